import type { Picture } from '../block.ts'
import { type Element, elementWithin, named, rawText } from './element.ts'
import type { Reader } from './here.ts'
import { cut, longest } from './limits.ts'

/** What stands in place of a picture that can't be seen, by what it says: its kind in bold, then its words. */
export const readUnseen: Reader = (element, here, out) => {
  const block: Picture = { type: 'picture', attrs: { id: '', asset: null, alt: unseenWords(element) } }
  if (block.attrs.alt !== '' || here.figure !== null) out.pieces.push({ is: 'block', block })
}

/** The words of what stands in place of a picture, without its kind. */
export function unseenWords(element: Element | undefined): string {
  if (element === undefined) return ''
  const text = cut(rawText(element), 2 * longest.lines)
  const label = elementWithin(element, named('b'))
  const kind = label === undefined ? '' : cut(rawText(label), longest.lines)
  return cut(kind !== '' && text.startsWith(kind) ? text.slice(kind.length) : text, longest.lines)
}
