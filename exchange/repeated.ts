import { type Block, plainText } from '../model/body/block.ts'
import { foldSpace } from './plainParagraphs.ts'

/** The words of a block in one line. */
export const oneLine = (block: Block): string => foldSpace(plainText(block))

/** A body without the headline, where that stands among its first blocks once more. */
export function withoutHeadline(blocks: readonly Block[], headline: string): Block[] {
  return blocks.filter((block, at) => at > 2 || headline === '' || oneLine(block) !== headline)
}

/** A standfirst, unless it merely repeats how the text begins or a paragraph does: many are its first 250 characters. */
export function unrepeated(standfirst: string, body: readonly string[]): string {
  const start = standfirst.slice(0, 60)
  return body.join(' ').startsWith(start) || body.some((paragraph) => paragraph.startsWith(start))
    ? ''
    : standfirst
}
