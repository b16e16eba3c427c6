import { join } from 'node:path'

/** Where everything of the embedded database lies. */
export type Layout = ReturnType<typeof layoutOf>

/** PostgreSQL names its socket after the port, which is only a name here: nothing listens on TCP. */
export const socketName = '.s.PGSQL.5432'
export const socketPort = 5432

/** @param folder absolute path, `<data>/database` */
export function layoutOf(folder: string) {
  const server = join(folder, 'server')
  const cluster = join(server, 'cluster')
  return {
    folder,
    /** Made elsewhere and renamed, so it is there whole or not at all: the cluster and its passwords. */
    server,
    cluster,
    passwords: join(server, 'passwords.json'),
    postmasterFile: join(cluster, 'postmaster.pid'),
    socket: join(folder, 'socket'),
    log: join(folder, 'postgres.log'),
    /** Held while somebody starts the server. */
    lock: join(folder, 'lock'),
    /** The FIFO whose write end every user holds. */
    users: join(folder, 'users'),
    /** A user puts a file here and writes its name into the FIFO; the watchdog takes it away: now it is counted. */
    joining: join(folder, 'joining'),
    /** Names the postmaster that the watchdog has decided to stop. */
    closing: join(folder, 'closing'),
    programs: join(folder, 'programs'),
  }
}
