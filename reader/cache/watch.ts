import type { LoggedEntry } from '../../model/entry.ts'
import type { Connection } from '../../store/database.ts'
import { endLease, leaseSeconds, renewLease } from '../../store/lease.ts'
import { followLog } from '../../store/log/follow.ts'

/** Whatever must hear of entries: the page cache, the house's names. */
export type Applies = {
  apply(entries: readonly LoggedEntry[], upTo: number): void
  reached(position: number): void
  forgetAll(): void
}

export type WatchOptions = {
  connection: Connection
  /** This process's id, by which publishing acts wait for it. */
  reader: string
  /** Told of each entry, in this order. */
  to: readonly Applies[]
  /** How long memory waits for a look at the log when the lease has lapsed, in milliseconds. */
  patience?: number
  /** After how long without the log everything is forgotten, since entries may have been pruned: an hour. */
  forgetAfter?: number
  onConnected?(connected: boolean, why?: unknown): void
}

/** A reader's eye on the log, and the answer to "may memory be believed now?". */
export type Watch = {
  /** True while the lease surely runs: every act that has returned is applied here. */
  current(): boolean
  /**
   * Called when the lease has lapsed: looks at the log at once. Settles when everything is applied, or after a short
   * patience without the log; memory then answers all the same, since old news is better than none.
   */
  refresh(): Promise<void>
  connected(): boolean
  position(): number
  /** Milliseconds since the last look that showed everything applied. */
  sinceLook(): number
  /** Settles when the log has been seen for the first time. */
  ready: Promise<void>
  /** Ends the lease too: nobody waits for a process that has said goodbye. Call it when nobody is answered any more. */
  stop(): Promise<void>
}

/**
 * Follows the public log and renews the reader's lease. The lease is counted here from the *beginning* of a look, in
 * the database from its end, so this process stops believing itself before anybody stops waiting for it.
 */
export function watchLog(options: WatchOptions): Watch {
  const { to, patience = 250, forgetAfter = 3_600_000 } = options
  const lease = leaseSeconds * 1000
  let first = true
  let ending = false
  let lostAt: number | undefined
  let refreshing: Promise<void> | undefined
  /** True after a refresh in vain: further requests don't wait again until the log has been seen. */
  let inVain = false

  const follower = followLog({
    connection: options.connection,
    name: 'reader',
    source: 'live.log_public',
    from: 'head',
    apply(entries, upTo) {
      for (const one of to) one.apply(entries, upTo)
    },
    async confirm(client, position) {
      // What was rendered before the first look may have missed entries between its snapshot and that look.
      const away = lostAt !== undefined && performance.now() - lostAt > forgetAfter
      for (const one of to) {
        one.reached(position)
        if (first || away) one.forgetAll()
      }
      first = false
      lostAt = undefined
      await (ending ? endLease(client, options.reader) : renewLease(client, options.reader, position))
      inVain = false
    },
    onConnected(connected, why) {
      if (!connected) lostAt ??= performance.now()
      options.onConnected?.(connected, why)
    },
  })

  const look = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined
    const tired = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), patience)
    })
    const seen = await Promise.race([follower.catchUp(), tired])
    clearTimeout(timer)
    inVain = !seen
    refreshing = undefined
  }

  return {
    current: () => follower.sinceLook() < lease || inVain,
    refresh: () => {
      refreshing ??= look()
      return refreshing
    },
    connected: follower.connected,
    position: follower.position,
    sinceLook: follower.sinceLook,
    ready: follower.ready,
    async stop() {
      ending = true
      if (follower.connected()) await look()
      await follower.stop()
    },
  }
}
