import { type Block, paragraph } from '../../model/body/block.ts'
import { blocksFromHtml } from '../../model/body/fromHtml/blocksFromHtml.ts'
import { plainParagraphs } from '../plainParagraphs.ts'

/** Elements that part paragraphs, by which a text is HTML as a whole. */
const parting =
  /<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|table|section|article|header|pre|hr)(?:\s[^<>]*)?\/?>/i
/** Elements and entities that stand among words; around them line ends are still ends of paragraphs. */
const among =
  /<(?:a|b|i|u|em|strong|span|img|iframe|sup|sub|cite|small|video|audio)(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{2,7}|#x[\da-f]{2,6});/i

/** A text of a field as blocks: HTML where it has elements or entities, otherwise plain paragraphs. */
export function recordBody(
  text: string,
  given: { mint: (index: number) => string; base: string; language: string },
): Block[] {
  if (parting.test(text)) return blocksFromHtml(text, given)
  if (!among.test(text)) return plainParagraphs(text).map((words, at) => paragraph(given.mint(at), words))
  const html = plainParagraphs(text).map((words) => `<p>${words}</p>`)
  return blocksFromHtml(html.join(''), given)
}
