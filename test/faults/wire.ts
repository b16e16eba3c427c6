import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from '../../store/database.ts'

/** A wire to the database that a test can break in the ways that wires break. */
export type Wire = {
  connection: Connection
  /** Ends every connection now. New ones are let through. */
  cut(): void
  /** Nothing passes any more, in any connection, old or new, and nobody is told. */
  hang(): void
  /** New connections are refused, old ones end. */
  refuse(): void
  /** Everything passes again; what hung goes on where it was. */
  mend(): void
  close(): Promise<void>
}

/** Puts a wire before a database: the connection it gives leads through it. */
export async function wireTo(connection: Connection): Promise<Wire> {
  const folder = mkdtempSync(join(tmpdir(), 'wire-'))
  const socketOf = (host: string, port: number): string => join(host, `.s.PGSQL.${port}`)
  const pairs = new Set<[Socket, Socket]>()
  let state: 'through' | 'hanging' | 'refusing' = 'through'
  const endAll = (): void => {
    for (const [one, other] of pairs) {
      one.destroy()
      other.destroy()
    }
  }
  const server = createServer((near) => {
    if (state === 'refusing') {
      near.destroy()
      return
    }
    const far = connection.host.startsWith('/')
      ? createConnection(socketOf(connection.host, connection.port))
      : createConnection(connection.port, connection.host)
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        to.destroy()
        pairs.delete(pair)
      })
      if (state === 'hanging') from.pause()
    }
  })
  await new Promise<void>((listening) => server.listen(socketOf(folder, 5432), listening))
  return {
    connection: { ...connection, host: folder, port: 5432 },
    cut: endAll,
    hang() {
      state = 'hanging'
      for (const [near, far] of pairs) {
        near.unpipe(far)
        far.unpipe(near)
        near.pause()
        far.pause()
      }
    },
    refuse() {
      state = 'refusing'
      endAll()
    },
    mend() {
      state = 'through'
      for (const [near, far] of pairs) {
        near.pipe(far)
        far.pipe(near)
      }
    },
    async close() {
      endAll()
      await new Promise((closed) => server.close(closed))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
