import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { openOne } from './publishable.ts'
import { takeDown } from './takeDown.ts'

/** Takes an article off the site without a word: its address answers as if it had never been (404). */
export function unpublish(room: Newsroom, actor: Actor, given: { article: string }): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    await takeDown(scene, await openOne(scene, 'article', given.article), 'unpublish', null)
    return null
  })
}
