import { sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import type { PublishableKind } from '../../model/workflow.ts'
import { projectArticles } from '../../store/live/articles.ts'
import { projectCoverages } from '../../store/live/coverages.ts'
import { projectLines } from '../../store/live/lines.ts'
import { projectStaticPages } from '../../store/live/staticPages.ts'
import {
  article,
  articleLabel,
  articleRegion,
  articleSection,
  breakingLine,
  byline,
  cited,
  coverage,
  coverageArticle,
  note,
  publishable,
  schedule,
  staticPage,
} from '../../store/schema/newsroom.ts'
import type { Scene } from '../act.ts'
import { insertSome } from './house.ts'
import type { MovedThings, Standing, TextOwner, Writer } from './moved.ts'
import { revisionsOf } from './texts.ts'

/** How publishables are written and come before the readers. Their revisions are here already. */
export function publishableWriters(scene: Scene): { [T in PublishableKind]: Writer<T> } {
  const { tx } = scene
  return {
    async coverage(things) {
      await insertStanding(scene, 'coverage', things)
      await tx.insert(coverage).values(
        things.map(({ id, edition, dossier, slug, rule, isOpen }) => ({
          id,
          edition,
          dossier,
          slug,
          rule,
          isOpen,
        })),
      )
      await projectCoverages(tx, idsOf(things))
    },
    async 'static page'(things) {
      await insertStanding(scene, 'static page', things)
      await tx.insert(staticPage).values(
        things.map(({ id, edition, page, slug, inFooter, position }) => ({
          ...{ id, edition, page, slug, inFooter, position },
        })),
      )
      await projectStaticPages(tx, idsOf(things))
    },
    async article(things) {
      await insertStanding(scene, 'article', things)
      await insertArticleRows(tx, things)
      await projectArticles(tx, idsOf(things))
    },
    async 'breaking line'(things) {
      await insertStanding(scene, 'breaking line', things)
      await tx.insert(breakingLine).values(
        things.map(({ id, attribution, place, expiresAt, article: tells }) => ({
          ...{ id, attribution, place, expiresAt, article: tells },
        })),
      )
      for (const { id, public: state, expiresAt } of things) {
        if (state === 'live') await sendDue(scene, 'expire line', id, expiresAt)
      }
      await projectLines(tx, idsOf(things))
    },
  }
}

const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)

/** The states, what is scheduled and the notes: what all publishables have. */
async function insertStanding(
  scene: Scene,
  kind: PublishableKind,
  things: readonly Standing[],
): Promise<void> {
  const { tx } = scene
  const revisions = await revisionsOf(
    tx,
    things.flatMap((thing) => revisionsIn(kind, thing)),
  )
  const revisionOf = (
    of: TextOwner['kind'],
    id: string,
    number: number,
  ): { text: number; revision: number } => {
    const found = revisions.get(`${of} ${id} ${number}`)
    if (!found) throw new Error(`Revision ${number} of the ${of} ${id} was checked and is not here.`)
    return found
  }
  await tx.insert(publishable).values(
    things.map(({ id, newest, live, schedule: _, notes: __, ...row }) => ({
      ...{
        id,
        kind,
        edition: row.edition,
        public: row.public,
        work: row.work,
        indexed: row.indexed,
        gone: row.gone,
      },
      firstPublishedAt: row.firstPublishedAt,
      updatedAt: row.updatedAt,
      text: revisionOf(kind, id, newest).text,
      liveRevision: live === null ? null : revisionOf(kind, id, live).revision,
    })),
  )
  const notes = things.flatMap(({ id: of, notes: all }) =>
    all.map(({ newest, ...row }) => ({
      ...row,
      publishable: of,
      text: revisionOf('note', row.id, newest).text,
    })),
  )
  await insertSome(notes, (rows) => tx.insert(note).values(rows))
  for (const { id, schedule: waiting } of things) {
    if (!waiting) continue
    const { revision } = revisionOf(kind, id, waiting.revision)
    await tx.insert(schedule).values({ ...waiting, publishable: id, revision })
    await sendDue(scene, 'fire schedule', id, waiting.dueAt)
  }
}

/** Every revision that a publishable names. */
function revisionsIn(kind: PublishableKind, thing: Standing): (TextOwner & { revision: number })[] {
  const own = [thing.newest, ...(thing.live === null ? [] : [thing.live])]
  if (thing.schedule) own.push(thing.schedule.revision)
  return [
    ...own.map((revision) => ({ kind, id: thing.id, revision })),
    ...thing.notes.map(({ id, newest }) => ({ kind: 'note' as const, id, revision: newest })),
  ]
}

/** The durable job goes in with the thing that is due, so that one exists when the other does. */
async function sendDue(
  scene: Scene,
  act: 'fire schedule' | 'expire line',
  id: string,
  at: Date,
): Promise<void> {
  await scene.room.jobs.send(fromDrizzle(scene.tx, sql), 'due', { act, id, at: at.toISOString() }, at)
}

async function insertArticleRows(tx: Scene['tx'], things: readonly MovedThings['article'][]): Promise<void> {
  await tx.insert(article).values(
    things.map(({ id, edition, story, form, section, slug, dateline, creditLine, cardLabel, evergreen }) => ({
      ...{ id, edition, story, form, section, slug, dateline, creditLine, cardLabel, evergreen },
    })),
  )
  const each = <T, R>(
    of: (thing: MovedThings['article']) => readonly T[],
    row: (id: string, one: T, at: number) => R,
  ) => things.flatMap((thing) => of(thing).map((one, at) => row(thing.id, one, at)))
  await insertSome(
    each(
      ({ byline: all }) => all,
      (id, one, position) => ({ article: id, position, ...one }),
    ),
    (rows) => tx.insert(byline).values(rows),
  )
  await insertSome(
    each(
      ({ cited: all }) => all,
      (id, one, position) => ({ article: id, position, ...one }),
    ),
    (rows) => tx.insert(cited).values(rows),
  )
  await insertSome(
    each(
      ({ sections }) => sections,
      (id, section) => ({ article: id, section }),
    ),
    (rows) => tx.insert(articleSection).values(rows),
  )
  await insertSome(
    each(
      ({ regions }) => regions,
      (id, region) => ({ article: id, region }),
    ),
    (rows) => tx.insert(articleRegion).values(rows),
  )
  await insertSome(
    each(
      ({ labels }) => labels,
      (id, { label, until }) => ({ article: id, label, expiresAt: until }),
    ),
    (rows) => tx.insert(articleLabel).values(rows),
  )
  await insertSome(
    each(
      ({ coverages }) => coverages,
      (id, one) => ({ article: id, ...one }),
    ),
    (rows) => tx.insert(coverageArticle).values(rows),
  )
}
