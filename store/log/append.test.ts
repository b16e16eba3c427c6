import fc from 'fast-check'
import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { type LogAct, logAct, logActs } from '../../test/logActs.ts'
import { openStore } from '../database.ts'
import { appendEntries } from './append.ts'

const database = testDatabase()

beforeAll(async () => {
  await database.store.pool.query('create table newsroom.marker (id text primary key, entries int not null)')
})
beforeEach(async () => {
  await database.store.pool.query(
    'truncate newsroom.log, newsroom.marker; update live.log_head set position = 0',
  )
})

/** What one snapshot shows of the log. Positions are without a gap in every snapshot exactly when commits come in their order. */
const snapshot = `select head.position::int as head, coalesce(max(log.position), 0)::int as newest, count(log.position)::int as entries,
  (select coalesce(sum(entries), 0)::int from newsroom.marker) as marked
  from live.log_head head left join newsroom.log on true group by head.position`

async function observe(until: Promise<unknown>): Promise<number> {
  const client = new pg.Client(database.owner)
  await client.connect()
  let ended = false
  let looks = 0
  let lowest = 0
  until.finally(() => {
    ended = true
  })
  while (!ended) {
    const { rows } = await client.query<{ head: number; newest: number; entries: number; marked: number }>(
      snapshot,
    )
    const [seen] = rows
    if (!seen) throw new Error('The log has no head.')
    expect(seen).toEqual({ head: seen.head, newest: seen.head, entries: seen.head, marked: seen.head })
    expect(seen.head).toBeGreaterThanOrEqual(lowest)
    lowest = seen.head
    looks += 1
  }
  await client.end()
  return looks
}

describe('appending', () => {
  test('writers beside each other, some rolled back, some cut off: positions are the order of commits, without a gap', async () => {
    let looks = 0
    await fc.assert(
      fc.asyncProperty(fc.array(logActs(6), { minLength: 3, maxLength: 6 }), async (writers) => {
        await database.store.pool.query(
          'truncate newsroom.log, newsroom.marker; update live.log_head set position = 0',
        )
        const committed: number[] = []
        const working = Promise.all(
          writers.map(async (acts, writer) => {
            const store = openStore(database.owner, { connections: 1 })
            for (const [number, act] of acts.entries()) {
              const before = await headOf(store.pool)
              const position = await logAct(store, act, `${writer}-${number}`)
              if (position === null) continue
              committed.push(position)
              // What was seen before lies below, and what is seen after a commit is never before it.
              expect(position - act.entries).toBeGreaterThanOrEqual(before)
              expect(await headOf(store.pool)).toBeGreaterThanOrEqual(position)
            }
            await store.close()
          }),
        )
        const observed = observe(working)
        await working
        looks += await observed
        const { rows } = await database.store.pool.query(
          `select m.id, m.entries, array_agg(l.position::int order by l.position) as positions
            from newsroom.marker m join newsroom.log l on l.subject = m.id group by m.id`,
        )
        const kept = writers.flatMap((acts, writer) =>
          acts.flatMap((act, number) => (act.ending === 'commit' ? [`${writer}-${number}`] : [])),
        )
        expect(new Set(rows.map((row) => row.id))).toEqual(new Set(kept))
        for (const { entries, positions } of rows) {
          const [first] = positions
          expect(positions).toEqual(Array.from({ length: entries }, (_, at) => first + at))
        }
        expect(rows.map((row) => row.positions.at(-1)).sort((a, b) => a - b)).toEqual(
          committed.sort((a, b) => a - b),
        )
      }),
      { numRuns: 12 },
    )
    expect(looks).toBeGreaterThan(50)
  })

  test('an earlier position waits for nobody, a later one for the commit before it', async () => {
    const { pool } = database.store
    const acts: LogAct[] = [1, 2].map(() => ({ entries: 1, before: 0, after: 0, ending: 'commit' }))
    const first = await pool.connect()
    await first.query('begin')
    await first.query('update live.log_head set position = position + 1')
    const later = logAct(database.store, acts[0] as LogAct, 'later')
    for (;;) {
      const { rows } = await pool.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      )
      if (rows.length > 0) break
    }
    await first.query('rollback')
    first.release()
    expect(await later).toBe(1)
  })

  test('an act without an entry does not commit', async () => {
    await expect(database.store.db.transaction((tx) => appendEntries(tx, []))).rejects.toThrow(
      /without an entry/,
    )
  })

  test('nobody may rewrite an entry', async () => {
    await logAct(database.store, { entries: 2, before: 0, after: 0, ending: 'commit' }, 'one')
    await expect(database.store.pool.query(`update newsroom.log set act = 'save'`)).rejects.toThrow(
      /append only/,
    )
    await expect(database.store.pool.query('insert into live.log_head values (false, 1)')).rejects.toThrow(
      /log_head_one_row/,
    )
    await expect(database.store.pool.query('insert into live.log_head values (true, 1)')).rejects.toThrow(
      /log_head_pkey/,
    )
  })
})

async function headOf(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query('select position from live.log_head')
  return Number(rows[0]?.position)
}
