import { type Related, related } from '../../search/related/related.ts'
import { type LiveCard, readCards } from './cards.ts'
import type { Reading } from './reading.ts'

/** Asks what could be read after an article, whatever becomes of it: nothing is read by the page yet. */
export function askNext(reading: Reading, edition: string, article: string, count: number): Promise<Related> {
  return related(reading.query, { article, edition }, count)
}

/** The cards of what was chosen, in its order, and the page's dependence on the choice. */
export async function readNext(reading: Reading, edition: string, chosen: Related): Promise<LiveCard[]> {
  for (const of of chosen.keys) reading.reads(of)
  const cards = await readCards(
    reading,
    edition,
    chosen.articles.map(({ id }) => id),
  )
  return chosen.articles.flatMap(({ id }) => cards.get(id) ?? [])
}
