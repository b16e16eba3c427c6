import { inArray, sql } from 'drizzle-orm'
import { slugOf } from '../language/slug.ts'
import { type ArticleWords, bodyVersion } from '../model/body/block.ts'
import { wordsFault } from '../model/body/wordsFault.ts'
import { mintPublicId } from '../model/identity.ts'
import { key } from '../model/key.ts'
import { projectArticles } from '../store/live/articles.ts'
import {
  article,
  byline,
  contributor,
  edition,
  publishable,
  revision,
  section,
  sectionName,
  story,
  storyTopic,
  words,
} from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome, type Scene } from './act.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'
import { needTopics } from './topic.ts'

/** An article that comes in finished, with the dates that it had elsewhere. */
export type FinishedArticle = {
  edition: string
  section: string
  words: ArticleWords
  publishedAt: Date
  updatedAt?: Date
  /** Articles of one batch with the same value tell one story, each in another edition. */
  story?: string
  /** What its story is about, the most telling first; articles of one story add up. */
  topics?: readonly string[]
  form?: (typeof article.$inferInsert)['form']
  slug?: string
  creditLine?: string
  byline?: readonly { contributor: string; role: string }[]
}

/** How many a batch may hold: its transaction has to stay short, since every other act waits for its end. */
export const largestBatch = 100

/**
 * Brings finished articles in as published, many in one act with one entry in the log. For archives; what somebody
 * should look at first comes in by `createArticle`. Gives the articles' ids in the order that they came in.
 */
export function importArticles(
  room: Newsroom,
  actor: Actor,
  given: readonly FinishedArticle[],
): Promise<Outcome<{ articles: string[] }>> {
  return act(room, actor, async (scene) => {
    if (given.length === 0 || given.length > largestBatch) {
      refuse({
        kind: 'not acceptable',
        where: 'batch',
        what: `holds ${given.length} articles; 1 to ${largestBatch} are taken`,
      })
    }
    for (const one of new Set(given.map((item) => item.edition)))
      await needRight(scene, 'import articles', one)
    for (const [at, item] of given.entries()) {
      const fault = wordsFault(item.words)
      if (fault) refuse({ kind: 'not acceptable', where: `[${at}].${fault.where}`, what: fault.what })
      if (item.words.headline.headline.trim() === '')
        refuse({ kind: 'not acceptable', where: `[${at}].headline.headline`, what: 'is empty' })
    }
    await needContributors(scene, given)
    await needTopics(scene, [...new Set(given.flatMap((item) => item.topics ?? []))])
    const names = await sectionNames(scene)
    const languages = new Map(
      (await scene.tx.select({ id: edition.id, language: edition.language }).from(edition)).map((row) => [
        row.id,
        row.language,
      ]),
    )
    const above = await sectionTree(scene)
    const ids = await freshIds(scene, given.length)
    const stories = new Map<string, string>()
    const versions = new Set<string>()
    const rows = given.map((item, at) => {
      const language = languages.get(item.edition)
      if (!language) refuse({ kind: 'no such thing', what: 'edition', id: item.edition })
      if (!names.has(`${item.edition}/${item.section}`))
        refuse({ kind: 'no such thing', what: `section of the edition ${item.edition}`, id: item.section })
      const tells = item.story === undefined ? `alone ${at}` : `story ${item.story}`
      const told = `${item.edition} ${tells}`
      if (versions.has(told))
        refuse({ kind: 'not acceptable', where: `[${at}].story`, what: `is told in ${item.edition} twice` })
      versions.add(told)
      if (!stories.has(tells)) stories.set(tells, mintPublicId(room.random))
      return { ...item, id: ids[at] ?? '', storyId: stories.get(tells) ?? '', language }
    })
    await insertAll(scene, rows, [...stories.values()])
    const topicsOf = await insertTopics(scene, rows)
    await projectArticles(scene.tx, ids)
    const keys = new Set(
      rows.flatMap(({ edition: of, section: home, publishedAt, storyId }) => {
        const topics = [...(topicsOf.get(storyId) ?? [])]
        const within = [
          'latest',
          ...(above.get(home) ?? []).map((id) => `section:${id}`),
          ...topics.map((topic) => `topic:${topic}`),
        ]
        return [
          ...within.flatMap((list) => [key.list(of, list), key.olderList(of, list)]),
          ...topics.map(key.topic),
          key.newest(of),
          key.around(of, home, publishedAt),
        ]
      }),
    )
    scene.record({
      act: 'import articles',
      audience: 'public',
      edition: null,
      subject: { kind: 'import', id: ids[0] ?? '' },
      keys: [...keys],
      detail: { count: ids.length, first: ids[0] ?? '', last: ids.at(-1) ?? '' },
    })
    return { articles: ids }
  })
}

type Row = FinishedArticle & { id: string; storyId: string; language: string }

async function insertAll(scene: Scene, rows: readonly Row[], stories: readonly string[]): Promise<void> {
  const { tx, now, actorName } = scene
  await tx.insert(story).values(stories.map((id) => ({ id, createdAt: now })))
  const texts = await tx
    .insert(words)
    .values(rows.map((row) => ({ ownerKind: 'article' as const, ownerId: row.id, edition: row.edition })))
    .returning({ id: words.id, owner: words.ownerId })
  const textOf = new Map(texts.map((text) => [text.owner, text.id]))
  const revisions = await tx
    .insert(revision)
    .values(
      rows.map((row) => ({
        text: textOf.get(row.id) ?? 0,
        number: 1,
        reason: 'publish' as const,
        bodyVersion,
        words: row.words,
        madeAt: now,
        madeBy: actorName,
      })),
    )
    .returning({ id: revision.id, text: revision.text })
  const revisionOf = new Map(revisions.map((one) => [one.text, one.id]))
  await tx.execute(sql`update newsroom.text set head_revision = r.id from newsroom.revision r
    where r.text = text.id and text.id = any(array[${sql.join(
      texts.map(({ id }) => sql`${id}::bigint`),
      sql`, `,
    )}])`)
  await tx.insert(publishable).values(
    rows.map((row) => {
      const text = textOf.get(row.id) ?? 0
      return {
        id: row.id,
        kind: 'article' as const,
        edition: row.edition,
        public: 'live' as const,
        work: 'none' as const,
        text,
        liveRevision: revisionOf.get(text) ?? 0,
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
      slug: slugOf(row.slug ?? row.words.headline.headline, row.language),
      creditLine: row.creditLine ?? '',
    })),
  )
  const bylines = rows.flatMap((row) =>
    (row.byline ?? []).map((line, position) => ({
      article: row.id,
      position,
      contributor: line.contributor,
      role: line.role,
    })),
  )
  if (bylines.length > 0) await tx.insert(byline).values(bylines)
}

/** Gives what each story is about. */
async function insertTopics(scene: Scene, rows: readonly Row[]): Promise<Map<string, Set<string>>> {
  const topicsOf = new Map<string, Set<string>>()
  for (const { storyId, topics = [] } of rows) {
    topicsOf.set(storyId, new Set([...(topicsOf.get(storyId) ?? []), ...topics]))
  }
  const values = [...topicsOf].flatMap(([story, topics]) =>
    [...topics].map((topic, position) => ({ story, topic, position })),
  )
  if (values.length > 0) await scene.tx.insert(storyTopic).values(values)
  return topicsOf
}

/** Which sections an edition has: one without a name there has no address there. */
async function sectionNames(scene: Scene): Promise<Set<string>> {
  const rows = await scene.tx
    .select({ edition: sectionName.edition, section: sectionName.section })
    .from(sectionName)
  return new Set(rows.map((row) => `${row.edition}/${row.section}`))
}

async function needContributors(scene: Scene, given: readonly FinishedArticle[]): Promise<void> {
  const named = [...new Set(given.flatMap((item) => (item.byline ?? []).map((line) => line.contributor)))]
  if (named.length === 0) return
  const found = await scene.tx
    .select({ id: contributor.id })
    .from(contributor)
    .where(inArray(contributor.id, named))
  const missing = named.find((id) => !found.some((row) => row.id === id))
  if (missing !== undefined) refuse({ kind: 'no such thing', what: 'contributor', id: missing })
}

/** Each section with itself and all that hold it. */
async function sectionTree(scene: Scene): Promise<Map<string, string[]>> {
  const all = await scene.tx.select({ id: section.id, parent: section.parent }).from(section)
  const parents = new Map(all.map((row) => [row.id, row.parent]))
  const above = (id: string): string[] => {
    const parent = parents.get(id)
    return parent ? [id, ...above(parent)] : [id]
  }
  return new Map(all.map(({ id }) => [id, above(id)]))
}

async function freshIds(scene: Scene, count: number): Promise<string[]> {
  const ids = new Set<string>()
  while (ids.size < count) {
    const minted = new Set<string>()
    while (minted.size + ids.size < count) minted.add(mintPublicId(scene.room.random))
    const taken = await scene.tx
      .select({ id: publishable.id })
      .from(publishable)
      .where(inArray(publishable.id, [...minted]))
    for (const { id } of taken) minted.delete(id)
    for (const id of minted) ids.add(id)
  }
  return [...ids]
}
