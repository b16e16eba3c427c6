import type { Run } from './block.ts'
import { fewestEdits, type Kept } from './fewestEdits.ts'
import { markKey, sliceRuns, textOf, tidyRuns } from './runs.ts'
import { sentencesOf, tokensOf } from './token.ts'

/**
 * A stretch of words and what became of it. All runs but the added ones, joined, are the earlier words; all but the
 * removed ones the later. `marked` are words that stayed and are set otherwise (emphasis, a link).
 */
export type WordChange =
  | { kind: 'same' | 'added' | 'removed'; runs: Run[] }
  | { kind: 'marked'; before: Run[]; runs: Run[] }

/** Beyond so many edits the words are compared by sentences, and beyond so many again as a whole. */
const mostEdits = 400

/**
 * The difference of two lists of runs by words, in any script: what stayed, went and came, in the order of reading,
 * removed before added. Blanks that stayed between two changes are counted to the changes, so that a rewritten
 * sentence reads as one. Bounded for any text: what differs too much is told by the sentence or as a whole.
 * @example wordDifference([run('He said.')], [run('She said.')])
 *   // removed "He", added "She", same " said."
 */
export function wordDifference(before: readonly Run[], after: readonly Run[]): WordChange[] {
  const was = textOf(before)
  const now = textOf(after)
  const wasTokens = tokensOf(was)
  const nowTokens = tokensOf(now)
  const changes =
    stretches(wasTokens, nowTokens) ??
    stretches(sentencesOf(wasTokens), sentencesOf(nowTokens)) ??
    whole(was, now)
  return joined(changes, was).flatMap(({ kind, from, to }) => {
    if (kind === 'removed') return [{ kind, runs: tidyRuns(sliceRuns(before, from[0], from[1])) }]
    if (kind === 'added') return [{ kind, runs: tidyRuns(sliceRuns(after, to[0], to[1])) }]
    return remarked(before, after, from[0], to[0], from[1] - from[0])
  })
}

type Span = readonly [from: number, to: number]
/** A stretch by places in both texts; the one that it doesn't touch is an empty span there. */
type Stretch = { kind: 'same' | 'added' | 'removed'; from: Span; to: Span }

function stretches(before: readonly string[], after: readonly string[]): Stretch[] | null {
  const numbers = new Map<string, number>()
  const numbered = (token: string): number => {
    const known = numbers.get(token) ?? numbers.size
    numbers.set(token, known)
    return known
  }
  const kept = fewestEdits(before.map(numbered), after.map(numbered), mostEdits)
  return kept && spans(kept, before, after)
}

function spans(kept: Kept, before: readonly string[], after: readonly string[]): Stretch[] {
  const found: Stretch[] = []
  let x = 0
  let y = 0
  let wasAt = 0
  let nowAt = 0
  const upTo = (nextX: number, nextY: number): void => {
    const gone = lengthOf(before, x, nextX)
    const come = lengthOf(after, y, nextY)
    if (gone > 0) found.push({ kind: 'removed', from: [wasAt, wasAt + gone], to: [nowAt, nowAt] })
    wasAt += gone
    if (come > 0) found.push({ kind: 'added', from: [wasAt, wasAt], to: [nowAt, nowAt + come] })
    nowAt += come
    x = nextX
    y = nextY
  }
  for (const [at, from] of kept.from.entries()) {
    upTo(from, kept.to[at] ?? 0)
    const length = before[from]?.length ?? 0
    found.push({ kind: 'same', from: [wasAt, wasAt + length], to: [nowAt, nowAt + length] })
    wasAt += length
    nowAt += length
    x += 1
    y += 1
  }
  upTo(before.length, after.length)
  return found
}

function lengthOf(tokens: readonly string[], from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at += 1) length += tokens[at]?.length ?? 0
  return length
}

function whole(was: string, now: string): Stretch[] {
  const found: Stretch[] = []
  if (was !== '') found.push({ kind: 'removed', from: [0, was.length], to: [0, 0] })
  if (now !== '') found.push({ kind: 'added', from: [was.length, was.length], to: [0, now.length] })
  return found
}

/** Joins neighbours: one removal and one addition between two stretches that stayed, blanks alone parting none. */
function joined(stretched: readonly Stretch[], was: string): Stretch[] {
  const result: Stretch[] = []
  let removed: Span | null = null
  let added: Span | null = null
  let same: Stretch | null = null
  const close = (): void => {
    if (removed && removed[1] > removed[0])
      result.push({ kind: 'removed', from: removed, to: [added?.[0] ?? 0, added?.[0] ?? 0] })
    if (added && added[1] > added[0])
      result.push({ kind: 'added', from: [removed?.[1] ?? 0, removed?.[1] ?? 0], to: added })
    removed = null
    added = null
  }
  for (const [at, { kind, from, to }] of stretched.entries()) {
    const next = stretched[at + 1]
    const blank = kind === 'same' && /^\s+$/u.test(was.slice(from[0], from[1]))
    const inside = blank && removed !== null && added !== null && next !== undefined && next.kind !== 'same'
    if (kind === 'same' && !inside) {
      close()
      if (same) same = { kind, from: [same.from[0], from[1]], to: [same.to[0], to[1]] }
      else same = { kind, from, to }
      continue
    }
    if (same) result.push(same)
    same = null
    const gone: Span = removed ?? [from[0], from[0]]
    const come: Span = added ?? [to[0], to[0]]
    removed = [gone[0], from[1]]
    added = [come[0], to[1]]
  }
  if (same) result.push(same)
  close()
  return result
}

/** Words that stayed, parted where they are set otherwise than before. */
function remarked(
  before: readonly Run[],
  after: readonly Run[],
  from: number,
  to: number,
  length: number,
): WordChange[] {
  const was = tidyRuns(sliceRuns(before, from, from + length))
  const now = tidyRuns(sliceRuns(after, to, to + length))
  const changes: WordChange[] = []
  const ends = [...new Set([...endsOf(was), ...endsOf(now)])].sort((one, other) => one - other)
  const wasAt = cursor(was)
  const nowAt = cursor(now)
  let start = 0
  let last: WordChange | undefined
  for (const end of ends) {
    const old = wasAt(start, end)
    const fresh = nowAt(start, end)
    start = end
    const kind = markKey(old.marks) === markKey(fresh.marks) ? 'same' : 'marked'
    if (last?.kind === kind) {
      last.runs.push(fresh)
      if (last.kind === 'marked') last.before.push(old)
      continue
    }
    last = kind === 'same' ? { kind, runs: [fresh] } : { kind, before: [old], runs: [fresh] }
    changes.push(last)
  }
  return changes.map((change) =>
    change.kind === 'marked'
      ? { ...change, before: tidyRuns(change.before), runs: tidyRuns(change.runs) }
      : { ...change, runs: tidyRuns(change.runs) },
  )
}

function endsOf(runs: readonly Run[]): number[] {
  let end = 0
  return runs.map((run) => {
    end += run.text.length
    return end
  })
}

/** Gives stretches of runs one after another; each lies within one run. */
function cursor(runs: readonly Run[]): (from: number, to: number) => Run {
  let index = 0
  let start = 0
  return (from, to) => {
    while (index < runs.length && start + (runs[index]?.text.length ?? 0) <= from) {
      start += runs[index]?.text.length ?? 0
      index += 1
    }
    const run = runs[index] ?? { type: 'text', text: '' }
    return { ...run, text: run.text.slice(from - start, to - start) }
  }
}
