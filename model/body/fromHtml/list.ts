import { attribute, type Element, everyElement, rawText } from './element.ts'
import type { Reader } from './here.ts'
import { flush } from './paragraph.ts'
import { styleOf } from './style.ts'

const level = (depth: number): 1 | 2 | 3 => (depth >= 3 ? 3 : depth === 2 ? 2 : 1)

/** A list: its items one after another, each with its depth. */
export const readList: Reader = (element, here, out, walk) => {
  flush(out, here.role)
  walk(element.childNodes, { ...here, depth: here.depth + 1, ordered: element.tagName === 'ol' }, out)
  flush(out, here.role)
}

/** An item. Documents that nest lists without items around them say its depth in `aria-level`. */
export const readItem: Reader = (element, here, out, walk) => {
  flush(out, here.role)
  const said = Math.trunc(Number(attribute(element, 'aria-level')))
  const depth = Math.max(1, said >= 1 ? said : here.depth)
  const role = { kind: 'list item', level: level(depth), ordered: here.ordered } as const
  walk(element.childNodes, { ...here, role, depth }, out)
  flush(out, role)
}

/**
 * Word writes lists as paragraphs: the style says the level, and the marker stands in the text as a part that is to
 * be ignored. A number or letter with a full stop or bracket is a numbered item, anything else a bullet.
 */
export const readWordItem: Reader = (element, here, out, walk) => {
  flush(out, here.role)
  const style = styleOf(element).get('mso-list') ?? ''
  const at = style.indexOf('level')
  const depth = at < 0 ? 1 : Number.parseInt(style.slice(at + 5), 10)
  const role = {
    kind: 'list item',
    level: level(Number.isFinite(depth) ? depth : 1),
    ordered: isNumber(markerOf(element)),
  } as const
  walk(element.childNodes, { ...here, role }, out)
  flush(out, role)
}

/** Whether a paragraph is an item of a list of Word's. */
export function isWordItem(element: Element): boolean {
  if (element.attrs.length === 0) return false
  const list = styleOf(element).get('mso-list')
  return list !== undefined && list !== 'none' && list !== 'ignore' && list.includes('level')
}

function markerOf(element: Element): string {
  for (const one of everyElement(element))
    if (styleOf(one).get('mso-list') === 'ignore') return rawText(one).slice(0, 100).trim()
  return ''
}

const isNumber = (marker: string): boolean =>
  /^\(?[\p{L}\p{N}]{1,8}(?:\.[\p{N}]{1,4}){0,4}[.)\u066b-]/u.test(marker)
