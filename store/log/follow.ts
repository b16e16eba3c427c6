import { Socket } from 'node:net'
import pg from 'pg'
import type { LoggedEntry } from '../../model/entry.ts'
import type { Connection } from '../database.ts'
import { logChannel } from './channel.ts'
import { batchSize, type LogSource, readLog } from './read.ts'

export type FollowOptions = {
  connection: Connection
  /** Shown in the database's list of connections. */
  name: string
  source: LogSource
  /** The last position already applied, or `head` to begin with what comes. */
  from: number | 'head'
  /** Takes entries in order, each exactly once in this process's life. It must not fail for reasons of its own. */
  apply(entries: readonly LoggedEntry[], upTo: number): void | Promise<void>
  /** Runs after each look at the log and at least every second, on the follower's own connection. */
  confirm?(client: pg.ClientBase, position: number): Promise<void>
  /** Told when the log is lost and when it has been caught up with again. */
  onConnected?(connected: boolean, why?: unknown): void
}

export type Follower = {
  /** The position up to which everything has been applied. */
  position(): number
  connected(): boolean
  /**
   * How long ago, in milliseconds, the last look began that showed everything applied. A process that slept, or whose
   * log is lost, sees this grow past the lease; it knows then that nobody waits for it any more.
   */
  sinceLook(): number
  /** Looks at once. Settles with true when all entries committed before the call are applied, false when the log is lost. */
  catchUp(): Promise<boolean>
  /** Settles when the follower has caught up for the first time. */
  ready: Promise<void>
  stop(): Promise<void>
}

const pollEvery = 1000
/** An answer that takes longer than a lease lasts is no answer. */
const answerWithin = 2500
/** How long a connection may take to say goodbye before it is dropped. */
const endWithin = 250

/**
 * Follows the log on a connection of its own. Notifications only wake it; a look every second catches what they
 * missed. When the connection breaks it comes back by itself, with growing pauses up to a second, and goes on from
 * the position where it was: nothing is missed and nothing applied twice, however often it is cut.
 */
export function followLog(options: FollowOptions): Follower {
  let position = options.from === 'head' ? -1 : options.from
  let connected = false
  let stopped = false
  let wake: () => void = () => {}
  let woken = false
  let end: () => void = () => {}
  let lookBegan = Number.NEGATIVE_INFINITY
  let looks = 0
  let waiting: { since: number; settle: (caughtUp: boolean) => void }[] = []
  let whenReady: () => void = () => {}
  const ready = new Promise<void>((resolve) => {
    whenReady = resolve
  })

  const look = async (client: pg.Client): Promise<void> => {
    const began = performance.now()
    looks += 1
    const number = looks
    for (;;) {
      const page = await readLog(client, options.source, position === -1 ? Number.MAX_SAFE_INTEGER : position)
      if (position === -1) position = page.upTo
      if (page.entries.length > 0) await options.apply(page.entries, page.upTo)
      position = Math.max(position, page.upTo)
      if (page.entries.length < batchSize) break
    }
    await options.confirm?.(client, position)
    lookBegan = began
    if (!connected) {
      connected = true
      options.onConnected?.(true)
      whenReady()
    }
    settle(true, number)
  }

  const settle = (caughtUp: boolean, number: number): void => {
    const now = waiting.filter(({ since }) => since < number)
    waiting = waiting.filter(({ since }) => since >= number)
    for (const one of now) one.settle(caughtUp)
  }

  const session = async (): Promise<void> => {
    let broken: unknown
    const socket = new Socket()
    const client = new pg.Client({
      ...options.connection,
      stream: () => socket,
      application_name: `dragoman ${options.name}`,
      connectionTimeoutMillis: answerWithin,
      query_timeout: answerWithin,
      keepAlive: true,
    })
    // A line that hangs never says goodbye, and a socket left open would keep the process alive.
    const left = Promise.withResolvers<never>()
    left.promise.catch(() => {})
    const leave = (): void => {
      // A connect that is ended beneath it never settles.
      left.reject(new Error('The follower leaves.'))
      client.end().catch(() => {})
      setTimeout(() => socket.destroy(), endWithin).unref()
    }
    end = leave
    client.on('error', (fault) => {
      broken = fault
      wake()
    })
    client.on('end', () => {
      broken ??= new Error('The database closed the connection.')
      wake()
    })
    client.on('notification', () => {
      woken = true
      wake()
    })
    try {
      await Promise.race([client.connect(), left.promise])
      await client.query(`listen ${logChannel}`)
      while (!stopped && !broken) {
        woken = false
        await look(client)
        if (!woken && !broken && !stopped) await pause(pollEvery)
      }
      if (broken) throw broken
    } finally {
      end = () => {}
      leave()
    }
  }

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const run = async (): Promise<void> => {
    let wait = 25
    while (!stopped) {
      try {
        await session()
      } catch (fault) {
        if (stopped) break
        if (connected) wait = 25
        if (connected || wait === 25) options.onConnected?.(false, fault)
        connected = false
        settle(false, Number.POSITIVE_INFINITY)
        await pause(wait)
        wait = Math.min(wait * 2, 1000)
      }
    }
  }
  const running = run()

  return {
    position: () => Math.max(position, 0),
    connected: () => connected,
    sinceLook: () => performance.now() - lookBegan,
    catchUp: () =>
      new Promise((resolve) => {
        if (stopped) return resolve(false)
        waiting.push({ since: looks, settle: resolve })
        woken = true
        wake()
      }),
    ready,
    async stop() {
      stopped = true
      settle(false, Number.POSITIVE_INFINITY)
      wake()
      end()
      await running
    },
  }
}
