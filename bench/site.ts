import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { systemClock } from '../ground/clock.ts'
import { jobSender } from '../ground/jobs.ts'
import { systemRandom } from '../ground/random.ts'
import { articleAddress, encodePath, sectionAddress } from '../model/address.ts'
import type { Newsroom } from '../newsroom/act.ts'
import { openStore } from '../store/database.ts'
import { openEmbedded } from '../store/embedded/open.ts'
import { pinned } from './cores.ts'
import { answering, ended, freePort, startOwn } from './ownProcess.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))

export type SiteOptions = {
  dataFolder: string
  /** Reader processes; left out, what the program chooses for this machine. */
  workers?: number
  cores?: string | null
  /** Further settings of the operator. */
  environment?: Readonly<Record<string, string>>
}

/** The real program, running as an operator runs it. */
export type Site = {
  url: string
  dataFolder: string
  pid: number
  stop(): Promise<void>
}

/** Starts the program on a port of its own on loopback, and waits for its first page and its API. */
export async function startSite(options: SiteOptions): Promise<Site> {
  const port = await freePort()
  const [command, given] = pinned(options.cores ?? null, [process.execPath, join(root, 'start/main.ts')])
  const child = startOwn(command, given, {
    cwd: root,
    env: siteEnvironment(options, port),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = lastWords(child)
  const url = `http://127.0.0.1:${port}`
  const stop = (): Promise<void> => ended(child, 'SIGTERM')
  try {
    await answering(`${url}/en/`, child, { within: 60_000 })
    // Readers are served first; the desk comes a moment later.
    await answering(`${url}/api/v1/openapi.json`, child)
  } catch (fault) {
    await stop()
    throw new Error(`${fault}\nIt said:\n${said()}`)
  }
  return { url, dataFolder: options.dataFolder, pid: child.pid ?? 0, stop }
}

/** The environment of a measured site: nothing of an operator's own settings. */
export function siteEnvironment(options: SiteOptions, port: number): NodeJS.ProcessEnv {
  const { PATH, HOME, USER, LANG, TMPDIR } = process.env
  return {
    ...{ PATH, HOME, USER, LANG, TMPDIR },
    PORT: String(port),
    DRAGOMAN_DATA: options.dataFolder,
    ...(options.workers === undefined ? {} : { WORKERS: String(options.workers) }),
    ...options.environment,
  }
}

/** Keeps the end of what a process prints, to be shown when it fails. */
export function lastWords(child: ChildProcess): () => string {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said = (said + chunk).slice(-4000)
    })
  return () => said
}

/** Works on a site's store directly, beside the running site, as the command line does. */
export async function withNewsroom<T>(dataFolder: string, work: (room: Newsroom) => Promise<T>): Promise<T> {
  const embedded = await openEmbedded({ folder: join(dataFolder, 'database') })
  const store = openStore(embedded.access.owner, { role: 'bench', connections: 4 })
  try {
    return await work({ store, clock: systemClock, random: systemRandom, jobs: jobSender(store.pool) })
  } finally {
    await store.close()
    embedded.drop()
  }
}

/** So many addresses of live articles, spread over the whole store; of one edition, where it is named. */
export async function articlePaths(room: Newsroom, count: number, edition?: string): Promise<string[]> {
  const { rows } = await room.store.db.execute(sql`
    select a.id, a.slug, s.path, e.base from live.article a
    join live.section s on s.edition = a.edition and s.id = a.section
    join live.edition e on e.id = a.edition
    where a.state = 'live' and (${edition ?? null}::text is null or a.edition = ${edition ?? null})
    order by md5(a.id) limit ${count}`)
  return rows.map((row) =>
    encodePath(
      articleAddress({ id: '', base: String(row.base) }, String(row.path), String(row.slug), String(row.id)),
    ),
  )
}

/** The address of a section's list in an edition. */
export async function sectionPath(room: Newsroom, edition: string, section: string): Promise<string> {
  const { rows } = await room.store.db.execute(sql`
    select s.path, e.base from live.section s join live.edition e on e.id = s.edition
    where s.edition = ${edition} and s.id = ${section}`)
  return encodePath(sectionAddress({ id: edition, base: String(rows[0]?.base) }, String(rows[0]?.path)))
}
