import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { goLive, type Published } from './goLive.ts'
import type { OnDraft } from './moveDraft.ts'
import { allow, needNewest, openOne } from './publishable.ts'

/** What may be mended without a word to the readers. */
export const smallCorrectionKinds = ['typo', 'style', 'link'] as const

/** Mends a live article without a note and without a new time: a typo, style, a link. */
export function smallCorrection(
  room: Newsroom,
  actor: Actor,
  given: OnDraft & { of: (typeof smallCorrectionKinds)[number] },
): Promise<Outcome<Published>> {
  return act(room, actor, async (scene) => {
    const item = await openOne(scene, 'article', given.article)
    const to = await allow(scene, item, 'small correction')
    await needNewest(scene, item, given.revision)
    return goLive(scene, item, 'small correction', to, item.head, false)
  })
}
