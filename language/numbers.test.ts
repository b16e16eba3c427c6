import { expect, test } from 'vitest'
import type { Digits } from './facts/languageFacts.ts'
import { formatNumber, type NumberStyle } from './numbers.ts'

test.each<[string, Digits, number, NumberStyle, string]>([
  ['en', 'latn', 1234567.5, 'plain', '1,234,567.5'],
  ['en', 'latn', 0.125, 'percent', '12.5%'],
  ['en', 'latn', 12345, 'short', '12K'],
  ['ar', 'latn', 1234567.5, 'plain', '1,234,567.5'],
  ['ar', 'arab', 1234567.5, 'plain', '١٬٢٣٤٬٥٦٧٫٥'],
  ['ar-EG', 'latn', 2026, 'plain', '2,026'],
  ['ar', 'arab', 12345, 'short', '١٢ ألف'],
  ['ar', 'latn', 12345, 'short', '12 ألف'],
  ['es', 'latn', 1234567.5, 'plain', '1.234.567,5'],
  ['es', 'latn', 2026, 'plain', '2026'],
  ['es-MX', 'latn', 1234567.5, 'plain', '1,234,567.5'],
  ['es', 'latn', 12345, 'short', '12 mil'],
])('%s in %s digits: %d, %s, is %s', (language, digits, value, style, said) => {
  expect(formatNumber({ language, digits }, value, style).replace(/\u00a0/g, ' ')).toBe(said)
})
