import { safeAddress } from './address.ts'
import { escapeText } from './escape.ts'
import { findHoles, type Hole } from './holes.ts'
import { Attributes, Html } from './raw.ts'

export type { Attributes, Html } from './raw.ts'

/** What may fill a hole. Null, undefined and false print nothing; arrays print one after another. */
export type Value = string | number | Html | Attributes | null | undefined | false | readonly Value[]

const known = new WeakMap<TemplateStringsArray, Hole[]>()

/**
 * A template whose values are made safe by where they stand: text and quoted attributes are escaped, addresses
 * (`href`, `src` …) pass `safeAddress`, only `Html` prints as markup, only `attributes(…)` fills a hole among a
 * tag's attributes. Throws where a hole or a value can't be made safe, with the template's beginning.
 * @example html`<a href="${address}">${words}</a>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let holes = known.get(strings)
  if (holes === undefined) {
    holes = findHoles(strings)
    known.set(strings, holes)
  }
  let markup = strings[0] ?? ''
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]
    const hole = holes[at]
    if (hole === 'text') markup += asText(value)
    else if (hole === 'attributes') markup += asAttributes(value)
    else markup += asWords(value, hole)
    markup += strings[at + 1]
  }
  return new Html(markup)
}

function asText(value: Value): string {
  if (typeof value === 'string') return escapeText(value)
  if (value instanceof Html) return value.toString()
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) {
    let markup = ''
    for (const each of value) markup += asText(each)
    return markup
  }
  if (typeof value === 'number') return String(value)
  throw new TypeError('Between tags only words, numbers, Html and lists of these can be printed.')
}

function asAttributes(value: Value): string {
  if (value instanceof Attributes) return value.toString()
  if (value === null || value === undefined || value === false) return ''
  throw new TypeError('Among a tag’s attributes only attributes(…) can be printed.')
}

function asWords(value: Value, hole: Hole | undefined): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new TypeError('In an attribute or a title only words and numbers can be printed, no markup.')
  }
  const text = String(value)
  return escapeText(hole === 'address' ? safeAddress(text) : text)
}
