import type { Candidate, Newest, Subject, ThreadPlace } from './candidate.ts'

/** How far around an article its section is looked through for close words, in days before and after. */
export const windowDays = 30

/** How many are looked at: nearest in time on either side, of the section and of each topic; and of the newest. */
const ofSection = 16
const ofTopic = 6
const topicsOf = 6
/** In either direction. A story that so many others follow is no thread any more but a coverage. */
const ofThread = 40

/** More are never asked for. Of the newest one more is looked at than fills up: the article may be among them. */
export const mostRelated = 8
const ofNewest = 2 * mostRelated + 1

/** Beyond so many, a topic is common: counting on would take time and change little. */
const mostCounted = 300

/** What is known of an article and of those that may be related to it. */
export type Found = {
  subject: Subject
  section: string
  /** How many articles have each of the subject's topics, as far as they are counted. */
  articlesOf: ReadonlyMap<string, number>
  /** Every story in its thread, with a live article or without. */
  threads: readonly string[]
  candidates: readonly Candidate[]
  newest: readonly Newest[]
}

/** One row as it comes: lists as lines, their parts between tabs. Ids and stems hold neither, nor blanks. */
export type FoundRow = {
  story: string
  section: string
  published: number
  words: string
  topics: string | null
  threads: string | null
  tied: string | null
  around: string | null
  newest: string | null
}

const millis = (column: string) => `(extract(epoch from ${column}) * 1000)::int8`
const line = (...parts: string[]) => `string_agg(concat_ws(E'\\t', ${parts.join(', ')}), E'\\n')`

/** Of a list, or of a section, the nearest after an article and before it. */
const nearest = (what: string, from: string, where: string, count: number, within: string | null) => `
    (select ${what} from ${from} where ${where} and published_at >= own.published_at
      ${within === null ? '' : `and published_at < own.published_at + ${within}`} order by published_at, article limit ${count + 1})
    union all
    (select ${what} from ${from} where ${where} and published_at < own.published_at
      ${within === null ? '' : `and published_at > own.published_at - ${within}`} order by published_at desc, article desc limit ${count})`

/**
 * One look at everything that an article ($1) of an edition ($2) may be related to: its thread, what is nearest in time
 * of each of its topics and of its section, and the newest. Each part walks an index for a few rows, so it takes the
 * same time however many articles there are. No row where the article is not live in the edition.
 */
export const findCandidates = {
  name: 'candidates for related',
  text: `
  with own as materialized (
    select story, section, published_at, words from live.related_by where article = $1 and edition = $2
  ), topics as materialized (
    select t.topic, t.position, (select count(*) from (
      select from live.listing l where l.edition = $2 and l.list = 'topic:' || t.topic limit ${mostCounted}) counted) as articles
    from live.article_topic t where t.article = $1 order by t.position limit ${topicsOf}
  ), threads as materialized (
    (select t.earlier as story, case t.kind when 'follows' then 'follows' else 'background' end as place
      from own join live.thread t on t.story = own.story order by t.earlier limit ${ofThread})
    union all
    (select t.story, case t.kind when 'follows' then 'led to' else 'background of' end
      from own join live.thread t on t.earlier = own.story order by t.story limit ${ofThread})
  ), ties as (
    select a.id as article, null as topic, threads.place
    from threads join live.article a on a.story = threads.story and a.edition = $2 and a.state = 'live'
    union all
    select near.article, topics.topic, null from own cross join topics cross join lateral (
      ${nearest('article', 'live.listing', `edition = $2 and list = 'topic:' || topics.topic`, ofTopic, null)}) near
  ), tied as (
    select article, string_agg(topic, ' ') as topics, max(place) as place from ties group by article
  )
  select own.story, own.section, ${millis('own.published_at')}::float8 as published, own.words,
    (select string_agg(topic || ' ' || articles, E'\\n' order by position) from topics) as topics,
    (select string_agg(story, E'\\n') from threads) as threads,
    (select ${line('r.article', 'r.story', millis('r.published_at'), 'r.words', `coalesce(tied.topics, '')`, 'tied.place')}
      from tied join live.related_by r on r.article = tied.article) as tied,
    (select ${line('article', 'story', millis('published_at'), 'words')} from (
      ${nearest('*', 'live.related_by', 'edition = $2 and section = own.section', ofSection, `interval '${windowDays} days'`)}) near) as around,
    (select ${line('r.article', 'r.story', millis('r.published_at'))} from (
      select article from live.listing where edition = $2 and list = 'latest'
      order by published_at desc, article desc limit ${ofNewest}) l join live.related_by r on r.article = l.article) as newest
  from own`,
} as const

/** Reads a row. What stands both among the tied and around is taken once, with its ties. */
export function readFound(id: string, row: FoundRow): Found {
  const topics = lines(row.topics).map((line) => line.split(' '))
  const tied = lines(row.tied).map(candidate)
  const known = new Set(tied.map((one) => one.id))
  return {
    subject: {
      id,
      story: row.story,
      published: row.published,
      words: listed(row.words),
      topics: topics.map(([topic = '']) => topic),
    },
    section: row.section,
    articlesOf: new Map(topics.map(([topic = '', articles]) => [topic, Number(articles)])),
    threads: [...new Set(lines(row.threads))],
    candidates: [
      ...tied,
      ...lines(row.around)
        .map(candidate)
        .filter((one) => !known.has(one.id)),
    ],
    newest: lines(row.newest).map(candidate),
  }
}

function listed(text: string): string[] {
  return text === '' ? [] : text.split(' ')
}

function lines(text: string | null): string[] {
  return text === null ? [] : text.split('\n')
}

function candidate(line: string): Candidate {
  const [id = '', story = '', published, words = '', topics = '', thread] = line.split('\t')
  return {
    ...{ id, story, published: Number(published), state: 'live', words: listed(words) },
    topics: listed(topics),
    ...(thread === undefined ? {} : { thread: thread as ThreadPlace }),
  }
}
