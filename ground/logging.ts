import { createRequire } from 'node:module'
import type { Logger } from 'pino'

/** What a process tells its operator while it runs. `facts` are searched by machines, `message` is read by people. */
export type Log = {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/**
 * A log of JSON lines on standard error, each with the role of its process; standard output stays free for what a
 * command prints. An error goes under the name `err`, which keeps its stack.
 * @example openLog('reader').warn({ err }, 'The database is away; pages from memory are served on.')
 */
export function openLog(role: string): Log {
  let opened: Logger | undefined
  // Loaded at the first line: a process that has nothing to say starts sooner and stays smaller.
  const log = () => {
    if (!opened) {
      const pino = createRequire(import.meta.url)('pino') as typeof import('pino')
      opened = pino.pino(
        { base: { pid: process.pid, role }, timestamp: pino.stdTimeFunctions.isoTime },
        pino.destination({ dest: 2, sync: true }),
      )
    }
    return opened
  }
  return {
    info: (facts, message) => log().info(facts, message),
    warn: (facts, message) => log().warn(facts, message),
    error: (facts, message) => log().error(facts, message),
  }
}
