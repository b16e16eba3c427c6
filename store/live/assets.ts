import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'

/** Public things whose bodies show assets. */
export type AssetUser = 'article' | 'coverage' | 'static page'

const tables: Readonly<Record<AssetUser, SQL>> = {
  article: sql`live.article`,
  coverage: sql`live.coverage`,
  'static page': sql`live.static_page`,
}

function list(ids: readonly string[]): SQL {
  return sql`(select json_array_elements_text(${JSON.stringify(ids)}::json))`
}

/**
 * Writes which assets these things show, by what stands in `live` of them, and with it which assets are public: an asset
 * has a row there exactly while something public shows it. Gives the ids of the things whose assets changed.
 */
export async function projectUses(
  tx: Transaction,
  kind: AssetUser,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  return writeUses(
    tx,
    sql`kind = ${kind} and "user" in ${list(ids)}`,
    // Assets stand at the top of a body, and in galleries and boxes; no deeper.
    sql`select distinct ${kind}::text as kind, t.id as user, found.asset #>> '{}' as asset
      from ${tables[kind]} t cross join lateral (
        select jsonb_path_query(t.blocks, '$[*].attrs.asset') union all
        select jsonb_path_query(t.blocks, '$[*].attrs.poster') union all
        select jsonb_path_query(t.blocks, '$[*].content[*].attrs.asset')
      ) found(asset)
      where t.id in ${list(ids)} and t.state = 'live' and jsonb_typeof(found.asset) = 'string'`,
  )
}

/** The same of portraits and logos. Gives the contributors and editions whose assets changed. */
export function projectUsesOfHouse(tx: Transaction): Promise<string[]> {
  return writeUses(
    tx,
    sql`kind in ('contributor', 'edition')`,
    sql`select distinct 'contributor' as kind, id as user, portrait as asset from live.contributor where portrait is not null
      union
      select 'edition', e.id, logo.value from live.edition e cross join lateral jsonb_each_text(e.logos) logo`,
  )
}

async function writeUses(tx: Transaction, chosen: SQL, shown: SQL): Promise<string[]> {
  const { rows } = await tx.execute(sql`
    with found as (${shown}), shown as (select f.* from found f join newsroom.asset a on a.id = f.asset
    ), gone as (
      delete from live.asset_use l where ${chosen}
        and not exists (select from shown s where (s.kind, s.user, s.asset) = (l.kind, l.user, l.asset)) returning asset, "user"
    ), written as (
      insert into live.asset_use (asset, kind, "user") select asset, kind, "user" from shown on conflict do nothing returning asset, "user"
    ) select asset, "user" from gone union all select asset, "user" from written`)
  await projectAssets(
    tx,
    rows.map((row) => String(row.asset)),
  )
  return [...new Set(rows.map((row) => String(row.user)))]
}

/**
 * Writes the `live` rows of these assets: present where something public shows one that is here, absent otherwise. Gives
 * the ids whose rows changed.
 */
export async function projectAssets(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  // Two acts may begin and end the use of one asset at once: the second waits here, and then sees what the first did.
  await tx.execute(sql`select from newsroom.asset where id in ${list(ids)} order by id for update`)
  const { rows } = await tx.execute(sql`
    with shown as (
      select a.id, a.kind, a.width, a.height, a.duration, a.credit_kind, a.credit_person, a.credit_organisation, a.taken_at,
        a.graphic, a.focus, coalesce((select jsonb_agg(jsonb_build_object('hash', r.hash, 'format', r.format, 'mime', r.mime,
            'width', r.width, 'height', r.height, 'bytes', r.bytes) order by r.format, r.width, r.hash)
          from newsroom.rendition r where r.asset = a.id), '[]') as renditions
      from newsroom.asset a where a.id in ${list(ids)} and a.state = 'present'
        and exists (select from live.asset_use u where u.asset = a.id)
    ), gone as (
      delete from live.asset where id in ${list(ids)} and id not in (select id from shown) returning id
    ), written as (
      insert into live.asset (id, kind, width, height, duration, credit_kind, credit_person, credit_organisation, taken_at,
        graphic, focus, renditions) select * from shown
      on conflict (id) do update set kind = excluded.kind, width = excluded.width, height = excluded.height,
        duration = excluded.duration, credit_kind = excluded.credit_kind, credit_person = excluded.credit_person,
        credit_organisation = excluded.credit_organisation, taken_at = excluded.taken_at, graphic = excluded.graphic,
        focus = excluded.focus, renditions = excluded.renditions
      where asset.* is distinct from excluded.* returning id
    ) select id from gone union all select id from written`)
  return rows.map((row) => String(row.id))
}
