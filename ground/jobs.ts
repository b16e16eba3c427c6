import { type Job, PgBoss } from 'pg-boss'

/** What runs a statement in the act's own transaction, so that a job exists exactly when its act does. */
export type Statements = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }

/** A database for jobs: a pool, or anything that answers like one. */
type Pool = { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }

/**
 * The durable queues. A job that fails is tried again with growing pauses for about a day, then stays in the
 * database as failed, where an operator finds it.
 */
export const queues = {
  /** An act that its hour has come for: a schedule, an expiry. */
  due: { retryLimit: 30, retryDelay: 1, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 60 },
  /**
   * Files that must be fetched, looked at and drawn. What is not there yet is asked for again by a job of its own; what
   * is tried again here is what ended with the program or the database.
   */
  media: { retryLimit: 8, retryDelay: 30, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 3600 },
} as const
export type Queue = keyof typeof queues

/** Puts jobs in; takes none out. */
export type JobSender = {
  /** Puts a job into the queue within the caller's transaction, to run at `when` or soon after. */
  send(within: Statements, queue: Queue, data: Readonly<Record<string, string>>, when: Date): Promise<void>
}

const options = (pool: Pool) => ({
  db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
  schema: 'pgboss',
  schedule: false,
})

/** Makes the tables and queues of the jobs where they are missing or older than this version's. */
export async function installJobs(pool: Pool): Promise<void> {
  const boss = new PgBoss({ ...options(pool), supervise: false })
  boss.on('error', () => {})
  await boss.start()
  for (const [name, policy] of Object.entries(queues)) await boss.createQueue(name, policy)
  await boss.stop({ graceful: false, close: false })
}

/** A sender for processes that only carry out verbs. Nothing runs in the background. */
export function jobSender(pool: Pool): JobSender {
  const boss = new PgBoss({ ...options(pool), supervise: false, migrate: false })
  boss.on('error', () => {})
  return {
    async send(within, queue, data, when) {
      await boss.send(queue, data, { startAfter: when, db: within })
    },
  }
}

/** Work in hand, which `stop` ends after the job at hand. */
export type JobWorker = { stop(): Promise<void> }

/**
 * Takes jobs out of a queue, one at a time, and hands each to `carryOut`; a job that throws is tried again later.
 * Looks every half second, which is how late an act may come.
 * @param onFault told what goes wrong beside the jobs themselves (the database went away)
 */
export async function workJobs(
  pool: Pool,
  queue: Queue,
  carryOut: (data: Readonly<Record<string, string>>) => Promise<void>,
  onFault: (fault: unknown) => void,
): Promise<JobWorker> {
  const boss = new PgBoss({ ...options(pool), migrate: false, superviseIntervalSeconds: 60 })
  boss.on('error', onFault)
  await boss.start()
  await boss.work(
    queue,
    { pollingIntervalSeconds: 0.5 },
    async (jobs: Job<Readonly<Record<string, string>>>[]) => {
      for (const job of jobs) await carryOut(job.data)
    },
  )
  return { stop: () => boss.stop({ graceful: true, close: false, timeout: 5000 }) }
}
