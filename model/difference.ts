import { type ArticleWords, type Part, partsIn, type Words } from './body/block.ts'
import { markKey, textOf, tidyRuns } from './body/runs.ts'

/** In what a block differs from its earlier self, what stands in it apart. */
export type Aspect =
  /** The words of a text block; `wordDifference` tells which. */
  | 'words'
  /** The words stayed and are set otherwise: emphasis, links, foreign words. */
  | 'marks'
  /** Another kind: a quotation of a paragraph, a correction of an update. */
  | 'kind'
  /** Anything else that the block says of itself: credit, address, level … */
  | 'details'
  /** Only what it remembers of where it came from. */
  | 'identity'

/**
 * What became of one block between two revisions, nested ones included. Places count from 0 among the siblings:
 * `from` in the earlier revision, `to` and `at` in the later; `in` and `out` are the ids of the blocks that hold it
 * now and held it before, left out at the top. A block that is added or removed comes and goes with what stands in
 * it, except for what moved.
 */
export type BlockChange =
  | { kind: 'added'; block: Part; at: number; in?: string }
  | { kind: 'removed'; block: Part; out?: string }
  | { kind: 'changed'; before: Part; after: Part; what: Aspect[] }
  | { kind: 'moved'; block: Part; from: number; to: number; in?: string; out?: string }

/** What lies between two revisions of a text, so that somebody can decide again. */
export type Difference = { headline: boolean; standfirst: boolean; blocks: BlockChange[] }

/** A part with its place. */
type Placed = { part: Part; at: number; holder: string | undefined }

/**
 * The difference of two revisions by block. Blocks are told by their id, never by their words, so a paragraph that
 * was rewritten and moved is one change and one move. Moves are counted against the longest run of siblings that kept
 * its order. Bounded by the sizes: n log n.
 */
export function difference(before: ArticleWords, after: ArticleWords): Difference {
  const old = placed(before.blocks)
  const now = placed(after.blocks)
  const blocks: BlockChange[] = []
  for (const { part, holder } of old.values()) {
    // What went with its holder is told by the holder.
    if (!now.has(part.attrs.id) && (holder === undefined || now.has(holder)))
      blocks.push({ kind: 'removed', block: part, ...outOf(holder) })
  }
  const stayed = unmoved(old, now)
  for (const [id, { part, at, holder }] of now) {
    const was = old.get(id)
    if (!was) {
      if (holder === undefined || old.has(holder))
        blocks.push({ kind: 'added', block: part, at, ...into(holder) })
      continue
    }
    const what = aspects(was.part, part)
    if (what.length > 0) blocks.push({ kind: 'changed', before: was.part, after: part, what })
    if (!stayed.has(id))
      blocks.push({ kind: 'moved', block: part, from: was.at, to: at, ...into(holder), ...outOf(was.holder) })
  }
  return {
    headline: !same(before.headline, after.headline),
    standfirst: before.standfirst !== after.standfirst,
    blocks,
  }
}

function into(holder: string | undefined): { in?: string } {
  return holder === undefined ? {} : { in: holder }
}

function outOf(holder: string | undefined): { out?: string } {
  return holder === undefined ? {} : { out: holder }
}

function placed(
  parts: readonly Part[],
  holder?: string,
  found = new Map<string, Placed>(),
): Map<string, Placed> {
  for (const [at, part] of parts.entries()) {
    found.set(part.attrs.id, { part, at, holder })
    placed(partsIn(part), part.attrs.id, found)
  }
  return found
}

/** The ids of what stayed where it was: among the same siblings, in the order that it had. */
function unmoved(old: ReadonlyMap<string, Placed>, now: ReadonlyMap<string, Placed>): Set<string> {
  const siblings = new Map<string | undefined, { id: string; from: number }[]>()
  for (const [id, { holder }] of now) {
    const was = old.get(id)
    if (!was || was.holder !== holder) continue
    const kept = siblings.get(holder) ?? []
    siblings.set(holder, kept)
    kept.push({ id, from: was.at })
  }
  const stayed = new Set<string>()
  for (const kept of siblings.values())
    for (const index of longestRising(kept.map(({ from }) => from))) stayed.add(kept[index]?.id ?? '')
  return stayed
}

/** In what one part differs from its later self; what stands in it is compared for itself. */
function aspects(before: Part, after: Part): Aspect[] {
  const found: Aspect[] = []
  if (before.type === 'words' && after.type === 'words') found.push(...wordAspects(before, after))
  const { kind: kindWas, ...was } = before.attrs as Record<string, unknown>
  const { kind: kindIs, ...is } = after.attrs as Record<string, unknown>
  if (before.type !== after.type || kindWas !== kindIs) found.push('kind')
  const names = new Set([...Object.keys(was), ...Object.keys(is)])
  const other = [...names].filter((name) => !same(was[name], is[name]))
  if (other.some((name) => !origins.has(name))) found.push('details')
  if (other.some((name) => origins.has(name))) found.push('identity')
  return found
}

const origins: ReadonlySet<string> = new Set(['copyOf', 'splitFrom', 'absorbed'])

function wordAspects(before: Words, after: Words): Aspect[] {
  const was = before.content ?? []
  const is = after.content ?? []
  if (same(was, is)) return []
  if (textOf(was) !== textOf(is)) return ['words']
  const set = (runs: typeof was): string[] =>
    tidyRuns(runs).map((run) => `${run.text.length} ${markKey(run.marks)}`)
  return same(set(was), set(is)) ? [] : ['marks']
}

/** Equal as JSON is: the order of an object's names means nothing, and the database keeps another than the editor. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  const at = (of: object, name: string): unknown => (of as Record<string, unknown>)[name]
  return [...names].every((name) => same(at(one, name), at(other, name)))
}

/** Indices of one longest strictly rising subsequence (patience sorting, n log n). */
function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous: number[] = []
  values.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  })
  const kept = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at)
  return kept
}
