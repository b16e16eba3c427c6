import type { ProcessContext } from '../server/processContext.ts'

/** What the supervisor tells a process. */
export type Order =
  /** Begin. `holds` is the folder of the embedded database, which each process keeps running for itself. */
  { order: 'begin'; context: ProcessContext; holds: string | undefined } | { order: 'stop' }

/** What a process answers. */
export type Answer =
  | { answer: 'working' }
  /** It can't begin, for a reason that a further try won't change. */
  | { answer: 'failed'; told: string }
