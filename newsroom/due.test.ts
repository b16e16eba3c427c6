import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { actorWith, foundTestHouse, handClock, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import type { Newsroom } from './act.ts'
import { createArticle } from './createArticle.ts'
import { carryOutDue, TooEarly } from './due.ts'
import { schedule } from './schedule.ts'

const database = testDatabase()
const clock = handClock()
let room: Newsroom
const sent: Readonly<Record<string, string>>[] = []

beforeAll(async () => {
  const real = newsroomOver(database.store, { clock })
  const send: Newsroom['jobs']['send'] = async (within, queue, data, when) => {
    sent.push(data)
    await real.jobs.send(within, queue, data, when)
  }
  room = { ...real, jobs: { send } }
})

test('a job that a database with a clock ahead of ours hands out early is tried again, and not lost', async () => {
  const by = await foundTestHouse(room)
  const given = { edition: 'en', section: 'politics', words: wordsOf('On its hour', 'One.') }
  const { article } = take(await createArticle(room, by.editor, given))
  const at = new Date(clock.now().getTime() + 60_000)
  take(await schedule(room, by.editor, { article, revision: 1, at }))
  const [job] = sent
  if (!job) throw new Error('No job was sent.')
  clock.set(new Date(at.getTime() - 1500))
  await expect(carryOutDue(room, job)).rejects.toThrow(TooEarly)
  clock.set(at)
  expect(await carryOutDue(room, job)).toMatchObject({ ok: true })
})

test('the job of an hour that was moved finds nothing to do, and the later one does it', async () => {
  sent.length = 0
  const editor = await actorWith(room, [{ role: 'editor' }])
  const given = { edition: 'en', section: 'politics', words: wordsOf('Moved to later', 'One.') }
  const { article } = take(await createArticle(room, editor, given))
  const first = new Date(clock.now().getTime() + 60_000)
  const later = new Date(clock.now().getTime() + 120_000)
  take(await schedule(room, editor, { article, revision: 1, at: first }))
  take(await schedule(room, editor, { article, revision: 1, at: later }))
  const [earlyJob, lateJob] = sent
  if (!earlyJob || !lateJob) throw new Error('Two jobs were to be sent.')
  clock.set(first)
  expect(await carryOutDue(room, earlyJob)).toMatchObject({ ok: false, refusal: { kind: 'no such thing' } })
  clock.set(later)
  expect(await carryOutDue(room, lateJob)).toMatchObject({ ok: true })
})
