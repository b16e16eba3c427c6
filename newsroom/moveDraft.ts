import type { Verb } from '../model/workflow.ts'
import { notification } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { type OnDraft, openDrafted } from './drafted.ts'
import { allow, become, needNewest, recordForDesk } from './publishable.ts'

/**
 * The frame of the verbs that only move a draft along: decided on one revision, seen by the desk alone.
 * @param remark a word for whoever gets the draft next; kept as a notification, since the log carries no words
 */
export function moveDraft(
  room: Newsroom,
  actor: Actor,
  verb: Extract<Verb, 'submit' | 'send back' | 'mark ready'>,
  given: OnDraft,
  remark?: string,
): Promise<Outcome<{ revision: number }>> {
  return act(room, actor, async (scene) => {
    const item = await openDrafted(scene, given)
    const to = await allow(scene, item, verb)
    await needNewest(scene, item, given.revision)
    await become(scene, item, to)
    if (remark !== undefined) {
      await scene.tx.insert(notification).values({
        kind: verb,
        edition: item.edition,
        subjectKind: item.kind,
        subject: item.id,
        detail: { remark, by: scene.actorName },
        madeAt: scene.now,
      })
    }
    recordForDesk(scene, item, verb, { revision: given.revision })
    return { revision: given.revision }
  })
}
