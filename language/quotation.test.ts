import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from './facts.ts'
import { quoted } from './quotation.ts'

test.each([
  ['en', 'no', '“no”'],
  ['en', 'He said “no”', '“He said ‘no’”'],
  ['en', 'He said “she said ‘no’ to me”', '“He said ‘she said “no” to me’”'],
  ['en', 'I don’t', '“I don’t”'],
  ['en', 'The “don’t” of it', '“The ‘don’t’ of it”'],
  ['en', 'an open “mark', '“an open “mark”'],
  ['ar', 'قال «لا» ومضى', '«قال “لا” ومضى»'],
  ['ar', 'قال “لا”', '«قال “لا”»'],
  ['es', 'dijo «no» y «sí»', '«dijo “no” y “sí”»'],
])('%s: %s', (language, words, said) => {
  expect(quoted(language, words)).toBe(said)
})

test('only the marks change, whatever the words', () => {
  const words = fc.string({ unit: fc.constantFrom(...'a «»“”‘’\u00a0'), maxLength: 30 })
  const bare = (text: string): string => text.replace(/[«»“”‘’\s]/g, '')
  fc.assert(
    fc.property(fc.constantFrom(...languages), words, (language, text) => {
      const said = quoted(language, text)
      expect(bare(said)).toBe(bare(text))
      expect(said.match(/[«»“”‘’]/g)).toHaveLength((text.match(/[«»“”‘’]/g) ?? []).length + 2)
    }),
  )
})
