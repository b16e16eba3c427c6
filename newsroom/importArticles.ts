import { inArray, sql } from 'drizzle-orm'
import { shortAddress } from '../model/address.ts'
import { wordsFault } from '../model/body/wordsFault.ts'
import { isPublicId, mintPublicId } from '../model/identity.ts'
import { type Key, key } from '../model/key.ts'
import { projectArticles } from '../store/live/articles.ts'
import {
  article,
  contributor,
  edition,
  label,
  publishable,
  region,
  section,
  sectionName,
  story,
  storyTopic,
} from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome, type Scene } from './act.ts'
import type { FinishedArticle } from './finishedArticle.ts'
import { keepRedirects } from './formerAddress.ts'
import { type ArticleRow, insertArticles } from './insertArticles.ts'
import { refuse } from './refusal.ts'
import { needRight } from './right.ts'
import { needTopics } from './topic.ts'

/** How many a batch may hold: its transaction has to stay short, since every other act waits for its end. */
export const largestBatch = 100

/**
 * Brings finished articles in, many in one act with one entry in the log: published with the dates that they had, or
 * as drafts. Gives the articles' ids in the order that they came in. What stands against one of them stands against
 * all: nothing of the batch is written then.
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
    for (const [at, item] of given.entries()) needSound(item, at)
    await needThere(scene, given)
    const editions = await editionsOf(scene)
    const rows = await rowsOf(scene, given, editions)
    await insertArticles(scene, rows)
    const topicsOf = await insertTopics(scene, rows)
    const ids = rows.map(({ id }) => id)
    const redirected = await keepRedirects(
      scene,
      rows.flatMap(({ id, edition: of, formerly = [] }) =>
        formerly.map((one) => ({
          ...one,
          target: shortAddress({ id: of, base: editions.get(of)?.base ?? '' }, id),
        })),
      ),
    )
    const live = rows.filter(({ publishedAt }) => publishedAt !== null)
    await projectArticles(
      scene.tx,
      live.map(({ id }) => id),
    )
    const [alone] = new Set(rows.map((row) => row.edition))
    scene.record({
      act: 'import articles',
      audience: live.length > 0 || redirected.length > 0 ? 'public' : `desk:${alone ?? '*'}`,
      edition: null,
      subject: { kind: 'import', id: ids[0] ?? '' },
      keys: [...(await keysOf(scene, live, topicsOf)), ...redirected],
      detail: { count: ids.length, first: ids[0] ?? '', last: ids.at(-1) ?? '' },
    })
    return { articles: ids }
  })
}

function needSound(item: FinishedArticle, at: number): void {
  const fault = wordsFault(item.words)
  if (fault) refuse({ kind: 'not acceptable', where: `[${at}].${fault.where}`, what: fault.what })
  if (item.words.headline.headline.trim() === '')
    refuse({ kind: 'not acceptable', where: `[${at}].headline.headline`, what: 'is empty' })
  for (const [where, id] of [
    ['id', item.id],
    ['ofStory', item.ofStory],
  ] as const) {
    if (id !== undefined && !isPublicId(id))
      refuse({
        kind: 'not acceptable',
        where: `[${at}].${where}`,
        what: 'is no id: 8 characters, the first a digit',
      })
  }
}

/** Refuses what names a contributor, a topic, a region or a label that is not there. */
async function needThere(scene: Scene, given: readonly FinishedArticle[]): Promise<void> {
  const each = <T>(of: (item: FinishedArticle) => readonly T[] | undefined): T[] => [
    ...new Set(given.flatMap((item) => of(item) ?? [])),
  ]
  await needTopics(
    scene,
    each((item) => item.topics),
  )
  const named = [
    ['contributor', contributor, each((item) => item.byline?.map((line) => line.contributor))],
    ['region', region, each((item) => item.regions)],
    ['label', label, each((item) => item.labels?.map((one) => one.label))],
  ] as const
  for (const [what, table, ids] of named) {
    if (ids.length === 0) continue
    const found = await scene.tx.select({ id: table.id }).from(table).where(inArray(table.id, ids))
    const missing = ids.find((id) => !found.some((row) => row.id === id))
    if (missing !== undefined) refuse({ kind: 'no such thing', what, id: missing })
  }
}

type Edition = { language: string; base: string }

async function editionsOf(scene: Scene): Promise<Map<string, Edition>> {
  const rows = await scene.tx
    .select({ id: edition.id, language: edition.language, base: edition.base })
    .from(edition)
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Gives each article its id and its story's, and refuses what would tell a story twice in one edition. */
async function rowsOf(
  scene: Scene,
  given: readonly FinishedArticle[],
  editions: ReadonlyMap<string, Edition>,
): Promise<ArticleRow[]> {
  const names = await sectionNames(scene)
  await needFree(
    scene,
    given.flatMap(({ id }) => id ?? []),
  )
  const fresh = await freshIds(scene, given.filter(({ id }) => id === undefined).length)
  const stories = new Map<string, string>()
  const versions = new Set<string>()
  const rows = given.map((item, at) => {
    const language = editions.get(item.edition)?.language
    if (language === undefined) refuse({ kind: 'no such thing', what: 'edition', id: item.edition })
    for (const home of [item.section, ...(item.sections ?? [])]) {
      if (!names.has(`${item.edition}/${home}`))
        refuse({ kind: 'no such thing', what: `section of the edition ${item.edition}`, id: home })
    }
    const tells = item.ofStory ?? (item.story === undefined ? `alone ${at}` : `story ${item.story}`)
    const told = `${item.edition} ${tells}`
    if (versions.has(told))
      refuse({ kind: 'not acceptable', where: `[${at}].story`, what: `is told in ${item.edition} twice` })
    versions.add(told)
    if (!stories.has(tells)) stories.set(tells, item.ofStory ?? mintPublicId(scene.room.random))
    return { ...item, id: item.id ?? fresh.shift() ?? '', storyId: stories.get(tells) ?? '', language }
  })
  await needUntold(scene, rows)
  return rows
}

/** Locks the stories that exist, so that of two that begin the same version one is refused and none fails. */
async function needUntold(scene: Scene, rows: readonly ArticleRow[]): Promise<void> {
  const known = [...new Set(rows.flatMap(({ ofStory }) => ofStory ?? []))].sort()
  if (known.length === 0) return
  await scene.tx
    .select({ id: story.id })
    .from(story)
    .where(inArray(story.id, known))
    .orderBy(story.id)
    .for('update')
  const told = await scene.tx
    .select({ id: article.id, story: article.story, edition: article.edition })
    .from(article)
    .where(inArray(article.story, known))
  for (const [at, row] of rows.entries()) {
    const other = told.find((one) => one.story === row.storyId && one.edition === row.edition)
    if (other)
      refuse({
        kind: 'not acceptable',
        where: `[${at}].ofStory`,
        what: `is told in ${row.edition} already, by the article ${other.id}`,
      })
  }
}

async function needFree(scene: Scene, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const taken = await scene.tx
    .select({ id: publishable.id })
    .from(publishable)
    .where(inArray(publishable.id, ids))
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  const other = taken[0]?.id ?? twice
  if (other !== undefined) refuse({ kind: 'not acceptable', where: 'id', what: `${other} is taken` })
}

/** What the live ones of a batch make untrue: lists that they enter at any place, topics, and what stands beside them. */
async function keysOf(
  scene: Scene,
  rows: readonly ArticleRow[],
  topicsOf: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Set<Key>> {
  const above = await sectionTree(scene)
  const around = await regionsAround(scene, rows)
  return new Set(
    rows.flatMap(
      ({ edition: of, section: home, sections = [], regions = [], publishedAt, storyId, ofStory }) => {
        const topics = [...(topicsOf.get(storyId) ?? [])]
        const within = [
          'latest',
          ...[home, ...sections].flatMap((one) => above.get(one) ?? []).map((id) => `section:${id}`),
          ...regions.flatMap((id) => around.get(id) ?? [id]).map((id) => `region:${id}`),
          ...topics.map((topic) => `topic:${topic}`),
        ]
        return [
          ...within.flatMap((list) => [key.list(of, list), key.olderList(of, list)]),
          ...topics.map(key.topic),
          ...(ofStory === undefined ? [] : [key.story(ofStory)]),
          key.newest(of),
          key.around(of, home, publishedAt ?? scene.now),
        ]
      },
    ),
  )
}

/** Each region with all that it lies within. */
async function regionsAround(scene: Scene, rows: readonly ArticleRow[]): Promise<Map<string, string[]>> {
  const ids = [...new Set(rows.flatMap(({ regions = [] }) => regions))]
  if (ids.length === 0) return new Map()
  const { rows: found } = await scene.tx.execute(sql`
    with recursive around as (
      select value as region, value as list from json_array_elements_text(${JSON.stringify(ids)}::json)
      union select around.region, w.container from around join newsroom.region_within w on w.region = around.list
    ) select region, array_agg(list) as lists from around group by region`)
  return new Map(found.map((row) => [String(row.region), row.lists as string[]]))
}

/** Gives what each story is about now; to one that exists, topics are added after those that it has. */
async function insertTopics(scene: Scene, rows: readonly ArticleRow[]): Promise<Map<string, Set<string>>> {
  const topicsOf = new Map<string, Set<string>>()
  const known = [...new Set(rows.flatMap(({ ofStory }) => ofStory ?? []))]
  if (known.length > 0) {
    const had = await scene.tx
      .select()
      .from(storyTopic)
      .where(inArray(storyTopic.story, known))
      .orderBy(storyTopic.position)
    for (const { story: of, topic } of had) topicsOf.set(of, new Set([...(topicsOf.get(of) ?? []), topic]))
  }
  for (const { storyId, topics = [] } of rows)
    topicsOf.set(storyId, new Set([...(topicsOf.get(storyId) ?? []), ...topics]))
  const values = [...topicsOf].flatMap(([of, topics]) =>
    [...topics].map((topic, position) => ({ story: of, topic, position })),
  )
  if (values.length > 0) await scene.tx.insert(storyTopic).values(values).onConflictDoNothing()
  return topicsOf
}

/** Which sections an edition has: one without a name there has no address there. */
async function sectionNames(scene: Scene): Promise<Set<string>> {
  const rows = await scene.tx
    .select({ edition: sectionName.edition, section: sectionName.section })
    .from(sectionName)
  return new Set(rows.map((row) => `${row.edition}/${row.section}`))
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
