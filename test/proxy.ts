import type { AddressInfo } from 'node:net'
import { createConnection, createServer, type Socket } from 'node:net'
import type { Connection } from '../store/database.ts'

/** A line to the database that a test may disturb. */
export type Proxy = {
  /** How to reach the database through it. */
  connection: Connection
  /** Breaks every connection. New ones go through. */
  cut(): void
  /** From now on nothing passes, in either direction, and nobody is told; until `heal`. */
  hang(): void
  heal(): void
  close(): Promise<void>
}

/** Opens a proxy on the loopback before a database that listens on a Unix socket. */
export async function openProxy(to: Connection): Promise<Proxy> {
  const open = new Set<Socket>()
  let hanging = false
  const server = createServer((near) => {
    const far = createConnection(`${to.host}/.s.PGSQL.${to.port}`)
    for (const [from, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (bytes) => {
        if (!hanging) other.write(bytes)
      })
      from.on('error', () => {})
      from.on('close', () => {
        open.delete(from)
        // A line that hangs does not tell of the other end's leaving either.
        if (!hanging) other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    connection: { ...to, host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    cut() {
      for (const socket of open) socket.destroy()
    },
    hang() {
      hanging = true
    },
    heal() {
      hanging = false
      // What was swallowed is lost, so these lines are of no use any more.
      for (const socket of open) socket.destroy()
    },
    close() {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
