/**
 * A text in Unicode's composed form (NFC, UAX 15) in linear time. A run of more than 30 combining marks on one letter
 * is cut there, as the stream-safe form of UAX 15 (section 13) draws the line: no language has them, and putting
 * 100,000 marks in their canonical order takes seconds.
 */
export function composed(text: string): string {
  return withoutMarkTowers(text).normalize('NFC')
}

/** A text with no letter carrying more than 30 marks. What lies beneath every normal form that is asked for here. */
export function withoutMarkTowers(text: string): string {
  return mark.test(text) ? text.replace(tower, (marks) => [...marks].slice(0, mostMarks).join('')) : text
}

const mostMarks = 30
const mark = /\p{M}{31}/u
const tower = /\p{M}{31,}/gu
