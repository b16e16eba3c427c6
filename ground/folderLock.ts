import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** A lock that is held until it is released or its process ends, however it ends. */
export type FolderLock = { release(): void }

/**
 * Takes the lock that lives in a file, or answers `undefined` when another process holds it.
 *
 * A file with a process id in it can't be trusted after a kill -9: the id may by then belong to somebody else, and
 * between finding it stale and replacing it another process can do the same. Only the kernel knows when a process
 * ended. Node has no call for file locks, but SQLite, which is built in, takes them (fcntl) on Linux and macOS alike;
 * an exclusive transaction that writes nothing is such a lock and leaves the file empty.
 * @throws when the file can't be made or opened
 */
export function takeFolderLock(file: string): FolderLock | undefined {
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (fault) {
    lock.close()
    const { errcode } = fault as { errcode?: number }
    if (errcode === busy) return undefined
    throw fault
  }
  chmodSync(file, 0o600)
  return { release: () => lock.close() }
}

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html */
const busy = 5

/**
 * Waits for the lock.
 * @param wait called once when it must be waited for
 * @returns `undefined` when the time (milliseconds) is over
 */
export async function awaitFolderLock(
  file: string,
  within: number,
  wait: () => void = () => {},
): Promise<FolderLock | undefined> {
  const end = performance.now() + within
  for (let tries = 0; ; tries++) {
    const lock = takeFolderLock(file)
    if (lock) return lock
    if (tries === 0) wait()
    if (performance.now() > end) return undefined
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
