import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import type { Store } from './database.ts'
import { searchWordsNote, searchWordsVersion } from './live/searchWords.ts'
import { grantReader } from './roles.ts'

const folder = new URL('./migrations/', import.meta.url)

/** The store was written by a newer Dragoman than this one; opening it could only do harm. */
export class NewerStore extends Error {
  constructor() {
    super(
      'The data folder was written by a newer version of Dragoman. Start it with that version, or restore a backup that this one made.',
    )
    this.name = 'NewerStore'
  }
}

/** Any constant will do, as long as every Dragoman takes the same one. */
const migrationLock = 4_017_2611

/**
 * Brings the store to this version's schema, jobs, readers' rights and search words included, and says how many steps
 * its schema took.
 * Current stores cost two small queries. Runs under an advisory lock, so that of two programs starting at once one
 * waits and then finds nothing to do; what a killed one left undone is taken up.
 * @param reader the role of readers' processes, which is granted its few rights
 * @throws NewerStore when the store knows a migration that this version does not
 */
export async function migrateStore(store: Store, reader: string): Promise<number> {
  const known = await knownMigrations()
  const before = await standing(store.pool, reader)
  if (before.last > (known.at(-1) ?? 0)) throw new NewerStore()
  if (before.count === known.length && before.granted && (await isWorded(store.pool))) return 0
  const [{ drizzle }, { migrate }, { installJobs }] = await Promise.all([
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
    import('../ground/jobs.ts'),
  ])
  const client = await store.pool.connect()
  try {
    // What is short for an act may take hours for a large store.
    await client.query(
      'set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0',
    )
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    // Whoever held the lock before may have been another version.
    const found = await standing(client, reader)
    if (found.last > (known.at(-1) ?? 0)) throw new NewerStore()
    await installJobs(client)
    await migrate(drizzle({ client }), { migrationsFolder: fileURLToPath(folder) })
    await grantReader(client, reader)
    if (known.length > found.count) await renewHouse(store)
    const { renewSearchWords } = await import('./live/renewSearchWords.ts')
    if (!(await isWorded(client))) await renewSearchWords(store)
    return known.length - found.count
  } finally {
    // Ends the session, and with it the lock and the long patience.
    client.release(true)
  }
}

/** When each migration of this version was made, which is also its order. */
async function knownMigrations(): Promise<number[]> {
  const journal = JSON.parse(await readFile(new URL('meta/_journal.json', folder), 'utf8')) as {
    entries: { when: number }[]
  }
  return journal.entries.map((entry) => entry.when)
}

async function standing(
  pool: Pick<Pool, 'query'>,
  reader: string,
): Promise<{ count: number; last: number; granted: boolean }> {
  const { rows: there } = await pool.query(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as migrated, coalesce(
      (select has_schema_privilege($1, oid, 'usage') from pg_namespace where nspname = 'live'), false) as granted`,
    [reader],
  )
  if (!there[0]?.migrated) return { count: 0, last: 0, granted: false }
  const { rows } = await pool.query(
    'select count(*)::int as count, coalesce(max(created_at), 0)::float8 as last from drizzle.__drizzle_migrations',
  )
  return { ...(rows[0] as { count: number; last: number }), granted: there[0].granted }
}

/** Whether this version made the search words, or a later one with the same schema. */
async function isWorded(pool: Pick<Pool, 'query'>): Promise<boolean> {
  const { rows } = await pool.query('select 1 from newsroom.follower where name = $1 and position >= $2', [
    searchWordsNote,
    searchWordsVersion,
  ])
  return rows.length > 0
}

/** What a new version shows of the small tables is written at once; what it shows of articles, `doctor` can renew. */
async function renewHouse(store: Store): Promise<void> {
  const [{ projectHouse }, { projectTopics }] = await Promise.all([
    import('./live/house.ts'),
    import('./live/topics.ts'),
  ])
  await store.db.transaction(async (tx) => {
    await projectHouse(tx)
    await projectTopics(tx)
  })
}
