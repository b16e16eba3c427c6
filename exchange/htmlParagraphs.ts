import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { foldSpace } from './plainParagraphs.ts'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

/** Elements that begin and end a paragraph: what HTML (WHATWG, section 15.3, rendering) shows as blocks. */
// biome-ignore format: a list to be read as one
const blocks = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'fieldset',
  'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing',
  'main', 'menu', 'nav', 'ol', 'p', 'plaintext', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'tfoot',
  'thead', 'tr', 'ul', 'xmp',
])

/** Elements whose words are no words of the text: programs, forms, and what belongs to a picture. */
// biome-ignore format: a list to be read as one
const dropped = new Set([
  'audio', 'button', 'canvas', 'datalist', 'embed', 'figure', 'frameset', 'head', 'iframe', 'input', 'math', 'noembed',
  'noframes', 'noscript', 'object', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video',
])

/** Apart from any character that a text can hold: a line end that the markup asked for. */
const lineEnd = '\u0000'

/**
 * HTML as paragraphs of plain words: parsed as browsers do, so nothing in it is an error; block elements part the
 * paragraphs, so do two line breaks in a row; white space folds, entities are decoded; what is no text is dropped.
 * Walks without recursion, so depth costs no stack.
 */
export function htmlParagraphs(html: string): string[] {
  const paragraphs: string[] = []
  let open = ''
  const close = (): void => {
    for (const part of open.split(/\0\s*\0[\s\0]*/)) {
      const words = foldSpace(part.replaceAll(lineEnd, ' '))
      if (words !== '') paragraphs.push(words)
    }
    open = ''
  }
  const waiting: (Node | 'close')[] = [parse(html, { scriptingEnabled: false })]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'close') {
      close()
      continue
    }
    // A NUL in the source would pass for a line end of ours.
    if (node.nodeName === '#text') open += 'value' in node ? node.value.replaceAll(lineEnd, '') : ''
    if (node.nodeName === 'br') open += lineEnd
    if (node.nodeName === 'td' || node.nodeName === 'th') open += ' '
    if (!('childNodes' in node) || dropped.has(node.nodeName)) continue
    if (blocks.has(node.nodeName)) {
      close()
      waiting.push('close')
    }
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at]
      if (child) waiting.push(child)
    }
  }
  close()
  return paragraphs
}
