import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../model/workflow.ts'
import { openStore, type Store } from '../store/database.ts'
import { rebuildLive } from '../store/live/rebuild.ts'
import { testDatabase } from '../test/database.ts'
import { nothingRebuilt } from '../test/liveSnapshot.ts'
import { foundTestHouse, handClock, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import { carryOutChosen, choose, seeded, type World } from '../test/randomActs.ts'
import type { Actor, Newsroom, Outcome } from './act.ts'
import { arrangeFront } from './arrangeFront.ts'
import { createArticle } from './createArticle.ts'
import { fireSchedule } from './fireSchedule.ts'
import { holdStory } from './holdStory.ts'
import { publish } from './publish.ts'
import { save } from './save.ts'
import { schedule } from './schedule.ts'
import { unpublish } from './unpublish.ts'
import { update } from './update.ts'
import { withdrawStory } from './withdrawStory.ts'

const database = testDatabase()
const clock = handClock()
let room: Newsroom
let by: Record<Role, Actor>
let store: Store

beforeAll(async () => {
  store = openStore(database.owner, { connections: 20 })
  room = newsroomOver(store, { clock })
  by = await foundTestHouse(room)
})
afterAll(() => store.close())

const draft = async (edition = 'en', story?: string) =>
  take(
    await createArticle(room, by.editor, {
      edition,
      section: 'news',
      words: wordsOf('Said', 'One.'),
      ...(story ? { story } : {}),
    }),
  )

/** Of several at once: how many were done, and why the others were not. */
async function together<T>(
  acts: readonly Promise<Outcome<T>>[],
): Promise<{ done: number; refused: string[] }> {
  const outcomes = await Promise.all(acts)
  return {
    done: outcomes.filter(({ ok }) => ok).length,
    refused: outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.kind])).sort(),
  }
}

const rounds = 8

describe('two commands at once', () => {
  test('on one draft: one saves, the others are told what lies between', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { article } = await draft()
      const saves = [1, 2, 3, 4, 5].map((number) =>
        save(room, by.editor, { article, revision: 1, words: wordsOf(`Said ${number}`, 'One.') }),
      )
      expect(await together(saves)).toEqual({ done: 1, refused: ['moved', 'moved', 'moved', 'moved'] })
    }
  })

  test('publish one article: one does, the others find it live', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { article } = await draft()
      const acts = [1, 2, 3].map(() => publish(room, by.editor, { article, revision: 1 }))
      expect(await together(acts)).toEqual({ done: 1, refused: ['wrong state', 'wrong state'] })
    }
  })

  test('save and publish: never words that nobody decided on', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { article } = await draft()
      const [saved, published] = await Promise.all([
        save(room, by.editor, { article, revision: 1, words: wordsOf('Newer', 'One.') }),
        publish(room, by.editor, { article, revision: 1 }),
      ])
      take(saved)
      const { rows } = await store.pool.query(
        'select p.public, p.work, r.number from newsroom.publishable p left join newsroom.revision r on r.id = p.live_revision where p.id = $1',
        [article],
      )
      if (published.ok) expect(rows).toEqual([{ public: 'live', work: 'draft', number: 1 }])
      else {
        expect(published.refusal.kind).toBe('moved')
        expect(rows).toEqual([{ public: 'never', work: 'draft', number: null }])
      }
    }
  })

  test('the clock fires a schedule beside itself and beside a hand: it happens once', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { article } = await draft()
      const at = new Date(clock.now().getTime() + 1000)
      take(await schedule(room, by.editor, { article, revision: 1, at }))
      clock.set(at)
      const { done } = await together<unknown>([
        fireSchedule(room, { id: article }),
        fireSchedule(room, { id: article }),
        publish(room, by.editor, { article, revision: 1 }),
      ])
      expect(done).toBe(1)
    }
  })

  test('begin one version of a story: one does, the others are told of it', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { story } = await draft('en')
      const begun = [1, 2, 3].map(() =>
        createArticle(room, by.reporter, {
          edition: 'ar',
          section: 'news',
          story,
          words: wordsOf('قيل', 'One.'),
        }),
      )
      expect(await together(begun)).toEqual({ done: 1, refused: ['not acceptable', 'not acceptable'] })
    }
  })

  test('hold a story while a version begins: the version is held, or it began after the hold', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { story } = await draft('en')
      const [begun, held] = await Promise.all([
        createArticle(room, by.reporter, {
          edition: 'ar',
          section: 'news',
          story,
          words: wordsOf('قيل', 'One.'),
        }),
        holdStory(room, by.editor, { story, status: 451, notice: '' }),
      ])
      const { article } = take(begun)
      const touched = take(held).articles
      const beganFirst = begun.ok && held.ok && begun.position < held.position
      expect(touched.includes(article)).toBe(beganFirst)
    }
  })

  test('on stories and their versions, crosswise: nobody waits for each other for ever', async () => {
    const deadlocks = async () =>
      Number(
        (await store.pool.query('select deadlocks from pg_stat_database where datname = current_database()'))
          .rows[0].deadlocks,
      )
    const before = await deadlocks()
    for (let round = 0; round < rounds; round += 1) {
      const first = await draft('en')
      const others = await Promise.all(['ar', 'es'].map((edition) => draft(edition, first.story)))
      const all = [first, ...others]
      for (const { article } of all) take(await publish(room, by.editor, { article, revision: 1 }))
      for (const { article } of all)
        take(await save(room, by.editor, { article, revision: 1, words: wordsOf('Newer', 'One.') }))
      await together<unknown>([
        withdrawStory(room, by.editor, { story: first.story, notice: 'Wrong.' }),
        holdStory(room, by.editor, { story: first.story, status: 410, notice: '' }),
        ...all.map(({ article }) => update(room, by.editor, { article, revision: 2 })),
        ...all.toReversed().map(({ article }) => unpublish(room, by.editor, { article })),
      ])
    }
    expect(await deadlocks()).toBe(before)
  })

  test('arrange one front: one does, the others find it moved', async () => {
    for (let version = 0; version < rounds; version += 1) {
      const acts = [1, 2, 3].map(() =>
        arrangeFront(room, by.editor, { edition: 'en', front: 'home', version, containers: [] }),
      )
      expect(await together(acts)).toEqual({ done: 1, refused: ['moved', 'moved'] })
    }
  })

  test('of any kind, many at a time: each is done or refused, none fails, and readers see what was decided last', async () => {
    const shared: World = { room, by, articles: [], lines: [], pass: clock.pass }
    const chance = seeded(3)
    for (let count = 0; count < 20; count += 1) await carryOutChosen(shared, choose(chance))
    const before = Number((await store.pool.query('select position from live.log_head')).rows[0].position)
    let done = 0
    await Promise.all(
      Array.from({ length: 8 }, async (_, worker) => {
        const own = seeded(100 + worker)
        for (let count = 0; count < 30; count += 1) {
          const { outcome } = await carryOutChosen(shared, choose(own))
          if (outcome?.ok) done += 1
        }
      }),
    )
    const { rows } = await store.pool.query(
      `select count(*)::int as entries, (select count(*)::int from newsroom.audit) as audit, max(position)::int as head from newsroom.log`,
    )
    expect(done).toBeGreaterThan(30)
    expect(rows[0].head - before).toBeGreaterThanOrEqual(done)
    expect(rows[0].entries).toBe(rows[0].head)
    expect(rows[0].audit).toBe(rows[0].head)
    expect(await rebuildLive(store)).toEqual(nothingRebuilt)
  })
})
