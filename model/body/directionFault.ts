import { firstRefusal } from '../hygiene/refusals.ts'
import { type Part, partsIn } from './block.ts'
import type { Fault } from './bodyFault.ts'
import { type Grammar, grammar } from './grammar.ts'
import { textOf } from './runs.ts'

/** Says what in a line would turn the letters round it the wrong way, as the end of a sentence, or null. */
export function turned(line: string): string | null {
  const refusal = firstRefusal(line)
  return refusal && `${refusal.what} at the character ${refusal.at + 1}`
}

/**
 * Says where in blocks, which `bodyFault` takes, the words would turn round what stands beside them, or null. Apart
 * from `bodyFault`, since it is asked of what an editor wants to keep now, never of what is in the store already:
 * that has to open.
 */
export function directionFault(parts: readonly Part[], at = 'blocks', by: Grammar = grammar): Fault | null {
  for (const [index, part] of parts.entries()) {
    const where = `${at}[${index}]`
    const what = part.type === 'words' ? turned(textOf(part.content ?? [])) : null
    if (what) return { where, what }
    const attrs = part.attrs as Readonly<Record<string, unknown>>
    for (const [name, rule] of Object.entries(by.parts[part.type]?.attributes ?? {})) {
      const value = attrs[name]
      // What is read; an address is not, and a name stands isolated wherever it is printed.
      const wrong = rule.counts === 'words' && typeof value === 'string' ? turned(value) : null
      if (wrong) return { where, what: `has an attribute ${name} that ${wrong}` }
    }
    const inside = directionFault(partsIn(part), `${where}.content`, by)
    if (inside) return inside
  }
  return null
}
