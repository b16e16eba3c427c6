import { sql } from 'drizzle-orm'
import { bigint, index, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

/** What readers' processes may hand in: they can insert here and do nothing else, not even look. */
export const intake = pgSchema('intake')

/**
 * A reader process says that it is there and how far it has applied the log. Only ever inserted; the newest row
 * of a reader counts and ends after three seconds, the desk sweeps old ones. Unlogged (set in the migration):
 * leases needn't outlive a crash, and an insert then waits for no disk.
 */
export const readerLease = intake.table(
  'reader_lease',
  {
    reader: text().notNull(),
    position: bigint({ mode: 'number' }).notNull(),
    at: timestamp({ withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  },
  (t) => [index().on(t.at)],
)
