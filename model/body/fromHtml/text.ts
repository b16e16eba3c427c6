import { composed } from '../../../language/composed.ts'

/**
 * Text fit for a body: no character that a text never holds (controls, the byte-order mark, noncharacters), halves of
 * surrogate pairs replaced, composed (NFC). White space stays as it is, and so do the controls from 128 to 159: they
 * tell which encoding was misread, and `model/hygiene` takes them out when it has asked.
 */
export function cleanText(text: string): string {
  return composed(
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g, ''),
  )
}

/** White space that HTML shows as one space; a no-break space is none of it. */
export const foldable = /[\t\n\v\f\r \u2028\u2029]+/g

/** Clean text in one line: white space folded to single spaces, none at its ends. */
export const oneLine = (text: string): string => cleanText(text).replace(foldable, ' ').trim()

const raised: Readonly<Record<string, string>> = {
  0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻', '−': '⁻',
} // biome-ignore format: a list to be read as one
const lowered: Readonly<Record<string, string>> = {
  0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉', '+': '₊', '-': '₋', '−': '₋',
} // biome-ignore format: a list to be read as one

/**
 * Raised or lowered figures in characters of their own, since 10 to the 6th must not become 106. What is more than
 * figures stays as it is.
 * @example shifted('2', 'sub') // '₂'
 */
export function shifted(text: string, place: 'sup' | 'sub'): string {
  if (text.length > 12) return text
  let found = ''
  for (const letter of text) {
    const other = (place === 'sup' ? raised : lowered)[letter]
    if (other === undefined) return text
    found += other
  }
  return found
}
