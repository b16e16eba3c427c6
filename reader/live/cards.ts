import type { HeadlineFamily } from '../../model/headline.ts'
import { key } from '../../model/key.ts'
import { assetObject, type LiveAsset } from './assets.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './snapshot.ts'

/** What a card shows of a live article. */
export type LiveCard = {
  /** The asset that it names, there or not: the page depends on it. */
  pictureId: string | null
  id: string
  edition: string
  section: string
  slug: string
  headline: HeadlineFamily
  standfirst: string
  /** What stands for it where pictures are shown; null where it has none, or none that can be seen. */
  picture: LiveAsset | null
  /** Milliseconds since 1970. */
  published: number
}

/** The columns of a card, for statements that join articles. */
export const cardColumns = `a.id, a.edition, a.section, a.slug, a.headline, a.standfirst,
  a.picture as "pictureId", ${assetObject('a.picture')} as picture,
  (extract(epoch from a.published_at) * 1000)::float8 as published`

const cardsById: Statement = {
  name: 'cards by id',
  text: `select ${cardColumns} from live.article a where a.id = any($1) and a.edition = $2 and a.state = 'live'`,
}

/** The cards of these articles as far as they are live in the edition; the page depends on all of them, absent or not. */
export async function readCards(
  reading: Reading,
  edition: string,
  ids: readonly string[],
): Promise<Map<string, LiveCard>> {
  if (ids.length === 0) return new Map()
  for (const id of ids) reading.reads(key.card(id))
  const rows = await reading.query<LiveCard>(cardsById, [ids, edition])
  return new Map(rows.map((row) => [row.id, row]))
}
