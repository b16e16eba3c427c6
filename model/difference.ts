import type { ArticleWords, Block } from './body/block.ts'

/** What became of one block between two revisions. Places count from 0: `from` in the earlier one, `to` and `at` in the later. */
export type BlockChange =
  | { kind: 'added'; block: Block; at: number }
  | { kind: 'removed'; block: Block }
  | { kind: 'changed'; before: Block; after: Block }
  | { kind: 'moved'; block: Block; from: number; to: number }

/** What lies between two revisions of a text, so that somebody can decide again. */
export type Difference = { headline: boolean; standfirst: boolean; blocks: BlockChange[] }

/** Equal as JSON is: the order of an object's names means nothing, and the database keeps another than the editor. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  const at = (of: object, name: string): unknown => (of as Record<string, unknown>)[name]
  return [...names].every((name) => same(at(one, name), at(other, name)))
}

/**
 * The difference of two revisions by block. Blocks are told by their id, never by their words, so a paragraph that
 * was rewritten and moved is one change and one move. Moves are counted against the longest run that kept its order.
 */
export function difference(before: ArticleWords, after: ArticleWords): Difference {
  const old = new Map(before.blocks.map((block, at) => [block.attrs.id, { block, at }]))
  const now = new Map(after.blocks.map((block, at) => [block.attrs.id, { block, at }]))
  const blocks: BlockChange[] = []
  for (const { block } of old.values()) if (!now.has(block.attrs.id)) blocks.push({ kind: 'removed', block })
  const kept = [...now.values()].flatMap(({ block, at }) => {
    const was = old.get(block.attrs.id)
    return was ? [{ block, to: at, from: was.at, was: was.block }] : []
  })
  const stayed = longestRising(kept.map(({ from }) => from))
  kept.forEach(({ block, from, to, was }, index) => {
    if (!same(was, block)) blocks.push({ kind: 'changed', before: was, after: block })
    if (!stayed.has(index)) blocks.push({ kind: 'moved', block, from, to })
  })
  for (const { block, at } of now.values())
    if (!old.has(block.attrs.id)) blocks.push({ kind: 'added', block, at })
  return {
    headline: !same(before.headline, after.headline),
    standfirst: before.standfirst !== after.standfirst,
    blocks,
  }
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
