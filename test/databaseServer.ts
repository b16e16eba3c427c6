import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Connection, openStore } from '../store/database.ts'
import { type Embedded, openEmbedded } from '../store/embedded/open.ts'
import { migrateStore } from '../store/migrate.ts'

/** What a test file needs to have a database of its own. */
export type DatabaseServer = {
  superuser: Connection
  owner: Connection
  reader: Connection
  template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: DatabaseServer
  }
}

/**
 * One real PostgreSQL for the whole run, without fsync, with a migrated database that test files are made from: a
 * database from a template costs a thirtieth of a second.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-test-'))
  const embedded = await openEmbedded({ folder, durability: 'none', settings: { max_connections: '300' } })
  const end = async (): Promise<void> => {
    await embedded.release()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(project, embedded)
  } catch (fault) {
    await end()
    throw fault
  }
  return end
}

async function makeTemplate(project: TestProject, embedded: Embedded): Promise<void> {
  const { owner, reader } = embedded.access
  const template = owner.database
  const store = openStore(owner)
  await migrateStore(store, reader.user)
  await store.close()
  const superuser = new pg.Client(embedded.superuser)
  await superuser.connect()
  await superuser.query(`alter database ${template} is_template true`)
  await superuser.end()
  project.provide('databaseServer', { superuser: embedded.superuser, owner, reader, template })
}
