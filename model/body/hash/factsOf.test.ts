import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOf } from './factsOf.ts'
import { normalWords } from './normalWords.ts'

test.each([
  ['On 12 March 1,500 people met Ana.', ['12', 'march', '1500', 'people', 'met', 'Ana']],
  ['March 12 was cold. The rest was not.', ['March', '12', 'was', 'cold']],
  ['El 12 de marzo costó 1.500,75 €.', ['12', 'de', 'marzo', '1500.75', '€']],
  ['قُتل ١٬٥٠٠ شخص في ٣ آذار', ['1500', 'شخص', 'في', '3', 'آذار']],
  ['ارتفعت بنسبة ٢٫٥٪ أمس', ['2.5', '%', 'أمس']],
  ['It fell to -3 in 2020-2024.', ['-3', 'in', '2020', '2024']],
  ['Nothing here is one.', []],
  ['She met him. He met Lula da Silva!', ['Lula', 'Silva']],
  ['', []],
])('%s', (text, facts) => {
  expect(factsOf(text)).toEqual(facts)
})

test.each([
  ['1,500 dead', '1500 dead'],
  ['١٥٠٠ قتيل', '1500 قتيل'],
  ['The minister will travel on 5 May.', 'It is said that the minister is to leave on 5 May.'],
])('%s and %s claim the same', (one, other) => {
  expect(factsOf(one)).toEqual(factsOf(other))
})

test.each([
  ['5 million dollars', '5 billion dollars'],
  ['12 de marzo', '12 de abril'],
  ['١٢ آذار', '١٢ نيسان'],
  ['10 dead and 5 hurt', '5 dead and 10 hurt'],
  ['said Ana', 'said Eva'],
  ['up 3%', 'up 3'],
])('%s and %s do not', (one, other) => {
  expect(factsOf(one)).not.toEqual(factsOf(other))
})

test.each([
  ['a\u00a0b\n c ', 'a b c'],
  ['e\u0301', '\u00e9'],
  ['soft\u00adly \u200fsaid\u2069', 'softly said'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  [' \t', ''],
])('%j is compared as %j', (text, normal) => {
  expect(normalWords(text)).toBe(normal)
  expect(normalWords(normal)).toBe(normal)
})

test('any text has facts and normal words, ten million letters too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const normal = normalWords(`${text}\ud83d\u0000`)
      expect(normalWords(normal)).toBe(normal)
      expect(factsOf(`${text}\udc00`).every((fact) => fact !== '')).toBe(true)
    }),
  )
  for (const [letter, times] of [
    ['x', 10_000_000],
    [' ', 1_000_000],
    ['1', 1_000_000],
    ['1,', 500_000],
    ['A ', 500_000],
    ['.', 1_000_000],
  ] as const) {
    const long = letter.repeat(times)
    expect(normalWords(long).length).toBeLessThanOrEqual(long.length)
    expect(factsOf(long).length).toBeLessThanOrEqual(long.length)
  }
})
