import type { AskedName } from '../language/search/synonyms.ts'
import { searchTokens, type Token } from '../language/search/tokens.ts'

/** A text in pieces: plain ones, and those that were found. No markup; whoever shows them marks and escapes. */
export type Piece = { text: string; found: boolean }

/** In words: what is read of one text to show where it was found. */
const mostWords = 2000
const longestPassage = 220

/**
 * Marks in a text what was asked for, by the same function that indexed it: a word alone where it was asked for alone, a
 * run of words only in its order. Neighbouring finds are one piece.
 */
export function markedPieces(text: string, language: string, patterns: readonly AskedName[]): Piece[] {
  return pieces(text, 0, text.length, finds(searchTokens(text, language, mostWords), patterns))
}

/**
 * The part of a body to show below a headline: around the place where most of the patterns meet; null where none is
 * found. Begins and ends at words.
 * @param texts the body's texts, in their order
 */
export function passage(
  texts: readonly string[],
  language: string,
  patterns: readonly AskedName[],
): Piece[] | null {
  let best: {
    text: string
    from: number
    finds: readonly Find[]
    tokens: readonly Token[]
    met: number
  } | null = null
  for (const text of texts) {
    const tokens = searchTokens(text, language, mostWords)
    const found = finds(tokens, patterns)
    for (const { start } of found) {
      const near = found.filter((one) => one.start >= start && one.end <= start + longestPassage - 60)
      const met = new Set(near.flatMap(({ patterns: of }) => of)).size
      if (met > (best?.met ?? 0)) best = { text, from: start, finds: found, tokens, met }
    }
    // Nothing later can hold more of them, and earlier says more of what an article is about.
    if (best?.met === patterns.length) break
  }
  if (!best) return null
  const { text, from, tokens } = best
  const first = tokens.find(({ start }) => start >= from - 60)?.start ?? 0
  const start = from <= 60 ? 0 : first
  const last = tokens.findLast(({ end }) => end <= start + longestPassage)?.end ?? text.length
  const end = text.length - start <= longestPassage ? text.length : Math.max(last, from + 1)
  const shown = pieces(text, start, end, best.finds)
  return [
    ...(start > 0 ? [{ text: '… ', found: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: ' …', found: false }] : []),
  ]
}

type Find = { start: number; end: number; patterns: number[] }

function finds(tokens: readonly Token[], patterns: readonly AskedName[]): Find[] {
  const found: Find[] = []
  for (const [at, token] of tokens.entries()) {
    for (const [which, pattern] of patterns.entries()) {
      const meets = pattern.every((terms, offset) => {
        const held = tokens[at + offset]?.terms
        return held !== undefined && terms.some((term) => held.includes(term))
      })
      if (!meets) continue
      const end = tokens[at + pattern.length - 1]?.end ?? token.end
      const before = found.at(-1)
      if (before && token.start < before.end) {
        before.end = Math.max(before.end, end)
        before.patterns.push(which)
      } else found.push({ start: token.start, end, patterns: [which] })
    }
  }
  return found
}

function pieces(text: string, from: number, to: number, found: readonly Find[]): Piece[] {
  const shown: Piece[] = []
  let at = from
  const add = (end: number, isFound: boolean): void => {
    if (end <= at) return
    shown.push({ text: text.slice(at, end), found: isFound })
    at = end
  }
  for (const { start, end } of found) {
    if (start < from || end > to) continue
    add(start, false)
    add(end, true)
  }
  add(to, false)
  return shown
}
