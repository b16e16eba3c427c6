import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import * as intake from './schema/intake.ts'
import * as live from './schema/live.ts'
import * as newsroom from './schema/newsroom.ts'

export { isDatabaseAway } from './away.ts'

const schema = { ...newsroom, ...live, ...intake }

/** How to reach a database: by a Unix socket's folder or a host. */
export type Connection = {
  host: string
  port: number
  user: string
  password: string
  database: string
  /** Where the way there must be encrypted; left out, it is not. */
  ssl?: { rejectUnauthorized: boolean }
}

/** The store, opened as its owner: by whoever carries out verbs. */
export type Store = {
  db: NodePgDatabase<typeof schema>
  pool: pg.Pool
  close(): Promise<void>
}

/** A transaction of the store. */
export type Transaction = Parameters<Parameters<Store['db']['transaction']>[0]>[0]

/**
 * Opens a pool as the owner of the store. Connections are made when first needed, so this never fails; a database
 * that is away shows at the first statement. Acts are short: a lock is waited for 5 s, a statement runs 30 s at most.
 */
export function openStore(
  connection: Connection,
  options: { connections?: number; role?: string } = {},
): Store {
  const pool = new pg.Pool({
    ...connection,
    max: options.connections ?? 10,
    application_name: `dragoman ${options.role ?? 'store'}`,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    options: '-c lock_timeout=5s -c statement_timeout=30s -c idle_in_transaction_session_timeout=30s',
  })
  // A connection that breaks while it lies idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // The same for one that breaks in the middle of an act: the act's own statement fails, and that is where it is told.
  pool.on('connect', (client) => client.on('error', () => {}))
  return { db: drizzle(pool, { schema, casing: 'snake_case' }), pool, close: () => pool.end() }
}
