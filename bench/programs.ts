import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

/** The programs that the benchmark runs, and Debian's package of each. */
const packages = { nginx: 'nginx', wrk: 'wrk', taskset: 'util-linux' } as const

/** Where a program lies; Debian keeps servers in folders that ordinary users don't search. */
export function pathOf(program: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin']
  for (const folder of folders) {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return join(folder, program)
    } catch {}
  }
  return null
}

/**
 * Sees that nginx, wrk and taskset are there; as root it has Debian install what is missing.
 * @throws with the one line to run, where it may not install itself
 */
export async function needPrograms(): Promise<void> {
  const missing = Object.entries(packages).flatMap(([program, name]) => (pathOf(program) ? [] : [name]))
  if (missing.length === 0) return
  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || pathOf('apt-get') === null)
    throw new Error(`The benchmark needs ${missing.join(' and ')}. As root, run:\n  ${line}`)
  console.log(`Installing ${missing.join(' and ')} …`)
  for (const step of ['apt-get update', line]) {
    const [command = '', ...given] = step.split(' ')
    // Debian's scripts start a freshly installed server, unless the machine is in runlevel 1.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
    const child = spawn(command, given, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    const status = await new Promise((resolve) => child.once('exit', resolve))
    if (status !== 0) throw new Error(`"${step}" ended with status ${status}. Run it by hand, then again.`)
  }
}
