import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediaAddress } from '../model/address.ts'
import { createArticle } from '../newsroom/createArticle.ts'
import { keepAsset } from '../newsroom/keepAsset.ts'
import { publish } from '../newsroom/publish.ts'
import { withdraw } from '../newsroom/withdraw.ts'
import { type Ask, askAt } from '../test/askReader.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import { filmWithPlace } from './fixtures/film.ts'
import { drawing } from './fixtures/pictures.ts'
import { mediaFolderIn, renditionFile } from './mediaFolder.ts'
import { type MediaDoor, openMediaDoor } from './serve.ts'
import { takeIn } from './takeIn.ts'

type File = { asset: string; hash: string; mime: string; body: Buffer; path: string; article: string }

const database = testDatabase()
const data = mkdtempSync(join(tmpdir(), 'serve-'))
const folder = mediaFolderIn(data)
const faults: unknown[] = []
let door: MediaDoor
let server: Server
let ask: Ask
let picture: File
let film: File
let draft: File
let takeOff: (article: string) => Promise<void>

beforeAll(async () => {
  const newsroom = newsroomOver(database.store)
  const by = await foundTestHouse(newsroom)
  takeOff = async (article) => {
    take(await withdraw(newsroom, by.editor, { kind: 'article', id: article, notice: 'Gone.' }))
  }
  const made = async (kind: 'picture' | 'video', bytes: Buffer, isPublic: boolean): Promise<File> => {
    const { asset } = take(
      await keepAsset(
        newsroom,
        by.editor,
        { kind, credit: { kind: 'photograph' } },
        { edition: 'en', bytes: 'none' },
      ),
    )
    await takeIn({ newsroom, folder, origin: 'test' }, asset, { bytes })
    const block =
      kind === 'picture'
        ? { type: 'picture' as const, attrs: { id: 'p', asset, source: '', alt: '', credit: '' } }
        : { type: 'video' as const, attrs: { id: 'p', asset } }
    const words = wordsOf('Shown', 'Words.')
    const { article } = take(
      await createArticle(newsroom, by.editor, {
        edition: 'en',
        section: 'news',
        words: { ...words, blocks: [block, ...words.blocks] },
      }),
    )
    if (isPublic) take(await publish(newsroom, by.editor, { article, revision: 1 }))
    const { rows } = await database.store.pool.query(
      'select hash, mime from newsroom.rendition where asset = $1',
      [asset],
    )
    const [{ hash, mime }] = rows
    const body = readFileSync(renditionFile(folder, asset, { hash, mime }))
    return { asset, hash, mime, body, path: mediaAddress(asset, { hash, mime }), article }
  }
  picture = await made('picture', await drawing(400, 300).jpeg().toBuffer(), true)
  film = await made('video', filmWithPlace(), true)
  draft = await made('picture', await drawing(200, 100).jpeg().toBuffer(), false)
  door = openMediaDoor({ connection: database.reader, folder, onFault: (fault) => faults.push(fault) })
  server = createServer((request, response) => void door.answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ask = askAt((server.address() as AddressInfo).port)
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await door.close()
  rmSync(data, { recursive: true, force: true })
})

test('a picture that something public shows', async () => {
  const { status, headers, body } = await ask(picture.path)
  expect(status).toBe(200)
  expect(body).toEqual(picture.body)
  expect(headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': String(picture.body.length),
    'cache-control': 'private, max-age=31536000, immutable',
    etag: `"${picture.hash}"`,
    'x-content-type-options': 'nosniff',
    'content-disposition': 'inline',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  expect(headers['surrogate-control']).toBeUndefined()
})

test('HEAD, and what the browser has already', async () => {
  const head = await ask(picture.path, { method: 'HEAD' })
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
    200,
    0,
    String(picture.body.length),
  ])
  for (const tag of [`"${picture.hash}"`, `W/"${picture.hash}"`, `"x", "${picture.hash}"`, '*']) {
    const same = await ask(picture.path, { headers: { 'if-none-match': tag } })
    expect([same.status, same.body.length]).toEqual([304, 0])
  }
  expect((await ask(picture.path, { headers: { 'if-none-match': '"x"' } })).status).toBe(200)
})

test('parts of a film', async () => {
  const size = film.body.length
  const part = async (range: string, more: Record<string, string> = {}) =>
    ask(film.path, { headers: { range, ...more } })
  expect((await ask(film.path)).headers).toMatchObject({
    'accept-ranges': 'bytes',
    'content-type': 'video/mp4',
  })
  const middle = await part('bytes=100-199')
  expect(middle.status).toBe(206)
  expect(middle.headers).toMatchObject({ 'content-range': `bytes 100-199/${size}`, 'content-length': '100' })
  expect(middle.body).toEqual(film.body.subarray(100, 200))
  expect((await part('bytes=-50')).body).toEqual(film.body.subarray(-50))
  expect((await part(`bytes=${size}-`)).headers['content-range']).toBe(`bytes */${size}`)
  expect((await part(`bytes=${size}-`)).status).toBe(416)
  expect((await part('bytes=0-1,4-5')).status).toBe(200)
  expect((await part('bytes=0-1', { 'if-range': `"${film.hash}"` })).status).toBe(206)
  expect((await part('bytes=0-1', { 'if-range': '"x"' })).status).toBe(200)
})

test.each<[string, () => string]>([
  ['of a draft', () => draft.path],
  ['of nothing', () => '/media/0nothing/0123456789abcdef.jpg'],
  ['with the hash of another', () => picture.path.replace(picture.hash, draft.hash)],
  ['as another type', () => picture.path.replace('.jpg', '.avif')],
  ['as a page', () => picture.path.replace('.jpg', '.html')],
  ['an original by its folder', () => '/media/originals/ab/cd'],
  ['a path out of the folder', () => '/media/../../etc/passwd'],
  ['the same in disguise', () => `/media/${picture.asset}/..%2f..%2fsecret.jpg`],
  ['a doubled slash', () => picture.path.replace('/media/', '/media//')],
  ['a NUL', () => `${picture.path}%00`],
  ['the room itself', () => '/media/'],
])('no file %s', async (_, path) => {
  const { status, headers, words } = await ask(path())
  expect([status, words]).toEqual([404, 'There is no such file.\n'])
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' })
})

test('nothing can be changed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const { status, headers } = await ask(picture.path, { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  }
})

test('gone within a second when nothing public shows it any more', async () => {
  expect((await ask(film.path)).status).toBe(200)
  await takeOff(film.article)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect((await ask(film.path)).status).toBe(404)
  expect((await ask(picture.path)).status).toBe(200)
})

test('a reader who leaves in the middle is no fault, and nothing stays open', async () => {
  const file = renditionFile(folder, picture.asset, picture)
  const whole = readFileSync(file)
  writeFileSync(file, Buffer.alloc(20_000_000))
  const { port } = server.address() as AddressInfo
  for (let at = 0; at < 20; at += 1) {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`GET ${picture.path} HTTP/1.1\r\nHost: x\r\n\r\n`),
      )
      socket.once('data', () => socket.destroy())
      socket.on('close', () => resolve())
    })
  }
  writeFileSync(file, whole)
  expect((await ask(picture.path)).body).toEqual(whole)
  expect(faults).toEqual([])
})

test('a file that should be there and is not: told to the operator, to the reader there is none', async () => {
  rmSync(renditionFile(folder, picture.asset, picture))
  expect((await ask(picture.path)).status).toBe(404)
  expect(faults).toMatchObject([{ code: 'ENOENT' }])
})
