import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { type Drafted, openDrafted } from './drafted.ts'
import { allow, become, recordForDesk } from './publishable.ts'

/** Takes a schedule back; the text is ready again. The job that waits for it will find nothing to do. */
export function unschedule(
  room: Newsroom,
  actor: Actor,
  given: Drafted,
): Promise<Outcome<{ revision: number }>> {
  return act(room, actor, async (scene) => {
    const item = await openDrafted(scene, given)
    await become(scene, item, await allow(scene, item, 'unschedule'))
    recordForDesk(scene, item, 'unschedule')
    return { revision: item.head.number }
  })
}
