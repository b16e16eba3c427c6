import { type Edit, editsBy } from './edit.ts'

/**
 * Odd blanks become ordinary ones where they do nothing; doubled ones, and those at the edges, fall together.
 *
 * A blank that doesn't break acts, and stays as it came (wide or narrow), beside a digit (`25 000 km`), inside
 * quotation marks and before `; : ! ? %` as French sets them, before a dash, after a word of one letter or an initial
 * (`w domu`, `J. Haddad`), and after a short abbreviation with a capital (`Sr. Díaz`). A thin blank between digits
 * becomes the narrow one that doesn't break; the ideographic blank stays beside its own script.
 */
export function blanks(text: string): Edit[] {
  if (!odd.test(text)) return []
  return editsBy(text, allBlanks, 'blank', (found, at) => {
    if (!odd.test(found)) return found
    const before = text.slice(Math.max(0, at - 6), at)
    const after = text.slice(at + found.length, at + found.length + 2)
    if (before === '' || after === '' || before.endsWith('\n') || after.startsWith('\n')) return ''
    const [kept = ' '] = found.match(odd) ?? []
    if (kept === '\u3000') return eastAsian.test(before.slice(-1) + after.slice(0, 1)) ? kept : ' '
    if (!unbroken.test(kept)) return ' '
    if (!acts(before, after)) return ' '
    if (kept !== '\u2009') return kept
    return /\p{N}$/u.test(before) && /^\p{N}/u.test(after) ? '\u202f' : ' '
  })
}

const odd = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const unbroken = /[\u00a0\u2007\u2009\u202f]/
const allBlanks = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f]/u

function acts(before: string, after: string): boolean {
  return (
    /[\p{N}«‹№§¿¡]$/u.test(before) ||
    /^[\p{N}»›;:!?%‰°€–—]/u.test(after) ||
    /(?:^|[^\p{L}\p{M}\p{N}])\p{L}\p{M}?$/u.test(before) ||
    /(?:^|[^\p{L}\p{M}])\p{Lu}\p{L}{0,3}\.$/u.test(before)
  )
}
