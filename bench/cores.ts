import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Who runs where: the measured thing on the first core, what loads it on the second. */
export type Cores = { server: string | null; load: string | null; both: string | null }

/** The cores to pin to, or none of them on a machine that has just one. */
export function coresOfThisMachine(count: number = availableParallelism()): Cores {
  return count < 2 ? { server: null, load: null, both: null } : { server: '0', load: '1', both: '0,1' }
}

/** A command line, pinned to cores. */
export function pinned(cores: string | null, command: readonly string[]): [string, string[]] {
  const [program = '', ...given] = cores === null ? command : ['taskset', '-c', cores, ...command]
  return [program, given]
}

/** Moves this process, which loads and measures, to these cores. */
export function pinThisProcess(cores: string | null): void {
  if (cores !== null)
    execFileSync('taskset', ['-a', '-p', '-c', cores, String(process.pid)], { stdio: 'ignore' })
}
