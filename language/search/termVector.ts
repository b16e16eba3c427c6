import { foldedWords, searchTokens } from './tokens.ts'

/** How much a place of a text weighs when hits are ranked: A most. */
export type Weight = 'A' | 'B' | 'C' | 'D'

/** A text that is found by its words. */
export type WeighedText = { weight: Weight; text: string }

/** Beyond so many words nobody searches an article; and places are counted to 16,383 only. */
const mostWords = 12_000
/** Below the megabyte that one vector may take, whatever its letters. */
const mostBytes = 400_000

/** The mark of terms that are beginnings of headline words: no word begins so. */
const beginningMark = '='
/** The mark of terms that stand for a topic. */
const topicMark = '#'

/** The mark of terms that stand for a month. */
const monthMark = '@'

/**
 * The term by which all is found that an edition published in a month, by UTC: an index knows no dates, and has to be
 * told where the newest of many hits are.
 * @example monthTerm('ar', new Date('2026-11-25T03:00:00Z')) // '@ar:2026-11'
 */
export function monthTerm(edition: string, published: Date): string {
  return `${monthMark}${edition}:${published.toISOString().slice(0, 7)}`
}

/** The term by which an article is found that is about a topic, whatever the topic is called today. */
export function topicTerm(topic: string): string {
  return topicMark + topic
}

/** The term that words of headlines are found by while they are being typed; as a prefix. */
export function beginningTerm(folded: string): string {
  return beginningMark + folded
}

/**
 * What an article is found by, as PostgreSQL reads a `tsvector`: terms with places and weights. Texts stand one after
 * another with a gap, so that no phrase runs from one into the next. The same input gives the same vector.
 */
export function termVector(
  article: {
    headline: string
    texts: readonly WeighedText[]
    topics: readonly string[]
    edition: string
    published: Date
  },
  language: string,
): string {
  const places = new Map<string, string>()
  let bytes = 0
  const add = (term: string, place: string): void => {
    const known = places.get(term)
    bytes += known === undefined ? 4 * term.length + 10 : 2
    if (bytes <= mostBytes) places.set(term, known ? `${known},${place}` : place)
  }
  add(monthTerm(article.edition, article.published), '')
  // With a place, since a term without one weighs nothing.
  for (const topic of article.topics) add(topicTerm(topic), '1B')
  for (const word of foldedWords(article.headline, language, 64)) add(beginningTerm(word), '')
  let place = 0
  for (const { weight, text } of [{ weight: 'A' as const, text: article.headline }, ...article.texts]) {
    if (place >= mostWords) break
    for (const { terms } of searchTokens(text, language, mostWords - place)) {
      place += 1
      for (const term of terms) add(term, `${place}${weight}`)
    }
    place += 1
  }
  let vector = ''
  for (const [term, at] of places) vector += at === '' ? `${quoted(term)} ` : `${quoted(term)}:${at} `
  return vector
}

/** A term as `tsvector` and `tsquery` read it between quotation marks. */
export function quoted(term: string): string {
  // Of what words are made of nothing needs it; a topic's id could.
  return /['\\]/.test(term) ? `'${term.replace(/['\\]/g, '$&$&')}'` : `'${term}'`
}
