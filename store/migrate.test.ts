import { readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { describe, expect, test } from 'vitest'
import { makeDatabase, makeEmptyDatabase } from '../test/database.ts'
import { openStore } from './database.ts'
import { migrateStore, NewerStore } from './migrate.ts'
import * as intake from './schema/intake.ts'
import * as live from './schema/live.ts'
import * as newsroom from './schema/newsroom.ts'

const meta = (name: string) =>
  JSON.parse(readFileSync(new URL(`migrations/meta/${name}`, import.meta.url), 'utf8'))
const journal = meta('_journal.json') as { entries: { idx: number; tag: string; when: number }[] }

/** Each table and column with its type, as the database has them. */
const shape = `select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) ||
    case when a.attnotnull then ' not null' else '' end as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where n.nspname in ('newsroom', 'live', 'intake') and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped order by 1`

const indexes = `select indexdef as line from pg_indexes where schemaname in ('newsroom', 'live', 'intake') order by 1`
const constraints = `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
  where connamespace in (select oid from pg_namespace where nspname in ('newsroom', 'live', 'intake')) order by 1`
/** What the schema's language has no words for. */
const byHand = ['live.log_public.', 'log_head_one_row']

const written = generateDrizzleJson(
  { ...newsroom, ...live, ...intake },
  undefined,
  ['newsroom', 'live', 'intake'],
  'snake_case',
)

describe('migrations', () => {
  test('lead exactly to the schema as it is written', async () => {
    const last = journal.entries.at(-1)
    const before = meta(`${String(last?.idx).padStart(4, '0')}_snapshot.json`)
    expect(await generateMigration(before, written)).toEqual([])
    // The snapshots are what the generator believes; the database is what became of statements written by hand.
    const direct = await makeEmptyDatabase()
    for (const statement of await generateMigration(generateDrizzleJson({}), written)) {
      await direct.store.pool.query(statement)
    }
    const migrated = await makeDatabase()
    for (const part of [shape, indexes, constraints]) {
      const { rows } = await migrated.store.pool.query<{ line: string }>(part)
      const ours = rows.filter(({ line }) => !byHand.some((name) => line.includes(name)))
      expect(ours.length).toBeGreaterThan(50)
      expect(ours).toEqual((await direct.store.pool.query(part)).rows)
    }
    await Promise.all([direct.store.close(), migrated.store.close()])
  })

  test('come one after another, each later than the one before', () => {
    const times = journal.entries.map(({ when }) => when)
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
    expect(journal.entries.map(({ idx }) => idx)).toEqual(journal.entries.map((_, at) => at))
    for (const { tag, idx } of journal.entries) {
      expect(tag.startsWith(String(idx).padStart(4, '0'))).toBe(true)
      expect(readFileSync(new URL(`migrations/${tag}.sql`, import.meta.url), 'utf8').trim()).not.toBe('')
    }
  })

  test('bring an empty database to it, two at once and again', async () => {
    const { store, owner, reader } = await makeEmptyDatabase()
    const other = openStore(owner)
    const steps = await Promise.all([migrateStore(store, reader.user), migrateStore(other, reader.user)])
    expect(steps.sort()).toEqual([0, journal.entries.length])
    expect(await migrateStore(store, reader.user)).toBe(0)
    const template = await makeDatabase()
    expect((await store.pool.query(shape)).rows).toEqual((await template.store.pool.query(shape)).rows)
    await Promise.all([store.close(), other.close(), template.store.close()])
  })

  test('of a newer version are met with a refusal, and nothing is touched', async () => {
    const { store, reader } = await makeDatabase()
    const newest = journal.entries.at(-1)?.when ?? 0
    await store.pool.query(
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', $1)`,
      [newest + 1],
    )
    await store.pool.query('alter table newsroom.edition add column yet_unknown text')
    const before = await store.pool.query(shape)
    const untouched = async () =>
      (
        await store.pool.query(
          `select pg_current_xact_id_if_assigned() as mine, sum(n_tup_ins + n_tup_upd + n_tup_del)::int as written from pg_stat_user_tables`,
        )
      ).rows
    const rowsBefore = await untouched()
    await expect(migrateStore(store, reader.user)).rejects.toThrow(NewerStore)
    expect((await store.pool.query(shape)).rows).toEqual(before.rows)
    expect(await untouched()).toEqual(rowsBefore)
    await store.close()
  })

  test('of a newer version that came while we waited are met with it too', async () => {
    const { store, reader } = await makeEmptyDatabase()
    const newer = await store.pool.connect()
    await newer.query('select pg_advisory_lock($1)', [40172611])
    const waiting = migrateStore(store, reader.user)
    waiting.catch(() => {})
    for (;;) {
      const { rows } = await newer.query(
        `select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
      )
      if (rows.length > 0) break
    }
    await newer.query(
      'create schema drizzle; create table drizzle.__drizzle_migrations (id serial, hash text, created_at bigint)',
    )
    await newer.query(
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`,
    )
    await newer.query('select pg_advisory_unlock_all()')
    newer.release()
    await expect(waiting).rejects.toThrow(NewerStore)
    const { rows } = await store.pool.query(
      `select to_regnamespace('newsroom') as newsroom, to_regnamespace('pgboss') as pgboss`,
    )
    expect(rows).toEqual([{ newsroom: null, pgboss: null }])
    await store.close()
  })

  test('that failed in the middle are taken up again', async () => {
    const { store, reader } = await makeEmptyDatabase()
    // Something stands in the way of the last step.
    await store.pool.query('create schema live; create view live.log_public as select 1 as one')
    await expect(migrateStore(store, reader.user)).rejects.toThrow()
    await store.pool.query('drop schema live cascade')
    expect(await migrateStore(store, reader.user)).toBe(journal.entries.length)
    await store.close()
  })
})
