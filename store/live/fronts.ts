import { sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'

/**
 * Writes a front as it was last pressed, or all of them. Gives `edition/name` of those that changed. Whoever calls
 * holds the lock of what it writes: of two that write one front, the later statement could have seen the older state.
 */
export async function projectFronts(
  tx: Transaction,
  only?: { edition: string; front: string },
): Promise<string[]> {
  const chosen = only ? sql`(edition, name) = (${only.edition}, ${only.front})` : sql`true`
  const { rows } = await tx.execute(sql`
    with shown as (
      select edition, name, on_site as containers from newsroom.front where on_site is not null and ${chosen}
    ), gone as (
      delete from live.front l where ${chosen}
        and not exists (select from shown where shown.edition = l.edition and shown.name = l.name)
      returning edition, name
    ), written as (
      insert into live.front (edition, name, containers) select * from shown
      on conflict (edition, name) do update set containers = excluded.containers
      where front.containers is distinct from excluded.containers
      returning edition, name
    ) select edition || '/' || name as id from gone union all select edition || '/' || name from written`)
  return rows.map((row) => String(row.id))
}

/** Writes the former addresses of these paths, which nothing else may be writing. */
export async function projectRedirectsOf(tx: Transaction, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  await tx.execute(sql`
    insert into live.redirect (host, path, query, target)
    select host, path, query, target from newsroom.redirect
    where path in (select json_array_elements_text(${JSON.stringify(paths)}::json))
    on conflict (path, query, host) do update set target = excluded.target
    where redirect.target is distinct from excluded.target`)
}

/** Writes every former address. Gives the paths that changed. */
export async function projectRedirects(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.execute(sql`
    with gone as (
      delete from live.redirect l where not exists (
        select from newsroom.redirect r where (r.host, r.path, r.query) = (l.host, l.path, l.query)) returning path
    ), written as (
      insert into live.redirect (host, path, query, target) select host, path, query, target from newsroom.redirect
      on conflict (path, query, host) do update set target = excluded.target
      where redirect.target is distinct from excluded.target
      returning path
    ) select path from gone union all select path from written`)
  return rows.map((row) => String(row.path))
}
