import { chmodSync, existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { makeDataFolder } from '../../ground/dataFolder.ts'
import { awaitFolderLock } from '../../ground/folderLock.ts'
import { type Random, systemRandom } from '../../ground/random.ts'
import { socketFolder } from '../../ground/socketFolder.ts'
import type { Connection } from '../database.ts'
import { databaseName, makeCluster, readPasswords, roleNames } from './cluster.ts'
import { asDatabaseFault, DatabaseFault } from './databaseFault.ts'
import { type Hold, holdEmbedded, isWatched } from './hold.ts'
import { chooseIdentity, giveTo, isReachable } from './identity.ts'
import { type Layout, layoutOf, socketName, socketPort } from './layout.ts'
import {
  accepts,
  awaitEnd,
  awaitReady,
  checkMajor,
  type Durability,
  isAlive,
  type Postmaster,
  readPostmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { forgetOtherMark } from './preparedMark.ts'
import { findPrograms } from './programs.ts'
import { startWatchdog } from './watchdog.ts'

/** How to reach the database, for whom. Processes that serve readers are given `reader` alone. */
export type DatabaseAccess = { owner: Connection; reader: Connection }

export type EmbeddedOptions = {
  /** Absolute path, `<data>/database`. Made when it is missing. */
  folder: string
  /** Told what takes long. */
  report?: (line: string) => void
  durability?: Durability
  /** Further settings of PostgreSQL, for a server that is started now. */
  settings?: Readonly<Record<string, string>>
  random?: Random
}

/** An open embedded database, which runs at least until `release`. */
export type Embedded = {
  access: DatabaseAccess
  /** May do everything; only for what has to be done to the server itself, and for tests. */
  superuser: Connection
  /** False when somebody else had started the server and it was only joined. */
  started: boolean
  /** The server's process id. */
  pid: number
  /** Resolves when this server has ended, whatever ended it; call `openEmbedded` again to have one. */
  ended(): Promise<void>
  /** Ends our use without waiting for what follows from it. */
  drop(): void
  /** Whether the last user's end would still stop the server; false after its watchdog was killed. */
  isWatched(): boolean
  /** Ends our use. Where nobody else uses the server it stops, and this resolves when it has. */
  release(): Promise<void>
}

/**
 * Opens the embedded PostgreSQL in a folder: makes it when there is none, starts it when it doesn't run, joins it when
 * it does. Any number of processes may do so at any time; the server ends in order when the last of them ends.
 * Whatever was killed before, at whatever moment, an open puts right.
 * @throws DatabaseFault that says what is wrong and what to do
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    makeDataFolder(options.folder)
    const layout = layoutOf(realpathSync(options.folder))
    return (await joinRunning(layout)) ?? (await startOrAdopt(layout, options))
  } catch (fault) {
    throw asDatabaseFault(`The database in ${options.folder} can't be opened.`, fault)
  }
}

/** The quick way, without a lock: somebody watches and the server answers. */
async function joinRunning(layout: Layout): Promise<Embedded | undefined> {
  const hold = await holdEmbedded(layout.folder)
  if (!hold) return undefined
  const running = readPostmaster(layout)
  if (running?.status === 'ready' && (await accepts(running.socket))) {
    return opened(layout, running, hold, false)
  }
  hold.release()
  return undefined
}

async function startOrAdopt(layout: Layout, options: EmbeddedOptions): Promise<Embedded> {
  const { folder } = layout
  const report = options.report ?? (() => {})
  const lock = await awaitFolderLock(layout.lock, 120_000, () => report('another process prepares it'))
  if (!lock) {
    throw new DatabaseFault({
      what: `The database in ${folder} is being prepared by another process, for two minutes now.`,
      remedy: 'wait for it, or end it and start again',
    })
  }
  let hold: Hold | undefined
  try {
    hold = await holdEmbedded(folder)
    if (!hold) {
      await awaitClosing(layout)
      hold = await startWatchdog(layout)
    }
    const running = await awaitReady(layout)
    if (running) return opened(layout, running, hold, false)
    const left = readPostmaster(layout)
    if (left && isAlive(left, layout)) await awaitEnd(layout, left)
    return opened(layout, await start(layout, options, hold, report), hold, true)
  } catch (fault) {
    hold?.release()
    throw fault
  } finally {
    lock.release()
  }
}

async function start(
  layout: Layout,
  options: EmbeddedOptions,
  hold: Hold,
  report: (line: string) => void,
): Promise<Postmaster> {
  const durability = options.durability ?? 'full'
  const identity = chooseIdentity(layout.folder, layout.cluster)
  const { user } = identity
  if (user) openPath(layout.folder)
  const programs = findPrograms(layout.programs, (path) => !user || isReachable(path, user.uid))
  if (existsSync(layout.server)) {
    checkMajor(layout, programs)
    giveTo(identity, layout.cluster)
  } else {
    report('writing its first files')
    await makeCluster({ layout, programs, identity, durability, random: options.random ?? systemRandom })
  }
  const socket = socketFolder(layout.socket, socketName, user?.uid)
  giveTo(identity, socket)
  hold.tell('starting')
  const postmaster = await startPostmaster({
    layout,
    programs,
    identity,
    socket,
    durability,
    settings: options.settings ?? {},
    report,
  })
  hold.tell('started')
  return postmaster
}

/**
 * Nobody watches, yet a server may run. Either its watchdog has left it a note that it stops it: then it must be gone
 * before the next can start. Or the watchdog was killed: then the server is sound, and is adopted.
 */
async function awaitClosing(layout: Layout): Promise<void> {
  const left = readPostmaster(layout)
  const note = existsSync(layout.closing) ? readFileSync(layout.closing, 'utf8').trim() : ''
  if (left && note === `${left.pid} ${left.started}` && isAlive(left, layout))
    await stopPostmaster(layout, left)
  rmSync(layout.closing, { force: true })
}

/** The user that PostgreSQL runs as must be able to walk to its own folder within ours; what is beside stays private. */
function openPath(folder: string): void {
  const mode = statSync(folder).mode & 0o777
  if ((mode & 0o001) === 0) chmodSync(folder, mode | 0o011)
}

function opened(layout: Layout, postmaster: Postmaster, hold: Hold, started: boolean): Embedded {
  forgetOtherMark(layout)
  const passwords = readPasswords(layout)
  const connection = (role: keyof typeof roleNames, database: string = databaseName): Connection => ({
    host: postmaster.socket,
    port: socketPort,
    user: roleNames[role],
    password: passwords[role],
    database,
  })
  return {
    access: { owner: connection('owner'), reader: connection('reader') },
    superuser: connection('superuser', 'postgres'),
    started,
    pid: postmaster.pid,
    isWatched: () => isWatched(layout.users),
    ended: () =>
      new Promise((resolve) => {
        const look = setInterval(() => {
          if (isSame(layout, postmaster)) return
          clearInterval(look)
          resolve()
        }, 200)
        look.unref()
      }),
    drop: () => hold.release(),
    async release() {
      hold.release()
      await awaitLastEnd(layout, postmaster)
    },
  }
}

function isSame(layout: Layout, postmaster: Postmaster): boolean {
  const found = readPostmaster(layout)
  return (
    found !== undefined &&
    found.pid === postmaster.pid &&
    found.started === postmaster.started &&
    isAlive(found, layout)
  )
}

/** Waits for the server's end if our leaving ends it: the watchdog then goes away at once, else it watches on. */
async function awaitLastEnd(layout: Layout, postmaster: Postmaster): Promise<void> {
  for (let waited = 0; isSame(layout, postmaster); waited += 10) {
    if (waited >= 200 && isWatched(layout.users)) return
    await pause(10)
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
