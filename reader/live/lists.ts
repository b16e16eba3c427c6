import { key } from '../../model/key.ts'
import { cardColumns, type LiveCard } from './cards.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './snapshot.ts'

/** One page of a list, and where the next older one begins. */
export type ListPage = { cards: LiveCard[]; older: string | null }

const least = 24
const most = 64

const newest: Statement = {
  name: 'newest of a list',
  text: `select ${cardColumns} from live.listing l join live.article a on a.id = l.article
    where l.edition = $1 and l.list = $2 order by l.published_at desc, l.article desc limit ${most + 1}`,
}

const before: Statement = {
  name: 'list before an article',
  text: `select ${cardColumns} from live.listing anchor
    join live.listing l on l.edition = anchor.edition and l.list = anchor.list
      and (l.published_at, l.article) < (anchor.published_at, anchor.article)
    join live.article a on a.id = l.article
    where anchor.edition = $1 and anchor.list = $2 and anchor.article = $3
    order by l.published_at desc, l.article desc limit ${most + 1}`,
}

const isListed: Statement = {
  name: 'is listed',
  text: 'select 1 as there from live.listing where edition = $1 and list = $2 and article = $3',
}

/**
 * The first page of a list, or with `before` an older one: what was published before that article. Gives null where
 * that article does not stand in the list.
 *
 * An older page must not change when something new is published, or every publication would make all of them new. So
 * pages are not counted from the top; they are cut where an article's own id says so ({@link isCut}), the same place
 * whatever stands above. No counting is needed, however long the list.
 */
export async function readList(
  reading: Reading,
  edition: string,
  list: string,
  beforeArticle: string | null,
): Promise<ListPage | null> {
  // Only what enters a list below its top (a restored or back-dated article) makes an older page untrue; such acts
  // name it. What leaves it is named by its card.
  reading.reads(beforeArticle === null ? key.list(edition, list) : key.olderList(edition, list))
  let rows: LiveCard[]
  if (beforeArticle === null) rows = await reading.query<LiveCard>(newest, [edition, list])
  else {
    reading.reads(key.card(beforeArticle))
    const anchor = [edition, list, beforeArticle]
    const [listed, found] = await Promise.all([
      reading.query(isListed, anchor),
      reading.query<LiveCard>(before, anchor),
    ])
    if (listed.length === 0) return null
    rows = found
  }
  const page = cutPage(rows)
  // The one below the page decides whether there is an older page at all.
  for (const card of rows.slice(0, page.cards.length + 1)) reading.reads(key.card(card.id))
  return page
}

/** One id in eight cuts. Ids are random, so pages hold 24 cards and rarely more than 40. */
export function isCut(id: string): boolean {
  return id.endsWith('0') || id.endsWith('8') || id.endsWith('g') || id.endsWith('r')
}

/** The page at the top of these rows, newest first: at least 24 cards, then up to and with the first that cuts. */
export function cutPage(rows: readonly LiveCard[]): ListPage {
  const cut = rows.findIndex((row, at) => at >= least - 1 && at < most && isCut(row.id))
  const length = cut === -1 ? Math.min(rows.length, most) : cut + 1
  const cards = rows.slice(0, length)
  return { cards, older: rows.length > length ? (cards.at(-1)?.id ?? null) : null }
}

const severalNewest: Statement = {
  name: 'newest of several lists',
  text: `select wanted.list, ${cardColumns}
    from unnest($2::text[], $3::int[]) with ordinality as wanted(list, count, place)
    cross join lateral (
      select * from live.listing where edition = $1 and listing.list = wanted.list
      order by published_at desc, article desc limit wanted.count
    ) l join live.article a on a.id = l.article
    order by wanted.place, l.published_at desc, l.article desc`,
}

/** The newest of several lists in one query. */
export async function readNewest(
  reading: Reading,
  edition: string,
  wanted: ReadonlyMap<string, number>,
): Promise<Map<string, LiveCard[]>> {
  if (wanted.size === 0) return new Map()
  for (const list of wanted.keys()) reading.reads(key.list(edition, list))
  const rows = await reading.query<LiveCard & { list: string }>(severalNewest, [
    edition,
    [...wanted.keys()],
    [...wanted.values()],
  ])
  return Map.groupBy(rows, (row) => row.list)
}
