import { eq, sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import type { Newsroom } from '../newsroom/act.ts'
import type { Store } from '../store/database.ts'
import { asset, assetWords } from '../store/schema/newsroom.ts'

/** What the newsroom knows of an asset whose bytes are looked for. */
export type ExpectedAsset = typeof asset.$inferSelect & {
  /** Of the words that are kept with it: the first by name; null where there are none. */
  language: string | null
}

/** An asset as the newsroom has it, or null. */
export async function assetOf(store: Store, id: string): Promise<ExpectedAsset | null> {
  const [found] = await store.db.select().from(asset).where(eq(asset.id, id))
  if (!found) return null
  const [words] = await store.db
    .select({ language: assetWords.language })
    .from(assetWords)
    .where(eq(assetWords.asset, id))
    .orderBy(assetWords.language)
    .limit(1)
  return { ...found, language: words?.language ?? null }
}

/** Other assets with the same bytes: offered to whoever chooses, never merged, since their rights may differ. */
export async function doublesOf(store: Store, id: string, sha256: string): Promise<string[]> {
  const rows = await store.db
    .select({ id: asset.id })
    .from(asset)
    .where(sql`${asset.sha256} = ${sha256} and ${asset.id} <> ${id}`)
    .orderBy(asset.id)
    .limit(20)
  return rows.map((row) => row.id)
}

/**
 * Counts an attempt to get an asset's bytes, before it is made: what ends the program is counted too. No act, since
 * nobody's words or pictures change by it. Gives how many there were with this one.
 */
export async function countAttempt(store: Store, id: string): Promise<number> {
  const rows = await store.db
    .update(asset)
    .set({ attempts: sql`${asset.attempts} + 1` })
    .where(eq(asset.id, id))
    .returning({ attempts: asset.attempts })
  return rows[0]?.attempts ?? 0
}

/** Notes why an asset is not here yet, and puts in the job that looks again, both or neither. */
export async function lookAgain(
  room: Newsroom,
  job: Readonly<Record<string, string>> & { id: string },
  fault: string,
  when: Date,
): Promise<void> {
  await room.store.db.transaction(async (tx) => {
    await tx.update(asset).set({ fault }).where(eq(asset.id, job.id))
    await room.jobs.send(fromDrizzle(tx, sql), 'media', job, when)
  })
}
