import { composed } from '../../../language/composed.ts'

/** What is set in a text for machines or layout and says nothing: soft hyphens, directional marks, byte order marks. */
const unsaid = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const blank = /[\s\p{Z}]/gu

/**
 * Words as they are compared: composed (NFC, UAX #15), blanks of any kind and number as one blank, nothing that only
 * steers layout. Joiners stay, since they tell words and emoji apart, and so do case, marks and punctuation. Any
 * string, linear time.
 */
export function normalWords(text: string): string {
  const plain = composed(text).replace(unsaid, '').replace(blank, ' ')
  return plain
    .split(' ')
    .filter((word) => word !== '')
    .join(' ')
}
