import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ArticleWords } from '../model/body/block.ts'
import { migrateBody } from '../model/body/version.ts'
import { difference } from '../model/difference.ts'
import type { Entry } from '../model/entry.ts'
import { type Act, type Key, key } from '../model/key.ts'
import { decide, type PublishableKind, type State, type Verb } from '../model/workflow.ts'
import { projectArticles } from '../store/live/articles.ts'
import { projectCoverages } from '../store/live/coverages.ts'
import { projectLines } from '../store/live/lines.ts'
import { projectStaticPages } from '../store/live/staticPages.ts'
import { article, publishable, revision, schedule, story, words } from '../store/schema/newsroom.ts'
import type { Scene } from './act.ts'
import { refuse } from './refusal.ts'
import { rolesHere, sectionsAbove } from './right.ts'

/** A publishable thing, locked for the length of the transaction. */
export type Opened = {
  id: string
  kind: PublishableKind
  edition: string
  state: State
  text: number
  liveRevision: number | null
  head: { id: number; number: number }
  firstPublishedAt: Date | null
  gone: { status: 410 | 451; notice: string } | null
  /** Articles only. */
  story: string | null
  section: string | null
  embargoUntil: Date | null
}

/**
 * Locks publishables and gives them as they stand. Stories are locked before what tells them, and each kind in the
 * order of ids, so that no two commands can wait for each other.
 */
export async function open(
  scene: Scene,
  what: { ids: readonly string[] } | { story: string },
): Promise<Opened[]> {
  const { tx } = scene
  // Before its versions are read: one that is being created at this moment must not escape.
  if ('story' in what)
    await tx.select({ id: story.id }).from(story).where(eq(story.id, what.story)).for('update')
  const told =
    'story' in what
      ? await tx.select().from(article).where(eq(article.story, what.story))
      : await tx
          .select()
          .from(article)
          .where(inArray(article.id, [...what.ids]))
  const stories = 'story' in what ? [what.story] : [...new Set(told.map((row) => row.story))].sort()
  const locked = stories.length
    ? await tx
        .select()
        .from(story)
        .where(inArray(story.id, stories))
        .orderBy(story.id)
        .for('story' in what ? 'update' : 'share')
    : []
  const ids = 'story' in what ? told.map((row) => row.id) : [...what.ids]
  const rows = await tx
    .select()
    .from(publishable)
    .where(inArray(publishable.id, ids))
    .orderBy(publishable.id)
    .for('update')
  // A statement of its own: only now, with the lock had, can nobody move the head any more.
  const heads = rows.length
    ? await tx
        .select({ text: words.id, id: revision.id, number: revision.number })
        .from(words)
        .innerJoin(revision, eq(revision.id, words.headRevision))
        .where(
          inArray(
            words.id,
            rows.map((row) => row.text ?? 0),
          ),
        )
    : []
  return rows.map((row) => {
    const tells = told.find((one) => one.id === row.id)
    const head = heads.find((one) => one.text === row.text)
    if (row.text === null || !head) throw new Error(`The ${row.kind} ${row.id} has no text: run doctor.`)
    return {
      id: row.id,
      kind: row.kind,
      edition: row.edition,
      state: { public: row.public, work: row.work },
      text: row.text,
      liveRevision: row.liveRevision,
      head: { id: head.id, number: head.number },
      firstPublishedAt: row.firstPublishedAt,
      gone: row.gone,
      story: tells?.story ?? null,
      section: tells?.section ?? null,
      embargoUntil: locked.find((one) => one.id === tells?.story)?.embargoUntil ?? null,
    }
  })
}

/** Locks one publishable of a kind, or refuses. */
export async function openOne(scene: Scene, kind: PublishableKind, id: string): Promise<Opened> {
  const [item] = await open(scene, { ids: [id] })
  if (!item || item.kind !== kind) refuse({ kind: 'no such thing', what: kind, id })
  return item
}

/** Asks the one table; gives the states that follow, or refuses. */
export async function allow(scene: Scene, item: Opened, verb: Verb): Promise<State> {
  const holds = await rolesHere(scene, item.edition, item.section ?? undefined)
  const decision = decide(verb, item.kind, item.state, holds)
  if (decision.allowed) return decision.to
  if (decision.because === 'role')
    refuse({ kind: 'no right', act: verb, edition: item.edition, needs: decision.needs })
  refuse({
    kind: 'wrong state',
    act: verb,
    public: item.state.public,
    work: item.state.work,
    from: decision.from,
  })
}

/** A revision of a text by its number. */
export async function revisionOf(
  scene: Scene,
  item: Opened,
  number: number,
): Promise<{ id: number; number: number; words: ArticleWords } | undefined> {
  const [row] = await scene.tx
    .select({
      id: revision.id,
      number: revision.number,
      bodyVersion: revision.bodyVersion,
      words: revision.words,
    })
    .from(revision)
    .where(and(eq(revision.text, item.text), eq(revision.number, number)))
  if (!row) return undefined
  const body = migrateBody(row.words.blocks, row.bodyVersion)
  if ('fault' in body) {
    throw new Error(
      `Revision ${number} of the text ${item.text} can't be read: ${body.fault.where} ${body.fault.what}. It was stored by a newer or a broken program.`,
    )
  }
  return { id: row.id, number: row.number, words: { ...row.words, blocks: body.blocks } }
}

/** Refuses, with the difference, where the newest revision is no longer the one that was decided on. */
export async function needNewest(scene: Scene, item: Opened, decidedOn: number): Promise<void> {
  if (item.head.number === decidedOn) return
  const before = await revisionOf(scene, item, decidedOn)
  const after = await revisionOf(scene, item, item.head.number)
  refuse({
    kind: 'moved',
    decidedOn,
    newest: item.head.number,
    difference: before && after ? difference(before.words, after.words) : null,
  })
}

/** Adds a revision to a text and makes it the newest. */
export async function addRevision(
  scene: Scene,
  text: number,
  number: number,
  reason: typeof revision.$inferInsert.reason,
  content: ArticleWords,
  bodyVersion: number,
): Promise<{ id: number; number: number }> {
  const [row] = await scene.tx
    .insert(revision)
    .values({ text, number, reason, bodyVersion, words: content, madeAt: scene.now, madeBy: scene.actorName })
    .returning({ id: revision.id, number: revision.number })
  if (!row) throw new Error('The database took a revision and gave no id.')
  await scene.tx.update(words).set({ headRevision: row.id }).where(eq(words.id, text))
  return row
}

/** What changes on a publishable besides its states. */
type Change = Partial<
  Pick<
    typeof publishable.$inferInsert,
    'liveRevision' | 'indexed' | 'gone' | 'firstPublishedAt' | 'updatedAt'
  >
>

/**
 * Writes the states and what goes with them. A thing that is no longer scheduled loses its schedule; and where
 * somebody saved on top of the scheduled revision, the newest was never called ready: it is a draft then.
 */
export async function become(scene: Scene, item: Opened, to: State, change: Change = {}): Promise<State> {
  let work = to.work
  if (item.state.work === 'scheduled' && to.work !== 'scheduled') {
    const [ended] = await scene.tx
      .delete(schedule)
      .where(eq(schedule.publishable, item.id))
      .returning({ revision: schedule.revision })
    if (work === 'ready' && ended?.revision !== item.head.id) work = 'draft'
  }
  await scene.tx
    .update(publishable)
    .set({ public: to.public, work, ...change })
    .where(eq(publishable.id, item.id))
  return { public: to.public, work }
}

/** Records an act on the draft: followed by the desk of the edition, seen by no reader. */
export function recordForDesk(
  scene: Scene,
  item: Opened,
  verb: Act,
  detail: Readonly<Record<string, string | number | boolean>> = {},
): void {
  scene.record(
    {
      act: verb,
      audience: `desk:${item.edition}`,
      edition: item.edition,
      subject: { kind: item.kind, id: item.id },
      keys: [],
      detail,
    },
    detail,
  )
}

/** Projects to `live` and records an act that readers see, with the key of every page that it makes untrue. */
export async function recordForReaders(
  scene: Scene,
  item: Opened,
  verb: Act,
  detail: Readonly<Record<string, string | number | boolean>> = {},
): Promise<void> {
  const { project, keys: keysOf } = shows[item.kind]
  await project(scene.tx, [item.id])
  const keys = await keysOf(scene, item)
  const entry: Entry = {
    act: verb,
    audience: 'public',
    edition: item.edition,
    subject: { kind: item.kind, id: item.id },
    keys,
    detail,
  }
  scene.record(entry, detail)
}

/** How each kind comes before the readers, and which pages its change makes untrue. */
const shows: Readonly<
  Record<
    PublishableKind,
    {
      project(tx: Scene['tx'], ids: readonly string[]): Promise<string[]>
      keys(scene: Scene, item: Opened): Promise<Key[]> | Key[]
    }
  >
> = {
  article: { project: projectArticles, keys: articleKeys },
  'breaking line': {
    project: projectLines,
    keys: (_, item) => [key.line(item.id), key.breaking(item.edition)],
  },
  coverage: { project: projectCoverages, keys: (_, item) => [key.coverage(item.id)] },
  'static page': {
    project: projectStaticPages,
    keys: (_, item) => [key.page(item.id), key.pages(item.edition)],
  },
}

/** Records an act that readers may see; for what never was on the site it is the desk's alone. */
export async function recordWhereSeen(scene: Scene, item: Opened, verb: Act): Promise<void> {
  if (item.liveRevision === null) recordForDesk(scene, item, verb)
  else await recordForReaders(scene, item, verb)
}

/** What depends on an article: its page, its card, its story's versions, and the lists that hold it. */
async function articleKeys(scene: Scene, item: Opened): Promise<Key[]> {
  const further = await scene.tx.execute(
    sql`select section from newsroom.article_section where article = ${item.id}`,
  )
  const homes = [item.section, ...further.rows.map((row) => String(row.section))].filter((id) => id !== null)
  const sections = new Set<string>()
  for (const home of homes) for (const section of await sectionsAbove(scene, home)) sections.add(section)
  const topics = item.story === null ? [] : await topicsOf(scene, item.story)
  const placed = await scene.tx.execute(sql`
    with recursive listed as (
      select region from newsroom.article_region where article = ${item.id}
      union select w.container from listed join newsroom.region_within w on w.region = listed.region
    ) select 'region:' || region as list from listed
    union all select 'coverage:' || coverage from newsroom.coverage_article where article = ${item.id}`)
  const lists = [
    'latest',
    ...[...sections].map((section) => `section:${section}`),
    ...topics.map((topic) => `topic:${topic}`),
    ...placed.rows.map((row) => String(row.list)),
  ]
  // What was on the site before comes back with its first date, so it may enter a list below its top.
  const comesBack = item.firstPublishedAt !== null && item.state.public !== 'live'
  return [
    key.article(item.id),
    key.card(item.id),
    ...(item.story ? [key.story(item.story)] : []),
    ...topics.map(key.topic),
    key.newest(item.edition),
    ...(item.section ? [key.around(item.edition, item.section, item.firstPublishedAt ?? scene.now)] : []),
    ...lists.map((list) => key.list(item.edition, list)),
    ...(comesBack ? lists.map((list) => key.olderList(item.edition, list)) : []),
  ]
}

/** What a story is about, a merged topic as what it was merged into: as `live` has it. */
export async function topicsOf(scene: Scene, of: string): Promise<string[]> {
  const { rows } = await scene.tx.execute(sql`
    select distinct coalesce(t.merged_into, t.id) as topic
    from newsroom.story_topic st join newsroom.topic t on t.id = st.topic where st.story = ${of} order by 1`)
  return rows.map((row) => String(row.topic))
}
