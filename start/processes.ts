import { type ChildProcess, fork } from 'node:child_process'
import cluster from 'node:cluster'
import { fileURLToPath } from 'node:url'
import { Fault } from '../ground/fault.ts'
import type { Log } from '../ground/logging.ts'
import type { ProcessContext, Role } from '../server/processContext.ts'
import type { Answer, Order } from './message.ts'

const program = fileURLToPath(new URL('roleProcess.ts', import.meta.url))

/** The module of each role. */
export type RoleModules = Readonly<Record<Role, string>>

/** What a process is begun with, made anew at each of its starts. */
export type Beginning = () => { context: ProcessContext; holds: string | undefined }

/** One process of a role, started again whenever it dies. */
export type KeptProcess = {
  /** Resolves when it is at work for the first time; rejects when it can't begin. */
  working: Promise<void>
  /** Tells it to begin; until then it only loads its program. */
  begin(beginning: Beginning): void
  /** Ends it in order, and kills it after so many milliseconds. */
  stop(within: number): Promise<void>
  /** Ends it at once. */
  kill(): void
}

/** Pauses before another start: they grow while a process keeps dying young, up to ten seconds. */
const firstPause = 100
const longestPause = 10_000
/** Who has lived this long (milliseconds) may die again without a longer pause. */
const grownUp = 30_000
/** So often a process may die before it has ever worked. */
const patience = 3

/** Starts a process of a role and keeps it. Readers share the site's port through node:cluster, in turn. */
export function keepProcess(role: Role, modules: RoleModules, log: Log): KeptProcess {
  let child: ChildProcess
  let beginning: Beginning | undefined
  let hasWorked = false
  let stopping = false
  let deaths = 0
  let pause = firstPause
  let again: NodeJS.Timeout | undefined
  let finish = { working() {}, failed(_fault: Fault) {} }
  const working = new Promise<void>((resolve, reject) => {
    finish = { working: resolve, failed: reject }
  })
  working.catch(() => {})

  function start(): void {
    const born = performance.now()
    child = spawnRole(role, modules)
    child.on('message', (answer: Answer) => {
      if (answer.answer === 'working') {
        hasWorked = true
        finish.working()
      } else if (hasWorked) {
        log.error({ told: answer.told }, `A ${role} process can't begin.`)
      } else {
        finish.failed(new Fault({ what: `The ${role} process can't begin.`, why: answer.told, remedy }))
      }
    })
    child.once('error', (err) => log.error({ err }, `A ${role} process could not be reached.`))
    child.once('exit', (code, signal) => {
      if (stopping) return
      if (!hasWorked && ++deaths >= patience) {
        finish.failed(
          new Fault({ what: `The ${role} process ended ${deaths} times (${signal ?? code}).`, remedy }),
        )
        return
      }
      if (performance.now() - born > grownUp) pause = firstPause
      log.warn({ pid: child.pid, code, signal, pause }, `A ${role} process ended; starting another.`)
      again = setTimeout(() => {
        start()
        send()
      }, pause)
      pause = Math.min(pause * 2, longestPause)
    })
  }

  function send(): void {
    if (beginning) child.send({ order: 'begin', ...beginning() } satisfies Order, () => {})
  }

  start()
  return {
    working,
    begin(how) {
      beginning = how
      send()
    },
    async stop(within) {
      stopping = true
      clearTimeout(again)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.send({ order: 'stop' } satisfies Order, () => {})
      const late = setTimeout(() => {
        log.error({ pid: child.pid, within }, `A ${role} process did not end in time and is killed.`)
        child.kill('SIGKILL')
      }, within)
      await gone
      clearTimeout(late)
    },
    kill() {
      stopping = true
      clearTimeout(again)
      child.kill('SIGKILL')
    },
  }
}

const remedy = 'read its own words above, mend that and start again'

function spawnRole(role: Role, modules: RoleModules): ChildProcess {
  const args = [role, modules[role]]
  // The secrets of the settings are told to those roles that need them, and are in nobody else's environment.
  const { DATABASE_URL: _1, DATABASE_READER_URL: _2, SMTP_URL: _3, ...env } = process.env
  if (role !== 'reader') return fork(program, args, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  cluster.setupPrimary({ exec: program, args, silent: false })
  const hidden = { DATABASE_URL: undefined, DATABASE_READER_URL: undefined, SMTP_URL: undefined }
  return cluster.fork(hidden).process
}
