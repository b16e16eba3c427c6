import { sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { projectUses } from './assets.ts'

/** Writes the `live` rows of these static pages, without words where they are withdrawn or held. Gives the ids whose rows changed. */
export async function projectStaticPages(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const chosen = sql`(select json_array_elements_text(${JSON.stringify(ids)}::json))`
  const { rows } = await tx.execute(sql`
    with shown as (
      select p.id, s.page, p.edition, p.public as state, p.gone, p.live_revision as revision, s.slug,
        case when p.public = 'live' then r.words->'headline' end as headline,
        case when p.public = 'live' then r.words->>'standfirst' end as standfirst,
        case when p.public = 'live' then r.words->'blocks' end as blocks,
        s.in_footer, s.position, p.indexed, p.first_published_at, p.updated_at
      from newsroom.publishable p join newsroom.static_page s on s.id = p.id
      join newsroom.revision r on r.id = p.live_revision
      where p.id in ${chosen} and p.public in ('live', 'withdrawn', 'held')
    ), gone as (
      delete from live.static_page where id in ${chosen} and id not in (select id from shown) returning id
    ), written as (
      insert into live.static_page (id, page, edition, state, gone, revision, slug, headline, standfirst, blocks, in_footer,
        position, indexed, published_at, updated_at) select * from shown
      on conflict (id) do update set page = excluded.page, edition = excluded.edition, state = excluded.state,
        gone = excluded.gone, revision = excluded.revision, slug = excluded.slug, headline = excluded.headline,
        standfirst = excluded.standfirst, blocks = excluded.blocks, in_footer = excluded.in_footer,
        position = excluded.position, indexed = excluded.indexed, published_at = excluded.published_at,
        updated_at = excluded.updated_at
      where static_page.* is distinct from excluded.* returning id
    ) select id from gone union all select id from written`)
  const shown = await projectUses(tx, 'static page', ids)
  return [...new Set([...rows.map((row) => String(row.id)), ...shown])]
}
