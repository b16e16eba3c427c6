/** How far a search looks. */
export type Sizes = {
  /** How many of the newest hits are ranked. */
  ranked: number
  /** How many are counted. */
  counted: number
  /** How many of the newest are looked into for a phrase: an index knows its words, not their order. */
  forPhrase: number
}

export const sizes: Sizes = { ranked: 400, counted: 1000, forPhrase: 1500 }

/** The age, in days, at which a hit weighs a third of what it would weigh today. */
const fading = 180

type Names = { recent: string; candidates: string; hits: string }
type Query = { exact: string; loose: string }

/**
 * What was found, newest first: by the index alone, then where that is not enough by a look at each. Words that stand
 * everywhere are looked for in the newest months alone; if those hold as many as are wanted, no older one can be among
 * them, and hits without number are neither read nor sorted. Nothing may have been published after those months.
 */
const found = (
  { recent, candidates, hits }: Names,
  query: Query,
  chosen: string,
  { counted, forPhrase }: Sizes,
) => {
  const wanted = `(case when $3 then ${forPhrase} else ${counted + 1} end)`
  const newest = (words: string) => `
    select w.article, w.section, w.form, w.published_at, w.words from live.article_words w
    where w.words @@ ${words} and w.edition = $4 ${chosen}
    order by w.published_at desc, w.article desc limit ${wanted}`
  return `
  ${recent} as materialized (${newest(`(${query.loose}::tsquery && $7::tsquery)`)}
  ), ${recent}_do as materialized (
    select count(*) = ${wanted} and $8::timestamptz > (select published_at from live.listing
      where edition = $4 and list = 'latest' order by published_at desc limit 1) as enough from ${recent}
  ), ${candidates} as materialized (
    select * from ${recent} where (select enough from ${recent}_do)
    union all
    select * from (${newest(`${query.loose}::tsquery and (select enough is not true from ${recent}_do)`)}) w
  ), ${hits} as materialized (
    select * from (select * from ${candidates} order by published_at desc, article desc offset 0) c
    where not $3 or c.words @@ ${query.exact}::tsquery
    order by published_at desc, article desc limit ${counted + 1}
  )`
}

const ofAll = { exact: '$1', loose: '$2' }

const ranking = ({ ranked }: Sizes) => `newest as (
    select article, published_at, words from hits order by published_at desc, article desc limit ${ranked}
  ), ranked as (
    select article, row_number() over (order by
      ts_rank_cd(words, $1::tsquery) * exp(-least(100, greatest(0, extract(epoch from $5::timestamptz - published_at)::float8 / 86400 / ${fading}))) desc,
      published_at desc, article desc) as place
    from newest
  )`

const answer = `select
    array(select article from ranked where place > $6 order by place limit 20) as ids,
    (select count(*)::int from hits) as found,
    (select count(*)::int from candidates) as looked,
    (select article from newest order by published_at, article limit 1) as "oldestRanked",
    (select article from candidates order by published_at, article limit 1) as "oldestLooked",
    (select coalesce(json_object_agg(section, count), '{}') from (select section, count(*) from counted group by 1) s) as sections,
    (select coalesce(json_object_agg(form, count), '{}') from (select form, count(*) from counted group by 1) f) as forms,
    (select coalesce(json_agg(json_build_object('id', topic, 'count', count) order by count desc, topic), '[]') from (
      select t.topic, count(*) from live.article_topic t where t.article = any(array(select article from counted))
      group by 1 order by 2 desc, 1 limit 12) t) as topics,
    (select coalesce(json_object_agg(region, count), '{}') from (
      select r.region, count(*) from live.article_region r where r.article = any(array(select article from counted)) group by 1) r) as regions,
    (select json_build_object(
      'day', count(*) filter (where published_at > (select $5::timestamptz - interval '1 day')),
      'week', count(*) filter (where published_at > (select $5::timestamptz - interval '7 days')),
      'month', count(*) filter (where published_at > (select $5::timestamptz - interval '30 days')),
      'year', count(*) filter (where published_at > (select $5::timestamptz - interval '365 days'))) from counted) as times`

const counting = (hits: string, { counted }: Sizes) =>
  `counted as (select * from ${hits} order by published_at desc, article desc limit ${counted})`

const named = { recent: 'recent', candidates: 'candidates', hits: 'hits' }

/**
 * One page of results, and how the newest hits divide: the newest by the index, of those the newest by rank and age.
 * `$1` exact, `$2` loose, `$3` whether they differ, `$4` edition, `$5` now, `$6` how many to leave out before the page's
 * 20, `$7` the terms of the newest months or null, `$8` when they end.
 */
export const allStatement = (of: Sizes = sizes) => `
  with ${found(named, ofAll, '', of)}, ${ranking(of)}, ${counting('hits', of)}
  ${answer}`

/**
 * The same of a part, counted whatever is chosen of it: `$1` and `$2` hold the topic too, `$9` sections, `$10` form,
 * `$11` since, `$12` the article to begin before, `$13` exact and `$14` loose without the topic, `$15` region.
 */
export const partStatement = (of: Sizes = sizes) => `
  with ${found(
    named,
    ofAll,
    `and ($9::text[] is null or w.section = any($9)) and ($10::text is null or w.form = $10)
      and ($11::timestamptz is null or w.published_at >= $11)
      and ($12::text is null or (w.published_at, w.article) < (select published_at, article from live.article_words where article = $12))
      and ($15::text is null or exists (select from live.article_region r where r.article = w.article and r.region = $15))`,
    of,
  )}, ${ranking(of)}, ${found(
    { recent: 'whole_recent', candidates: 'whole_candidates', hits: 'whole' },
    { exact: '$13', loose: '$14' },
    '',
    of,
  )}, ${counting('whole', of)}
  ${answer}`
