import { direction } from '../../language/direction.ts'
import { type Edit, editsBy } from './edit.ts'

/**
 * Marks of direction (U+200E, U+200F, U+061C) go where they do nothing: where the nearest letters on both sides, or
 * the edge of the line, already have the mark's direction, and no digit stands between that it could order. All
 * others stay (UAX 9, rules W1 to N2).
 * @param language whose direction the edges of a line have
 */
export function marksOfDirection(text: string, language: string): Edit[] {
  if (!/[\u061c\u200e\u200f]/.test(text)) return []
  const base = direction(language)
  const needless = new Set<number>()
  let waiting: { at: number; side: string }[] = []
  let before: string = base
  let orders = false
  const decide = (after: string): void => {
    for (const { at, side } of waiting) if (side === before && side === after && !orders) needless.add(at)
    waiting = []
    orders = false
    before = after
  }
  for (const { 0: found, index } of text.matchAll(
    /[\p{L}\p{N}\n\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
  )) {
    if (found === '\u200e') waiting.push({ at: index, side: 'ltr' })
    else if (found === '\u200f' || found === '\u061c') waiting.push({ at: index, side: 'rtl' })
    else if (found === '\n') decide(base)
    else if (/\p{L}/u.test(found)) decide(rightToLeft.test(found) ? 'rtl' : 'ltr')
    else orders = true
  }
  decide(base)
  return editsBy(text, /[\u061c\u200e\u200f]/g, 'mark of direction', (found, at) =>
    needless.has(at) ? '' : found,
  )
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Yezidi}]/u
