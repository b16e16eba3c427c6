import type { ProcessContext, Role, Running, RunRole } from '../server/processContext.ts'
import type { RoleModules } from './processes.ts'

/** Milliseconds. */
const breath = 250

/** All roles in this process, for machines with little memory. */
export async function runInOneProcess(
  modules: RoleModules,
  contextOf: (role: Role) => ProcessContext,
  reading: () => void,
): Promise<Running> {
  const running: Running[] = []
  const begin = async (role: Role) => {
    const { run } = (await import(modules[role])) as { run: RunRole<ProcessContext> }
    running.push(await run(contextOf(role)))
  }
  const stop = async () => {
    // In the order in which they began: the site's door first, then the desk, then the jobs.
    for (const one of running.splice(0)) await one.stop()
  }
  try {
    await begin('reader')
    reading()
    // Loading the desk's program would keep the first visitor waiting: it has come as soon as the door was open.
    await new Promise((resolve) => setTimeout(resolve, breath))
    await begin('desk')
    await begin('jobs')
  } catch (fault) {
    await stop()
    throw fault
  }
  return { stop }
}
