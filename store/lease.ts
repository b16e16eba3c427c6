import type { ClientBase, Pool } from 'pg'

/** A lease is renewed every second and ends after three. */
export const leaseSeconds = 3

/** Says, as a reader process, that everything up to the position has been applied. Inserts only; see `intake`. */
export async function renewLease(client: ClientBase, reader: string, position: number): Promise<void> {
  await client.query({
    name: 'renew lease',
    text: 'insert into intake.reader_lease (reader, position) values ($1, $2)',
    values: [reader, position],
  })
}

/** Says, as a reader process that answers nobody any more, that no act need wait for it until its lease has ended. */
export async function endLease(client: ClientBase, reader: string): Promise<void> {
  await client.query({
    name: 'end lease',
    text: 'insert into intake.reader_lease (reader, position) values ($1, 9223372036854775807)',
    values: [reader],
  })
}

/** Whom a publishing act waited for. */
export type Confirmation = { position: number; unconfirmed: string[] }

/**
 * Waits until every reader process with a lease has applied the log up to the position, or has lost its lease, for
 * `within` milliseconds at most. Names those that have not: they are alive but behind.
 */
export async function awaitReaders(pool: Pool, position: number, within = 2000): Promise<Confirmation> {
  const end = performance.now() + within
  for (let wait = 1; ; wait = Math.min(wait * 2, 16)) {
    const { rows } = await pool.query<{ reader: string }>({
      name: 'readers behind',
      text: `select reader from intake.reader_lease where at > clock_timestamp() - interval '${leaseSeconds} seconds'
        group by reader having max(position) < $1 order by reader`,
      values: [position],
    })
    if (rows.length === 0) return { position, unconfirmed: [] }
    if (performance.now() > end) return { position, unconfirmed: rows.map((row) => row.reader) }
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** Forgets leases that ended long ago. */
export async function sweepLeases(pool: Pool): Promise<void> {
  await pool.query(`delete from intake.reader_lease where at < clock_timestamp() - interval '20 seconds'`)
}
