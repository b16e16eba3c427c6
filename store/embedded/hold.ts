import { randomBytes } from 'node:crypto'
import { closeSync, constants, existsSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseFault } from './databaseFault.ts'
import { layoutOf } from './layout.ts'

/** Being counted as a user of the embedded database. Ends with `release` or with the process. */
export type Hold = {
  /** Tells the watchdog something that it must know in case this process ends now. */
  tell(word: 'starting' | 'started'): void
  release(): void
}

const writing = constants.O_WRONLY | constants.O_NONBLOCK

/**
 * Counts this process as a user of the database in the folder: it isn't stopped while we hold. Every process that
 * uses it does this for itself (the file is closed in the programs it starts).
 *
 * Opening the FIFO alone would not do: the watchdog may just have read its end, and be about to stop the server. So
 * the newcomer asks, and is counted when it has an answer: by then the watchdog has read on, past any end.
 * @param folder `<data>/database`
 * @param patience how long (milliseconds) a watchdog may take to answer
 * @returns `undefined` when nobody watches: no server runs, or one that was left alone
 * @throws DatabaseFault when a watchdog is there but doesn't answer
 */
export async function holdEmbedded(folder: string, patience = 10_000): Promise<Hold | undefined> {
  const layout = layoutOf(folder)
  const users = openToWrite(layout.users)
  if (users === undefined) return undefined
  const name = randomBytes(12).toString('hex')
  const question = join(layout.joining, name)
  try {
    writeFileSync(question, '', { mode: 0o600 })
    writeSync(users, `join ${name}\n`)
    const end = performance.now() + patience
    for (let looks = 1; existsSync(question); looks++) {
      if (looks % 20 === 0 && !isWatched(layout.users)) throw unheard
      if (performance.now() > end) {
        throw new DatabaseFault({
          what: `The database in ${folder} doesn't answer.`,
          why: 'Its watchdog is there but asleep, perhaps because it was suspended.',
          remedy: 'look for a suspended "watchdog.sh" and let it go on (kill -CONT) or end it',
        })
      }
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  } catch (fault) {
    closeSync(users)
    rmSync(question, { force: true })
    if (fault === unheard || (fault as NodeJS.ErrnoException).code === 'EPIPE') return undefined
    throw fault
  }
  let open = true
  return {
    tell: (word) => writeSync(users, `${word} -\n`),
    release() {
      if (open) closeSync(users)
      open = false
    },
  }
}

const unheard = new Error('nobody watches any more')

/** Whether a watchdog holds the other end. */
export function isWatched(fifo: string): boolean {
  const end = openToWrite(fifo)
  if (end !== undefined) closeSync(end)
  return end !== undefined
}

function openToWrite(fifo: string): number | undefined {
  try {
    return openSync(fifo, writing)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'ENXIO' || code === 'ENOENT') return undefined
    throw fault
  }
}
