import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraph } from './body/block.ts'
import { tellingWords } from './tellingWords.ts'

const of = (language: string, headline: string, standfirst = '', ...paragraphs: string[]) =>
  tellingWords(
    { headline, standfirst, blocks: paragraphs.map((words, at) => paragraph(`b${at}`, words)) },
    language,
  )

test.each([
  ['en', 'The ferries of the harbour', 'A ferry has run aground', ['ferri', 'harbour', 'run', 'aground']],
  ['en-GB', 'They say that it is what it is', '', []],
  ['es', 'Los trenes y el tren', 'Un año más en la vía', ['tren', 'via']],
])('in %s “%s” with “%s” tells %j', (language, headline, standfirst, words) => {
  expect(of(language, headline, standfirst)).toEqual(words)
})

test('Arabic words meet in their stems, and what joins them is left out', () => {
  const one = of('ar', 'الحكومة في المدينة')
  const other = of('ar', 'حكومة من مدينة')
  expect(one).toHaveLength(2)
  expect(other).toEqual(one)
})

test('headline before standfirst before text, each word once, no more than are needed', () => {
  expect(of('en', 'Ferry', 'Pilot ferry', 'Harbour pilot', 'Night')).toEqual([
    ...of('en', 'Ferry'),
    ...of('en', 'Pilot'),
    ...of('en', 'Harbour'),
    ...of('en', 'Night'),
  ])
  expect(of('en', 'Ferry', '', ...Array.from({ length: 200 }, (_, at) => `word${at}`))).toHaveLength(24)
})

test('any text in any language gives few words, each once and with nothing in it that separates', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('en', 'ar', 'es', 'fr', 'zh', 'x-none', ''),
      (headline, body, language) => {
        const words = of(language, headline, '', body)
        expect(words.length).toBeLessThanOrEqual(24)
        expect(new Set(words).size).toBe(words.length)
        for (const word of words) expect(word).not.toMatch(/\s/)
      },
    ),
  )
})
