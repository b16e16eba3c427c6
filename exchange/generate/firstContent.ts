import { sql } from 'drizzle-orm'
import type { Actor, Newsroom, Outcome } from '../../newsroom/act.ts'
import { revokeKey } from '../../newsroom/apiKey.ts'
import { foundHouse } from '../../newsroom/foundHouse.ts'
import { raiseLine } from '../../newsroom/raiseLine.ts'
import type { Store } from '../../store/database.ts'
import { withRunKey } from '../runKey.ts'
import { fillStore } from './fillStore.ts'
import { firstLine, harbour } from './house.ts'

const run = { name: 'first content', role: 'editor-in-chief' } as const

/**
 * Whether a store has no content yet, or only a part of the first: the run's key ends with the run, so one that is
 * still in force was left by a start that was killed.
 */
export async function needsFirstContent(store: Store): Promise<boolean> {
  const { rows } = await store.db.execute(sql`
    select not exists (select from newsroom.edition)
      or exists (select from newsroom.api_key where name = ${run.name} and revoked_at is null) as needed`)
  return rows[0]?.needed === true
}

/**
 * What an empty store begins with until it has a newsroom of its own: the invented house, eleven stories of the last
 * days (ten of them in all three editions, one without Spanish), and a breaking line in each edition. What an
 * interrupted run has written stays and is not written twice. The tables of the jobs must be there, since a line
 * expires. Gives how many articles there are.
 * @param operator may found a house and make keys
 */
export async function firstContent(room: Newsroom, operator: Actor): Promise<number> {
  const { rows: leftKeys } = await room.store.db.execute(
    sql`select id from newsroom.api_key where name = ${run.name} and revoked_at is null`,
  )
  const articles = await withRunKey(room, operator, run, async (actor) => {
    if (!(await has(room, 'edition'))) need(await foundHouse(room, operator, harbour))
    // All articles are one batch, so they are there together or not at all.
    if (!(await has(room, 'article'))) {
      const until = new Date(room.clock.now().getTime() - 10 * 60 * 1000)
      await fillStore(room, actor, { articles: 32, seed: run.name, until, days: 4, everywhere: true })
    }
    for (const [edition, words] of Object.entries(firstLine)) {
      const { rows } = await room.store.db.execute(
        sql`select from newsroom.publishable where kind = 'breaking line' and edition = ${edition}`,
      )
      if (rows.length === 0) need(await raiseLine(room, actor, { edition, words }))
    }
    const { rows } = await room.store.db.execute(sql`select count(*)::int as count from newsroom.article`)
    return Number(rows[0]?.count)
  })
  for (const { id } of leftKeys) need(await revokeKey(room, operator, { key: String(id) }))
  return articles
}

async function has(room: Newsroom, table: 'edition' | 'article'): Promise<boolean> {
  const from = table === 'edition' ? sql`newsroom.edition` : sql`newsroom.article`
  const { rows } = await room.store.db.execute(sql`select exists (select from ${from}) as there`)
  return rows[0]?.there === true
}

function need(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`The first content can't be written: ${JSON.stringify(outcome.refusal)}`)
}
