import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings } from '../ground/settings.ts'
import type { ReaderContext } from '../server/processContext.ts'
import type { Connection } from '../store/database.ts'
import { type Ask, askAt } from './askReader.ts'

/** A reader in a process of its own. */
export type ReaderProcess = {
  id: string
  ask: Ask
  port: number
  child: ChildProcess
  /** What `/readyz` says. */
  readiness(): Promise<{ state: string; log: string; database: string; position: number; pages: number }>
  /** What a metric says. */
  metric(name: string): Promise<number>
  stop(): Promise<void>
}

const program = fileURLToPath(new URL('fixtures/readerChild.ts', import.meta.url))
let started = 0

/** Starts a reader process as a newsroom does, on a port that nobody has. */
export async function readerProcess(
  connection: Connection,
  more: { deskSocket?: string; env?: Record<string, string> } = {},
): Promise<ReaderProcess> {
  started += 1
  const id = `reader-${process.pid}-${started}`
  const port = await freePort()
  const settings = readSettings({ PORT: String(port), SITE_URL: 'http://localhost:4000', ...more.env })
  const context: ReaderContext = {
    role: 'reader',
    processId: id,
    deskSocket: more.deskSocket ?? join(tmpdir(), `no-desk-${id}.sock`),
    settings,
    database: { reader: connection },
  }
  const child = fork(program, [JSON.stringify(context)], { stdio: ['ignore', 'inherit', 'ignore', 'ipc'] })
  const ask = askAt(port)
  const [first] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => [`it ended with ${code}`]),
  ])
  if (first !== 'listening') throw new Error(`The reader process did not start: ${first}`)
  return {
    id,
    ask,
    port,
    child,
    readiness: async () => JSON.parse((await ask('/readyz')).words),
    metric: async (name) => {
      const line = (await ask('/metrics')).words.split('\n').find((each) => each.startsWith(`${name}{`))
      return Number(line?.split(' ').at(-1))
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGCONT')
      child.send('stop')
      await gone
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** Asks again and again until the answer is as wanted; the test's own time limit ends it otherwise. */
export async function until<T>(look: () => Promise<T>, wanted: (seen: T) => boolean): Promise<T> {
  for (;;) {
    const seen = await look()
    if (wanted(seen)) return seen
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
