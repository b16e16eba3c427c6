import { shippedSynonyms, synonymsOf } from '../../language/search/synonyms.ts'
import { searchTokens } from '../../language/search/tokens.ts'
import { askFor } from '../asked.ts'
import { markedPieces } from '../passage.ts'
import { readQuestion } from '../question.ts'
import type { Search } from '../search.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import type { LabelledSearch } from './labelledSearch.ts'

export const labelledSearches: readonly LabelledSearch[] = [en, ar, es]

/** How well the search agrees with the labelled set, in one language. All from 0 to 1. */
export type SearchScore = {
  language: string
  /** The share of word groups of which every form finds every other. */
  groups: number
  /** Of the first five answers to each question, the share that was wanted. */
  precision: number
  /** Of what was wanted, the share among the first five answers. */
  recall: number
  /** What was missed and what was wrong, for whoever mends it. */
  faults: string[]
}

const first = 5

/**
 * Asks every question of a language whose articles are in the index.
 * @param ids the articles' ids in the order of the set
 */
export async function searchScore(
  search: Search,
  set: LabelledSearch,
  ids: readonly string[],
  now: Date,
): Promise<SearchScore> {
  const { language, articles, questions } = set
  const names = new Map(ids.map((id, at) => [id, articles[at]?.[0] ?? '']))
  const faults: string[] = []
  let given = 0
  let right = 0
  let wanted = 0
  for (const [typed, expected] of questions) {
    const answer = await search.search({ edition: { id: language, language }, typed, page: 1, now })
    // Whatever else the store holds is passed over.
    const found = (answer?.hits ?? []).flatMap(({ id }) => names.get(id) ?? []).slice(0, first)
    const asked = expected.split(' ')
    const missed = asked.filter((name) => !found.includes(name))
    const wrong = found.filter((name) => !asked.includes(name))
    given += found.length
    right += found.length - wrong.length
    wanted += asked.length
    if (missed.length + wrong.length > 0)
      faults.push(`${typed}: missed ${missed.join(', ') || 'none'}; wrong ${wrong.join(', ') || 'none'}`)
  }
  const parted = partedGroups(set)
  return {
    language,
    groups: 1 - parted.length / set.groups.length,
    precision: right / given,
    recall: right / wanted,
    faults: [...faults, ...parted],
  }
}

/** The word groups of which a form does not find another, each with such a pair. */
export function partedGroups({ language, groups }: LabelledSearch): string[] {
  const synonyms = synonymsOf(shippedSynonyms(language), language)
  return groups.flatMap((group) => {
    const forms = [...group.matchAll(/“([^”]+)”|(\S+)/g)].map(([, name, word]) => name ?? word ?? '')
    for (const one of forms) {
      const asked = askFor(readQuestion(one), language, synonyms, new Map())
      for (const other of forms) {
        if (searchTokens(other, language).length === 0) continue
        const found = markedPieces(other, language, asked?.patterns ?? []).some((piece) => piece.found)
        if (!found) return [`${one} does not find ${other}`]
      }
    }
    return []
  })
}
