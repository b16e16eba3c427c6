import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Newsroom } from '../../newsroom/act.ts'
import { arrangeFront } from '../../newsroom/arrangeFront.ts'
import { createArticle } from '../../newsroom/createArticle.ts'
import { importArticles } from '../../newsroom/importArticles.ts'
import { pressFront } from '../../newsroom/pressFront.ts'
import { publish } from '../../newsroom/publish.ts'
import { raiseLine } from '../../newsroom/raiseLine.ts'
import { awaitReaders } from '../../store/lease.ts'
import { type ReaderAtWork, readerAtWork } from '../../test/askReader.ts'
import { testDatabase } from '../../test/database.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../../test/newsroom.ts'

const database = testDatabase()
let work: ReaderAtWork
let room: Newsroom
let chief: Actor
/** Oldest first. */
let articles: string[]

beforeAll(async () => {
  room = newsroomOver(database.store)
  chief = (await foundTestHouse(room))['editor-in-chief']
  const batch = Array.from({ length: 100 }, (_, at) => ({
    edition: 'en',
    section: 'news',
    words: wordsOf(`Number ${at}.`),
    publishedAt: new Date(Date.UTC(2025, 0, 1, at)),
    byline: [],
  }))
  articles = take(await importArticles(room, chief, batch)).articles
  work = await readerAtWork({ connection: database.reader })
  await work.reader.watch.ready
})
afterAll(() => work.stop())

const words = async (path: string): Promise<string> => (await work.ask(path)).words
const headlines = (page: string): string[] => [...page.matchAll(/Number \d+\./g)].map(([found]) => found)
const seen = async <T extends { ok: boolean; position?: number }>(outcome: T): Promise<T> => {
  await awaitReaders(database.store.pool, outcome.position ?? 0)
  return outcome
}

test('a list leads from its newest to its oldest article, each shown once', async () => {
  const shown: string[] = []
  let path: string | undefined = '/en/news/'
  while (path) {
    const page = await words(path)
    shown.push(...headlines(page.slice(page.indexOf('<main'))))
    path = /href="([^"]*)" rel="next"/.exec(page)?.[1]
  }
  expect(shown).toEqual(articles.map((_, at) => `Number ${99 - at}.`))
})

test('an older page that begins where nothing stands leads to the newest', async () => {
  const answer = await work.ask('/en/news/?before=0aaaaaaa')
  expect([answer.status, answer.headers.location]).toEqual([301, '/en/news/'])
})

test('no article stands twice on a front, whether placed by hand or by rule', async () => {
  const rule = headlines(await words('/en/'))
  expect(rule.length).toBeGreaterThan(8)
  expect(new Set(rule).size).toBe(rule.length)
  const oldest = articles.slice(0, 2)
  take(
    await arrangeFront(room, chief, {
      edition: 'en',
      front: 'home',
      version: 0,
      containers: [
        { id: 'a', layout: 'list', cards: { by: 'rule', list: 'latest', count: 3 } },
        {
          id: 'b',
          layout: 'row',
          title: 'Chosen',
          cards: { by: 'hand', articles: [...oldest, articles[99] ?? ''] },
        },
      ],
    }),
  )
  expect(headlines(await words('/en/'))).toEqual(rule)
  take(await seen(await pressFront(room, chief, { edition: 'en', front: 'home', version: 1 })))
  expect(headlines(await words('/en/'))).toEqual([98, 97, 96, 0, 1, 99].map((at) => `Number ${at}.`))
})

test('versions of a story know each other from the moment the second is out', async () => {
  const story = (edition: string, headline: string, more: object = {}) =>
    createArticle(room, chief, {
      edition,
      section: 'news',
      words: wordsOf(headline, 'Words.'),
      slug: 's',
      ...more,
    })
  const first = take(await story('en', 'In English'))
  take(await seen(await publish(room, chief, { article: first.article, revision: 1 })))
  const path = `/en/news/s-${first.article}`
  expect(await words(path)).not.toContain('hreflang="ar" href="http')
  const second = take(
    await story('ar', 'بالعربية', {
      story: first.story,
      byline: [{ contributor: '1writer0', role: 'writer' }],
    }),
  )
  take(await seen(await publish(room, chief, { article: second.article, revision: 1 })))
  await work.reader.cache.settled()
  const arabic = `/ar/أخبار/s-${second.article}`
  const page = await words(path)
  expect(page).toContain(`hreflang="ar" href="http://localhost:4000${encodeURI(arabic)}"`)
  expect(page).toContain(`hreflang="x-default" href="http://localhost:4000${path}"`)
  const other = await words(encodeURI(arabic))
  expect(other).toContain('ليلى مروان')
  expect(other).toContain(`href="${path}"`)
})

test('a breaking line stands on every page of its edition, with its source, and has a page of its own', async () => {
  await words('/es/')
  const { line } = take(
    await seen(
      await raiseLine(room, chief, {
        edition: 'es',
        words: 'Se reanudan los trasbordadores',
        attribution: {
          kind: 'official',
          who: { words: 'Autoridad portuaria', gender: 'feminine' },
          place: 'before',
        },
      }),
    ),
  )
  await work.reader.cache.settled()
  for (const path of ['/es/', '/es/noticias/', '/es/nada/']) {
    expect(await words(path)).toContain('Se reanudan los trasbordadores')
  }
  expect(await words('/en/')).not.toContain('trasbordadores')
  const own = await words(`/es/breaking/${line}`)
  expect(own).toContain('Autoridad portuaria')
  expect((await work.ask(`/en/breaking/${line}`)).status).toBe(404)
})

test('a renamed section is called so everywhere once the queue is empty, and its old address is gone', async () => {
  await words('/en/opinion/')
  const { pool } = database.store
  const client = await pool.connect()
  await client.query('begin')
  await client.query(
    `update live.section set name = 'Comment', slug = 'comment', path = 'comment' where id = 'opinion' and edition = 'en'`,
  )
  const { rows } = await client.query(
    `with head as (update live.log_head set position = position + 1 returning position)
    insert into newsroom.log (position, act, audience, edition, subject_kind, subject, keys, detail)
    select position, 'found house', 'public', null, 'house', 'all', '{section:opinion}', '{}' from head
    returning position::float8 as position`,
  )
  await client.query('commit')
  client.release()
  await awaitReaders(pool, Number(rows[0]?.position))
  await work.reader.cache.settled()
  expect(await words('/en/')).toContain('href="/en/comment/">Comment')
  expect((await work.ask('/en/comment/')).status).toBe(200)
  expect((await work.ask('/en/opinion/')).status).toBe(404)
})

test('nothing of all this was a fault of ours', () => {
  expect(work.faults).toEqual([])
})
