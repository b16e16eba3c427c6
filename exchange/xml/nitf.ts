import { foldSpace } from '../plainParagraphs.ts'
import { attributeOf, childrenOf, elementsIn, first, wordsIn, type XmlElement } from './element.ts'

/** What an NITF document says beside its text. */
export type NitfHead = { headline: string; byline: string; dateline: string; abstract: string }

/** What of NITF has an element of its own in HTML; what is not named here gives only what it holds. */
const asHtml: Readonly<Record<string, string>> = {
  p: 'p', hl2: 'h3', block: 'div', bq: 'blockquote', credit: 'cite', q: 'q', em: 'em', strong: 'strong', a: 'a', br: 'br',
  hr: 'hr', ul: 'ul', ol: 'ol', li: 'li', dl: 'dl', dt: 'dt', dd: 'dd', table: 'table', caption: 'caption', thead: 'thead',
  tbody: 'tbody', tfoot: 'tfoot', tr: 'tr', td: 'td', th: 'th', pre: 'pre', note: 'aside', lang: 'span', fn: 'p', sub: 'sub',
  sup: 'sup', media: 'figure', 'media-caption': 'figcaption', tagline: 'p', sidebar: 'aside',
} // biome-ignore format: a table to be read as one

/** What an element keeps of its attributes. */
const kept = new Set(['href', 'rowspan', 'colspan', 'xml:lang', 'dir'])

/** What stands in a body and is no text. */
const unread = new Set(['media-metadata', 'media-object', 'series', 'rights', 'copyrite'])

/**
 * The body of an NITF document (News Industry Text Format 3.x) as elements of HTML, with what its head says. The
 * headline is left out of the body, the tag line ends it.
 * @param nitf an element `nitf`, `body` or `body.content`
 */
export function readNitf(nitf: XmlElement): { html: XmlElement[]; head: NitfHead } {
  const body = nitf.name === 'nitf' ? first(nitf, 'body') : nitf
  const head = first(body, 'body.head')
  const content = body?.name === 'body.content' ? [body] : childrenOf(body, 'body.content')
  const ends = childrenOf(body, 'body.end').flatMap((end) => childrenOf(end, 'tagline'))
  return {
    html: [
      ...content.flatMap(({ children }) => children.flatMap(htmlNode)),
      ...ends.flatMap(htmlNode),
    ].filter((node) => typeof node !== 'string'),
    head: {
      headline: line(first(head, 'hedline', 'hl1')) || line(first(head, 'headline', 'hl1')),
      byline: childrenOf(head, 'byline').map(line).join(', '),
      dateline: line(first(head, 'dateline', 'location')) || line(first(head, 'dateline')),
      abstract: line(first(head, 'abstract')),
    },
  }
}

const line = (element: XmlElement | undefined): string => foldSpace(wordsIn(element))

function htmlNode(node: XmlElement | string): (XmlElement | string)[] {
  if (typeof node === 'string') return [node]
  if (unread.has(node.name)) return []
  if (node.name === 'media') return [media(node)]
  const name = asHtml[node.name]
  const inside = node.children.flatMap(htmlNode)
  if (name === undefined) return inside
  const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([key]) => kept.has(key)))
  return [element(name, attributes, inside)]
}

/** A picture, video or sound: its widest reference, its caption, and who made it. */
function media(node: XmlElement): XmlElement {
  const references = childrenOf(node, 'media-reference')
  const width = (one: XmlElement): number => Number.parseInt(attributeOf(one, 'width'), 10) || 0
  const [best] = [...references].sort((one, other) => width(other) - width(one))
  const kind = attributeOf(node, 'media-type') || attributeOf(best, 'mime-type')
  const source = attributeOf(best, 'source') || attributeOf(best, 'data-location')
  const alt = attributeOf(best, 'alternate-text')
  const shown = /video/i.test(kind)
    ? element('video', { src: source }, [])
    : /audio/i.test(kind)
      ? element('audio', { src: source }, [])
      : element('img', { src: source, alt }, [])
  const captions = childrenOf(node, 'media-caption').map((one) =>
    element('figcaption', {}, one.children.flatMap(htmlNode)),
  )
  const makers = childrenOf(node, 'media-producer').map((one) =>
    element('small', { class: 'credit' }, [line(one)]),
  )
  return element('figure', {}, [...(source === '' ? [] : [shown]), ...captions, ...makers])
}

const element = (
  name: string,
  attributes: Record<string, string>,
  children: (XmlElement | string)[],
): XmlElement => ({
  name,
  uri: '',
  attributes,
  children,
})

/** The NITF in an element, wherever its provider has put it, or undefined. */
export function nitfIn(inline: XmlElement): XmlElement | undefined {
  return (
    elementsIn(inline).find(({ name }) => name === 'nitf' || name === 'body.content') ??
    elementsIn(inline).find((one) => one.name === 'body' && first(one, 'body.content') !== undefined)
  )
}
