import { type Edit, editsBy } from './edit.ts'

/**
 * Characters that show nothing go where they do nothing.
 *
 * The non-joiner stays between letters of a script that joins (Persian `می‌خواهم`, Indic scripts), and between f and
 * a letter that it would melt with. The joiner stays beside letters of those scripts and inside emoji. The blank
 * without width stays between letters of scripts that set no blanks; the word joiner where a line could break. Tags
 * stay in the flags that are made of them, and nowhere else: they can hide words from whoever reads.
 */
export function invisible(text: string): Edit[] {
  if (!any.test(text)) return []
  return editsBy(text, runs, 'invisible character', (found, at) => {
    const before = text.slice(Math.max(0, at - 2), at)
    const after = text.slice(at + found.length, at + found.length + 2)
    if (found.codePointAt(0) === 0x1f3f4) return found.endsWith('\u{e007f}') ? found : '\u{1f3f4}'
    return [...found].find((character) => acts(character, before, after)) ?? ''
  })
}

const any = /[\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\uffa0\u{e0000}-\u{e007f}]/u
const runs =
  /\u{1f3f4}[\u{e0000}-\u{e007f}]+|[\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\uffa0\u{e0000}-\u{e007f}]+/gu

const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Mongolian}\\p{Script=Mandaic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}'
const joiningBefore = new RegExp(`[[${joining}]&&[\\p{L}\\p{M}]]\\p{Mn}?$`, 'v')
const joiningAfter = new RegExp(`^[[${joining}]&&[\\p{L}\\p{M}]]`, 'v')
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Javanese}\p{Script=Balinese}]/u

// What silences an Indic consonant; the non-joiner after it is part of the spelling (RFC 5892, appendix A.1).
const virama = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]$/

function acts(character: string, before: string, after: string): boolean {
  switch (character) {
    case '\u200c':
      return (
        virama.test(before) ||
        (joiningBefore.test(before) && joiningAfter.test(after)) ||
        (/f$/.test(before) && /^[fijklbht]/.test(after))
      )
    case '\u200d':
      if (
        /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(before) &&
        /^\p{Extended_Pictographic}/u.test(after)
      )
        return true
      return joiningBefore.test(before) || joiningAfter.test(after)
    case '\u200b':
      return unspaced.test(before.slice(-1)) && unspaced.test(after.slice(0, 1))
    case '\u2060':
      return /[^\s\p{L}\p{M}\p{N}]$/u.test(before)
        ? /^\S/.test(after)
        : /\S$/.test(before) && /^[^\s\p{L}\p{M}\p{N}]/u.test(after)
    case '\u180e':
      return /\p{Script=Mongolian}$/u.test(before) && /^\p{Script=Mongolian}/u.test(after)
    default:
      return false
  }
}
