import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Key, key } from '../../model/key.ts'
import type { Role } from '../../model/workflow.ts'
import type { Actor, Newsroom } from '../../newsroom/act.ts'
import { importArticles } from '../../newsroom/importArticles.ts'
import { tagStory } from '../../newsroom/tagStory.ts'
import { threadStory } from '../../newsroom/threadStory.ts'
import { keepTopic } from '../../newsroom/topic.ts'
import { unpublish } from '../../newsroom/unpublish.ts'
import { withdraw } from '../../newsroom/withdraw.ts'
import { testDatabase } from '../../test/database.ts'
import { foundTestHouse, handClock, newsroomOver, take, wordsOf } from '../../test/newsroom.ts'
import { type FoundRow, findCandidates, mostRelated, readFound } from './findCandidates.ts'
import { type Ask, related } from './related.ts'

const database = testDatabase()
let room: Newsroom
let by: Record<Role, Actor>
let reader: pg.Pool
let ask: Ask

beforeAll(async () => {
  room = newsroomOver(database.store, { clock: handClock() })
  by = await foundTestHouse(room)
  // As the readers' role: whatever it may not see is no candidate.
  reader = new pg.Pool({ ...database.reader, max: 1 })
  ask = async (statement, values) => (await reader.query({ ...statement, values: [...values] })).rows
})
afterAll(() => reader.end())

type Given = { edition?: string; section?: string; story?: string; topics?: string[] }
const start = Date.UTC(2026, 2, 10)
const article = (headline: string, days = 0, { edition = 'en', section = 'news', ...more }: Given = {}) => ({
  edition,
  section,
  words: wordsOf(headline),
  publishedAt: new Date(start + days * 86_400_000),
  ...more,
})
const bring = async (...given: ReturnType<typeof article>[]) =>
  take(await importArticles(room, by.editor, given)).articles
const storyOf = async (id: string) =>
  String(
    (await database.store.pool.query('select story from live.article where id = $1', [id])).rows[0]?.story,
  )
const beside = (id = '', edition = 'en', count = 4) => related(ask, { article: id, edition }, count)
const topic = async (name: string) =>
  take(await keepTopic(room, by.editor, { kind: 'subject', names: { en: { name } } })).topic

describe('what stands beside an article', () => {
  let own = ''
  let follower = ''
  let sameTopic = ''
  let sameWords = ''
  let arabic = ''
  let rare = ''

  beforeAll(async () => {
    rare = await topic('Pilots')
    const [ownId, arabicId, followerId, topicId, wordsId] = await bring(
      article('Harbour pilots strike at night', 0, { story: 'own', topics: [rare] }),
      article('إضراب المرشدين', 0, { edition: 'ar', story: 'own' }),
      article('Something quite different', 300, { section: 'opinion' }),
      article('An agreement is signed', 40, { section: 'opinion', topics: [rare] }),
      article('Night strike ends in the harbour', 3),
      article('Bread becomes dearer', 2),
      article('Rain is expected', 500),
      article('Snow is expected', 501, { section: 'opinion' }),
    )
    own = ownId ?? ''
    arabic = arabicId ?? ''
    follower = followerId ?? ''
    sameTopic = topicId ?? ''
    sameWords = wordsId ?? ''
    take(
      await threadStory(room, by.editor, {
        story: await storyOf(follower),
        earlier: await storyOf(own),
        kind: 'follows',
      }),
    )
  })

  test('its thread, its topic, its words, and only then the newest', async () => {
    const { articles, keys } = await beside(own)
    expect(articles.map(({ because }) => because)).toEqual(['thread', 'topics', 'words', 'newest'])
    expect(articles.slice(0, 3).map(({ id }) => id)).toEqual([follower, sameTopic, sameWords])
    const wanted: Key[] = [
      key.story(await storyOf(own)),
      key.story(await storyOf(follower)),
      key.topic(rare),
      key.around('en', 'news', new Date('2026-02-10')),
      key.around('en', 'news', new Date('2026-03-10')),
      key.around('en', 'news', new Date('2026-04-10')),
      key.newest('en'),
    ]
    expect([...keys].sort()).toEqual([...wanted].sort())
  })

  test('where enough is related nothing is read of the newest', async () => {
    const { articles, keys } = await beside(own, 'en', 3)
    expect(articles).toHaveLength(3)
    expect(keys).not.toContain(key.newest('en'))
  })

  test('seen from the other end, a thread is what this follows', async () => {
    const [first] = (await beside(follower)).articles
    expect(first).toEqual({ id: own, because: 'thread' })
  })

  test('nothing of another edition, and nothing beside what is not live in this one', async () => {
    expect((await beside(arabic, 'ar')).articles).toEqual([])
    expect(await beside(arabic, 'en')).toEqual({ articles: [], keys: [] })
    expect(await beside('0nothing')).toEqual({ articles: [], keys: [] })
  })

  test('what leaves the site is gone, and what story and topic no longer share is not related', async () => {
    take(await withdraw(room, by.editor, { kind: 'article', id: follower, notice: 'Wrong.' }))
    take(await unpublish(room, by.editor, { article: sameWords }))
    const story = await storyOf(sameTopic)
    expect((await beside(own)).articles[0]).toEqual({ id: sameTopic, because: 'topics' })
    take(await tagStory(room, by.editor, { story, topics: [] }))
    const { articles } = await beside(own)
    expect(articles.map(({ because }) => because)).toEqual(['newest', 'newest', 'newest', 'newest'])
    expect(articles.map(({ id }) => id)).not.toContain(follower)
    expect(articles.map(({ id }) => id)).not.toContain(sameWords)
  })
})

test('however many share a topic and a section, few are looked at, and no more are given than may be', async () => {
  const busy = [await topic('Trade'), await topic('Tariffs')]
  for (let batch = 0; batch < 4; batch += 1) {
    await bring(
      ...Array.from({ length: 100 }, (_, at) =>
        article(`Trade talks ${batch} ${at}`, 60 + (batch * 100 + at) / 100, {
          section: 'politics',
          topics: busy,
        }),
      ),
    )
  }
  const { rows } = await database.store.pool.query(
    `select article from live.related_by where section = 'politics' order by published_at offset 200 limit 1`,
  )
  const id = String(rows[0]?.article)
  const [row] = await ask<FoundRow>(findCandidates, [id, 'en'])
  if (!row) throw new Error('The article is live and was not found.')
  const { candidates, newest, articlesOf } = readFound(id, row)
  expect(candidates.length).toBeGreaterThan(30)
  expect(candidates.length).toBeLessThanOrEqual(2 * 13 + 33)
  expect(new Set(candidates.map((one) => one.id)).size).toBe(candidates.length)
  expect(newest.length).toBeLessThanOrEqual(17)
  expect([...articlesOf.values()]).toEqual([300, 300])
  expect((await beside(id, 'en', 1000)).articles).toHaveLength(mostRelated)
})
