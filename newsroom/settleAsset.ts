import { and, eq, sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import { key } from '../model/key.ts'
import { projectAssets } from '../store/live/assets.ts'
import { asset, assetWords, rendition } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome, type Scene } from './act.ts'
import { openAsset } from './keepAsset.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'

/** What a file says of itself: taken where nobody else said it. */
export type FoundWords = {
  person: string
  organisation: string
  asReceived: string
  rights: string
  caption: string
  takenAt: Date | null
}

export type PresentAsset = {
  mime: string
  sha256: string
  bytes: number
  width: number | null
  height: number | null
  /** Seconds. */
  duration: number | null
  found: FoundWords
  renditions: readonly Omit<typeof rendition.$inferInsert, 'asset'>[]
  /** Whether the other renditions are still to be drawn. */
  draw: boolean
}

/**
 * Says what became of an asset that was expected: it is here, with its measures and what can be shown of it at once, or
 * it is missing, and why. Refused where it is here already: what an asset holds never changes.
 */
export function settleAsset(
  room: Newsroom,
  actor: Actor,
  given: { asset: string } & ({ present: PresentAsset } | { missing: string }),
): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'settle asset', null)
    const known = await openAsset(scene, given.asset)
    if (known.state === 'present') refuse({ kind: 'not acceptable', where: 'asset', what: 'is here already' })
    if ('present' in given) await bePresent(scene, known, given.present)
    else
      await scene.tx
        .update(asset)
        .set({ state: 'missing', fault: given.missing })
        .where(eq(asset.id, known.id))
    const changed = await projectAssets(scene.tx, [known.id])
    scene.record({
      act: 'settle asset',
      audience: changed.length > 0 ? 'public' : 'desk:*',
      edition: null,
      subject: { kind: 'asset', id: known.id },
      keys: changed.map(key.asset),
      detail: { state: 'present' in given ? 'present' : 'missing' },
    })
    return null
  })
}

async function bePresent(
  scene: Scene,
  known: typeof asset.$inferSelect,
  { found, renditions, draw, ...measures }: PresentAsset,
): Promise<void> {
  await scene.tx
    .update(asset)
    .set({
      ...measures,
      state: 'present',
      fault: '',
      creditPerson: known.creditPerson || found.person,
      creditOrganisation: known.creditOrganisation || found.organisation,
      creditAsReceived: known.creditAsReceived || found.asReceived,
      rights: known.rights || found.rights,
      takenAt: known.takenAt ?? found.takenAt,
    })
    .where(eq(asset.id, known.id))
  await offerCaption(scene, known.id, found.caption)
  await insertRenditions(scene, known.id, renditions)
  if (draw)
    await scene.room.jobs.send(fromDrizzle(scene.tx, sql), 'media', { act: 'draw', id: known.id }, scene.now)
}

/** A file's caption has no language: it is offered only where one language alone is asked for, and empty. */
async function offerCaption(scene: Scene, id: string, caption: string): Promise<void> {
  if (caption === '') return
  const [only, another] = await scene.tx.select().from(assetWords).where(eq(assetWords.asset, id)).limit(2)
  if (!only || another || only.caption !== '') return
  await scene.tx
    .update(assetWords)
    .set({ caption })
    .where(and(eq(assetWords.asset, id), eq(assetWords.language, only.language)))
}

/** One with the same hash holds the same, so it is there already. */
export async function insertRenditions(
  scene: Scene,
  id: string,
  renditions: readonly Omit<typeof rendition.$inferInsert, 'asset'>[],
): Promise<void> {
  if (renditions.length === 0) return
  await scene.tx
    .insert(rendition)
    .values(renditions.map((one) => ({ ...one, asset: id })))
    .onConflictDoNothing()
}
