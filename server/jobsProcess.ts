import { systemClock } from '../ground/clock.ts'
import { jobSender, workJobs } from '../ground/jobs.ts'
import { openLog } from '../ground/logging.ts'
import { systemRandom } from '../ground/random.ts'
import { carryOutDue } from '../newsroom/due.ts'
import { openStore } from '../store/database.ts'
import type { JobsContext, RunRole } from './processContext.ts'

/** The jobs' process: does what is due, one thing at a time. */
export const run: RunRole<JobsContext> = async (context) => {
  const log = openLog('jobs')
  const store = openStore(context.database.owner, { role: 'jobs', connections: 4 })
  const room = { store, clock: systemClock, random: systemRandom, jobs: jobSender(store.pool) }
  const worker = await workJobs(
    store.pool,
    'due',
    async (job) => {
      const outcome = await carryOutDue(room, job)
      if (!outcome.ok) log.info({ job, refusal: outcome.refusal }, 'What was due is no longer wanted.')
    },
    (err) => log.warn({ err }, 'Jobs wait: the database is away or a job failed. They are tried again.'),
  )
  return {
    async stop() {
      await worker.stop()
      await store.close()
    },
  }
}
