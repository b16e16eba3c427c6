import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from './clean.ts'
import { applied } from './edit.ts'

describe('written anew', () => {
  test.each([
    ['cafe\u0301 noir', 'café noir'],
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['\ufefftab\there\u0000', 'tab here'],
    ['half \ud83d gone', 'half \ufffd gone'],
    ['it\u0092s 5\u0080', 'it’s 5€'],
    ['\ufe8d\ufedf\ufee4\ufef4\ufee8\ufe8e\u0621', 'الميناء'],
    ['\ufb01n de partie', 'fin de partie'],
    ['odd\u2003blank\u2009s', 'odd blank s'],
    ['no\u00a0break between words', 'no break between words'],
    ['doubled \u00a0blank', 'doubled blank'],
    ['\u00a0edges\u00a0', 'edges'],
    ['25\u2009000', '25\u202f000'],
    ['well\u2010being', 'well-being'],
    ['end\u2011 of', 'end- of'],
    ['Madrid \u2212 EFE', 'Madrid – EFE'],
    ['pro\u2212life', 'pro-life'],
    ['soft\u00ad hyphen', 'soft hyphen'],
    ['المي\u00adناء', 'الميناء'],
    ['zero\u200bwidth \u200cjoiners\u200d', 'zerowidth joiners'],
    ['hid\u{e0068}\u{e0069}den', 'hidden'],
    ['plain \u200eLatin', 'plain Latin'],
  ])('%j: %j', (text, said) => {
    const { text: cleaned, repairs } = clean(text, 'en')
    expect(cleaned).toBe(said)
    expect(applied(text, repairs)).toBe(said)
  })

  test('and in an Arabic text', () => {
    expect(clean('وقال\u200f الوزير\u200f.', 'ar').text).toBe('وقال الوزير.')
    expect(clean('وقال\u200f الوزير\u200f.', 'en').text).toBe('وقال الوزير\u200f.')
  })
})

describe('kept where it acts', () => {
  test.each([
    ['fr', 'Il dit\u202f: «\u00a0Oui\u00a0!\u00a0»'],
    ['fr', '25\u202f000\u00a0km, 10\u00a0%'],
    ['es', 'el Sr.\u00a0Díaz y J.\u00a0Haddad'],
    ['pl', 'w\u00a0domu'],
    ['en', 'page\u00a05 and \u22125'],
    ['de', 'Donaudampf\u00adschiff'],
    ['en', 'a well\u2011known 555\u20121234'],
    ['fa', 'می\u200cخواهم کتاب\u200cها را'],
    ['hi', 'क्\u200dष और क्\u200cष'],
    ['ar', 'ه\u200d ١٤٤٨'],
    ['en', '👩\u200d🚀 ❤\ufe0f\u200d🔥 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['ar', 'نسبة 12\u200e%\u200e من C++\u200f و\u2068BBC\u2069'],
    ['ar', 'رسول الله ﷺ'],
    ['ja', '東京\u3000大阪'],
    ['th', 'ภาษา\u200bไทย'],
    ['ar', 'أُضِيئَتِ المَصابيحُ، «ثم» انطفأت…'],
    ['tr', 'Işıl’ın ığdırlı şoförü: “Çok güzel!”'],
    ['es', '¿Qué pasó? —No sé —dijo—. «Pingüino»: 3,5 ºC…'],
  ])('%s %j', (language, text) => {
    expect(clean(text, language)).toEqual({ text, repairs: [], refused: [] })
  })
})

test('what is refused is told by its place in the text as it came', () => {
  const { text, refused } = clean('seÃ±or\ufeff \u202eabc', 'es')
  expect(text).toBe('señor \u202eabc')
  expect(refused).toEqual([{ at: 8, what: 'overrides the direction of its letters (U+202E)' }])
})

test('each repair is told: where, what, from what to what', () => {
  expect(clean('El seÃƒÂ±or\u00a0 ErdoÄŸan', 'es').repairs).toEqual([
    { at: 5, before: 'Ãƒ\u00c2±', after: 'ñ', what: 'broken encoding' },
    { at: 11, before: '\u00a0 ', after: ' ', what: 'blank' },
    { at: 17, before: 'ÄŸ', after: 'ğ', what: 'broken encoding' },
  ])
})

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...[
        'a',
        'É',
        'Ã',
        'Â',
        'â',
        '€',
        '™',
        '¡',
        'Ø',
        '§',
        'Ù',
        '„',
        'Ç',
        'á',
        'ط',
        '§',
        'ظ',
        'ع',
        ' ',
        '\n',
        '5',
        '-',
      ],
      ...[
        '\u00a0',
        '\u00ad',
        '\u200b',
        '\u200c',
        '\u200d',
        '\u200e',
        '\u200f',
        '\u2011',
        '\u202e',
        '\u2068',
        '\u2069',
      ],
      ...[
        '\ufeff',
        '\ud800',
        '\udc00',
        '\u0000',
        '\u0092',
        '\u0301',
        '\ufe8d',
        '\r',
        '👩',
        '\ufe0f',
        '\u{e0041}',
        'ก',
        'ﬁ',
      ],
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
})
const language = fc.constantFrom('en', 'ar', 'es', 'fa', 'fr', 'not a tag', '')

describe('for any string', () => {
  test('it never throws, and its repairs make the text', () => {
    fc.assert(
      fc.property(nasty, language, (text, tag) => {
        const cleaned = clean(text, tag)
        expect(applied(text, cleaned.repairs)).toBe(cleaned.text)
        expect(cleaned.text.isWellFormed()).toBe(true)
        expect(cleaned.text).toBe(cleaned.text.normalize('NFC'))
        for (const { at } of cleaned.refused) expect(at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 3000 },
    )
  })

  test('what is clean stays as it is', () => {
    fc.assert(
      fc.property(nasty, language, (text, tag) => {
        const { text: cleaned } = clean(text, tag)
        expect(clean(cleaned, tag).repairs).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  test('nothing is left that is surely wrong', () => {
    fc.assert(
      fc.property(nasty, language, (text, tag) => {
        expect(clean(text, tag).text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\ufeff\u2028\u2029]/u)
      }),
    )
  })
})

test.each([
  ['plain words', 'word '],
  ['marks on one letter', '\u0301\u0323'],
  ['blanks', '\u00a0'],
  ['blanks between letters', 'abc\u00a0'],
  ['leads', 'Ã'],
  ['misread', 'Ã±a '],
  ['Arabic misread', 'Çá'],
  ['joiners', '\u200d'],
  ['isolates', '\u2068'],
  ['marks of direction', '\u200f'],
  ['tags', '\u{1f3f4}\u{e0041}'],
  ['half pairs', '\ud800'],
  ['overrides among blanks', 'a\u2003\u202e'],
])('a million characters of %s are no trouble', (_, unit) => {
  const text = unit.repeat(1_000_000 / unit.length)
  const cleaned = clean(text, 'en')
  expect(cleaned.text.length).toBeLessThanOrEqual(text.length)
})
