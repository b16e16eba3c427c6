import type { ProcessContext, Role, Running, RunRole } from '../server/processContext.ts'
import type { RoleModules } from './processes.ts'

/** How long (milliseconds) the site is alone, so that its first visitor, who waits already, isn't kept by the desk. */
const breath = 250

/** All roles in this process, for machines with little memory. */
export type OneProcess = Running & {
  /** Resolves when all roles are at work; rejects when one can't begin. */
  working: Promise<void>
}

/** @param reading called when the site answers */
export function runInOneProcess(
  modules: RoleModules,
  contextOf: (role: Role) => ProcessContext,
  reading: () => void,
): OneProcess {
  const running: Running[] = []
  let stopping = false
  const begin = async (role: Role) => {
    if (stopping) return
    const { run } = (await import(modules[role])) as { run: RunRole<ProcessContext> }
    if (!stopping) running.push(await run(contextOf(role)))
  }
  const beginAll = async () => {
    await begin('reader')
    if (!stopping) reading()
    await new Promise((resolve) => setTimeout(resolve, breath))
    await begin('desk')
    await begin('jobs')
  }
  const working = beginAll()
  return {
    working,
    async stop() {
      stopping = true
      // What is just beginning can't be ended before it has begun.
      await working.catch(() => {})
      // In the order in which they began: the site's door first, then the desk, then the jobs.
      for (const one of running.splice(0)) await one.stop()
    },
  }
}
