import type { Block } from '../../model/body/block.ts'
import type { HeadlineFamily } from '../../model/headline.ts'
import { key } from '../../model/key.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './snapshot.ts'
import { languagesOf } from './strip.ts'

/** Another version of the story, or this one. */
export type LiveVersion = {
  id: string
  edition: string
  section: string
  slug: string
  indexed: boolean
  published: number
}

export type LiveSigner = {
  contributor: string
  role: string
  place: string
  name: string | null
  kind: 'person' | 'house' | null
  gender: 'feminine' | 'masculine' | null
}

/** An article with its names joined. Withdrawn and held ones have lost their words. */
export type LiveArticle = {
  id: string
  story: string
  edition: string
  section: string
  slug: string
  state: 'live' | 'withdrawn' | 'held'
  gone: { status: 410 | 451; notice: string } | null
  headline: HeadlineFamily | null
  standfirst: string | null
  blocks: Block[] | null
  creditLine: string
  notes: { kind: string; place: string; block: string | null; madeAt: string; blocks: Block[] }[]
  indexed: boolean
  published: number
  updated: number | null
  signers: LiveSigner[]
  versions: LiveVersion[]
  houseName: string | null
}

const article: Statement = {
  name: 'article',
  text: `select a.id, a.story, a.edition, a.section, a.slug, a.state, a.gone, a.headline, a.standfirst, a.blocks,
    a.credit_line as "creditLine", a.notes, a.indexed,
    (extract(epoch from a.published_at) * 1000)::float8 as published,
    (extract(epoch from a.updated_at) * 1000)::float8 as updated,
    coalesce((select json_agg(json_build_object('contributor', b->>'contributor', 'role', b->>'role',
        'place', b->>'place', 'name', c.name, 'kind', c.kind, 'gender', c.gender) order by at)
      from jsonb_array_elements(a.byline) with ordinality as signed(b, at)
      left join lateral (select * from live.contributor n where n.id = b->>'contributor' and n.language = any($2)
        order by array_position($2, n.language) limit 1) c on true), '[]') as signers,
    coalesce((select json_agg(json_build_object('id', v.id, 'edition', v.edition, 'section', v.section, 'slug', v.slug,
        'indexed', v.indexed, 'published', (extract(epoch from v.published_at) * 1000)::float8)
        order by v.published_at, v.id)
      from live.article v where v.story = a.story and v.state = 'live'), '[]') as versions,
    (select n.name from live.contributor n where n.id = $3 and n.language = any($2)
      order by array_position($2, n.language) limit 1) as "houseName"
    from live.article a where a.id = $1`,
}

const place: Statement = {
  name: 'place of an article',
  text: 'select edition, section, slug, state from live.article where id = $1',
}

/** An article by its id in whatever edition it stands; null where there is none to show or to be missed. */
export async function readArticle(
  reading: Reading,
  edition: string,
  id: string,
): Promise<LiveArticle | null> {
  reading.reads(key.article(id))
  const house = reading.house.edition(edition)?.houseByline ?? null
  const [row] = await reading.query<LiveArticle>(article, [id, languagesOf(reading, edition), house])
  if (!row) return null
  reading.reads(key.story(row.story))
  for (const version of row.versions) if (version.id !== id) reading.reads(key.card(version.id))
  for (const { contributor } of row.signers) reading.reads(key.contributor(contributor))
  if (house && row.signers.length === 0) reading.reads(key.contributor(house))
  return row
}

/** Where an article stands, for the addresses that lead to it. */
export async function readPlace(
  reading: Reading,
  id: string,
): Promise<{ edition: string; section: string; slug: string } | null> {
  reading.reads(key.article(id))
  const [row] = await reading.query<{ edition: string; section: string; slug: string }>(place, [id])
  return row ?? null
}
