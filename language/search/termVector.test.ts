import { expect, test } from 'vitest'
import { monthTerm, quoted, termVector } from './termVector.ts'

const where = { edition: 'en', published: new Date('2026-11-30T23:59:59Z') }

test('terms stand with their places and weights, a gap between texts', () => {
  const vector = termVector(
    {
      headline: 'Ships',
      texts: [{ weight: 'C', text: 'Ships met, ships left.' }],
      topics: ['4k2m9x0a'],
      ...where,
    },
    'en',
  )
  expect(vector.trim().split(' ')).toEqual([
    "'@en:2026-11'",
    "'#4k2m9x0a':1B",
    "'=ships'",
    "'ship':1A,3C,5C",
    "'met':4C",
    "'left':6C",
  ])
})

test('a letter that may be written onto the word shares its place', () => {
  const vector = termVector(
    { headline: '', texts: [{ weight: 'B', text: 'وحكومة' }], topics: [], ...where },
    'ar',
  )
  expect(vector.trim()).toContain("'وحكوم':2B 'حكوم':2B")
})

test('whatever an article holds, its vector stays below what one may take', () => {
  const endless = Array.from({ length: 30_000 }, (_, at) => `كلمة${at}`.repeat(8)).join(' ')
  const vector = termVector(
    { headline: endless, texts: [{ weight: 'C', text: endless }], topics: [], ...where },
    'ar',
  )
  expect(vector.length).toBeGreaterThan(10_000)
  expect(Buffer.byteLength(vector)).toBeLessThan(1_000_000)
})

test('a term can not end its own quotation', () => {
  expect(quoted("a'b\\c")).toBe("'a''b\\\\c'")
})

test('no word is a month', () => {
  const term = monthTerm('en', where.published)
  expect(
    termVector({ headline: term, texts: [], topics: [], ...where }, 'en')
      .split(' ')
      .slice(1),
  ).not.toContain(quoted(term))
})
