/** How long a headline that stands in for one may be, in characters. */
const longest = 90

/** The first words of a text, to the end of its first sentence where that is near: a headline where a text has none. */
export function standInHeadline(words: string): string {
  if (words.length <= longest) return words
  const sentence = /^.{20,90}?[.!?؟](?=\s)/u.exec(words)?.[0]
  if (sentence !== undefined) return sentence
  const cut = words.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `${(space > 20 ? cut.slice(0, space) : cut).toWellFormed()}…`
}
