import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { LoggedEntry } from '../../model/entry.ts'
import { testDatabase } from '../../test/database.ts'
import { logAct, logActs } from '../../test/logActs.ts'
import { openProxy } from '../../test/proxy.ts'
import { openStore } from '../database.ts'
import { type Follower, type FollowOptions, followLog } from './follow.ts'

const database = testDatabase()
const one = { entries: 1, before: 0, after: 0, ending: 'commit' as const }

let administrator: pg.Client
beforeAll(async () => {
  administrator = new pg.Client(database.superuser)
  await administrator.connect()
})
afterAll(() => administrator.end())
beforeEach(clear)

async function clear(): Promise<void> {
  await database.store.pool.query('truncate newsroom.log; update live.log_head set position = 0')
}

type Applied = { positions: number[]; upTo: number[]; subjects: Set<string>; audiences: Set<string> }

/** A follower that writes down what it is given. */
function follow(own: Partial<FollowOptions> & { dawdle?: number } = {}): Follower & { applied: Applied } {
  const applied: Applied = { positions: [], upTo: [], subjects: new Set(), audiences: new Set() }
  const follower = followLog({
    connection: database.owner,
    name: 'follower under test',
    source: 'newsroom.log',
    from: 0,
    async apply(entries, upTo) {
      if (own.dawdle) await new Promise((resolve) => setTimeout(resolve, own.dawdle))
      note(applied, entries, upTo)
    },
    ...own,
  })
  return Object.assign(follower, { applied })
}

function note(applied: Applied, entries: readonly LoggedEntry[], upTo: number): void {
  applied.upTo.push(upTo)
  for (const entry of entries) {
    applied.positions.push(entry.position)
    applied.subjects.add(entry.subject.id)
    applied.audiences.add(entry.audience)
  }
}

/** Ends the followers' connections in the database, as an operator or a failover would. */
const killFollowers = () =>
  administrator.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like '%follower under test'`,
  )

async function caughtUp(follower: Follower): Promise<void> {
  while (!(await follower.catchUp()));
}

const logged = async (where = 'true') =>
  (
    await database.store.pool.query(`select position::int from newsroom.log where ${where} order by position`)
  ).rows.map((row) => row.position as number)

describe('followers', () => {
  test('see every entry once and in order, however often they are cut off, and however slow they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(logActs(6), { minLength: 2, maxLength: 4 }),
        fc.array(fc.record({ after: fc.integer({ min: 0, max: 15 }), how: fc.constantFrom('kill', 'cut') }), {
          maxLength: 6,
        }),
        async (writers, disturbances) => {
          await clear()
          const proxy = await openProxy(database.owner)
          const reading = await openProxy(database.reader)
          const followers = [
            follow(),
            follow({ connection: proxy.connection }),
            follow({ connection: proxy.connection, dawdle: 7 }),
            follow({ connection: reading.connection, source: 'live.log_public' }),
          ]
          const work = writers.map(async (acts, writer) => {
            const store = openStore(database.owner, { connections: 1 })
            for (const [number, act] of acts.entries()) await logAct(store, act, `${writer}-${number}`)
            await store.close()
          })
          for (const { after, how } of disturbances) {
            await new Promise((resolve) => setTimeout(resolve, after))
            if (how === 'kill') await killFollowers()
            else for (const line of [proxy, reading]) line.cut()
          }
          await Promise.all(work)
          await Promise.all(followers.map(caughtUp))
          const all = await logged()
          const open = await logged(`audience = 'public'`)
          for (const [at, { applied, position }] of followers.entries()) {
            expect(applied.positions).toEqual(at === 3 ? open : all)
            expect(position()).toBe(all.at(-1) ?? 0)
            expect(applied.upTo).toEqual([...applied.upTo].sort((a, b) => a - b))
          }
          await Promise.all(followers.map((follower) => follower.stop()))
          await proxy.close()
          await reading.close()
        },
      ),
      { numRuns: 8 },
    )
  })

  test('catching up holds for what was committed before the call, whatever comes meanwhile', async () => {
    const follower = follow({ dawdle: 2 })
    await follower.ready
    const asked = Array.from({ length: 30 }, async (_, number) => {
      const position = await logAct(database.store, one, `asked ${number}`)
      expect(await follower.catchUp()).toBe(true)
      expect(follower.position()).toBeGreaterThanOrEqual(position ?? 0)
    })
    await Promise.all(asked)
    await follower.stop()
  })

  test('a lost log is told, and catching up says so instead of hanging', async () => {
    const proxy = await openProxy(database.owner)
    const told: boolean[] = []
    const follower = follow({
      connection: proxy.connection,
      onConnected: (connected) => told.push(connected),
    })
    await follower.ready
    await logAct(database.store, one, 'before')
    expect(await follower.catchUp()).toBe(true)
    const fresh = follower.sinceLook()
    // Nothing is broken for whoever looks at the socket: only an answer that never comes tells.
    proxy.hang()
    await logAct(database.store, one, 'while it hangs')
    expect(await follower.catchUp()).toBe(false)
    expect(follower.connected()).toBe(false)
    expect(follower.sinceLook()).toBeGreaterThan(fresh)
    expect(told).toEqual([true, false])
    proxy.heal()
    await caughtUp(follower)
    expect(told).toEqual([true, false, true])
    expect(follower.applied.positions).toEqual(await logged())
    await follower.stop()
    await proxy.close()
  })

  test('stopping ends at once, also where the line hangs, and nobody waits for a stopped one', async () => {
    const proxy = await openProxy(database.owner)
    const follower = follow({ connection: proxy.connection })
    await follower.ready
    proxy.hang()
    const waiting = follower.catchUp()
    await follower.stop()
    expect(await waiting).toBe(false)
    expect(await follower.catchUp()).toBe(false)
    const idle = follow({ connection: proxy.connection })
    await idle.stop()
    await proxy.close()
  })

  test('a follower that begins at the head sees only what comes, and tells how far it is at each look', async () => {
    await logAct(database.store, { ...one, entries: 3 }, 'old')
    const confirmed: number[] = []
    const follower = follow({
      from: 'head',
      confirm: async (client, position) => {
        await client.query('select 1')
        confirmed.push(position)
      },
    })
    await follower.ready
    expect(follower.position()).toBe(3)
    await logAct(database.store, one, 'new')
    await caughtUp(follower)
    expect(follower.applied.positions).toEqual([4])
    expect(confirmed[0]).toBe(3)
    expect(confirmed.at(-1)).toBe(4)
    await follower.stop()
  })

  test('more than one look can hold is taken in order', async () => {
    await database.store.pool.query(
      `insert into newsroom.log (position, act, audience, subject_kind, subject, keys)
        select n, 'publish', case n % 2 when 0 then 'public' else 'desk:en' end, 'article', 'a', '{}' from generate_series(1, 3456) n`,
    )
    await database.store.pool.query('update live.log_head set position = 3456')
    const all = follow()
    const open = follow({ connection: database.reader, source: 'live.log_public' })
    await Promise.all([caughtUp(all), caughtUp(open)])
    expect(all.applied.positions).toEqual(await logged())
    expect(open.applied.positions).toEqual(await logged(`audience = 'public'`))
    expect(open.position()).toBe(3456)
    expect(open.applied.audiences).toEqual(new Set(['public']))
    await Promise.all([all.stop(), open.stop()])
  })

  test('an entry whose application fails is given again, and none after it is lost', async () => {
    let fail = true
    const applied: Applied = { positions: [], upTo: [], subjects: new Set(), audiences: new Set() }
    const follower = follow({
      apply(entries, upTo) {
        if (fail) {
          fail = false
          throw new Error('Once.')
        }
        note(applied, entries, upTo)
      },
    })
    await logAct(database.store, { ...one, entries: 2 }, 'one')
    await caughtUp(follower)
    expect(applied.positions).toEqual([1, 2])
    await follower.stop()
  })
})
