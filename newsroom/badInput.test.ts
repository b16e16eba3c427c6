import { beforeAll, describe, expect, test } from 'vitest'
import { bodyVersion, paragraph } from '../model/body/block.ts'
import type { Role } from '../model/workflow.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, handClock, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import type { Actor, Newsroom, Outcome } from './act.ts'
import { arrangeFront } from './arrangeFront.ts'
import { correct } from './correct.ts'
import { createArticle, type NewArticle } from './createArticle.ts'
import type { FinishedArticle } from './finishedArticle.ts'
import { importArticles } from './importArticles.ts'
import { publish } from './publish.ts'
import { raiseLine } from './raiseLine.ts'
import { save } from './save.ts'
import { schedule } from './schedule.ts'
import { sendBack } from './sendBack.ts'
import { submit } from './submit.ts'
import { withdraw } from './withdraw.ts'

const database = testDatabase()
const clock = handClock()
let room: Newsroom
let by: Record<Role, Actor>

beforeAll(async () => {
  room = newsroomOver(database.store, { clock })
  by = await foundTestHouse(room)
})

const nul = 'a\u0000b'
const half = 'a\ud800b'
const good: NewArticle = { edition: 'en', section: 'news', words: wordsOf('Said', 'One.') }

/** How much there is of everything: what a refusal must leave as it was. */
const amount = async () =>
  (
    await database.store.pool.query(
      `select (select count(*) from newsroom.log) as log, (select count(*) from newsroom.audit) as audit, (select count(*) from newsroom.revision) as revisions,
        (select count(*) from newsroom.publishable) as publishables, (select count(*) from newsroom.story) as stories, (select count(*) from newsroom.note) as notes`,
    )
  ).rows[0]

/** Refused in words, with nothing written; gives the refusal. */
const refused = async (act: () => Promise<Outcome<unknown>>) => {
  const before = await amount()
  const outcome = await act()
  if (outcome.ok) throw new Error('It was taken.')
  expect(await amount()).toEqual(before)
  return outcome.refusal
}

describe('a new article', () => {
  const link = (href: string): NewArticle['words'] => ({
    ...good.words,
    blocks: [
      {
        type: 'words',
        attrs: { id: 'b', kind: 'paragraph' },
        content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  })
  const withBlocks = (...ids: string[]) => ({
    ...good.words,
    blocks: ids.map((id) => paragraph(id, 'Words.')),
  })

  test.each([
    ['a NUL in the headline', { words: wordsOf(nul) }, 'headline.headline'],
    ['half a pair in the headline', { words: wordsOf(half) }, 'headline.headline'],
    [
      'a NUL in a stand-in',
      { words: { ...good.words, headline: { headline: 'Said', push: nul } } },
      'headline.push',
    ],
    ['half a pair in the standfirst', { words: { ...good.words, standfirst: half } }, 'standfirst'],
    ['a NUL in a paragraph', { words: wordsOf('Said', 'One.', nul) }, 'blocks[1]'],
    ['half a pair in a link', { words: link(half) }, 'blocks[0]'],
    ['an override of direction', { words: wordsOf('Said', 'One.', 'a\u202eb') }, 'blocks[1]'],
    ['a NUL in a link', { words: link(nul) }, 'blocks[0]'],
    ['the same id twice', { words: withBlocks('b', 'c', 'b') }, 'blocks[2]'],
    ['an empty id', { words: withBlocks('') }, 'blocks[0]'],
    ['an id that is too long', { words: withBlocks('x'.repeat(65)) }, 'blocks[0]'],
    ['a NUL in an id', { words: withBlocks(nul) }, 'blocks[0]'],
    ['a paragraph that is a book', { words: wordsOf('Said', 'x'.repeat(100_001)) }, 'blocks[0]'],
    [
      'more blocks than a book has',
      { words: withBlocks(...Array.from({ length: 5001 }, (_, at) => `${at}`)) },
      'blocks',
    ],
    ['a headline without end', { words: wordsOf('x'.repeat(5001)) }, 'headline.headline'],
    ['a NUL in the dateline', { dateline: nul }, 'input'],
    ['a NUL in the credit line', { creditLine: nul }, 'input'],
    ['a NUL in the slugline', { slugline: nul }, 'input'],
    ['a NUL in the story', { story: nul }, 'input'],
    ['a NUL in the section', { section: nul }, 'input'],
    ['a NUL in a byline', { byline: [{ contributor: '1writer0', role: 'writer', place: nul }] }, 'input'],
  ] satisfies [string, Partial<NewArticle>, string][])('is refused for %s', async (_, bad, where) => {
    const refusal = await refused(() => createArticle(room, by.editor, { ...good, ...bad }))
    expect(refusal).toMatchObject({ kind: 'not acceptable', where })
  })

  test.each([
    ['edition', { edition: 'xx' }],
    ['section', { section: 'xx' }],
    ['section of the edition', { edition: 'es', section: 'economy' }],
    ['story', { story: '0nothing' }],
    ['contributor', { byline: [{ contributor: '0nobody0', role: 'writer' }] }],
  ] satisfies [string, Partial<NewArticle>][])('is refused for a %s that is not there', async (_, bad) => {
    expect(await refused(() => createArticle(room, by.editor, { ...good, ...bad }))).toMatchObject({
      kind: 'no such thing',
    })
  })

  test('takes what only looks odd', async () => {
    const words = wordsOf("Robert'); drop table newsroom.article;--", '\u2067ابج\u2069 😀 \ufffd', '')
    const { article } = take(await createArticle(room, by.editor, { ...good, words, slug: '../../%00' }))
    const { rows } = await database.store.pool.query(
      `select a.slug, r.words from newsroom.article a join newsroom.text t on t.owner_id = a.id join newsroom.revision r on r.id = t.head_revision where a.id = $1`,
      [article],
    )
    expect(rows).toEqual([{ slug: '00', words }])
  })
})

describe('verbs', () => {
  const draft = async (words = good.words) =>
    (await createArticle(room, by.editor, { ...good, words })) as Outcome<{ article: string }>

  test('refuse what names nothing', async () => {
    for (const article of ['', 'nothing', nul, half, 'x'.repeat(100_000)]) {
      for (const act of [
        () => publish(room, by.editor, { article, revision: 1 }),
        () => save(room, by.editor, { article, revision: 1, words: good.words }),
        () => withdraw(room, by.editor, { kind: 'article', id: article, notice: '' }),
      ]) {
        expect(['no such thing', 'not acceptable']).toContain((await refused(act)).kind)
      }
    }
  })

  test('refuse a revision that never was, with no difference to show', async () => {
    const { article } = take(await draft())
    for (const revision of [0, -1, 2, 1_000_000]) {
      expect(await refused(() => publish(room, by.editor, { article, revision }))).toEqual({
        kind: 'moved',
        decidedOn: revision,
        newest: 1,
        difference: null,
      })
    }
  })

  test('don’t guess at words that a newer program wrote', async () => {
    const { article } = take(await draft())
    await database.store.pool.query(
      `with newer as (
         insert into newsroom.revision (text, number, reason, body_version, words, made_at, made_by)
         select r.text, 2, r.reason, $2, r.words, r.made_at, r.made_by
         from newsroom.revision r join newsroom.text t on t.id = r.text where t.owner_id = $1 returning id, text)
       update newsroom.text set head_revision = newer.id from newer where text.id = newer.text`,
      [article, bodyVersion + 1],
    )
    const { words } = good
    await expect(save(room, by.editor, { article, revision: 1, words })).rejects.toThrow(
      `this program knows bodies up to ${bodyVersion}`,
    )
  })

  test('refuse to publish, or to let the clock publish, what has no headline', async () => {
    const { article } = take(await draft(wordsOf('  ', 'One.')))
    const where = 'headline.headline'
    expect(await refused(() => publish(room, by.editor, { article, revision: 1 }))).toMatchObject({ where })
    const at = new Date(clock.now().getTime() + 1000)
    expect(await refused(() => schedule(room, by.editor, { article, revision: 1, at }))).toMatchObject({
      where,
    })
    expect(
      await refused(() => schedule(room, by.editor, { article, revision: 1, at: clock.now() })),
    ).toMatchObject({ where: 'at' })
  })

  test('refuse remarks, notices and notes that can not be kept, and a note at a block that is not there', async () => {
    const { article } = take(await draft())
    take(await submit(room, by.editor, { article, revision: 1 }))
    for (const bad of [nul, half]) {
      expect(
        await refused(() => sendBack(room, by.editor, { article, revision: 1, remark: bad })),
      ).toMatchObject({ where: 'input' })
    }
    take(await publish(room, by.editor, { article, revision: 1 }))
    for (const notice of [nul, half]) {
      expect(
        await refused(() => withdraw(room, by.editor, { kind: 'article', id: article, notice })),
      ).toMatchObject({ where: 'input' })
    }
    take(await save(room, by.editor, { article, revision: 1, words: wordsOf('Said', 'Two.') }))
    const note =
      (words: string, more = {}) =>
      () =>
        correct(room, by.editor, { article, revision: 2, note: { words, ...more } })
    for (const words of ['', ' \n', nul, half])
      expect(await refused(note(words))).toMatchObject({ where: 'note.words' })
    expect(await refused(note('We erred.', { place: 'block' }))).toMatchObject({ where: 'note.block' })
    expect(await refused(note('We erred.', { place: 'block', block: 'b9' }))).toMatchObject({
      kind: 'no such thing',
      id: 'b9',
    })
    take(await note('We erred.', { place: 'block', block: 'b0' })())
  })

  test('refuse lines and fronts of what is not there', async () => {
    const line = { edition: 'en', words: 'A line' }
    for (const bad of [
      { words: ' ' },
      { words: nul },
      { words: half },
      { expiresAt: clock.now() },
      { place: nul },
    ]) {
      expect(await refused(() => raiseLine(room, by.editor, { ...line, ...bad }))).toMatchObject({
        kind: 'not acceptable',
      })
    }
    const { article } = take(await draft())
    for (const bad of [{ edition: 'xx' }, { article: 'nothing' }, { edition: 'ar', article }]) {
      expect(await refused(() => raiseLine(room, by.editor, { ...line, ...bad }))).toMatchObject({
        kind: 'no such thing',
      })
    }
    const front =
      (cards: Parameters<typeof arrangeFront>[2]['containers'][number]['cards'], edition = 'en') =>
      () =>
        arrangeFront(room, by.editor, {
          edition,
          front: 'home',
          version: 0,
          containers: [{ id: 'c', layout: 'row', cards }],
        })
    for (const bad of [
      front({ by: 'hand', articles: ['nothing'] }),
      front({ by: 'hand', articles: [article] }, 'ar'),
      front({ by: 'hand', articles: [] }, 'xx'),
      front({ by: 'rule', list: 'section', section: 'xx', count: 3 }),
    ]) {
      expect(await refused(bad)).toMatchObject({ kind: 'no such thing' })
    }
  })
})

describe('an import', () => {
  const item: FinishedArticle = { ...good, publishedAt: new Date('2025-01-01T00:00:00Z') }
  test.each([
    ['nothing', [], 'batch'],
    ['too many', Array.from({ length: 101 }, () => item), 'batch'],
    ['words that can not be kept', [item, { ...item, words: wordsOf(nul) }], '[1].headline.headline'],
    ['no headline', [item, { ...item, words: wordsOf(' ') }], '[1].headline.headline'],
    [
      'two versions of a story in one edition',
      [
        { ...item, story: 's' },
        { ...item, story: 's' },
      ],
      '[1].story',
    ],
  ] satisfies [string, FinishedArticle[], string][])('of %s is refused whole', async (_, batch, where) => {
    expect(await refused(() => importArticles(room, by.editor, batch))).toMatchObject({
      kind: 'not acceptable',
      where,
    })
  })

  test.each([
    ['edition', { edition: 'xx' }],
    ['section', { section: 'xx' }],
    ['section in that edition', { edition: 'es', section: 'economy' }],
    ['contributor', { byline: [{ contributor: '0nobody0', role: 'writer' }] }],
  ] satisfies [string, Partial<FinishedArticle>][])('with an unknown %s is refused whole', async (_, bad) => {
    const refusal = await refused(() => importArticles(room, by.editor, [item, { ...item, ...bad }]))
    expect(refusal).toMatchObject({ kind: 'no such thing' })
  })

  test('keeps stories apart whose names could be mistaken for ours', async () => {
    const batch = [item, { ...item, story: 'alone 0' }, { ...item, edition: 'ar', story: 'alone 0' }]
    const { articles } = take(await importArticles(room, by.editor, batch))
    const { rows } = await database.store.pool.query(
      'select count(distinct story)::int as stories from newsroom.article where id = any($1)',
      [articles],
    )
    expect(rows).toEqual([{ stories: 2 }])
  })
})

describe('what may only grow', () => {
  test.each([
    ['audit', "set actor = 'nobody'"],
    ['revision', "set made_by = 'nobody'"],
    ['log', "set act = 'nothing'"],
  ])('%s is rewritten by nobody, its owner included', async (table, change) => {
    const { pool } = database.store
    await expect(pool.query(`update newsroom.${table} ${change}`)).rejects.toThrow(/append only/)
    if (table !== 'log')
      await expect(pool.query(`delete from newsroom.${table}`)).rejects.toThrow(/append only/)
  })
})
