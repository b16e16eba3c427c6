import { attribute, type Element } from './element.ts'

/** Longer than any style that somebody wrote; a picture inside a style is not read to its end. */
const longestStyle = 4000
const none: ReadonlyMap<string, string> = new Map()

/** The declarations of an element's own style, names and values in lower case, without `!important`. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const text = attribute(element, 'style')
  if (text === '') return none
  const declarations = new Map<string, string>()
  for (const one of text.slice(0, longestStyle).toLowerCase().split(';')) {
    const colon = one.indexOf(':')
    if (colon < 0) continue
    const value = one.slice(colon + 1).trim()
    const important = value.indexOf('!')
    declarations.set(one.slice(0, colon).trim(), important < 0 ? value : value.slice(0, important).trim())
  }
  return declarations
}

/** Whether a style sets its words in bold, in the ordinary weight, or says nothing of it. */
export function boldness(style: ReadonlyMap<string, string>): boolean | null {
  const weight = style.get('font-weight')
  if (weight === undefined) return null
  if (weight === 'bold' || weight === 'bolder') return true
  if (weight === 'normal' || weight === 'lighter') return false
  const number = Number(weight)
  return Number.isFinite(number) && weight !== '' ? number >= 600 : null
}

/** Whether a style slants its words, sets them upright, or says nothing of it. */
export function slant(style: ReadonlyMap<string, string>): boolean | null {
  const value = style.get('font-style')
  if (value === undefined) return null
  if (value === 'italic' || value.startsWith('oblique')) return true
  return value === 'normal' ? false : null
}

/** Whether line ends in the source are line ends for the reader (CSS Text 3, section 3). */
export function keepsLines(style: ReadonlyMap<string, string>): boolean | null {
  const value = style.get('white-space')
  if (value === undefined) return null
  return value.startsWith('pre') || value === 'break-spaces'
}
