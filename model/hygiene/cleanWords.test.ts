import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ArticleWords, type Block, paragraph } from '../body/block.ts'
import { cleanWords } from './cleanWords.ts'
import { applied, editedRuns, editsBy } from './edit.ts'

const withBlocks = (...blocks: Block[]): ArticleWords => ({
  headline: { headline: 'H' },
  standfirst: '',
  blocks,
})

test('every place is mended, and told by its place', () => {
  const { words, repairs, refused } = cleanWords(
    {
      headline: { headline: 'ErdoÄŸan', short: 'Fine' },
      standfirst: 'El seÃ±or',
      blocks: [
        paragraph('a', 'Good.'),
        {
          type: 'picture',
          attrs: { id: 'b', asset: null, source: 'https://example.org/Ã±', alt: 'Ã±', credit: 'JosÃ©' },
          content: [
            {
              type: 'words',
              attrs: { id: 'c', kind: 'caption' },
              content: [{ type: 'text', text: 'x\u202ey' }],
            },
          ],
        },
      ],
    },
    'es',
  )
  expect(words.headline).toEqual({ headline: 'Erdoğan', short: 'Fine' })
  expect(words.standfirst).toBe('El señor')
  expect(words.blocks[1]?.attrs).toEqual({
    id: 'b',
    asset: null,
    source: 'https://example.org/Ã±',
    alt: 'ñ',
    credit: 'José',
  })
  expect(repairs.map(({ where, block, at, after }) => [where, block, at, after])).toEqual([
    ['headline.headline', null, 4, 'ğ'],
    ['standfirst', null, 5, 'ñ'],
    ['blocks[1].alt', 'b', 0, 'ñ'],
    ['blocks[1].credit', 'b', 3, 'é'],
  ])
  expect(refused).toEqual([
    {
      where: 'blocks[1].content[0]',
      block: 'c',
      at: 1,
      what: 'overrides the direction of its letters (U+202E)',
    },
  ])
})

test('what acts across the border of two runs is kept, what is broken there is mended', () => {
  const { words } = cleanWords(
    withBlocks({
      type: 'words',
      attrs: { id: 'a', kind: 'paragraph' },
      content: [
        { type: 'text', text: '5\u00a0', marks: [{ type: 'strong' }] },
        { type: 'text', text: 'km, seÃ' },
        { type: 'text', text: '±or', marks: [{ type: 'emphasis' }] },
        { type: 'text', text: '\u200b' },
      ],
    }),
    'es',
  )
  expect(words.blocks[0]).toEqual({
    type: 'words',
    attrs: { id: 'a', kind: 'paragraph' },
    content: [
      { type: 'text', text: '5\u00a0', marks: [{ type: 'strong' }] },
      { type: 'text', text: 'km, señ' },
      { type: 'text', text: 'or', marks: [{ type: 'emphasis' }] },
    ],
  })
})

test('good words come out as they went in', () => {
  const words = withBlocks(paragraph('a', 'أُضِيئَتِ المَصابيحُ.'), { type: 'gallery', attrs: { id: 'b' } })
  expect(cleanWords(words, 'ar')).toEqual({ words, repairs: [], refused: [] })
})

test('run by run, edits do what they do to the whole', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 }), { maxLength: 6 })
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(/a/g, /ab/g, /[bc]+/g),
      fc.constantFrom('', 'xyz'),
      (runs, pattern, after) => {
        const whole = runs.join('')
        const edits = editsBy(whole, pattern, 'blank', () => after)
        expect(editedRuns(runs, edits).join('')).toBe(applied(whole, edits))
      },
    ),
  )
})
