import type { PoolClient } from 'pg'
import type { Store } from '../../store/database.ts'

/** A store as it stood at one moment, however long it is read and whatever is published meanwhile. */
export type Snapshot = {
  /** Rows of a query, some at a time. */
  rows(query: string, atOnce?: number): AsyncGenerator<Record<string, unknown>[]>
  /** All rows of a query that gives few. */
  all(query: string, values: readonly unknown[]): Promise<Record<string, unknown>[]>
}

/** Opens a snapshot (REPEATABLE READ, READ ONLY), hands it to `use`, and ends it. */
export async function withSnapshot<T>(store: Store, use: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await store.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    // The reading is long by its nature, and disks and media are waited for in between.
    await client.query('set local statement_timeout = 0')
    await client.query('set local idle_in_transaction_session_timeout = 0')
    return await use({
      rows: (query, atOnce = 500) => cursor(client, query, atOnce),
      all: async (query, values) => (await client.query(query, [...values])).rows,
    })
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}

let opened = 0

async function* cursor(
  client: PoolClient,
  query: string,
  atOnce: number,
): AsyncGenerator<Record<string, unknown>[]> {
  opened += 1
  const name = `export_${opened}`
  await client.query(`declare ${name} no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>(`fetch ${atOnce} from ${name}`)
    if (rows.length === 0) break
    yield rows
  }
  await client.query(`close ${name}`)
}
