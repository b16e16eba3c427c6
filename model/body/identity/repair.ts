import type { Block } from '../block.ts'
import { everyPart, mapParts } from '../tree.ts'
import { freshId, type Mint, usable } from './mint.ts'
import { copied } from './paste.ts'

/**
 * Gives every part an id of its own again. Of parts that hold one id, the first of the text keeps it and the others
 * are its copies; a part without a usable id is new. For the one process that owns a document: where several repair
 * the same doubles, each mints its own and the doubles never end. Gives the very same list where nothing is wrong.
 */
export function repairIdentity(blocks: Block[], mint: Mint): Block[] {
  // All that are held, so that what is minted for an early part is not what a later one keeps.
  const held = new Set<string>()
  let sound = true
  for (const { attrs } of everyPart(blocks)) {
    if (!usable(attrs.id) || held.has(attrs.id)) sound = false
    held.add(attrs.id)
  }
  if (sound) return blocks
  const kept = new Set<string>()
  return mapParts(blocks, (part) => {
    const { id } = part.attrs
    if (usable(id) && !kept.has(id)) {
      kept.add(id)
      return part
    }
    return copied(part, freshId(mint, held))
  })
}
