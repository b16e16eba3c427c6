import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataFolder } from '../ground/dataFolder.ts'
import type { FolderLock } from '../ground/folderLock.ts'
import type { Log } from '../ground/logging.ts'
import { type Random, systemRandom } from '../ground/random.ts'
import type { Settings } from '../ground/settings.ts'
import { socketFolder } from '../ground/socketFolder.ts'
import type { ProcessContext, Role } from '../server/processContext.ts'
import type { DatabaseAccess } from '../store/embedded/open.ts'
import type { OneProcess } from './inOneProcess.ts'
import { type KeptDatabase, keepDatabase } from './keepDatabase.ts'
import { becomeTheServer } from './oneServer.ts'
import { checkPort } from './port.ts'
import { prepareStore } from './prepareStore.ts'
import { type KeptProcess, keepProcess, type RoleModules } from './processes.ts'
import type { Progress } from './progress.ts'

export type Supervision = {
  settings: Settings
  roles: RoleModules
  /** Address of the module of the first start's steps. */
  firstStart: string | undefined
  progress: Progress
  log: Log
  random?: Random
}

/** How long (milliseconds) a role may take to end before it is killed. */
const lastMoments = { reader: 5000, desk: 10_000, jobs: 10_000 }

/**
 * Starts a newsroom: the database, the store, then readers, desk and jobs; and keeps them. What was begun when `stop`
 * is called, or when a step fails, is ended in order.
 */
export function supervise(supervision: Supervision) {
  const { settings, roles, progress, log } = supervision
  const random = supervision.random ?? systemRandom
  let stopping = false
  let lock: FolderLock | undefined
  let preparing: ChildProcess | undefined
  let database: Pick<KeptDatabase, 'release'> | undefined
  let oneProcess: OneProcess | undefined
  const kept: Record<Role, KeptProcess[]> = { reader: [], desk: [], jobs: [] }

  async function start(): Promise<void> {
    makeDataFolder(settings.dataFolder)
    lock = becomeTheServer(settings.dataFolder, `http://localhost:${settings.port}`)
    await checkPort(settings.host, settings.port)
    const deskSocket = newDeskSocket(settings.dataFolder, random)
    // Readers load their program while the database starts; nobody else may slow that.
    if (settings.workers > 0) {
      for (let count = 0; count < settings.workers; count++)
        kept.reader.push(keepProcess('reader', roles, log))
    } else {
      import(roles.reader).catch(() => {})
    }
    const { access, holds, show } = await openStoreOfNewsroom()
    if (stopping) return
    const contextOf = (role: Role) => processContext(role, { access, settings, deskSocket, random })
    if (settings.workers > 0) await runProcesses(contextOf, holds)
    else await runHere(contextOf)
    for (const line of show) progress.say(line)
  }

  async function runProcesses(contextOf: (role: Role) => ProcessContext, holds: string | undefined) {
    const begin = (process: KeptProcess, role: Role) => {
      process.begin(() => ({ context: contextOf(role), holds }))
      return process.working
    }
    await Promise.all(kept.reader.map((process) => begin(process, 'reader')))
    if (stopping) return
    sayAddress()
    kept.desk.push(keepProcess('desk', roles, log))
    kept.jobs.push(keepProcess('jobs', roles, log))
    await Promise.all([
      ...kept.desk.map((process) => begin(process, 'desk')),
      ...kept.jobs.map((process) => begin(process, 'jobs')),
    ])
  }

  async function runHere(contextOf: (role: Role) => ProcessContext) {
    const { runInOneProcess } = await import('./inOneProcess.ts')
    oneProcess = runInOneProcess(roles, contextOf, sayAddress)
    await oneProcess.working
  }

  function sayAddress() {
    const here = `http://localhost:${settings.port}`
    progress.say(`The site: ${here}${settings.siteUrl === here ? '' : ` (for readers ${settings.siteUrl})`}`)
  }

  /** The database, migrated, with its first content. */
  async function openStoreOfNewsroom(): Promise<{
    access: DatabaseAccess
    holds: string | undefined
    show: string[]
  }> {
    if (settings.databaseUrl) {
      const { foreignAccess } = await import('../store/foreign/access.ts')
      const access = await foreignAccess(settings)
      return { access, holds: undefined, show: await prepare(access) }
    }
    const { openEmbedded } = await import('../store/embedded/open.ts')
    const { layoutOf } = await import('../store/embedded/layout.ts')
    const { isPrepared, markPrepared } = await import('../store/embedded/preparedMark.ts')
    const folder = join(settings.dataFolder, 'database')
    const layout = layoutOf(folder)
    const isFirst = !existsSync(layout.server)
    const first = await progress.step(
      isFirst ? 'Making the database' : 'Opening the database',
      (step) => openEmbedded({ folder, report: step.tell }),
      { always: isFirst },
    )
    const keeper = keepDatabase(
      first,
      () => openEmbedded({ folder, report: (line) => log.info({}, line) }),
      log,
    )
    database = keeper
    const how = `demo=${settings.demo}`
    if (isPrepared(layout, how) || stopping) return { access: keeper.access, holds: folder, show: [] }
    const show = await prepare(keeper.access)
    markPrepared(layout, how)
    return { access: keeper.access, holds: folder, show }
  }

  function prepare(access: DatabaseAccess): Promise<string[]> {
    const preparation = { access, settings, firstStart: supervision.firstStart }
    return prepareStore(preparation, progress, (child) => {
      preparing = child
    })
  }

  /** New readers are turned away first, then the desk writes down what it holds, then the jobs, then the database. */
  async function stop(): Promise<void> {
    stopping = true
    preparing?.kill()
    await Promise.all(kept.reader.map((process) => process.stop(lastMoments.reader)))
    await Promise.all(kept.desk.map((process) => process.stop(lastMoments.desk)))
    await Promise.all(kept.jobs.map((process) => process.stop(lastMoments.jobs)))
    await oneProcess?.stop()
    await database?.release()
    lock?.release()
  }

  /** Ends every process now. The database still ends in order, in its own process group. */
  function kill(): void {
    stopping = true
    preparing?.kill('SIGKILL')
    for (const process of Object.values(kept).flat()) process.kill()
  }

  return { start, stop, kill }
}

/**
 * A socket of a name of its own: a desk process that outlives a killed supervisor for a moment removes its socket
 * when it ends, and that must not be ours. What earlier ones left is removed, since we are the only server.
 */
function newDeskSocket(dataFolder: string, random: Random): string {
  const name = `desk-${Buffer.from(random(6)).toString('hex')}.sock`
  const folder = socketFolder(join(dataFolder, 'run'), name)
  for (const old of readdirSync(folder))
    if (old.startsWith('desk-')) rmSync(join(folder, old), { force: true })
  return join(folder, name)
}

function processContext(
  role: Role,
  from: { access: DatabaseAccess; settings: Settings; deskSocket: string; random: Random },
): ProcessContext {
  const { access, deskSocket } = from
  const { databaseUrl: _url, databaseReaderUrl: _readerUrl, ...settings } = from.settings
  const shared = { processId: Buffer.from(from.random(8)).toString('hex'), deskSocket }
  if (role !== 'reader') return { ...shared, role, settings, database: access }
  const { smtpUrl: _smtp, ...forReaders } = settings
  return { ...shared, role, settings: forReaders, database: { reader: access.reader } }
}
