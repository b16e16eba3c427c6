/** How many of the newest hits are ranked, and how many are counted. */
export const mostRanked = 400
export const mostCounted = 1000
/** How many of the newest are looked into for a phrase: an index knows its words, not their order. */
export const mostForPhrase = 3000

/** The age, in days, at which a hit weighs a third of what it would weigh today. */
const fading = 180

/**
 * `$1` exact, `$2` loose, `$3` whether they differ, `$4` edition, `$5` now; where filtered `$6` sections, `$7` form, `$8`
 * since, `$9` the article to begin before.
 */
const hitsWhere = (filtered: boolean): string => `
  candidates as materialized (
    select w.article, w.section, w.form, w.published_at from live.article_words w
    where w.words @@ $2::tsquery and w.edition = $4
      ${
        filtered
          ? `and ($6::text[] is null or w.section = any($6)) and ($7::text is null or w.form = $7)
      and ($8::timestamptz is null or w.published_at >= $8)
      and ($9::text is null or (w.published_at, w.article) < (select published_at, article from live.article_words where article = $9))`
          : ''
      }
    order by w.published_at desc, w.article desc
    limit case when $3 then ${mostForPhrase} else ${mostCounted + 1} end
  ), hits as materialized (
    select c.* from candidates c
    where not $3 or (select w.words @@ $1::tsquery from live.article_words w where w.article = c.article)
    order by c.published_at desc, c.article desc limit ${mostCounted + 1}
  )`

/**
 * One page of results: the newest hits by the index, of those the newest {@link mostRanked} by rank and age. `$10`:
 * how many to leave out before the page's 20.
 */
export const resultsStatement = `
  with ${hitsWhere(true)}, newest as (
    select article, published_at from hits order by published_at desc, article desc limit ${mostRanked}
  ), ranked as (
    select n.article, row_number() over (order by
      ts_rank_cd(w.words, $1::tsquery) * exp(-least(100, greatest(0, extract(epoch from $5::timestamptz - n.published_at)::float8 / 86400 / ${fading}))) desc,
      n.published_at desc, n.article desc) as place
    from newest n join live.article_words w on w.article = n.article
  )
  select
    array(select article from ranked where place > $10 order by place limit 20) as ids,
    (select count(*)::int from hits) as found,
    (select count(*)::int from candidates) as looked,
    (select article from newest order by published_at, article limit 1) as "oldestRanked",
    (select article from candidates order by published_at, article limit 1) as "oldestLooked"`

/** How the newest {@link mostCounted} hits divide, whatever is chosen of them. */
export const facetsStatement = `
  with ${hitsWhere(false)}, counted as (
    select * from hits order by published_at desc, article desc limit ${mostCounted}
  )
  select
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
