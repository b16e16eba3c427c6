import { arabicTerms, foldArabic } from './arabic.ts'
import { englishStem } from './english.ts'
import { foldWord } from './fold.ts'
import { spanishStem } from './spanish.ts'

/** A word of a text: where it stands, in UTF-16 units, and what it is found by, its own stem first. */
export type Token = { start: number; end: number; terms: readonly string[] }

/**
 * A word is letters, marks and digits, with what joins them inside (an apostrophe, a separator of thousands, the dots
 * of U.S.), 64 at most: longer ones are no words, and an endless one must not be one match.
 */
const word =
  /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}\u00ad\u061c\u200c-\u200f]{0,63}(?:['’ʼ]\p{L}[\p{L}\p{M}]{0,15}|(?<=\p{Nd})[.,٫٬]\p{Nd}{1,15}|\.(?<=(?<![\p{L}\p{M}\p{Nd}])\p{L}\.)\p{L}(?![\p{L}\p{M}])(?:\.\p{L}(?![\p{L}\p{M}])){0,8}){0,4}/gu

/** Each sign of a script that writes no spaces is a word. */
const sign = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
const wordOrSign =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[[\p{L}\p{Nd}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]][[\p{L}\p{M}\p{Nd}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]]{0,63}/gv

/** What the index takes of one text: beyond it, nobody searches. */
const mostWords = 20_000

/** How a language finds its words. One that is not here finds them folded, each form by itself. */
const ways: ReadonlyMap<string, { kept: string; stem: (folded: string) => string }> = new Map([
  ['en', { kept: '', stem: englishStem }],
  ['es', { kept: 'ñ', stem: spanishStem }],
])

type Readings = 'asked' | 'every'

/**
 * The words of a text as an index holds them. The same function marks what was found: whatever term finds a text stands
 * in one of its tokens.
 * @param language BCP 47; words of another script than the language's are folded and not stemmed
 * @param most how many words are read
 */
export function searchTokens(text: string, language: string, most = mostWords): Token[] {
  return tokens(text, language, 'every', most)
}

/** The words that somebody asks for. Letters written onto Arabic words are left there: وزير is not زير. */
export function askedTokens(text: string, language: string, most = 64): Token[] {
  return tokens(text, language, 'asked', most)
}

/**
 * The terms of a text, each word by its own stem, in reading order: for comparing texts.
 * @example searchWords('The ministers met', 'en') // ['the', 'minist', 'met']
 */
export function searchWords(text: string, language: string): string[] {
  return searchTokens(text, language).map(({ terms }) => terms[0] ?? '')
}

/**
 * The words of a text folded and not stemmed, Arabic ones without the article: what the beginning of a word is looked
 * for in while somebody is typing.
 * @example foldedWords('Niñez y política', 'es') // ['niñez', 'y', 'politica']
 */
export function foldedWords(text: string, language: string, most = mostWords): string[] {
  const found: string[] = []
  for (const match of text.matchAll(sign.test(text) ? wordOrSign : word)) {
    if (found.length >= most) break
    const folded = foldedIn(languageOfTag(language), match[0])
    if (folded !== '') found.push(folded)
  }
  return found
}

function tokens(text: string, tag: string, readings: Readings, most: number): Token[] {
  const language = languageOfTag(tag)
  const remembered = memoryOf(language, readings)
  const found: Token[] = []
  for (const match of text.matchAll(sign.test(text) ? wordOrSign : word)) {
    if (found.length >= most) break
    const [written] = match
    let terms = remembered.get(written)
    if (!terms) {
      if (remembered.size >= mostRemembered) remembered.clear()
      terms = termsOf(language, readings, written)
      remembered.set(written, terms)
    }
    if (terms.length > 0) found.push({ start: match.index, end: match.index + written.length, terms })
  }
  return found
}

function languageOfTag(tag: string): string {
  const at = tag.indexOf('-')
  return (at === -1 ? tag : tag.slice(0, at)).toLowerCase()
}

function foldedIn(language: string, written: string): string {
  if (isArabic.test(written)) return language === 'ar' ? foldWord(foldArabic(written)) : foldWord(written)
  return foldWord(written, ways.get(language)?.kept)
}

const isArabic = /^\p{Script=Arabic}/u
const isLatin = /^\p{Script=Latin}/u

function termsOf(language: string, readings: Readings, written: string): readonly string[] {
  if (isArabic.test(written) && language === 'ar')
    return arabicTerms(written, readings)
      .map((term) => foldWord(term))
      .filter((term) => term !== '')
  const way = ways.get(language)
  const plain = language === 'en' ? written.replace(/['’ʼ]s$/i, '') : written
  const folded = foldWord(plain, way?.kept)
  if (folded === '') return []
  return [way && isLatin.test(folded) ? way.stem(folded) : folded]
}

/** News says the same words over and over: their terms are kept, as many as a language has words in use. */
const memory = new Map<string, Map<string, readonly string[]>>()
const mostRemembered = 50_000

function memoryOf(language: string, readings: Readings): Map<string, readonly string[]> {
  const name = `${language} ${readings}`
  let words = memory.get(name)
  if (!words) {
    // Tags come from editions, but also from whoever calls: their number must not grow without end.
    if (memory.size >= 64) memory.clear()
    words = new Map()
    memory.set(name, words)
  }
  return words
}
