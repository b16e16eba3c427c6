import { escapeText } from '../../model/html/escape.ts'
import type { XmlElement } from './element.ts'

/** What HTML writes without an end (WHATWG HTML, section 13.1.2). */
const void_ = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr',
]) // biome-ignore format: a list to be read as one

/**
 * What elements of XHTML hold, as HTML text: `<p/>`, which HTML takes for a beginning, gets its end, and entities are
 * written anew. It is a text for the reader of HTML, not for a page: nothing is made safe here.
 */
export function htmlOf(nodes: readonly (XmlElement | string)[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeText(node) : elementHtml(node))).join('')
}

function elementHtml({ name, attributes, children }: XmlElement): string {
  const tag = name.toLowerCase()
  const said = Object.entries(attributes)
    .map(([key, value]) => ` ${key === 'xml:lang' ? 'lang' : key}="${escapeText(value)}"`)
    .join('')
  return void_.has(tag) ? `<${tag}${said}>` : `<${tag}${said}>${htmlOf(children)}</${tag}>`
}
