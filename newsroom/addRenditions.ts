import { key } from '../model/key.ts'
import { projectAssets } from '../store/live/assets.ts'
import type { rendition } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { openAsset } from './keepAsset.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'
import { insertRenditions } from './settleAsset.ts'

/** Offers further files of an asset to readers. Pages that show it are rendered anew soon, none at once. */
export function addRenditions(
  room: Newsroom,
  actor: Actor,
  given: { asset: string; renditions: readonly Omit<typeof rendition.$inferInsert, 'asset'>[] },
): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'add renditions', null)
    const known = await openAsset(scene, given.asset)
    if (known.state !== 'present') refuse({ kind: 'not acceptable', where: 'asset', what: 'is not here' })
    await insertRenditions(scene, known.id, given.renditions)
    const changed = await projectAssets(scene.tx, [known.id])
    scene.record({
      act: 'add renditions',
      audience: changed.length > 0 ? 'public' : 'desk:*',
      edition: null,
      subject: { kind: 'asset', id: known.id },
      keys: changed.map(key.asset),
      detail: { count: given.renditions.length },
    })
    return null
  })
}
