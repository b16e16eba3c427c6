import type { Block, Words } from '../block.ts'
import { sliceRuns, textOf } from '../runs.ts'
import { changeAround, idsOf } from '../tree.ts'
import { freshId, type Mint } from './mint.ts'

/**
 * Splits words in two. The first half keeps the id, the second is new and remembers by `splitFrom` whose half it is.
 * A split before the first word takes no words from the block, so there the words keep their id and the empty one
 * before them is the new one. Null where no words have the id.
 * @param at a place in the words, in UTF-16 units; one between the halves of a surrogate pair stands before it
 */
export function splitWords(blocks: readonly Block[], id: string, at: number, mint: Mint): Block[] | null {
  return changeAround(blocks, id, (siblings, index) => {
    const block = siblings[index]
    if (block?.type !== 'words') return null
    const runs = block.content ?? []
    const text = textOf(runs)
    const place = Math.max(0, Math.min(text.length, whole(text, Math.trunc(at) || 0)))
    const { copyOf: _1, absorbed: _2, ...said } = block.attrs
    const made: Words = {
      type: 'words',
      attrs: { ...said, id: freshId(mint, idsOf(blocks)), splitFrom: id },
    }
    const first = sliceRuns(runs, 0, place)
    const second = sliceRuns(runs, place, text.length)
    const halves =
      place === 0 && text !== '' ? [made, block] : [withRuns(block, first), withRuns(made, second)]
    return siblings.toSpliced(index, 1, ...halves)
  })
}

/** Words with these runs, without the list where there are none. */
export function withRuns(words: Words, runs: Words['content'] & object): Words {
  const { content: _, ...bare } = words
  return runs.length > 0 ? { ...bare, content: runs } : bare
}

function whole(text: string, at: number): number {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000 ? at - 1 : at
}
