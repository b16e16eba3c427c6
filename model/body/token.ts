/**
 * What words are told apart by: a word with its vowel marks and joiners, a number with its separators, a stretch of
 * blanks, or one other character. Scripts that set no blanks between words (Chinese, Japanese, Thai, Lao, Khmer,
 * Burmese) go by the letter. Not `Intl.Segmenter`: that is slower by far, its words differ from one browser to the
 * next, and where blanks part the words (Arabic too) it finds nothing more. Every repetition is bounded, so that no
 * text makes the pattern run away or its memory overflow.
 */
const kinds = [
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]\p{M}{0,20}/u,
  /\p{Nd}{1,50}(?:[.,٫٬]\p{Nd}{1,50}){0,20}/u,
  /[\p{L}\p{M}\p{N}\p{Pc}\p{Cf}'’]{1,100}/u,
  /[\s\p{Z}]{1,100}/u,
  // An emoji with all that is joined to it, and a flag, are one sign to a reader.
  /\p{ExtPict}(?:\p{EMod}|\u{fe0f}){0,2}(?:\u{200d}\p{ExtPict}(?:\p{EMod}|\u{fe0f}){0,2}){0,8}|\p{RI}\p{RI}/u,
  /./su,
]
const token = new RegExp(kinds.map(({ source }) => source).join('|'), 'gsu')

/** A text cut into tokens: all of them joined are the text. Linear time, any string. */
export function tokensOf(text: string): string[] {
  return text.match(token) ?? []
}

/** Tokens gathered into sentences: all of them joined are the text. */
export function sentencesOf(tokens: readonly string[]): string[] {
  const sentences: string[] = []
  let sentence = ''
  for (const one of tokens) {
    sentence += one
    if (/^[.!?؟۔。…\n]$/u.test(one) || one.includes('\n')) {
      sentences.push(sentence)
      sentence = ''
    }
  }
  if (sentence !== '') sentences.push(sentence)
  return sentences
}
