import pg from 'pg'
import type { Connection } from './database.ts'

/** Something that Dragoman leans on, and whether this database keeps it. */
export type Finding = { promise: string; kept: boolean; found: string }

/**
 * Tries out, on a table of its own that is dropped again, whether a database keeps what the log needs: commits that
 * last, a counter that orders commits and rolls back with them, sessions that stay one session, notifications that
 * arrive. A pooler between us and the database, or a setting, can break each of them without a word.
 */
export async function findPromises(connection: Connection): Promise<Finding[]> {
  const clients = await Promise.all(Array.from({ length: 5 }, () => connect(connection)))
  const [first, second] = clients
  if (!first || !second) return []
  try {
    return [
      await version(first),
      await encoding(first),
      ...(await durability(first)),
      await sessionLocks(first, second),
      await notifications(first, second),
      await orderOfCommits(clients),
    ]
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

async function connect(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client({
    ...connection,
    application_name: 'dragoman doctor',
    statement_timeout: 15_000,
  })
  client.on('error', () => {})
  await client.connect()
  return client
}

async function version(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as number, version() as name`,
  )
  return {
    promise: 'PostgreSQL 17 or later',
    kept: rows[0].number >= 170_000,
    found: String(rows[0].name).split(' on ')[0] ?? '',
  }
}

async function encoding(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query('show server_encoding')
  return {
    promise: 'Every script can be written (UTF8)',
    kept: rows[0].server_encoding === 'UTF8',
    found: rows[0].server_encoding,
  }
}

async function durability(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query(`select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`)
  return rows.map(({ name, setting }) => ({
    promise: `A commit that was answered outlasts a crash (${name})`,
    kept: setting !== 'off',
    found: String(setting),
  }))
}

async function sessionLocks(one: pg.Client, other: pg.Client): Promise<Finding> {
  const lock = Math.floor(Math.random() * 2 ** 31)
  await one.query('select pg_advisory_lock($1)', [lock])
  await one.query('select 1')
  const { rows } = await other.query('select pg_try_advisory_lock($1) as taken', [lock])
  await one.query('select pg_advisory_unlock_all()')
  await other.query('select pg_advisory_unlock_all()')
  return {
    promise: 'A session stays one session',
    kept: rows[0].taken === false,
    found: rows[0].taken ? 'a pooler shares sessions' : 'yes',
  }
}

async function notifications(one: pg.Client, other: pg.Client): Promise<Finding> {
  const heard = new Promise<boolean>((resolve) => {
    one.once('notification', () => resolve(true))
    setTimeout(() => resolve(false), 2000).unref()
  })
  await one.query('listen dragoman_doctor')
  await other.query(`notify dragoman_doctor`)
  const kept = await heard
  await one.query('unlisten dragoman_doctor')
  return {
    promise: 'Followers are woken (LISTEN and NOTIFY)',
    kept,
    found: kept ? 'yes' : 'nothing arrived within 2 s',
  }
}

/** Several writers take positions at once, a third of them changes its mind: no gap, and no commit overtakes another. */
async function orderOfCommits(clients: readonly pg.Client[]): Promise<Finding> {
  const [first] = clients
  const promise = 'Positions have the order of the commits, without gaps'
  if (!first) return { promise, kept: false, found: 'no connection' }
  await first.query('drop table if exists newsroom.doctor_log, newsroom.doctor_head')
  await first.query('create table newsroom.doctor_head (position bigint not null)')
  await first.query('create table newsroom.doctor_log (position bigint primary key)')
  await first.query('insert into newsroom.doctor_head values (0)')
  try {
    const [reader, ...writers] = clients
    let writing = true
    const broken: string[] = []
    const write = async (client: pg.Client, writer: number): Promise<void> => {
      for (let round = 0; round < 30; round += 1) {
        await client.query('begin isolation level read committed')
        await client.query(`with head as (update newsroom.doctor_head set position = position + 1 returning position)
          insert into newsroom.doctor_log select position from head`)
        await client.query((round + writer) % 3 === 0 ? 'rollback' : 'commit')
      }
    }
    const watch = async (client: pg.Client): Promise<void> => {
      while (writing) {
        const { rows } =
          await client.query(`select head.position::int as head, count(log.position)::int as count
          from newsroom.doctor_head head left join newsroom.doctor_log log on log.position <= head.position group by head.position`)
        if (rows[0].head !== rows[0].count)
          broken.push(`at ${rows[0].head} only ${rows[0].count} were to be seen`)
      }
    }
    const watching = reader ? watch(reader) : Promise.resolve()
    await Promise.all(writers.map(write)).finally(() => {
      writing = false
    })
    await watching
    return { promise, kept: broken.length === 0, found: broken[0] ?? 'yes' }
  } finally {
    await first.query('drop table newsroom.doctor_log, newsroom.doctor_head')
  }
}
