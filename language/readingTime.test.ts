import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords, readingMinutes } from './readingTime.ts'

test.each([
  ['', 0],
  [' — … ', 0],
  ['Don’t pay 1,500.50 for a well-known café.', 7],
  ['¿Cuánto cuesta? ¡Mucho!', 3],
  ['أُضِيئَتِ المَصابيحُ، ثم انطفأت.', 4],
  ['بلغت النسبة ٢٫٥ في المئة', 5],
  ['می‌خواهم بروم', 2],
  ['inter\u00adnational', 1],
  ['one,two', 1],
  ['one, two', 2],
])('%s has %d words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('joined by blanks, texts add up', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aéع٣ـ\u064e-’., \u200c\u0301'), maxLength: 40 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(countWords(`${one} ${other}`)).toBe(countWords(one) + countWords(other))
      expect(countWords(one)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('the same story takes about as long in each language, though Arabic has fewer words', () => {
  expect(readingMinutes(1000, 'en')).toBe(4)
  expect(readingMinutes(620, 'ar-PS-u-nu-arab')).toBe(4)
  expect(readingMinutes(960, 'es')).toBe(4)
  expect(readingMinutes(0, 'ar')).toBe(1)
})

test('ten million characters are counted in one go', () => {
  expect(countWords('كلمة '.repeat(2_000_000))).toBe(2_000_000)
  expect(countWords('-'.repeat(10_000_000))).toBe(0)
})
