import type { Newsroom, Outcome } from './act.ts'
import { expireLine } from './expireLine.ts'
import { fireSchedule } from './fireSchedule.ts'

/**
 * Carries out what a job of the queue `due` asks for. An act that is no longer wanted (taken back, moved to later,
 * done already) comes back as a refusal and is done with; only a database that is away throws, and the queue tries again.
 */
export async function carryOutDue(
  room: Newsroom,
  job: Readonly<Record<string, string>>,
): Promise<Outcome<unknown>> {
  const id = job.id ?? ''
  if (job.act === 'fire schedule') return fireSchedule(room, { article: id })
  if (job.act === 'expire line') return expireLine(room, { line: id })
  return { ok: false, refusal: { kind: 'no such thing', what: 'due act', id: String(job.act) } }
}
