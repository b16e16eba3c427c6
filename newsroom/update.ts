import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { goLive, type Published } from './goLive.ts'
import type { OnDraft } from './moveDraft.ts'
import { allow, needNewest, openOne } from './publishable.ts'

/** Replaces what a live article says; readers see when it was updated. */
export function update(room: Newsroom, actor: Actor, given: OnDraft): Promise<Outcome<Published>> {
  return act(room, actor, async (scene) => {
    const item = await openOne(scene, 'article', given.article)
    const to = await allow(scene, item, 'update')
    await needNewest(scene, item, given.revision)
    return goLive(scene, item, 'update', to, item.head, true)
  })
}
