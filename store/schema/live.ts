import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import type { Attribution } from '../../model/attribution.ts'
import type { Block } from '../../model/body/block.ts'
import type { FrontContainer } from '../../model/front.ts'
import type { HeadlineFamily } from '../../model/headline.ts'

/**
 * What readers see, and nothing else: one row a thing, written by the publishing transaction and made anew from
 * revisions by `doctor --rebuild-live`. Things point at each other by id; names and addresses are joined when a
 * page is rendered, so that a rename is one row. The role `dragoman_reader` may read this schema and no other.
 */
export const live = pgSchema('live')

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Terms with their places and weights, as `language/search` makes them and PostgreSQL writes them. */
const termVector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** One row: the position of the newest entry. Every act takes it last, so its lock orders the commits. */
export const logHead = live.table('log_head', {
  one: boolean().primaryKey().default(true),
  position: bigint({ mode: 'number' }).notNull(),
})

export const liveEdition = live.table('edition', {
  id: text().primaryKey(),
  language: text().notNull(),
  hreflang: text().notNull(),
  base: text().notNull(),
  host: text(),
  direction: text().$type<'ltr' | 'rtl'>().notNull(),
  timeZone: text().notNull(),
  timeZoneName: text().notNull(),
  digits: text().$type<'latn' | 'arab'>().notNull(),
  calendar: text().$type<'gregory' | 'islamic-umalqura'>().notNull(),
  name: text().notNull(),
  slogan: text().notNull(),
  about: text().notNull(),
  rightsLine: text().notNull(),
  houseByline: text(),
  logos: jsonb().$type<{ light?: string; dark?: string; square?: string }>().notNull().default({}),
  channels: jsonb().$type<{ kind: string; address: string }[]>().notNull().default([]),
  storeLinks: jsonb().$type<{ store: string; address: string }[]>().notNull().default([]),
  shareTargets: jsonb().$type<string[]>().notNull().default([]),
  navigation: jsonb()
    .$type<{ section?: string; address?: string; name?: string; items?: string[] }[]>()
    .notNull()
    .default([]),
  isDefault: boolean().notNull(),
  position: integer().notNull(),
})

/** A section in an edition, its path made once from the slugs above it. */
export const liveSection = live.table(
  'section',
  {
    id: text().notNull(),
    edition: text().notNull(),
    parent: text(),
    name: text().notNull(),
    slug: text().notNull(),
    path: text().notNull(),
    description: text().notNull().default(''),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.edition, t.id] }), index().on(t.edition, t.path)],
)

export const liveContributor = live.table(
  'contributor',
  {
    id: text().notNull(),
    language: text().notNull(),
    kind: text().$type<'person' | 'house'>().notNull(),
    gender: text().$type<'feminine' | 'masculine'>(),
    name: text().notNull(),
    sortName: text().notNull().default(''),
    slug: text().notNull(),
    line: text().notNull().default(''),
    portrait: text(),
  },
  (t) => [primaryKey({ columns: [t.id, t.language] })],
)

/** An article as readers have it; withdrawn and held ones keep their address and lose their words. */
export const liveArticle = live.table(
  'article',
  {
    id: text().primaryKey(),
    story: text().notNull(),
    edition: text().notNull(),
    state: text().$type<'live' | 'withdrawn' | 'held'>().notNull(),
    gone: jsonb().$type<{ status: 410 | 451; notice: string }>(),
    revision: bigint({ mode: 'number' }).notNull(),
    form: text().notNull(),
    section: text().notNull(),
    slug: text().notNull(),
    headline: jsonb().$type<HeadlineFamily>(),
    standfirst: text(),
    blocks: jsonb().$type<Block[]>(),
    dateline: text().notNull(),
    creditLine: text().notNull(),
    byline: jsonb().$type<{ contributor: string; role: string; place: string }[]>().notNull(),
    notes: jsonb()
      .$type<{ kind: string; place: string; block: string | null; madeAt: string; blocks: Block[] }[]>()
      .notNull(),
    labels: jsonb().$type<{ label: string; until: string | null }[]>().notNull().default([]),
    cited: jsonb().$type<{ name: string; address: string | null }[]>().notNull().default([]),
    cardLabel: text().$type<'section' | 'region' | 'form'>().notNull().default('section'),
    evergreen: boolean().notNull().default(false),
    /** The asset that stands for it on a card: of what opens its body. */
    picture: text(),
    indexed: boolean().notNull(),
    publishedAt: instant('published_at').notNull(),
    updatedAt: instant('updated_at'),
  },
  (t) => [index().on(t.story)],
)

/** In which lists an article stands: `latest`, `section:{id}`, `region:{id}`, `topic:{id}`, `coverage:{id}`. */
export const liveListing = live.table(
  'listing',
  {
    edition: text().notNull(),
    list: text().notNull(),
    publishedAt: instant('published_at').notNull(),
    article: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.edition, t.list, t.publishedAt, t.article] }), index().on(t.article)],
)

export const liveBreakingLine = live.table(
  'breaking_line',
  {
    id: text().primaryKey(),
    edition: text().notNull(),
    state: text().$type<'live' | 'expired' | 'withdrawn' | 'held'>().notNull(),
    gone: jsonb().$type<{ status: 410 | 451; notice: string }>(),
    attribution: jsonb().$type<Attribution>(),
    place: text().notNull(),
    words: text(),
    article: text(),
    raisedAt: instant('raised_at').notNull(),
  },
  (t) => [index('breaking_strip').on(t.edition, t.raisedAt).where(sql`state = 'live'`)],
)

export const liveFront = live.table(
  'front',
  {
    edition: text().notNull(),
    name: text().notNull(),
    containers: jsonb().$type<FrontContainer[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.edition, t.name] })],
)

export const liveRedirect = live.table(
  'redirect',
  {
    host: text().notNull(),
    path: text().notNull(),
    query: text().notNull(),
    target: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.path, t.query, t.host] })],
)

/** What is written about, as it is called in a language; merged ones are their target. */
export const liveTopic = live.table(
  'topic',
  {
    id: text().notNull(),
    language: text().notNull(),
    kind: text().$type<'person' | 'place' | 'organisation' | 'event' | 'subject'>().notNull(),
    gender: text().$type<'feminine' | 'masculine'>(),
    name: text().notNull(),
    slug: text().notNull(),
    aliases: text().array().notNull(),
    description: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.id, t.language] })],
)

/** What a topic is looked for by: each name and alias in the letters that names are compared in, from each of its words on. */
export const liveTopicWords = live.table(
  'topic_words',
  {
    words: text().notNull(),
    topic: text().notNull(),
    language: text().notNull(),
    /** True for a name from its first word on; false for its later words. */
    whole: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.topic, t.language, t.words] }),
    index('topic_words_by_beginning').on(t.words.op('text_pattern_ops')),
  ],
)

/** What an article is about: its story's topics, the most telling first. Live articles only. */
export const liveArticleTopic = live.table(
  'article_topic',
  {
    article: text().notNull(),
    topic: text().notNull(),
    position: smallint().notNull(),
  },
  (t) => [primaryKey({ columns: [t.article, t.topic] }), index().on(t.topic)],
)

/**
 * What a live article is found by. Narrow, apart from the terms, which lie beside the row: what a search looks at of
 * every hit stays in few pages. By date there is no index on purpose: walking one would read the terms of every row.
 */
export const liveArticleWords = live.table(
  'article_words',
  {
    article: text().primaryKey(),
    edition: text().notNull(),
    section: text().notNull(),
    form: text().notNull(),
    publishedAt: instant('published_at').notNull(),
    words: termVector().notNull(),
  },
  (t) => [index('article_words_terms').using('gin', t.words)],
)

/**
 * By what a live article is related to others: its story, place and hour, and its telling words as stems with blanks
 * between. Narrow, and in order of time within a section, since many are looked at for each page.
 */
export const liveRelatedBy = live.table(
  'related_by',
  {
    article: text().primaryKey(),
    edition: text().notNull(),
    section: text().notNull(),
    story: text().notNull(),
    publishedAt: instant('published_at').notNull(),
    words: text().notNull(),
  },
  (t) => [index().on(t.edition, t.section, t.publishedAt, t.article)],
)

/** Which stories a story follows or has in its background. Whether any of them is live is asked of its articles. */
export const liveThread = live.table(
  'thread',
  {
    story: text().notNull(),
    earlier: text().notNull(),
    kind: text().$type<'follows' | 'background'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.story, t.earlier] }), index().on(t.earlier)],
)

/** A list that the house keeps for a language, in place of the one that the program brings. */
export const liveHouseList = live.table(
  'house_list',
  {
    kind: text().$type<'synonyms'>().notNull(),
    language: text().notNull(),
    groups: jsonb().$type<string[][]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.language] })],
)

/** A region in an edition; retired ones keep their page and leave the bar. */
export const liveRegion = live.table(
  'region',
  {
    id: text().notNull(),
    edition: text().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
    inBar: boolean().notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.edition, t.id] }), index().on(t.edition, t.slug)],
)

/** The regions that list an article: its own and all that these lie within. Live articles only. */
export const liveArticleRegion = live.table(
  'article_region',
  {
    article: text().notNull(),
    region: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.article, t.region] }), index().on(t.region)],
)

export const liveLabel = live.table(
  'label',
  {
    id: text().notNull(),
    edition: text().notNull(),
    name: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.edition, t.id] })],
)

/** A picture, video or audio that something public shows. What nothing public shows has no row, and no file is served. */
export const liveAsset = live.table('asset', {
  id: text().primaryKey(),
  kind: text().$type<'picture' | 'video' | 'audio'>().notNull(),
  width: integer(),
  height: integer(),
  duration: real(),
  creditKind: text().notNull(),
  creditPerson: text().notNull(),
  creditOrganisation: text().notNull(),
  takenAt: instant('taken_at'),
  graphic: boolean().notNull(),
  focus: jsonb().$type<{ x: number; y: number }>(),
  renditions: jsonb()
    .$type<
      {
        hash: string
        format: 'jpeg' | 'avif' | 'original'
        mime: string
        width: number | null
        height: number | null
        bytes: number
      }[]
    >()
    .notNull(),
})
/** What public thing shows an asset: an article, a coverage, a static page, a contributor, an edition. */
export const liveAssetUse = live.table(
  'asset_use',
  {
    asset: text().notNull(),
    kind: text().notNull(),
    user: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.user, t.asset] }), index().on(t.asset)],
)

/** A coverage as readers have it; what was put in by hand stands in the list `coverage:{id}`. */
export const liveCoverage = live.table(
  'coverage',
  {
    id: text().primaryKey(),
    dossier: text().notNull(),
    edition: text().notNull(),
    state: text().$type<'live' | 'withdrawn' | 'held'>().notNull(),
    gone: jsonb().$type<{ status: 410 | 451; notice: string }>(),
    revision: bigint({ mode: 'number' }).notNull(),
    slug: text().notNull(),
    headline: jsonb().$type<HeadlineFamily>(),
    standfirst: text(),
    blocks: jsonb().$type<Block[]>(),
    /** Articles of this topic belong to it too: they stand in the list of the topic. */
    rule: jsonb().$type<{ topic: string }>(),
    isOpen: boolean().notNull(),
    indexed: boolean().notNull(),
    publishedAt: instant('published_at').notNull(),
    updatedAt: instant('updated_at'),
  },
  (t) => [index().on(t.dossier)],
)

export const liveStaticPage = live.table(
  'static_page',
  {
    id: text().primaryKey(),
    page: text().notNull(),
    edition: text().notNull(),
    state: text().$type<'live' | 'withdrawn' | 'held'>().notNull(),
    gone: jsonb().$type<{ status: 410 | 451; notice: string }>(),
    revision: bigint({ mode: 'number' }).notNull(),
    slug: text().notNull(),
    headline: jsonb().$type<HeadlineFamily>(),
    standfirst: text(),
    blocks: jsonb().$type<Block[]>(),
    inFooter: boolean().notNull(),
    position: integer().notNull(),
    indexed: boolean().notNull(),
    publishedAt: instant('published_at').notNull(),
    updatedAt: instant('updated_at'),
  },
  (t) => [index().on(t.page)],
)
