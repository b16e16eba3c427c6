import { beforeAll, describe, expect, test } from 'vitest'
import { key } from '../model/key.ts'
import type { Role } from '../model/workflow.ts'
import { testDatabase } from '../test/database.ts'
import { actorWith, foundTestHouse, handClock, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import type { Actor, Newsroom } from './act.ts'
import { createArticle } from './createArticle.ts'
import { importArticles } from './importArticles.ts'
import { publish } from './publish.ts'
import { tagStory } from './tagStory.ts'
import { threadStory } from './threadStory.ts'
import { type KeptTopic, keepTopic } from './topic.ts'
import { unpublish } from './unpublish.ts'

const database = testDatabase()
let room: Newsroom
let by: Record<Role, Actor>

beforeAll(async () => {
  room = newsroomOver(database.store, { clock: handClock() })
  by = await foundTestHouse(room)
})

const rows = async (statement: string, ...values: unknown[]) =>
  (await database.store.pool.query(statement, values)).rows
const refusal = (outcome: { ok: boolean; refusal?: { kind: string; where?: string } }) =>
  outcome.ok ? 'done' : [outcome.refusal?.kind, outcome.refusal?.where].filter(Boolean).join(' ')
const lastEntry = async () =>
  (
    await rows('select act, audience, keys, subject_kind, subject from newsroom.log order by position desc')
  )[0]

const draft = async (edition = 'en', story?: string) =>
  take(
    await createArticle(room, by.reporter, {
      edition,
      section: 'politics',
      words: wordsOf('Harbour talks open', 'One.'),
      ...(story ? { story } : {}),
    }),
  )
const live = async (edition = 'en', story?: string) => {
  const made = await draft(edition, story)
  take(await publish(room, by.editor, { article: made.article, revision: 1 }))
  return made
}
const kept = async (name: string, given: Partial<KeptTopic> = {}) =>
  take(await keepTopic(room, by['copy-editor'], { kind: 'subject', names: { en: { name } }, ...given })).topic

describe('a topic', () => {
  test('has a name in each language, and readers see it at once', async () => {
    const topic = await kept('Night ferries', {
      names: {
        en: { name: ' Night ferries ', aliases: ['overnight ferries', 'Night ferries', ' '] },
        ar: { name: 'العبّارات الليلية' },
      },
    })
    expect(
      await rows(
        'select language, name, slug, aliases from live.topic where id = $1 order by language',
        topic,
      ),
    ).toEqual([
      { language: 'ar', name: 'العبّارات الليلية', slug: expect.stringContaining('العب'), aliases: [] },
      { language: 'en', name: 'Night ferries', slug: 'night-ferries', aliases: ['overnight ferries'] },
    ])
    expect(await lastEntry()).toMatchObject({
      act: 'keep topic',
      audience: 'public',
      keys: [key.topic(topic)],
    })
  })

  test('is changed in the languages that are named; the others stay', async () => {
    const topic = await kept('Ferries', {
      names: { en: { name: 'Ferries' }, es: { name: 'Transbordadores' } },
    })
    await kept('Ferry lines', { id: topic, kind: 'organisation' })
    expect(await rows('select language, name, kind from live.topic where id = $1 order by 1', topic)).toEqual(
      [
        { language: 'en', name: 'Ferry lines', kind: 'organisation' },
        { language: 'es', name: 'Transbordadores', kind: 'organisation' },
      ],
    )
  })

  test('is refused without a name, in a language of no edition, twice with one Wikidata id, or where it is none', async () => {
    const keep = async (given: Partial<KeptTopic>) =>
      refusal(
        await keepTopic(room, by.editor, { kind: 'place', names: { en: { name: 'Lemara' } }, ...given }),
      )
    expect(await keep({ names: {} })).toBe('not acceptable names')
    expect(await keep({ names: { en: { name: ' ' } } })).toBe('not acceptable names.en.name')
    expect(await keep({ names: { fr: { name: 'Lemara' } } })).toBe('no such thing')
    expect(await keep({ id: '0nothing' })).toBe('no such thing')
    expect(await keep({ wikidata: 'Q42' })).toBe('done')
    expect(await keep({ wikidata: 'Q42' })).toBe('not acceptable wikidata')
  })

  test('of two that come with one Wikidata id at once, one is kept', async () => {
    const outcomes = await Promise.all(
      ['One', 'Other'].map((name) =>
        keepTopic(room, by.editor, { kind: 'place', wikidata: 'Q77', names: { en: { name } } }),
      ),
    )
    expect(outcomes.map(refusal).sort()).toEqual(['done', 'not acceptable wikidata'])
  })

  test('is named by those who may in an edition of each language', async () => {
    const spanish = await actorWith(room, [{ role: 'copy-editor', edition: 'es' }])
    const keep = async (actor: Actor, ...languages: string[]) =>
      refusal(
        await keepTopic(room, actor, {
          kind: 'place',
          names: Object.fromEntries(languages.map((language) => [language, { name: 'Safra' }])),
        }),
      )
    expect(await keep(spanish, 'es')).toBe('done')
    expect(await keep(spanish, 'es', 'en')).toBe('no right')
    expect(await keep(by.reporter, 'en')).toBe('no right')
  })
})

describe('what a story is about', () => {
  const topicsOf = async (article: string) =>
    (await rows('select topic from live.article_topic where article = $1 order by position', article)).map(
      ({ topic }) => topic,
    )

  test('stands beside each live version and lists it, as long as it is live', async () => {
    const [first, second, third] = [await kept('First'), await kept('Second'), await kept('Third')]
    const english = await live()
    const arabic = await live('ar', english.story)
    const { story } = english
    take(await tagStory(room, by['copy-editor'], { story, topics: [second, first, second] }))
    expect(await topicsOf(english.article)).toEqual([second, first])
    expect(await topicsOf(arabic.article)).toEqual([second, first])
    const { keys, ...entry } = await lastEntry()
    expect(entry).toEqual({
      act: 'tag live story',
      audience: 'public',
      subject_kind: 'story',
      subject: story,
    })
    expect(keys).toEqual(
      expect.arrayContaining([key.story(story), key.topic(first), key.list('ar', `topic:${second}`)]),
    )
    take(await tagStory(room, by['copy-editor'], { story, topics: [first, third] }))
    expect(await topicsOf(english.article)).toEqual([first, third])
    const changed = (await lastEntry()).keys
    expect(changed).toEqual(expect.arrayContaining([key.topic(second), key.topic(third)]))
    expect(changed).not.toContain(key.topic(first))
    take(await unpublish(room, by.editor, { article: english.article }))
    expect((await lastEntry()).keys).toEqual(expect.arrayContaining([key.topic(first), key.topic(third)]))
    expect(await topicsOf(english.article)).toEqual([])
    expect(await rows(`select list from live.listing where article = $1`, english.article)).toEqual([])
    expect(await rows(`select edition from live.listing where list = $1`, `topic:${third}`)).toEqual([
      { edition: 'ar' },
    ])
  })

  test('is for writers until a version is live, and then for those who check', async () => {
    const topic = await kept('Draft matter')
    const { story, article } = await draft()
    take(await tagStory(room, by.reporter, { story, topics: [topic] }))
    expect(await lastEntry()).toMatchObject({ act: 'tag story', audience: 'desk:*', keys: [] })
    take(await publish(room, by.editor, { article, revision: 1 }))
    expect(await topicsOf(article)).toEqual([topic])
    expect(refusal(await tagStory(room, by.reporter, { story, topics: [] }))).toBe('no right')
    const elsewhere = await actorWith(room, [{ role: 'editor', edition: 'ar' }])
    expect(refusal(await tagStory(room, elsewhere, { story, topics: [] }))).toBe('no right')
    const opinion = await actorWith(room, [{ role: 'editor', section: 'opinion' }])
    expect(refusal(await tagStory(room, opinion, { story, topics: [] }))).toBe('no right')
  })

  test('is refused where story or topic are none, or the topics too many', async () => {
    const { story } = await draft()
    const tag = async (of: string, topics: string[]) =>
      refusal(await tagStory(room, by.editor, { story: of, topics }))
    expect(await tag('0nothing', [])).toBe('no such thing')
    expect(await tag(story, ['0nothing'])).toBe('no such thing')
    expect(
      await tag(
        story,
        Array.from({ length: 21 }, (_, at) => `${at}`),
      ),
    ).toBe('not acceptable topics')
  })

  test('comes in with an archive, and its keys with it', async () => {
    const [one, other] = [await kept('One'), await kept('Other')]
    const given = { section: 'news', words: wordsOf('Old', 'One.'), publishedAt: new Date('2024-02-29') }
    const outcome = await importArticles(room, by.editor, [
      { ...given, edition: 'en', story: 's', topics: [one] },
      { ...given, edition: 'ar', story: 's', topics: [one, other] },
    ])
    const { articles } = take(outcome)
    for (const article of articles) expect(await topicsOf(article)).toEqual([one, other])
    expect((await lastEntry()).keys).toEqual(
      expect.arrayContaining([
        key.topic(one),
        key.list('en', `topic:${other}`),
        key.newest('ar'),
        key.around('en', 'news', given.publishedAt),
      ]),
    )
    const unknown = await importArticles(room, by.editor, [{ ...given, edition: 'en', topics: ['0nothing'] }])
    expect(refusal(unknown)).toBe('no such thing')
  })
})

describe('a thread', () => {
  const threadsOf = async (story: string) =>
    rows('select earlier, kind from live.thread where story = $1 order by earlier', story)

  test('ties a story to an earlier one, changes how, and is taken away', async () => {
    const [later, earlier] = [await live(), await live()]
    const tie = { story: later.story, earlier: earlier.story }
    take(await threadStory(room, by['copy-editor'], { ...tie, kind: 'follows' }))
    expect(await threadsOf(later.story)).toEqual([{ earlier: earlier.story, kind: 'follows' }])
    expect(await lastEntry()).toMatchObject({
      act: 'thread live story',
      audience: 'public',
      keys: [key.story(later.story), key.story(earlier.story)],
    })
    take(await threadStory(room, by['copy-editor'], { ...tie, kind: 'background' }))
    expect(await threadsOf(later.story)).toEqual([{ earlier: earlier.story, kind: 'background' }])
    take(await threadStory(room, by['copy-editor'], { ...tie, kind: 'none' }))
    expect(await threadsOf(later.story)).toEqual([])
  })

  test('never turns back on itself, by however many stories', async () => {
    const [first, second, third] = [await draft(), await draft(), await draft()]
    const follow = async (story: string, earlier: string) =>
      refusal(await threadStory(room, by.reporter, { story, earlier, kind: 'follows' }))
    expect(await follow(second.story, first.story)).toBe('done')
    expect(await follow(third.story, second.story)).toBe('done')
    expect(await follow(first.story, third.story)).toBe('not acceptable earlier')
    expect(await follow(first.story, first.story)).toBe('not acceptable earlier')
    expect(await follow(first.story, '0nothing')).toBe('no such thing')
    expect(await threadsOf(first.story)).toEqual([])
  })

  test('of two ties at once that would close a circle, one is refused', async () => {
    const [one, other] = [await draft(), await draft()]
    const outcomes = await Promise.all([
      threadStory(room, by.reporter, { story: one.story, earlier: other.story, kind: 'follows' }),
      threadStory(room, by.reporter, { story: other.story, earlier: one.story, kind: 'background' }),
    ])
    expect(outcomes.map(refusal).sort()).toEqual(['done', 'not acceptable earlier'])
  })

  test('needs more of a right where either story is on the site', async () => {
    const [later, earlier] = [await draft(), await live()]
    const tie = { story: later.story, earlier: earlier.story, kind: 'follows' as const }
    expect(refusal(await threadStory(room, by.reporter, tie))).toBe('no right')
    take(await threadStory(room, by['copy-editor'], tie))
  })
})
