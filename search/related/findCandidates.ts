/** How far around an article its section is looked through for close words, in days before and after. */
export const windowDays = 30

/** How many are looked at: nearest in time on either side, of the section and of each topic; and of the newest. */
const ofSection = 24
const ofTopic = 8
const ofNewest = 17
const topicsOf = 6
/** In either direction. A story that so many others follow is no thread any more but a coverage. */
const ofThread = 40

/** Beyond so many, a topic is common: counting on would take time and change nothing. */
const mostCounted = 500

type Topic = readonly [id: string, articles: number]

/** What is known of an article and of those that may be related to it. Times in milliseconds since 1970. */
export type Found = {
  /** Null where the article is not live in the edition. */
  own:
    | readonly [story: string, section: string, published: number, words: string, topics: readonly Topic[]]
    | null
  /** Every story in its thread, with a live article or without. */
  threads: readonly string[]
  candidates: readonly (readonly [
    id: string,
    story: string,
    published: number,
    words: string,
    topics: readonly string[],
    thread: string | null,
  ])[]
  newest: readonly (readonly [id: string, story: string, published: number])[]
}

const millis = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`

/** Of a list, or of a section, the nearest after an article and before it. */
const aroundInTime = (from: string, where: string, count: number, within = '') => `
    (select article from ${from} where ${where} and published_at >= o.published_at ${within && `and published_at < o.published_at + ${within}`}
      order by published_at, article limit ${count + 1})
    union all
    (select article from ${from} where ${where} and published_at < o.published_at ${within && `and published_at > o.published_at - ${within}`}
      order by published_at desc, article desc limit ${count})`

/**
 * One look at everything that an article ($1) of an edition ($2) may be related to: its thread, what is nearest in time
 * of each of its topics and of its section, and the newest. Each part walks an index for a few rows, so it takes the
 * same time however many articles there are.
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
      from own o join live.thread t on t.story = o.story order by t.earlier limit ${ofThread})
    union all
    (select t.story, case t.kind when 'follows' then 'led to' else 'background of' end
      from own o join live.thread t on t.earlier = o.story order by t.story limit ${ofThread})
  ), near as (
    select a.id as article, null as topic, threads.place
    from threads join live.article a on a.story = threads.story and a.edition = $2 and a.state = 'live'
    union all
    select nearest.article, topics.topic, null from own o cross join topics cross join lateral (
      ${aroundInTime('live.listing', `edition = $2 and list = 'topic:' || topics.topic`, ofTopic)}) nearest
    union all
    select nearest.article, null, null from own o cross join lateral (
      ${aroundInTime('live.related_by', 'edition = $2 and section = o.section', ofSection, `interval '${windowDays} days'`)}) nearest
  ), candidates as (
    select article, coalesce(json_agg(topic) filter (where topic is not null), '[]') as topics, max(place) as place
    from near group by article
  )
  select
    (select json_build_array(story, section, ${millis('published_at')}, words,
      coalesce((select json_agg(json_build_array(topic, articles) order by position) from topics), '[]')) from own) as own,
    coalesce((select json_agg(distinct story) from threads), '[]') as threads,
    coalesce((select json_agg(json_build_array(r.article, r.story, ${millis('r.published_at')}, r.words, c.topics, c.place))
      from candidates c join live.related_by r on r.article = c.article), '[]') as candidates,
    coalesce((select json_agg(json_build_array(r.article, r.story, ${millis('r.published_at')})) from (
      select article from live.listing where edition = $2 and list = 'latest'
      order by published_at desc, article desc limit ${ofNewest}) l join live.related_by r on r.article = l.article), '[]') as newest`,
} as const
