import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Connection, openStore, type Store } from '../store/database.ts'

/** A test file's own database, migrated and empty. */
export type TestDatabase = { store: Store; owner: Connection; reader: Connection; superuser: Connection }

/**
 * Gives this test file a database of its own for as long as its tests run. Call it at the top level; what it gives is
 * filled before the first test.
 * @example
 * const database = testDatabase()
 * test('…', async () => { await database.store.pool.query('select 1') })
 */
export function testDatabase(): TestDatabase {
  const database = {} as TestDatabase
  beforeAll(async () => Object.assign(database, await makeDatabase()))
  afterAll(async () => {
    await database.store.close()
    await administer(database.superuser, `drop database if exists ${database.owner.database} with (force)`)
  })
  return database
}

let made = 0

/** Makes one more database from the template; the caller drops it, or leaves it to the end of the run. */
export function makeDatabase(): Promise<TestDatabase> {
  return databaseFrom(inject('databaseServer').template)
}

/** Makes a database without anything in it, for what begins before the first migration. */
export function makeEmptyDatabase(): Promise<TestDatabase> {
  return databaseFrom('template0')
}

async function databaseFrom(template: string): Promise<TestDatabase> {
  const server = inject('databaseServer')
  made += 1
  const name = `test_${process.pid}_${made}`
  await administer(
    server.superuser,
    `create database ${name} template ${template} owner ${server.owner.user}`,
  )
  await administer(server.superuser, `revoke all on database ${name} from public`)
  await administer(server.superuser, `grant connect on database ${name} to ${server.reader.user}`)
  const owner = { ...server.owner, database: name }
  const reader = { ...server.reader, database: name }
  return { store: openStore(owner), owner, reader, superuser: { ...server.superuser, database: name } }
}

async function administer(superuser: Connection, statement: string): Promise<void> {
  const client = new pg.Client({ ...superuser, database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
