import { classesOf, type Element, isElement, type Node } from './element.ts'
import { readEmbedBox, readFrame } from './elsewhere.ts'
import { isCaption, isCredit, isFigure, readCaption, readCredit, readFigure } from './figure.ts'
import { cardReader } from './ghostCard.ts'
import { type Here, type Out, paragraphRole, type Reader, type Role } from './here.ts'
import { headingLevel, isBlock, isDropped, isHidden } from './kinds.ts'
import { isWordItem, readItem, readList, readWordItem } from './list.ts'
import { within } from './marks.ts'
import { ownReader } from './own.ts'
import { flush, lighten } from './paragraph.ts'
import { readPicture } from './picture.ts'
import { networkOf, readPost, readTelegramScript } from './post.ts'
import {
  isAttribution,
  isIndent,
  isPullQuote,
  readAttribution,
  readPullQuote,
  readQuotation,
} from './quotation.ts'
import { readRecording } from './recording.ts'
import { readLooseCell, readTable } from './table.ts'
import { cleanText, shifted } from './text.ts'
import { readUnseen } from './unseen.ts'

const html = 'http://www.w3.org/1999/xhtml'

/** Who reads an element of this name, where its name says all. */
const byName: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['img', readPicture],
  ['iframe', readFrame],
  ['video', readRecording],
  ['audio', readRecording],
  ['table', readTable],
  ['td', readLooseCell],
  ['th', readLooseCell],
  ['ul', readList],
  ['ol', readList],
  ['menu', readList],
  ['dir', readList],
  ['li', readItem],
  ['br', (_, here, out) => out.pieces.push({ is: 'break', marks: here.marks })],
  ['hr', (_, here, out) => flush(out, here.role)],
  ['q', readInlineQuotation],
  ['object', readBlock],
])

/** Reads nodes one after another, each into the blocks or the open paragraph that it belongs to. */
export function walk(nodes: readonly Node[], here: Here, out: Out): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(node, here, out)
    else if ('value' in node) readText(node.value, here, out)
  }
}

function readText(value: string, here: Here, out: Out): void {
  const text = cleanText(here.shift === null ? value : shifted(value, here.shift))
  if (!here.lines || !text.includes('\n')) {
    out.pieces.push({ is: 'text', text, marks: here.marks })
    return
  }
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) out.pieces.push({ is: 'break', marks: here.marks })
    out.pieces.push({ is: 'text', text: line, marks: here.marks })
  }
}

function readElement(element: Element, around: Here, out: Out): void {
  if (element.namespaceURI !== html) return
  const { tagName } = element
  if (tagName === 'script') readTelegramScript(element, around, out, walk)
  if (isDropped(tagName) || isHidden(element)) return
  const here = within(element, around)
  reader(element, here, out)(element, here, out, walk)
}

function reader(element: Element, here: Here, out: Out): Reader {
  const { tagName } = element
  const special = element.attrs.length > 0 ? bySigns(element) : null
  if (special !== null) return special
  if (isCredit(element, here)) return readCredit
  if (isCaption(element, here)) return readCaption
  if (isAttribution(element, here, out)) return readAttribution
  if (headingLevel(element) > 0) return readHeading
  if (tagName === 'figure') return readFigure
  if (tagName === 'blockquote') return readQuotation
  return byName.get(tagName) ?? (isBlock(tagName) ? readBlock : readInline)
}

/** Who reads an element whose classes, style or role say more than its name. */
function bySigns(element: Element): Reader | null {
  const own = ownReader(element)
  if (own !== null) return own
  const card = cardReader(element)
  if (card !== null) return card
  const network = networkOf(element)
  if (network !== null) return readPost(network, element.tagName === 'blockquote' ? readQuotation : readBlock)
  if (isPullQuote(element)) return readPullQuote
  if (isWordItem(element)) return readWordItem
  const classes = classesOf(element)
  if (element.tagName === 'blockquote') return isIndent(element) ? readBlock : null
  if (element.tagName === 'p') {
    const [first = ''] = classes
    if (first === 'caption') return readAs('caption')
    if (first === 'unseen') return readUnseen
    if (first === 'msoquote' || first === 'msointensequote') return readAs('quotation')
  }
  if (classes.includes('wp-block-embed__wrapper')) return readEmbedBox
  return element.tagName !== 'table' && isFigure(element) ? readFigure : null
}

function readBlock(element: Element, here: Here, out: Out): void {
  flush(out, here.role)
  walk(element.childNodes, here, out)
  flush(out, here.role)
}

function readInline(element: Element, here: Here, out: Out): void {
  walk(element.childNodes, here, out)
}

/** Marks that a style sheet would draw are words here. */
function readInlineQuotation(element: Element, here: Here, out: Out): void {
  out.pieces.push({ is: 'text', text: '“', marks: here.marks })
  walk(element.childNodes, here, out)
  out.pieces.push({ is: 'text', text: '”', marks: here.marks })
}

/** A subhead. A text has two levels of them: the first two of the source's are the upper one. */
function readHeading(element: Element, around: Here, out: Out): void {
  flush(out, around.role)
  const role: Role = { kind: 'subhead', level: headingLevel(element) - around.sunk <= 2 ? 2 : 3 }
  const from = out.blocks.length
  walk(element.childNodes, { ...around, role, heavy: true }, out)
  flush(out, role)
  for (const block of out.blocks.slice(from)) if (block.type === 'words') lighten(block)
}

function readAs(kind: Role['kind']): Reader {
  return (element, around, out) => {
    flush(out, around.role)
    const role: Role = { ...paragraphRole(), kind }
    walk(element.childNodes, { ...around, role }, out)
    flush(out, role)
  }
}
