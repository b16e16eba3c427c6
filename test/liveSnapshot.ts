import type { Pool } from 'pg'
import type { Rebuilt } from '../store/live/rebuild.ts'

/** What a rebuilding finds where every row of `live` was right. */
export const nothingRebuilt: Rebuilt = {
  articles: 0,
  lines: 0,
  coverages: 0,
  pages: 0,
  fronts: 0,
  redirects: 0,
  house: 0,
}

/** Every row of every table in `live` but the log's head, as text in order: equal exactly when readers see the same. */
export async function liveSnapshot(pool: Pool): Promise<Record<string, string[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'live'::regnamespace and c.relkind = 'r'
      and c.relname <> 'log_head' order by 1`,
  )
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(
      `select to_jsonb(t)::text as row from live.${name} t order by 1`,
    )
    found[name] = rows.map(({ row }) => row)
  }
  return found
}
