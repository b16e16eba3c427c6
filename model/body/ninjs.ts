import type { Block } from './block.ts'
import { bodyHtml } from './html/bodyHtml.ts'
import type { Surroundings } from './html/surroundings.ts'
import { plainBody } from './plain.ts'

/** One of an item's bodies (IPTC ninjs 3.1, `bodies`). Counts leave captions out, as the standard asks. */
export type NinjsBody = {
  role: 'main'
  contentType: 'text/html' | 'text/plain'
  charCount: number
  wordCount: number
  value: string
}

/**
 * The bodies of a ninjs 3.1 item: the same words as HTML and as plain text.
 * @param around a feed's surroundings: absolute addresses, and pictures where they can be fetched
 */
export function ninjsBodies(blocks: readonly Block[], around: Surroundings): NinjsBody[] {
  const counted = plainBody(blocks, ['text', 'pulled'])
  const counts = { charCount: [...counted].length, wordCount: wordsIn(counted, around.language) }
  return [
    { role: 'main', contentType: 'text/html', ...counts, value: bodyHtml(blocks, around).toString() },
    { role: 'main', contentType: 'text/plain', ...counts, value: plainBody(blocks) },
  ]
}

/** The same as ninjs 1.0 to 1.6 spells it: a property for each format (`body_{format}`). */
export function ninjsBodyProperties(
  blocks: readonly Block[],
  around: Surroundings,
): { body_html: string; body_text: string } {
  return { body_html: bodyHtml(blocks, around).toString(), body_text: plainBody(blocks) }
}

function wordsIn(text: string, language: string): number {
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike === true) count += 1
  }
  return count
}
