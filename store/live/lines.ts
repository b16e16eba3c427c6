import { sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'

/** Writes the `live` rows of these breaking lines; an expired one keeps its page, a withdrawn one loses its words. */
export async function projectLines(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const chosen = sql`array[${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}]::text[]`
  const { rows } = await tx.execute(sql`
    with shown as (
      select p.id, p.edition, case p.public when 'unpublished' then 'expired' else p.public end as state, p.gone,
        case when p.public in ('live', 'unpublished') then b.attribution end as attribution, b.place,
        case when p.public in ('live', 'unpublished') then r.words->'headline'->>'headline' end as words,
        b.article, p.first_published_at
      from newsroom.publishable p
      join newsroom.breaking_line b on b.id = p.id
      join newsroom.revision r on r.id = p.live_revision
      where p.id = any(${chosen}) and p.public <> 'never'
    ), gone as (
      delete from live.breaking_line where id = any(${chosen}) and id not in (select id from shown) returning id
    ), written as (
      insert into live.breaking_line (id, edition, state, gone, attribution, place, words, article, raised_at)
      select * from shown
      on conflict (id) do update set edition = excluded.edition, state = excluded.state, gone = excluded.gone,
        attribution = excluded.attribution, place = excluded.place, words = excluded.words, article = excluded.article,
        raised_at = excluded.raised_at
      where breaking_line.* is distinct from excluded.*
      returning id
    ) select id from gone union all select id from written`)
  return rows.map((row) => String(row.id))
}
