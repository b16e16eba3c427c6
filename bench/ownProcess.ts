import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createServer } from 'node:net'

const own = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of own) child.kill('SIGTERM')
})

/** Ends whatever of ours still runs, in order. */
export async function endAllOwn(): Promise<void> {
  await Promise.all([...own].map((child) => ended(child, 'SIGTERM')))
}

/** Starts a process that ends with the benchmark, however that ends, a kill apart. */
export function startOwn(command: string, given: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, given, options)
  own.add(child)
  child.once('exit', () => own.delete(child))
  return child
}

/** A TCP port that nobody holds at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}

/**
 * Waits until an address answers 200, `within` milliseconds at most (20 s); gives up at once when the process that
 * should answer has ended.
 */
export async function answering(
  url: string,
  child: ChildProcess,
  { within = 20_000, pause = 20 }: { within?: number; pause?: number } = {},
): Promise<void> {
  const until = performance.now() + within
  let last: unknown = 'no answer'
  while (performance.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`What should answer at ${url} ended with status ${child.exitCode}.`)
    try {
      const answer = await fetch(url, { redirect: 'manual' })
      await answer.arrayBuffer()
      if (answer.status === 200) return
      last = `status ${answer.status}`
    } catch (fault) {
      last = fault
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Error(`${url} did not answer within ${within / 1000} s: ${last}`)
}

/** Ends a process that we started, by its id, and waits for it; after 15 s without asking again. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await exit
  clearTimeout(late)
}
