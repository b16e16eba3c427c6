import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { type OnDraft, openDrafted } from './drafted.ts'
import { goLive, type Published } from './goLive.ts'
import { allow, needNewest } from './publishable.ts'

/** What may be mended without a word to the readers. */
export const smallCorrectionKinds = ['typo', 'style', 'link'] as const

/** Mends what is live without a note and without a new time: a typo, style, a link. */
export function smallCorrection(
  room: Newsroom,
  actor: Actor,
  given: OnDraft & { of: (typeof smallCorrectionKinds)[number] },
): Promise<Outcome<Published>> {
  return act(room, actor, async (scene) => {
    const item = await openDrafted(scene, given)
    const to = await allow(scene, item, 'small correction')
    await needNewest(scene, item, given.revision)
    return goLive(scene, item, 'small correction', to, item.head, false)
  })
}
