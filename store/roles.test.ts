import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createArticle } from '../newsroom/createArticle.ts'
import { publish } from '../newsroom/publish.ts'
import { testDatabase } from '../test/database.ts'
import { foundTestHouse, newsroomOver, take, wordsOf } from '../test/newsroom.ts'

const database = testDatabase()
let owner: pg.Pool
let reader: pg.Client

beforeAll(async () => {
  owner = database.store.pool
  reader = new pg.Client(database.reader)
  await reader.connect()
  const room = newsroomOver(database.store)
  const by = await foundTestHouse(room)
  const given = { edition: 'en', section: 'news', words: wordsOf('Seen', 'By all.') }
  const { article } = take(await createArticle(room, by.editor, given))
  take(await publish(room, by.editor, { article, revision: 1 }))
  take(await createArticle(room, by.editor, { ...given, words: wordsOf('A secret draft', 'Of nobody.') }))
})
afterAll(() => reader.end())

/** Everything beyond PostgreSQL's own. */
const beyond = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'`

type Relation = { schema: string; name: string; kind: 'r' | 'v' | 'm' | 'f' | 'p' | 'S'; columns: string[] }

const relations = async (): Promise<Relation[]> =>
  (
    await owner.query<Relation>(
      `select n.nspname as schema, c.relname as name, c.relkind as kind,
        array(select attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${beyond} and c.relkind in ('r', 'v', 'm', 'f', 'p', 'S') order by 1, 2`,
    )
  ).rows

/** The SQLSTATE that a statement of the reader's meets, or `done`. Whatever it did is taken back. */
const attempt = async (statement: string): Promise<string> => {
  await reader.query('begin')
  try {
    await reader.query(statement)
    return 'done'
  } catch (fault) {
    return String((fault as { code?: string }).code)
  } finally {
    await reader.query('rollback')
  }
}

const refused = '42501'
const quoted = (name: string): string => `"${name}"`

/** What the catalogue says of the reader's rights, one line a right. */
const rights = async (): Promise<string[]> => {
  const { rows } = await owner.query<{ held: string }>(
    `with reader as (select $1::text as name)
    select format('database %s: %s', d.datname, p) as held from pg_database d, reader, unnest(array['create', 'temporary', 'connect']) p
      where has_database_privilege(name, d.oid, p) and d.datname in (current_database(), 'postgres', 'template1')
    union all select format('schema %s: %s', n.nspname, p) from pg_namespace n, reader, unnest(array['create', 'usage']) p
      where ${beyond} and has_schema_privilege(name, n.oid, p)
    union all select format('%s.%s: %s', n.nspname, c.relname, p)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, reader,
        unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) p
      where ${beyond} and c.relkind in ('r', 'v', 'm', 'f', 'p') and has_table_privilege(name, c.oid, p)
    union all select format('%s.%s.%s: %s', n.nspname, c.relname, a.attname, p)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid, reader,
        unnest(array['select', 'insert', 'update', 'references']) p
      where ${beyond} and c.relkind in ('r', 'v', 'm', 'f', 'p') and a.attnum > 0 and not a.attisdropped
        and has_column_privilege(name, c.oid, a.attnum, p) and not has_table_privilege(name, c.oid, p)
    union all select format('sequence %s.%s: %s', n.nspname, c.relname, p)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, reader, unnest(array['usage', 'select', 'update']) p
      where ${beyond} and c.relkind = 'S' and has_sequence_privilege(name, c.oid, p)
    union all select format('function %s', f.oid::regprocedure) from pg_proc f join pg_namespace n on n.oid = f.pronamespace, reader
      where ${beyond} and has_function_privilege(name, f.oid, 'execute')
    union all select format('role %s', r.rolname) from pg_roles r, reader
      where r.rolname <> name and pg_has_role(name, r.oid, 'member')
    order by 1`,
    [database.reader.user],
  )
  return rows.map(({ held }) => held)
}

const expectedRights = async (): Promise<string[]> =>
  [
    `database ${database.owner.database}: connect`,
    'schema live: usage',
    'schema intake: usage',
    ...(await relations()).flatMap(({ schema, name, kind }) =>
      kind !== 'S' && schema === 'live'
        ? [`${schema}.${name}: select`]
        : kind !== 'S' && schema === 'intake'
          ? [`${schema}.${name}: insert`]
          : [],
    ),
  ].sort()

describe("the readers' role", () => {
  test('has by the catalogue SELECT on live, INSERT on intake, and nothing else', async () => {
    const schemas = new Set((await relations()).map(({ schema }) => schema))
    expect([...schemas]).toEqual(expect.arrayContaining(['drizzle', 'intake', 'live', 'newsroom', 'pgboss']))
    expect((await rights()).sort()).toEqual(await expectedRights())
    const { rows } = await owner.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname = $1`,
      [database.reader.user],
    )
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: false,
      },
    ])
  })

  test('meets that at every table, column and sequence when it tries', async () => {
    const unexpected: string[] = []
    const want = async (statement: string, wanted: string) => {
      const met = await attempt(statement)
      if (met !== wanted) unexpected.push(`${statement}: ${met}, not ${wanted}`)
    }
    for (const { schema, name, kind, columns } of await relations()) {
      const at = `${quoted(schema)}.${quoted(name)}`
      if (kind === 'S') {
        await want(`select nextval('${at}')`, refused)
        await want(`select setval('${at}', 1)`, refused)
        await want(`select last_value from ${at}`, refused)
        continue
      }
      const seen = schema === 'live' ? 'done' : refused
      await want(`select * from ${at} limit 1`, seen)
      await want(`select count(*) from ${at}`, seen)
      for (const column of columns) await want(`select ${quoted(column)} from ${at} limit 1`, seen)
      await want(`copy ${at} to stdout`, kind === 'v' && seen === 'done' ? '42809' : seen)
      if (schema !== 'intake') await want(`insert into ${at} default values`, refused)
      await want(`update ${at} set ${quoted(columns[0] ?? '')} = null`, refused)
      await want(`delete from ${at}`, refused)
      await want(`truncate ${at}`, kind === 'v' ? '42809' : refused)
      if (kind !== 'v') await want(`select from ${at} for share`, refused)
      if (kind !== 'v')
        await want(`lock table ${at} in row exclusive mode`, schema === 'intake' ? 'done' : refused)
      await want(`lock table ${at} in share mode`, refused)
      await want(`drop ${kind === 'v' ? 'view' : 'table'} ${at}`, refused)
    }
    expect(unexpected).toEqual([])
    await reader.query(`insert into intake.reader_lease (reader, position) values ('test', 1)`)
    expect(
      await attempt('insert into intake.reader_lease (reader, position) values (1, 1) returning position'),
    ).toBe(refused)
    expect((await reader.query('select headline from live.article')).rows).toEqual([
      { headline: { headline: 'Seen' } },
    ])
  }, 60_000)

  test('runs none of our functions, and none of them runs as somebody else', async () => {
    const { rows } = await owner.query<{ name: string; call: string; definer: boolean; trigger: boolean }>(
      `select f.oid::regprocedure::text as name, f.prosecdef as definer, f.prorettype = 'trigger'::regtype as trigger,
        format('select %I.%I(%s)', n.nspname, f.proname, (select string_agg('null', ', ') from unnest(f.proargtypes))) as call
      from pg_proc f join pg_namespace n on n.oid = f.pronamespace where ${beyond}`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { name, call, definer, trigger } of rows) {
      expect(definer, name).toBe(false)
      if (!trigger) expect(await attempt(call), name).toBe(refused)
    }
  })

  test('makes nothing, becomes nobody and reads no file', async () => {
    const tries = [
      ...['live', 'intake', 'newsroom', 'pgboss', 'drizzle', 'public'].flatMap((schema) => [
        `create table ${schema}.mine (one int)`,
        `create view ${schema}.mine as select 1 as one`,
        `create function ${schema}.mine() returns int language sql as 'select 1'`,
      ]),
      'create temporary table mine (one int)',
      'create schema mine',
      'create extension pg_trgm schema live',
      `set role ${database.owner.user}`,
      `grant ${database.owner.user} to ${database.reader.user}`,
      `alter role ${database.reader.user} superuser`,
      `alter default privileges for role ${database.owner.user} grant select on tables to public`,
      `select pg_read_file('postgresql.conf')`,
      `copy live.article to '/tmp/dragoman-should-not-exist'`,
      `copy live.article to program 'true'`,
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${database.owner.user}'`,
      'alter view live.log_public rename to mine',
      'create trigger mine before insert on intake.reader_lease for each row execute function newsroom.refuse_rewrite()',
    ]
    for (const statement of tries) expect([statement, await attempt(statement)]).toEqual([statement, refused])
  })

  test('sees of the log what is public, through a view that lets no condition look behind it', async () => {
    const { rows: hidden } = await owner.query(`select from newsroom.log where audience <> 'public'`)
    expect(hidden.length).toBeGreaterThan(0)
    const { rows } = await reader.query('select * from live.log_public')
    expect(rows.map((row) => row.act).sort()).toEqual(['found house', 'publish'])
    expect(Object.keys(rows[0] ?? {})).not.toContain('audience')
    const { rows: views } = await owner.query(
      `select relname, reloptions from pg_class where relkind = 'v' and relnamespace = 'live'::regnamespace`,
    )
    expect(views).toEqual([{ relname: 'log_public', reloptions: ['security_barrier=true'] }])
  })

  test('is no nearer to what is made later', async () => {
    await owner.query(`
      create schema later;
      create table later.one (id bigint generated always as identity);
      create view later.two as select 1 as one;
      create function later.three() returns int language sql as 'select 1';
      create table newsroom.later (id bigint generated always as identity);
      create function live.later() returns int language sql as 'select 1';
      create function pgboss.later() returns int language sql as 'select 1';
      create table pgboss.later (id int);
      create table live.later_table (id int);
      create view live.later_view as select id from newsroom.later;
      create table intake.later (id int)`)
    expect((await rights()).sort()).toEqual(await expectedRights())
    expect(await expectedRights()).toEqual(
      expect.arrayContaining(['live.later_table: select', 'intake.later: insert']),
    )
  })
})
