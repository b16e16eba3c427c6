import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { allow, become, openOne, recordForDesk } from './publishable.ts'

/** Takes a schedule back; the text is ready again. The job that waits for it will find nothing to do. */
export function unschedule(
  room: Newsroom,
  actor: Actor,
  given: { article: string },
): Promise<Outcome<{ revision: number }>> {
  return act(room, actor, async (scene) => {
    const item = await openOne(scene, 'article', given.article)
    await become(scene, item, await allow(scene, item, 'unschedule'))
    recordForDesk(scene, item, 'unschedule')
    return { revision: item.head.number }
  })
}
