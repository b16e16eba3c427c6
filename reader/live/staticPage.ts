import type { Block } from '../../model/body/block.ts'
import type { HeadlineFamily } from '../../model/headline.ts'
import { key } from '../../model/key.ts'
import type { LiveVersion } from './article.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './snapshot.ts'

/** A static page with its versions in other editions. Withdrawn and held ones have lost their words. */
export type LiveStaticPage = {
  id: string
  edition: string
  slug: string
  state: 'live' | 'withdrawn' | 'held'
  gone: { status: 410 | 451; notice: string } | null
  headline: HeadlineFamily | null
  standfirst: string | null
  blocks: Block[] | null
  indexed: boolean
  versions: (Omit<LiveVersion, 'section'> & { slug: string })[]
}

const byId: Statement = {
  name: 'static page',
  text: `select p.id, p.edition, p.slug, p.state, p.gone, p.headline, p.standfirst, p.blocks, p.indexed,
    coalesce((select json_agg(json_build_object('id', v.id, 'edition', v.edition, 'slug', v.slug, 'indexed', v.indexed,
        'published', (extract(epoch from v.published_at) * 1000)::float8) order by v.published_at, v.id)
      from live.static_page v where v.page = p.page and v.state = 'live'), '[]') as versions
    from live.static_page p where p.id = $1`,
}

const place: Statement = {
  name: 'place of a static page',
  text: 'select edition, slug from live.static_page where id = $1',
}

/** A static page by its id; the page depends on it, there or not, and on which versions it has. */
export async function readStaticPage(reading: Reading, id: string): Promise<LiveStaticPage | null> {
  reading.reads(key.page(id))
  const [row] = await reading.query<LiveStaticPage>(byId, [id])
  if (!row) return null
  for (const version of row.versions) reading.reads(key.page(version.id))
  for (const { id: edition } of reading.house.editions) reading.reads(key.pages(edition))
  return row
}

/** Where a static page stands, for the addresses that lead to it. */
export async function readPagePlace(
  reading: Reading,
  id: string,
): Promise<{ edition: string; slug: string } | null> {
  reading.reads(key.page(id))
  const [row] = await reading.query<{ edition: string; slug: string }>(place, [id])
  return row ?? null
}
