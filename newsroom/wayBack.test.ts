import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../model/workflow.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, handClock, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import type { Actor, Newsroom } from './act.ts'
import { createArticle } from './createArticle.ts'
import { expireLine } from './expireLine.ts'
import { fireSchedule } from './fireSchedule.ts'
import { hold } from './hold.ts'
import { publish } from './publish.ts'
import { raiseLine } from './raiseLine.ts'
import { restore } from './restore.ts'
import { save } from './save.ts'
import { schedule } from './schedule.ts'
import { unpublish } from './unpublish.ts'

const database = testDatabase()
const clock = handClock()
let room: Newsroom
let by: Record<Role, Actor>

beforeAll(async () => {
  room = newsroomOver(database.store, { clock })
  by = await foundTestHouse(room)
})

const draft = async () =>
  take(
    await createArticle(room, by.editor, { edition: 'en', section: 'news', words: wordsOf('First', 'One.') }),
  ).article
const inHour = () => new Date(clock.now().getTime() + 3_600_000)
const shown = async (id: string) =>
  (await database.store.pool.query('select headline, state from live.article where id = $1', [id])).rows[0]
const chief = () => by['editor-in-chief']

describe('the way back', () => {
  test('what is scheduled while unpublished and then restored is updated when its hour comes', async () => {
    const article = await draft()
    take(await publish(room, chief(), { article, revision: 1 }))
    take(await unpublish(room, chief(), { article }))
    take(await save(room, chief(), { article, revision: 1, words: wordsOf('Second', 'One.') }))
    const at = inHour()
    take(await schedule(room, chief(), { article, revision: 2, at }))
    take(await restore(room, chief(), { kind: 'article', id: article, to: 'live', revision: 1 }))
    expect(await shown(article)).toMatchObject({ headline: { headline: 'First' } })
    clock.set(at)
    expect(take(await fireSchedule(room, { id: article }))).toMatchObject({ revision: 2 })
    expect(await shown(article)).toMatchObject({ headline: { headline: 'Second' } })
  })

  test('a line whose hour passed while it was held does not come back for ever', async () => {
    const { line } = take(
      await raiseLine(room, chief(), { edition: 'en', words: 'A line', expiresAt: inHour() }),
    )
    const held = { kind: 'breaking line' as const, id: line }
    take(await hold(room, chief(), { ...held, status: 410, notice: '' }))
    take(await restore(room, chief(), { ...held, to: 'live', revision: 1 }))
    take(await hold(room, chief(), { ...held, status: 410, notice: '' }))
    clock.set(inHour())
    expect(await expireLine(room, { line })).toMatchObject({ refusal: { kind: 'wrong state' } })
    expect(await restore(room, chief(), { ...held, to: 'live', revision: 1 })).toMatchObject({
      refusal: { kind: 'not acceptable', where: 'to' },
    })
    expect(take(await restore(room, chief(), { ...held, to: 'unpublished' }))).toEqual({
      public: 'unpublished',
    })
  })

  test('what was held before it ever was live goes back to being a draft, and readers hear of neither', async () => {
    const article = await draft()
    const held = { kind: 'article' as const, id: article }
    take(await hold(room, chief(), { ...held, status: 451, notice: 'By order.' }))
    expect(await shown(article)).toBeUndefined()
    expect(await restore(room, chief(), { ...held, to: 'live', revision: 1 })).toMatchObject({
      refusal: { kind: 'not acceptable' },
    })
    expect(take(await restore(room, chief(), { ...held, to: 'unpublished' }))).toEqual({ public: 'never' })
    const { rows } = await database.store.pool.query('select act from live.log_public where subject = $1', [
      article,
    ])
    expect(rows).toEqual([])
  })

  test('leads to exactly the revision that was live, said by its number', async () => {
    const article = await draft()
    take(await publish(room, chief(), { article, revision: 1 }))
    take(await save(room, chief(), { article, revision: 1, words: wordsOf('Second', 'One.') }))
    take(await unpublish(room, chief(), { article }))
    expect(
      await restore(room, chief(), { kind: 'article', id: article, to: 'live', revision: 2 }),
    ).toMatchObject({ refusal: { kind: 'moved', decidedOn: 2, newest: 1 } })
    take(await restore(room, chief(), { kind: 'article', id: article, to: 'live', revision: 1 }))
    expect(await shown(article)).toMatchObject({ headline: { headline: 'First' } })
  })
})
