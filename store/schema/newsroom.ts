import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Attribution } from '../../model/attribution.ts'
import type { ArticleWords } from '../../model/body/block.ts'
import type { FrontContainer } from '../../model/front.ts'
import type { PublicState, PublishableKind, Role, Verb, WorkState } from '../../model/workflow.ts'

/** What the newsroom works with: drafts, states, people, rights. Readers' processes have no right to any of it. */
export const newsroom = pgSchema('newsroom')

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const now = sql`now()`

// ── The house ──────────────────────────────────────────────────────────────────────────────────────────────────

/** One language's site, or one of two that share a language. */
export const edition = newsroom.table(
  'edition',
  {
    id: text().primaryKey(),
    language: text().notNull(),
    /** Language and region for hreflang, where two editions share the language. */
    hreflang: text().unique(),
    base: text().notNull().unique(),
    host: text(),
    direction: text().$type<'ltr' | 'rtl'>().notNull(),
    timeZone: text().notNull(),
    timeZoneName: text().notNull(),
    digits: text().$type<'latn' | 'arab'>().notNull(),
    calendar: text().$type<'gregory' | 'islamic-umalqura'>().notNull(),
    name: text().notNull(),
    slogan: text().notNull().default(''),
    about: text().notNull().default(''),
    rightsLine: text().notNull().default(''),
    /** The contributor that signs what nobody signs. */
    houseByline: text().references(() => contributor.id),
    /** Light, dark and square logo as assets. */
    logos: jsonb().$type<{ light?: string; dark?: string; square?: string }>().notNull().default({}),
    channels: jsonb().$type<{ kind: string; address: string }[]>().notNull().default([]),
    storeLinks: jsonb().$type<{ store: string; address: string }[]>().notNull().default([]),
    shareTargets: jsonb().$type<string[]>().notNull().default([]),
    navigation: jsonb()
      .$type<{ section?: string; address?: string; name?: string; items?: string[] }[]>()
      .notNull()
      .default([]),
    isDefault: boolean().notNull().default(false),
    position: integer().notNull().default(0),
  },
  (t) => [uniqueIndex('edition_one_default').on(t.isDefault).where(sql`is_default`)],
)

/** A tree that the editions share. */
export const section = newsroom.table(
  'section',
  {
    id: text().primaryKey(),
    parent: text(),
    position: integer().notNull().default(0),
  },
  (t) => [foreignKey({ columns: [t.parent], foreignColumns: [t.id] })],
)

/** A section's name and slug in an edition; without a row it is absent there. */
export const sectionName = newsroom.table(
  'section_name',
  {
    section: text()
      .notNull()
      .references(() => section.id),
    edition: text()
      .notNull()
      .references(() => edition.id),
    name: text().notNull(),
    slug: text().notNull(),
    description: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.section, t.edition] })],
)

/** Data, nested and overlapping: Palestine within Middle East and North Africa lists on both. */
export const region = newsroom.table('region', {
  id: text().primaryKey(),
  position: integer().notNull().default(0),
  inBar: boolean().notNull().default(true),
  retiredAt: instant('retired_at'),
})
export const regionWithin = newsroom.table(
  'region_within',
  {
    region: text()
      .notNull()
      .references(() => region.id),
    container: text()
      .notNull()
      .references(() => region.id),
  },
  (t) => [primaryKey({ columns: [t.region, t.container] })],
)
export const regionName = newsroom.table(
  'region_name',
  {
    region: text()
      .notNull()
      .references(() => region.id),
    edition: text()
      .notNull()
      .references(() => edition.id),
    name: text().notNull(),
    slug: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.region, t.edition] }), unique().on(t.edition, t.slug)],
)

/** Exclusive, Developing, Live … apart from the headline. */
export const label = newsroom.table('label', {
  id: text().primaryKey(),
  position: integer().notNull().default(0),
})
export const labelName = newsroom.table(
  'label_name',
  {
    label: text()
      .notNull()
      .references(() => label.id),
    edition: text()
      .notNull()
      .references(() => edition.id),
    name: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.label, t.edition] })],
)

// ── People and things ──────────────────────────────────────────────────────────────────────────────────────────

/** Who is named: a person or the house. Not who signs in, and not who is written about. */
export const contributor = newsroom.table('contributor', {
  id: text().primaryKey(),
  kind: text().$type<'person' | 'house'>().notNull(),
  gender: text().$type<'feminine' | 'masculine'>(),
  portrait: text().references(() => asset.id),
})
export const contributorName = newsroom.table(
  'contributor_name',
  {
    contributor: text()
      .notNull()
      .references(() => contributor.id),
    language: text().notNull(),
    name: text().notNull(),
    sortName: text().notNull(),
    slug: text().notNull(),
    /** Who that is, in a sentence. */
    line: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.contributor, t.language] }), index().on(t.language, t.name)],
)

/** What is written about. */
export const topic = newsroom.table(
  'topic',
  {
    id: text().primaryKey(),
    kind: text().$type<'person' | 'place' | 'organisation' | 'event' | 'subject'>().notNull(),
    wikidata: text().unique(),
    gender: text().$type<'feminine' | 'masculine'>(),
    /** Merged into another: its address leads there. */
    mergedInto: text(),
  },
  (t) => [foreignKey({ columns: [t.mergedInto], foreignColumns: [t.id] })],
)
export const topicName = newsroom.table(
  'topic_name',
  {
    topic: text()
      .notNull()
      .references(() => topic.id),
    language: text().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
    aliases: text().array().notNull().default(sql`'{}'`),
    headlineForm: text(),
    /** First-mention forms with the dates of the office: the latest that has begun counts. */
    firstMention: jsonb().$type<{ words: string; since?: string }[]>().notNull().default([]),
    description: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.topic, t.language] }), index().on(t.language, t.name)],
)

/**
 * A picture, video or audio. Equal bytes may be two assets: their rights differ. One that an item named is expected until
 * its bytes are here, or missing where they are not to be had.
 */
export const asset = newsroom.table(
  'asset',
  {
    id: text().primaryKey(),
    kind: text().$type<'picture' | 'video' | 'audio'>().notNull(),
    state: text().$type<'expected' | 'present' | 'missing'>().notNull().default('expected'),
    mime: text(),
    sha256: text(),
    bytes: bigint({ mode: 'number' }),
    width: integer(),
    height: integer(),
    /** Seconds, of what plays. */
    duration: real(),
    creditKind: text()
      .$type<
        | 'photograph'
        | 'illustration'
        | 'screengrab'
        | 'handout'
        | 'file'
        | 'archive'
        | 'graphic'
        | 'machine-made'
      >()
      .notNull(),
    creditPerson: text().notNull().default(''),
    creditContributor: text(),
    creditOrganisation: text().notNull().default(''),
    /** The line as it came in, kept to the letter. */
    creditAsReceived: text().notNull().default(''),
    /** What its owner says of its use, as it came in. */
    rights: text().notNull().default(''),
    takenAt: instant('taken_at'),
    /** Needs a cover with words before it is shown. */
    graphic: boolean().notNull().default(false),
    focus: jsonb().$type<{ x: number; y: number }>(),
    /** Where its bytes are looked for, the best first: addresses, or paths beside an export. */
    sources: jsonb().$type<string[]>().notNull().default([]),
    /** Why it is not here, in words. */
    fault: text().notNull().default(''),
    attempts: integer().notNull().default(0),
    madeAt: instant('made_at').notNull().default(now),
  },
  (t) => [
    index().on(t.sha256),
    check(
      'asset_present',
      sql`state <> 'present' or (mime is not null and sha256 is not null and bytes is not null)`,
    ),
  ],
)
/** The caption and the alternative that are offered where it is placed; a placed picture keeps its own in its block. */
export const assetWords = newsroom.table(
  'asset_words',
  {
    asset: text()
      .notNull()
      .references(() => asset.id),
    language: text().notNull(),
    caption: text().notNull().default(''),
    alt: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.asset, t.language] })],
)
/** A file that is served of an asset, named by the hash of its bytes. */
export const rendition = newsroom.table(
  'rendition',
  {
    asset: text()
      .notNull()
      .references(() => asset.id),
    hash: text().notNull(),
    format: text().$type<'jpeg' | 'avif' | 'original'>().notNull(),
    mime: text().notNull(),
    width: integer(),
    height: integer(),
    bytes: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.asset, t.hash] })],
)

// ── Words ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** What is told; it has no language. */
export const story = newsroom.table('story', {
  id: text().primaryKey(),
  /** The working name. */
  slugline: text().notNull().default(''),
  embargoUntil: instant('embargo_until'),
  createdAt: instant('created_at').notNull().default(now),
})
/** A story follows another, or stands in its background. */
export const thread = newsroom.table(
  'thread',
  {
    story: text()
      .notNull()
      .references(() => story.id),
    earlier: text()
      .notNull()
      .references(() => story.id),
    kind: text().$type<'follows' | 'background'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.story, t.earlier] }), index().on(t.earlier)],
)
export const storyTopic = newsroom.table(
  'story_topic',
  {
    story: text()
      .notNull()
      .references(() => story.id),
    topic: text()
      .notNull()
      .references(() => topic.id),
    position: smallint().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.story, t.topic] }), index().on(t.topic)],
)

/** Words in an edition with revisions. Its owner is (kind, id), a list of kinds that only grows. */
export const words = newsroom.table(
  'text',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    ownerKind: text().$type<PublishableKind | 'note'>().notNull(),
    ownerId: text().notNull(),
    edition: text()
      .notNull()
      .references(() => edition.id),
    headRevision: bigint({ mode: 'number' }),
  },
  (t) => [unique().on(t.ownerKind, t.ownerId, t.edition)],
)

/** An immutable state of a text. Alignment edges are frozen into it. */
export const revision = newsroom.table(
  'revision',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    text: bigint({ mode: 'number' })
      .notNull()
      .references(() => words.id),
    number: integer().notNull(),
    reason: text()
      .$type<'save' | 'basis' | 'publish' | 'small correction' | 'correction' | 'update' | 'withdrawal'>()
      .notNull(),
    bodyVersion: smallint().notNull(),
    words: jsonb().$type<ArticleWords>().notNull(),
    alignment: jsonb().$type<{
      text: number
      revision: number
      edges: [string, string[] | null][]
      shortAdaptation?: true
    }>(),
    madeAt: instant('made_at').notNull().default(now),
    madeBy: text().notNull(),
  },
  (t) => [unique().on(t.text, t.number)],
)

/** What has the two states, each kind with a table of its own beside it; live entries join by their kind. */
export const publishable = newsroom.table(
  'publishable',
  {
    id: text().primaryKey(),
    kind: text().$type<PublishableKind>().notNull(),
    edition: text()
      .notNull()
      .references(() => edition.id),
    public: text().$type<PublicState>().notNull().default('never'),
    work: text().$type<WorkState>().notNull().default('none'),
    indexed: boolean().notNull().default(true),
    text: bigint({ mode: 'number' }).references(() => words.id),
    /** The exact revision that is live, or was. */
    liveRevision: bigint({ mode: 'number' }).references(() => revision.id),
    /** What a withdrawn or held address answers, and says. */
    gone: jsonb().$type<{ status: 410 | 451; notice: string }>(),
    firstPublishedAt: instant('first_published_at'),
    /** The last change that readers are told of. */
    updatedAt: instant('updated_at'),
  },
  (t) => [
    unique().on(t.id, t.edition),
    index().on(t.edition, t.public, t.work),
    check('live_has_revision', sql`public <> 'live' or live_revision is not null`),
  ],
)

/** A story's version in one edition. */
export const article = newsroom.table(
  'article',
  {
    id: text().primaryKey(),
    edition: text().notNull(),
    story: text()
      .notNull()
      .references(() => story.id),
    form: text()
      .$type<
        | 'news'
        | 'opinion'
        | 'analysis'
        | 'blog'
        | 'feature'
        | 'explainer'
        | 'video'
        | 'episode'
        | 'gallery'
        | 'infographic'
        | 'live'
      >()
      .notNull()
      .default('news'),
    /** The home section: it makes the address. */
    section: text()
      .notNull()
      .references(() => section.id),
    slug: text().notNull().default(''),
    dateline: text().notNull().default(''),
    /** "Source: Agencies", by name from the edition. */
    creditLine: text().notNull().default(''),
    cardLabel: text().$type<'section' | 'region' | 'form'>().notNull().default('section'),
    evergreen: boolean().notNull().default(false),
  },
  (t) => [
    unique().on(t.story, t.edition),
    foreignKey({ columns: [t.id, t.edition], foreignColumns: [publishable.id, publishable.edition] }),
  ],
)

/** Further sections that list it. */
export const articleSection = newsroom.table(
  'article_section',
  {
    article: text()
      .notNull()
      .references(() => article.id),
    section: text()
      .notNull()
      .references(() => section.id),
  },
  (t) => [primaryKey({ columns: [t.article, t.section] })],
)
export const articleRegion = newsroom.table(
  'article_region',
  {
    article: text()
      .notNull()
      .references(() => article.id),
    region: text()
      .notNull()
      .references(() => region.id),
  },
  (t) => [primaryKey({ columns: [t.article, t.region] })],
)
export const articleLabel = newsroom.table(
  'article_label',
  {
    article: text()
      .notNull()
      .references(() => article.id),
    label: text()
      .notNull()
      .references(() => label.id),
    expiresAt: instant('expires_at'),
  },
  (t) => [primaryKey({ columns: [t.article, t.label] })],
)
/** Contributors in roles; no row means the house. */
export const byline = newsroom.table(
  'byline',
  {
    article: text()
      .notNull()
      .references(() => article.id),
    position: smallint().notNull(),
    contributor: text()
      .notNull()
      .references(() => contributor.id),
    role: text().notNull().default('writer'),
    place: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.article, t.position] }), index().on(t.contributor)],
)
/** Outlets and documents that the text quotes. */
export const cited = newsroom.table(
  'cited',
  {
    article: text()
      .notNull()
      .references(() => article.id),
    position: smallint().notNull(),
    name: text().notNull(),
    address: text(),
  },
  (t) => [primaryKey({ columns: [t.article, t.position] })],
)
/** What readers are told about a text: its words are a text of their own. */
export const note = newsroom.table(
  'note',
  {
    id: text().primaryKey(),
    publishable: text()
      .notNull()
      .references(() => publishable.id),
    kind: text().$type<'correction' | 'clarification' | "editor's note" | 'update'>().notNull(),
    place: text().$type<'top' | 'foot' | 'block'>().notNull(),
    block: text(),
    text: bigint({ mode: 'number' })
      .notNull()
      .references(() => words.id),
    madeAt: instant('made_at').notNull(),
  },
  (t) => [index().on(t.publishable)],
)

/** A line in the strip of one edition. */
export const breakingLine = newsroom.table('breaking_line', {
  id: text()
    .primaryKey()
    .references(() => publishable.id),
  attribution: jsonb().$type<Attribution>(),
  place: text().notNull().default(''),
  expiresAt: instant('expires_at').notNull(),
  article: text().references(() => article.id),
})

/** A dossier in one edition. Its text says the rest: title, description, and the picture that opens the body. */
export const coverage = newsroom.table(
  'coverage',
  {
    id: text()
      .primaryKey()
      .references(() => publishable.id),
    edition: text()
      .notNull()
      .references(() => edition.id),
    /** The same in every edition that has the coverage. */
    dossier: text().notNull(),
    slug: text().notNull().default(''),
    /** What belongs to it besides what was put in by hand. */
    rule: jsonb().$type<{ topic: string }>(),
    isOpen: boolean().notNull().default(true),
  },
  (t) => [unique().on(t.dossier, t.edition)],
)
/** Put into a coverage by hand. */
export const coverageArticle = newsroom.table(
  'coverage_article',
  {
    coverage: text()
      .notNull()
      .references(() => coverage.id),
    article: text()
      .notNull()
      .references(() => article.id),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.coverage, t.article] }), index().on(t.article)],
)

/** About us, contact, how we work: a page that belongs to no day. */
export const staticPage = newsroom.table(
  'static_page',
  {
    id: text()
      .primaryKey()
      .references(() => publishable.id),
    edition: text()
      .notNull()
      .references(() => edition.id),
    /** The same in every edition that has the page. */
    page: text().notNull(),
    slug: text().notNull().default(''),
    inFooter: boolean().notNull().default(true),
    position: integer().notNull().default(0),
  },
  (t) => [unique().on(t.page, t.edition)],
)

/** Containers of cards: as arranged, and as on the site. */
export const front = newsroom.table(
  'front',
  {
    edition: text()
      .notNull()
      .references(() => edition.id),
    name: text().notNull(),
    arranged: jsonb().$type<FrontContainer[]>().notNull(),
    /** Counts the arrangements, so that a press says which one it decided on. */
    version: integer().notNull().default(1),
    onSite: jsonb().$type<FrontContainer[]>(),
    pressedVersion: integer(),
    pressedAt: instant('pressed_at'),
  },
  (t) => [primaryKey({ columns: [t.edition, t.name] })],
)

/** A former address. The target is a path of ours or an absolute address elsewhere; never our own host. */
export const redirect = newsroom.table(
  'redirect',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    host: text().notNull().default(''),
    path: text().notNull(),
    query: text().notNull().default(''),
    target: text().notNull(),
  },
  (t) => [unique().on(t.host, t.path, t.query)],
)

/**
 * A list that the house keeps for a language: synonyms now, kept words and spellings join by their kind. Without a row
 * the one that the program brings holds.
 */
export const houseList = newsroom.table(
  'house_list',
  {
    kind: text().$type<'synonyms'>().notNull(),
    language: text().notNull(),
    /** Words that find each other. */
    groups: jsonb().$type<string[][]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.language] })],
)

/** A choice of the house that no edition has for itself. Without a row the program's own holds. */
export const setting = newsroom.table('setting', {
  name: text().$type<'hold what a provider kills'>().primaryKey(),
  value: jsonb().$type<boolean | number | string>().notNull(),
})

// ── The agenda ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Something announced: what, who, where, when and how exactly that is known. */
export const event = newsroom.table(
  'event',
  {
    id: text().primaryKey(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at'),
    precision: text().$type<'minute' | 'day' | 'month'>().notNull(),
    timeZone: text(),
    place: text().notNull().default(''),
    organisers: text().array().notNull().default(sql`'{}'`),
    state: text().$type<'planned' | 'postponed' | 'cancelled'>().notNull().default('planned'),
    /** What a provider means to deliver of it. */
    planned: jsonb().$type<{ what: string; at: string | null; remark: string }[]>().notNull().default([]),
    editorNote: text().notNull().default(''),
  },
  (t) => [index().on(t.startsAt)],
)
export const eventName = newsroom.table(
  'event_name',
  {
    event: text()
      .notNull()
      .references(() => event.id),
    language: text().notNull(),
    name: text().notNull(),
    description: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.event, t.language] })],
)
/** Which stories announced an event, and which told what came of it. */
export const eventStory = newsroom.table(
  'event_story',
  {
    event: text()
      .notNull()
      .references(() => event.id),
    story: text()
      .notNull()
      .references(() => story.id),
    as: text().$type<'announcement' | 'outcome'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.event, t.story] }), index().on(t.story)],
)

// ── The work ───────────────────────────────────────────────────────────────────────────────────────────────────

/** A secret that signs commands; only its hash is kept. */
export const apiKey = newsroom.table('api_key', {
  id: text().primaryKey(),
  name: text().notNull(),
  sha256: text().notNull().unique(),
  madeAt: instant('made_at').notNull().default(now),
  revokedAt: instant('revoked_at'),
})
/** Who may do what where until when. Read in the command's own transaction. */
export const grant = newsroom.table(
  'grant',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    holderKind: text().$type<'account' | 'key'>().notNull(),
    holder: text().notNull(),
    role: text().$type<Role>().notNull(),
    /** Null: every edition. */
    edition: text().references(() => edition.id),
    /** Null: every section. Otherwise this one and what lies below it. */
    section: text().references(() => section.id),
    until: instant('until'),
  },
  (t) => [index().on(t.holderKind, t.holder)],
)

/** One waiting act at most for a publishable; the durable job only carries its id. */
export const schedule = newsroom.table(
  'schedule',
  {
    publishable: text()
      .primaryKey()
      .references(() => publishable.id),
    verb: text().$type<Extract<Verb, 'publish' | 'update'>>().notNull(),
    revision: bigint({ mode: 'number' })
      .notNull()
      .references(() => revision.id),
    dueAt: instant('due_at').notNull(),
    madeBy: text().notNull(),
  },
  (t) => [index().on(t.dueAt)],
)

/** One file that is brought in, or was. */
export const importRun = newsroom.table('import_run', {
  id: text().primaryKey(),
  /** As whoever sent it named it. */
  source: text().notNull(),
  format: text().notNull(),
  /** What was asked for, so that an interrupted run goes on as it began. */
  options: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  state: text().$type<'staging' | 'reading' | 'done' | 'failed'>().notNull(),
  /** Items found, and items with an outcome. */
  found: integer().notNull().default(0),
  settled: integer().notNull().default(0),
  /** What was left out on purpose, and how often. */
  leftOut: jsonb().$type<Record<string, number>>().notNull().default({}),
  fault: text().notNull().default(''),
  startedBy: text().notNull(),
  startedAt: instant('started_at').notNull().default(now),
  endedAt: instant('ended_at'),
})
/** From outside, staged: the key of doing it twice. */
export const incomingItem = newsroom.table(
  'incoming_item',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    provider: text().notNull(),
    identity: text().notNull(),
    version: text().notNull(),
    sha256: text().notNull(),
    /** The format that reads `raw`; empty: ninjs, as the first versions knew no other. */
    format: text().notNull().default(''),
    raw: text().notNull(),
    result: text().$type<'created' | 'updated' | 'unchanged' | 'waiting' | 'refused'>().notNull(),
    reason: text().notNull().default(''),
    article: text().references(() => article.id),
    /** What else it became: an event, a static page. */
    became: jsonb().$type<{ kind: 'event' | 'static page'; id: string }>(),
    receivedAt: instant('received_at').notNull().default(now),
  },
  (t) => [unique().on(t.provider, t.identity, t.version, t.sha256)],
)
/** What became of each item of a run: they add up to what was found. */
export const importOutcome = newsroom.table(
  'import_outcome',
  {
    run: text()
      .notNull()
      .references(() => importRun.id),
    /** Its place in the file, from 1. */
    at: integer().notNull(),
    item: bigint({ mode: 'number' }).references(() => incomingItem.id),
    identity: text().notNull(),
    /** Null until its turn comes. */
    result: text().$type<'created' | 'updated' | 'unchanged' | 'waiting' | 'refused'>(),
    reason: text().notNull().default(''),
    repaired: jsonb()
      .$type<{ where: string; at: number; what: string; before: string; after: string }[]>()
      .notNull()
      .default([]),
    doubtful: text().array().notNull().default(sql`'{}'`),
    became: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.run, t.at] }),
    index('import_outcome_open').on(t.run, t.at).where(sql`result is null`),
  ],
)
/** What the items of a run refer to, by name: kept while the run lasts. */
export const incomingPart = newsroom.table(
  'incoming_part',
  {
    run: text()
      .notNull()
      .references(() => importRun.id),
    of: text().notNull(),
    identity: text().notNull(),
    /** Counts through the file. */
    position: bigint({ mode: 'number' }).notNull(),
    value: jsonb().notNull(),
  },
  (t) => [primaryKey({ columns: [t.run, t.of, t.identity, t.position] })],
)
/** What a provider calls a thing of ours, so that the same name finds it again. */
export const knownAs = newsroom.table(
  'known_as',
  {
    provider: text().notNull(),
    kind: text().$type<'section' | 'topic' | 'contributor' | 'asset' | 'story' | 'event'>().notNull(),
    identity: text().notNull(),
    id: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.kind, t.identity] })],
)

/** Something that somebody should see. */
export const notification = newsroom.table('notification', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  edition: text().references(() => edition.id),
  subjectKind: text().notNull(),
  subject: text().notNull(),
  detail: jsonb().$type<Record<string, string>>().notNull().default({}),
  madeAt: instant('made_at').notNull().default(now),
})

/** Who, what, when, from where. Append only: a trigger refuses the rest. */
export const audit = newsroom.table(
  'audit',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull().default(now),
    actor: text().notNull(),
    origin: text().notNull(),
    act: text().notNull(),
    edition: text(),
    subjectKind: text().notNull(),
    subject: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [index().on(t.subjectKind, t.subject)],
)

/** The log: one row an act, in the order of the commits. */
export const log = newsroom.table(
  'log',
  {
    position: bigint({ mode: 'number' }).primaryKey(),
    at: instant('at').notNull().default(sql`clock_timestamp()`),
    act: text().notNull(),
    audience: text().notNull(),
    edition: text(),
    subjectKind: text().notNull(),
    subject: text().notNull(),
    keys: text().array().notNull(),
    detail: jsonb().$type<Record<string, string | number | boolean>>().notNull().default({}),
  },
  (t) => [index('log_public').on(t.position).where(sql`audience = 'public'`)],
)

/** How far a follower with effects inside the database has come: stored with the effect. */
export const follower = newsroom.table('follower', {
  name: text().primaryKey(),
  position: bigint({ mode: 'number' }).notNull(),
})
