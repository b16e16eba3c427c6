import { systemClock } from '../ground/clock.ts'
import { jobSender, workJobs } from '../ground/jobs.ts'
import { openLog } from '../ground/logging.ts'
import { systemRandom } from '../ground/random.ts'
import { mediaFolderIn, sweepIncoming } from '../media/mediaFolder.ts'
import { carryOutDue } from '../newsroom/due.ts'
import { openStore } from '../store/database.ts'
import type { JobsContext, RunRole } from './processContext.ts'

/** The jobs' process: does what is due, one thing at a time, and beside it what comes in as files, one at a time. */
export const run: RunRole<JobsContext> = async (context) => {
  const log = openLog('jobs')
  const store = openStore(context.database.owner, { role: 'jobs', connections: 6 })
  const room = { store, clock: systemClock, random: systemRandom, jobs: jobSender(store.pool) }
  const folder = mediaFolderIn(context.settings.dataFolder)
  const ending = new AbortController()
  const waits = (err: unknown): void =>
    log.warn({ err }, 'Jobs wait: the database is away or a job failed. They are tried again.')

  const swept = await sweepIncoming(folder, systemClock.now().getTime())
  if (swept > 0) log.info({ files: swept }, 'What a killed program had begun to take in was removed.')
  const due = await workJobs(
    store.pool,
    'due',
    async (job) => {
      const outcome = await carryOutDue(room, job)
      if (!outcome.ok) log.info({ job, refusal: outcome.refusal }, 'What was due is no longer wanted.')
    },
    waits,
  )
  const media = await workJobs(
    store.pool,
    'media',
    async (job) => {
      const { carryOutMedia } = await import('../media/mediaJob.ts')
      const result = await carryOutMedia(
        { newsroom: room, folder, origin: 'jobs', signal: ending.signal },
        job,
      )
      if (!result.done) log.info({ job, result: result.what }, 'A file did not come in, or not yet.')
    },
    waits,
  )
  return {
    async stop() {
      ending.abort(new Error('The program ends; the file is fetched again when it is back.'))
      await Promise.all([due.stop(), media.stop()])
      await store.close()
    },
  }
}
