import type { CleanedWords } from '../model/hygiene/cleanWords.ts'

/** What became of one item. Every item of a file has exactly one outcome. */
export type ItemOutcome = {
  result: 'created' | 'updated' | 'unchanged' | 'waiting' | 'refused'
  /** Its place in the file, from 1: the item's number, or its line where each line is one. */
  at: number
  provider: string
  identity: string
  version: string
  /** In words, for whoever sent the file. */
  reason: string
  article: string | null
  /** What was mended in its words, each with its place; absent where nothing was. */
  repaired?: CleanedWords['repairs']
}

export const results = ['created', 'updated', 'unchanged', 'waiting', 'refused'] as const

export type ImportReport = {
  outcomes: ItemOutcome[]
  /** They add up to the number of items. */
  counts: Record<ItemOutcome['result'], number>
  /** The log position of the last act, for whoever wants to wait for the readers; null where nothing was done. */
  position: number | null
}

/** Counts the outcomes. */
export function reportOf(outcomes: ItemOutcome[], position: number | null): ImportReport {
  const counts = { created: 0, updated: 0, unchanged: 0, waiting: 0, refused: 0 }
  for (const { result } of outcomes) counts[result] += 1
  return { outcomes, counts, position }
}

/** The report in lines for a terminal: a line an item, then the sums. */
export function reportLines({ outcomes, counts }: ImportReport): string[] {
  const line = ({ result, at, identity, reason, article }: ItemOutcome): string =>
    [
      `${at}.`,
      result.padEnd(9),
      identity || '(no identity)',
      article && `→ ${article}`,
      reason && `– ${reason}`,
    ]
      .filter((part) => part)
      .join(' ')
  const sums = results.map((result) => `${counts[result]} ${result}`).join(', ')
  return [...outcomes.map(line), `${outcomes.length} ${outcomes.length === 1 ? 'item' : 'items'}: ${sums}`]
}
