import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { awaitReaders } from '../../store/lease.ts'
import { testDatabase } from '../database.ts'
import { foundTestHouse, newsroomOver } from '../newsroom.ts'
import { type OnSite, publishOne } from '../newsroomPieces.ts'
import { type ReaderProcess, readerProcess, until } from '../readerProcesses.ts'
import { type Wire, wireTo } from './wire.ts'

const database = testDatabase()
const ending: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

let story: OnSite
let round = 0

/** A newsroom with one story, and a reader process behind a wire, with the story's page in its memory. */
async function atWork(): Promise<{ wire: Wire; reader: ReaderProcess }> {
  if (!story) {
    const room = newsroomOver(database.store)
    const actors = await foundTestHouse(room)
    story = await publishOne(room, actors['editor-in-chief'], 'Before')
  }
  const wire = await wireTo(database.reader)
  ending.push(wire.close)
  const reader = await readerProcess(wire.connection)
  ending.push(reader.stop)
  await until(reader.readiness, ({ state }) => state === 'ready')
  expect((await reader.ask(story.path)).status).toBe(200)
  return { wire, reader }
}

/** Says something new and waits as a publishing call does; gives what was said and who had not confirmed. */
async function say(): Promise<{ said: string; unconfirmed: string[] }> {
  round += 1
  const said = `Said ${round}`
  const position = await story.say(said)
  return { said, ...(await awaitReaders(database.store.pool, position)) }
}

/** What the page says; a page that could not be made since its connection was just cut is asked for again. */
const headline = async (reader: ReaderProcess): Promise<string> => {
  for (let asked = 0; ; asked += 1) {
    const { status, words } = await reader.ask(story.path)
    if (status !== 503 || asked === 20) return /<h1>([^<]*)<\/h1>/.exec(words)?.[1] ?? ''
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('a reader whose connections are cut again and again is never stale after the call has returned', async () => {
  const { wire, reader } = await atWork()
  const superuser = new pg.Client(database.superuser)
  await superuser.connect()
  ending.push(() => superuser.end())
  for (let time = 0; time < 12; time += 1) {
    if (time % 3 === 0) wire.cut()
    if (time % 3 === 1) {
      await superuser.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name like 'dragoman reader%'`,
        [database.owner.database],
      )
    }
    const { said, unconfirmed } = await say()
    expect(unconfirmed).toEqual([])
    expect(await headline(reader)).toBe(said)
  }
})

test('a reader that slept past its lease looks at the log before memory answers', async () => {
  const { reader } = await atWork()
  reader.child.kill('SIGSTOP')
  const first = await say()
  // It held a lease when it was stopped, so the call waited its two seconds and names it.
  expect(first.unconfirmed).toEqual([reader.id])
  await until(
    () => awaitReaders(database.store.pool, Number.MAX_SAFE_INTEGER, 0),
    ({ unconfirmed }) => !unconfirmed.includes(reader.id),
  )
  const second = await say()
  expect(second.unconfirmed).toEqual([])
  const asked = headline(reader)
  reader.child.kill('SIGCONT')
  expect(await asked).toBe(second.said)
})

test('a wire that hangs: served on from memory, said to be so, and true again with the first answer afterwards', async () => {
  const { wire, reader } = await atWork()
  const before = await headline(reader)
  wire.hang()
  await until(
    () => awaitReaders(database.store.pool, Number.MAX_SAFE_INTEGER, 0),
    ({ unconfirmed }) => !unconfirmed.includes(reader.id),
  )
  const { said, unconfirmed } = await say()
  expect(unconfirmed).toEqual([])
  expect(await headline(reader)).toBe(before)
  const lost = await until(reader.readiness, ({ log }) => log === 'lost')
  expect(lost).toMatchObject({ state: 'degraded', database: 'away' })
  // What is not in memory can't be had; it says so in the edition's language, and when to come again.
  const missing = await reader.ask('/es/')
  expect(missing.status).toBe(503)
  expect(missing.headers['retry-after']).toBe('5')
  expect(missing.words).toContain('lang="es"')
  wire.mend()
  await until(reader.readiness, ({ log }) => log === 'followed')
  expect(await headline(reader)).toBe(said)
})

test('a database that goes away and comes back: pages are served on, and everything missed is applied', async () => {
  const { wire, reader } = await atWork()
  const before = await headline(reader)
  wire.refuse()
  await until(reader.readiness, ({ log }) => log === 'lost')
  expect(await headline(reader)).toBe(before)
  expect((await reader.ask('/ar/')).words).toContain('dir="rtl"')
  const { said } = await say()
  wire.mend()
  await until(reader.readiness, ({ state }) => state === 'ready')
  expect(await headline(reader)).toBe(said)
  expect((await reader.ask('/ar/')).status).toBe(200)
})

test('a reader may start without a database, and answers once there is one', async () => {
  const wire = await wireTo(database.reader)
  ending.push(wire.close)
  wire.refuse()
  const reader = await readerProcess(wire.connection)
  ending.push(reader.stop)
  expect((await reader.ask('/healthz')).status).toBe(200)
  expect((await reader.ask('/readyz')).status).toBe(503)
  const page = await reader.ask('/en/')
  expect(page.status).toBe(503)
  expect(page.headers['cache-control']).toBe('no-store')
  wire.mend()
  await until(
    () => reader.ask('/en/'),
    ({ status }) => status === 200,
  )
  await until(reader.readiness, ({ state }) => state === 'ready')
})
