import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Block } from '../../model/body/block.ts'
import type { Actor, Newsroom, Outcome } from '../../newsroom/act.ts'
import { correct } from '../../newsroom/correct.ts'
import { createArticle } from '../../newsroom/createArticle.ts'
import { publish } from '../../newsroom/publish.ts'
import { save } from '../../newsroom/save.ts'
import { unpublish } from '../../newsroom/unpublish.ts'
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

async function live(headline: string, blocks: Block[]): Promise<string> {
  const words = { ...wordsOf(headline), blocks }
  const made = take(await createArticle(room, chief, { edition: 'en', section: 'news', words }))
  await seen(await publish(room, chief, { article: made.article, revision: 1 }))
  return made.article
}

async function seen(outcome: Outcome<unknown>): Promise<void> {
  take(outcome)
  await awaitReaders(database.store.pool, 'position' in outcome ? (outcome.position ?? 0) : 0)
}

const page = async (headline: string, id: string): Promise<string> =>
  (await work.ask(`/en/news/${headline.toLowerCase()}-${id}`)).words

test('a read-more line leads to what is live: it comes, is re-worded and goes with its article', async () => {
  const other = await live('Pilots', wordsOf('Pilots', 'Two lights.').blocks)
  const more: Block = { type: 'more', attrs: { id: 'm', article: other, words: '', as: 'line' } }
  const [paragraph] = wordsOf('', 'Before.').blocks as [Block]
  const id = await live('Ferry', [paragraph, more])
  expect(await page('Ferry', id)).toContain(
    `<p class="more"><b>Read more</b> <a href="/en/news/pilots-${other}"><bdi>Pilots</bdi></a></p>`,
  )
  await seen(await unpublish(room, chief, { article: other }))
  const without = await page('Ferry', id)
  expect(without).toContain('Before.')
  expect(without).not.toContain(other)
})

test('a note stands at the block that it was made for, and at the top where it was meant to', async () => {
  const { blocks } = wordsOf('Ships', 'Twelve came.', 'They left.')
  const id = await live('Ships', blocks)
  const words = { ...wordsOf('Ships'), blocks }
  const notes = [
    { words: 'We said eleven.', place: 'block', block: 'b0' },
    { words: 'Read it again.', place: 'top', kind: 'clarification' },
  ] as const
  for (const [at, note] of notes.entries()) {
    take(await save(room, chief, { article: id, revision: at + 1, words }))
    await seen(await correct(room, chief, { article: id, revision: at + 2, note }))
  }
  const shown = await page('Ships', id)
  const order = [
    'Clarification',
    'Read it again.',
    'Twelve came.',
    'Correction',
    'We said eleven.',
    'They left.',
  ]
  const places = order.map((words) => shown.indexOf(words, shown.indexOf('class="text"')))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})
