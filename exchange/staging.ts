import { createHash } from 'node:crypto'
import { and, desc, eq, gte, isNotNull, sql } from 'drizzle-orm'
import type { ArticleWords } from '../model/body/block.ts'
import type { Store } from '../store/database.ts'
import { article, incomingItem, publishable, revision, words } from '../store/schema/newsroom.ts'
import type { ItemOutcome } from './importReport.ts'

/** What makes an item this very item: the same four again are the same item again. */
export type ItemKey = { provider: string; identity: string; version: string; sha256: string }

/** An item as it was staged earlier. */
export type StagedItem = ItemKey & {
  id: number
  raw: string
  result: ItemOutcome['result']
  article: string | null
  receivedAt: Date
}

/** Whether the item became an article, or a new revision of one, in an earlier run. */
export function wasTaken(item: StagedItem): boolean {
  return item.result === 'created' || item.result === 'updated'
}

/** The digest of an item's content, whatever its white space. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/**
 * Puts an item on the stage before anything is done with it. Gives the item as it was staged before, if it was: what
 * became of it then stands in it.
 */
export async function stage(
  store: Store,
  key: ItemKey,
  raw: string,
): Promise<{ item: StagedItem; isNew: boolean }> {
  const [fresh] = await store.db
    .insert(incomingItem)
    .values({ ...key, raw, result: 'waiting', reason: 'The import of it has begun and not ended.' })
    .onConflictDoNothing()
    .returning()
  if (fresh) return { item: fresh, isNew: true }
  const [known] = await store.db
    .select()
    .from(incomingItem)
    .where(
      and(
        eq(incomingItem.provider, key.provider),
        eq(incomingItem.identity, key.identity),
        eq(incomingItem.version, key.version),
        eq(incomingItem.sha256, key.sha256),
      ),
    )
  if (!known) throw new Error(`The item ${key.identity} was staged and is gone.`)
  return { item: known, isNew: false }
}

/** Writes what became of an item beside it. */
export async function settle(store: Store, item: StagedItem, outcome: ItemOutcome): Promise<void> {
  const { result, reason } = outcome
  await store.db
    .update(incomingItem)
    .set({ result, reason, article: outcome.article })
    .where(eq(incomingItem.id, item.id))
}

/** The last item of this identity that came in as an article or changed one. */
export async function lastTaken(store: Store, key: ItemKey): Promise<StagedItem | null> {
  const [row] = await store.db
    .select()
    .from(incomingItem)
    .where(
      and(
        eq(incomingItem.provider, key.provider),
        eq(incomingItem.identity, key.identity),
        isNotNull(incomingItem.article),
        sql`${incomingItem.result} in ('created', 'updated')`,
      ),
    )
    .orderBy(desc(incomingItem.receivedAt), desc(incomingItem.id))
    .limit(1)
  return row ?? null
}

/** The newest words of an article, their number, and whether readers see the article. */
export async function headOf(
  store: Store,
  id: string,
): Promise<{ words: ArticleWords; revision: number; isLive: boolean; isNewestLive: boolean } | null> {
  const [row] = await store.db
    .select({
      words: revision.words,
      revision: revision.number,
      id: revision.id,
      public: publishable.public,
      live: publishable.liveRevision,
    })
    .from(publishable)
    .innerJoin(words, eq(words.id, publishable.text))
    .innerJoin(revision, eq(revision.id, words.headRevision))
    .where(eq(publishable.id, id))
  if (!row) return null
  const isLive = row.public === 'live'
  return { words: row.words, revision: row.revision, isLive, isNewestLive: isLive && row.live === row.id }
}

/**
 * The article that an import made and did not live to write down: begun since the item was staged, in its edition,
 * and holding its first block, whose id comes from the item's identity.
 */
export async function leftOver(
  store: Store,
  item: StagedItem,
  edition: string,
  firstBlock: string,
): Promise<string | null> {
  const [row] = await store.db
    .select({ id: article.id })
    .from(revision)
    .innerJoin(words, eq(words.id, revision.text))
    .innerJoin(article, eq(article.id, words.ownerId))
    .where(
      and(
        // Only spares the database the years before; an hour is more than two clocks lie apart.
        gte(revision.madeAt, new Date(item.receivedAt.getTime() - 3_600_000)),
        eq(article.edition, edition),
        eq(revision.number, 1),
        sql`${revision.words}->'blocks'->0->'attrs'->>'id' = ${firstBlock}`,
      ),
    )
    .limit(1)
  return row?.id ?? null
}
