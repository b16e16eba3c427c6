import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { Fault } from '../../ground/fault.ts'
import { readSettings } from '../../ground/settings.ts'
import { testDatabase } from '../../test/database.ts'
import type { Connection } from '../database.ts'
import { findPromises } from '../promises.ts'
import { foreignAccess } from './access.ts'
import { readDatabaseUrl } from './databaseUrl.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'dragoman-foreign-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const urlOf = ({ user, password, database: name, host, port }: Connection): string =>
  `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`

const settingsFor = (env: Record<string, string>) => readSettings({ DRAGOMAN_DATA: folder, ...env })

describe('an address', () => {
  test.each([
    [
      'postgres://me:s%40cret@db.example/news',
      { host: 'db.example', port: 5432, user: 'me', password: 's@cret', database: 'news' },
    ],
    [
      'postgresql://me@db.example:6432/news?sslmode=require',
      { host: 'db.example', port: 6432, ssl: { rejectUnauthorized: false } },
    ],
    ['postgres://me:x@localhost/news?host=/run/postgresql', { host: '/run/postgresql', database: 'news' }],
  ])('%s', (url, expected) => {
    expect(readDatabaseUrl('DATABASE_URL', url)).toMatchObject(expected)
  })

  test('without a user, or with an sslmode that is not known, is refused by name', () => {
    expect(() => readDatabaseUrl('DATABASE_URL', 'postgres://db.example/news')).toThrow(
      /DATABASE_URL names no user/,
    )
    expect(() => readDatabaseUrl('DATABASE_URL', 'postgres://me@db/news?sslmode=perhaps')).toThrow(/perhaps/)
  })
})

describe('a database of the operator’s own', () => {
  test('of an owner who may make no role ends with the two lines to run', async () => {
    const admin = new pg.Client({ ...database.superuser, database: 'postgres' })
    await admin.connect()
    const outsider = `outsider_${process.pid}`
    await admin.query(`create role ${outsider} login password 'x'`)
    await admin.query(`grant connect on database ${database.owner.database} to ${outsider}`)
    try {
      const url = urlOf({ ...database.owner, user: outsider, password: 'x' })
      const refused = foreignAccess(settingsFor({ DATABASE_URL: url }))
      await expect(refused).rejects.toThrow(Fault)
      await expect(refused).rejects.toThrow(/create role|password|DATABASE_READER_URL/)
      expect(existsSync(join(folder, 'reader-password'))).toBe(false)
    } finally {
      await admin.query(`revoke connect on database ${database.owner.database} from ${outsider}`)
      await admin.query(`drop role ${outsider}`)
      await admin.end()
    }
  })

  test('with a reader of the operator’s own uses that one', async () => {
    const env = { DATABASE_URL: urlOf(database.owner), DATABASE_READER_URL: urlOf(database.reader) }
    const access = await foreignAccess(settingsFor(env))
    expect(access.reader).toMatchObject({ user: database.reader.user, database: database.reader.database })
  })

  test('that can’t be reached is named, its password is not', async () => {
    const url = 'postgres://me:topsecret@127.0.0.1:1/news'
    const refused = foreignAccess(settingsFor({ DATABASE_URL: url }))
    await expect(refused).rejects.toThrow(/news at 127.0.0.1 can't be reached/)
    await expect(refused).rejects.not.toThrow(/topsecret/)
  })
})

describe('what a database promises', () => {
  const kept = async (): Promise<Record<string, boolean>> =>
    Object.fromEntries((await findPromises(database.owner)).map((finding) => [finding.promise, finding.kept]))

  test('is tried out, and a setting that breaks it is found', async () => {
    const before = await kept()
    expect(before['Positions have the order of the commits, without gaps']).toBe(true)
    expect(before['Followers are woken (LISTEN and NOTIFY)']).toBe(true)
    expect(before['A session stays one session']).toBe(true)
    // The tests' own server runs without fsync, which is exactly what must be found.
    expect(before['A commit that was answered outlasts a crash (fsync)']).toBe(false)
    await database.store.pool.query(`alter database ${database.owner.database} set synchronous_commit = off`)
    expect((await kept())['A commit that was answered outlasts a crash (synchronous_commit)']).toBe(false)
  })

  test('leaves nothing behind', async () => {
    const { rows } = await database.store.pool.query(
      `select relname from pg_class where relname like 'doctor%'`,
    )
    expect(rows).toEqual([])
  })
})
