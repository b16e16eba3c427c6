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
  let folded = ''
  for (const letter of word.normalize('NFKC').toLowerCase()) {
    if (kept.includes(letter)) folded += letter
    else
      folded += letter
        .normalize('NFKD')
        .replace(/\p{M}+|\u0640/gu, '')
        .replace(/[ßæœøđðþłħıŋ]/g, (one) => letters[one] ?? one)
  }
  return folded.replace(/\p{Nd}/gu, asciiDigit).replace(/[^\p{L}\p{Nd}]+/gu, '')
}

/** Decimal digits stand in tens from a zero on, in every script (Unicode, section 4.6). */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  let zero = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return String(code - zero)
}
