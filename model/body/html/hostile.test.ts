import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, type ParserError, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { Block, Words } from '../block.ts'
import { bodyHtml } from './bodyHtml.ts'
import { bareSurroundings, type Surroundings } from './surroundings.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const around: Surroundings = {
  ...bareSurroundings('en', () => 'then'),
  picture: ({ source }) => (source === undefined ? null : { address: source }),
  recording: (address) => ({ address, mediaType: 'video/webm' }),
  article: (id) => ({ title: id, address: id, standfirst: id }),
}

/** A body with every kind of block and mark, the words in every slot for words, the address in every one for such. */
function everyKind(words: string, address: string): Block[] {
  const id = words
  const text = (kind: Words['attrs']['kind'] = 'paragraph'): Words => ({
    type: 'words',
    attrs: { id, kind, attribution: words },
    content: [
      { type: 'text', text: words },
      { type: 'text', text: words, marks: [{ type: 'strong' }, { type: 'emphasis' }, { type: 'figure' }] },
      { type: 'text', text: words, marks: [{ type: 'link', attrs: { href: address } }] },
      {
        type: 'text',
        text: words,
        marks: [{ type: 'foreign', attrs: { language: words, direction: words as 'ltr' } }],
      },
    ],
  })
  const seen = { id, asset: null, source: address, alt: words, credit: words }
  const unseen = { id, asset: null, alt: words, credit: words }
  const content = [text()]
  const picture: Block = { type: 'picture', attrs: seen, content }
  const cell = { type: 'cell' as const, attrs: { id }, content }
  const table: Block = {
    type: 'table',
    attrs: { id, caption: words, headerRows: 1, headerColumns: 1 },
    content: [1, 2].map(() => ({ type: 'row' as const, attrs: { id }, content: [cell, cell, cell, cell] })),
  }
  const kinds = ['paragraph', 'subhead', 'list item', 'quotation', 'pull quote', 'caption'] as const
  return [
    ...kinds.map((kind) => text(kind)),
    picture,
    { type: 'picture', attrs: unseen, content },
    { type: 'gallery', attrs: { id }, content: [picture] },
    { type: 'video', attrs: { id, asset: address }, content },
    { type: 'video', attrs: { id, asset: null, address }, content },
    { type: 'audio', attrs: { id, asset: address }, content },
    { type: 'embed', attrs: { id, address, provider: words, title: words, description: words } },
    {
      type: 'post',
      attrs: { id, author: words, handle: words, network: words, at: '2026-11-22', address },
      content,
    },
    table,
    { type: 'infographic', attrs: unseen, content },
    { type: 'infographic', attrs: seen, content },
    { type: 'more', attrs: { id, address, words, as: 'line' } },
    { type: 'more', attrs: { id, article: address, words, as: 'card' } },
    { type: 'factbox', attrs: { id, title: words }, content: [text(), picture, table] },
    { type: 'note', attrs: { id, kind: 'update' }, content },
  ]
}

const pieces = [
  ...['<', '>', '"', "'", '&', '&amp', '&lt;', ';', '/', '</', '<!--', '-->', ']]>', '=', '`', '\\'],
  ...['<script>', '</script>', '<img src=x onerror=', 'onload=', 'javascript:', 'data:text/html,', '<style>'],
  ...['</p>', '</figure>', '</table>', '<table>', '<svg>', '<a href=', '<plaintext>', 'style=', 'id=main'],
  ...[' ', '\t', '\0', '\u007f', '\u2028', '\u202e', '\u2066', '\ufeff', 'ع', 'א', '٣', 'a', '\u{1f469}'],
]
/** Always a letter, so that no block is left out; no line ends, which become elements on purpose. */
const words = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map((each) => each.join('')),
  )
  .map((text) => `x${text.replace(/[\r\n]/g, '')}x`)
const address = fc.oneof(
  fc.constantFrom('https://a.example/', 'javascript:alert(1)', 'data:text/html,x', '//b.example', '/own'),
  words.map((each) => `https://a.example/${each}`),
  words.map((each) => each.slice(1)),
)

function read(markup: string): { nodes: Node[]; faults: string[] } {
  const faults: string[] = []
  // As a browser reads it: sent in UTF-8, then parsed.
  const sent = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(markup))
  const { childNodes } = parseFragment(sent, { onParseError: ({ code }: ParserError) => faults.push(code) })
  return { nodes: childNodes, faults }
}

function elements(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node.childNodes)] : []))
}

function shape(nodes: readonly Node[]): unknown[] {
  return nodes.flatMap((node) =>
    'tagName' in node
      ? [[node.tagName, node.attrs.map(({ name }) => name).join(' '), ...shape(node.childNodes)]]
      : [],
  )
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node.childNodes) : ''))
    .join('')
}

describe('whatever stands in a body', () => {
  test('its words never change the markup by which they are set, and arrive as they are', () => {
    const plain = shape(read(bodyHtml(everyKind('xx', 'https://a.example/'), around).toString()).nodes)
    fc.assert(
      fc.property(words, (given) => {
        const { nodes, faults } = read(bodyHtml(everyKind(given, 'https://a.example/'), around).toString())
        expect(shape(nodes)).toEqual(plain)
        // Control and non-characters are the words' own, and are not what this is about.
        expect(faults.filter((code) => !/character|surrogate/.test(code))).toEqual([])
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what falls away
        const kept = given.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed()
        const [first] = nodes
        expect(first && textOf([first])).toBe(kept.repeat(4))
      }),
      { numRuns: 150 },
    )
  })

  test('nothing of it runs, loads from elsewhere by itself, or takes a name on the page', () => {
    const known = new Set(
      elements(read(bodyHtml(everyKind('xx', 'https://a.example/'), around).toString()).nodes).map(
        ({ tagName }) => tagName,
      ),
    )
    const runs = /^(on.*|style|srcdoc|srcset|id|name|form.*|action|ping|http-equiv|target)$/
    fc.assert(
      fc.property(words, address, (given, to) => {
        for (const { tagName, attrs } of elements(
          read(bodyHtml(everyKind(given, to), around).toString()).nodes,
        )) {
          expect(known).toContain(tagName)
          for (const { name, value } of attrs) {
            expect(name).not.toMatch(runs)
            if (name === 'href' || name === 'src' || name === 'cite' || name === 'poster') {
              const url = URL.parse(value, 'https://own.example/en/')
              if (url !== null) expect(['https:', 'http:', 'mailto:', 'tel:']).toContain(url.protocol)
              expect(value).not.toBe('#')
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('known elements are none that run', () => {
    const markup = bodyHtml(everyKind('xx', 'https://a.example/'), around).toString()
    const names = new Set(elements(read(markup).nodes).map(({ tagName }) => tagName))
    for (const name of [
      'script',
      'style',
      'iframe',
      'object',
      'embed',
      'svg',
      'math',
      'form',
      'base',
      'link',
    ]) {
      expect(names).not.toContain(name)
    }
    // The fixture is awake: every file of this folder has had its say.
    for (const name of [
      'img',
      'video',
      'audio',
      'details',
      'table',
      'blockquote',
      'bdi',
      'time',
      'h2',
      'li',
    ]) {
      expect(names).toContain(name)
    }
  })

  test('a body of one paragraph of ten million letters, and one of a hundred thousand blocks, are only long', () => {
    const long: Block = {
      type: 'words',
      attrs: { id: 'l', kind: 'paragraph' },
      content: [{ type: 'text', text: '<'.repeat(1e7) }],
    }
    expect(bodyHtml([long], around).toString().length).toBe(4e7 + '<p></p>\n'.length)
    const items = Array.from(
      { length: 100_000 },
      (_, at): Words => ({
        type: 'words',
        attrs: { id: `${at}`, kind: 'list item', level: ((at % 3) + 1) as 1 },
        content: [{ type: 'text', text: 'x' }],
      }),
    )
    expect(bodyHtml(items, around).toString().match(/<li>/g)).toHaveLength(100_000)
  })
})
