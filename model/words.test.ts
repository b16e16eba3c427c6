import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArticleWords, type Block, paragraph, plainText } from './body/block.ts'
import { migrateBody } from './body/version.ts'
import { wordsFault } from './body/wordsFault.ts'
import { headlineFor } from './headline.ts'

describe('the headline family', () => {
  const family = { headline: 'Whole', short: 'Short', search: 'Search', share: 'Share', push: 'Push' }
  const places = ['headline', 'short', 'search', 'share', 'push'] as const

  test('gives each place its own words', () => {
    for (const place of places) expect(headlineFor(family, place)).toBe(family[place])
  })

  test('gives a place without words those of the nearest before it that has some', () => {
    fc.assert(
      fc.property(fc.subarray([...places]), fc.constantFrom(...places), (given, place) => {
        const some = { headline: '', ...Object.fromEntries(given.map((one) => [one, family[one]])) }
        const before = places.slice(0, places.indexOf(place) + 1).filter((one) => given.includes(one))
        expect(headlineFor(some, place)).toBe(before.length > 0 ? family[before.at(-1) ?? 'headline'] : '')
      }),
    )
  })

  test('passes over words that are empty', () => {
    expect(headlineFor({ headline: 'Whole', short: '', share: '' }, 'push')).toBe('Whole')
  })
})

describe('words that can be kept', () => {
  const words = (more: Partial<ArticleWords> = {}): ArticleWords => ({
    headline: { headline: 'Said' },
    standfirst: '',
    blocks: [paragraph('a', 'One.'), paragraph('b', '')],
    ...more,
  })

  test('are any well-formed text, in any script, empty too', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((one) => !one.includes('\u0000') && one.isWellFormed())
    fc.assert(
      fc.property(text, text, fc.array(text), (headline, standfirst, paragraphs) => {
        const blocks = paragraphs.map((one, at) => paragraph(`b${at}`, one))
        expect(wordsFault({ headline: { headline }, standfirst, blocks })).toBeNull()
        expect(blocks.map(plainText)).toEqual(paragraphs)
      }),
    )
  })

  test('hold nowhere a NUL or half a pair', () => {
    const bad = fc.constantFrom('\u0000', 'a\u0000b', '\ud83d', 'a\udc00', '\udc00\ud83d')
    const run = (text: string, href: string): Block => ({
      type: 'words',
      attrs: { id: 'c', kind: 'subhead' },
      content: [{ type: 'text', text, marks: [{ type: 'emphasis' }, { type: 'link', attrs: { href } }] }],
    })
    fc.assert(
      fc.property(bad, (text) => {
        expect(wordsFault(words({ headline: { headline: text } }))?.where).toBe('headline.headline')
        expect(wordsFault(words({ headline: { headline: 'Said', share: text } }))?.where).toBe(
          'headline.share',
        )
        expect(wordsFault(words({ standfirst: text }))?.where).toBe('standfirst')
        expect(wordsFault(words({ blocks: [paragraph('a', 'One.'), run(text, '/')] }))?.where).toBe(
          'blocks[1]',
        )
        expect(wordsFault(words({ blocks: [run('a', text)] }))?.where).toBe('blocks[0]')
        expect(wordsFault(words({ blocks: [paragraph(text, 'One.')] }))?.where).toBe('blocks[0]')
      }),
    )
  })

  test('keep within their bounds, to the character', () => {
    expect(wordsFault(words({ headline: { headline: 'x'.repeat(5000) } }))).toBeNull()
    expect(wordsFault(words({ headline: { headline: 'x'.repeat(5001) } }))).not.toBeNull()
    expect(wordsFault(words({ blocks: [paragraph('x'.repeat(64), 'x'.repeat(100_000))] }))).toBeNull()
    expect(wordsFault(words({ blocks: [paragraph('x'.repeat(65), '')] }))).not.toBeNull()
    expect(wordsFault(words({ blocks: [paragraph('x', 'x'.repeat(100_001))] }))).not.toBeNull()
    const many = Array.from({ length: 5001 }, (_, at) => paragraph(`${at}`, ''))
    expect(wordsFault(words({ blocks: many.slice(1) }))).toBeNull()
    expect(wordsFault(words({ blocks: many }))).not.toBeNull()
  })

  test('give no id to two blocks', () => {
    expect(
      wordsFault(words({ blocks: [paragraph('a', ''), paragraph('b', ''), paragraph('a', '')] })),
    ).toMatchObject({
      where: 'blocks[2]',
    })
  })

  test('turn no letters round: overrides and isolates that are not ended are refused, those in pairs are kept', () => {
    const isolated = 'He said \u2067الحكومة\u2069.'
    expect(
      wordsFault(words({ headline: { headline: isolated }, blocks: [paragraph('a', isolated)] })),
    ).toBeNull()
    for (const bad of ['a\u202eb', 'a\u2066b', 'a\u2069b']) {
      expect(wordsFault(words({ headline: { headline: bad } }))?.where).toBe('headline.headline')
      expect(wordsFault(words({ headline: { headline: 'a', push: bad } }))?.where).toBe('headline.push')
      expect(wordsFault(words({ standfirst: bad }))?.where).toBe('standfirst')
      expect(wordsFault(words({ blocks: [paragraph('a', bad)] }))?.where).toBe('blocks[0]')
      const picture: Block = { type: 'picture', attrs: { id: 'a', asset: null, alt: bad } }
      expect(wordsFault(words({ blocks: [picture] }))?.what).toMatch(/^has an attribute alt that/)
      const note: Block = { type: 'note', attrs: { id: 'a', kind: 'update' }, content: [paragraph('b', bad)] }
      expect(wordsFault(words({ blocks: [note] }))?.where).toBe('blocks[0].content[0]')
      // What is in the store already still opens.
      expect(migrateBody([note], 1)).toEqual({ blocks: [note] })
    }
  })
})
