import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../ground/settings.ts'
import { mediaAddress } from '../model/address.ts'
import { makeKey } from '../newsroom/apiKey.ts'
import { createArticle } from '../newsroom/createArticle.ts'
import { keepAsset } from '../newsroom/keepAsset.ts'
import { markReady } from '../newsroom/markReady.ts'
import { publish } from '../newsroom/publish.ts'
import { schedule } from '../newsroom/schedule.ts'
import { testDatabase } from '../test/database.ts'
import { actorWith, foundTestHouse, newsroomOver, operator, take, wordsOf } from '../test/newsroom.ts'
import { type ReaderProcess, readerProcess, until } from '../test/readerProcesses.ts'
import { run as runDesk } from './deskProcess.ts'
import { run as runJobs } from './jobsProcess.ts'
import type { Running } from './processContext.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'roles-'))
const deskSocket = join(folder, 'desk.sock')
const settings = readSettings({ DRAGOMAN_DATA: folder })
let reader: ReaderProcess
let desk: Running
let secret: string

beforeAll(async () => {
  const room = newsroomOver(database.store)
  await foundTestHouse(room)
  secret = take(
    await makeKey(room, operator, { name: 'roles', grants: [{ role: 'editor-in-chief' }] }),
  ).secret
  const access = { owner: database.owner, reader: database.reader }
  desk = await runDesk({ role: 'desk', processId: 'desk', deskSocket, settings, database: access })
  reader = await readerProcess(database.reader, { deskSocket, env: { DRAGOMAN_DATA: folder } })
})
afterAll(async () => {
  await reader.stop()
  await desk.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A command, through the readers' door. */
function command(path: string, body: object): Promise<{ status: number; value: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port: reader.port,
        host: '127.0.0.1',
        path: `/api/v1${path}`,
        method: 'POST',
        headers: {
          host: 'localhost:4000',
          'content-type': 'application/json',
          authorization: `Bearer ${secret}`,
        },
      },
      async (reply) => {
        let words = ''
        for await (const bytes of reply) words += bytes
        resolve({ status: reply.statusCode ?? 0, value: JSON.parse(words) })
      },
    )
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}

test('through one door: written, published, read; corrected, and read anew as soon as the call returned', async () => {
  const words = wordsOf('Ferries run again', 'They do.')
  const made = await command('/articles', { edition: 'en', section: 'news', words })
  expect(made.status).toBe(201)
  const { article } = made.value
  const published = await command(`/articles/${article}/publish`, { revision: 1 })
  expect(published).toMatchObject({ status: 200, value: { unconfirmedReaders: [] } })
  const path = `/en/news/ferries-run-again-${article}`
  expect((await reader.ask(path)).words).toContain('<h1>Ferries run again</h1>')
  expect((await reader.ask('/en/')).words).toContain('Ferries run again')
  const { rows } = await database.store.pool.query('select origin from newsroom.audit where act = $1', [
    'publish',
  ])
  expect(rows).toEqual([{ origin: '127.0.0.1' }])
  const gone = await command(`/articles/${article}/withdraw`, { notice: 'They do not.' })
  expect(gone).toMatchObject({ status: 200, value: { unconfirmedReaders: [] } })
  expect((await reader.ask(path)).status).toBe(410)
  expect((await reader.ask('/en/')).words).not.toContain('Ferries run again')
})

test('what is due is carried out by the jobs’ process, and readers see it', async () => {
  const room = newsroomOver(database.store)
  const actor = await actorWith(room, [{ role: 'editor-in-chief' }])
  const made = take(
    await createArticle(room, actor, {
      edition: 'en',
      section: 'opinion',
      words: wordsOf('On time', 'Now.'),
    }),
  )
  take(await markReady(room, actor, { article: made.article, revision: 1 }))
  take(await schedule(room, actor, { article: made.article, revision: 1, at: new Date(Date.now() + 300) }))
  const path = `/en/opinion/on-time-${made.article}`
  expect((await reader.ask(path)).status).toBe(404)
  const access = { owner: database.owner, reader: database.reader }
  const jobs = await runJobs({ role: 'jobs', processId: 'jobs', deskSocket, settings, database: access })
  try {
    await until(
      () => reader.ask(path),
      ({ status }) => status === 200,
    )
  } finally {
    await jobs.stop()
  }
})

test('a picture beside an import comes in by the jobs’ process, is drawn, and is served to whoever reads', async () => {
  const room = newsroomOver(database.store)
  const actor = await actorWith(room, [{ role: 'editor-in-chief' }])
  const beside = join(folder, 'import')
  mkdirSync(beside)
  const png = sharp({ create: { width: 700, height: 500, channels: 3, background: 'teal' } }).png()
  await png.toFile(join(beside, 'a.png'))
  const { asset } = take(
    await keepAsset(
      room,
      actor,
      { kind: 'picture', credit: { kind: 'photograph' }, sources: ['a.png'] },
      { edition: 'en', bytes: 'fetched', folder: beside },
    ),
  )
  const words = wordsOf('With a picture', 'Words.')
  const block = { type: 'picture' as const, attrs: { id: 'pic', asset, alt: '', credit: '' } }
  const made = take(
    await createArticle(room, actor, {
      edition: 'en',
      section: 'news',
      words: { ...words, blocks: [block, ...words.blocks] },
    }),
  )
  take(await publish(room, actor, { article: made.article, revision: 1 }))
  const access = { owner: database.owner, reader: database.reader }
  const jobs = await runJobs({ role: 'jobs', processId: 'jobs', deskSocket, settings, database: access })
  try {
    const [row] = await until(
      async () =>
        (await database.store.pool.query('select renditions from live.asset where id = $1', [asset])).rows,
      ([shown]) => shown?.renditions.length === 4,
    )
    for (const rendition of row.renditions) {
      const { status, headers, body } = await reader.ask(mediaAddress(asset, rendition))
      expect([status, headers['content-type'], body.length]).toEqual([200, rendition.mime, rendition.bytes])
    }
    expect((await reader.ask(`/media/${asset}/0123456789abcdef.jpg`)).status).toBe(404)
    expect((await reader.ask('/media/x', { host: 'other.example' })).status).toBe(421)
    expect(await reader.metric('dragoman_files_total')).toBe(5)
  } finally {
    await jobs.stop()
  }
})

test('the desk goes away and comes back: pages are served on, commands are told to wait', async () => {
  await desk.stop()
  expect(await command('/articles', {})).toMatchObject({ status: 503 })
  expect((await reader.ask('/en/')).status).toBe(200)
  const access = { owner: database.owner, reader: database.reader }
  desk = await runDesk({ role: 'desk', processId: 'desk', deskSocket, settings, database: access })
  expect((await command('/articles', {})).status).toBe(400)
})

test('a host that is not ours reaches neither pages nor desk, but health answers it', async () => {
  const host = 'evil.example'
  expect((await reader.ask('/api/v1/openapi.json', { host })).status).toBe(421)
  expect((await reader.ask('/healthz', { host })).status).toBe(200)
  expect((await reader.ask('/readyz', { host })).status).toBe(200)
  expect((await reader.ask('/metrics', { host })).words).toContain('dragoman_pages{')
})
