/** A piece of what somebody asks: words in any order, or a phrase; wanted, or to be left out. */
export type Part = { kind: 'words' | 'phrase'; text: string; wanted: boolean }

/** What is longer is cut, in UTF-16 units: nobody asks more, and answering must not take longer for it. */
export const longestQuestion = 200

const piece = /(?<leaves>(?<!\S)[-−–])?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<words>[^\s"“”„«»]+))/gu

/**
 * Reads what somebody typed. Any string is a question: `"…"` (in any language's marks) asks for a phrase, a minus before
 * a word or a phrase leaves out what holds it, everything else is words. There is nothing that could be wrong.
 * @example readQuestion('harbour "pilot strike" -opinion')
 */
export function readQuestion(typed: string): Part[] {
  const parts: Part[] = []
  for (const { groups } of typed.slice(0, longestQuestion).toWellFormed().matchAll(piece)) {
    const wanted = groups?.leaves === undefined
    const phrase = groups?.phrase
    const before = parts.at(-1)
    if (phrase !== undefined) parts.push({ kind: 'phrase', text: phrase, wanted })
    else if (wanted && before?.kind === 'words' && before.wanted) before.text += ` ${groups?.words ?? ''}`
    else parts.push({ kind: 'words', text: groups?.words ?? '', wanted })
  }
  return parts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}
