import type { Actor, Newsroom, Outcome } from './act.ts'
import type { OnDraft } from './drafted.ts'
import { moveDraft } from './moveDraft.ts'

/** Hands a draft in for review. */
export function submit(room: Newsroom, actor: Actor, given: OnDraft): Promise<Outcome<{ revision: number }>> {
  return moveDraft(room, actor, 'submit', given)
}
