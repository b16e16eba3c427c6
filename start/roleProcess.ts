import cluster from 'node:cluster'
import { setPriority } from 'node:os'
import { describe } from '../ground/fault.ts'
import { openLog } from '../ground/logging.ts'
import type { ProcessContext, Role, Running, RunRole } from '../server/processContext.ts'
import { type Hold, holdEmbedded } from '../store/embedded/hold.ts'
import type { Answer, Order } from './message.ts'

// One process of one role: node roleProcess.ts ROLE MODULE. It lives as long as its supervisor, and no longer.
const [role, module] = process.argv.slice(2) as [Role, string]
const log = openLog(role)

/** How long a role may take to end when nobody is left to kill it. */
const lastSeconds = 10

// A Ctrl-C in the terminal reaches every process at once, but the order in which they end is the supervisor's.
process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})
// The same for a SIGTERM to the whole group; one that was meant for this process alone is followed after a moment.
process.on('SIGTERM', () => setTimeout(() => end(), 1000).unref())
process.on('disconnect', () => end())
// A word that could not be sent to a supervisor that was just killed; the disconnection follows and ends us in order.
process.on('error', () => {})
// Otherwise node:cluster would exit at once when the supervisor is gone, and with it what isn't written down yet.
if (cluster.worker) cluster.worker.exitedAfterDisconnect = true
// Pictures, speech and imports must not take the processor from the pages.
if (role === 'jobs') setPriority(10)

// Loading takes longer than starting the database, so it begins before we are told to.
const loaded = import(module) as Promise<{ run: RunRole<ProcessContext> }>
loaded.catch(() => {})

let running: Promise<Running> | undefined
let hold: Hold | undefined
let ending = false

process.on('message', (order: Order) => {
  if (order.order === 'stop') {
    end()
    return
  }
  running = begin(order.context, order.holds)
  running.then(
    () => answer({ answer: 'working' }),
    (fault) => {
      if (!ending) answer({ answer: 'failed', told: describe(fault) })
      end(1)
    },
  )
})

async function begin(context: ProcessContext, holds: string | undefined): Promise<Running> {
  if (holds) hold = await holdEmbedded(holds)
  const { run } = await loaded
  return run(context)
}

/** Ends the role, then the process. */
async function end(code = 0): Promise<void> {
  if (ending) return
  ending = true
  setTimeout(() => process.exit(1), lastSeconds * 1000).unref()
  try {
    await (await running?.catch(() => undefined))?.stop()
  } catch (err) {
    log.error({ err }, `The ${role} process did not end in order.`)
  }
  hold?.release()
  process.exit(code)
}

function answer(what: Answer): void {
  if (process.connected) process.send?.(what)
}
