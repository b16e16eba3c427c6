import { join } from 'node:path'
import { systemClock } from '../ground/clock.ts'
import { Fault } from '../ground/fault.ts'
import { jobSender } from '../ground/jobs.ts'
import { systemRandom } from '../ground/random.ts'
import type { Settings } from '../ground/settings.ts'
import type { Newsroom } from '../newsroom/act.ts'
import { openStore } from '../store/database.ts'
import type { DatabaseAccess } from '../store/embedded/open.ts'
import { migrateStore } from '../store/migrate.ts'

/** A newsroom opened by a command line, beside a running server or alone. */
export type OpenNewsroom = { room: Newsroom; access: DatabaseAccess; close(): Promise<void> }

/**
 * Opens the store that the settings name: the operator's own database, or the embedded one, which is started where it
 * does not run. A server that comes later adopts it, so a command never takes it away from anybody.
 */
export async function openNewsroom(settings: Settings): Promise<OpenNewsroom> {
  const { access, release } = await openDatabase(settings)
  const store = openStore(access.owner, { connections: 4, role: 'command line' })
  const close = async (): Promise<void> => {
    await store.close()
    await release()
  }
  try {
    await migrateStore(store, access.reader.user)
    return {
      room: { store, clock: systemClock, random: systemRandom, jobs: jobSender(store.pool) },
      access,
      close,
    }
  } catch (fault) {
    await close()
    throw fault
  }
}

async function openDatabase(
  settings: Settings,
): Promise<{ access: DatabaseAccess; release(): Promise<void> }> {
  if (settings.databaseUrl) {
    const { foreignAccess } = await import('../store/foreign/access.ts')
    return { access: await foreignAccess(settings), release: async () => {} }
  }
  const { openEmbedded } = await import('../store/embedded/open.ts')
  const embedded = await openEmbedded({ folder: join(settings.dataFolder, 'database') })
  return { access: embedded.access, release: () => embedded.release() }
}

/** Ends a command that the newsroom refused. */
export function needOutcome<T>(
  outcome: { ok: true; value: T } | { ok: false; refusal: unknown },
  what: string,
): T {
  if (outcome.ok) return outcome.value
  throw new Fault({
    what,
    why: JSON.stringify(outcome.refusal),
    remedy: 'mend what is named there; nothing was changed',
  })
}
