import { type Block, plainText, type Words } from '../block.ts'
import { classesOf, type Element, rawText } from './element.ts'
import type { Here, Out, Reader, Role } from './here.ts'
import { cut, longest } from './limits.ts'
import { append, flush, inside } from './paragraph.ts'
import { styleOf } from './style.ts'

/** The longest last line of a quotation that is taken for the name of who said it. */
const longestName = 150
/** How many pieces back a line break is looked for. */
const nearby = 20

/** Whether a quotation's element only moves words to the right, as mail programs and editors use it. */
export function isIndent(element: Element): boolean {
  const border = styleOf(element).get('border') ?? ''
  return border.startsWith('none') && !classesOf(element).includes('gmail_quote')
}

/** A quotation: each of its paragraphs, the last with the name of who said it. */
export const readQuotation: Reader = (element, here, out, walk) => {
  read(element, here, out, walk, 'quotation')
}

/** A quotation that is set large beside the text. */
export const readPullQuote: Reader = (element, here, out, walk) => {
  read(element, here, out, walk, 'pull quote')
}

const pulled = new Set(['pull-quote', 'pullquote', 'wp-block-pullquote'])
export const isPullQuote = (element: Element): boolean => classesOf(element).some((name) => pulled.has(name))

/** Whether an element names who said the quotation that is read. */
export function isAttribution(element: Element, here: Here, out: Out): boolean {
  if (here.role.kind !== 'quotation' && here.role.kind !== 'pull quote') return false
  if (element.tagName === 'footer' || element.tagName === 'figcaption') return true
  if (classesOf(element).includes('attribution')) return true
  if (element.tagName !== 'cite' || !isLast(element)) return false
  // A `cite` inside a sentence is the title of a work; after its end, or with a dash, it is who said it.
  const near = out.pieces.slice(-nearby)
  const before = near.findLast((piece) => piece.is !== 'text' || piece.text.trim() !== '')
  if (before?.is !== 'text') return true
  return (
    /[.!?…؟»”’"')\]]$/.test(before.text.slice(-nearby).trimEnd()) || dash.test(rawText(element).trimStart())
  )
}

/** Reads who said the quotation. */
export const readAttribution: Reader = (element, here) => {
  const name = cut(withoutDash(cut(rawText(element), 2 * longest.line)), longest.line)
  const { attribution } = here.role
  if (name !== '') here.role.attribution = attribution ? cut(`${attribution}, ${name}`, longest.line) : name
}

function read(
  element: Element,
  here: Here,
  out: Out,
  walk: Parameters<Reader>[3],
  kind: 'quotation' | 'pull quote',
): void {
  flush(out, here.role)
  if (here.role.kind === 'quotation' || here.role.kind === 'pull quote') {
    walk(element.childNodes, here, out)
    flush(out, here.role)
    return
  }
  const role: Role = { kind }
  const blocks = inside(element.childNodes, { ...here, role, depth: 0 }, walk)
  const said = blocks.filter((block): block is Words => block.type === 'words' && block.attrs.kind === kind)
  const attribution = role.attribution ?? dashedLine(blocks, said)
  const last = said.at(-1)
  if (attribution !== undefined && last) last.attrs.attribution = attribution
  append(out, blocks)
  // A name without words that it said is words.
  if (attribution !== undefined && !last)
    out.blocks.push({
      type: 'words',
      attrs: { id: '', kind: 'paragraph' },
      content: [{ type: 'text', text: attribution }],
    })
}

/** A last line that begins with a dash names who said the others. */
function dashedLine(blocks: Block[], said: Words[]): string | undefined {
  const last = said.at(-1)
  if (said.length < 2 || !last || blocks.at(-1) !== last) return undefined
  const text = plainText(last)
  const name = withoutDash(text)
  if (name === text || name === '' || name.length > longestName) return undefined
  blocks.pop()
  said.pop()
  return name
}

const dash = /^(?:[—–―‒]|--?)[\s\u200e\u200f]*/

const withoutDash = (text: string): string => text.replace(dash, '')

/** Whether nothing but white space follows an element in its parent. */
function isLast(element: Element): boolean {
  const last = element.parentNode?.childNodes.findLast(
    (node) => !('value' in node) || node.value.trim() !== '',
  )
  return last === element
}
