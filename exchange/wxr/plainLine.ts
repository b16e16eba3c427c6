import { plainText } from '../../model/body/block.ts'
import { blocksFromHtml } from '../../model/body/fromHtml/blocksFromHtml.ts'
import { foldSpace } from '../plainParagraphs.ts'

/**
 * What stands in a title, an excerpt or a caption, as words in one line: tags are gone, entities are the characters
 * that they name.
 */
export function plainLine(html: string): string {
  if (!/[<&]/.test(html)) return foldSpace(html)
  const blocks = blocksFromHtml(html, { mint: String, base: 'about:blank' })
  return foldSpace(blocks.map(plainText).join(' '))
}
