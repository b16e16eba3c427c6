import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { anyBody, nearlyBody } from '../../test/anyBody.ts'
import { type Block, plainText, type Words } from './block.ts'
import { bodyFault } from './bodyFault.ts'
import { tidyRuns } from './runs.ts'
import { blocksOf, bodySchema, documentOf } from './schema.ts'

const opened = (blocks: unknown) => {
  const made = documentOf(blocks)
  if ('fault' in made) throw new Error(`${made.fault.where} ${made.fault.what}`)
  return made.document
}

/** A body with its runs as the editor would write them. */
function tidied<Part extends { type: string; content?: unknown }>(part: Part): Part {
  if (!Array.isArray(part.content)) return part
  return part.type === 'words'
    ? { ...part, content: tidyRuns(part.content) }
    : { ...part, content: part.content.map(tidied) }
}

describe('the one schema', () => {
  test('takes every body, holds it soundly and gives it back as it was', () => {
    fc.assert(
      fc.property(anyBody(), (blocks) => {
        const document = opened(blocks)
        document.check()
        const back = blocksOf(document)
        expect(back).toEqual(blocks.map(tidied))
        expect(bodyFault(back)).toBeNull()
        expect(back.map(plainText)).toEqual(blocks.map(plainText))
        expect(blocksOf(opened(back))).toEqual(back)
      }),
    )
  })

  test('gives back what an editor that writes every attribute made of it, without what was never said', () => {
    fc.assert(
      fc.property(anyBody(), (blocks) => {
        const document = opened(blocks)
        expect(blocksOf(bodySchema.nodeFromJSON(JSON.parse(JSON.stringify(document))))).toEqual(
          blocksOf(document),
        )
      }),
    )
  })

  test('demands no children and no attributes of anything, so that nobody loses a block that is half made', () => {
    for (const type of Object.values(bodySchema.nodes)) {
      if (type.isText) continue
      expect(() => type.create().check(), type.name).not.toThrow()
      expect(type.validContent(type.create().content), type.name).toBe(true)
    }
  })

  test('makes a paragraph where it has to make something', () => {
    for (const holder of ['doc', 'cell', 'factbox', 'note', 'picture']) {
      expect(bodySchema.nodes[holder]?.contentMatch.defaultType?.name, holder).toBe('words')
    }
    expect(bodySchema.nodes.words?.create().attrs.kind).toBe('paragraph')
  })

  test('changes the kind of words by an attribute: the node and its identity stay', () => {
    const document = opened([
      { type: 'words', attrs: { id: 'a', kind: 'paragraph' }, content: [{ type: 'text', text: 'Said.' }] },
    ])
    const changed = new Transform(document).setNodeAttribute(0, 'kind', 'quotation').doc
    expect(blocksOf(changed)).toEqual([
      { type: 'words', attrs: { id: 'a', kind: 'quotation' }, content: [{ type: 'text', text: 'Said.' }] },
    ])
  })
})

describe('what is no body', () => {
  test('is told with its place, and never thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), nearlyBody()), (given) => {
        const made = documentOf(given)
        if ('fault' in made) {
          expect(made.fault).toEqual({ where: expect.stringMatching(/^blocks/), what: expect.any(String) })
          expect(made.fault.what.isWellFormed()).toBe(true)
          expect(made.fault.where.length + made.fault.what.length).toBeLessThan(500)
        } else made.document.check()
      }),
      { numRuns: 1000 },
    )
  })

  const run = (more: object) => [
    { type: 'words', attrs: { id: 'a', kind: 'paragraph' }, content: [{ type: 'text', text: 'x', ...more }] },
  ]
  test.each<[string, unknown, string, RegExp]>([
    [
      'an unknown type',
      [{ type: 'marquee', attrs: { id: 'a' } }],
      'blocks[0]',
      /"marquee", which can't stand here/,
    ],
    ['a type named like a method', [{ type: 'toString', attrs: { id: 'a' } }], 'blocks[0]', /"toString"/],
    ['a row outside a table', [{ type: 'row', attrs: { id: 'a' } }], 'blocks[0]', /can't stand here/],
    [
      'a factbox in a factbox',
      [
        {
          type: 'factbox',
          attrs: { id: 'a', title: '' },
          content: [{ type: 'factbox', attrs: { id: 'b', title: '' } }],
        },
      ],
      'blocks[0].content[0]',
      /words, picture, table/,
    ],
    ['an unknown attribute', [{ type: 'gallery', attrs: { id: 'a', style: 'x' } }], 'blocks[0]', /"style"/],
    ['a handler', [{ type: 'gallery', attrs: { id: 'a' }, onclick: 'x' }], 'blocks[0]', /"onclick"/],
    ['an attribute that is missing', [{ type: 'factbox', attrs: { id: 'a' } }], 'blocks[0]', /lacks.*title/],
    ['no attributes', [{ type: 'gallery' }], 'blocks[0]', /has no attributes/],
    [
      'words where parts stand',
      [{ type: 'gallery', attrs: { id: 'a' }, content: ['x'] }],
      'blocks[0].content[0]',
      /object/,
    ],
    ['an unknown mark', run({ marks: [{ type: 'blink' }] }), 'blocks[0]', /"blink"/],
    ['a mark named like a method', run({ marks: [{ type: 'constructor' }] }), 'blocks[0]', /"constructor"/],
    ['a mark twice', run({ marks: [{ type: 'strong' }, { type: 'strong' }] }), 'blocks[0]', /strong twice/],
    ['a link to nothing', run({ marks: [{ type: 'link' }] }), 'blocks[0]', /mark link/],
    ['a run without text', run({ text: '' }), 'blocks[0]', /without text/],
    ['a picture among runs', run({ type: 'picture' }), 'blocks[0]', /only runs/],
  ])('%s', (_, given, where, what) => {
    const fault = bodyFault(given)
    expect(fault?.where).toBe(where)
    expect(fault?.what).toMatch(what)
  })
})

describe('bounds', () => {
  const para = (id: string, text: string): Words => ({
    type: 'words',
    attrs: { id, kind: 'paragraph' },
    content: [{ type: 'text', text }],
  })

  test('ids are unique through all that is nested', () => {
    const nested: Block[] = [
      para('a', 'x'),
      { type: 'note', attrs: { id: 'n', kind: 'update' }, content: [para('a', 'y')] },
    ]
    expect(bodyFault(nested)).toMatchObject({ where: 'blocks[1].content[0]' })
  })

  test('ten million characters in one paragraph, or in many runs of it, are refused', () => {
    expect(bodyFault([para('a', 'x'.repeat(10_000_000))])?.what).toMatch(/longer than 100000/)
    const runs = Array.from({ length: 200_000 }, () => ({ type: 'text', text: 'x' }))
    expect(bodyFault([{ ...para('a', ''), content: runs }])?.what).toMatch(/longer than 100000/)
  })

  test('a body of more than five million characters, or of more than twenty thousand parts, is refused', () => {
    const long = Array.from({ length: 51 }, (_, at) => para(`${at}`, 'x'.repeat(100_000)))
    expect(bodyFault(long.slice(1))).toBeNull()
    expect(bodyFault(long)?.where).toBe('blocks[50]')
    const cells = (row: number) =>
      Array.from({ length: 100 }, (_, at) => ({ type: 'cell', attrs: { id: `${row}-${at}` } }))
    const rows = (many: number) => [
      {
        type: 'table',
        attrs: { id: 't', headerRows: 0, headerColumns: 0 },
        content: Array.from({ length: many }, (_, at) => ({
          type: 'row',
          attrs: { id: `${at}` },
          content: cells(at),
        })),
      },
    ]
    expect(bodyFault(rows(190))).toBeNull()
    expect(bodyFault(rows(200))?.what).toMatch(/at most 20000/)
  })

  test('nesting of ten thousand ends where the grammar ends', () => {
    let deep: unknown = []
    for (let level = 0; level < 10_000; level += 1)
      deep = [{ type: 'factbox', attrs: { id: `${level}`, title: '' }, content: deep }]
    expect(bodyFault(deep)?.where).toBe('blocks[0].content[0]')
  })
})
