import type { Actor, Newsroom, Outcome } from './act.ts'
import { moveDraft, type OnDraft } from './moveDraft.ts'

/** Says of exactly this revision that it may go out. A later save ends that. */
export function markReady(
  room: Newsroom,
  actor: Actor,
  given: OnDraft,
): Promise<Outcome<{ revision: number }>> {
  return moveDraft(room, actor, 'mark ready', given)
}
