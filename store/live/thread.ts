import { sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'

/**
 * Writes which stories a story follows or has in its background; without a story, all of them. Ids only: whether any
 * of them has an article to show is asked when a page is made. Gives how many rows changed.
 */
export async function projectThreads(tx: Transaction, story: string | null = null): Promise<number> {
  const chosen = sql`(${story}::text is null or t.story = ${story}::text)`
  const { rows } = await tx.execute(sql`
    with shown as (
      select t.story, t.earlier, t.kind from newsroom.thread t where ${chosen}
    ), gone as (
      delete from live.thread t where ${chosen}
        and not exists (select from shown where shown.story = t.story and shown.earlier = t.earlier) returning t.story
    ), written as (
      insert into live.thread (story, earlier, kind) select story, earlier, kind from shown
      on conflict (story, earlier) do update set kind = excluded.kind
      where thread.kind is distinct from excluded.kind returning story
    ) select story from gone union all select story from written`)
  return rows.length
}
