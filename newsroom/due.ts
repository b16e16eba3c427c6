import type { Newsroom, Outcome } from './act.ts'
import { expireLine } from './expireLine.ts'
import { fireSchedule } from './fireSchedule.ts'

/** The database handed a job out before its hour by this machine's clock. The queue tries it again. */
export class TooEarly extends Error {
  constructor(milliseconds: number) {
    super(
      `A job came ${milliseconds} ms early: the database's clock is ahead of this machine's. Set both by NTP.`,
    )
    this.name = 'TooEarly'
  }
}

/**
 * Carries out what a job of the queue `due` asks for. An act that is no longer wanted (taken back, moved to later,
 * done already) comes back as a refusal and is done with; only a database that is away, or whose clock is ahead, throws, and the queue tries again.
 */
export async function carryOutDue(
  room: Newsroom,
  job: Readonly<Record<string, string>>,
): Promise<Outcome<unknown>> {
  const id = job.id ?? ''
  const early = Date.parse(job.at ?? '') - room.clock.now().getTime()
  if (early > 0) throw new TooEarly(early)
  if (job.act === 'fire schedule') return fireSchedule(room, { id })
  if (job.act === 'expire line') return expireLine(room, { line: id })
  return { ok: false, refusal: { kind: 'no such thing', what: 'due act', id: String(job.act) } }
}
