import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Block, plainText } from '../model/body/block.ts'
import { sketch } from '../model/body/fromHtml/sketch.ts'
import type { Role } from '../model/workflow.ts'
import type { Actor, Newsroom } from '../newsroom/act.ts'
import { save } from '../newsroom/save.ts'
import { unpublish } from '../newsroom/unpublish.ts'
import { testDatabase } from '../test/database.ts'
import { actorWith, foundTestHouse, newsroomOver, take, wordsOf } from '../test/newsroom.ts'
import { ImportFault, type ImportOptions, importFile } from './importFile.ts'
import { reportLines } from './importReport.ts'
import { headOf } from './staging.ts'

const database = testDatabase()
let room: Newsroom
let actors: Record<Role, Actor>

beforeAll(async () => {
  room = newsroomOver(database.store)
  actors = await foundTestHouse(room)
})

const intoEnglish: ImportOptions = { edition: 'en', section: 'news/politics', publish: true }
const run = (items: unknown, options: Partial<ImportOptions> = {}, actor = actors.editor) =>
  importFile(room, actor, typeof items === 'string' ? items : JSON.stringify(items), {
    ...intoEnglish,
    ...options,
  })

let count = 0
/** An item of our own words, with an identity that no other test has. */
const anItem = (own: Readonly<Record<string, unknown>> = {}) => {
  count += 1
  return {
    uri: `urn:newsml:wire.example:20260301:item${count}`,
    type: 'text',
    version: '1',
    versionCreated: '2026-03-01T10:15:00Z',
    language: 'en',
    headlines: [{ value: `Ferry number ${count} leaves again` }],
    bodies: [{ contentType: 'text/html', value: '<p>It left at dawn.</p><p>It came back at night.</p>' }],
    by: 'Rana Haddad',
    copyrightHolder: 'Wire',
    ...own,
  }
}
const body = (...paragraphs: string[]) => [
  { contentType: 'text/html', value: paragraphs.map((words) => `<p>${words}</p>`).join('') },
]

const rows = async (query: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
  (await database.store.pool.query(query, values)).rows
const livePage = async (id: string | null | undefined) =>
  (await rows('select * from live.article where id = $1', id))[0]
const liveWords = async (id: string | null | undefined): Promise<string[]> => {
  const page = await livePage(id)
  return ((page?.blocks ?? []) as Block[]).map(plainText)
}
const articleCount = async (): Promise<number> =>
  Number((await rows('select count(*) from newsroom.article'))[0]?.count)

describe('an item that comes in for the first time', () => {
  it('goes through the verbs to the readers', async () => {
    const { outcomes, counts, position } = await run(anItem())
    expect(counts).toEqual({ created: 1, updated: 0, unchanged: 0, waiting: 0, refused: 0 })
    const [outcome] = outcomes
    expect(outcome).toMatchObject({
      result: 'created',
      at: 1,
      provider: 'wire.example',
      version: '1',
      reason: '',
    })
    expect(await livePage(outcome?.article)).toMatchObject({
      edition: 'en',
      section: 'politics',
      state: 'live',
      slug: 'ferry-number-1-leaves-again',
      credit_line: 'Rana Haddad, Wire',
    })
    expect(await liveWords(outcome?.article)).toEqual(['It left at dawn.', 'It came back at night.'])
    const acts = await rows(
      'select act, position::int from newsroom.log where subject = $1 order by position',
      outcome?.article,
    )
    expect(acts.map(({ act }) => act)).toEqual(['create article', 'publish'])
    expect(acts[1]?.position).toBe(position)
  })

  it('keeps what its HTML says of the words', async () => {
    const value = '<h2>Boats</h2><p>One <a href="https://wire.example/a">left</a>.</p><ol><li>Goats</li></ol>'
    const [outcome] = (await run(anItem({ bodies: [{ contentType: 'text/html', value }] }))).outcomes
    expect(sketch(((await livePage(outcome?.article))?.blocks ?? []) as Block[])).toEqual([
      'subhead 2: Boats',
      'paragraph: One [link=https://wire.example/a left].',
      'list item 1 ordered: Goats',
    ])
  })

  it('waits as a draft where nobody asked for publishing', async () => {
    const [outcome] = (await run(anItem(), { publish: false })).outcomes
    expect(outcome?.result).toBe('created')
    expect(await livePage(outcome?.article)).toBeUndefined()
    expect(
      await rows('select public, work from newsroom.publishable where id = $1', outcome?.article),
    ).toEqual([{ public: 'never', work: 'draft' }])
  })

  it('waits as a draft under its embargo, and says until when', async () => {
    const embargoed = '2999-01-01T00:00:00Z'
    const [outcome] = (await run(anItem({ embargoed }))).outcomes
    expect(outcome).toMatchObject({
      result: 'created',
      reason: expect.stringContaining('embargo until 2999'),
    })
    expect(await livePage(outcome?.article)).toBeUndefined()
  })

  it('is taken for the language of the edition where it names none', async () => {
    const { language: _language, ...bare } = anItem()
    expect((await run(bare)).outcomes[0]).toMatchObject({
      result: 'created',
      reason: expect.stringContaining('no language'),
    })
  })

  it('finds its section by path, in any script, or by id', async () => {
    const arabic = anItem({
      language: 'ar-EG',
      headlines: [{ value: 'العبارة تعود' }],
      bodies: body('غادرت فجرا.'),
    })
    const [outcome] = (await run(arabic, { edition: 'ar', section: '/أخبار/سياسة/' })).outcomes
    expect(await livePage(outcome?.article)).toMatchObject({ edition: 'ar', section: 'politics' })
    const [other] = (await run(anItem(), { section: 'economy' })).outcomes
    expect(await livePage(other?.article)).toMatchObject({ section: 'economy' })
  })
})

describe('the same file again', () => {
  it('changes nothing, however often', async () => {
    const items = [anItem(), anItem()]
    const first = await run(items)
    const before = await articleCount()
    for (let again = 0; again < 3; again += 1) {
      const { counts, outcomes, position } = await run(items)
      expect(counts).toEqual({ created: 0, updated: 0, unchanged: 2, waiting: 0, refused: 0 })
      expect(outcomes.map(({ article }) => article)).toEqual(first.outcomes.map(({ article }) => article))
      expect(position).toBeNull()
    }
    expect(await articleCount()).toBe(before)
  })

  it('does not bring back what an editor took from the site', async () => {
    const item = anItem()
    const [outcome] = (await run(item)).outcomes
    const id = outcome?.article ?? ''
    take(await unpublish(room, actors.editor, { article: id }))
    expect((await run(item)).counts.unchanged).toBe(1)
    expect(await livePage(id)).toBeUndefined()
  })
})

describe('a newer version', () => {
  it('updates the article that nobody has touched', async () => {
    const item = anItem()
    const [first] = (await run(item)).outcomes
    const newer = {
      ...item,
      version: '2',
      bodies: body('It left at noon.', 'It came back at night.', 'All are well.'),
    }
    const { outcomes, counts } = await run(newer)
    expect(counts.updated).toBe(1)
    expect(outcomes[0]?.article).toBe(first?.article)
    expect(await liveWords(first?.article)).toEqual([
      'It left at noon.',
      'It came back at night.',
      'All are well.',
    ])
    expect((await livePage(first?.article))?.updated_at).not.toBeNull()
    expect((await run(newer)).counts.unchanged).toBe(1)
  })

  it('is a draft on top where nobody asked for publishing', async () => {
    const item = anItem()
    const [first] = (await run(item)).outcomes
    expect(
      (await run({ ...item, version: '2', bodies: body('Newer.') }, { publish: false })).counts.updated,
    ).toBe(1)
    expect(await liveWords(first?.article)).toEqual(['It left at dawn.', 'It came back at night.'])
    expect((await headOf(room.store, first?.article ?? ''))?.words.blocks.map(plainText)).toEqual(['Newer.'])
  })

  it('waits for an editor where somebody has edited since', async () => {
    const item = anItem()
    const [first] = (await run(item)).outcomes
    const id = first?.article ?? ''
    take(await save(room, actors.editor, { article: id, revision: 1, words: wordsOf('Ours', 'Our words.') }))
    const newer = { ...item, version: '2', bodies: body('Theirs.') }
    for (let again = 0; again < 2; again += 1) {
      const [outcome] = (await run(newer)).outcomes
      expect(outcome).toMatchObject({
        result: 'waiting',
        article: id,
        reason: expect.stringContaining('edited here'),
      })
    }
    expect((await headOf(room.store, id))?.words.headline.headline).toBe('Ours')
  })

  it('is the one that stays, whatever comes after it', async () => {
    const item = anItem()
    const [first] = (await run(item)).outcomes
    await run({ ...item, version: '3', bodies: body('Third.') })
    const late = await run({ ...item, version: '2', bodies: body('Second, late.') })
    expect(late.outcomes[0]).toMatchObject({
      result: 'unchanged',
      reason: expect.stringContaining('Version 3'),
    })
    expect((await run(item)).counts.unchanged).toBe(1)
    expect(await liveWords(first?.article)).toEqual(['Third.'])
  })

  it('may bear the number of the one before, and still the first never comes back', async () => {
    const item = anItem()
    const [first] = (await run(item)).outcomes
    expect((await run({ ...item, bodies: body('Mended in silence.') })).counts.updated).toBe(1)
    expect((await run(item)).counts.unchanged).toBe(1)
    expect(await liveWords(first?.article)).toEqual(['Mended in silence.'])
  })
})

describe('an item that is not for this newsroom', () => {
  it('is refused in another language than the edition, and taken by the one whose it is', async () => {
    const item = anItem({ language: 'es' })
    const refused = await run(item)
    expect(refused.outcomes[0]).toMatchObject({
      result: 'refused',
      article: null,
      reason: 'It is in "es"; the edition en is in "en".',
    })
    expect((await run(item, { edition: 'es', section: 'noticias' })).counts.created).toBe(1)
  })

  it.each(['withheld', 'cancelled'])('is refused when its provider marks it as %s', async (pubStatus) => {
    expect((await run(anItem({ pubStatus }))).outcomes[0]).toMatchObject({
      result: 'refused',
      reason: expect.stringContaining(pubStatus),
    })
  })

  it('is left to an editor when its provider takes back what is here', async () => {
    const item = anItem()
    const [first] = (await run(item)).outcomes
    const [outcome] = (await run({ ...item, version: '2', pubStatus: 'canceled' })).outcomes
    expect(outcome).toMatchObject({ result: 'waiting', article: first?.article })
    expect(await livePage(first?.article)).toBeDefined()
  })
})

describe('who may import', () => {
  it('without the right to write: nothing, and later all', async () => {
    const item = anItem()
    const elsewhere = await actorWith(room, [{ role: 'editor', edition: 'ar' }])
    const refused = await run(item, {}, elsewhere)
    expect(refused.outcomes[0]).toMatchObject({
      result: 'refused',
      reason: expect.stringContaining('may not create'),
    })
    expect((await run(item)).counts.created).toBe(1)
  })

  it('without the right to publish: drafts, and it is said', async () => {
    const [outcome] = (await run(anItem(), {}, actors.reporter)).outcomes
    expect(outcome).toMatchObject({ result: 'created', reason: expect.stringContaining('as a draft') })
    expect(await livePage(outcome?.article)).toBeUndefined()
  })

  it('into what is not there: no item is looked at, and what is there is named', async () => {
    await expect(run([anItem()], { edition: 'fr' })).rejects.toThrow(ImportFault)
    await expect(run([anItem()], { edition: 'fr' })).rejects.toThrow('en, ar, es')
    await expect(run([anItem()], { section: 'weather' })).rejects.toThrow('news/politics')
    // A section that the edition lacks, though others have it.
    await expect(run([anItem()], { edition: 'es', section: 'economy' })).rejects.toThrow(ImportFault)
  })
})

describe('a run that was cut off', () => {
  const cut = (article: string | null | undefined) =>
    rows(`update newsroom.incoming_item set result = 'waiting', article = null where article = $1`, article)

  it('after an article was begun: goes on with that article', async () => {
    const item = anItem()
    const [first] = (await run(item, { publish: false })).outcomes
    await cut(first?.article)
    const before = await articleCount()
    expect((await run(item)).outcomes[0]).toMatchObject({ result: 'created', article: first?.article })
    expect(await articleCount()).toBe(before)
    expect(await livePage(first?.article)).toBeDefined()
  })

  it('after a newer version was saved: publishes it', async () => {
    const item = anItem()
    const newer = { ...item, version: '2', bodies: body('Newer.') }
    const [first] = (await run(item)).outcomes
    await run(newer, { publish: false })
    await rows(
      `update newsroom.incoming_item set result = 'waiting', article = null where article = $1 and version = '2'`,
      first?.article,
    )
    expect((await run(newer)).outcomes[0]).toMatchObject({ result: 'updated', article: first?.article })
    expect(await liveWords(first?.article)).toEqual(['Newer.'])
  })
})

describe('a report', () => {
  it('counts every item of a file once, broken ones too', async () => {
    const known = anItem()
    await run(known)
    const lines = [
      JSON.stringify(known),
      JSON.stringify(anItem()),
      '{"uri": "urn:broken"',
      JSON.stringify(anItem({ type: 'picture' })),
      JSON.stringify(anItem({ language: 'fr' })),
      JSON.stringify({ type: 'text' }),
    ]
    const report = await run(lines.join('\n'))
    expect(report.outcomes.map(({ at, result }) => `${at} ${result}`)).toEqual([
      '1 unchanged',
      '2 created',
      '3 refused',
      '4 refused',
      '5 refused',
      '6 refused',
    ])
    expect(Object.values(report.counts).reduce((sum, one) => sum + one, 0)).toBe(report.outcomes.length)
    const printed = reportLines(report)
    expect(printed).toHaveLength(7)
    expect(printed[3]).toContain('only texts become articles')
    expect(printed.at(-1)).toBe('6 items: 1 created, 0 updated, 1 unchanged, 0 waiting, 4 refused')
  })

  it('of an empty file is empty', async () => {
    expect((await run('\n')).outcomes).toEqual([])
  })
})

const samples = new URL('../../shared/samples/ninjs/', import.meta.url)
const there = existsSync(samples)
if (!there)
  console.log(
    'The agencies’ own ninjs samples do not lie beside the checkout (../shared/samples/ninjs): not imported.',
  )

describe.runIf(there)('the agencies’ own samples', () => {
  it.each([
    ['iptc-3.1-004_simple_text_article.json', 'created'],
    ['iptc-3.1-005_complex_text_article.json', 'created'],
    ['iptc-3.1-007_multimedia.json', 'created'],
    ['dpa_text.json', 'refused'],
    ['tt_text_image_3.json', 'refused'],
    ['ap_image.json', 'refused'],
  ])('%s: %s', async (name, result) => {
    const [outcome] = (await run(readFileSync(new URL(name, samples), 'utf8'))).outcomes
    expect(outcome).toMatchObject({ result })
    if (result === 'refused') expect(outcome?.reason).toMatch(/^It is (in|of type) "/)
    else expect(await livePage(outcome?.article)).toMatchObject({ state: 'live', edition: 'en' })
  })
})

describe('the words of an item', () => {
  it('are mended where their encoding was misread, and the report says where', async () => {
    const item = anItem({
      headlines: [{ value: `ErdoÄŸan and the seÃ±or ${count}` }],
      bodies: body('He said: â€œNoâ€\u009d.', 'Good as it is.'),
      by: 'JosÃ© DÃ\u00adaz',
    })
    const [outcome] = (await run(item)).outcomes
    expect(outcome?.result).toBe('created')
    expect(outcome?.repaired?.map(({ where, at, after }) => [where, at, after])).toEqual([
      ['headline.headline', 4, 'ğ'],
      ['headline.headline', 19, 'ñ'],
      ['blocks[0]', 9, '“'],
      ['blocks[0]', 14, '”'],
      ['byline', 3, 'é'],
      ['byline', 7, 'í'],
    ])
    expect(outcome?.reason).toContain('Mended in 6 places: "ÄŸ" → "ğ" at headline.headline, character 5')
    const page = await livePage(outcome?.article)
    expect(page?.slug).toMatch(/^erdoğan-and-the-señor/)
    expect(await liveWords(outcome?.article)).toEqual(['He said: “No”.', 'Good as it is.'])
    expect((await run(item)).outcomes[0]?.result).toBe('unchanged')
  })

  it('are refused where they would turn themselves round, and says which place', async () => {
    const [outcome] = (await run(anItem({ bodies: body('Fine.', 'Turned \u202eround.') }))).outcomes
    expect(outcome).toMatchObject({
      result: 'refused',
      article: null,
      reason:
        'A character that its blocks[1] holds at 8 overrides the direction of its letters (U+202E); its provider has to take it out.',
    })
  })
})
