import { eq, sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import type { Attribution } from '../model/attribution.ts'
import { wordsFault } from '../model/body/wordsFault.ts'
import { article, breakingLine, edition, publishable } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { beginText, freshId } from './createArticle.ts'
import { open, recordForReaders } from './publishable.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'

/** A line for the strip of one edition. */
export type NewLine = {
  edition: string
  words: string
  attribution?: Attribution
  place?: string
  /** Left out, six hours from now. */
  expiresAt?: Date
  /** An article of the same edition that tells more. */
  article?: string
}

const sixHours = 6 * 60 * 60 * 1000

/** Raises a breaking line: written and live in one act. The durable job that will end it goes in with it. */
export function raiseLine(
  room: Newsroom,
  actor: Actor,
  given: NewLine,
): Promise<Outcome<{ line: string; expiresAt: string }>> {
  return act(room, actor, async (scene) => {
    await needRight(scene, 'raise breaking line', given.edition)
    const [known] = await scene.tx
      .select({ id: edition.id })
      .from(edition)
      .where(eq(edition.id, given.edition))
    if (!known) refuse({ kind: 'no such thing', what: 'edition', id: given.edition })
    const content = { headline: { headline: given.words.trim() }, standfirst: '', blocks: [] }
    if (content.headline.headline === '') refuse({ kind: 'not acceptable', where: 'words', what: 'is empty' })
    const fault = wordsFault(content)
    if (fault) refuse({ kind: 'not acceptable', where: 'words', what: fault.what })
    const expiresAt = given.expiresAt ?? new Date(scene.now.getTime() + sixHours)
    if (expiresAt <= scene.now)
      refuse({ kind: 'not acceptable', where: 'expiresAt', what: 'lies in the past' })
    if (given.article !== undefined) {
      const [told] = await scene.tx
        .select({ edition: article.edition })
        .from(article)
        .where(eq(article.id, given.article))
      if (told?.edition !== given.edition) {
        refuse({ kind: 'no such thing', what: `article of the edition ${given.edition}`, id: given.article })
      }
    }
    const id = await freshId(scene)
    await scene.tx
      .insert(publishable)
      .values({ id, kind: 'breaking line', edition: given.edition, work: 'draft' })
    await scene.tx.insert(breakingLine).values({
      id,
      attribution: given.attribution ?? null,
      place: given.place ?? '',
      expiresAt,
      article: given.article ?? null,
    })
    const text = await beginText(
      scene,
      { kind: 'breaking line', id, edition: given.edition },
      content,
      'publish',
    )
    await scene.tx
      .update(publishable)
      .set({ public: 'live', work: 'none', liveRevision: text.revision, firstPublishedAt: scene.now })
      .where(eq(publishable.id, id))
    const [line] = await open(scene, { ids: [id] })
    if (!line) throw new Error(`The breaking line ${id} was written and is not there.`)
    await room.jobs.send(
      fromDrizzle(scene.tx, sql),
      'due',
      { act: 'expire line', id, at: expiresAt.toISOString() },
      expiresAt,
    )
    await recordForReaders(scene, line, 'raise breaking line')
    return { line: id, expiresAt: expiresAt.toISOString() }
  })
}
