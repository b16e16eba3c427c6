import { safeAddress } from './address.ts'
import { escapeText } from './escape.ts'
import { isAddressAttribute, isCodeAttribute } from './holes.ts'
import { Attributes } from './raw.ts'

/** Attributes by name. `true` prints the name alone; null, undefined and false print nothing. */
export type AttributeValues = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * A run of attributes for a hole inside a tag, for those that are not always there. Names are checked and
 * addresses made safe as in templates; a name that could run code is refused with an error.
 * @example html`<p${attributes({ lang: 'he', dir: 'rtl', id: undefined })}>…</p>` // <p lang="he" dir="rtl">…</p>
 */
export function attributes(values: AttributeValues): Attributes {
  let markup = ''
  for (const name in values) {
    const value = values[name]
    if (value === null || value === undefined || value === false) continue
    if (!/^[a-z][a-z0-9:-]*$/.test(name) || isCodeAttribute(name)) {
      throw new Error(`Attribute can't be made safe: ${name}. Use a plain lower-case name that runs no code.`)
    }
    if (value === true) markup += ` ${name}`
    else {
      const text = String(value)
      markup += ` ${name}="${escapeText(isAddressAttribute(name) ? safeAddress(text) : text)}"`
    }
  }
  return new Attributes(markup)
}
