import { attribute, classesOf, type Element, hasClass } from './element.ts'
import { styleOf } from './style.ts'

/** Elements that begin and end a paragraph: what HTML (WHATWG, section 15.3, rendering) shows as blocks. */
// biome-ignore format: a list to be read as one
const blocks = new Set([
  'address', 'article', 'aside', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'footer', 'form', 'header', 'hgroup', 'hr', 'html', 'legend', 'listing', 'main', 'nav',
  'option', 'p', 'plaintext', 'pre', 'search', 'section', 'summary', 'xmp',
])

/** Elements whose words are no words of the text: programs, forms, and what stands in for something else. */
// biome-ignore format: a list to be read as one
const dropped = new Set([
  'area', 'base', 'button', 'canvas', 'datalist', 'del', 'embed', 'frame', 'frameset', 'input', 'link', 'map',
  'math', 'meta', 'noembed', 'noframes', 'noscript', 'param', 'script', 'select', 'source', 'style', 'svg',
  'template', 'textarea', 'title', 'track', 'xml',
])

/** Classes for words that only a screen reader's or a chat's own furniture needs, and for tracked deletions. */
// biome-ignore format: a list to be read as one
const furniture = new Set([
  'messagemeta', 'msocommentreference', 'msodel', 'screen-reader-text', 'sr-only', 'visually-hidden',
  'visuallyhidden',
])

/** Whether an element of this name parts paragraphs. */
export const isBlock = (tag: string): boolean => blocks.has(tag)

/** Whether the words in an element of this name are none of the text's. */
export const isDropped = (tag: string): boolean => dropped.has(tag)

/** Whether an element was never meant to be seen: hidden, of another program's bookkeeping, or a tracked deletion. */
export function isHidden(element: Element): boolean {
  if (element.attrs.length === 0) return false
  if (element.attrs.some(({ name }) => name === 'hidden')) return true
  if (hasClass(element, furniture)) return true
  const style = styleOf(element)
  if (style.size === 0) return false
  const office = style.get('mso-element') ?? ''
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list') === 'ignore' ||
    office.startsWith('comment') ||
    style.get('mso-special-character') === 'comment'
  )
}

/** The level of a heading as its source counts it, 1 to 6, or 0 where an element is none. */
export function headingLevel(element: Element): number {
  const { tagName } = element
  if (tagName.length === 2 && tagName[0] === 'h') {
    const level = Number(tagName[1])
    if (level >= 1 && level <= 6) return level
  }
  if (attribute(element, 'role') === 'heading') {
    const level = Math.trunc(Number(attribute(element, 'aria-level')))
    return level >= 1 ? Math.min(6, level) : 2
  }
  const [first = ''] = classesOf(element)
  return first === 'msotitle' ? 1 : first === 'msosubtitle' ? 2 : 0
}
