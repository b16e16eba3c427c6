import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { openOne } from './publishable.ts'
import { type TakeDown, takeDown } from './takeDown.ts'

/** Withdraws an article or a breaking line for good reason: its address answers 410 and shows the notice. */
export function withdraw(
  room: Newsroom,
  actor: Actor,
  given: TakeDown & { notice: string },
): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    const item = await openOne(scene, given.kind, given.id)
    await takeDown(scene, item, 'withdraw', { status: 410, notice: given.notice })
    return null
  })
}
