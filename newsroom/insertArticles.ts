import { and, eq, inArray, sql } from 'drizzle-orm'
import { slugOf } from '../language/slug.ts'
import { bodyVersion } from '../model/body/block.ts'
import {
  article,
  articleLabel,
  articleRegion,
  articleSection,
  byline,
  cited,
  publishable,
  revision,
  story,
  words,
} from '../store/schema/newsroom.ts'
import type { Scene } from './act.ts'
import type { FinishedArticle } from './finishedArticle.ts'
import { refuse } from './refusal.ts'

/** An article with its ids and its edition's language. */
export type ArticleRow = FinishedArticle & { id: string; storyId: string; language: string }

/** Writes the rows of articles that were looked at before: stories, texts with a first revision, and all that hangs on them. */
export async function insertArticles(scene: Scene, rows: readonly ArticleRow[]): Promise<void> {
  const { tx, now } = scene
  const stories = new Map(rows.map((row) => [row.storyId, row]))
  await tx
    .insert(story)
    .values(
      [...stories].map(([id, { slugline, embargoUntil }]) => ({
        id,
        slugline: slugline ?? '',
        embargoUntil: embargoUntil ?? null,
        createdAt: now,
      })),
    )
    .onConflictDoNothing()
  const texts = await tx
    .insert(words)
    .values(rows.map((row) => ({ ownerKind: 'article' as const, ownerId: row.id, edition: row.edition })))
    .returning({ id: words.id, owner: words.ownerId })
  const textOf = new Map(texts.map((text) => [text.owner, text.id]))
  const revisionOf = await insertRevisions(scene, rows, textOf)
  await tx.insert(publishable).values(
    rows.map((row) => {
      const live = row.publishedAt !== null
      return {
        id: row.id,
        kind: 'article' as const,
        edition: row.edition,
        public: live ? ('live' as const) : ('never' as const),
        work: live ? ('none' as const) : ('draft' as const),
        indexed: row.indexed ?? true,
        text: textOf.get(row.id) ?? 0,
        liveRevision: live ? (revisionOf.get(row.id) ?? 0) : null,
        firstPublishedAt: row.publishedAt,
        updatedAt: row.updatedAt ?? null,
      }
    }),
  )
  await tx.insert(article).values(
    rows.map((row) => ({
      id: row.id,
      edition: row.edition,
      story: row.storyId,
      section: row.section,
      form: row.form ?? ('news' as const),
      slug: slugOf(row.slug || row.words.headline.headline, row.language),
      dateline: row.dateline ?? '',
      creditLine: row.creditLine ?? '',
      cardLabel: row.cardLabel ?? ('section' as const),
      evergreen: row.evergreen ?? false,
    })),
  )
  await insertAround(scene, rows)
}

/**
 * A translation names the revision of its source that it was made from, so sources are written first: those that are
 * in the batch by rounds, since a translation may be the source of another.
 */
async function insertRevisions(
  scene: Scene,
  rows: readonly ArticleRow[],
  textOf: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const { tx, now, actorName } = scene
  const inBatch = new Set(rows.map(({ id }) => id))
  const sources = await sourcesHere(scene, rows, inBatch)
  const revisionOf = new Map<string, number>()
  let waiting = [...rows]
  while (waiting.length > 0) {
    const ready = waiting.filter(
      ({ translationOf: of }) => !of || !inBatch.has(of.article) || revisionOf.has(of.article),
    )
    if (ready.length === 0)
      refuse({ kind: 'not acceptable', where: 'translationOf', what: 'goes in a circle' })
    const made = await tx
      .insert(revision)
      .values(
        ready.map((row) => ({
          text: textOf.get(row.id) ?? 0,
          number: 1,
          reason: row.publishedAt === null ? ('save' as const) : ('publish' as const),
          bodyVersion,
          words: row.words,
          alignment: alignmentOf(row, sources),
          madeAt: now,
          madeBy: actorName,
        })),
      )
      .returning({ id: revision.id, text: revision.text })
    const ownerOf = new Map(ready.map((row) => [textOf.get(row.id) ?? 0, row.id]))
    for (const { id, text } of made) {
      const owner = ownerOf.get(text) ?? ''
      revisionOf.set(owner, id)
      sources.set(owner, { text, revision: id })
    }
    const written = new Set(ready)
    waiting = waiting.filter((row) => !written.has(row))
  }
  await tx.execute(sql`update newsroom.text set head_revision = r.id from newsroom.revision r
    where r.text = text.id and text.id in (select json_array_elements_text(${JSON.stringify([...textOf.values()])}::json)::bigint)`)
  return revisionOf
}

type Basis = { text: number; revision: number }

/** What is translated and was here before: its live revision, or its newest where none is live. */
async function sourcesHere(
  scene: Scene,
  rows: readonly ArticleRow[],
  inBatch: ReadonlySet<string>,
): Promise<Map<string, Basis>> {
  const wanted = [
    ...new Set(rows.flatMap(({ translationOf: of }) => (of && !inBatch.has(of.article) ? [of.article] : []))),
  ]
  if (wanted.length === 0) return new Map()
  const found = await scene.tx
    .select({ id: publishable.id, text: words.id, live: publishable.liveRevision, head: words.headRevision })
    .from(publishable)
    .innerJoin(words, eq(words.id, publishable.text))
    .where(and(eq(publishable.kind, 'article'), inArray(publishable.id, wanted)))
  const missing = wanted.find((id) => !found.some((row) => row.id === id))
  if (missing !== undefined) refuse({ kind: 'no such thing', what: 'article', id: missing })
  return new Map(found.map((row) => [row.id, { text: row.text, revision: row.live ?? row.head ?? 0 }]))
}

function alignmentOf(
  { translationOf: of }: ArticleRow,
  sources: ReadonlyMap<string, Basis>,
): (typeof revision.$inferInsert)['alignment'] {
  if (!of) return null
  const basis = sources.get(of.article)
  if (!basis) refuse({ kind: 'no such thing', what: 'article', id: of.article })
  return {
    ...basis,
    edges: [...of.edges],
    ...(of.shortAdaptation ? { shortAdaptation: true as const } : {}),
  }
}

/** Bylines, further sections, regions, labels and what is cited: one statement for each that there is any of. */
async function insertAround({ tx }: Scene, rows: readonly ArticleRow[]): Promise<void> {
  const bylines = rows.flatMap(({ id, byline: lines = [] }) =>
    lines.map((line, position) => ({ article: id, position, ...line })),
  )
  if (bylines.length > 0) await tx.insert(byline).values(bylines)
  const sections = rows.flatMap(({ id, section: home, sections: further = [] }) =>
    [...new Set(further)].filter((one) => one !== home).map((one) => ({ article: id, section: one })),
  )
  if (sections.length > 0) await tx.insert(articleSection).values(sections)
  const regions = rows.flatMap(({ id, regions: of = [] }) =>
    [...new Set(of)].map((region) => ({ article: id, region })),
  )
  if (regions.length > 0) await tx.insert(articleRegion).values(regions)
  const labels = rows.flatMap(({ id, labels: of = [] }) =>
    of.map(({ label, until }) => ({ article: id, label, expiresAt: until ?? null })),
  )
  if (labels.length > 0) await tx.insert(articleLabel).values(labels)
  const quoted = rows.flatMap(({ id, cited: of = [] }) =>
    of.map(({ name, address }, position) => ({ article: id, position, name, address: address ?? null })),
  )
  if (quoted.length > 0) await tx.insert(cited).values(quoted)
}
