import { sql } from 'drizzle-orm'
import type { Store } from '../database.ts'
import { projectRelatedBy } from './relatedBy.ts'
import { projectSearchWords, searchWordsNote, searchWordsVersion } from './searchWords.ts'

const batch = 200

/**
 * Makes the search words of every live article, and those that it is related by, anew where an older version made them, beside running readers and
 * editors: in batches, each a transaction that locks what it looks at. What a killed one left undone is begun again.
 * Readers of this version begin only when it has ended, so nothing is appended to the log. Gives how many articles were looked at.
 */
export async function renewSearchWords(store: Store): Promise<number> {
  let done = 0
  for (let after = ''; ; ) {
    const ids = await store.db.transaction(async (tx) => {
      const { rows } = await tx.execute(sql`
        select id from newsroom.publishable where kind = 'article' and public = 'live' and id > ${after}
        order by id limit ${batch} for share`)
      const ids = rows.map((row) => String(row.id))
      await projectSearchWords(tx, ids)
      await projectRelatedBy(tx, ids)
      return ids
    })
    done += ids.length
    const last = ids.at(-1)
    if (last === undefined) break
    after = last
  }
  await store.pool.query(
    `insert into newsroom.follower (name, position) values ($1, $2)
      on conflict (name) do update set position = excluded.position`,
    [searchWordsNote, searchWordsVersion],
  )
  return done
}
