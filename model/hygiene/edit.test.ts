import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applied, composedEdits, type Edit, editsBy, placesBefore } from './edit.ts'

const letters = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 30 })
/** Rules that delete, lengthen, shorten, and cut across each other's results. */
const rule = fc
  .tuple(fc.constantFrom(/a/g, /b+/g, /ab/g, /[cd]{2}/g, /./g), fc.constantFrom('', 'c', 'ab', 'dcb'))
  .map(
    ([pattern, after]) =>
      (text: string): Edit[] =>
        editsBy(text, pattern, 'blank', () => after),
  )

test('rounds of edits told as one do what the rounds did, in order and apart from each other', () => {
  fc.assert(
    fc.property(letters, fc.array(rule, { minLength: 1, maxLength: 4 }), (text, rules) => {
      let now = text
      let all: Edit[] = []
      for (const edits of rules) {
        const round = edits(now)
        all = composedEdits(text, all, now, round)
        now = applied(now, round)
      }
      expect(applied(text, all)).toBe(now)
      let end = 0
      for (const { at, before, after } of all) {
        expect(at).toBeGreaterThanOrEqual(end)
        expect(text.slice(at, at + before.length)).toBe(before)
        expect(after).not.toBe(before)
        end = at + before.length
      }
    }),
    { numRuns: 2000 },
  )
})

test('places are found again in the text before', () => {
  const edits: Edit[] = [
    { at: 1, before: 'xx', after: '', what: 'blank' },
    { at: 5, before: 'y', after: 'zzz', what: 'blank' },
  ]
  // a xx bc y d → a bc zzz d
  expect(placesBefore(edits, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([0, 3, 4, 5, 5, 5, 6, 7])
})
