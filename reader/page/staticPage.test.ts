import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Newsroom } from '../../newsroom/act.ts'
import { importArticles } from '../../newsroom/importArticles.ts'
import { publish } from '../../newsroom/publish.ts'
import { save } from '../../newsroom/save.ts'
import { createStaticPage, keepStaticPage } from '../../newsroom/staticPage.ts'
import { update } from '../../newsroom/update.ts'
import { withdraw } from '../../newsroom/withdraw.ts'
import { awaitReaders } from '../../store/lease.ts'
import { type ReaderAtWork, readerAtWork } from '../../test/askReader.ts'
import { testDatabase } from '../../test/database.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../../test/newsroom.ts'

const database = testDatabase()
let work: ReaderAtWork
let room: Newsroom
let chief: Actor

beforeAll(async () => {
  room = newsroomOver(database.store)
  chief = (await foundTestHouse(room))['editor-in-chief']
  work = await readerAtWork({ connection: database.reader })
  await work.reader.watch.ready
})
afterAll(() => work.stop())

const seen = async <T extends { ok: boolean; position?: number }>(outcome: T): Promise<T> => {
  await awaitReaders(database.store.pool, outcome.position ?? 0)
  return outcome
}
const old = (path: string, query = '') => ({ host: '', path, query })

test('a static page has its versions, its place in every footer, and an end', async () => {
  const begun = take(
    await createStaticPage(room, chief, {
      edition: 'en',
      words: wordsOf('About the harbour', 'We keep a log.'),
      formerly: [old('/about-us/'), old('/', 'page_id=7')],
    }),
  )
  const { page, of } = begun
  const arabic = take(
    await createStaticPage(room, chief, { edition: 'ar', of, words: wordsOf('عن الميناء', 'سجل.') }),
  )
  const address = `/en/page/about-the-harbour-${page}`
  expect((await work.ask(address)).status).toBe(404)
  expect((await work.ask('/en/')).words).not.toContain(address)

  take(await seen(await publish(room, chief, { page: arabic.page, revision: 1 })))
  take(await seen(await publish(room, chief, { page, revision: 1 })))
  const answer = await work.ask(address)
  expect(answer.status).toBe(200)
  expect(answer.words).toContain('We keep a log.')
  expect(answer.words).toContain(`hreflang="ar" href="http://localhost:4000/ar/page/`)
  expect(answer.words).toContain('hreflang="x-default"')
  await expect
    .poll(async () => (await work.ask('/en/')).words)
    .toContain(`<a href="${address}">About the harbour</a>`)

  // Another spelling, the short address, and the addresses of the program before lead there, each in one step.
  for (const path of [
    `/en/page/x-${page}`,
    `/en/a/${page}`,
    `/ar/page/x-${page}`,
    '/about-us/',
    '/?page_id=7',
  ]) {
    const moved = await work.ask(path)
    expect([path, moved.status, moved.headers.location]).toEqual([path, 301, address])
  }

  take(await seen(await keepStaticPage(room, chief, { page, inFooter: false })))
  await expect.poll(async () => (await work.ask('/en/')).words).not.toContain(`href="${address}"`)
  take(await seen(await save(room, chief, { page, revision: 1, words: wordsOf('About us', 'Anew.') })))
  take(await seen(await update(room, chief, { page, revision: 2 })))
  expect((await work.ask(address)).words).toContain('Anew.')
  take(await seen(await withdraw(room, chief, { kind: 'static page', id: page, notice: 'Gone for good.' })))
  const gone = await work.ask(address)
  expect(gone.status).toBe(410)
  expect(gone.words).toContain('Gone for good.')
  expect(work.faults).toEqual([])
})

test('a former address of an article leads to where the article stands now, in one step', async () => {
  const { articles } = take(
    await seen(
      await importArticles(room, chief, [
        {
          edition: 'en',
          section: 'news',
          words: wordsOf('Boats stay in', 'One.'),
          publishedAt: new Date('2024-01-02T03:04:05Z'),
          formerly: [old('/2024/01/boats/'), old('/', 'p=12')],
        },
      ]),
    ),
  )
  for (const path of ['/2024/01/boats/', '/?p=12']) {
    const moved = await work.ask(path)
    expect([moved.status, moved.headers.location]).toEqual([301, `/en/news/boats-stay-in-${articles[0]}`])
  }
})
