import type { Pool } from 'pg'
import {
  articleAddress,
  encodePath,
  frontAddress,
  lineAddress,
  sectionAddress,
  shortAddress,
} from '../model/address.ts'
import { type Answer, bytesOf } from '../reader/door/answer.ts'
import { safetyHead } from '../reader/door/heads.ts'
import { makeRenderer } from '../reader/door/renderer.ts'
import { siteScript } from '../reader/island/script.ts'
import { HouseMemory } from '../reader/live/houseMemory.ts'
import { openSnapshots } from '../reader/live/snapshot.ts'
import type { PageRequest } from '../reader/page/request.ts'
import { stylesheet } from '../reader/style/stylesheet.ts'
import type { Connection } from '../store/database.ts'

/** Renders pages from the store as it is now, with no memory of any kind: what memory must be equal to. */
export function freshPages(connection: Connection): {
  render(request: PageRequest): Promise<Answer>
  close(): Promise<void>
} {
  const snapshots = openSnapshots(connection, { connections: 2 })
  const site = { origin: 'http://localhost:4000', stylesheet: stylesheet().path, script: siteScript().path }
  return {
    async render(request) {
      const house = new HouseMemory(snapshots)
      const render = makeRenderer({ snapshots, house, site, safety: safetyHead(null) })
      return (await render(request, undefined)).value
    },
    close: snapshots.close,
  }
}

/** What can be compared of an answer: everything that a reader may see. */
export function essence(answer: Answer): unknown {
  if (answer.kind === 'page') return { status: answer.status, hash: answer.hash, bytes: bytesOf(answer) > 0 }
  if (answer.kind === 'moved') return { to: answer.to }
  return { edition: answer.edition, redirects: answer.redirects }
}

/**
 * The paths of everything that is, was, or might have been public, as they are spelt over the wire.
 * @param ids the articles to look at, whatever their state
 */
export async function allPaths(pool: Pool, ids: readonly string[]): Promise<string[]> {
  const { rows: articles } = await pool.query<{ id: string; edition: string; path: string; slug: string }>(
    `select a.id, a.edition, s.path, a.slug from newsroom.article a
      join live.section s on s.id = a.section and s.edition = a.edition where a.id = any($1) order by a.id`,
    [ids],
  )
  const { rows: lines } = await pool.query<{ id: string; edition: string }>(
    `select id, edition from newsroom.publishable where kind = 'breaking line' order by id`,
  )
  const { rows: sections } = await pool.query<{ edition: string; path: string }>(
    'select edition, path from live.section order by edition, path',
  )
  const base = (edition: string) => ({ id: edition, base: `/${edition}` })
  const { rows: listed } = await pool.query<{ edition: string; path: string; article: string }>(
    `select l.edition, s.path, l.article from live.listing l
      join live.section s on s.edition = l.edition and l.list = 'section:' || s.id
      where s.id = 'news' order by l.published_at desc, l.article limit 40`,
  )
  const older = listed
    .filter((_, at) => at % 8 === 3)
    .map(
      ({ edition, path, article }) => `${encodePath(sectionAddress(base(edition), path))}?before=${article}`,
    )
  const paths = [
    '/',
    ...['en', 'ar', 'es'].map((edition) => frontAddress(base(edition))),
    ...sections.map(({ edition, path }) => sectionAddress(base(edition), path)),
    ...articles.map(({ id, edition, path, slug }) => articleAddress(base(edition), path, slug, id)),
    ...articles.slice(0, 3).map(({ id, edition }) => shortAddress(base(edition), id)),
    ...lines.map(({ id, edition }) => lineAddress(base(edition), id)),
  ]
  return [...paths.map(encodePath), ...older]
}

/** The ids of articles that nothing may show now, but their own addresses. */
export async function hiddenArticles(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from newsroom.publishable where kind = 'article' and public <> 'live'`,
  )
  return rows.map(({ id }) => id)
}
