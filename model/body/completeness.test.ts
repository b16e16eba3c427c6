import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBody } from '../../test/anyBody.ts'
import { type Block, paragraph, wordsOf } from './block.ts'
import { completeness } from './completeness.ts'
import { idsOf } from './tree.ts'

const caption = wordsOf('caption', 'caption', 'Fishermen at dawn.')
const cell = (id: string, more: { columns?: number; rows?: number } = {}) => ({
  type: 'cell' as const,
  attrs: { id, ...more },
  content: [paragraph(`${id} words`, id)],
})
const table = (...rows: ReturnType<typeof cell>[][]): Block => ({
  type: 'table',
  attrs: { id: 't', headerRows: 0, headerColumns: 0 },
  content: rows.map((content, at) => ({ type: 'row', attrs: { id: `row ${at}` }, content })),
})

test.each<[Block, string[]]>([
  [paragraph('a', 'Said.'), []],
  [paragraph('a', ''), []],
  [wordsOf('a', 'subhead', ' '), ['empty words']],
  [wordsOf('a', 'quotation', 'Said.'), ['quotation without attribution']],
  [
    { type: 'words', attrs: { id: 'a', kind: 'quotation', attribution: 'Ana' }, content: caption.content! },
    [],
  ],
  [
    {
      type: 'words',
      attrs: { id: 'a', kind: 'paragraph' },
      content: [
        { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
      ],
    },
    ['link that leads nowhere'],
  ],
  [
    { type: 'picture', attrs: { id: 'a', asset: null, alt: '' } },
    ['picture without file', 'picture without alt text', 'picture without caption', 'picture without credit'],
  ],
  [{ type: 'picture', attrs: { id: 'a', asset: '1', alt: 'Sea', credit: 'Ana' }, content: [caption] }, []],
  [{ type: 'gallery', attrs: { id: 'a' } }, ['gallery without pictures']],
  [
    { type: 'video', attrs: { id: 'a', asset: null } },
    ['video without file or address', 'video without caption'],
  ],
  [{ type: 'video', attrs: { id: 'a', asset: null, address: 'https://a.example/' }, content: [caption] }, []],
  [
    { type: 'audio', attrs: { id: 'a', asset: null } },
    ['audio without file or address', 'audio without caption'],
  ],
  [
    { type: 'embed', attrs: { id: 'a', address: '', provider: '', title: '', description: '' } },
    ['embed without address', 'embed without title'],
  ],
  [
    { type: 'post', attrs: { id: 'a', author: '', handle: '', network: '', address: '//x' } },
    ['post without author', 'post without words', 'post without address'],
  ],
  [table(), ['table without words']],
  [table([cell('1'), cell('2')], [cell('3'), cell('4')]), []],
  [table([cell('1'), cell('2')], [cell('3')]), ['table with uneven rows']],
  [table([cell('1', { columns: 2 })], [cell('3'), cell('4')]), []],
  [table([cell('1', { rows: 2 }), cell('2')], [cell('3')]), []],
  [
    table([cell('1', { rows: 3 }), cell('2')], [cell('3')], [cell('4'), cell('5')]),
    ['table with uneven rows'],
  ],
  [
    { type: 'infographic', attrs: { id: 'a', asset: null, alt: '' } },
    ['infographic without file', 'infographic without alt text', 'infographic without text equivalent'],
  ],
  [
    { type: 'more', attrs: { id: 'a', words: '', as: 'line' } },
    ['read more without target', 'read more without words'],
  ],
  [{ type: 'more', attrs: { id: 'a', words: '', as: 'card', article: '4k2m9x0a' } }, []],
  [{ type: 'factbox', attrs: { id: 'a', title: '' } }, ['factbox without title', 'factbox without content']],
  [{ type: 'note', attrs: { id: 'a', kind: 'update' } }, ['note without words']],
])('%j', (block, codes) => {
  expect(completeness([block]).map(({ code }) => code)).toEqual(codes)
})

test('finds what is nested, and says which block it is', () => {
  const picture: Block = {
    type: 'picture',
    attrs: { id: 'p', asset: '1', alt: '', credit: 'Ana' },
    content: [caption],
  }
  expect(completeness([{ type: 'gallery', attrs: { id: 'g' }, content: [picture] } as Block])).toEqual([
    { block: 'p', code: 'picture without alt text' },
  ])
})

test('takes every body, and names only blocks that are in it', () => {
  fc.assert(
    fc.property(anyBody(), (blocks) => {
      for (const { block } of completeness(blocks)) expect(idsOf(blocks)).toContain(block)
    }),
  )
})
