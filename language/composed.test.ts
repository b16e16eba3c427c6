import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composed } from './composed.ts'

test('is NFC for every text that a language can have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/\p{M}{31}/u.test(text))
      expect(composed(text)).toBe(text.normalize('NFC'))
    }),
  )
})

test('a tower of marks is cut before it is put in order', () => {
  expect(composed(`e${'\u0323\u0301'.repeat(1_000_000)}x`)).toBe(
    `e${'\u0323\u0301'.repeat(15)}x`.normalize('NFC'),
  )
  expect(composed('e\u0301')).toBe('é')
})
