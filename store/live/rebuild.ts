import { sql } from 'drizzle-orm'
import { key } from '../../model/key.ts'
import type { PublishableKind } from '../../model/workflow.ts'
import type { Store, Transaction } from '../database.ts'
import { appendEntries } from '../log/append.ts'
import { projectArticles } from './articles.ts'
import { projectCoverages } from './coverages.ts'
import { projectFronts, projectRedirects } from './fronts.ts'
import { projectHouse } from './house.ts'
import { projectLines } from './lines.ts'
import { projectStaticPages } from './staticPages.ts'
import { projectThreads } from './thread.ts'
import { projectTopics } from './topics.ts'

/** What a rebuilding found to be different. All zero: the projection was right. */
export type Rebuilt = Record<
  'articles' | 'lines' | 'coverages' | 'pages' | 'fronts' | 'redirects' | 'house',
  number
>

const batch = 200

/** Where in `live` things of a kind can stand: what is there and nowhere else must go. */
const shownOf: Readonly<Record<PublishableKind, readonly ReturnType<typeof sql>[]>> = {
  article: [
    sql`select id from live.article`,
    sql`select distinct article as id from live.listing`,
    sql`select article as id from live.article_words`,
    sql`select article as id from live.article_topic`,
    sql`select article as id from live.article_region`,
    sql`select article as id from live.related_by`,
    sql`select "user" as id from live.asset_use where kind = 'article'`,
  ],
  'breaking line': [sql`select id from live.breaking_line`],
  coverage: [
    sql`select id from live.coverage`,
    sql`select "user" as id from live.asset_use where kind = 'coverage'`,
  ],
  'static page': [
    sql`select id from live.static_page`,
    sql`select "user" as id from live.asset_use where kind = 'static page'`,
  ],
}

/**
 * Makes `live` anew from states and revisions, beside running readers and editors: in batches that lock what they
 * look at, each a transaction with one entry of its own where something changed, so that pages in memory follow.
 */
export async function rebuildLive(store: Store, report: (line: string) => void = () => {}): Promise<Rebuilt> {
  const small = await store.db.transaction(async (tx) => {
    await lockSmall(tx)
    const house = (await projectHouse(tx)) + (await projectTopics(tx)).length + (await projectThreads(tx))
    const fronts = await projectFronts(tx)
    const redirects = await projectRedirects(tx)
    if (house + fronts.length + redirects.length > 0) await appendRebuilt(tx)
    return { house, fronts: fronts.length, redirects: redirects.length }
  })
  const articles = await inBatches(store, 'article', projectArticles, report)
  const lines = await inBatches(store, 'breaking line', projectLines, report)
  const coverages = await inBatches(store, 'coverage', projectCoverages, report)
  const pages = await inBatches(store, 'static page', projectStaticPages, report)
  return { ...small, articles, lines, coverages, pages }
}

/**
 * The small tables are read and written whole, so nobody may write them between the two. In the order in which a house
 * is founded: two that lock in one order never wait for each other.
 */
async function lockSmall(tx: Transaction): Promise<void> {
  await tx.execute(sql`lock table newsroom.contributor, newsroom.contributor_name, newsroom.edition, newsroom.section,
    newsroom.section_name, newsroom.label, newsroom.label_name, newsroom.region, newsroom.region_name, newsroom.region_within,
    newsroom.house_list, newsroom.topic, newsroom.topic_name, newsroom.thread, newsroom.front, newsroom.redirect
    in share mode`)
}

async function inBatches(
  store: Store,
  kind: PublishableKind,
  project: (tx: Transaction, ids: readonly string[]) => Promise<string[]>,
  report: (line: string) => void,
): Promise<number> {
  const shown = shownOf[kind]
  let changed = 0
  let done = 0
  for (let after = ''; ; ) {
    const ids = await store.db.transaction(async (tx) => {
      // Also what stands in `live` and nowhere else: it must go.
      const { rows } = await tx.execute(sql`
        select id from (
          (select id from newsroom.publishable where kind = ${kind} and id > ${after} order by id limit ${batch})
          ${sql.join(shown.map((from) => sql`union (select id from (${from}) shown where id > ${after} order by id limit ${batch})`))}
        ) either order by id limit ${batch}`)
      const ids = rows.map((row) => String(row.id))
      if (ids.length === 0) return ids
      const list = sql.join(
        ids.map((id) => sql`${id}`),
        sql`, `,
      )
      await tx.execute(sql`select from newsroom.publishable where id in (${list}) order by id for share`)
      const different = await project(tx, ids)
      changed += different.length
      if (different.length > 0) await appendRebuilt(tx)
      return ids
    })
    done += ids.length
    const last = ids.at(-1)
    if (last === undefined) break
    after = last
    if (done % (batch * 25) === 0) report(`${kind}: ${done} looked at, ${changed} written anew`)
  }
  return changed
}

async function appendRebuilt(tx: Transaction): Promise<void> {
  await appendEntries(tx, [
    {
      act: 'rebuild live',
      audience: 'public',
      edition: null,
      subject: { kind: 'house', id: 'live' },
      keys: [key.house],
    },
  ])
}
