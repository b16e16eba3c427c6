import { ghost } from '../exchange/ghost/ghost.ts'
import type { IncomingArticle } from '../exchange/incomingArticle.ts'
import { fileOf, readFormat } from './readFormat.ts'

/** Rows of an export's tables, in short, for tests. */
export type SampleTables = Readonly<Record<string, readonly unknown[]>>

const page = { created_at: '2026-03-01T07:00:00.000Z', updated_at: '2026-03-02T09:30:00.000Z' }

/** A published post as Ghost writes it, of any version, with what differs. */
export function post(differs: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: '65e1a0000000000000000001',
    uuid: '0c5c3f6e-1111-4222-8333-944455556666',
    title: 'Ferry line opens again',
    slug: 'ferry-line-opens',
    html: '<p>The first boat left at dawn.</p>',
    status: 'published',
    type: 'post',
    visibility: 'public',
    featured: 0,
    published_at: '2026-03-01T08:00:00.000Z',
    ...page,
    ...differs,
  }
}

const settings = (values: Readonly<Record<string, string>>): unknown[] =>
  Object.entries(values).map(([key, value]) => ({ id: key, key, value }))

/** The tables of a small site; what is given replaces a table or adds one. The order is Ghost's: by name. */
export function tables(given: SampleTables = {}): SampleTables {
  const all: SampleTables = {
    posts: [post()],
    posts_authors: [
      { id: 'a2', post_id: '65e1a0000000000000000001', author_id: 'u2', sort_order: 1 },
      { id: 'a1', post_id: '65e1a0000000000000000001', author_id: 'u1', sort_order: 0 },
    ],
    posts_meta: [],
    posts_tags: [
      { id: 't2', post_id: '65e1a0000000000000000001', tag_id: 'g2', sort_order: 1 },
      { id: 't3', post_id: '65e1a0000000000000000001', tag_id: 'g3', sort_order: 2 },
      { id: 't1', post_id: '65e1a0000000000000000001', tag_id: 'g1', sort_order: 0 },
    ],
    settings: settings({ title: 'The Harbour', url: 'https://harbour.example/', locale: 'en' }),
    tags: [
      { id: 'g1', slug: 'news', name: 'News', visibility: 'public' },
      { id: 'g2', slug: 'boats', name: 'Boats', visibility: 'public' },
      { id: 'g3', slug: 'hash-wide', name: '#wide', visibility: 'internal' },
    ],
    users: [
      { id: 'u1', slug: 'rana', name: 'Rana Haddad', email: 'rana@harbour.example' },
      { id: 'u2', slug: 'omar', name: 'عمر سعيد', email: 'omar@harbour.example' },
    ],
    ...given,
  }
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Settings of a site, as rows. */
export const siteSaying = settings

export const exportJson = (data: SampleTables, indent?: number): string =>
  JSON.stringify({ db: [{ meta: { exported_on: 1772352000000, version: '5.87.1' }, data }] }, null, indent)

export async function articlesIn(json: string, piece?: number): Promise<IncomingArticle[]> {
  const { readings } = await readFormat(ghost, fileOf(json, piece))
  return readings.map((reading) => {
    if (!reading.read) throw new Error(reading.faults.join(' '))
    if (reading.thing.kind !== 'article') throw new Error('It is an event.')
    return reading.thing
  })
}

/** The one article of an export with one post, and any other tables. */
export async function articleOf(
  differs: Readonly<Record<string, unknown>>,
  given: SampleTables = {},
): Promise<IncomingArticle> {
  const [article, ...more] = await articlesIn(exportJson(tables({ posts: [post(differs)], ...given })))
  if (article === undefined || more.length > 0) throw new Error('It is not one article.')
  return article
}
