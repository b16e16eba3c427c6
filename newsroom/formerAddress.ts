import { sql } from 'drizzle-orm'
import { type Key, key } from '../model/key.ts'
import { projectRedirectsOf } from '../store/live/fronts.ts'
import type { Scene } from './act.ts'
import type { FormerAddress } from './finishedArticle.ts'

/** An address that leads somewhere else from now on. The target is a path of ours, or absolute and elsewhere. */
export type Redirect = FormerAddress & { target: string }

/**
 * Keeps former addresses. One that is kept already is left as it is: the first that claimed it has it. Gives the keys of
 * the paths that lead somewhere now.
 */
export async function keepRedirects(scene: Scene, redirects: readonly Redirect[]): Promise<Key[]> {
  if (redirects.length === 0) return []
  const { rows } = await scene.tx.execute(sql`
    insert into newsroom.redirect (host, path, query, target)
    select distinct on (host, path, query) host, path, query, target
    from json_to_recordset(${JSON.stringify(redirects)}::json) as r(host text, path text, query text, target text)
    order by host, path, query
    on conflict (host, path, query) do nothing returning path`)
  const paths = [...new Set(rows.map((row) => String(row.path)))]
  await projectRedirectsOf(scene.tx, paths)
  return paths.map(key.address)
}
