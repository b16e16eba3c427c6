import { type Block, paragraph } from '../../model/body/block.ts'
import { blocksFromHtml } from '../../model/body/fromHtml/blocksFromHtml.ts'
import { plainParagraphs } from '../plainParagraphs.ts'
import { attributeOf, childrenOf, elementsIn, first, wordsIn, type XmlElement } from '../xml/element.ts'
import { htmlOf } from '../xml/htmlOf.ts'
import { type NitfHead, nitfIn, readNitf } from '../xml/nitf.ts'

export type G2Body = { blocks: Block[]; head: NitfHead }

const nothing: NitfHead = { headline: '', byline: '', dateline: '', abstract: '' }

/** The roots of XHTML that agencies put into an item: a page, or a part of one. */
const ofHtml = new Set(['html', 'body', 'div', 'section', 'article', 'p', 'main'])

/**
 * The text of an item in the richest form that it brings: XHTML, NITF, HTML as text, plain text. Alternatives say the
 * same, so only one is read. No blocks where there is none.
 * @param base what relative addresses are read against
 */
export function bodyOf(
  item: XmlElement,
  { mint, base, language }: { mint: (index: number) => string; base: string; language: string },
): G2Body {
  const set = first(item, 'contentSet')
  const inlines = childrenOf(set, 'inlineXML')
  const html = (text: string): Block[] =>
    blocksFromHtml(text, { mint, base, ...(language === '' ? {} : { language }) })
  for (const inline of inlines) {
    const inside = elementsIn(inline)
    if (
      inside.some(
        ({ name, uri }) => ofHtml.has(name) && (uri === '' || uri.includes('xhtml') || uri.includes('/nar/')),
      ) &&
      nitfIn(inline) === undefined
    ) {
      const blocks = html(htmlOf(inline.children))
      if (blocks.length > 0) return { blocks, head: nothing }
    }
  }
  for (const inline of inlines) {
    const nitf = nitfIn(inline)
    if (!nitf) continue
    const read = readNitf(nitf)
    const blocks = html(htmlOf(read.html))
    if (blocks.length > 0) return { blocks, head: read.head }
  }
  const data = childrenOf(set, 'inlineData').filter((one) => attributeOf(one, 'encoding') === '')
  const type = (one: XmlElement): string => attributeOf(one, 'contenttype').toLowerCase()
  const asHtml = data.find(
    (one) => /html/.test(type(one)) || (type(one) === '' && /^\s*<[a-z!][^>]*>/i.test(wordsIn(one))),
  )
  if (asHtml) return { blocks: html(wordsIn(asHtml)), head: nothing }
  const plain = data.find((one) => /^(?:text\/plain\b.*)?$/.test(type(one)))
  return {
    blocks: plainParagraphs(wordsIn(plain)).map((words, at) => paragraph(mint(at), words)),
    head: nothing,
  }
}
