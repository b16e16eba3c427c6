import { sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'

/** Writes every region's name in every edition anew; retired ones leave the bar and keep their page. Gives how many changed. */
export async function projectRegions(tx: Transaction): Promise<number> {
  const { rows } = await tx.execute(sql`
    with shown as (
      select r.id, n.edition, n.name, n.slug, r.in_bar and r.retired_at is null as in_bar, r.position
      from newsroom.region r join newsroom.region_name n on n.region = r.id
    ), gone as (
      delete from live.region l where not exists (select from shown where shown.id = l.id and shown.edition = l.edition) returning id
    ), written as (
      insert into live.region (id, edition, name, slug, in_bar, position) select * from shown
      on conflict (edition, id) do update set name = excluded.name, slug = excluded.slug, in_bar = excluded.in_bar,
        position = excluded.position
      where region.* is distinct from excluded.* returning id
    ) select id from gone union all select id from written`)
  return rows.length
}

/** Writes every label's name in every edition anew. Gives how many changed. */
export async function projectLabels(tx: Transaction): Promise<number> {
  const { rows } = await tx.execute(sql`
    with shown as (
      select l.id, n.edition, n.name, l.position from newsroom.label l join newsroom.label_name n on n.label = l.id
    ), gone as (
      delete from live.label l where not exists (select from shown where shown.id = l.id and shown.edition = l.edition) returning id
    ), written as (
      insert into live.label (id, edition, name, position) select * from shown
      on conflict (edition, id) do update set name = excluded.name, position = excluded.position
      where label.* is distinct from excluded.* returning id
    ) select id from gone union all select id from written`)
  return rows.length
}
