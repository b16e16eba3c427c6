import type { Log } from '../ground/logging.ts'
import type { DatabaseAccess, Embedded } from '../store/embedded/open.ts'

/** The embedded database, kept running while we live. */
export type KeptDatabase = {
  access: DatabaseAccess
  /** Ends our use, and the server with it where nobody else uses it. */
  release(): Promise<void>
}

/**
 * Keeps the embedded database running: one that ended is started again, one whose watchdog was killed gets another.
 * The processes that use it reconnect by themselves. Tries for ever, with pauses that grow up to ten seconds: the disk
 * may be full only for a while.
 */
export function keepDatabase(first: Embedded, open: () => Promise<Embedded>, log: Log): KeptDatabase {
  let current = first
  let released = false
  let wake = () => {}
  const stopped = new Promise<void>((resolve) => {
    wake = resolve
  })
  const pause = (milliseconds: number) =>
    Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, milliseconds).unref())])

  async function keep(): Promise<void> {
    let wait = 100
    while (!released) {
      await Promise.race([lost(current), stopped])
      if (released) return
      log.warn({ pid: current.pid }, 'The database is away; starting it again.')
      try {
        const next = await open()
        const before = current
        current = next
        before.drop()
        if (released) next.drop()
        else log.info({ pid: next.pid }, 'The database is back.')
        wait = 100
      } catch (err) {
        log.error({ err }, 'The database does not come back; trying again.')
        await pause(wait)
        wait = Math.min(wait * 2, 10_000)
      }
    }
  }

  async function lost(database: Embedded): Promise<void> {
    const ended = database.ended().then(() => true)
    while (!released) {
      if (await Promise.race([ended, pause(1000)])) return
      if (!released && !database.isWatched()) return
    }
  }

  void keep()
  return {
    access: first.access,
    async release() {
      released = true
      wake()
      await current.release()
    },
  }
}
