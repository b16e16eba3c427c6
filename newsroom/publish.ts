import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { goLive, type Published } from './goLive.ts'
import type { OnDraft } from './moveDraft.ts'
import { allow, needNewest, openOne } from './publishable.ts'

/** Publishes an article that is not on the site: exactly the revision that was decided on. */
export function publish(room: Newsroom, actor: Actor, given: OnDraft): Promise<Outcome<Published>> {
  return act(room, actor, async (scene) => {
    const item = await openOne(scene, 'article', given.article)
    const to = await allow(scene, item, 'publish')
    await needNewest(scene, item, given.revision)
    return goLive(scene, item, 'publish', to, item.head, true)
  })
}
