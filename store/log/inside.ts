import { eq } from 'drizzle-orm'
import type { ClientBase } from 'pg'
import type { LoggedEntry } from '../../model/entry.ts'
import type { Store, Transaction } from '../database.ts'
import { follower } from '../schema/newsroom.ts'
import { readLog } from './read.ts'

/**
 * Applies what came after a follower's stored position to the database, and stores the new position in the same
 * transaction: the effect happens exactly once, whoever is killed when. Two processes may call it for one follower;
 * the row's lock lets them take turns. Gives the position reached.
 * @param name the follower's name; a new one begins before the first entry
 */
export async function applyInside(
  store: Store,
  name: string,
  apply: (tx: Transaction, entries: readonly LoggedEntry[]) => Promise<void>,
): Promise<number> {
  for (;;) {
    const { reached, more } = await store.db.transaction(async (tx) => {
      await tx.insert(follower).values({ name, position: 0 }).onConflictDoNothing()
      const [row] = await tx.select().from(follower).where(eq(follower.name, name)).for('update')
      const at = row?.position ?? 0
      const page = await readLog(clientOf(tx), 'newsroom.log', at)
      if (page.entries.length > 0) await apply(tx, page.entries)
      if (page.upTo > at)
        await tx.update(follower).set({ position: page.upTo }).where(eq(follower.name, name))
      return { reached: page.upTo, more: page.entries.length > 0 && page.upTo > at }
    })
    if (!more) return reached
  }
}

/** The connection beneath a transaction, for what is clearer in SQL. */
function clientOf(tx: Transaction): ClientBase {
  return (tx as unknown as { session: { client: ClientBase } }).session.client
}
