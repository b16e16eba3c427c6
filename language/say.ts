import { IntlMessageFormat } from 'intl-messageformat'
import { ar } from './catalogue/ar.ts'
import { en } from './catalogue/en.ts'
import { es } from './catalogue/es.ts'
import type { Catalogue, MessageKey, Messages } from './catalogue/messages.ts'
import { type Language, languageOf } from './facts.ts'

/** Every catalogue, by its language. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { en, ar, es }

type Values = Record<string, unknown>

/** What a message comes down to once parsed: fixed words, words with plain holes, or ICU's whole grammar. */
type Spoken = string | readonly (string | { hole: string })[] | IntlMessageFormat

/** The arguments that a message takes: none for one that has no holes. */
export type Arguments<Key extends MessageKey, Argument> = Messages<Argument>[Key] extends null
  ? []
  : [values: Messages<Argument>[Key]]

const voices = new Map<string, Map<MessageKey, Spoken>>()

/**
 * A message in a language, as plain text.
 * @param language BCP 47; numbers come out in its `-u-nu-` digits, 0–9 where it names none
 * @example say('ar-u-nu-arab', 'unavailable.again', { seconds: 5 }) // 'نرجو المحاولة بعد ٥ ثوانٍ.'
 */
export function say<Key extends MessageKey>(
  language: string,
  key: Key,
  ...[values]: Arguments<Key, string>
): string {
  const spoken = spokenFor(language, key)
  return typeof spoken === 'string' ? spoken : speak(spoken, values as Values).join('')
}

/**
 * The same in pieces, for messages whose holes take markup: strings are the message's own words, everything else
 * is the caller's, untouched.
 * @example sayPieces('en', 'byline.writer', { names: link, spokenOf: 'unknown' }) // ['By ', link]
 */
export function sayPieces<Key extends MessageKey, Argument>(
  language: string,
  key: Key,
  ...[values]: Arguments<Key, Argument>
): (string | Argument)[] {
  const spoken = spokenFor(language, key)
  return typeof spoken === 'string' ? [spoken] : (speak(spoken, values as Values) as (string | Argument)[])
}

function speak(spoken: Exclude<Spoken, string>, values: Values): unknown[] {
  if (Array.isArray(spoken))
    return spoken.map((piece) => (typeof piece === 'string' ? piece : values[piece.hole]))
  const said = (spoken as IntlMessageFormat).format(values as never)
  return Array.isArray(said) ? said : [said]
}

/** Parses on first use, so that starting costs nothing for messages that are never said. */
function spokenFor(language: string, key: MessageKey): Spoken {
  let voice = voices.get(language)
  if (voice === undefined) {
    voice = new Map()
    voices.set(language, voice)
  }
  let spoken = voice.get(key)
  if (spoken === undefined) {
    spoken = parse(language, catalogues[languageOf(language)][key])
    voice.set(key, spoken)
  }
  return spoken
}

function parse(tag: string, message: string): Spoken {
  const locale = new Intl.Locale(tag)
  const digits = locale.numberingSystem ?? 'latn'
  const format = new IntlMessageFormat(
    message,
    new Intl.Locale(locale, { numberingSystem: digits }).toString(),
  )
  // Most messages are fixed words or words with holes; those skip ICU's formatter, which costs a page more than
  // all its escaping.
  const pieces: (string | { hole: string })[] = []
  for (const element of format.getAst()) {
    if (element.type === 0) pieces.push(element.value)
    else if (element.type === 1) pieces.push({ hole: element.value })
    else return format
  }
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('')
  return pieces
}
