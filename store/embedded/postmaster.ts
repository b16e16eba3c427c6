import { execFileSync, spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseFault, databaseFault } from './databaseFault.ts'
import type { Identity } from './identity.ts'
import { type Layout, socketName } from './layout.ts'
import type { Programs } from './programs.ts'

/** What PostgreSQL writes into postmaster.pid (src/include/utils/pidfile.h), as far as it is written yet. */
export type Postmaster = {
  pid: number
  /** Seconds since 1970; with the pid it names this very start. */
  started: string
  socket: string
  status: 'starting' | 'stopping' | 'ready' | 'standby' | ''
}

/** Reads postmaster.pid; `undefined` when there is none, so nothing runs. */
export function readPostmaster(layout: Layout): Postmaster | undefined {
  try {
    const lines = readFileSync(layout.postmasterFile, 'utf8').split('\n')
    return {
      pid: Math.abs(Number(lines[0])) || 0,
      started: lines[2] ?? '',
      socket: lines[4] ?? '',
      status: (lines[7] ?? '').trim() as Postmaster['status'],
    }
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fault
  }
}

/**
 * Whether the process that postmaster.pid names is still that postmaster. Its id may belong to another program by now
 * (after a reboot, or at once in a container, where ids are small), so the command is looked at too.
 */
export function isAlive(postmaster: Postmaster, layout: Layout): boolean {
  if (!postmaster.pid) return false
  try {
    process.kill(postmaster.pid, 0)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return commandOf(postmaster.pid).includes(layout.cluster)
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Whether somebody listens at the server's socket. */
export function accepts(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (!socket) return resolve(false)
    const connection = connect(join(socket, socketName))
    connection.once('connect', () => {
      connection.destroy()
      resolve(true)
    })
    connection.once('error', () => resolve(false))
  })
}

/** `none` gives up what protects from a power cut (not from a kill): for tests only. */
export type Durability = 'full' | 'none'

/** Few connections and little memory: a newsroom's readers are served from pages in memory, not from here. */
function settings(socket: string, durability: Durability, extra: Readonly<Record<string, string>>) {
  return {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    shared_buffers: '64MB',
    max_connections: '100',
    max_wal_size: '256MB',
    max_logical_replication_workers: '0',
    // As PostgreSQL 17 did it: three processes less, and our reads are small.
    io_method: 'sync',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %q%u@%d ',
    ...(durability === 'none' ? { fsync: 'off', full_page_writes: 'off' } : {}),
    ...extra,
  }
}

/** PostgreSQL's own words depend on these; ours must be able to read them. */
export const programEnvironment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/**
 * Starts PostgreSQL in a process group of its own, so that a Ctrl-C meant for its user doesn't reach it, and waits
 * until it takes connections.
 * @throws DatabaseFault when it doesn't start
 */
export async function startPostmaster(options: {
  layout: Layout
  programs: Programs
  identity: Identity
  socket: string
  durability: Durability
  settings: Readonly<Record<string, string>>
  report: (line: string) => void
}): Promise<Postmaster> {
  const { layout, report } = options
  const patience = performance.now() + 10_000
  for (let tries = 0; ; tries++) {
    const outcome = await startOnce(options)
    if (typeof outcome !== 'string') return outcome
    // After a kill -9 of the postmaster its children need a moment to notice; until then the memory is theirs.
    const passes = /pre-existing shared memory block|lock file "[^"]*" already exists/.test(outcome)
    if (!passes || performance.now() > patience) {
      throw databaseFault(`The database in ${layout.folder} doesn't start.`, outcome, layout.log)
    }
    if (tries === 0) report('waiting for what is left of an earlier start')
    await pause(100)
  }
}

/** One try: the running postmaster, or what it wrote before it ended. */
async function startOnce(options: Parameters<typeof startPostmaster>[0]): Promise<Postmaster | string> {
  const { layout, programs, identity, socket, durability, report } = options
  disownStalePid(layout)
  keepLogShort(layout)
  const log = openSync(layout.log, 'a', 0o600)
  const begin = fstatSync(log).size
  const words = Object.entries(settings(socket, durability, options.settings)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const [command = '', ...args] = [...identity.before, programs.postgres, '-D', layout.cluster, ...words]
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: programEnvironment,
    ...identity.user,
  })
  closeSync(log)
  let ended: string | undefined
  child.once('error', (fault) => {
    ended = fault.message
  })
  child.once('exit', (code, signal) => {
    ended = `ended with ${signal ?? code}`
  })
  child.unref()
  for (let waited = 0; ; waited += 5) {
    if (ended) return `${readFileSync(layout.log).subarray(begin).toString()}\n${ended}`.trim()
    const found = readPostmaster(layout)
    if (found && found.pid === child.pid && found.status === 'ready') return found
    if (waited === 2000) report('reading its log after a sudden end')
    await pause(5)
  }
}

/**
 * Waits until a postmaster that somebody else started takes connections.
 * @returns `undefined` when it ended instead
 */
export async function awaitReady(layout: Layout): Promise<Postmaster | undefined> {
  for (;;) {
    const found = readPostmaster(layout)
    if (!found) return undefined
    if (found.status === 'ready' && (await accepts(found.socket))) return found
    if (found.status === 'stopping' || !isAlive(found, layout)) return undefined
    await pause(10)
  }
}

/** Asks a postmaster to end at once but in order (a fast shutdown), and waits until it has. */
export async function stopPostmaster(layout: Layout, postmaster: Postmaster): Promise<void> {
  try {
    process.kill(postmaster.pid, 'SIGINT')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
  await awaitEnd(layout, postmaster)
}

/** Waits until this postmaster is gone. Its last checkpoint takes as long as the disk needs. */
export async function awaitEnd(layout: Layout, postmaster: Postmaster): Promise<void> {
  for (;;) {
    const found = readPostmaster(layout)
    if (found?.pid !== postmaster.pid || found.started !== postmaster.started) return
    if (!isAlive(found, layout)) return
    await pause(10)
  }
}

/**
 * PostgreSQL refuses to start while the process named in postmaster.pid lives, even when that is another program now.
 * The file itself must stay: it names the shared memory by which PostgreSQL finds out whether old children still
 * write. But it knows that its own parent is no postmaster, so the id of this process makes it look further.
 */
function disownStalePid(layout: Layout): void {
  const found = readPostmaster(layout)
  if (!found || isAlive(found, layout)) return
  const lines = readFileSync(layout.postmasterFile, 'utf8').split('\n')
  lines[0] = String(process.pid)
  writeFileSync(layout.postmasterFile, lines.join('\n'))
}

function keepLogShort(layout: Layout): void {
  const found = statSync(layout.log, { throwIfNoEntry: false })
  if (found && found.size > 8 * 1024 ** 2) renameSync(layout.log, `${layout.log}.1`)
}

/** Refuses a cluster that these programs can't open. */
export function checkMajor(layout: Layout, programs: Programs): void {
  const major = Number.parseInt(readFileSync(join(layout.cluster, 'PG_VERSION'), 'utf8'), 10)
  if (major === programs.major) return
  const what = `The database in ${layout.folder} was made by PostgreSQL ${major}; this Dragoman brings ${programs.major}.`
  throw new DatabaseFault(
    major > programs.major
      ? {
          what,
          why: 'A newer Dragoman has used this data folder.',
          remedy: 'start that newer version, or set DRAGOMAN_DATA to another folder',
        }
      : {
          what,
          why: 'PostgreSQL opens only data of its own major version.',
          remedy:
            'make a backup with the Dragoman that you used before, then restore it with this one into a new folder',
        },
  )
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
