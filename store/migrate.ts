import { readFile } from 'node:fs/promises'
import type { Pool } from 'pg'
import type { Store } from './database.ts'
import { grantReader } from './roles.ts'

const folder = new URL('./migrations/', import.meta.url)

/** The store was written by a newer Dragoman than this one; opening it could only do harm. */
export class NewerStore extends Error {
  constructor() {
    super(
      'The data folder was written by a newer version of Dragoman. Start it with that version, or restore a backup that this one made.',
    )
    this.name = 'NewerStore'
  }
}

/** Any constant will do, as long as every Dragoman takes the same one. */
const migrationLock = 4_017_2611

/**
 * Brings the store to this version's schema, and says how many steps that took. Current stores cost one query.
 * Runs under an advisory lock, so that of two programs starting at once one waits and then finds nothing to do.
 * @param reader the role of readers' processes, which is granted its few rights
 * @throws NewerStore when the store knows a migration that this version does not
 */
export async function migrateStore(store: Store, reader: string): Promise<number> {
  const known = await knownMigrations()
  const before = await appliedUpTo(store.pool)
  if (before !== null && before.last > (known.at(-1) ?? 0)) throw new NewerStore()
  if (before !== null && before.count === known.length) return 0
  const { migrate } = await import('drizzle-orm/node-postgres/migrator')
  const lock = await store.pool.connect()
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(store.db, { migrationsFolder: folder.pathname })
    await grantReader(store.pool, reader)
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [migrationLock])
    lock.release()
  }
  return known.length - (before?.count ?? 0)
}

/** When each migration of this version was made, which is also its order. */
async function knownMigrations(): Promise<number[]> {
  const journal = JSON.parse(await readFile(new URL('meta/_journal.json', folder), 'utf8')) as {
    entries: { when: number }[]
  }
  return journal.entries.map((entry) => entry.when)
}

async function appliedUpTo(pool: Pool): Promise<{ count: number; last: number } | null> {
  const there = await pool.query(`select to_regclass('drizzle.__drizzle_migrations') is not null as there`)
  if (!there.rows[0]?.there) return null
  const { rows } = await pool.query(
    'select count(*)::int as count, coalesce(max(created_at), 0)::float8 as last from drizzle.__drizzle_migrations',
  )
  return rows[0] as { count: number; last: number }
}
