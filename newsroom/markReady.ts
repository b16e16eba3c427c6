import type { Actor, Newsroom, Outcome } from './act.ts'
import type { OnDraft } from './drafted.ts'
import { moveDraft } from './moveDraft.ts'

/** Says of exactly this revision that it may go out. A later save ends that. */
export function markReady(
  room: Newsroom,
  actor: Actor,
  given: OnDraft,
): Promise<Outcome<{ revision: number }>> {
  return moveDraft(room, actor, 'mark ready', given)
}
