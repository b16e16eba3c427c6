import type { ArticleWords } from '../model/body/block.ts'
import { clean } from '../model/hygiene/clean.ts'
import { type CleanedWords, cleanWords } from '../model/hygiene/cleanWords.ts'
import { type IncomingArticle, wordsOf } from './incomingArticle.ts'

/** An incoming article as its provider meant it, with what was mended and what stands against taking it. */
export type CleanArticle = {
  article: IncomingArticle
  words: ArticleWords
  repairs: CleanedWords['repairs']
  refused: CleanedWords['refused']
}

/** What is set beside the words of an article, and is words as well. */
const lines = ['byline', 'creditLine', 'dateline', 'slugline', 'editorNote'] as const

/**
 * Makes the words of an incoming article clean: encoding, blanks, invisible characters. The same item gives the same
 * words each time.
 * @param language of the edition that it is for, where the item names none
 */
export function cleanArticle(incoming: IncomingArticle, language: string): CleanArticle {
  const tag = incoming.language ?? language
  const { words, repairs, refused } = cleanWords(wordsOf(incoming), tag)
  const article = { ...incoming }
  for (const name of lines) {
    const cleaned = clean(incoming[name], tag)
    article[name] = cleaned.text
    for (const repair of cleaned.repairs) repairs.push({ where: name, block: null, ...repair })
    for (const refusal of cleaned.refused) refused.push({ where: name, block: null, ...refusal })
  }
  return { article, words, repairs, refused }
}

const mostShown = 3

/**
 * The repairs in a sentence for a report, the first few of them told: `Mended in 2 places: "ÄŸ" →
 * "ğ" at standfirst, character 5; …`. Empty where nothing was mended.
 */
export function repairWords(repairs: CleanArticle['repairs']): string {
  if (repairs.length === 0) return ''
  const shown = repairs
    .slice(0, mostShown)
    .map(({ where, at, what, before, after }) => {
      const change = what === 'broken encoding' ? `"${shorten(before)}" → "${shorten(after)}"` : what
      return `${change} at ${where}, character ${at + 1}`
    })
    .join('; ')
  const places = repairs.length === 1 ? '1 place' : `${repairs.length} places`
  return `Mended in ${places}: ${shown}${repairs.length > mostShown ? '; …' : ''}.`
}

/** What is refused, in a sentence for a report. */
export function refusedWords(refused: CleanArticle['refused']): string {
  const [first] = refused
  if (first === undefined) return ''
  const more = refused.length > 1 ? `, and so on in ${refused.length} places` : ''
  return `A character that its ${first.where} holds at ${first.at + 1} ${first.what}${more}; its provider has to take it out.`
}

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
