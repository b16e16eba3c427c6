import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Fault } from '../../ground/fault.ts'
import type { Settings } from '../../ground/settings.ts'
import type { Connection } from '../database.ts'
import type { DatabaseAccess } from '../embedded/open.ts'
import { readDatabaseUrl } from './databaseUrl.ts'

const readerRole = 'dragoman_reader'

/**
 * How to reach a database of the operator's own. Without DATABASE_READER_URL the role of reader processes is made
 * there, and its password kept in the data folder.
 * @throws Fault when the database can't be reached, is too old, or the role can't be made
 */
export async function foreignAccess(settings: Settings): Promise<DatabaseAccess> {
  const owner = readDatabaseUrl('DATABASE_URL', settings.databaseUrl ?? '')
  const client = new pg.Client({
    ...owner,
    connectionTimeoutMillis: 10_000,
    application_name: 'dragoman start',
  })
  const where = `${owner.database} at ${owner.host}`
  try {
    await client.connect()
  } catch (cause) {
    throw new Fault({
      what: `The database ${where} can't be reached.`,
      why: (cause as Error).message,
      remedy: 'check DATABASE_URL and that the database runs and lets this machine in',
      cause,
    })
  }
  try {
    const { rows } = await client.query("select current_setting('server_version_num')::int as version")
    if (rows[0].version < 170_000) {
      throw new Fault({
        what: `The database ${where} is PostgreSQL ${Math.floor(rows[0].version / 10_000)}.`,
        remedy: 'use PostgreSQL 17 or later',
      })
    }
    if (settings.databaseReaderUrl) {
      return { owner, reader: readDatabaseUrl('DATABASE_READER_URL', settings.databaseReaderUrl) }
    }
    const password = await readerPassword(client, owner, settings.dataFolder)
    return { owner, reader: { ...owner, user: readerRole, password } }
  } finally {
    await client.end()
  }
}

/** The password of the readers' role, which is made or given a new password where we have none for it. */
async function readerPassword(client: pg.Client, owner: Connection, dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'reader-password')
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [readerRole])
  if (rows.length > 0 && existsSync(file)) return readFileSync(file, 'utf8').trim()
  const password = randomBytes(24).toString('base64url')
  const verb = rows.length > 0 ? 'alter' : 'create'
  try {
    await client.query(`${verb} role ${readerRole} login password '${password}'`)
  } catch (cause) {
    const database = client.escapeIdentifier(owner.database)
    throw new Fault({
      what: `The role ${readerRole}, with which readers' processes read, can't be made by ${owner.user}.`,
      why: (cause as Error).message,
      remedy: [
        'let an administrator run these two lines, then set DATABASE_READER_URL:',
        `create role ${readerRole} login password 'a password of yours';`,
        `grant connect on database ${database} to ${readerRole};`,
      ].join('\n  '),
      cause,
    })
  }
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  return password
}
