import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedTokens, foldedWords, searchTokens, searchWords } from './tokens.ts'

const asked = (word: string, language: string) => askedTokens(word, language).flatMap(({ terms }) => terms)
const held = (word: string, language: string) => searchTokens(word, language).flatMap(({ terms }) => terms)
const finds = (one: string, other: string, language: string) =>
  asked(one, language).some((term) => held(other, language).includes(term))

/** Every form finds every other. */
const together: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'الحكومة حكومة الحُكُومَةُ بالحكومة للحكومة والحكومة حكومات حكومتهم حكومته',
    'المدرسة المدرسه مدارس مدارسها مدرستين',
    'القاهرة القاهره',
    'انتخابات الانتخابات انتخاب بالانتخابات',
    'مستشفى مستشفي المستشفيات',
    'مسؤول مسئول المسؤولين مسؤولون مسؤولة',
    'وزير الوزير وزراء الوزراء',
    'أحمد احمد',
    'البرلمان برلماني برلمانية',
    'قانون القوانين قانونية',
    'وثيقة وثائق الوثائق',
    'ملعب ملاعب',
    'ورقة أوراق',
    'قضية قضايا القضية',
    'روسيا الروسية روسي',
    'ألمانيا الألمانية ألماني المانيا',
    'سوريا السورية سوري',
    'أسلحة سلاح الأسلحة',
    'مشروع مشاريع المشروع',
    'صاروخ صواريخ',
    'سعر أسعار الأسعار',
    'كهرباء كهربائية الكهرباء',
    'لجنة اللجنة للجنة',
    'رئيسا رئيس الرئيس',
  ],
  es: [
    'canción cancion canciones',
    'política político politicos',
    'economía economia económico económica',
    'año años',
    'pingüino pinguino',
    'francés francesa franceses francesas',
    'alemán alemana alemanes',
    'luz luces',
    'juez jueces',
    'país países',
    'ley leyes',
    'México mexicano mexicanas',
    'Italia italiano',
    'elección elecciones',
    'anunció anunciar anunciaron anuncia',
    'presidente presidenta presidentes',
    'vacuna vacunas vacunación',
    'reunirse reunir reunió reunieron',
    'Israel israelí israelíes',
  ],
  en: [
    'election elections',
    'minister ministers minister’s',
    'run running runs',
    'vote voted voting votes',
    'city cities',
    'café cafe',
    'U.S. US',
    '1,000 1000',
  ],
}

/** Neither finds the other. */
const apart: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'الجزائر جزيرة',
    'الرياض رياضة',
    'وزير زير',
    'إعلام علم',
    'محافظ محفظة',
    'الأربعاء ربيع',
    'مقاتل مقتل',
  ],
  es: ['año ano', 'verano ver'],
  en: ['news new', 'university united'],
}

for (const language of ['ar', 'es', 'en']) {
  describe(language, () => {
    test.each(together[language] ?? [])('%s', (group) => {
      const forms = group.split(' ')
      for (const one of forms)
        for (const other of forms) expect(finds(one, other, language), `${one} finds ${other}`).toBe(true)
    })
    test.each(apart[language] ?? [])('not %s', (pair) => {
      const [one = '', other = ''] = pair.split(' ')
      expect([finds(one, other, language), finds(other, one, language)]).toEqual([false, false])
    })
  })
}

test('only the index reads a letter at the beginning as written onto the word', () => {
  expect(finds('حكومة', 'وحكومة', 'ar')).toBe(true)
  expect(finds('وزير', 'ووزير', 'ar')).toBe(true)
  expect(finds('رئيس', 'لرئيس', 'ar')).toBe(true)
  expect(asked('وكالة', 'ar')).toEqual(['وكال'])
})

test('digits of any script, words of any script, and what stands inside a word', () => {
  expect(held('١٢٬٠٠٠ ۲۰۲۶', 'ar')).toEqual(['12000', '2026'])
  expect(held('東京', 'ja')).toEqual(['東', '京'])
  expect(held('NATO', 'ar')).toEqual(['nato'])
  expect(held('Erdoğan Łódź', 'ar')).toEqual(['erdogan', 'lodz'])
  expect(searchWords("They don't (always) co-operate…", 'en')).toEqual([
    'they',
    'dont',
    'alway',
    'co',
    'oper',
  ])
})

test('the beginning of a word is looked for in its letters, without the article', () => {
  expect(foldedWords('الحُكومة والوزراء', 'ar')).toEqual(['حكومه', 'وزرا'])
  expect(foldedWords('Niñez y política', 'es')).toEqual(['niñez', 'y', 'politica'])
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(...'والبلفكءئؤأإآةىياتنهمسدر ًُـ\u200f\u200d\ud800\u0000’.1٢a'),
    maxLength: 200,
  }),
)

test('any text has words that stand in it, in order, and a form always finds itself', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom('ar', 'es', 'en', 'tr', 'ja', '', 'x-y', 'constructor'),
      (text, language) => {
        let at = 0
        for (const { start, end, terms } of searchTokens(text, language)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
          expect(terms.length).toBeGreaterThan(0)
          for (const term of terms) {
            expect(term).toMatch(/^[\p{L}\p{Nd}]+$/u)
            expect(term.isWellFormed()).toBe(true)
          }
          const again = text.slice(start, end)
          expect(terms).toEqual(expect.arrayContaining(asked(again, language)))
        }
        expect(at).toBeLessThanOrEqual(text.length)
      },
    ),
    { numRuns: 400 },
  )
})

test('the same word in another spelling of its letters has the same terms', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('ar', 'es', 'en'),
      fc.constantFrom(...Object.values(together).flat()),
      (language, group) => {
        expect(held(group.normalize('NFD'), language)).toEqual(held(group.normalize('NFC'), language))
        expect(held(group.toUpperCase(), language)).toEqual(held(group, language))
      },
    ),
  )
})

test('a paragraph of ten million letters, and one of words without end, are read as far as an index takes them', () => {
  expect(searchTokens('ا'.repeat(10_000_000), 'ar')).toHaveLength(20_000)
  expect(searchTokens('a.'.repeat(2_000_000), 'en').length).toBeLessThanOrEqual(20_000)
  expect(searchTokens("a'".repeat(2_000_000), 'en')).toHaveLength(20_000)
  expect(searchTokens('1,'.repeat(2_000_000), 'en')).toHaveLength(20_000)
  expect(searchTokens('word '.repeat(100_000), 'en')).toHaveLength(20_000)
})
