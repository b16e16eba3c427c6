import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import {
  kill,
  postmasterOf,
  processesOf,
  startUser,
  testFolder,
  until,
  watchdogOf,
} from './fixtures/machine.ts'
import { type Embedded, openEmbedded } from './open.ts'

// Whatever is killed, at whatever moment: the next open works, no acknowledged row is missing, and when everybody has
// left nothing runs any more.

const victims = {
  user: (_folder: string, user: number | undefined) => [user],
  watchdog: (folder: string) => [watchdogOf(folder)],
  postmaster: (folder: string) => [postmasterOf(folder)],
  backend: (folder: string) => [childrenOf(postmasterOf(folder)).at(-1)],
  everything: (folder: string) => [
    ...childrenOf(postmasterOf(folder)),
    ...processesOf(folder).map(({ pid }) => pid),
  ],
}
type Victim = keyof typeof victims

const kills = fc.array(
  fc.record({
    victim: fc.constantFrom(...(Object.keys(victims) as Victim[])),
    after: fc.integer({ min: 0, max: 120 }),
  }),
  { minLength: 1, maxLength: 3 },
)

async function killsThenOpen(folder: string, order: { victim: Victim; after: number }[]): Promise<number> {
  const user = startUser(folder, 'write')
  if (order.length % 2 === 0) await user.hear('open').catch(() => {})
  for (const { victim, after } of order) {
    await new Promise((resolve) => setTimeout(resolve, after))
    for (const pid of victims[victim](folder, user.child.pid)) kill(pid)
  }
  const database = await openEmbedded({ folder, durability: 'none' })
  kill(user.child.pid)
  await user.ended
  const rows = await keptRows(database)
  for (const { kept } of user.said) if (kept) expect(rows).toContain(kept)
  await database.release()
  await until(() => processesOf(folder).length === 0)
  return rows.size
}

/** A killed backend takes all others with it, so the first try may fail. */
async function keptRows(database: Embedded): Promise<Set<unknown>> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client(database.access.owner)
    client.on('error', () => {})
    try {
      await client.connect()
      const { rows } = await client.query("select to_regclass('kept') as there")
      if (!rows[0].there) return new Set()
      return new Set((await client.query('select id from kept')).rows.map(({ id }) => id))
    } catch (fault) {
      if (tries > 200) throw fault
      await new Promise((resolve) => setTimeout(resolve, 20))
    } finally {
      await client.end().catch(() => {})
    }
  }
}

function childrenOf(parent: number | undefined): number[] {
  if (!parent || process.platform !== 'linux') return []
  try {
    return readFileSync(join('/proc', String(parent), 'task', String(parent), 'children'), 'utf8')
      .split(' ')
      .map(Number)
      .filter(Boolean)
  } catch {
    return []
  }
}

test('of a database that exists lose nothing and leave nothing', { timeout: 120_000 }, async () => {
  const place = testFolder()
  const folder = join(place.folder, 'database')
  try {
    await fc.assert(
      fc.asyncProperty(kills, async (order) => {
        await killsThenOpen(folder, order)
      }),
      { numRuns: 10, endOnFailure: true },
    )
  } finally {
    await place.clear()
  }
})

test('while a database is being made leave a whole one', { timeout: 120_000 }, async () => {
  for (const after of [0, 90, 200, 330, 450, 560]) {
    const place = testFolder()
    const folder = join(place.folder, 'database')
    const victim = after % 20 === 0 ? 'user' : 'everything'
    try {
      await killsThenOpen(folder, [{ victim, after }])
    } finally {
      await place.clear()
    }
  }
})
