import { type Edit, editsBy } from './edit.ts'

/**
 * Odd hyphens become the ordinary one where they do nothing else.
 *
 * A hyphen that doesn't break stays between letters or digits. A soft hyphen stays between two letters of a script
 * that hyphenates, where it says how a long word may be parted, and goes everywhere else. A minus stays before a
 * number; alone between blanks it is a dash. A figure dash stays between digits.
 */
export function hyphens(text: string): Edit[] {
  return editsBy(text, /[\u00ad\u02d7\u2010-\u2012\u2043\u2212\ufe63\uff0d]/g, 'hyphen', (found, at) => {
    const before = text.slice(Math.max(0, at - 2), at)
    const after = text.slice(at + 1, at + 3)
    if (found === '\u00ad') return parts.test(before) && hyphenates.test(after) ? found : ''
    if (found === '\u2011') return /[\p{L}\p{M}\p{N}]$/u.test(before) && wordBegins.test(after) ? found : '-'
    if (found === '\u2012') return /\p{N}$/u.test(before) && /^\p{N}/u.test(after) ? found : '–'
    if (found === '\u2212') {
      if (/^\s?\p{N}/u.test(after)) return found
      return /(?:^|\s)$/.test(before) && /^(?:\s|$)/.test(after) ? '–' : '-'
    }
    if (found === '\uff0d' && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before + after))
      return found
    return '-'
  })
}

const wordBegins = /^[\p{L}\p{N}]/u
const hyphenates =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u
const parts =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{M}]$/u
