import type { SourceFile, Staged } from '../format.ts'
import type { IncomingArticle } from '../incomingArticle.ts'
import { wxr } from './wxr.ts'

/** An item in short, for tests: what differs from an ordinary published post. */
export type SampleItem = {
  id?: number
  title?: string
  link?: string
  guid?: string
  creator?: string
  content?: string
  excerpt?: string
  type?: string
  name?: string
  status?: string
  parent?: number
  password?: string
  sticky?: boolean
  dateGmt?: string
  categories?: readonly (readonly [domain: string, nicename: string, name: string])[]
  meta?: Readonly<Record<string, string>>
  /** Any other XML of the item. */
  more?: string
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** An item as WordPress writes it. */
export function itemXml(item: SampleItem): string {
  const id = item.id ?? 7
  const lines = [
    `<title>${cdata(item.title ?? 'Ferry line opens again')}</title>`,
    `<link>${item.link ?? `https://harbour.example/2026/03/ferry-${id}/`}</link>`,
    '<pubDate>Sun, 01 Mar 2026 08:00:00 +0000</pubDate>',
    `<dc:creator>${cdata(item.creator ?? 'rana')}</dc:creator>`,
    `<guid isPermaLink="false">${item.guid ?? `https://harbour.example/?p=${id}`}</guid>`,
    '<description></description>',
    `<content:encoded>${cdata(item.content ?? 'The first boat left at dawn.')}</content:encoded>`,
    `<excerpt:encoded>${cdata(item.excerpt ?? '')}</excerpt:encoded>`,
    `<wp:post_id>${id}</wp:post_id>`,
    '<wp:post_date>2026-03-01 10:00:00</wp:post_date>',
    `<wp:post_date_gmt>${item.dateGmt ?? '2026-03-01 08:00:00'}</wp:post_date_gmt>`,
    `<wp:post_name>${cdata(item.name ?? `ferry-${id}`)}</wp:post_name>`,
    `<wp:status>${item.status ?? 'publish'}</wp:status>`,
    `<wp:post_parent>${item.parent ?? 0}</wp:post_parent>`,
    `<wp:post_type>${item.type ?? 'post'}</wp:post_type>`,
    `<wp:post_password>${cdata(item.password ?? '')}</wp:post_password>`,
    `<wp:is_sticky>${item.sticky ? 1 : 0}</wp:is_sticky>`,
    ...(item.categories ?? []).map(
      ([domain, nicename, name]) =>
        `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`,
    ),
    ...Object.entries(item.meta ?? {}).map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
    ),
    item.more ?? '',
  ]
  return `<item>\n${lines.join('\n')}\n</item>\n`
}

/** An upload as WordPress writes it: a picture at `/wp-content/uploads/2026/03/`. */
export function uploadXml(id: number, file: string, item: SampleItem = {}): string {
  const address = `https://harbour.example/wp-content/uploads/2026/03/${file}`
  return itemXml({
    id,
    type: 'attachment',
    title: file,
    link: `https://harbour.example/?attachment_id=${id}`,
    guid: address,
    content: '',
    status: 'inherit',
    ...item,
    meta: { _wp_attached_file: `2026/03/${file}`, ...item.meta },
    more: `<wp:attachment_url>${cdata(address)}</wp:attachment_url>${item.more ?? ''}`,
  })
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" ?>\n'
export const rss =
  '<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>\n'
const site = `<title>The Harbour</title>
<link>https://harbour.example</link>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://harbour.example</wp:base_site_url>
<wp:base_blog_url>https://harbour.example</wp:base_blog_url>
<wp:author><wp:author_login>rana</wp:author_login><wp:author_display_name>${cdata('Rana Haddad')}</wp:author_display_name></wp:author>
`
export const end = '</channel>\n</rss>\n'

/** A whole export: its items and uploads, with what stands before them. */
export const exportXml = (items: readonly string[], head = ''): string =>
  `${declaration}${rss}${site}${head}${items.join('')}${end}`

/** A file of some bytes, in pieces of some size. */
export function fileOf(content: string | Uint8Array, piece = 1000): SourceFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return {
    name: 'export.xml',
    bytes: bytes.length,
    async *open() {
      for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece)
    },
  }
}

export async function stagedFrom(content: string | Uint8Array, piece?: number): Promise<Staged[]> {
  const staged: Staged[] = []
  for await (const one of wxr.stage(fileOf(content, piece), { language: 'en' })) staged.push(one)
  return staged
}

export type Imported = {
  articles: IncomingArticle[]
  refused: string[]
  faults: string[]
  leftOut: Record<string, number>
  /** Parts that were read and not asked for before. */
  unasked: string[]
}

/** Both passes over an export, as an import makes them: what is read sees only the parts that it asked for. */
export async function imported(content: string | Uint8Array, piece?: number): Promise<Imported> {
  const staged = await stagedFrom(content, piece)
  const result: Imported = { articles: [], refused: [], faults: [], leftOut: {}, unasked: [] }
  const parts = Map.groupBy(
    staged.filter((one) => one.kind === 'part'),
    ({ of, identity }) => JSON.stringify([of, identity]),
  )
  for (const one of staged) {
    if (one.kind === 'fault') result.faults.push(`${one.at} ${one.identity}: ${one.reason}`)
    if (one.kind === 'left out') result.leftOut[one.what] = (result.leftOut[one.what] ?? 0) + 1
    if (one.kind !== 'item') continue
    const asked = new Set(wxr.needs(one.raw).map(({ of, identity }) => JSON.stringify([of, identity])))
    const reading = wxr.read(
      one.raw,
      ({ of, identity }) => {
        const key = JSON.stringify([of, identity])
        if (!asked.has(key)) result.unasked.push(key)
        return (parts.get(key) ?? []).map(({ value }) => value)
      },
      { language: 'en' },
    )
    if (!reading.read) result.refused.push(...reading.faults)
    else if (reading.thing.kind === 'article') result.articles.push(reading.thing)
  }
  return result
}

/** The one article of an export with one item and what it refers to. */
export async function articleFrom(
  item: SampleItem,
  uploads: readonly string[] = [],
  head = '',
): Promise<IncomingArticle> {
  const { articles, refused, faults, unasked } = await imported(exportXml([itemXml(item), ...uploads], head))
  const [article] = articles
  if (article === undefined || articles.length > 1 || faults.length > 0 || unasked.length > 0)
    throw new Error([...refused, ...faults, ...unasked, `${articles.length} articles`].join(' '))
  return article
}
