import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Mark, Part, Picture, Run, Words } from '../block.ts'
import { partsIn } from '../block.ts'
import { bodyHtml } from '../html/bodyHtml.ts'
import { bareSurroundings } from '../html/surroundings.ts'
import { tidyRuns } from '../runs.ts'
import { documentOf } from '../schema.ts'
import { blocksFromHtml } from './blocksFromHtml.ts'
import { oneLine } from './text.ts'

/** Pictures are seen where they came from; nothing else is known around the body. */
const around = {
  ...bareSurroundings('en', String),
  picture: ({ source }: { source?: string }) => (source === undefined ? null : { address: source }),
}

const phrases = [
  'The quay',
  'a & b < c',
  '"quoted"',
  'ميناء الساحل',
  'año 2026',
  '10\u00a0km',
  'x',
  '⛵ boats',
  "it's",
  '5 > 4',
]
const phrase = fc
  .oneof(fc.constantFrom(...phrases), fc.string({ unit: 'grapheme', maxLength: 20 }).map(oneLine))
  // White space of other scripts at the ends is trimmed; what has no visible character is nothing.
  .map((text) => text.trim())
  .filter((text) => /[\p{L}\p{N}]/u.test(text))
const address = fc.nat(99).map((number) => `https://p.example/${number}?a=1&b=%20`)

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ type: 'emphasis' }, { type: 'strong' }, { type: 'figure' }),
  fc
    .oneof(address, fc.constantFrom('/own/path', 'mailto:a@b.example'))
    .map((href) => ({ type: 'link' as const, attrs: { href } })),
  fc.constantFrom<Mark>(
    { type: 'foreign', attrs: { language: 'fr', direction: 'ltr' } },
    { type: 'foreign', attrs: { language: 'ar', direction: 'rtl' } },
  ),
)
const marksOf = (from: fc.Arbitrary<Mark>): fc.Arbitrary<Mark[]> =>
  fc.uniqueArray(from, { maxLength: 3, selector: ({ type }) => type })
const runsOf = (from: fc.Arbitrary<Mark>): fc.Arbitrary<Run[]> =>
  fc
    .array(fc.tuple(phrase, marksOf(from), fc.constantFrom(' ', ' ', '\n', '')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pieces) =>
      tidyRuns(
        pieces.map(([text, marks, end], at) => ({
          type: 'text',
          text: at === pieces.length - 1 ? text : text + end,
          ...(marks.length > 0 ? { marks } : {}),
        })),
      ),
    )
const runs = runsOf(mark)

const wordsWith = (attrs: fc.Arbitrary<Omit<Words['attrs'], 'id'>>, content = runs): fc.Arbitrary<Words> =>
  fc
    .tuple(attrs, content)
    .map(([own, inner]) => ({ type: 'words', attrs: { id: '', ...own }, content: inner }))
const maybe = <T>(name: string, value: fc.Arbitrary<T>): fc.Arbitrary<object> =>
  fc.oneof(
    fc.constant({}),
    value.map((one) => ({ [name]: one })),
  )

const paragraph = wordsWith(fc.constant({ kind: 'paragraph' as const }))
const item = wordsWith(
  fc.record({
    kind: fc.constant('list item' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    ordered: fc.boolean(),
  }),
)
const quotation = wordsWith(
  fc
    .tuple(
      fc.constantFrom('quotation' as const, 'pull quote' as const),
      maybe(
        'attribution',
        phrase.filter((text) => !/^[-—–―‒]/.test(text)),
      ),
    )
    .map(([kind, more]) => ({ kind, ...more })),
)
const caption = wordsWith(fc.constant({ kind: 'caption' as const }))
// What is strong as a whole in a heading is not strong, so strong words have no place in this one.
const subhead = wordsWith(
  fc.record({ kind: fc.constant('subhead' as const), level: fc.constantFrom(2 as const, 3 as const) }),
  runsOf(mark.filter(({ type }) => type !== 'strong')),
)
const some = <T>(one: fc.Arbitrary<T>, most = 2): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: 1, maxLength: most })
const holding = <T>(block: fc.Arbitrary<object>, content: fc.Arbitrary<T[]>): fc.Arbitrary<Block> =>
  fc
    .tuple(block, content)
    .map(([own, inner]) => ({ ...own, ...(inner.length > 0 ? { content: inner } : {}) }) as Block)
const attrs = (type: string, ...more: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...more).map((each) => ({ type, attrs: Object.assign({ id: '' }, ...each) }))

const asset = fc.constant({ asset: null })
const picture = holding(
  attrs(
    'picture',
    asset,
    fc.record({ source: address, alt: phrase }),
    maybe('credit', phrase),
    maybe('graphic', fc.constant(true)),
  ),
  fc.array(caption, { maxLength: 2 }),
) as fc.Arbitrary<Picture>
const recording = fc
  .constantFrom('video', 'audio')
  .chain((type) => holding(attrs(type, asset, fc.record({ address })), fc.array(caption, { maxLength: 1 })))
const plainCell = wordsWith(
  fc.constant({ kind: 'paragraph' as const }),
  runsOf(fc.constant({ type: 'emphasis' })),
)
const table = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) => {
    const cell = some(plainCell).map((content) => ({ type: 'cell', attrs: { id: '' }, content }))
    const row = fc
      .array(cell, { minLength: columns, maxLength: columns })
      .map((content) => ({ type: 'row', attrs: { id: '' }, content }))
    return holding(
      attrs(
        'table',
        maybe('caption', phrase),
        fc.record({
          headerRows: fc.integer({ min: 0, max: rows - 1 }),
          headerColumns: fc.integer({ min: 0, max: columns - 1 }),
        }),
      ),
      fc.array(row, { minLength: rows, maxLength: rows }),
    )
  })
const post = holding(
  attrs(
    'post',
    fc.record({ author: phrase, handle: fc.constantFrom('', '@ana'), network: phrase, address }),
    maybe('at', fc.constantFrom('2026-03-01T08:00:00Z', '2024-02-29T23:59:59Z')),
  ),
  fc.array(paragraph, { maxLength: 2 }),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  subhead,
  item,
  item,
  quotation,
  caption,
  picture,
  holding(attrs('gallery'), some(picture)),
  recording,
  attrs(
    'embed',
    fc.record({ address, provider: phrase, title: phrase, description: phrase }),
  ) as fc.Arbitrary<Block>,
  post,
  table,
  holding(
    attrs('infographic', asset, fc.record({ source: address, alt: phrase })),
    fc.array(paragraph, { maxLength: 2 }),
  ),
  attrs(
    'more',
    fc.record({ address, words: phrase, as: fc.constantFrom('line', 'card') }),
  ) as fc.Arbitrary<Block>,
  holding(
    attrs('factbox', fc.record({ title: phrase })),
    some<Block>(fc.oneof(paragraph, picture, table), 3),
  ),
  holding(
    attrs(
      'note',
      fc.record({ kind: fc.constantFrom('correction', 'clarification', "editor's note", 'update') }),
    ),
    some(paragraph),
  ),
)

/** A body as an editor would leave it: no level of a list or of subheads is left out. */
function inOrder(blocks: readonly Block[]): Block[] {
  let above = 0
  let isUnder = false
  return blocks.map((one) => {
    if (one.type !== 'words' || one.attrs.kind !== 'list item') above = 0
    if (one.type !== 'words') return one
    const { kind, level = 1 } = one.attrs
    if (kind === 'list item') above = Math.min(level, above + 1)
    if (kind === 'list item') return { ...one, attrs: { ...one.attrs, level: above as 1 | 2 | 3 } }
    if (kind !== 'subhead') return one
    const own = isUnder ? level : 2
    isUnder = true
    return { ...one, attrs: { ...one.attrs, level: own } }
  })
}

function named(blocks: readonly Block[]): Block[] {
  let index = 0
  const name = (part: Part): void => {
    part.attrs.id = `b${index}`
    index += 1
    partsIn(part).forEach(name)
  }
  const own = structuredClone(blocks) as Block[]
  own.forEach(name)
  return own
}

const again = (blocks: readonly Block[]): Block[] =>
  blocksFromHtml(bodyHtml(blocks, around).toString(), { mint: (index) => `b${index}`, language: 'en' })

describe('blocks as HTML and back', () => {
  it('are the same blocks, of every kind', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (given) => {
        const blocks = named(inOrder(given))
        for (const { type } of blocks) kinds.add(type)
        expect(documentOf(blocks)).not.toHaveProperty('fault')
        expect(again(blocks)).toEqual(blocks)
      }),
      { numRuns: 400 },
    )
    expect(kinds.size).toBe(12)
  })

  it('keep the spans of a table', () => {
    const html =
      '<table><thead><tr><th colspan=2>a<th>b</thead><tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g</table>'
    const blocks = blocksFromHtml(html, { mint: (index) => `b${index}`, language: 'en' })
    expect(again(blocks)).toEqual(blocks)
  })
})
