import type { Block, Words } from '../block.ts'
import { mostAbsorbed } from '../grammar.ts'
import { textOf, tidyRuns } from '../runs.ts'
import { changeAround } from '../tree.ts'
import { withRuns } from './split.ts'

/**
 * Merges words with the words that follow them in the same list. The first keeps its identity, kind and attributes
 * and records in `absorbed` the other's id and what that one had absorbed; where the first is empty and the other
 * isn't, the other is the one that stays, since the words are its. Null where no words have the id or none follow.
 */
export function mergeWithNext(blocks: readonly Block[], id: string): Block[] | null {
  return changeAround(blocks, id, (siblings, index) => {
    const first = siblings[index]
    const second = siblings[index + 1]
    if (first?.type !== 'words' || second?.type !== 'words') return null
    const empty = textOf(first.content ?? []) === ''
    const [kept, gone] = empty && textOf(second.content ?? []) !== '' ? [second, first] : [first, second]
    const runs = tidyRuns([...(first.content ?? []), ...(second.content ?? [])])
    return siblings.toSpliced(index, 2, withRuns(absorbing(kept, gone), runs))
  })
}

function absorbing(kept: Words, gone: Words): Words {
  const absorbed = [
    ...new Set([...(kept.attrs.absorbed ?? []), ...(gone.attrs.absorbed ?? []), gone.attrs.id]),
  ].slice(-mostAbsorbed)
  return { ...kept, attrs: { ...kept.attrs, absorbed } }
}
