import { eq, sql } from 'drizzle-orm'
import { slugOf } from '../language/slug.ts'
import type { ArticleForm } from '../model/articleForm.ts'
import { type ArticleWords, bodyVersion } from '../model/body/block.ts'
import { wordsFault } from '../model/body/wordsFault.ts'
import { mintPublicId } from '../model/identity.ts'
import type { PublishableKind } from '../model/workflow.ts'
import {
  article,
  byline,
  contributor,
  edition,
  publishable,
  revision,
  sectionName,
  story,
  words,
} from '../store/schema/newsroom.ts'
import { type Actor, act, deskEntry, type Newsroom, type Outcome, type Scene } from './act.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'

/** A new version of a story in one edition. */
export type NewArticle = {
  edition: string
  /** The section's id; it must have a name in the edition. */
  section: string
  words: ArticleWords
  /** A story that exists; left out, a new one begins. */
  story?: string
  slugline?: string
  /** Nothing of the story may be published before. */
  embargoUntil?: Date
  form?: ArticleForm
  /** Left out, it is made from the headline. */
  slug?: string
  dateline?: string
  creditLine?: string
  byline?: readonly { contributor: string; role: string; place?: string }[]
}

export type CreatedArticle = { article: string; story: string; revision: number }

/** Begins an article as a draft, with its words as revision 1. Refused where the edition tells the story already. */
export function createArticle(
  room: Newsroom,
  actor: Actor,
  given: NewArticle,
): Promise<Outcome<CreatedArticle>> {
  return act(room, actor, async (scene) => {
    const language = await languageWithSection(scene, given.edition, given.section)
    await needRight(scene, 'create article', given.edition, given.section)
    const fault = wordsFault(given.words)
    if (fault) refuse({ kind: 'not acceptable', ...fault })
    for (const line of given.byline ?? []) await needContributor(scene, line.contributor)
    const storyId = given.story ?? (await beginStory(scene, given))
    if (given.story !== undefined) await needUntold(scene, given.story, given.edition)
    const id = await freshId(scene)
    await scene.tx.insert(publishable).values({ id, kind: 'article', edition: given.edition, work: 'draft' })
    await scene.tx.insert(article).values({
      id,
      edition: given.edition,
      story: storyId,
      section: given.section,
      form: given.form ?? 'news',
      slug: slugOf(given.slug ?? given.words.headline.headline, language),
      dateline: given.dateline ?? '',
      creditLine: given.creditLine ?? '',
    })
    if (given.byline?.length) {
      await scene.tx.insert(byline).values(
        given.byline.map((line, position) => ({
          article: id,
          position,
          contributor: line.contributor,
          role: line.role,
          place: line.place ?? '',
        })),
      )
    }
    await beginText(scene, { kind: 'article', id, edition: given.edition }, given.words, 'save')
    scene.record(deskEntry('create article', given.edition, { kind: 'article', id }))
    return { article: id, story: storyId, revision: 1 }
  })
}

/** Makes a text with its first revision and ties it to the publishable of the same id. */
export async function beginText(
  scene: Scene,
  owner: { kind: PublishableKind; id: string; edition: string },
  content: ArticleWords,
  reason: 'save' | 'publish',
): Promise<{ text: number; revision: number }> {
  const [text] = await scene.tx
    .insert(words)
    .values({ ownerKind: owner.kind, ownerId: owner.id, edition: owner.edition })
    .returning({ id: words.id })
  if (!text) throw new Error('The database took a text and gave no id.')
  const [first] = await scene.tx
    .insert(revision)
    .values({
      text: text.id,
      number: 1,
      reason,
      bodyVersion,
      words: content,
      madeAt: scene.now,
      madeBy: scene.actorName,
    })
    .returning({ id: revision.id })
  if (!first) throw new Error('The database took a revision and gave no id.')
  await scene.tx.update(words).set({ headRevision: first.id }).where(eq(words.id, text.id))
  await scene.tx.update(publishable).set({ text: text.id }).where(eq(publishable.id, owner.id))
  return { text: text.id, revision: first.id }
}

/** A public id that no publishable has. */
export async function freshId(scene: Scene): Promise<string> {
  for (;;) {
    const id = mintPublicId(scene.room.random)
    const taken = await scene.tx.execute(sql`select from newsroom.publishable where id = ${id}`)
    if (taken.rows.length === 0) return id
  }
}

/** The edition's language; refuses an edition that is not there, and a section that it does not have. */
export async function languageWithSection(scene: Scene, editionId: string, section: string): Promise<string> {
  const [row] = await scene.tx
    .select({ language: edition.language, section: sectionName.section })
    .from(edition)
    .leftJoin(
      sectionName,
      sql`${sectionName.edition} = ${edition.id} and ${sectionName.section} = ${section}`,
    )
    .where(eq(edition.id, editionId))
  if (!row) refuse({ kind: 'no such thing', what: 'edition', id: editionId })
  if (!row.section)
    refuse({ kind: 'no such thing', what: `section of the edition ${editionId}`, id: section })
  return row.language
}

async function needContributor(scene: Scene, id: string): Promise<void> {
  const [row] = await scene.tx.select({ id: contributor.id }).from(contributor).where(eq(contributor.id, id))
  if (!row) refuse({ kind: 'no such thing', what: 'contributor', id })
}

async function beginStory(scene: Scene, given: NewArticle): Promise<string> {
  const id = mintPublicId(scene.room.random)
  await scene.tx.insert(story).values({
    id,
    slugline: given.slugline ?? '',
    embargoUntil: given.embargoUntil ?? null,
    createdAt: scene.now,
  })
  return id
}

/** Locks the story, so that of two that begin the same version one is refused and none fails. */
async function needUntold(scene: Scene, id: string, editionId: string): Promise<void> {
  const [row] = await scene.tx.select().from(story).where(eq(story.id, id)).for('update')
  if (!row) refuse({ kind: 'no such thing', what: 'story', id })
  const told = await scene.tx.execute(
    sql`select id from newsroom.article where story = ${id} and edition = ${editionId}`,
  )
  const other = told.rows[0]
  if (other)
    refuse({
      kind: 'not acceptable',
      where: 'story',
      what: `is told in ${editionId} already, by the article ${String(other.id)}`,
    })
}
