import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { type OnDraft, openDrafted } from './drafted.ts'
import { goLive, type Published } from './goLive.ts'
import { allow, needNewest } from './publishable.ts'

/** Publishes what is not on the site: exactly the revision that was decided on. */
export function publish(room: Newsroom, actor: Actor, given: OnDraft): Promise<Outcome<Published>> {
  return act(room, actor, async (scene) => {
    const item = await openDrafted(scene, given)
    const to = await allow(scene, item, 'publish')
    await needNewest(scene, item, given.revision)
    return goLive(scene, item, 'publish', to, item.head, true)
  })
}
