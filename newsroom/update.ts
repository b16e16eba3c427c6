import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { type OnDraft, openDrafted } from './drafted.ts'
import { goLive, type Published } from './goLive.ts'
import { allow, needNewest } from './publishable.ts'

/** Replaces what a live thing says; readers see when it was updated. */
export function update(room: Newsroom, actor: Actor, given: OnDraft): Promise<Outcome<Published>> {
  return act(room, actor, async (scene) => {
    const item = await openDrafted(scene, given)
    const to = await allow(scene, item, 'update')
    await needNewest(scene, item, given.revision)
    return goLive(scene, item, 'update', to, item.head, true)
  })
}
