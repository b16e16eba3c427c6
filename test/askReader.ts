import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openReader, type Reader, type ReaderOptions } from '../reader/door/reader.ts'

/** What came back over the wire, the body as it came. */
export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer; words: string }

export type Ask = (
  path: string,
  more?: { method?: string; headers?: Record<string, string | string[]>; host?: string },
) => Promise<Answered>

/** Asks a server for a path exactly as it is written, as if it were the site at `localhost:4000`. */
export function askAt(port: number): Ask {
  return (path, { method = 'GET', headers = {}, host = 'localhost:4000' } = {}) =>
    new Promise((resolve, reject) => {
      const asked = request(
        { port, host: '127.0.0.1', path, method, headers: { host, ...headers }, agent: false },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            const body = Buffer.concat(chunks)
            const status = response.statusCode ?? 0
            resolve({ status, headers: response.headers, body, words: body.toString('utf8') })
          })
        },
      )
      asked.on('error', reject)
      asked.end()
    })
}

/** A reader in this process, listening, with everything that went wrong inside it. */
export type ReaderAtWork = {
  reader: Reader
  ask: Ask
  port: number
  faults: unknown[]
  stop(): Promise<void>
}

/** Starts a reader in this process for a test. Known hosts are those of a site at `http://localhost:4000`. */
export async function readerAtWork(
  options: Pick<ReaderOptions, 'connection'> & Partial<ReaderOptions>,
): Promise<ReaderAtWork> {
  const faults: unknown[] = []
  const reader = openReader({
    id: `test ${Math.random()}`,
    settings: {
      siteUrl: 'http://localhost:4000',
      mediaUrl: 'http://localhost:4000',
      siteHosts: [],
      host: '127.0.0.1',
      port: 4000,
    },
    onFault: (fault) => faults.push(fault),
    ...options,
  })
  const server = createServer((asked, response) => {
    if (!reader.door.fromMemory(asked, response)) void reader.door.answer(asked, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    reader,
    port,
    faults,
    ask: askAt(port),
    async stop() {
      server.close()
      server.closeAllConnections()
      await reader.stop()
    },
  }
}
