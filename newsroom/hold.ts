import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { openOne } from './publishable.ts'
import { type Gone, type TakeDown, takeDown } from './takeDown.ts'

/**
 * Holds an article or a line: off the site at once, its words locked to all but an editor-in-chief. Its address
 * answers 451 (a legal demand, RFC 7725) or 410. What was never public can be held too, and answers 404 as before.
 */
export function hold(room: Newsroom, actor: Actor, given: TakeDown & Gone): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    const item = await openOne(scene, given.kind, given.id)
    await takeDown(scene, item, 'hold', { status: given.status, notice: given.notice })
    return null
  })
}
