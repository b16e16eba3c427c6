import { composed } from '../language/composed.ts'

/**
 * Plain text as paragraphs. Where it has blank lines, those part the paragraphs and single line ends only wrap;
 * where it has none, each line is a paragraph, as agencies write.
 */
export function plainParagraphs(text: string): string[] {
  const lines = text.replace(/\r\n?|\u2028/g, '\n').replace(/\u2029/g, '\n\n')
  const parts = /\n[^\S\n]*\n\s*\S/.test(lines.trim()) ? lines.split(/\n[^\S\n]*\n/) : lines.split('\n')
  return parts.map(foldSpace).filter((part) => part !== '')
}

/**
 * Words fit for a line: white space folded to one space, characters gone that no text has (controls, lone
 * surrogates, the byte-order mark). Non-breaking spaces stay: in Spanish and French they are set on purpose. So do the
 * controls from 128 to 159: they tell which encoding was misread, and `model/hygiene` takes them out when it has asked.
 */
export function foldSpace(words: string): string {
  return composed(
    words
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g, '')
      .replace(/[\t\n\v\f\r \u2028\u2029]+/g, ' ')
      .trim(),
  )
}
