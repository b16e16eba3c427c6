/**
 * `PLACE, Country (AGENCY) -- Words`: how agencies open a text. The place may be as long as a few words and holds
 * no full stop except in short forms (`ST. JOHN'S`); the agency is at most four words in brackets.
 */
const opening = /^(\p{Lu}[\p{L}\p{M}\p{N}.,'’ -]{1,60}?)\s*\(([^()]{2,40})\)\s*(?:--|[-–—:])\s*(?=\S)/u

/**
 * Takes the dateline off the first paragraph, since the page sets it from a field of its own. A text that doesn't
 * open in the agencies' way is left as it is.
 * @example liftDateline(['PORT SAHEL (Wire) -- Talks opened.']) // { place: 'PORT SAHEL', agency: 'Wire', paragraphs: ['Talks opened.'] }
 */
export function liftDateline(paragraphs: readonly string[]): {
  place: string
  agency: string
  paragraphs: string[]
} {
  const [first = '', ...others] = paragraphs
  const found = opening.exec(first)
  const place = found?.[1] ?? ''
  // A place is written in capitals, wholly or in its first part; otherwise it is a sentence that has brackets early.
  if (!found || !/^[\p{Lu}\p{M}.'’ -]{2,}(,|$)/u.test(place))
    return { place: '', agency: '', paragraphs: [...paragraphs] }
  return { place, agency: found[2] ?? '', paragraphs: [first.slice(found[0].length), ...others] }
}
