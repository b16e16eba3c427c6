import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExifReader from 'exifreader'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor, Newsroom } from '../newsroom/act.ts'
import { type KeepOptions, type KeptAsset, keepAsset } from '../newsroom/keepAsset.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, handClock, newsroomOver, take } from '../test/newsroom.ts'
import { filmWithPlace } from './fixtures/film.ts'
import { drawing } from './fixtures/pictures.ts'
import { mediaFolderIn, renditionFile } from './mediaFolder.ts'
import { carryOutMedia, type MediaJobRoom } from './mediaJob.ts'

const database = testDatabase()
const data = mkdtempSync(join(tmpdir(), 'media-job-'))
const folder = mediaFolderIn(data)
const clock = handClock()
let newsroom: Newsroom
let room: MediaJobRoom
let reporter: Actor
let server: Server
let jpeg: Buffer
let asked: string[] = []
let answer: (request: IncomingMessage, response: ServerResponse) => void

beforeAll(async () => {
  newsroom = newsroomOver(database.store, { clock })
  reporter = (await foundTestHouse(newsroom)).reporter
  jpeg = await drawing(1000, 500).jpeg().toBuffer()
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  room = {
    newsroom,
    folder,
    origin: 'jobs',
    fetch: {
      resolver: async () => ['127.0.0.1'],
      allowedLoopbackPort: port,
      patience: { head: 500, idle: 500 },
    },
  }
})
beforeEach(() => {
  asked = []
  answer = (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg)
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(data, { recursive: true, force: true })
})

const at = (path: string): string =>
  `http://pictures.example:${(server.address() as AddressInfo).port}${path}`
const kept = async (sources: string[], more: Partial<KeptAsset> = {}, options: Partial<KeepOptions> = {}) =>
  take(
    await keepAsset(
      newsroom,
      reporter,
      { kind: 'picture', credit: { kind: 'photograph', asReceived: 'Foto: Zoë' }, sources, ...more },
      { edition: 'en', bytes: 'none', ...options },
    ),
  ).asset
const rows = async (text: string, ...values: unknown[]) =>
  (await database.store.pool.query(text, values)).rows
const rowOf = async (id: string) => (await rows('select * from newsroom.asset where id = $1', id))[0]
const jobsOf = (id: string) =>
  rows(
    `select data, start_after from pgboss.job where name = 'media' and data->>'id' = $1 order by start_after`,
    id,
  )
const takeIn = (id: string, more: object = {}) => carryOutMedia(room, { act: 'take in', id, ...more })

test('fetched, settled, and then drawn in every size', async () => {
  const asset = await kept([at('/a.jpg')])
  expect(await takeIn(asset)).toEqual({ done: true, what: 'It is here.' })
  expect(await rowOf(asset)).toMatchObject({ state: 'present', width: 1000, height: 500, attempts: 1 })
  const [job] = await jobsOf(asset)
  expect(job.data).toEqual({ act: 'draw', id: asset })
  expect(await carryOutMedia(room, job.data)).toMatchObject({ done: true })
  const made = await rows('select * from newsroom.rendition where asset = $1', asset)
  expect(made.map(({ format, width }) => `${format} ${width}`).sort()).toEqual(
    [320, 640, 1000].flatMap((width) => [`avif ${width}`, `jpeg ${width}`]).sort(),
  )
  for (const rendition of made) {
    const { xmp } = ExifReader.load(readFileSync(renditionFile(folder, asset, rendition)), { expanded: true })
    expect(xmp?.Credit?.description).toBe('Foto: Zoë')
  }
  expect(readdirSync(folder.incoming)).toEqual([])
  // Done twice, it is done once.
  expect(await takeIn(asset)).toMatchObject({ done: false })
  expect(await carryOutMedia(room, job.data)).toMatchObject({ done: true })
  expect(await rows('select * from newsroom.rendition where asset = $1', asset)).toHaveLength(made.length)
  expect(asked).toHaveLength(1)
})

test('the best source first, then the next', async () => {
  answer = (request, response) => {
    if (request.url === '/gone') response.writeHead(410).end()
    else if (request.url === '/page') response.writeHead(200, { 'content-type': 'image/jpeg' }).end('<html>')
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(jpeg)
  }
  const asset = await kept(['http://127.0.0.1/inside', at('/gone'), at('/page'), at('/small')])
  expect(await takeIn(asset)).toMatchObject({ done: true })
  expect(asked).toEqual(['/gone', '/page', '/small'])
})

test('what is not there yet is asked for again with growing pauses, and is missing after some days, with the reason', async () => {
  answer = (_, response) => response.writeHead(404).end()
  const asset = await kept([at('/later.jpg')])
  const began = clock.now()
  const pauses: number[] = []
  for (;;) {
    await takeIn(asset)
    const row = await rowOf(asset)
    expect(row.fault).toMatch(/^The server answered 404/)
    if (row.state === 'missing') break
    const next = (await jobsOf(asset)).at(-1)
    expect(next.data).toEqual({ act: 'take in', id: asset })
    pauses.push((next.start_after - clock.now().getTime()) / 60_000)
    clock.set(next.start_after)
  }
  expect(pauses).toEqual([1, 5, 30, 120, 360, 720, 1440, 2400])
  expect(asked).toHaveLength(9)
  const days = (clock.now().getTime() - began.getTime()) / 86_400_000
  expect(days).toBeGreaterThan(3)
  expect(days).toBeLessThan(4)
  expect(await takeIn(asset)).toMatchObject({ done: false, what: 'It is missing.' })
})

test('and when it comes in between, it is here', async () => {
  answer = (_, response) => response.writeHead(503).end()
  const asset = await kept([at('/later.jpg')])
  expect(await takeIn(asset)).toMatchObject({ done: false, what: expect.stringContaining('tried again') })
  answer = (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg)
  expect(await takeIn(asset)).toMatchObject({ done: true })
  expect(await rowOf(asset)).toMatchObject({ state: 'present', fault: '' })
})

test.each([
  ['the newsroom’s own network', ['http://169.254.169.254/latest/meta-data/']],
  ['a file of this machine', ['file:///etc/passwd']],
  ['a path that nobody gave a folder for', ['/etc/passwd']],
  ['nowhere', []],
])('%s: missing at once', async (_, sources) => {
  const asset = await kept(sources)
  expect(await takeIn(asset)).toMatchObject({ done: false })
  expect((await rowOf(asset)).state).toBe('missing')
  expect(await jobsOf(asset)).toEqual([])
})

test('a gigabyte is not waited for, and a server that never answers neither', async () => {
  let sent = 0
  answer = (request, response) => {
    if (request.url === '/silent') return
    response.writeHead(200, { 'content-type': 'image/jpeg' })
    const more = (): void => {
      while (!response.destroyed && sent < 2 ** 30 && response.write(Buffer.alloc(1_000_000)))
        sent += 1_000_000
    }
    response.on('drain', more)
    more()
  }
  const large = await kept([at('/large')])
  await takeIn(large)
  expect(await rowOf(large)).toMatchObject({
    state: 'missing',
    fault: expect.stringContaining('larger than'),
  })
  expect(sent).toBeLessThan(300_000_000)
  const silent = await kept([at('/silent')])
  await takeIn(silent)
  expect(await rowOf(silent)).toMatchObject({
    state: 'expected',
    fault: expect.stringContaining('did not begin'),
  })
  expect(readdirSync(folder.incoming)).toEqual([])
})

test('what ended the program each time is missing in the end', async () => {
  const asset = await kept([at('/a.jpg')])
  await database.store.pool.query('update newsroom.asset set attempts = 9 where id = $1', [asset])
  expect(await takeIn(asset)).toMatchObject({ done: false })
  expect((await rowOf(asset)).state).toBe('missing')
  expect(asked).toEqual([])
})

test('a file beside an export, in the folder that the job names; nothing outside of it', async () => {
  const beside = join(data, 'import')
  mkdirSync(join(beside, 'uploads'), { recursive: true })
  writeFileSync(join(beside, 'uploads/a.jpg'), jpeg)
  writeFileSync(join(data, 'secret.jpg'), jpeg)
  const asset = await kept(['uploads/a.jpg'], {}, { bytes: 'fetched', folder: beside })
  const [job] = await jobsOf(asset)
  expect(await carryOutMedia(room, job.data)).toMatchObject({ done: true })
  const outside = await kept(['../secret.jpg'], {}, { bytes: 'fetched', folder: beside })
  await takeIn(outside, { folder: beside })
  expect(await rowOf(outside)).toMatchObject({
    state: 'missing',
    fault: expect.stringContaining('leads out'),
  })
})

test('a film by an address', async () => {
  answer = (_, response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end(filmWithPlace())
  const asset = await kept([at('/film.mp4')], { kind: 'video' })
  expect(await takeIn(asset)).toMatchObject({ done: true })
  expect(await rowOf(asset)).toMatchObject({ duration: 12.5 })
})

test('called off by the end of the program, it stays expected and the queue tries again', async () => {
  answer = () => {}
  const ending = new AbortController()
  const asset = await kept([at('/silent')])
  setTimeout(() => ending.abort(new Error('The program ends.')), 100)
  await expect(
    carryOutMedia({ ...room, signal: ending.signal }, { act: 'take in', id: asset }),
  ).rejects.toThrow('The program ends.')
  expect((await rowOf(asset)).state).toBe('expected')
  expect(readdirSync(folder.incoming)).toEqual([])
})

test('jobs that mean nothing', async () => {
  expect(await carryOutMedia(room, { act: 'take in', id: '0nothing' })).toMatchObject({ done: false })
  expect(await carryOutMedia(room, {})).toMatchObject({ done: false })
  const asset = await kept([])
  expect(await carryOutMedia(room, { act: 'draw', id: asset })).toMatchObject({ done: false })
  expect(await carryOutMedia(room, { act: 'odd', id: asset })).toMatchObject({ done: false })
})
