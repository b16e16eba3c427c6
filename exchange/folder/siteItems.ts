import { articleAddress, encodePath } from '../../model/address.ts'
import type { Block } from '../../model/body/block.ts'
import type { ArticleAround } from '../../model/body/html/surroundings.ts'
import { everyPart } from '../../model/body/tree.ts'
import { type PublishedArticle, type PublishedAsset, type WrittenItem, writeNinjs } from '../ninjs/write.ts'
import { mediaName } from './mediaName.ts'
import type { Snapshot } from './snapshot.ts'

/** Where the site is, for absolute addresses: `https://news.example`, without a slash at its end. */
export type Site = { origin: string }

const columns = `a.id, a.story, a.form, r.number as revision, a.headline, a.standfirst, a.blocks, a.notes, a.dateline,
  a.credit_line as "creditLine", a.published_at as "publishedAt", a.updated_at as "updatedAt", a.cited, a.edition,
  jsonb_build_object('id', a.section, 'name', coalesce(s.name, a.section)) as section,
  case when a.byline = '[]' then coalesce((select jsonb_build_array(c.name) from live.contributor c
      where c.id = e.house_byline and c.language = e.language), '[]')
    else coalesce((select jsonb_agg(c.name order by b.at) from jsonb_array_elements(a.byline) with ordinality b(value, at)
      join live.contributor c on c.id = b.value->>'contributor' and c.language = e.language), '[]') end as by,
  coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'name', n.name, 'wikidata', k.wikidata)
      order by t.position, n.id collate "C")
    from live.article_topic t join live.topic n on n.id = t.topic and n.language = e.language
    join newsroom.topic k on k.id = t.topic where t.article = a.id), '[]') as topics,
  coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) order by n.position, n.id collate "C")
    from newsroom.article_region t join live.region n on n.id = t.region and n.edition = a.edition
    where t.article = a.id), '[]') as regions,
  coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'edition', o.edition, 'headline', o.headline->>'headline')
      order by o.edition collate "C")
    from live.article o where o.story = a.story and o.id <> a.id and o.state = 'live'), '[]') as versions`

const liveArticles = `select ${columns}
  from live.article a join live.edition e on e.id = a.edition join newsroom.revision r on r.id = a.revision
  left join live.section s on s.edition = a.edition and s.id = a.section
  where a.state = 'live' order by a.id collate "C"`

type Row = Omit<PublishedArticle, 'edition' | 'versions' | 'assets' | 'leadsTo' | 'origin' | 'standfirst'> & {
  edition: string
  standfirst: string | null
  versions: { id: string; edition: string; headline: string }[]
}
type Edition = PublishedArticle['edition'] & { host: string | null }

/** Every live article as a ninjs item, in the order of the ids. */
export async function* siteItems(snapshot: Snapshot, site: Site): AsyncGenerator<WrittenItem[]> {
  const rows = await snapshot.all(
    `select id, language, base, host, name, time_zone as "timeZone", time_zone_name as "timeZoneName", digits, calendar,
      rights_line as "rightsLine" from live.edition`,
    [],
  )
  const editions = new Map((rows as Edition[]).map((edition) => [edition.id, edition]))
  for await (const found of snapshot.rows(liveArticles, 100)) {
    const articles = found as Row[]
    const [assets, leadsTo] = [
      await assetsIn(snapshot, articles),
      await leadIn(snapshot, articles, editions, site),
    ]
    yield articles.flatMap((article) => {
      const edition = editions.get(article.edition)
      if (!edition) return []
      const versions = article.versions.flatMap((one) => {
        const other = editions.get(one.edition)
        return other
          ? [{ ...one, language: other.language, base: other.base, origin: originOf(site, other) }]
          : []
      })
      const standfirst = article.standfirst ?? ''
      return [
        writeNinjs({
          ...article,
          standfirst,
          edition,
          origin: originOf(site, edition),
          versions,
          assets,
          leadsTo,
        }),
      ]
    })
  }
}

/** The origin that an edition is published at: its own host's, or the site's. */
function originOf(site: Site, { host }: { host: string | null }): string {
  return host === null ? site.origin : `${new URL(site.origin).protocol}//${host}`
}

async function assetsIn(snapshot: Snapshot, articles: readonly Row[]): Promise<Map<string, PublishedAsset>> {
  const ids = new Set<string>()
  for (const { blocks } of articles) {
    for (const { attrs } of everyPart(blocks))
      if ('asset' in attrs && attrs.asset !== null) ids.add(attrs.asset)
  }
  if (ids.size === 0) return new Map()
  const rows = (await snapshot.all(
    `select id, kind, state, mime, width, height, bytes::float8 as bytes, credit_person as person,
      credit_organisation as organisation from newsroom.asset where id = any($1)`,
    [[...ids]],
  )) as (Omit<PublishedAsset, 'credit' | 'file'> & {
    id: string
    state: string
    person: string
    organisation: string
  })[]
  return new Map(
    rows.map(({ id, state, person, organisation, ...asset }) => [
      id,
      {
        ...asset,
        credit: [person, organisation].filter((one) => one !== '').join(' / '),
        file: state === 'present' ? mediaName({ id, mime: asset.mime }) : null,
      },
    ]),
  )
}

/** The live articles that these lead to. */
async function leadIn(
  snapshot: Snapshot,
  articles: readonly Row[],
  editions: ReadonlyMap<string, Edition>,
  site: Site,
): Promise<Map<string, ArticleAround>> {
  const led = (block: Block): string[] =>
    block.type === 'more' && block.attrs.article !== undefined ? [block.attrs.article] : []
  const ids = [...new Set(articles.flatMap(({ blocks }) => blocks.flatMap(led)))]
  if (ids.length === 0) return new Map()
  const rows = (await snapshot.all(
    `select a.id, a.edition, a.slug, s.path, a.headline->>'headline' as title, coalesce(a.standfirst, '') as standfirst
    from live.article a join live.section s on s.edition = a.edition and s.id = a.section
    where a.state = 'live' and a.id = any($1)`,
    [ids],
  )) as { id: string; edition: string; slug: string; path: string; title: string; standfirst: string }[]
  return new Map(
    rows.flatMap(({ id, edition: of, slug, path, ...shown }): [string, ArticleAround][] => {
      const edition = editions.get(of)
      if (!edition) return []
      const address = originOf(site, edition) + encodePath(articleAddress(edition, path, slug, id))
      return [[id, { ...shown, address }]]
    }),
  )
}
