import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { type Drafted, openDrafted } from './drafted.ts'
import { takeDown } from './takeDown.ts'

/** Takes a thing off the site without a word: its address answers as if it had never been (404). */
export function unpublish(room: Newsroom, actor: Actor, given: Drafted): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    await takeDown(scene, await openDrafted(scene, given), 'unpublish', null)
    return null
  })
}
