import { factsOf } from './facts.ts'

/**
 * Words in the language's quotation marks. Marks of that language inside the words change places with every level, so
 * that a quotation in a quotation can be told apart: `«dijo “no”»`. Marks without a partner stay as they are.
 * @example quoted('en', 'He said “no”') // '“He said ‘no’”'
 */
export function quoted(language: string, words: string): string {
  const { outer, inner } = factsOf(language).quotation
  const levels = [outer, inner]
  const pairs = pairsIn(words, levels)
  let turned = ''
  let from = 0
  for (const { at, length, depth, side } of pairs) {
    const mark = levels[(depth + 1) % 2]?.[side] ?? ''
    turned += words.slice(from, at) + mark
    from = at + length
  }
  return `${outer[0]}${turned}${words.slice(from)}${outer[1]}`
}

type Mark = { at: number; length: number; depth: number; side: 0 | 1 }

/** The marks that have a partner, in order, each with how deep it lies and with the blank that belongs inside it. */
function pairsIn(words: string, levels: readonly (readonly [string, string])[]): Mark[] {
  const opening = new Map(levels.map(([mark], level) => [mark.trim(), level]))
  const closing = new Map(levels.map(([, mark], level) => [mark.trim(), level]))
  const open: { at: number; length: number; level: number }[] = []
  const found: Mark[] = []
  for (let at = 0; at < words.length; at += 1) {
    const mark = words[at] ?? ''
    const opens = opening.get(mark)
    if (opens !== undefined) open.push({ at, length: isBlank(words[at + 1]) ? 2 : 1, level: opens })
    const begun = open.at(-1)
    if (opens !== undefined || begun === undefined || begun.level !== closing.get(mark)) continue
    if (isApostrophe(words, at)) continue
    open.pop()
    const depth = open.length
    const blank = isBlank(words[at - 1]) && at - 1 > begun.at ? 1 : 0
    found.push({ at: begun.at, length: begun.length, depth, side: 0 })
    found.push({ at: at - blank, length: 1 + blank, depth, side: 1 })
  }
  return found.sort((one, other) => one.at - other.at)
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\u00a0' || char === '\u202f'

/** The closing single mark of English is also its apostrophe: between two letters it closes nothing. */
function isApostrophe(words: string, at: number): boolean {
  return words[at] === '’' && /^\p{L}’\p{L}$/u.test(words.slice(at - 1, at + 2))
}
