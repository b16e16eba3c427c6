import type { Actor, Newsroom, Outcome } from './act.ts'
import type { OnDraft } from './drafted.ts'
import { moveDraft } from './moveDraft.ts'

/** Gives a text in review, or one marked ready, back to its writer with a word of why. */
export function sendBack(
  room: Newsroom,
  actor: Actor,
  given: OnDraft & { remark: string },
): Promise<Outcome<{ revision: number }>> {
  return moveDraft(room, actor, 'send back', given, given.remark)
}
