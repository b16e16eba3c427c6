import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../model/workflow.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, handClock, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import type { Actor, Newsroom } from './act.ts'
import { correct } from './correct.ts'
import { createArticle } from './createArticle.ts'
import { expireLine } from './expireLine.ts'
import { fireSchedule } from './fireSchedule.ts'
import { hold } from './hold.ts'
import { holdStory } from './holdStory.ts'
import { markReady } from './markReady.ts'
import { publish } from './publish.ts'
import { raiseLine } from './raiseLine.ts'
import { restore } from './restore.ts'
import { save } from './save.ts'
import { schedule } from './schedule.ts'
import { submit } from './submit.ts'
import { unpublish } from './unpublish.ts'
import { withdraw } from './withdraw.ts'
import { withdrawStory } from './withdrawStory.ts'

const database = testDatabase()
const clock = handClock()
let room: Newsroom
let by: Record<Role, Actor>

beforeAll(async () => {
  room = newsroomOver(database.store, { clock })
  by = await foundTestHouse(room)
})

const draft = async (
  headline = 'Harbour talks open',
  given: Partial<Parameters<typeof createArticle>[2]> = {},
) =>
  take(
    await createArticle(room, by.reporter, {
      edition: 'en',
      section: 'politics',
      words: wordsOf(headline, 'One.', 'Two.'),
      ...given,
    }),
  )

const live = async (headline?: string, given?: Partial<Parameters<typeof createArticle>[2]>) => {
  const made = await draft(headline, given)
  take(await publish(room, by['editor-in-chief'], { article: made.article, revision: 1 }))
  return made
}

const shown = async (id: string) =>
  (await database.store.pool.query('select * from live.article where id = $1', [id])).rows[0]

describe('the way of an article', () => {
  test('from draft through review to the site, and its lists', async () => {
    const { article } = await draft()
    expect(await shown(article)).toBeUndefined()
    take(await submit(room, by.reporter, { article, revision: 1 }))
    take(await markReady(room, by['copy-editor'], { article, revision: 1 }))
    const done = take(await publish(room, by['duty-editor'], { article, revision: 1 }))
    expect(done).toMatchObject({ revision: 1, updatedAt: null })
    expect(await shown(article)).toMatchObject({ state: 'live', edition: 'en', slug: 'harbour-talks-open' })
    const { rows } = await database.store.pool.query(
      'select list from live.listing where article = $1 order by list',
      [article],
    )
    expect(rows.map((row) => row.list)).toEqual(['latest', 'section:news', 'section:politics'])
  })

  test('a save on a live article changes nothing for readers until it is published', async () => {
    const { article } = await live('First words')
    take(await save(room, by.reporter, { article, revision: 1, words: wordsOf('Second words', 'One.') }))
    expect((await shown(article)).headline.headline).toBe('First words')
  })

  test('a correction tells readers what was wrong', async () => {
    const { article } = await live('Eleven ships')
    take(await save(room, by.reporter, { article, revision: 1, words: wordsOf('Twelve ships', 'One.') }))
    clock.pass(60_000)
    take(await correct(room, by.editor, { article, revision: 2, note: { words: 'We said eleven.' } }))
    const row = await shown(article)
    expect(row.headline.headline).toBe('Twelve ships')
    expect(row.notes[0].blocks[0].content[0].text).toBe('We said eleven.')
    expect(row.updated_at).toEqual(clock.now())
  })

  test('an act that was decided on older words is refused with the difference', async () => {
    const { article } = await draft()
    take(
      await save(room, by.reporter, {
        article,
        revision: 1,
        words: wordsOf('Harbour talks open', 'One.', 'Three.'),
      }),
    )
    const outcome = await publish(room, by.editor, { article, revision: 1 })
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        kind: 'moved',
        decidedOn: 1,
        newest: 2,
        difference: { headline: false, blocks: [{ kind: 'changed' }] },
      },
    })
  })

  test('withdrawn words are gone from what readers can ask, and come back as they were', async () => {
    const { article } = await live('To be withdrawn')
    take(await withdraw(room, by.editor, { kind: 'article', id: article, notice: 'It was wrong.' }))
    expect(await shown(article)).toMatchObject({
      state: 'withdrawn',
      headline: null,
      blocks: null,
      gone: { status: 410, notice: 'It was wrong.' },
    })
    take(await restore(room, by.editor, { kind: 'article', id: article, to: 'live', revision: 1 }))
    expect(await shown(article)).toMatchObject({
      state: 'live',
      headline: { headline: 'To be withdrawn' },
      gone: null,
    })
    take(await unpublish(room, by.editor, { article }))
    expect(await shown(article)).toBeUndefined()
  })

  test('held words are locked to all but an editor-in-chief', async () => {
    const { article } = await live('To be held')
    take(
      await hold(room, by['duty-editor'], { kind: 'article', id: article, status: 451, notice: 'By order.' }),
    )
    const words = wordsOf('Other words', 'One.')
    expect(await save(room, by.editor, { article, revision: 1, words })).toMatchObject({
      ok: false,
      refusal: { kind: 'no right' },
    })
    take(await save(room, by['editor-in-chief'], { article, revision: 1, words }))
    expect(
      await restore(room, by.editor, { kind: 'article', id: article, to: 'live', revision: 1 }),
    ).toMatchObject({ ok: false })
    take(
      await restore(room, by['editor-in-chief'], { kind: 'article', id: article, to: 'live', revision: 1 }),
    )
    expect((await shown(article)).headline.headline).toBe('To be held')
  })
})

describe('the clock', () => {
  test('publishes exactly the revision that was scheduled, once, and not before', async () => {
    const { article } = await draft('At its hour')
    const at = new Date(clock.now().getTime() + 3_600_000)
    take(await schedule(room, by.editor, { article, revision: 1, at }))
    take(await save(room, by.editor, { article, revision: 1, words: wordsOf('Newer words', 'One.') }))
    expect(await fireSchedule(room, { id: article })).toMatchObject({ ok: false })
    clock.set(at)
    expect(take(await fireSchedule(room, { id: article }))).toMatchObject({ revision: 1 })
    expect((await shown(article)).headline.headline).toBe('At its hour')
    expect(await fireSchedule(room, { id: article })).toMatchObject({
      ok: false,
      refusal: { kind: 'no such thing' },
    })
    const { rows } = await database.store.pool.query('select work from newsroom.publishable where id = $1', [
      article,
    ])
    expect(rows[0].work).toBe('draft')
  })

  test('refuses what an embargo forbids', async () => {
    const embargoUntil = new Date(clock.now().getTime() + 3_600_000)
    const { article } = await draft('Under embargo', { embargoUntil })
    expect(await publish(room, by.editor, { article, revision: 1 })).toMatchObject({
      refusal: { kind: 'embargo' },
    })
    const at = new Date(embargoUntil.getTime() - 1000)
    expect(await schedule(room, by.editor, { article, revision: 1, at })).toMatchObject({
      refusal: { kind: 'embargo' },
    })
    take(await schedule(room, by.editor, { article, revision: 1, at: embargoUntil }))
  })

  test('ends a breaking line', async () => {
    const expiresAt = new Date(clock.now().getTime() + 1000)
    const { line } = take(
      await raiseLine(room, by['duty-editor'], { edition: 'ar', words: 'إغلاق الميناء', expiresAt }),
    )
    const state = async () =>
      (await database.store.pool.query('select state from live.breaking_line where id = $1', [line])).rows[0]
        .state
    expect(await state()).toBe('live')
    clock.set(expiresAt)
    take(await expireLine(room, { line }))
    expect(await state()).toBe('expired')
  })
})

describe('verbs of the story', () => {
  test('withdraw every live version, each with its own entry, and leave the others', async () => {
    const first = await live('In English')
    const second = await live('بالعربية', { edition: 'ar', story: first.story })
    const third = await draft('En español', { edition: 'es', story: first.story })
    const outcome = await withdrawStory(room, by.editor, { story: first.story, notice: 'It was wrong.' })
    expect(new Set(take(outcome).articles)).toEqual(new Set([first.article, second.article]))
    const { rows } = await database.store.pool.query(
      'select act from newsroom.log order by position desc limit 2',
    )
    expect(rows.map((row) => row.act)).toEqual(['withdraw', 'withdraw'])
    const left = await database.store.pool.query('select public from newsroom.publishable where id = $1', [
      third.article,
    ])
    expect(left.rows[0].public).toBe('never')
  })

  test('hold needs the right in each edition, or nothing happens in any', async () => {
    const first = await live('Held in English')
    const second = await live('محجوز', { edition: 'ar', story: first.story })
    const { actorWith } = await import('../test/newsroom.ts')
    const englishOnly = await actorWith(room, [{ role: 'editor', edition: 'en' }])
    expect(await holdStory(room, englishOnly, { story: first.story, status: 451, notice: '' })).toMatchObject(
      {
        refusal: { kind: 'no right', edition: 'ar' },
      },
    )
    expect(await shown(first.article)).toMatchObject({ state: 'live' })
    take(await holdStory(room, by.editor, { story: first.story, status: 451, notice: '' }))
    expect(await shown(second.article)).toMatchObject({ state: 'held', headline: null })
  })
})
