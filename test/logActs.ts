import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { Entry } from '../model/entry.ts'
import type { Store } from '../store/database.ts'
import { appendEntries } from '../store/log/append.ts'

/** One act of a writer: how many entries, how long it dawdles before and after it takes its position, how it ends. */
export type LogAct = {
  entries: number
  /** In milliseconds. */
  before: number
  after: number
  ending: 'commit' | 'rollback' | 'cut'
}

/** What a writer does, one after another. */
export function logActs(maxLength: number): fc.Arbitrary<LogAct[]> {
  const one = fc.record({
    entries: fc.integer({ min: 1, max: 3 }),
    before: fc.integer({ min: 0, max: 8 }),
    after: fc.integer({ min: 0, max: 4 }),
    ending: fc.constantFrom(
      'commit' as const,
      'commit' as const,
      'commit' as const,
      'rollback' as const,
      'cut' as const,
    ),
  })
  return fc.array(one, { minLength: 1, maxLength })
}

/**
 * Carries an act out: a marker's row (in `newsroom.marker`, which the test makes) and the entries that name it, in one
 * transaction. Gives the last position, or null where it was not committed.
 */
export async function logAct(store: Store, act: LogAct, id: string): Promise<number | null> {
  const entries = Array.from({ length: act.entries }, (_, at): Entry => {
    const hidden = (id.length + at) % 3 === 0
    return {
      act: 'publish',
      audience: hidden ? 'desk:en' : 'public',
      edition: 'en',
      subject: { kind: 'article', id },
      keys: [`article:${id}`, `card:${id}`],
      detail: { at },
    }
  })
  let position = 0
  try {
    await store.db.transaction(async (tx) => {
      const marked = await tx.execute(sql`select to_regclass('newsroom.marker') is not null as there`)
      if (marked.rows[0]?.there)
        await tx.execute(sql`insert into newsroom.marker (id, entries) values (${id}, ${act.entries})`)
      await tx.execute(sql`select pg_sleep(${act.before / 1000})`)
      position = await appendEntries(tx, entries)
      await tx.execute(sql`select pg_sleep(${act.after / 1000})`)
      if (act.ending === 'cut') await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)
      if (act.ending === 'rollback') tx.rollback()
    })
  } catch (fault) {
    if (act.ending === 'commit') throw fault
    return null
  }
  return position
}
