import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { type Drafted, openDrafted } from './drafted.ts'
import { allow, become, recordForReaders } from './publishable.ts'

/** Asks search engines to leave a live thing out, or (with `indexed`) to take it in again. */
export function unindex(
  room: Newsroom,
  actor: Actor,
  given: Drafted & { indexed?: boolean },
): Promise<Outcome<{ indexed: boolean }>> {
  return act(room, actor, async (scene) => {
    const item = await openDrafted(scene, given)
    const indexed = given.indexed ?? false
    await become(scene, item, await allow(scene, item, 'unindex'), { indexed })
    await recordForReaders(scene, item, 'unindex', { indexed })
    return { indexed }
  })
}
