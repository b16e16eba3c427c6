import { factsOf } from './facts.ts'

/**
 * How many words a text has: runs of letters and digits, with the marks, apostrophes, points and hyphens inside them.
 * Works for every script that parts its words, so for Arabic, not for Chinese or Thai.
 * @example countWords('Don’t pay 1,500.50') // 3
 */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu)) count += 1
  // What stands between two letters or digits joins them, and each such place was counted as an end and a beginning.
  for (const _ of text.matchAll(/(?<=[\p{L}\p{N}\p{M}])['’ʼ.,\u066b\u066c\-\u2010\u2011](?=[\p{L}\p{N}])/gu))
    count -= 1
  return count
}

/**
 * Minutes that reading takes, whole and at least one. The speeds are those of S. Trauzettel-Klosinski and K. Dietz,
 * "Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST" (2012): the same
 * texts read in each language, so that a translation takes the time that its original does, though Arabic has fewer
 * and fuller words.
 * @example readingMinutes(600, 'ar') // 4
 */
export function readingMinutes(words: number, language: string): number {
  return Math.max(1, Math.round(words / factsOf(language).wordsPerMinute))
}
