import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { logAct } from '../test/logActs.ts'
import { awaitReaders, renewLease, sweepLeases } from './lease.ts'
import { followLog } from './log/follow.ts'

const database = testDatabase()
let reader: pg.Client

beforeAll(async () => {
  reader = new pg.Client(database.reader)
  await reader.connect()
})
afterAll(() => reader.end())
beforeEach(() => database.store.pool.query('truncate intake.reader_lease'))

const position = (): Promise<number | null> =>
  logAct(database.store, { entries: 1, before: 0, after: 0, ending: 'commit' }, 'one')

describe('leases of readers', () => {
  test('nobody is waited for where nobody reads', async () => {
    expect(await awaitReaders(database.store.pool, 7)).toEqual({ position: 7, unconfirmed: [] })
  })

  test('who is behind is named, who has passed or lost its lease is not', async () => {
    await renewLease(reader, 'ahead', 9)
    await renewLease(reader, 'at it', 7)
    await renewLease(reader, 'behind', 6)
    await renewLease(reader, 'behind', 5)
    await reader.query(
      `insert into intake.reader_lease (reader, position, at) values ('gone', 1, clock_timestamp() - interval '3.01 seconds')`,
    )
    expect(await awaitReaders(database.store.pool, 7, 0)).toEqual({ position: 7, unconfirmed: ['behind'] })
    const waiting = awaitReaders(database.store.pool, 7)
    await renewLease(reader, 'behind', 7)
    expect(await waiting).toEqual({ position: 7, unconfirmed: [] })
  })

  test('a lease that ends is waited for no longer', async () => {
    await reader.query(
      `insert into intake.reader_lease (reader, position, at) values ('slow', 1, clock_timestamp() - interval '2.8 seconds')`,
    )
    expect(await awaitReaders(database.store.pool, 7, 5000)).toEqual({ position: 7, unconfirmed: [] })
  })

  test('a publishing act waits for followers, and no longer than they need', async () => {
    const applied: number[] = []
    const followers = ['one', 'two'].map((name) =>
      followLog({
        connection: database.reader,
        name,
        source: 'live.log_public',
        from: 'head',
        apply: (_, upTo) => void applied.push(upTo),
        confirm: (client, at) => renewLease(client, name, at),
      }),
    )
    await Promise.all(followers.map((follower) => follower.ready))
    for (let count = 0; count < 20; count += 1) {
      const at = (await position()) ?? 0
      expect(await awaitReaders(database.store.pool, at)).toEqual({ position: at, unconfirmed: [] })
      for (const follower of followers) expect(follower.position()).toBeGreaterThanOrEqual(at)
    }
    await Promise.all(followers.map((follower) => follower.stop()))
  })

  test('what ended long ago is swept away, the rest is kept', async () => {
    await reader.query(
      `insert into intake.reader_lease (reader, position, at) values ('old', 1, clock_timestamp() - interval '21 seconds')`,
    )
    await renewLease(reader, 'young', 1)
    await sweepLeases(database.store.pool)
    const { rows } = await database.store.pool.query('select reader from intake.reader_lease')
    expect(rows).toEqual([{ reader: 'young' }])
  })
})
