import { ar } from './facts/ar.ts'
import { en } from './facts/en.ts'
import { es } from './facts/es.ts'
import type { LanguageFacts } from './facts/languageFacts.ts'

/** The languages that have a data file and a complete catalogue: what an edition can be in. */
export const languages = ['en', 'ar', 'es'] as const

export type Language = (typeof languages)[number]

export const facts: Readonly<Record<Language, LanguageFacts>> = { en, ar, es }

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
    // Tags come from content too, so the memory has an end.
    if (known.size < 500) known.set(tag, language)
  }
  return language
}

/** The facts that serve a BCP 47 tag; see {@link languageOf}. */
export function factsOf(tag: string): LanguageFacts {
  return facts[languageOf(tag)]
}
