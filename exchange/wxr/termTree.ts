import type { Staged } from '../format.ts'
import { copied, stagedPart, terms } from './parts.ts'

export type Term = { taxonomy: string; slug: string; parent: string; name: string; locale: string }

/** More terms with parents than any newsroom has; those beyond stand at the root. */
const mostHeld = 100_000
const deepest = 30

export type TermTree = {
  /** Takes a term. One without a parent is given at once. */
  add(term: Term): Staged[]
  /** Gives the terms that waited for what is above them. */
  flush(): Staged[]
}

/**
 * Terms with everything above them. An export names a term's parent only by its slug, and may name it before the
 * parent itself; the parts of an import are looked up one by one, so each has to know its whole way from the root.
 */
export function termTree(): TermTree {
  const parents = new Map<string, string>()
  let waiting: Term[] = []
  const staged = ({ taxonomy, slug, name, locale }: Term, above: string[]): Staged =>
    stagedPart(terms, `${taxonomy}:${slug}`, { name, above, locale })

  const aboveOf = ({ taxonomy, slug, parent }: Term): string[] => {
    const above: string[] = []
    const seen = new Set([slug])
    for (let one = parent; one !== '' && !seen.has(one) && above.length < deepest; ) {
      seen.add(one)
      above.unshift(one)
      one = parents.get(`${taxonomy}:${one}`) ?? ''
    }
    return above
  }

  return {
    add(term) {
      if (term.parent === '' || parents.size >= mostHeld) return [staged(term, [])]
      const held: Term = {
        taxonomy: copied(term.taxonomy),
        slug: copied(term.slug),
        parent: copied(term.parent),
        name: copied(term.name),
        locale: copied(term.locale),
      }
      waiting.push(held)
      parents.set(`${held.taxonomy}:${held.slug}`, held.parent)
      return []
    },
    flush() {
      const ready = waiting.map((term) => staged(term, aboveOf(term)))
      waiting = []
      return ready
    },
  }
}
