/**
 * `PLACE, Country (AGENCY) -- Words`: how agencies open a text. The place may be as long as a few words and holds
 * no full stop except in short forms (`ST. JOHN'S`); the agency is at most four words in brackets.
 */
const opening = /^(\p{Lu}[\p{L}\p{M}\p{N}.,'’ -]{1,60}?)\s*\(([^()]{2,40})\)\s*(?:--|[-–—:])\s*\S/u

/**
 * The dateline that a text opens with, or null. It stays in the text, which is printed as its agency wrote it; knowing
 * it keeps the page from saying the place twice, and names an agency that nothing else names.
 * @example datelineIn('PORT SAHEL (Wire) -- Talks opened.') // { place: 'PORT SAHEL', agency: 'Wire' }
 */
export function datelineIn(paragraph: string): { place: string; agency: string } | null {
  const [, place = '', agency = ''] = opening.exec(paragraph) ?? []
  // A place is written in capitals, wholly or in its first part; otherwise it is a sentence that has brackets early.
  return /^[\p{Lu}\p{M}.'’ -]{2,}(,|$)/u.test(place) ? { place, agency } : null
}
