import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from './facts.ts'
import { slugOf } from './slug.ts'

test.each([
  ['en', 'Harbour talks: what’s next?', 'harbour-talks-whats-next'],
  ['en', "Don't look UP — 12.5% more", 'dont-look-up-12-5-more'],
  ['en', 'Café society in São Tomé', 'café-society-in-são-tomé'],
  ['en', 'Cafe\u0301', 'café'],
  ['en', 'محادثات الميناء', ''],
  ['en', '«…» — !', ''],
  ['ar', 'انطلاق محادثات الميناء', 'انطلاق-محادثات-الميناء'],
  ['ar', 'أُضِيئَتِ المَصابيحُ', 'أضيئت-المصابيح'],
  ['ar', 'مـــصـــر، ثم ماذا؟', 'مصر-ثم-ماذا'],
  ['ar', 'قمة G20 في ٢٠٢٦', 'قمة-g20-في-2026'],
  ['ar', 'هذا الرجل، هذه المرأة', 'هذا-الرجل-هذه-المرأة'],
  ['ar', 'المي\u200cناء', 'الميناء'],
  ['en', 'inter\u00adnational \u200eaid', 'international-aid'],
  ['es', '¿Cuánto cuesta el año?', 'cuánto-cuesta-el-año'],
  ['es', 'El Niño: ¡vuelve!', 'el-niño-vuelve'],
  ['es-419', 'PINGÜINOS', 'pingüinos'],
])('%s: %s', (language, text, slug) => {
  expect(slugOf(text, language)).toBe(slug)
})

test('is cut at a word', () => {
  expect(slugOf('one two three four five six seven eight nine ten eleven twelve thirteen', 'en')).toBe(
    'one-two-three-four-five-six-seven-eight-nine-ten-eleven',
  )
  expect(slugOf('x'.repeat(80), 'en')).toBe('x'.repeat(60))
})

describe('for any text in any language', () => {
  const anything = fc.tuple(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'aÉñ’ -ـأُلة٣۴ß\u0301İ。'), maxLength: 200 }),
    ),
    fc.constantFrom(...languages),
  )

  test('it is NFC, lower case, at most 60 letters, and made of words and single hyphens', () => {
    fc.assert(
      fc.property(anything, ([text, language]) => {
        const slug = slugOf(text, language)
        expect(slug).toBe(slug.normalize('NFC'))
        expect(slug).toBe(slug.toLowerCase())
        expect([...slug].length).toBeLessThanOrEqual(60)
        expect(slug).toMatch(/^([\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*(-[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*)*)?$/u)
      }),
    )
  })

  test('a slug’s slug is itself', () => {
    fc.assert(
      fc.property(anything, ([text, language]) => {
        const slug = slugOf(text, language)
        expect(slugOf(slug, language)).toBe(slug)
      }),
    )
  })
})
