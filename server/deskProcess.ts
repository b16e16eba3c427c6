import { chmod, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Context } from 'hono'
import { deskApi } from '../desk/api/app.ts'
import { systemClock } from '../ground/clock.ts'
import { jobSender } from '../ground/jobs.ts'
import { openLog } from '../ground/logging.ts'
import { systemRandom } from '../ground/random.ts'
import { openStore } from '../store/database.ts'
import { awaitReaders, sweepLeases } from '../store/lease.ts'
import { clientAddress } from './forwarded.ts'
import { listen } from './listening.ts'
import type { DeskContext, RunRole } from './processContext.ts'

const sweepEvery = 10_000
/** How long acts under way may take when the process ends. */
const lastActs = 8000

/** The desk's process: carries out verbs, behind the readers' door. Only this machine's readers reach its socket. */
export const run: RunRole<DeskContext> = async (context) => {
  const { settings, deskSocket } = context
  const log = openLog('desk')
  const store = openStore(context.database.owner, { role: 'desk' })
  const app = deskApi({
    room: { store, clock: systemClock, random: systemRandom, jobs: jobSender(store.pool) },
    awaitReaders: (position) => awaitReaders(store.pool, position),
    originOf: (c) => originOf(c, settings.trustProxy),
    onFault: (reference, err) => log.error({ err, reference }, 'A command failed for a reason of ours.'),
  })
  // What a killed process left behind would make the listening fail.
  await rm(deskSocket, { force: true })
  const listening = await listen({ path: deskSocket }, getRequestListener(app.fetch))
  await chmod(deskSocket, 0o600)
  const sweep = setInterval(() => {
    // A database that is away has no leases to sweep; the next turn will do.
    sweepLeases(store.pool).catch(() => {})
  }, sweepEvery)
  return {
    async stop() {
      clearInterval(sweep)
      await listening.close(lastActs)
      await store.close()
    },
  }
}

/** Whom a command came from, as the readers' door has written it down. */
function originOf(c: Context, proxies: number): string {
  const { incoming } = c.env as { incoming: IncomingMessage }
  const chain = incoming.headers['x-forwarded-for']
  return clientAddress(Array.isArray(chain) ? chain.join(', ') : chain, proxies)
}
