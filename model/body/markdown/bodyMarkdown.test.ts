import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, type Mark, paragraph, type Words, wordsOf } from '../block.ts'
import { bareSurroundings, type Surroundings } from '../html/surroundings.ts'
import { bodyMarkdown } from './bodyMarkdown.ts'
import { escapeMarkdown } from './escape.ts'

const bare = bareSurroundings('en', () => '20 November 2026')
const printed = (blocks: readonly Block[], around: Partial<Surroundings> = {}): string =>
  bodyMarkdown(blocks, { ...bare, ...around })

const run = (...content: [text: string, ...marks: Mark[]][]): string =>
  printed([
    {
      type: 'words',
      attrs: { id: 'b', kind: 'paragraph' },
      content: content.map(([text, ...marks]) => ({ type: 'text', text, marks })),
    },
  ])
const link = (href: string): Mark => ({ type: 'link', attrs: { href } })
const strong: Mark = { type: 'strong' }
const emphasis: Mark = { type: 'emphasis' }

test.each<[string, string]>([
  [run(['a ', ], ['b', strong], [', c']), 'a **b**, c'],
  [run(['a '], ['b ', emphasis], ['c']), 'a _b_ c'],
  [run(['a'], ['b', strong]), 'a<strong>b</strong>'],
  [run(['قال '], ['«نعم»', emphasis]), 'قال <em>«نعم»</em>'],
  [run(['b', strong, emphasis]), '<strong><em>b</em></strong>'],
  [run(['5', { type: 'figure' }], [' a']), '**5** a'],
  [run(['el', { type: 'foreign', attrs: { language: 'es', direction: 'ltr' } }]), 'el'],
  [run(['Look!'], ['a]', link('https://a.example/<x>?b&c')]), 'Look\\![a\\]](<https://a.example/%3Cx%3E?b&amp;c>)'],
  [run(['a', link('javascript:x')]), 'a'],
  [run(['a\n- b']), 'a\\\n\\- b'],
  [run(['# a']), '\\# a'],
  [run(['1. a']), '1\\. a'],
  [run(['    a  b']), 'a b'],
  [run(['=== a_b*c`d<e>&f|g']), '\\=== a\\_b\\*c\\`d\\<e\\>\\&f\\|g'],
])('%j', (markdown, expected) => {
  expect(markdown).toBe(expected)
}) // biome-ignore format: a table

test('words keep every letter and lose every sign’s meaning', () => {
  const sign = /[\\`*_[\]<>&|~]/
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const escaped = escapeMarkdown(words)
      expect(escaped.replace(/\\(.)/gsu, '$1')).toBe(words.replace(/\s+/g, ' '))
      expect(escaped.replace(/\\./gsu, '')).not.toMatch(sign)
    }),
  )
})

const item = (text: string, level: 1 | 2 | 3, ordered = false): Words => ({
  ...wordsOf(text, 'list item', text),
  attrs: { id: text, kind: 'list item', level, ordered },
})
const cell = (id: string, text: string) => ({
  type: 'cell' as const,
  attrs: { id },
  content: [paragraph(id, text)],
})
const picture: Block = {
  type: 'picture',
  attrs: { id: 'i', asset: null, alt: 'A [quay]', credit: 'Noor', source: 'https://a.example/i.jpg' },
  content: [wordsOf('c', 'caption', 'At nine')],
}

describe('each kind', () => {
  test.each<[string, Block[], string]>([
    ['subheads', [wordsOf('a', 'subhead', 'C#')], '## C\\#'],
    ['lists', [item('a', 1), item('b', 2, true), item('c', 2, true), item('d', 1)], '- a\n  1. b\n  2. c\n- d'],
    ['deeper lists', [item('a', 1, true), item('b', 2), item('c', 3)], '1. a\n   - b\n     - c'],
    ['quotations', [wordsOf('a', 'quotation', 'x'), { ...wordsOf('b', 'quotation', 'y'), attrs: { id: 'b', kind: 'quotation', attribution: 'Me' } }], '> x\n>\n> y\n>\n> — Me'],
    ['pull quotes', [wordsOf('a', 'pull quote', 'x')], '> x'],
    ['pictures', [picture], '**Picture** A \\[quay\\]\n\nAt nine\n\nNoor'],
    ['galleries', [{ type: 'gallery', attrs: { id: 'g' }, content: [picture as never] }], '**Picture** A \\[quay\\]\n\nAt nine\n\nNoor'],
    ['videos', [{ type: 'video', attrs: { id: 'v', asset: null, address: 'https://tv.example/1' } }], '[Watch on tv.example](<https://tv.example/1>)'],
    ['recordings', [{ type: 'audio', attrs: { id: 'v', asset: null, address: '/own' } }], '[Audio](</own>)'],
    ['embeds', [{ type: 'embed', attrs: { id: 'e', address: 'https://m.example/', provider: '', title: 'Map', description: '- it' } }], '[Map](<https://m.example/>)\n\n\\- it'],
    ['posts', [{ type: 'post', attrs: { id: 'p', author: 'Irene', handle: '@i', network: 'Harbour', at: '2026-11-20', address: 'https://h.example/' }, content: [paragraph('w', 'Sea')] }], '> Sea\n>\n> — [Irene, @i, Harbour](<https://h.example/>) 20 November 2026'],
    ['tables', [{ type: 'table', attrs: { id: 't', caption: 'Fares', headerRows: 1, headerColumns: 0 }, content: [{ type: 'row', attrs: { id: 'r' }, content: [cell('a', 'x|y'), cell('b', '')] }, { type: 'row', attrs: { id: 's' }, content: [cell('c', 'z')] }] }], 'Fares\n\n| x\\|y |  |\n| --- | --- |\n| z |  |'],
    ['infographics', [{ type: 'infographic', attrs: { id: 'n', asset: null, alt: 'Decks' }, content: [paragraph('w', 'Four')] }], '**Graphic** Decks\n\nFour'],
    ['read more', [{ type: 'more', attrs: { id: 'm', address: '/en/x', words: 'On', as: 'card' } }], '**Read more** [On](</en/x>)'],
    ['read more that leads nowhere', [{ type: 'more', attrs: { id: 'm', words: 'On', as: 'card' } }], ''],
    ['factboxes', [{ type: 'factbox', attrs: { id: 'f', title: 'Box' }, content: [item('a', 1)] }], '> <strong>Box</strong>\n>\n> - a'],
    ['notes', [{ type: 'note', attrs: { id: 'n', kind: 'update' }, content: [paragraph('w', 'New')] }], '> **Update**\n>\n> New'],
    ['nothing', [paragraph('a', ' '), { type: 'hologram', attrs: { id: 'h' } } as unknown as Block], ''],
  ])('%s', (_, blocks, markdown) => {
    expect(printed(blocks)).toBe(markdown)
  }) // biome-ignore format: a table

  test('a picture that can be fetched is one', () => {
    const seen: Partial<Surroundings> = { picture: ({ source }) => (source ? { address: source } : null) }
    expect(printed([picture], seen)).toBe('![A \\[quay\\]](<https://a.example/i.jpg>)\n\nAt nine\n\nNoor')
  })

  test('a note at a block follows it', () => {
    const notes = new Map([
      ['a', [{ kind: 'correction' as const, at: null, blocks: [paragraph('n', 'Not so.')] }]],
    ])
    expect(printed([paragraph('a', 'x'), paragraph('b', 'y')], { notes })).toBe(
      'x\n\n> **Correction**\n>\n> Not so.\n\ny',
    )
  })
})
