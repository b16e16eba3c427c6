import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Newsroom } from '../newsroom/act.ts'
import { importArticles } from '../newsroom/importArticles.ts'
import { withdraw } from '../newsroom/withdraw.ts'
import { projectArticles } from '../store/live/articles.ts'
import { projectHouseLists } from '../store/live/house.ts'
import { projectTopics } from '../store/live/topics.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import { openSearch, type Search, type SearchAnswer, type SearchRequest } from './search.ts'

const database = testDatabase()
const now = new Date('2026-06-01T12:00:00Z')
const day = 86_400_000
let search: Search
let room: Newsroom
let chief: Actor
const ids: Record<string, string> = {}

/** Name, edition, section, days ago, headline, text. */
const articles: readonly (readonly [string, 'en' | 'ar' | 'es', string, number, string, string])[] = [
  ['strike', 'en', 'news', 2, 'Harbour pilots begin a strike', 'Ships wait outside the port of Marsa.'],
  ['talks', 'en', 'politics', 1, 'Minister opens talks', 'A strike of pilots in the harbour goes on.'],
  ['olives', 'en', 'economy', 40, 'Olive prices rise', 'Presses along the coast ask for more.'],
  ['column', 'en', 'opinion', 400, 'Who pays for the harbour?', 'A column. Pilots "on strike" <b>again</b>.'],
  ['وزراء', 'ar', 'news', 1, 'الوزراء يبحثون أزمة الميناء', 'قال رئيس الحكومة إن البنوك ستفتح أبوابها.'],
  ['بنك', 'ar', 'economy', 3, 'بنك جديد في المدينة', 'افتتح البنك فرعا جديدا، وحضر نتنياهو الافتتاح.'],
  ['año', 'es', 'news', 1, 'Un año de elecciones', 'La política económica espera.'],
  ['votos', 'es', 'news', 3, 'Los votos del año pasado', 'Se anunció la elección.'],
]

beforeAll(async () => {
  const { store } = database
  room = newsroomOver(store)
  chief = (await foundTestHouse(room))['editor-in-chief']
  const made = take(
    await importArticles(
      room,
      chief,
      articles.map(([, edition, section, ago, headline, text]) => ({
        edition,
        section,
        form: section === 'opinion' ? ('opinion' as const) : ('news' as const),
        words: { ...wordsOf(headline, text), standfirst: '' },
        publishedAt: new Date(now.getTime() - ago * day),
      })),
    ),
  )
  for (const [at, [name]] of articles.entries()) ids[name] = made.articles[at] ?? ''
  await store.pool.query(`insert into newsroom.topic (id, kind) values ('7person0', 'person')`)
  await store.pool.query(`insert into newsroom.topic_name (topic, language, name, slug, aliases) values
    ('7person0', 'ar', 'بنيامين نتنياهو', 'x', '{نتانياهو}'), ('7person0', 'en', 'Benjamin Netanyahu', 'x', '{Netanyahu,Bibi}')`)
  await store.pool.query(
    `insert into newsroom.story_topic (story, topic) select story, '7person0' from newsroom.article where id = $1`,
    [ids.وزراء],
  )
  await store.pool.query(`insert into newsroom.region (id) values ('mena'), ('palestine')`)
  await store.pool.query(
    `insert into newsroom.region_within (region, container) values ('palestine', 'mena')`,
  )
  await store.pool.query(`insert into newsroom.article_region (article, region) values ($1, 'palestine')`, [
    ids.column,
  ])
  await store.db.transaction(async (tx) => {
    await projectTopics(tx)
    await projectArticles(tx, [ids.وزراء ?? '', ids.column ?? ''])
  })
  search = openSearch(database.reader)
})
afterAll(() => search.close())

const nameOf = (id: string): string => Object.entries(ids).find(([, one]) => one === id)?.[0] ?? id
const ask = (
  language: string,
  typed: string,
  more: Partial<SearchRequest> = {},
): Promise<SearchAnswer | null> =>
  search.search({ edition: { id: language, language }, typed, page: 1, now, ...more })
const found = async (language: string, typed: string, more?: Partial<SearchRequest>): Promise<string[]> =>
  ((await ask(language, typed, more))?.hits ?? []).map(({ id }) => nameOf(id)).sort()

describe('finds', () => {
  test.each([
    ['en', 'pilots', ['column', 'strike', 'talks']],
    ['en', 'PILOT strikes', ['column', 'strike', 'talks']],
    ['en', 'harbor', ['column', 'strike', 'talks']],
    ['en', '"strike of pilots"', ['talks']],
    ['en', '"pilots strike"', []],
    ['en', 'strike -minister', ['column', 'strike']],
    ['en', 'strike -"begin a strike"', ['column', 'talks']],
    ['en', 'the who of', ['column']],
    ['en', 'وزير', []],
    ['ar', 'وزير', ['وزراء']],
    ['ar', 'بنك', ['بنك', 'وزراء']],
    ['ar', 'حكومة', ['وزراء']],
    ['ar', 'Netanyahu', ['بنك', 'وزراء']],
    ['ar', 'bibi', ['بنك', 'وزراء']],
    ['es', 'año', ['año', 'votos']],
    ['es', 'ano', []],
    ['es', 'anos elecciones', []],
    ['es', 'años eleccion', ['año', 'votos']],
    ['es', 'politicas', ['año']],
  ])('%s: %s', async (language, typed, names) => {
    expect(await found(language, typed)).toEqual([...names].sort())
  })

  test('nothing where nothing is asked', async () => {
    for (const typed of ['', ' ', '-', '""', '-strike', '…', '"', '- - "'])
      expect(await ask('en', typed), typed).toBeNull()
  })

  test('by section with those below, form, time and topic', async () => {
    expect(await found('en', 'pilots', { sections: ['politics', 'opinion'] })).toEqual(['column', 'talks'])
    expect(await found('en', 'pilots', { form: 'opinion' })).toEqual(['column'])
    expect(await found('en', 'pilots', { since: new Date(now.getTime() - 10 * day) })).toEqual([
      'strike',
      'talks',
    ])
    expect(await found('ar', 'ميناء', { topic: '7person0' })).toEqual(['وزراء'])
    expect(await found('ar', 'جديد', { topic: '7person0' })).toEqual([])
  })

  test('what is older than an article', async () => {
    expect(await found('en', 'pilots', { before: ids.talks ?? '' })).toEqual(['column', 'strike'])
  })
})

test('a headline weighs more than a text of the same age, and age weighs too', async () => {
  const answer = await ask('en', 'strike')
  expect(answer?.hits.map(({ id }) => nameOf(id))).toEqual(['strike', 'talks', 'column'])
})

test('what is found is counted by section, form, region, time and topic, whatever is chosen of it', async () => {
  const answer = await ask('en', 'harbour', { form: 'opinion' })
  expect(answer).toMatchObject({ found: 1, more: false, pages: 1, older: null })
  expect(answer?.facets).toEqual({
    sections: { news: 1, politics: 1, opinion: 1 },
    forms: { news: 2, opinion: 1 },
    regions: { mena: 1, palestine: 1 },
    topics: [],
    times: { day: 0, week: 2, month: 2, year: 2 },
  })
  const arabic = await ask('ar', 'Netanyahu')
  expect(arabic?.facets.topics).toEqual([{ id: '7person0', name: 'بنيامين نتنياهو', count: 1 }])
})

test('a region finds what lies in it, and in what lies within it', async () => {
  for (const region of ['palestine', 'mena']) {
    const answer = await ask('en', 'harbour', { region })
    expect(answer?.hits.map(({ id }) => nameOf(id))).toEqual(['column'])
    expect(answer?.facets.regions).toEqual({ mena: 1, palestine: 1 })
  }
  expect((await ask('en', 'harbour', { region: 'asia' }))?.hits).toEqual([])
})

test('what was found is marked, in the headline or in a passage of the text', async () => {
  const answer = await ask('en', '"on strike" harbor')
  const [hit] = answer?.hits ?? []
  expect(hit?.headline.filter((piece) => piece.found).map(({ text }) => text)).toEqual(['harbour'])
  expect(hit?.passage).toEqual([
    { text: 'A column. Pilots "', found: false },
    { text: 'on strike', found: true },
    { text: '" <b>again</b>.', found: false },
  ])
})

test('a list that the house keeps stands in place of the one that comes with the program', async () => {
  expect(await found('es', 'comicios')).toEqual(['año', 'votos'])
  await database.store.pool.query(
    `insert into newsroom.house_list (kind, language, groups) values ('synonyms', 'es', '[["sufragio", "votos"]]')`,
  )
  await database.store.db.transaction((tx) => projectHouseLists(tx))
  const other = openSearch(database.reader)
  const edition = { id: 'es', language: 'es' }
  const names = async (typed: string) =>
    (await other.search({ edition, typed, page: 1, now }))?.hits.map(({ id }) => nameOf(id))
  expect(await names('comicios')).toEqual([])
  expect(await names('sufragio')).toEqual(['votos'])
  await other.close()
})

test('somebody who types is offered topics and headlines that go on so', async () => {
  const offered = async (language: string, typed: string) =>
    (await search.suggest({ id: language, language }, typed)).map(({ words }) => words)
  expect(await offered('en', 'netan')).toEqual(['Benjamin Netanyahu'])
  expect(await offered('ar', 'بنيا')).toEqual(['بنيامين نتنياهو'])
  expect(await offered('ar', 'netanyahu')).toEqual(['بنيامين نتنياهو'])
  expect(await offered('ar', 'المين')).toEqual(['الوزراء يبحثون أزمة الميناء'])
  expect(await offered('en', 'pilots har')).toEqual(['Harbour pilots begin a strike'])
  expect(await offered('en', 'harb')).toEqual(['Harbour pilots begin a strike', 'Who pays for the harbour?'])
  expect(await offered('es', 'añ')).toEqual(['Un año de elecciones', 'Los votos del año pasado'])
  expect(await offered('es', 'a')).toEqual([])
})

test('an article that is withdrawn is found no more, from the moment its act returns', async () => {
  const [made = ''] = take(
    await importArticles(room, chief, [
      { edition: 'en', section: 'news', words: wordsOf('Zeppelin', 'One.'), publishedAt: now },
    ]),
  ).articles
  expect(await found('en', 'zeppelins')).toEqual([made])
  take(await withdraw(room, chief, { kind: 'article', id: made, notice: '' }))
  expect(await found('en', 'zeppelins')).toEqual([])
})

test('any string is a question, and is answered', async () => {
  const words = fc.constantFrom(
    '"',
    '-',
    "'",
    '\\',
    ':',
    '*',
    '&',
    '|',
    '!',
    '(',
    '<->',
    '\u0000',
    '\ud800',
    'strike',
    'ميناء',
    'ال',
    ' ',
    '“',
    '١',
    '=',
    '#',
    '%',
    '_',
    '$1',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.array(words, { maxLength: 30 }).map((all) => all.join('')),
      ),
      fc.constantFrom('en', 'ar', 'es'),
      async (typed, language) => {
        await ask(language, typed)
        await search.suggest({ id: language, language }, typed)
      },
    ),
    { numRuns: 120 },
  )
  await ask('en', 'a '.repeat(1_000_000))
  await ask('en', '"'.repeat(1_000_000))
  await ask('ar', 'والبال'.repeat(100_000), { before: '\u0000', page: -1 })
})
