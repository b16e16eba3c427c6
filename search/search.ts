import pg from 'pg'
import { openGate } from '../ground/gate.ts'
import type { Synonyms } from '../language/search/synonyms.ts'
import { quoted, topicTerm } from '../language/search/termVector.ts'
import type { Block } from '../model/body/block.ts'
import { plainParts } from '../model/body/plain.ts'
import { type HeadlineFamily, headlineFor } from '../model/headline.ts'
import { isPublicId } from '../model/identity.ts'
import { sqlState } from '../store/away.ts'
import type { Connection } from '../store/database.ts'
import { type Asked, askFor, namesIn } from './asked.ts'
import { houseSynonyms } from './houseSynonyms.ts'
import { markedPieces, type Piece, passage } from './passage.ts'
import { type Part, readQuestion } from './question.ts'
import { type RecentMonths, recentMonths } from './recentMonths.ts'
import type { Run } from './run.ts'
import { allStatement, partStatement, sizes } from './statements.ts'
import { type Suggestion, suggestFrom } from './suggest.ts'
import { namesOfTopics, topicsNamed } from './topicNames.ts'

/** The time of the longest search was up; whoever asks again in a moment may have more luck. */
export class SearchBusy extends Error {
  constructor() {
    super('The search took longer than it may. Ask for something rarer, or again in a moment.')
    this.name = 'SearchBusy'
  }
}

/** What somebody wants to find. */
export type SearchRequest = {
  edition: { id: string; language: string }
  typed: string
  /** Sections to look in, with those below them; all when left out. */
  sections?: readonly string[]
  form?: string
  topic?: string
  region?: string
  since?: Date
  /** Only what was published before this article. */
  before?: string
  /** From 1. */
  page: number
  now: Date
}

/** One article that was found, what was asked for marked in it. */
export type SearchHit = {
  id: string
  section: string
  slug: string
  headline: Piece[]
  standfirst: Piece[]
  /** From the text, where neither headline nor standfirst holds all that was asked for. */
  passage: Piece[] | null
  /** Milliseconds since 1970. */
  published: number
}

/** How the newest hits divide. A count never says more than {@link SearchAnswer.counted}. */
export type SearchFacets = {
  sections: Readonly<Record<string, number>>
  forms: Readonly<Record<string, number>>
  regions: Readonly<Record<string, number>>
  topics: readonly { id: string; name: string; count: number }[]
  times: Readonly<Record<'day' | 'week' | 'month' | 'year', number>>
}

export type SearchAnswer = {
  hits: SearchHit[]
  /** How many were found, counted to 1,000; `more` says that there are others. */
  found: number
  more: boolean
  pages: number
  /** Begin before this article for what is older than the ranked ones. */
  older: string | null
  /** Of the newest 1,000 hits. */
  facets: SearchFacets
}

/** Hits on one page of results. */
export const onPage = 20
export const mostPages = sizes.ranked / onPage

export type Search = {
  /** Finds; null where the question holds nothing to find. @throws SearchBusy, Overloaded, or what an absent database throws */
  search(request: SearchRequest): Promise<SearchAnswer | null>
  /** What somebody may be typing: topics and headlines that go on like it. @throws as `search` */
  suggest(edition: SearchRequest['edition'], typed: string): Promise<Suggestion[]>
  close(): Promise<void>
}

const atOnce = 4
const waiting = 32
/** Milliseconds that one statement may take. */
const timeLimit = 300

/**
 * Opens the search over `live`, with connections of its own: however many search, pages are not kept waiting. Four
 * questions are answered at once, 32 wait, the rest are refused.
 * @param connection as the role that may read `live` and no more
 */
export function openSearch(connection: Connection): Search {
  const pool = new pg.Pool({
    ...connection,
    max: atOnce,
    application_name: 'dragoman reader search',
    connectionTimeoutMillis: 3000,
    query_timeout: 3000,
    idleTimeoutMillis: 60_000,
    // Without the index every search would read the terms of every article, whatever a planner thinks of it. And since
    // there is one way to go for each statement, none is planned twice: that took a tenth of a search.
    options: `-c default_transaction_read_only=on -c statement_timeout=${timeLimit} -c enable_seqscan=off -c jit=off -c plan_cache_mode=force_generic_plan`,
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const gate = openGate({ atOnce, waiting })
  const run: Run = async (name, text, values) =>
    (await pool.query({ name, text, values: [...values] })).rows as never
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await gate.run(work)
    } catch (fault) {
      if (sqlState(fault) === cancelled) throw new SearchBusy()
      throw fault
    }
  }
  const known: Known = { synonyms: houseSynonyms(run), months: recentMonths(run) }
  return {
    search: (request) => {
      const parts = readQuestion(request.typed)
      return parts.length === 0 ? Promise.resolve(null) : guarded(() => find(run, known, request, parts))
    },
    suggest: (edition, typed) => guarded(() => suggestFrom(run, edition, typed)),
    close: () => pool.end(),
  }
}

const cancelled = '57014'
const all = allStatement()
const part = partStatement()

/** What is kept between searches. */
type Known = {
  synonyms: (language: string) => Promise<Synonyms>
  months: (edition: string, now: Date) => Promise<RecentMonths | null>
}

async function find(
  run: Run,
  known: Known,
  request: SearchRequest,
  parts: readonly Part[],
): Promise<SearchAnswer | null> {
  const { edition } = request
  const [synonyms, months, topics] = await Promise.all([
    known.synonyms(edition.language),
    known.months(edition.id, request.now),
    topicsNamed(run, namesIn(parts, edition.language), edition.language),
  ])
  const asked = askFor(parts, edition.language, synonyms, topics)
  if (!asked) return null
  const result = await answerOf(run, request, asked, months)
  const [hits, names] = await Promise.all([
    readHits(run, result.ids, edition, asked),
    namesOfTopics(run, result.topics, edition.language),
  ])
  return {
    hits,
    found: Math.min(result.found, sizes.counted),
    more: result.found > sizes.counted || result.looked >= sizes.forPhrase,
    pages: Math.ceil(Math.min(result.found, sizes.ranked) / onPage),
    older:
      result.found > sizes.ranked
        ? result.oldestRanked
        : result.looked >= sizes.forPhrase
          ? result.oldestLooked
          : null,
    facets: {
      sections: result.sections,
      forms: result.forms,
      regions: result.regions,
      times: result.times,
      topics: names,
    },
  }
}

type Result = Omit<SearchFacets, 'topics'> & {
  ids: string[]
  found: number
  looked: number
  oldestRanked: string | null
  oldestLooked: string | null
  topics: { id: string; count: number }[]
}

async function answerOf(
  run: Run,
  request: SearchRequest,
  { exact, loose }: Asked,
  months: RecentMonths | null,
): Promise<Result> {
  const { edition, sections, form, topic, region, since, before, page, now } = request
  const about = topic === undefined ? '' : ` & ${quoted(topicTerm(topic))}`
  const skipped = (Math.min(Math.max(page, 1), mostPages) - 1) * onPage
  const shared = [
    exact + about,
    loose + about,
    exact !== loose,
    edition.id,
    now,
    skipped,
    months?.terms ?? null,
    months?.until ?? null,
  ]
  const anchor = before !== undefined && isPublicId(before) ? before : undefined
  const whole = [sections, form, topic, region, since, anchor].every((choice) => choice === undefined)
  const [result] = whole
    ? await run<Result>('search all', all, shared)
    : await run<Result>('search a part', part, [
        ...shared,
        sections ?? null,
        form ?? null,
        since ?? null,
        anchor ?? null,
        exact,
        loose,
        region ?? null,
      ])
  if (!result) throw new Error('The database answered a search without a row.')
  return result
}

type Row = {
  id: string
  section: string
  slug: string
  headline: HeadlineFamily
  standfirst: string | null
  blocks: Block[] | null
  published: number
}

async function readHits(
  run: Run,
  ids: readonly string[],
  edition: SearchRequest['edition'],
  { patterns }: Asked,
): Promise<SearchHit[]> {
  if (ids.length === 0) return []
  const rows = await run<Row>(
    'search hits',
    `select id, section, slug, headline, standfirst, blocks, (extract(epoch from published_at) * 1000)::float8 as published
    from live.article where id = any($1) and edition = $2 and state = 'live'`,
    [ids, edition.id],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    // Gone between the two questions: then it is not shown.
    if (!row) return []
    const headline = markedPieces(headlineFor(row.headline, 'headline'), edition.language, patterns)
    const standfirst = markedPieces(row.standfirst ?? '', edition.language, patterns)
    const said = [...headline, ...standfirst].filter(({ found }) => found).length >= patterns.length
    const texts = said ? [] : plainParts(row.blocks ?? []).map(({ words }) => words)
    const { section, slug, published } = row
    return [
      {
        id,
        section,
        slug,
        published,
        headline,
        standfirst,
        passage: passage(texts, edition.language, patterns),
      },
    ]
  })
}
