import type { Block } from './block.ts'

/** What may stand above the text of an article. */
const leading: ReadonlySet<Block['type']> = new Set(['picture', 'gallery', 'video', 'audio', 'infographic'])

/**
 * Parts a body into its lead and its text. The lead is what stands before the first words: pictures, a gallery, a video,
 * an infographic. It is part of the body, so it has revisions, alignment, differences and words like every other block,
 * and nothing has to keep a second place true.
 * @example leadOf([picture, paragraph]) // { lead: [picture], text: [paragraph] }
 */
export function leadOf(blocks: readonly Block[]): { lead: Block[]; text: Block[] } {
  const first = blocks.findIndex((block) => !leading.has(block.type))
  const end = first === -1 ? blocks.length : first
  return { lead: blocks.slice(0, end), text: blocks.slice(end) }
}
