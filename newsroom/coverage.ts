import { eq, inArray, sql } from 'drizzle-orm'
import { slugOf } from '../language/slug.ts'
import type { ArticleWords } from '../model/body/block.ts'
import { wordsFault } from '../model/body/wordsFault.ts'
import { mintPublicId } from '../model/identity.ts'
import { key } from '../model/key.ts'
import { projectArticles } from '../store/live/articles.ts'
import { projectCoverages } from '../store/live/coverages.ts'
import { article, coverage, coverageArticle, publishable } from '../store/schema/newsroom.ts'
import { type Actor, act, deskEntry, type Newsroom, type Outcome, type Scene } from './act.ts'
import { beginText, freshId } from './createArticle.ts'
import { editionHere } from './editionHere.ts'
import { openOne } from './publishable.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'
import { needTopics } from './topic.ts'

/** A dossier's version in one edition. Title, description and picture are its words. */
export type NewCoverage = {
  edition: string
  words: ArticleWords
  /** The dossier that other editions have too; left out, a new one begins. */
  dossier?: string
  slug?: string
  /** Articles of this topic belong to it besides those that are put in. */
  rule?: { topic: string }
}

/** Begins a coverage as a draft. It is published, corrected and withdrawn by the verbs that articles have. */
export function createCoverage(
  room: Newsroom,
  actor: Actor,
  given: NewCoverage,
): Promise<Outcome<{ coverage: string; dossier: string; revision: number }>> {
  return act(room, actor, async (scene) => {
    const { language } = await editionHere(scene, given.edition)
    await needRight(scene, 'keep coverage', given.edition)
    const fault = wordsFault(given.words)
    if (fault) refuse({ kind: 'not acceptable', ...fault })
    if (given.rule) await needTopics(scene, [given.rule.topic])
    const id = await freshId(scene)
    const dossier = given.dossier ?? mintPublicId(room.random)
    await needUntold(scene, dossier, given.edition)
    await scene.tx.insert(publishable).values({ id, kind: 'coverage', edition: given.edition, work: 'draft' })
    await scene.tx.insert(coverage).values({
      id,
      edition: given.edition,
      dossier,
      slug: slugOf(given.slug || given.words.headline.headline, language),
      rule: given.rule ?? null,
    })
    await beginText(scene, { kind: 'coverage', id, edition: given.edition }, given.words, 'save')
    scene.record(deskEntry('keep coverage', given.edition, { kind: 'coverage', id }))
    return { coverage: id, dossier, revision: 1 }
  })
}

async function needUntold(scene: Scene, dossier: string, edition: string): Promise<void> {
  // Of two that begin the same version at once the second waits here, and then finds the first.
  await scene.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`dossier ${dossier}`}, 0))`)
  const rows = await scene.tx.select().from(coverage).where(eq(coverage.dossier, dossier))
  const other = rows.find((row) => row.edition === edition)
  if (other)
    refuse({
      kind: 'not acceptable',
      where: 'dossier',
      what: `is told in ${edition} already, by the coverage ${other.id}`,
    })
}

/** More are a topic, not a dossier. */
const mostArticles = 500

/** What is kept of a coverage apart from its words. What is left out stays. */
export type KeptCoverage = {
  coverage: string
  /** All that are put in by hand, the first first. */
  articles?: readonly string[]
  rule?: { topic: string } | null
  isOpen?: boolean
}

/** Says which articles a coverage holds, by hand and by rule, and whether it goes on. Readers see it at once. */
export function keepCoverage(room: Newsroom, actor: Actor, given: KeptCoverage): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    const item = await openOne(scene, 'coverage', given.coverage)
    await needRight(scene, 'keep coverage', item.edition)
    if (given.rule) await needTopics(scene, [given.rule.topic])
    if (given.rule !== undefined || given.isOpen !== undefined) {
      await scene.tx
        .update(coverage)
        .set({
          ...(given.rule === undefined ? {} : { rule: given.rule }),
          ...(given.isOpen === undefined ? {} : { isOpen: given.isOpen }),
        })
        .where(eq(coverage.id, item.id))
    }
    if (given.articles) await putIn(scene, item, [...new Set(given.articles)])
    await projectCoverages(scene.tx, [item.id])
    const list = `coverage:${item.id}`
    scene.record({
      act: 'keep coverage',
      audience: 'public',
      edition: item.edition,
      subject: { kind: 'coverage', id: item.id },
      keys: [key.coverage(item.id), key.list(item.edition, list), key.olderList(item.edition, list)],
    })
    return null
  })
}

async function putIn(
  scene: Scene,
  item: { id: string; edition: string },
  articles: readonly string[],
): Promise<void> {
  if (articles.length > mostArticles)
    refuse({ kind: 'not acceptable', where: 'articles', what: `are more than ${mostArticles}` })
  const known = await scene.tx
    .select({ id: article.id, edition: article.edition })
    .from(article)
    .where(inArray(article.id, [...articles]))
  const missing = articles.find((id) => !known.some((row) => row.id === id && row.edition === item.edition))
  if (missing !== undefined)
    refuse({ kind: 'no such thing', what: `article of the edition ${item.edition}`, id: missing })
  const before = await scene.tx
    .delete(coverageArticle)
    .where(eq(coverageArticle.coverage, item.id))
    .returning({ article: coverageArticle.article })
  if (articles.length > 0) {
    await scene.tx
      .insert(coverageArticle)
      .values(articles.map((id, position) => ({ coverage: item.id, article: id, position })))
  }
  const touched = [...new Set([...before.map((row) => row.article), ...articles])].sort()
  // What is projected must not be published or withdrawn meanwhile.
  await scene.tx
    .select({ id: publishable.id })
    .from(publishable)
    .where(inArray(publishable.id, touched))
    .orderBy(publishable.id)
    .for('share')
  await projectArticles(scene.tx, touched)
}
