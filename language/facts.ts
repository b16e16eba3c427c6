/** What the program must know of a language and no catalogue can say. */
export type LanguageFacts = {
  /** The language's own name for itself, in its own script. */
  endonym: string
  /** ISO 15924. */
  script: 'Latn' | 'Arab'
  /** Outer and inner quotation marks, opening then closing. */
  quotation: { outer: readonly [string, string]; inner: readonly [string, string] }
  /** With the space that goes before or after it. */
  colon: string
  /** With the space after it. */
  comma: string
  /** What a slug leaves out without parting the word: `don't` becomes `dont`. */
  insideWord: RegExp
}

/** The languages that have a complete catalogue: what an edition can be in. */
export const languages = ['en', 'ar', 'es'] as const

export type Language = (typeof languages)[number]

export const facts: Readonly<Record<Language, LanguageFacts>> = {
  en: {
    endonym: 'English',
    script: 'Latn',
    quotation: { outer: ['“', '”'], inner: ['‘', '’'] },
    colon: ': ',
    comma: ', ',
    insideWord: /['’ʼ]/gu,
  },
  ar: {
    endonym: 'العربية',
    script: 'Arab',
    quotation: { outer: ['«', '»'], inner: ['“', '”'] },
    colon: ': ',
    comma: '، ',
    // Vowel marks, the superscript alef and the tatweel are how a word is set, not which word it is.
    insideWord: /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu,
  },
  es: {
    endonym: 'Español',
    script: 'Latn',
    quotation: { outer: ['«', '»'], inner: ['“', '”'] },
    colon: ': ',
    comma: ', ',
    insideWord: /['’ʼ]/gu,
  },
}

const known = new Map<string, Language>()

/**
 * The language whose catalogue and facts serve a BCP 47 tag, by its first subtag: `es-419` reads `es`.
 * A tag without a catalogue reads English, so that a page in it can still be made.
 * @example languageOf('ar-PS-u-nu-arab') // 'ar'
 */
export function languageOf(tag: string): Language {
  let language = known.get(tag)
  if (language === undefined) {
    const first = tag.split('-', 1)[0]?.toLowerCase()
    language = languages.find((each) => each === first) ?? 'en'
    known.set(tag, language)
  }
  return language
}

/** The facts that serve a BCP 47 tag; see {@link languageOf}. */
export function factsOf(tag: string): LanguageFacts {
  return facts[languageOf(tag)]
}
