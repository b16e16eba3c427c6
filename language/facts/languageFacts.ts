import type { MessageKey } from '../catalogue/messages.ts'

/** Digits that an edition may print, by their name in Unicode's locale data (UTS 35, `nu`). */
export type Digits = 'latn' | 'arab' | 'arabext' | 'beng' | 'deva'

/** Calendars that an edition may print, by their name in Unicode's locale data (UTS 35, `ca`). */
export type Calendar = 'gregory' | 'islamic-umalqura' | 'persian' | 'buddhist'

/** What people do for an article, as its bylines say it. */
export type Role =
  | 'writer'
  | 'additionalReporting'
  | 'correspondent'
  | 'translator'
  | 'illustrator'
  | 'photographer'
  | 'presenter'
  | 'guest'

/**
 * A role's noun. The neutral form is the one for somebody whose gender nobody has told us; where a language has no
 * such noun it names the work and not the person: `ترجمة`, `Traducción`. What is left out reads as the neutral form.
 */
export type RoleForms = { neutral: string; feminine?: string; masculine?: string; several?: string }

/** What the program must know of a language and neither a catalogue nor `Intl` can say. One file a language. */
export type LanguageFacts = {
  /** The language's own name for itself, in its own script. */
  endonym: string
  /** ISO 15924, as far as it is also a `Script` of Unicode: `Latn`, `Arab`, `Cyrl`, `Hebr`, `Deva` … */
  script: string
  /** The letters that its words are written with, lower case where the script has it (CLDR, main exemplars). */
  letters: string
  /** Outer and inner quotation marks, opening then closing, with the blanks that belong inside them. */
  quotation: { outer: readonly [string, string]; inner: readonly [string, string] }
  /** With the blanks that go before and after it. */
  colon: string
  /** With the blank after it. */
  comma: string
  /** What a slug leaves out without parting the word: `don't` becomes `dont`. */
  insideWord: RegExp
  /** Reading aloud, an adult, plain text; see `readingTime.ts` for the source. */
  wordsPerMinute: number
  /** What an edition may choose from; the first is what a new edition is offered. */
  digits: readonly [Digits, ...Digits[]]
  calendars: readonly [Calendar, ...Calendar[]]
  roles: Readonly<Record<Role, RoleForms>>
  /** Messages that rightly read as they do in English, each with the reason. */
  asInEnglish: Readonly<Partial<Record<MessageKey, string>>>
}
