import type { Block, Part } from '../block.ts'
import { mapParts } from '../tree.ts'
import { freshId, type Mint, usable } from './mint.ts'

/**
 * The identity of what is pasted. A part that was cut or copied from this same text and is in it no more comes back
 * as itself; every other one is new and remembers by `copyOf` what it is a copy of. What a copy's original was split
 * from or had absorbed stays with the original.
 * @param live the ids that the text holds
 * @param fromHere whether the clipboard says that it came from this text
 */
export function pasteBlocks(
  clip: readonly Block[],
  { live, fromHere, mint }: { live: ReadonlySet<string>; fromHere: boolean; mint: Mint },
): Block[] {
  const taken = new Set(live)
  return mapParts(clip, (part) => {
    const { id } = part.attrs
    if (fromHere && usable(id) && !taken.has(id)) {
      taken.add(id)
      return part
    }
    return copied(part, freshId(mint, taken))
  })
}

/** The same part as another one: a new id that remembers whose copy it is. */
export function copied(part: Part, id: string): Part {
  const { id: original, copyOf: _1, splitFrom: _2, absorbed: _3, ...said } = part.attrs
  return { ...part, attrs: { ...said, id, ...(usable(original) ? { copyOf: original } : {}) } } as Part
}
