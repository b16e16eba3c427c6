import { eq } from 'drizzle-orm'
import { headlineFor } from '../model/headline.ts'
import type { State, Verb } from '../model/workflow.ts'
import { revision } from '../store/schema/newsroom.ts'
import type { Scene } from './act.ts'
import { become, type Opened, recordForReaders } from './publishable.ts'
import { refuse } from './refusal.ts'

/** What a publishing act answers: the exact revision that readers now see. */
export type Published = { revision: number; publishedAt: string; updatedAt: string | null }

/**
 * Puts exactly this revision before the readers. A draft that has moved on since (a schedule fires beneath somebody's
 * hands) stays a draft on top.
 * @param tellsReaders whether the article says that it was updated; a small correction does not
 */
export async function goLive(
  scene: Scene,
  item: Opened,
  verb: Extract<Verb, 'publish' | 'update' | 'small correction' | 'correct'>,
  to: State,
  chosen: { id: number; number: number },
  tellsReaders: boolean,
): Promise<Published> {
  await needWords(scene, chosen.id)
  needNoEmbargo(scene, item)
  const work = item.head.number === chosen.number ? to.work : 'draft'
  const firstPublishedAt = item.firstPublishedAt ?? scene.now
  const updatedAt = tellsReaders && item.firstPublishedAt ? { updatedAt: scene.now } : {}
  await become(
    scene,
    item,
    { public: to.public, work },
    { liveRevision: chosen.id, firstPublishedAt, gone: null, ...updatedAt },
  )
  await recordForReaders(scene, item, verb, { revision: chosen.number })
  return {
    revision: chosen.number,
    publishedAt: firstPublishedAt.toISOString(),
    updatedAt: updatedAt.updatedAt?.toISOString() ?? null,
  }
}

/** An article without a headline has no link to be read by. */
export async function needWords(scene: Scene, id: number): Promise<void> {
  const [row] = await scene.tx.select({ words: revision.words }).from(revision).where(eq(revision.id, id))
  if (!row || headlineFor(row.words.headline, 'headline').trim() === '') {
    refuse({ kind: 'not acceptable', where: 'headline.headline', what: 'is empty' })
  }
}

/** Refuses what would show the story before its hour. */
export function needNoEmbargo(scene: Scene, item: Opened, at: Date = scene.now): void {
  if (item.embargoUntil && item.embargoUntil > at)
    refuse({ kind: 'embargo', until: item.embargoUntil.toISOString() })
}
