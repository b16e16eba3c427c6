/** Something that no text of ours may hold, and that nobody can mend without knowing what was meant. */
export type Refusal = { at: number; what: string }

const openers: Readonly<Record<string, 'isolate' | 'embedding'>> = {
  '\u2066': 'isolate',
  '\u2067': 'isolate',
  '\u2068': 'isolate',
  '\u202a': 'embedding',
  '\u202b': 'embedding',
}

/**
 * Overrides of direction, which show letters in an order that they don't have, and isolates and embeddings that are
 * begun and not ended on their line, or ended and not begun: they would turn round whatever comes after (UAX 9,
 * sections 2 and 3.3.2). Marks of direction and isolates in pairs are fine.
 * @returns every such character, by its place in UTF-16 units; none for nearly all texts
 * @example refusals('a\u202eb') // [{ at: 1, what: 'overrides the direction of its letters (U+202E)' }]
 */
export function refusals(text: string): Refusal[] {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return []
  const found: Refusal[] = []
  let open: { at: number; kind: 'isolate' | 'embedding'; is: string }[] = []
  const unended = (left: typeof open): void => {
    for (const { at, kind, is } of left)
      found.push({ at, what: `begins an ${kind} that is not ended (${is})` })
  }
  for (const { 0: character, index: at } of text.matchAll(/[\n\u202a-\u202e\u2066-\u2069]/g)) {
    const is = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`
    const kind = openers[character]
    if (kind) open.push({ at, kind, is })
    else if (character === '\n') {
      unended(open)
      open = []
    } else if (character === '\u202c') {
      if (open.at(-1)?.kind === 'embedding') open.pop()
      else found.push({ at, what: `ends an embedding that was not begun (${is})` })
    } else if (character === '\u2069') {
      const embeddings: typeof open = []
      while (open.at(-1)?.kind === 'embedding') embeddings.push(...open.splice(-1))
      unended(embeddings)
      if (open.pop() === undefined) found.push({ at, what: `ends an isolate that was not begun (${is})` })
    } else found.push({ at, what: `overrides the direction of its letters (${is})` })
  }
  unended(open)
  return found.sort((one, other) => one.at - other.at)
}

/** The first thing in a text that is refused, or null. For a door that asks before it keeps what an editor wrote. */
export function firstRefusal(text: string): Refusal | null {
  return refusals(text)[0] ?? null
}
