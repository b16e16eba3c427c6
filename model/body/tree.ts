import { type Block, type Part, partsIn } from './block.ts'

/** Every part of a body in the order of the text, each before what stands in it. */
export function* everyPart(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part
    yield* everyPart(partsIn(part))
  }
}

/** The ids that a body holds. */
export function idsOf(parts: readonly Part[]): Set<string> {
  const ids = new Set<string>()
  for (const part of everyPart(parts)) ids.add(part.attrs.id)
  return ids
}

/** A body with each part replaced by what `change` makes of it, in the order of the text: a part before what stands in it. */
export function mapParts<Held extends Part>(parts: readonly Held[], change: (part: Part) => Part): Held[] {
  return parts.map((part) => {
    const changed = change(part)
    const inner = partsIn(changed)
    // A part keeps its type, and so does what stands in it; the compiler can't see that.
    return (inner.length > 0 ? { ...changed, content: mapParts(inner, change) } : changed) as Held
  })
}

/**
 * A body in which one list of siblings, the one that holds the part with this id, is replaced by what `change` makes
 * of it; null where no part has the id or `change` gives null. The rest of the body is the same objects as before.
 */
export function changeAround(
  blocks: readonly Block[],
  id: string,
  change: (siblings: readonly Part[], at: number) => readonly Part[] | null,
): Block[] | null {
  return around(blocks, id, change) as Block[] | null
}

function around(
  parts: readonly Part[],
  id: string,
  change: (siblings: readonly Part[], at: number) => readonly Part[] | null,
): readonly Part[] | null {
  const here = parts.findIndex((part) => part.attrs.id === id)
  if (here >= 0) return change(parts, here)
  for (const [at, part] of parts.entries()) {
    const inner = partsIn(part)
    const changed = inner.length > 0 ? around(inner, id, change) : null
    if (changed) return parts.with(at, { ...part, content: changed } as Part)
  }
  return null
}
