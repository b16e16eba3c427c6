import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isolate } from '../../language/isolate.ts'
import { firstRefusal, refusals } from './refusals.ts'

test.each([
  ['a\u202eb', [[1, 'overrides the direction of its letters (U+202E)']]],
  [
    '\u202dab\u202c',
    [
      [0, 'overrides the direction of its letters (U+202D)'],
      [3, 'ends an embedding that was not begun (U+202C)'],
    ],
  ],
  ['a\u2067b', [[1, 'begins an isolate that is not ended (U+2067)']]],
  ['ab\u2069', [[2, 'ends an isolate that was not begun (U+2069)']]],
  [
    '\u2068a\nb\u2069',
    [
      [0, 'begins an isolate that is not ended (U+2068)'],
      [4, 'ends an isolate that was not begun (U+2069)'],
    ],
  ],
  ['\u2068\u202ba\u2069', [[1, 'begins an embedding that is not ended (U+202B)']]],
  [
    '\u202aa\u2068b\u202cc\u2069',
    [
      [0, 'begins an embedding that is not ended (U+202A)'],
      [4, 'ends an embedding that was not begun (U+202C)'],
    ],
  ],
])('%j is refused', (text, expected) => {
  expect(refusals(text).map(({ at, what }) => [at, what])).toEqual(expected)
  expect(firstRefusal(text)).toEqual(refusals(text)[0])
})

test.each([
  'plain',
  'في \u2068BBC\u2069 اليوم',
  '\u2067\u2066a\u2069\u2069\n\u202bب\u202c',
  'a\u200e-\u200fb',
  '',
])('%j is taken', (text) => {
  expect(refusals(text)).toEqual([])
  expect(firstRefusal(text)).toBeNull()
})

test('what the language room isolates is taken, and may be nested in what is taken', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'ع', '\n', '\u202e', '\u2066', '\u2069', '\u202b', '\u202c'),
  })
  fc.assert(
    fc.property(text, (words) => {
      expect(refusals(isolate(words.replaceAll('\n', ' ')))).toEqual([])
      const found = refusals(words)
      // Without what is refused, nothing else is.
      const kept = Array.from(words).filter((_, at) => !found.some((each) => each.at === at))
      expect(refusals(kept.join(''))).toEqual([])
    }),
  )
})
