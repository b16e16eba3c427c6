import { Agent, get } from 'node:http'

/** One answer, with how long it took from asking to its last byte, in milliseconds. */
export type Answer = { status: number; body: Buffer; took: number; headers: NodeJS.Dict<string | string[]> }

/** A reader who keeps connections open, so many at most, and takes what browsers take. */
export type Reader = {
  read(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  close(): void
}

/** Opens a reader of a site. An answer that takes longer than 10 s is a fault. */
export function openReader(site: string, connections: number): Reader {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    read: (path, headers = {}) =>
      new Promise((resolve, reject) => {
        const began = performance.now()
        const request = get(`${site}${path}`, { agent, timeout: 10_000, headers }, (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.once('error', reject)
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              body: Buffer.concat(parts),
              took: performance.now() - began,
              headers: answer.headers,
            }),
          )
        })
        request.once('timeout', () => request.destroy(new Error(`${path} took more than 10 s.`)))
        request.once('error', reject)
      }),
    close: () => agent.destroy(),
  }
}

/**
 * Reads pages, so many at once, each once and in order; gives the milliseconds that each took. Whatever is not 200
 * ends the run.
 * @param afterEach told how many have been read
 */
export async function readEach(
  reader: Reader,
  paths: readonly string[],
  atOnce: number,
  afterEach: (read: number) => void = () => {},
): Promise<number[]> {
  const took: number[] = []
  let next = 0
  const one = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const answer = await reader.read(path, { 'accept-encoding': 'br, gzip' })
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
      took.push(answer.took)
      afterEach(took.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return took
}
