import pg from 'pg'
import type { Connection } from '../store/database.ts'

/** A file of a public asset. */
export type PublicFile = { hash: string; mime: string; bytes: number }

/** Asks which files of assets are public. */
export type PublicAssets = {
  /** The files of an asset that something public shows; none where nothing does. @throws where the database is away */
  filesOf(asset: string): Promise<readonly PublicFile[]>
  close(): Promise<void>
}

/** An answer that takes longer than this is none. */
const answerWithin = 3000

/** Opens the books that a reader's process may read: `live`, by the reader's role. */
export function openPublicAssets(connection: Connection): PublicAssets {
  const pool = new pg.Pool({
    ...connection,
    max: 2,
    application_name: 'dragoman reader media',
    connectionTimeoutMillis: answerWithin,
    query_timeout: answerWithin,
    idleTimeoutMillis: 60_000,
    options: '-c default_transaction_read_only=on -c statement_timeout=3s -c jit=off',
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    async filesOf(id) {
      const { rows } = await pool.query<{ renditions: PublicFile[] }>({
        name: 'public files of an asset',
        text: 'select renditions from live.asset where id = $1',
        values: [id],
      })
      return rows[0]?.renditions ?? []
    },
    close: () => pool.end(),
  }
}
