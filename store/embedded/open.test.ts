import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeDataFolder } from '../../ground/dataFolder.ts'
import type { Connection } from '../database.ts'
import {
  kill,
  postmasterOf,
  processesOf,
  startUser,
  testFolder,
  until,
  watchdogOf,
} from './fixtures/machine.ts'
import { holdEmbedded } from './hold.ts'
import { openEmbedded } from './open.ts'

const isRoot = process.getuid?.() === 0
/** A database made before: tests that are not about the making begin with a copy, which is quicker to have. */
let made: ReturnType<typeof testFolder>
let place: ReturnType<typeof testFolder>
let folder: string
beforeAll(async () => {
  made = testFolder()
  await (await open(join(made.folder, 'database'))).release()
})
afterAll(() => made.clear())
beforeEach(() => {
  place = testFolder()
  folder = join(place.folder, 'data', 'database')
})
afterEach(() => place.clear())

function madeBefore(where = folder): void {
  makeDataFolder(dirname(where))
  execFileSync('cp', ['-a', join(made.folder, 'database'), where])
}

const open = (where = folder) => openEmbedded({ folder: where, durability: 'none' })

async function ask(connection: Connection, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

describe('opening', () => {
  test('makes a database, and finds it again', async () => {
    const first = await open()
    expect(first.started).toBe(true)
    await ask(first.access.owner, 'create table words (word text)')
    await ask(first.access.owner, "insert into words values ('كلمة')")
    await first.release()
    await until(() => processesOf(folder).length === 0)

    const second = await open()
    expect(await ask(second.access.owner, 'select word from words')).toEqual([{ word: 'كلمة' }])
    await second.release()
  })

  test('joins a server that runs', async () => {
    madeBefore()
    const first = await open()
    const second = await open()
    expect([second.started, second.pid]).toEqual([false, first.pid])
    await first.release()
    expect(await ask(second.access.owner, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.release()
    await until(() => processesOf(folder).length === 0)
  })

  test('by several at once on an empty folder gives all of them one server', async () => {
    const users = [1, 2, 3].map(() => startUser(folder))
    const opened = await Promise.all(users.map((user) => user.hear('open')))
    expect(new Set(opened.map(({ pid }) => pid)).size).toBe(1)
    expect(opened.filter(({ started }) => started)).toHaveLength(1)
    await Promise.all(users.map((user) => user.leave()))
    await until(() => processesOf(folder).length === 0)
  })

  test('takes no port, lets in nobody without a password, and keeps the passwords to itself', async () => {
    madeBefore()
    const database = await open()
    expect(await ask(database.superuser, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    await expect(ask({ ...database.access.owner, password: 'wrong' }, 'select 1')).rejects.toThrow(/password/)
    await expect(ask({ ...database.superuser, password: '' }, 'select 1')).rejects.toThrow(/password/)
    expect(statSync(join(folder, 'server', 'passwords.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'server', 'cluster')).mode & 0o777).toBe(0o700)
    await database.release()
  })

  test('gives the roles what they need and nothing more', async () => {
    madeBefore()
    const { access, superuser, release } = await open()
    const roles = await ask(
      superuser,
      `select rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles
       where rolname like 'dragoman%' order by 1`,
    )
    const none = {
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolbypassrls: false,
    }
    expect(roles).toEqual([
      { rolname: 'dragoman', ...none },
      { rolname: 'dragoman_reader', ...none },
    ])
    await expect(ask({ ...access.reader, database: 'postgres' }, 'select 1')).rejects.toThrow(
      /permission denied/,
    )
    await expect(ask(access.reader, 'create temporary table mine (a int)')).rejects.toThrow(
      /permission denied/,
    )
    await expect(ask(access.reader, 'create table mine (a int)')).rejects.toThrow(/permission denied/)
    expect(await ask(access.owner, 'create schema newsroom')).toEqual([])
    await release()
  })
})

describe('the last user', () => {
  test('ends the server, not the one who started it', async () => {
    madeBefore()
    const command = startUser(folder)
    await command.hear('open')
    const server = startUser(folder)
    const { pid } = await server.hear('open')
    await command.leave()
    expect(postmasterOf(folder)).toBe(pid)
    kill(server.child.pid)
    await until(() => processesOf(folder).length === 0)
  })

  test("is not somebody's child program, which inherits nothing", async () => {
    madeBefore()
    const database = await open()
    const child = spawn('sleep', ['60'], { stdio: 'ignore' })
    await database.release()
    await until(() => processesOf(folder).length === 0)
    kill(child.pid)
  })

  test('never takes it from one who has just come', async () => {
    madeBefore()
    const visitors = [1, 2, 3, 4].map(() => startUser(folder, 'visit'))
    const told = await Promise.all(visitors.map((visitor) => visitor.hear('failed')))
    expect(told).toEqual(visitors.map(() => ({ failed: 0 })))
    await Promise.all(visitors.map((visitor) => visitor.ended))
    await until(() => processesOf(folder).length === 0)
  })
})

describe('holding', () => {
  test('is refused where nobody watches', async () => {
    madeBefore()
    expect(await holdEmbedded(folder)).toBeUndefined()
    await (await open()).release()
    expect(await holdEmbedded(folder)).toBeUndefined()
  })

  test('keeps the server for as long as it lasts', async () => {
    madeBefore()
    const database = await open()
    const hold = await holdEmbedded(folder)
    await database.release()
    expect(postmasterOf(folder)).toBe(database.pid)
    hold?.release()
    await until(() => processesOf(folder).length === 0)
  })

  test('counts with the next watchdog when the first was killed', async () => {
    madeBefore()
    const database = await open()
    const hold = await holdEmbedded(folder)
    kill(watchdogOf(folder))
    await until(() => !database.isWatched())
    const again = await open()
    expect([again.started, again.pid, again.isWatched()]).toEqual([false, database.pid, true])
    await database.release()
    await again.release()
    expect(postmasterOf(folder)).toBe(database.pid)
    hold?.release()
    await until(() => processesOf(folder).length === 0)
  })
})

describe('as whom it runs', () => {
  test.runIf(isRoot)('root starts it as another user', async () => {
    madeBefore()
    const database = await open()
    expect(statSync(`/proc/${database.pid}`).uid).toBe(65_534)
    await database.release()
  })

  test.runIf(isRoot)('root starts it where no other user can enter', async () => {
    const hidden = join(place.folder, 'hidden')
    mkdirSync(hidden, { mode: 0o700 })
    const where = join(hidden, 'database')
    const database = await open(where)
    expect(await ask(database.access.owner, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.release()
    const again = await open(where)
    await again.release()
    await until(() => processesOf(where).length === 0)
  })

  test.runIf(isRoot).each([
    ['with a name', 1],
    ['without a name, as containers have', 12_345],
  ])('an ordinary user %s starts it as itself, and root then leaves it theirs', async (_which, id) => {
    const user = { uid: id, gid: id }
    chownSync(place.folder, user.uid, user.gid)
    const theirs = startUser(folder, '', user)
    const { pid } = await theirs.hear('open')
    expect(statSync(`/proc/${pid}`).uid).toBe(user.uid)
    await theirs.leave()
    const database = await open()
    expect(statSync(`/proc/${database.pid}`).uid).toBe(user.uid)
    await database.release()
    const again = startUser(folder, '', user)
    expect(await again.hear('open')).toMatchObject({ started: true })
    await again.leave()
  })

  test('a path too long for a socket gets a short one', async () => {
    const where = join(place.folder, 'a'.repeat(90), 'database')
    madeBefore(where)
    const database = await open(where)
    expect(database.access.owner.host).not.toContain('aaaa')
    expect(await ask(database.access.owner, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.release()
    const again = await open(where)
    expect(again.access).toEqual(database.access)
    await again.release()
  })
})

test('an unfinished cluster is removed', async () => {
  mkdirSync(join(folder, 'making-abc', 'cluster'), { recursive: true })
  writeFileSync(join(folder, 'making-abc', 'cluster', 'PG_VERSION'), '18\n')
  await (await open()).release()
  expect(readdirSync(folder).filter((name) => name.startsWith('making-'))).toEqual([])
})
