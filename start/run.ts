import { Socket } from 'node:net'
import { describe } from '../ground/fault.ts'
import { openLog } from '../ground/logging.ts'
import { readSettings } from '../ground/settings.ts'
import type { RoleModules } from './processes.ts'
import { openProgress } from './progress.ts'
import { supervise } from './supervise.ts'

/** What the terminal, npm and the starting program each pass on of one Ctrl-C arrives within this (milliseconds). */
const oneKeystroke = 700

/**
 * Runs a newsroom as this process, until it is told to end or can't begin; then the process exits: with 0 when it was
 * told to end, with 1 when something failed. Ctrl-C ends it in order, a second one at once.
 * @param guard a file descriptor whose end means that the program which started us is gone
 */
export async function run(modules: {
  roles: RoleModules
  firstStart: string | undefined
  guard: number | undefined
}): Promise<void> {
  const progress = openProgress(process.stdout)
  const log = openLog('start')
  let ending: { began: number } | undefined
  let newsroom: ReturnType<typeof supervise> | undefined

  async function end(code: number): Promise<void> {
    if (ending) return
    ending = { began: performance.now() }
    try {
      await newsroom?.stop()
      process.exit(code)
    } catch (err) {
      log.error({ err }, 'The newsroom did not end in order.')
      process.exit(1)
    }
  }

  function interrupted(): void {
    if (!ending) {
      progress.say('\nEnding …')
      void end(0)
    } else if (performance.now() - ending.began > oneKeystroke) {
      newsroom?.kill()
      process.exit(130)
    }
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted)
  if (modules.guard !== undefined) watchGuard(modules.guard, () => void end(0))
  // Whoever read our output may be gone; that is no reason to leave a newsroom half ended.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

  try {
    const settings = readSettings(process.env)
    newsroom = supervise({ settings, roles: modules.roles, firstStart: modules.firstStart, progress, log })
    await newsroom.start()
  } catch (fault) {
    if (ending) return
    process.stderr.write(`\n${describe(fault)}\n`)
    await end(1)
  }
}

function watchGuard(descriptor: number, gone: () => void): void {
  const guard = new Socket({ fd: descriptor })
  guard.on('error', () => {})
  guard.once('close', gone)
  guard.resume()
  guard.unref()
}
