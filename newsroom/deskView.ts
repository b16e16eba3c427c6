import { desc, eq } from 'drizzle-orm'
import type { ArticleWords } from '../model/body/block.ts'
import type { FrontContainer } from '../model/front.ts'
import type { PublicState, WorkState } from '../model/workflow.ts'
import type { Store } from '../store/database.ts'
import { article, front, publishable, revision, schedule } from '../store/schema/newsroom.ts'
import type { FrontName } from './arrangeFront.ts'

/** An article as its desk sees it: both states, the newest words, what is live, what waits. */
export type ArticleOnDesk = {
  article: string
  story: string
  edition: string
  section: string
  form: string
  slug: string
  public: PublicState
  work: WorkState
  indexed: boolean
  words: ArticleWords
  /** The newest revision's number: what the next act has to be decided on. */
  revision: number
  liveRevision: number | null
  schedule: { verb: string; revision: number; at: string } | null
  revisions: { number: number; reason: string; madeAt: string; madeBy: string }[]
}

/** Reads an article for its desk, its latest hundred revisions named; undefined where there is none. */
export async function articleOnDesk(store: Store, id: string): Promise<ArticleOnDesk | undefined> {
  return store.db.transaction(
    async (tx) => {
      const [row] = await tx
        .select({ publishable, article })
        .from(article)
        .innerJoin(publishable, eq(publishable.id, article.id))
        .where(eq(article.id, id))
      if (!row?.publishable.text) return undefined
      const revisions = await tx
        .select({
          id: revision.id,
          number: revision.number,
          reason: revision.reason,
          madeAt: revision.madeAt,
          madeBy: revision.madeBy,
        })
        .from(revision)
        .where(eq(revision.text, row.publishable.text))
        .orderBy(desc(revision.number))
        .limit(100)
      const newest = revisions[0]
      if (!newest) return undefined
      const [head] = await tx
        .select({ words: revision.words })
        .from(revision)
        .where(eq(revision.id, newest.id))
      const [live] = row.publishable.liveRevision
        ? await tx
            .select({ number: revision.number })
            .from(revision)
            .where(eq(revision.id, row.publishable.liveRevision))
        : []
      const [waiting] = await tx
        .select({ verb: schedule.verb, dueAt: schedule.dueAt, revision: revision.number })
        .from(schedule)
        .innerJoin(revision, eq(revision.id, schedule.revision))
        .where(eq(schedule.publishable, id))
      if (!head) return undefined
      return {
        article: id,
        story: row.article.story,
        edition: row.article.edition,
        section: row.article.section,
        form: row.article.form,
        slug: row.article.slug,
        public: row.publishable.public,
        work: row.publishable.work,
        indexed: row.publishable.indexed,
        words: head.words,
        revision: newest.number,
        liveRevision: live?.number ?? null,
        schedule: waiting
          ? { verb: waiting.verb, revision: waiting.revision, at: waiting.dueAt.toISOString() }
          : null,
        revisions: revisions.map(({ number, reason, madeAt, madeBy }) => ({
          number,
          reason,
          madeAt: madeAt.toISOString(),
          madeBy,
        })),
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

/** A front as its desk sees it: as arranged, and whether that is what stands on the site. */
export type FrontOnDesk = {
  version: number
  pressedVersion: number | null
  arranged: FrontContainer[]
  onSite: FrontContainer[] | null
}

/** Reads a front for its desk; undefined where nobody has arranged it yet. */
export async function frontOnDesk(store: Store, name: FrontName): Promise<FrontOnDesk | undefined> {
  const rows = await store.db.select().from(front).where(eq(front.edition, name.edition))
  const row = rows.find((one) => one.name === name.front)
  return (
    row && {
      version: row.version,
      pressedVersion: row.pressedVersion,
      arranged: row.arranged,
      onSite: row.onSite,
    }
  )
}
