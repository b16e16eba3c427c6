import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Newsroom } from '../../newsroom/act.ts'
import { hold } from '../../newsroom/hold.ts'
import { unindex } from '../../newsroom/unindex.ts'
import { withdraw } from '../../newsroom/withdraw.ts'
import { awaitReaders } from '../../store/lease.ts'
import { type Answered, type ReaderAtWork, readerAtWork } from '../../test/askReader.ts'
import { testDatabase } from '../../test/database.ts'
import { foundTestHouse, newsroomOver, take } from '../../test/newsroom.ts'
import { type OnSite, publishOne } from '../../test/newsroomPieces.ts'
import { stylesheet } from '../style/stylesheet.ts'

const database = testDatabase()
let work: ReaderAtWork
let room: Newsroom
let chief: Actor
let story: OnSite

beforeAll(async () => {
  room = newsroomOver(database.store)
  chief = (await foundTestHouse(room))['editor-in-chief']
  story = await publishOne(room, chief, 'Talks open at the harbour')
  await database.store.pool.query(
    `insert into live.redirect (host, path, query, target) values
      ('', '/2019/old story', '', '/en/news/'), ('', '/', 'p=12', $1), ('', '/en/خبر', '', '/ar/أخبار/')`,
    [story.path],
  )
  work = await readerAtWork({ connection: database.reader })
  await work.reader.watch.ready
})
afterAll(() => work.stop())

const ask: ReaderAtWork['ask'] = (...given) => work.ask(...given)
const brotli = { headers: { 'accept-encoding': 'gzip, br' } }

test('a page has the headers that browsers and shared caches need, and each encoding its own strong tag', async () => {
  const [plain, gzip, br] = await Promise.all([
    ask(story.path),
    ask(story.path, { headers: { 'accept-encoding': 'gzip' } }),
    ask(story.path, brotli),
  ])
  expect(plain.words).toContain('<h1>Talks open at the harbour</h1>')
  expect(gunzipSync(gzip.body).toString()).toBe(plain.words)
  expect(brotliDecompressSync(br.body).toString()).toBe(plain.words)
  expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3)
  for (const { headers, status, body } of [plain, gzip, br]) {
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'en',
      'content-length': String(body.length),
      'cache-control': 'max-age=0, must-revalidate',
      'cdn-cache-control': 'max-age=10, stale-if-error=3600',
      'surrogate-control': 'max-age=10, stale-if-error=3600',
      vary: 'Accept-Encoding, Save-Data',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
    expect(headers.etag).toMatch(/^"[^"]+"$/)
    expect(headers['surrogate-key']).toContain(`article:${story.id}`)
    expect(headers['content-security-policy']).toMatch(/default-src 'self'/)
  }
})

test('who holds the page already gets 304 and no body; another encoding’s tag is not the same page', async () => {
  const { headers } = await ask(story.path, brotli)
  const etag = headers.etag ?? ''
  for (const held of [etag, `"other", W/${etag}`, '*']) {
    const answer = await ask(story.path, {
      headers: { 'accept-encoding': 'gzip, br', 'if-none-match': held },
    })
    expect(answer.status).toBe(304)
    expect(answer.body.length).toBe(0)
    expect(answer.headers).toMatchObject({ etag, vary: 'Accept-Encoding, Save-Data' })
    expect(answer.headers['cache-control']).toBe('max-age=0, must-revalidate')
  }
  expect((await ask(story.path, { headers: { 'if-none-match': etag } })).status).toBe(200)
})

test('HEAD has the head of GET', async () => {
  const [get, head] = [await ask(story.path, brotli), await ask(story.path, { ...brotli, method: 'HEAD' })]
  const { date: _one, ...without } = get.headers
  expect(head.headers).toMatchObject(without)
  expect(head.body.length).toBe(0)
})

test.each([
  ['/en', '/en/'],
  ['/en/news', '/en/news/'],
  ['//en/', '/en/'],
  ['/%65n/', '/en/'],
  ['/ar/%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1', '/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1'],
  ['/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1', '/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/'],
  ['/2019/old%20story', '/en/news/'],
  ['/en/%D8%AE%D8%A8%D8%B1', '/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/'],
])('%s leads on to %s', async (path, to) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost:4000\r\nConnection: close\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1.1 301 /)
  expect(answer).toContain(`\r\nLocation: ${to}\r\n`)
})

test('an article answers to its id: every other spelling, edition and the short address lead to the one', async () => {
  for (const path of [
    `/en/news/${story.id}`,
    `/en/opinion/what-it-was-called-before-${story.id}`,
    `/es/noticias/otra-${story.id}`,
    `/en/a/${story.id}`,
  ]) {
    const answer = await ask(path)
    expect([answer.status, answer.headers.location]).toEqual([301, story.path])
  }
  expect((await ask('/?p=12')).headers.location).toBe(story.path)
  expect((await ask('/?p=13')).status).toBe(200)
})

test('parameters that nobody declares make no new page', async () => {
  const plain = await ask(story.path, brotli)
  const pages = work.reader.cache.state().pages
  for (let at = 0; at < 30; at += 1) {
    const marked = await ask(`${story.path}?utm_campaign=${at}&before=0aaaaaaa`, brotli)
    expect(marked.headers.etag).toBe(plain.headers.etag)
  }
  expect(work.reader.cache.state().pages).toBe(pages)
})

test('what is not there is missed in its edition’s language, and a flood of it takes no page’s place', async () => {
  const missing = await ask('/ar/لا-شيء/'.replace(/[^/]+/g, encodeURIComponent))
  expect(missing.status).toBe(404)
  expect(missing.words).toMatch(/<html lang="ar" dir="rtl">/)
  expect(missing.words).toContain('noindex')
  expect(missing.headers['cache-control']).toBe('max-age=0, must-revalidate')
  const { pages } = work.reader.cache.state()
  await Promise.all(Array.from({ length: 200 }, (_, at) => ask(`/ar/nothing-${at}/`)))
  expect(work.reader.cache.state().pages).toBe(pages)
  expect((await ask('/nowhere')).status).toBe(404)
})

test('what was withdrawn, is held or unindexed says so, and nobody may keep it', async () => {
  const later = await publishOne(room, chief, 'Later')
  take(await withdraw(room, chief, { kind: 'article', id: later.id, notice: 'It was wrong.' }).then(applied))
  const gone = await ask(later.path)
  expect(gone.status).toBe(410)
  expect(gone.headers['cache-control']).toBe('no-store')
  expect(gone.headers['cdn-cache-control']).toBeUndefined()
  expect(gone.words).toContain('It was wrong.')
  expect(gone.words).not.toContain('<h1>Later')
  const held = await publishOne(room, chief, 'Held back')
  take(await hold(room, chief, { kind: 'article', id: held.id, status: 451, notice: '' }).then(applied))
  expect((await ask(held.path)).status).toBe(451)
  const hidden = await publishOne(room, chief, 'Not to be found')
  take(await unindex(room, chief, { article: hidden.id }).then(applied))
  expect((await ask(hidden.path)).words).toContain('noindex')
})

async function applied<T extends { ok: boolean; position?: number }>(outcome: T): Promise<T> {
  if (outcome.position) await awaitReaders(database.store.pool, outcome.position)
  return outcome
}

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
  '%s of a page is refused with what is allowed',
  async (method) => {
    const answer = await ask(story.path, { method })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
  },
)

test.each(['evil.example', 'localhost:4001', 'localhost:4000.evil.example', '"><script>'])(
  'the host %j is not ours',
  async (host) => {
    const answer = await ask(story.path, { host })
    expect(answer.status).toBe(421)
    expect(answer.words).not.toContain(host)
  },
)

test('the host may be spelt in capitals, and a target may carry its own', async () => {
  expect((await ask(story.path, { host: 'LOCALHOST:4000' })).status).toBe(200)
  const absolute = await raw(
    `GET http://localhost:4000${story.path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
  )
  expect(absolute).toMatch(/^HTTP\/1.1 200 /)
  expect(
    await raw('GET http://evil.example/en/ HTTP/1.1\r\nHost: localhost:4000\r\nConnection: close\r\n\r\n'),
  ).toMatch(/^HTTP\/1.1 421 /)
})

const hostile = [
  '/%',
  '/%00',
  '/..%2f..%2fetc/passwd',
  '/en/%0d%0aSet-Cookie:%20a=b',
  `/${'%D8%A7'.repeat(300)}`,
  '/en/news/?before=%00',
  `/en/news/x-${'9'.repeat(8)}`,
  '/built/../../package.json',
  '/built/site-0000000000000000.css',
  '/en/__proto__/constructor',
  `/en/?${'a=1&'.repeat(400)}`,
  '/*',
  '/en/;/x',
  '/en/‮/',
]
test.each(hostile)('%j is answered with a plain refusal or a page', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost:4000\r\nConnection: close\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1.1 (200|301|400|404|414) /)
  expect(answer.split('\r\n\r\n')[0]).not.toMatch(/set-cookie/i)
})

test('nothing of all this was a fault of ours', () => {
  expect(work.faults).toEqual([])
})

test('the stylesheet is kept for ever by everybody', async () => {
  const { path } = stylesheet()
  const answers: Answered[] = [await ask(path), await ask(path, brotli)]
  for (const { status, headers } of answers) {
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'max-age=31536000, immutable',
    })
  }
  expect(brotliDecompressSync(answers[1]?.body ?? Buffer.alloc(0)).toString()).toBe(answers[0]?.words)
})

/** Bytes to the door as they are written, and back. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(work.port, '127.0.0.1', () => socket.write(request))
    let answer = ''
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('end', () => resolve(answer))
  })
}
