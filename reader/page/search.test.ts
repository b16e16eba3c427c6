import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Newsroom } from '../../newsroom/act.ts'
import { importArticles } from '../../newsroom/importArticles.ts'
import { openSearch } from '../../search/search.ts'
import { type ReaderAtWork, readerAtWork } from '../../test/askReader.ts'
import { testDatabase } from '../../test/database.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../../test/newsroom.ts'
import { readSearch, searchQuery } from './searchRequest.ts'

const database = testDatabase()
let work: ReaderAtWork
let articles: string[]

beforeAll(async () => {
  const room: Newsroom = newsroomOver(database.store)
  const chief: Actor = (await foundTestHouse(room))['editor-in-chief']
  const batch = Array.from({ length: 45 }, (_, at) => ({
    edition: 'en',
    section: ['news', 'politics', 'opinion'][at % 3] ?? 'news',
    form: at % 3 === 2 ? ('opinion' as const) : ('news' as const),
    words: wordsOf(`Ferry number ${at}`, 'The harbour <b>& its</b> pilots.'),
    publishedAt: new Date(Date.UTC(2026, 0, 1, at)),
  }))
  const arabic = {
    edition: 'ar',
    section: 'news',
    words: wordsOf('الحكومة تبحث أزمة الميناء', 'قال الوزير إن البنوك ستفتح.'),
    publishedAt: new Date(Date.UTC(2026, 0, 1)),
  }
  articles = take(await importArticles(room, chief, [...batch, arabic])).articles
  work = await readerAtWork({ connection: database.reader })
  await work.reader.watch.ready
})
afterAll(() => work.stop())

const ask = async (path: string) => work.ask(encodeURI(path))
const shown = (page: string): number[] =>
  [...page.matchAll(/<mark>Ferry<\/mark> number (\d+)/g)].map(([, number]) => Number(number))

describe('the page of results', () => {
  test('shows what was found, marked and escaped, and is kept by nobody', async () => {
    const page = await ask('/en/search?q=pilots harbor')
    expect([page.status, page.headers['cache-control'], page.headers['surrogate-key']]).toEqual([
      200,
      'no-store',
      undefined,
    ])
    expect(page.words).toContain('The <mark>harbour</mark> &lt;b&gt;&amp; its&lt;/b&gt; <mark>pilots</mark>.')
    expect(page.words).toContain('<meta name="robots" content="noindex">')
    expect(page.words).toContain('45 stories found')
    expect(page.words).toContain(`href="/en/news/ferry-number-42-${articles[42]}"`)
  })

  test('leads through all of them and back', async () => {
    const seen: number[] = []
    let path: string | undefined = '/en/search?q=ferry'
    while (path) {
      const page: string = (await work.ask(path)).words
      seen.push(...shown(page))
      path = /href="([^"]*)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 45 }, (_, at) => at))
    expect((await ask('/en/search?q=ferry&page=2')).words).toContain('href="/en/search?q=ferry" rel="prev"')
  })

  test('is narrowed by what it offers, and widened again', async () => {
    const all = (await ask('/en/search?q=ferry')).words
    expect(all).toContain('<a href="/en/search?q=ferry&amp;section=news">News</a> <span>30</span>')
    expect(all).toContain(
      '<a href="/en/search?q=ferry&amp;section=news%2Fpolitics">Politics</a> <span>15</span>',
    )
    const opinion = (await ask('/en/search?q=ferry&form=opinion')).words
    expect(opinion).toContain('15 stories found')
    expect(opinion).toContain('<a href="/en/search?q=ferry" aria-current="true">Opinion</a> <span>15</span>')
    expect((await ask('/en/search?q=ferry&section=news/politics')).words).toContain('15 stories found')
    expect((await ask('/en/search?q=ferry&time=day')).words).toContain('Nothing was found')
  })

  test('in Arabic, by any form of its words', async () => {
    expect((await ask('/ar/search?q=بنك حكومات')).words).toContain('<mark>الحكومة</mark> تبحث أزمة الميناء')
    expect((await ask('/ar/search?q=بنك')).words).toContain('<mark>البنوك</mark>')
  })

  test('without a question says how to ask; every page has the field', async () => {
    expect((await ask('/en/search')).words).toContain('Quotation marks')
    for (const path of ['/en/', '/ar/', '/en/nothing/'])
      expect((await ask(path)).words).toMatch(
        /<form class="search" data-suggestions="[^"]+" action="\/(en|ar)\/search">/,
      )
    expect((await ask('/en/search?q=ferry')).words.match(/<form /g)).toHaveLength(1)
  })
})

test('somebody who types is offered what goes on so', async () => {
  const answer = await ask('/ar/search/suggestions?q=الحك')
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(JSON.parse(answer.words)).toEqual([
    {
      kind: 'article',
      words: 'الحكومة تبحث أزمة الميناء',
      address: `/ar/أخبار/الحكومة-تبحث-أزمة-الميناء-${articles.at(-1)}`,
    },
  ])
  expect(JSON.parse((await ask('/en/search/suggestions')).words)).toEqual([])
})

test('a search that finds no room says so, with the time after which it is worth asking again', async () => {
  const blocker = await database.store.pool.connect()
  await blocker.query('begin')
  await blocker.query('lock table live.article_words in access exclusive mode')
  try {
    const page = await ask('/es/search?q=trasbordador')
    expect([page.status, page.headers['retry-after'], page.headers['cache-control']]).toEqual([
      503,
      '5',
      'no-store',
    ])
    expect(page.words).toContain('La búsqueda está ocupada')
    expect(page.words).toContain('value="trasbordador"')
    expect(JSON.parse((await ask('/es/search/suggestions?q=tras')).words)).toEqual([])
    const many = await Promise.all(Array.from({ length: 60 }, () => ask('/es/search?q=a')))
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([503]))
    // Pages are read from other connections.
    expect((await ask('/es/')).status).toBe(200)
  } finally {
    await blocker.query('rollback')
    blocker.release()
  }
  expect((await ask('/es/search?q=trasbordador')).status).toBe(200)
})

test('a closed search lets nobody in', async () => {
  const search = openSearch(database.reader)
  await search.close()
  await expect(
    search.search({ edition: { id: 'en', language: 'en' }, typed: 'a', page: 1, now: new Date() }),
  ).rejects.toThrow('pool')
})

test('any parameters are read, and what was read is asked again by its address', () => {
  const any = fc.string({ unit: 'binary', maxLength: 40 })
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('q', 'section', 'form', 'topic', 'time', 'before', 'page', 'x'), any),
      (given) => {
        const read = readSearch(new URLSearchParams(given))
        expect(readSearch(new URLSearchParams(searchQuery(read)))).toEqual(read)
      },
    ),
  )
  expect(readSearch(new URLSearchParams('q=+a+&form=live&time=constructor&page=99&before=x'))).toEqual({
    q: 'a',
    form: 'live',
    page: 20,
  })
})

test('any question over the wire has an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('en', 'ar', 'es'),
      async (q, edition) => {
        const escaped = encodeURIComponent(q.toWellFormed())
        for (const path of ['search', 'search/suggestions'])
          expect(
            (await work.ask(`/${edition}/${path}?q=${escaped}&section=${escaped}&before=${escaped}`)).status,
          ).toBe(200)
      },
    ),
    { numRuns: 40 },
  )
  expect((await work.ask('/en/search?q=%ff%00%fe&&&=&q')).status).toBe(200)
  expect(work.faults).toEqual([])
})
