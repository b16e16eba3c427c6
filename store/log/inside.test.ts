import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { logAct } from '../../test/logActs.ts'
import { seeded } from '../../test/randomActs.ts'
import { openStore, type Store } from '../database.ts'
import { applyInside } from './inside.ts'

const database = testDatabase()
const one = { entries: 1, before: 0, after: 0, ending: 'commit' as const }

beforeAll(async () => {
  await database.store.pool.query('create table newsroom.effect (position bigint not null, number serial)')
})
beforeEach(async () => {
  await database.store.pool.query(
    'truncate newsroom.log, newsroom.effect restart identity; delete from newsroom.follower; update live.log_head set position = 0',
  )
})

const write = async (store: Store, upTo = Number.POSITIVE_INFINITY): Promise<number> =>
  applyInside(store, 'effects', async (tx, entries) => {
    for (const { position } of entries) {
      if (position > upTo) throw new Error('Too far.')
      await tx.execute(sql`insert into newsroom.effect (position) values (${position})`)
    }
  })

const effects = async (): Promise<number[]> =>
  (await database.store.pool.query('select position::int from newsroom.effect order by number')).rows.map(
    (row) => row.position,
  )
const head = async (): Promise<number> =>
  Number((await database.store.pool.query('select position from live.log_head')).rows[0].position)
const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1)

describe('effects inside the database', () => {
  test('happen once for each entry, in order, though their processes are killed at any moment', async () => {
    const random = seeded(42)
    const program = fileURLToPath(new URL('../../test/faults/insideFollower.ts', import.meta.url))
    const start = (): ChildProcess =>
      spawn(process.execPath, [program], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, DRAGOMAN_TEST_CONNECTION: JSON.stringify(database.owner) },
      })
    let writing = true
    const writers = [1, 2].map(async (writer) => {
      const store = openStore(database.owner, { connections: 1 })
      for (let number = 0; writing; number += 1) {
        const ending = number % 5 === 4 ? 'rollback' : 'commit'
        await logAct(store, { entries: 1 + (number % 3), before: 1, after: 0, ending }, `${writer}-${number}`)
      }
      await store.close()
    })
    let caughtInTheAct = 0
    // Two lines of followers beside each other: each is killed, the next takes its place.
    const lines = [1, 2].map(async () => {
      for (let life = 0; life < 3; life += 1) {
        const child = start()
        let told = ''
        const began = new Promise<void>((resolve) => {
          child.stdout?.on('data', (bytes) => {
            told += String(bytes)
            if (told.includes('applying')) resolve()
          })
        })
        await began
        await new Promise((resolve) => setTimeout(resolve, random() % 15))
        child.kill('SIGKILL')
        await once(child, 'close')
        if (told.trimEnd().endsWith('applying')) caughtInTheAct += 1
      }
    })
    await Promise.all(lines)
    writing = false
    await Promise.all(writers)
    await write(database.store)
    expect(await effects()).toEqual(upTo(await head()))
    expect(await head()).toBeGreaterThan(50)
    expect(caughtInTheAct).toBeGreaterThan(0)
  })

  test('two that follow under one name take turns', async () => {
    const stores = [1, 2, 3].map(() => openStore(database.owner, { connections: 1 }))
    for (let number = 0; number < 20; number += 1) {
      await logAct(database.store, { ...one, entries: 2 }, `${number}`)
      await Promise.all(stores.map((store) => write(store)))
    }
    expect(await effects()).toEqual(upTo(40))
    await Promise.all(stores.map((store) => store.close()))
  })

  test('an effect that fails leaves neither effect nor position', async () => {
    await logAct(database.store, { ...one, entries: 3 }, 'some')
    await expect(write(database.store, 2)).rejects.toThrow(/Too far/)
    expect(await effects()).toEqual([])
    expect(await write(database.store)).toBe(3)
    expect(await effects()).toEqual([1, 2, 3])
    expect(await write(database.store)).toBe(3)
  })

  test('more than one look can hold is taken in turns of a transaction each', async () => {
    await database.store.pool.query(
      `insert into newsroom.log (position, act, audience, subject_kind, subject, keys)
        select n, 'publish', 'public', 'article', 'a', '{}' from generate_series(1, 2500) n`,
    )
    await database.store.pool.query('update live.log_head set position = 2500')
    expect(await write(database.store)).toBe(2500)
    expect(await effects()).toEqual(upTo(2500))
  })
})
