import { type Synonyms, shippedSynonyms, synonymsOf } from '../language/search/synonyms.ts'
import type { Run } from './run.ts'

/** Milliseconds for which a list of the house is taken as it was read. */
const listsHold = 5000

/** Synonyms as the house keeps them for a language, else as they come with the program. Read again after some seconds. */
export function houseSynonyms(run: Run): (language: string) => Promise<Synonyms> {
  const held = new Map<string, { groups: string; synonyms: Synonyms; until: number }>()
  return async (language) => {
    const known = held.get(language)
    if (known && performance.now() < known.until) return known.synonyms
    const [row] = await run<{ groups: string[][] }>(
      'search house list',
      `select groups from live.house_list where kind = 'synonyms' and language = $1`,
      [language],
    )
    const groups = JSON.stringify(row?.groups ?? null)
    const synonyms =
      known?.groups === groups
        ? known.synonyms
        : synonymsOf(row?.groups ?? shippedSynonyms(language), language)
    held.set(language, { groups, synonyms, until: performance.now() + listsHold })
    return synonyms
  }
}
