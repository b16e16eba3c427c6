import { expect, test } from 'vitest'
import { direction } from './direction.ts'

test.each([
  ['en', 'ltr'],
  ['es-419', 'ltr'],
  ['ar', 'rtl'],
  ['ar-PS', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['he', 'rtl'],
  ['ckb', 'rtl'],
  ['ku', 'ltr'],
  ['az-Arab', 'rtl'],
  ['pa', 'ltr'],
  ['pa-PK', 'rtl'],
  ['dv', 'rtl'],
  ['not a tag', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (tag, expected) => {
  expect(direction(tag)).toBe(expected)
})
