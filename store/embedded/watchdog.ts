import { execFileSync, spawn } from 'node:child_process'
import { closeSync, constants, existsSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseFault } from './databaseFault.ts'
import { type Hold, holdEmbedded } from './hold.ts'
import type { Layout } from './layout.ts'

const script = fileURLToPath(new URL('watchdog.sh', import.meta.url))

/**
 * Starts a watchdog and joins it. The FIFO is made once and stays: users of an earlier watchdog, which may have been
 * killed, still hold the write end and are counted by the new one. Call only while holding the start lock.
 */
export async function startWatchdog(layout: Layout): Promise<Hold> {
  mkdirSync(layout.joining, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(layout.joining)) rmSync(join(layout.joining, name), { force: true })
  if (!existsSync(layout.users)) execFileSync('mkfifo', ['-m', '600', layout.users])
  // Open for both, so that neither this open nor the watchdog's waits for the other; and should this process end
  // now, the watchdog reads an end and goes too.
  const both = openSync(layout.users, constants.O_RDWR | constants.O_NONBLOCK)
  try {
    const child = spawn('sh', [script, layout.folder], { detached: true, stdio: 'ignore' })
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', reject)
    })
    child.unref()
    const gone = new Promise<undefined>((resolve) => child.once('exit', () => resolve(undefined)))
    const hold = await Promise.race([holdEmbedded(layout.folder), gone])
    if (hold) return hold
    throw new DatabaseFault({
      what: `The watchdog of the database in ${layout.folder} ended at once.`,
      remedy: `run it by hand to see why: sh ${script} ${layout.folder}`,
    })
  } finally {
    closeSync(both)
  }
}
