/** How many of the newest hits are ranked, and how many are counted. */
export const mostRanked = 400
export const mostCounted = 1000
/** How many of the newest are looked into for a phrase: an index knows its words, not their order. */
export const mostForPhrase = 1500

/** The age, in days, at which a hit weighs a third of what it would weigh today. */
const fading = 180

/** What was found, newest first: by the index alone, then where that is not enough by a look at each. */
const found = (
  name: { candidates: string; hits: string },
  query: { exact: string; loose: string },
  chosen: string,
) => `
  ${name.candidates} as materialized (
    select w.article, w.section, w.form, w.published_at from live.article_words w
    where w.words @@ ${query.loose}::tsquery and w.edition = $4 ${chosen}
    order by w.published_at desc, w.article desc
    limit case when $3 then ${mostForPhrase} else ${mostCounted + 1} end
  ), ${name.hits} as materialized (
    select c.* from ${name.candidates} c
    where not $3 or (select w.words @@ ${query.exact}::tsquery from live.article_words w where w.article = c.article)
    order by c.published_at desc, c.article desc limit ${mostCounted + 1}
  )`

const ofAll = { exact: '$1', loose: '$2' }

const ranking = `newest as (
    select article, published_at from hits order by published_at desc, article desc limit ${mostRanked}
  ), ranked as (
    select n.article, row_number() over (order by
      ts_rank_cd(w.words, $1::tsquery) * exp(-least(100, greatest(0, extract(epoch from $5::timestamptz - n.published_at)::float8 / 86400 / ${fading}))) desc,
      n.published_at desc, n.article desc) as place
    from newest n join live.article_words w on w.article = n.article
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
      select t.topic, count(*) from counted join live.article_topic t using (article)
      group by 1 order by 2 desc, 1 limit 12) t) as topics,
    (select json_build_object(
      'day', count(*) filter (where published_at > $5::timestamptz - interval '1 day'),
      'week', count(*) filter (where published_at > $5::timestamptz - interval '7 days'),
      'month', count(*) filter (where published_at > $5::timestamptz - interval '30 days'),
      'year', count(*) filter (where published_at > $5::timestamptz - interval '365 days')) from counted) as times`

const counted = (hits: string) =>
  `counted as (select * from ${hits} order by published_at desc, article desc limit ${mostCounted})`

/**
 * One page of results, and how the newest {@link mostCounted} hits divide: the newest by the index, of those the newest
 * {@link mostRanked} by rank and age. `$1` exact, `$2` loose, `$3` whether they differ, `$4` edition, `$5` now, `$6` how
 * many to leave out before the page's 20.
 */
export const allStatement = `
  with ${found({ candidates: 'candidates', hits: 'hits' }, ofAll, '')}, ${ranking}, ${counted('hits')}
  ${answer}`

/**
 * The same of a part, counted whatever is chosen of it: `$1` and `$2` hold the topic too, `$7` sections, `$8` form, `$9`
 * since, `$10` the article to begin before, `$11` exact and `$12` loose without the topic.
 */
export const partStatement = `
  with ${found(
    { candidates: 'candidates', hits: 'hits' },
    ofAll,
    `and ($7::text[] is null or w.section = any($7)) and ($8::text is null or w.form = $8)
      and ($9::timestamptz is null or w.published_at >= $9)
      and ($10::text is null or (w.published_at, w.article) < (select published_at, article from live.article_words where article = $10))`,
  )}, ${ranking}, ${found({ candidates: 'whole_candidates', hits: 'whole' }, { exact: '$11', loose: '$12' }, '')}, ${counted('whole')}
  ${answer}`
