import { and, eq, inArray, sql } from 'drizzle-orm'
import type { FrontContainer } from '../model/front.ts'
import { article, edition, front, section } from '../store/schema/newsroom.ts'
import { type Actor, act, deskEntry, type Newsroom, type Outcome, type Scene } from './act.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'

/** A front by its edition and name; `home` is the edition's own. */
export type FrontName = { edition: string; front: string }

/**
 * Writes how a front is arranged; readers see nothing of it before it is pressed. Refused where somebody arranged it
 * since the version that this one was made from (0 for a front that does not exist yet).
 */
export function arrangeFront(
  room: Newsroom,
  actor: Actor,
  given: FrontName & { version: number; containers: FrontContainer[] },
): Promise<Outcome<{ version: number }>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'arrange front', given.edition)
    await needCards(scene, given.edition, given.containers)
    const before = await lockFront(scene, given)
    if ((before?.version ?? 0) !== given.version) {
      refuse({ kind: 'moved', decidedOn: given.version, newest: before?.version ?? 0, difference: null })
    }
    const version = given.version + 1
    await scene.tx
      .insert(front)
      .values({ edition: given.edition, name: given.front, arranged: given.containers, version })
      .onConflictDoUpdate({
        target: [front.edition, front.name],
        set: { arranged: given.containers, version },
      })
    scene.record(
      deskEntry(
        'arrange front',
        given.edition,
        { kind: 'front', id: `${given.edition}/${given.front}` },
        { version },
      ),
    )
    return { version }
  })
}

/** Locks a front's row; also against two that make it at once. */
export async function lockFront(
  scene: Scene,
  name: FrontName,
): Promise<typeof front.$inferSelect | undefined> {
  await scene.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`front ${name.edition}/${name.front}`}, 0))`,
  )
  const [row] = await scene.tx
    .select()
    .from(front)
    .where(and(eq(front.edition, name.edition), eq(front.name, name.front)))
    .for('update')
  return row
}

/** Every card and section that is named must exist, and cards must be of this edition. */
async function needCards(
  scene: Scene,
  editionId: string,
  containers: readonly FrontContainer[],
): Promise<void> {
  const [known] = await scene.tx.select({ id: edition.id }).from(edition).where(eq(edition.id, editionId))
  if (!known) refuse({ kind: 'no such thing', what: 'edition', id: editionId })
  const cards = [
    ...new Set(containers.flatMap(({ cards: from }) => (from.by === 'hand' ? from.articles : []))),
  ]
  const sections = [
    ...new Set(
      containers.flatMap(({ cards: from }) =>
        from.by === 'rule' && from.list === 'section' ? [from.section] : [],
      ),
    ),
  ]
  if (cards.length > 0) {
    const found = await scene.tx
      .select({ id: article.id })
      .from(article)
      .where(and(inArray(article.id, cards), eq(article.edition, editionId)))
    const missing = cards.find((id) => !found.some((row) => row.id === id))
    if (missing) refuse({ kind: 'no such thing', what: `article of the edition ${editionId}`, id: missing })
  }
  if (sections.length > 0) {
    const found = await scene.tx.select({ id: section.id }).from(section).where(inArray(section.id, sections))
    const missing = sections.find((id) => !found.some((row) => row.id === id))
    if (missing) refuse({ kind: 'no such thing', what: 'section', id: missing })
  }
}
