import { and, eq } from 'drizzle-orm'
import { key } from '../model/key.ts'
import { projectFronts } from '../store/live/fronts.ts'
import { front } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { type FrontName, lockFront } from './arrangeFront.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'

/** Puts a front on the site as it is arranged, if that is still the arrangement that was decided on. */
export function pressFront(
  room: Newsroom,
  actor: Actor,
  given: FrontName & { version: number },
): Promise<Outcome<{ version: number }>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'press front', given.edition)
    const id = `${given.edition}/${given.front}`
    const row = await lockFront(scene, given)
    if (!row) refuse({ kind: 'no such thing', what: 'front', id })
    if (row.version !== given.version) {
      refuse({ kind: 'moved', decidedOn: given.version, newest: row.version, difference: null })
    }
    await scene.tx
      .update(front)
      .set({ onSite: row.arranged, pressedVersion: row.version, pressedAt: scene.now })
      .where(and(eq(front.edition, given.edition), eq(front.name, given.front)))
    await projectFronts(scene.tx, given)
    scene.record(
      {
        act: 'press front',
        audience: 'public',
        edition: given.edition,
        subject: { kind: 'front', id },
        keys: [key.front(given.edition, given.front)],
      },
      { version: row.version },
    )
    return { version: row.version }
  })
}
