import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Measurement } from '../context.ts'
import { median } from '../figure.ts'
import { ended, freePort, startOwn } from '../ownProcess.ts'
import { openReader } from '../reading.ts'
import { lastWords, root, siteEnvironment } from '../site.ts'

/** `npm start` over a store that exists, from pressing the key to the first front page. */
export const measureSecondStart: Measurement = async (context) => {
  const dataFolder = await context.smallStore()
  const runs: number[] = []
  // The first fills the caches of the system and of the compiler; it isn't counted.
  for (let start = 0; start <= context.starts; start += 1) runs.push(await startOnce(dataFolder))
  runs.shift()
  const note = `${context.starts} times \`npm start\`, all cores, default workers; slowest ${Math.max(...runs).toFixed(2)} s`
  return [{ budget: 'second start', value: median(runs), note, runs }]
}

async function startOnce(dataFolder: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = startOwn('npm', ['start'], {
    cwd: root,
    env: siteEnvironment({ dataFolder }, port),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = lastWords(child)
  const reader = openReader(`http://127.0.0.1:${port}`, 1)
  try {
    for (;;) {
      const status = await reader.read('/en/').then(
        (answer) => answer.status,
        () => 0,
      )
      const took = performance.now() - began
      if (status === 200) return took / 1000
      if (took > 30_000 || child.exitCode !== null)
        throw new Error(`No page within 30 s. It said:\n${said()}`)
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
  } finally {
    reader.close()
    await ended(child, 'SIGTERM')
    await databaseEnded(dataFolder)
  }
}

/** npm ends before what it started does; the next start shall find nothing running. */
async function databaseEnded(dataFolder: string): Promise<void> {
  const running = join(dataFolder, 'database/server/cluster/postmaster.pid')
  const until = performance.now() + 20_000
  while (existsSync(running) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50))
}
