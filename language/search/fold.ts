import { withoutMarkTowers } from '../composed.ts'

/** Letters that Unicode does not take apart and readers do. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
}

/**
 * A word in small letters without accents, digits as 0–9: how words of scripts with letters are compared.
 * @param kept letters that are letters of their own in this language, such as ñ in Spanish
 * @example foldWord('Erdoğan') // 'erdogan'
 */
export function foldWord(word: string, kept = ''): string {
  // Arabic letters that carry no hamza are as they are, in every one of the steps below.
  if (/^[ءابة-غف-ي]+$/.test(word)) return word
  const small = withoutMarkTowers(word).normalize('NFKC').toLowerCase()
  if (/^[a-z0-9]*$/.test(small)) return small
  let folded = ''
  for (const letter of small) folded += kept.includes(letter) ? letter : letter.normalize('NFKD')
  return folded
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðþłħıŋ]/g, (one) => letters[one] ?? one)
    .replace(/[^a-z0-9]+/g, (rest) =>
      rest.replace(/\p{Nd}/gu, asciiDigit).replace(/[^\p{L}\p{Nd}]+|\u0640/gu, ''),
    )
}

/** Decimal digits stand in tens from a zero on, in every script (Unicode, section 4.6). */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  let zero = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return String(code - zero)
}
