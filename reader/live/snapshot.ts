import type { Socket } from 'node:net'
import pg from 'pg'
import type { Connection } from '../../store/database.ts'

/** A query with a name: parsed and planned once for each connection. Columns are given back as they are called. */
export type Statement = { readonly name: string; readonly text: string }

/** One look at the database: every query in it sees the same state. */
export type Snapshot = {
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>
}

/** What was read, and the log position that it was read at. */
export type Read<T> = { value: T; position: number; queries: number }

export type Snapshots = {
  read<T>(look: (snapshot: Snapshot) => Promise<T>): Promise<Read<T>>
  /** True when the database answers. */
  answers(): Promise<boolean>
  close(): Promise<void>
}

export type SnapshotOptions = {
  connections: number
  /** Awaited before each query after the first: tests commit something in between. */
  between?: () => Promise<void>
}

/** An answer that takes longer than this is none: the page is better refused. */
const answerWithin = 3000

/**
 * Opens the reader's pool. Each read is one transaction at REPEATABLE READ, READ ONLY, whose first query reads the
 * log's head. Queries are pipelined: what doesn't depend on an answer is sent without waiting for it, so a page needs
 * one or two round trips.
 */
export function openSnapshots(connection: Connection, options: SnapshotOptions): Snapshots {
  const { between } = options
  const pool = new pg.Pool({
    ...connection,
    max: options.connections,
    application_name: 'dragoman reader pages',
    connectionTimeoutMillis: answerWithin,
    query_timeout: answerWithin,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    options:
      '-c default_transaction_isolation=repeatable\\ read -c default_transaction_read_only=on -c statement_timeout=3s -c idle_in_transaction_session_timeout=10s -c jit=off',
    // Known to the driver, not yet to its types.
    ...({ pipeline: true } as object),
  })
  // A connection that breaks while it lies idle is replaced; without a listener it would end the process.
  pool.on('error', () => {})

  return {
    async read(look) {
      const client = await pool.connect()
      let broken: Error | undefined
      const onError = (fault: Error): void => {
        broken = fault
      }
      client.on('error', onError)
      let queries = 0
      const send = <Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> => {
        queries += 1
        const rows = client
          .query({ name: statement.name, text: statement.text, values: values as unknown[] })
          .then((result) => result.rows as Row[])
        // Each is awaited where it is used; until then its fault must not count as unheard.
        rows.catch(() => {})
        return rows
      }
      const uncork = cork(client)
      try {
        client.query('begin').catch(() => {})
        const head = send<{ position: number }>(headOfLog, [])
        if (between) {
          uncork()
          await head
        }
        const looking = look({
          query: async <Row>(statement: Statement, values: readonly unknown[] = []) => {
            if (between) await between()
            return send<Row>(statement, values)
          },
        })
        // Everything that could be asked without an answer has been asked by now: it leaves in one packet.
        uncork()
        const value = await looking
        const position = (await head)[0]?.position
        if (position === undefined) throw new Error('live.log_head is empty: the store was never migrated.')
        return { value, position, queries }
      } finally {
        uncork()
        // Not waited for: answers come in the order of the queries, so whoever has the connection next is behind it.
        client.query('commit').catch(() => {})
        client.off('error', onError)
        client.release(broken)
      }
    },
    async answers() {
      try {
        await pool.query('select 1')
        return true
      } catch {
        return false
      }
    },
    close: () => pool.end(),
  }
}

/** Holds back what is written to a connection, until the function that it gives is called for the first time. */
function cork(client: pg.PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  let corked = true
  stream.cork()
  return () => {
    if (corked) stream.uncork()
    corked = false
  }
}

const headOfLog: Statement = {
  name: 'head of log',
  text: 'select position::float8 as position from live.log_head',
}
