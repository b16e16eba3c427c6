import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBody } from '../../../test/anyBody.ts'
import { type Attribute, attributeFault } from '../attribute.ts'
import type { Mark, Part, Run, Words } from '../block.ts'
import { bodyFault } from '../bodyFault.ts'
import { type Grammar, grammar } from '../grammar.ts'
import { pasteBlocks } from '../identity/paste.ts'
import { everyPart } from '../tree.ts'
import { blockHashes } from './blockHashes.ts'

const words = (...content: Run[]): Words => ({
  type: 'words',
  attrs: { id: 'a', kind: 'paragraph' },
  content,
})
const run = (text: string, ...marks: Mark[]): Run =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }

/** Which of the hashes differ. */
const changed = (one: Part, other: Part): string[] => {
  const before = blockHashes(one)
  const after = blockHashes(other)
  return (['words', 'format', 'facts'] as const).filter((what) => before[what] !== after[what])
}

describe('the hashes of a block', () => {
  test('are the same for a copy: identity counts in none', () => {
    fc.assert(
      fc.property(anyBody(), (blocks) => {
        let count = 0
        const copies = pasteBlocks(blocks, { live: new Set(), fromHere: false, mint: () => `n${count++}` })
        for (const [at, block] of blocks.entries())
          expect(blockHashes(copies[at] as Part)).toEqual(blockHashes(block))
      }),
    )
  })

  test('are the same however runs are parted, marks are ordered and names are listed', () => {
    fc.assert(
      fc.property(anyBody(), (blocks) => {
        const parted = structuredClone(blocks)
        for (const part of everyPart(parted)) {
          part.attrs = Object.fromEntries(Object.entries(part.attrs).reverse()) as typeof part.attrs
          if (part.type !== 'words' || !part.content) continue
          part.content = part.content.flatMap((one) => {
            const marks = one.marks ? { marks: one.marks.toReversed() } : {}
            const middle = one.text.length >> 1
            return [one.text.slice(0, middle), one.text.slice(middle)]
              .filter((text) => text !== '')
              .map((text): Run => ({ type: 'text', text, ...marks }))
          })
        }
        for (const [at, block] of blocks.entries())
          expect(blockHashes(parted[at] as Part)).toEqual(blockHashes(block))
      }),
    )
  })

  test('show a change of any attribute, in the hash that the grammar names', () => {
    const { parts }: Grammar = grammar
    const candidates: unknown[] = [
      'one',
      'two',
      '2026-05-01',
      '2026-05-02',
      1,
      2,
      3,
      true,
      false,
      ['x'],
      ['y'],
      null,
    ]
    const values = (rule: Attribute): unknown[] =>
      (rule.is === 'one of' ? [...rule.of] : candidates).filter(
        (value) => attributeFault(value, rule) === null,
      )
    let looked = 0
    for (const [type, { attributes }] of Object.entries(parts)) {
      const whole: Record<string, unknown> = {}
      for (const [name, rule] of Object.entries(attributes)) if (!rule.optional) whole[name] = values(rule)[0]
      for (const [name, rule] of Object.entries(attributes)) {
        const [one, other] = values(rule)
        const before = { type, attrs: { ...whole, [name]: one } } as unknown as Part
        const after = { type, attrs: { ...whole, [name]: other } } as unknown as Part
        expect(changed(before, after), `${type}.${name}`).toEqual(
          rule.counts === 'nothing' ? [] : [rule.counts],
        )
        looked += 1
      }
    }
    expect(looked).toBeGreaterThan(80)
  })

  const link = (href: string): Mark => ({ type: 'link', attrs: { href } })
  test.each<[string, Part, Part, string[]]>([
    ['other wording', words(run('He said so.')), words(run('He told so.')), ['words']],
    ['another figure', words(run('It was 11.')), words(run('It was 12.')), ['words', 'facts']],
    ['another blank', words(run('He said.')), words(run('He\u00a0said.')), []],
    ['other digits for one number', words(run('11')), words(run('١١')), ['words']],
    [
      'emphasis',
      words(run('He said.')),
      words(run('He '), run('said', { type: 'emphasis' }), run('.')),
      ['format'],
    ],
    [
      'emphasis that moved to the same word further on',
      words(run('so', { type: 'emphasis' }), run(' and so')),
      words(run('so and '), run('so', { type: 'emphasis' })),
      ['format'],
    ],
    [
      'words before what is emphasised',
      words(run('He '), run('said', { type: 'emphasis' })),
      words(run('Then he '), run('said', { type: 'emphasis' })),
      ['words'],
    ],
    ['a link to elsewhere', words(run('a', link('/1'))), words(run('a', link('/2'))), ['facts']],
    [
      'a foreign run in another language',
      words(run('a', { type: 'foreign', attrs: { language: 'fr', direction: 'ltr' } })),
      words(run('a', { type: 'foreign', attrs: { language: 'tr', direction: 'ltr' } })),
      ['format'],
    ],
    [
      'another order in a gallery',
      {
        type: 'gallery',
        attrs: { id: 'g' },
        content: [
          { type: 'picture', attrs: { id: 'x', asset: null, alt: 'one' } },
          { type: 'picture', attrs: { id: 'y', asset: null, alt: 'two' } },
        ],
      },
      {
        type: 'gallery',
        attrs: { id: 'g' },
        content: [
          { type: 'picture', attrs: { id: 'y', asset: null, alt: 'two' } },
          { type: 'picture', attrs: { id: 'x', asset: null, alt: 'one' } },
        ],
      },
      ['words'],
    ],
    [
      'one cell more',
      { type: 'row', attrs: { id: 'r' }, content: [{ type: 'cell', attrs: { id: 'c' } }] },
      {
        type: 'row',
        attrs: { id: 'r' },
        content: [
          { type: 'cell', attrs: { id: 'c' } },
          { type: 'cell', attrs: { id: 'd' } },
        ],
      },
      ['format'],
    ],
  ])('%s shows in its hashes alone', (_, before, after, what) => {
    expect(changed(before, after)).toEqual(what)
  })

  test('stay what they are: they are kept in stores beside their version', () => {
    const block = words(run('On 12 March '), run('Ana', link('/topic/ana')), run(' met 1,500 people.'))
    expect(blockHashes(block)).toEqual({
      words: '1:359e746fdcf15dac23f4891d566b1ce1',
      format: '1:e7507662820db4086fba4cfe9dceb6b5',
      facts: '1:761f84557c9251e6b481e4e859ae7cc0',
    })
  })

  test('are made of the longest paragraph and of one with as many runs as letters', () => {
    const long = words(run('word 12 '.repeat(12_500)))
    const parted = words(
      ...Array.from({ length: 100_000 }, (_, at) => (at % 2 ? run('x', { type: 'strong' }) : run('y'))),
    )
    for (const block of [long, parted]) {
      expect(bodyFault([block])).toBeNull()
      expect(blockHashes(block).words).toMatch(/^1:[0-9a-f]{32}$/)
    }
  })
})
