import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { projectUses } from './assets.ts'
import { projectRelatedBy } from './relatedBy.ts'
import { projectSearchWords } from './searchWords.ts'

/**
 * Writes the `live` rows of these articles as their states and live revisions say: present when live, without words
 * when withdrawn or held, absent otherwise. The same statements serve the publishing act and the rebuilding, which is
 * why rebuilt equals incremental. Gives the ids whose rows changed.
 */
export async function projectArticles(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const chosen = sql`array[${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}]::text[]`
  const { rows } = await tx.execute(sql`
    with shown as (
      select p.id, a.story, p.edition, p.public as state, p.gone, p.live_revision as revision, a.form, a.section, a.slug,
        case when p.public = 'live' then r.words->'headline' end as headline,
        case when p.public = 'live' then r.words->>'standfirst' end as standfirst,
        case when p.public = 'live' then r.words->'blocks' end as blocks,
        a.dateline, a.credit_line,
        coalesce((select jsonb_agg(jsonb_build_object('contributor', b.contributor, 'role', b.role, 'place', b.place) order by b.position)
          from newsroom.byline b where b.article = p.id), '[]') as byline,
        case when p.public = 'live' then coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'place', n.place, 'block', n.block,
            'madeAt', to_char(n.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'blocks', nr.words->'blocks') order by n.made_at, n.id)
          from newsroom.note n join newsroom.text nt on nt.id = n.text join newsroom.revision nr on nr.id = nt.head_revision
          where n.publishable = p.id), '[]') else '[]' end as notes,
        coalesce((select jsonb_agg(jsonb_build_object('label', l.label,
            'until', to_char(l.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by o.position, l.label)
          from newsroom.article_label l join newsroom.label o on o.id = l.label where l.article = p.id), '[]') as labels,
        coalesce((select jsonb_agg(jsonb_build_object('name', c.name, 'address', c.address) order by c.position)
          from newsroom.cited c where c.article = p.id), '[]') as cited,
        a.card_label, a.evergreen, case when p.public = 'live' then ${cardPicture(sql`r.words->'blocks'->0`)} end as picture, p.indexed, p.first_published_at, p.updated_at
      from newsroom.publishable p
      join newsroom.article a on a.id = p.id
      join newsroom.revision r on r.id = p.live_revision
      where p.id = any(${chosen}) and p.public in ('live', 'withdrawn', 'held')
    ), gone as (
      delete from live.article where id = any(${chosen}) and id not in (select id from shown) returning id
    ), written as (
      insert into live.article (id, story, edition, state, gone, revision, form, section, slug, headline, standfirst, blocks,
        dateline, credit_line, byline, notes, labels, cited, card_label, evergreen, picture, indexed, published_at, updated_at)
      select * from shown
      on conflict (id) do update set story = excluded.story, edition = excluded.edition, state = excluded.state, gone = excluded.gone,
        revision = excluded.revision, form = excluded.form, section = excluded.section, slug = excluded.slug,
        headline = excluded.headline, standfirst = excluded.standfirst, blocks = excluded.blocks, dateline = excluded.dateline,
        credit_line = excluded.credit_line, byline = excluded.byline, notes = excluded.notes, labels = excluded.labels,
        cited = excluded.cited, card_label = excluded.card_label, evergreen = excluded.evergreen,
        picture = excluded.picture, indexed = excluded.indexed,
        published_at = excluded.published_at, updated_at = excluded.updated_at
      where article.* is distinct from excluded.*
      returning id
    ) select id from gone union all select id from written`)
  const tagged = await projectTopicsOfArticles(tx, chosen)
  const placed = await projectRegionsOfArticles(tx, chosen)
  // From here on they read what the others have written.
  const listed = await projectListings(tx, chosen)
  const shown = await projectUses(tx, 'article', ids)
  const worded = await projectSearchWords(tx, ids)
  const related = await projectRelatedBy(tx, ids)
  return [
    ...new Set([
      ...rows.map((row) => String(row.id)),
      ...listed,
      ...tagged,
      ...placed,
      ...shown,
      ...worded,
      ...related,
    ]),
  ]
}

/** The asset of the block that opens a body: its own, of a gallery that of its first picture, of what plays its poster. */
function cardPicture(opening: SQL): SQL {
  return sql`case ${opening}->>'type'
    when 'picture' then ${opening}->'attrs'->>'asset'
    when 'infographic' then ${opening}->'attrs'->>'asset'
    when 'gallery' then ${opening}->'content'->0->'attrs'->>'asset'
    when 'video' then ${opening}->'attrs'->>'poster'
    when 'audio' then ${opening}->'attrs'->>'poster' end`
}

/** What live articles are about: their story's topics, a merged one as what it was merged into. */
async function projectTopicsOfArticles(tx: Transaction, chosen: SQL): Promise<string[]> {
  const { rows } = await tx.execute(sql`
    with shown as (
      select p.id as article, coalesce(t.merged_into, t.id) as topic, min(st.position) as position
      from newsroom.publishable p join newsroom.article a on a.id = p.id
      join newsroom.story_topic st on st.story = a.story join newsroom.topic t on t.id = st.topic
      where p.id = any(${chosen}) and p.public = 'live' group by 1, 2
    ), gone as (
      delete from live.article_topic l where l.article = any(${chosen})
        and not exists (select from shown s where (s.article, s.topic) = (l.article, l.topic)) returning article
    ), written as (
      insert into live.article_topic (article, topic, position) select * from shown
      on conflict (article, topic) do update set position = excluded.position
      where article_topic.position is distinct from excluded.position returning article
    ) select article from gone union select article from written`)
  return rows.map((row) => String(row.article))
}

/** The regions that list them: an article's own and all that these lie within, through any number of steps. */
async function projectRegionsOfArticles(tx: Transaction, chosen: SQL): Promise<string[]> {
  const { rows } = await tx.execute(sql`
    with recursive shown as (
      select p.id as article, r.region from newsroom.publishable p join newsroom.article_region r on r.article = p.id
      where p.id = any(${chosen}) and p.public = 'live'
      union
      select shown.article, w.container from shown join newsroom.region_within w on w.region = shown.region
    ), gone as (
      delete from live.article_region l where l.article = any(${chosen})
        and not exists (select from shown s where (s.article, s.region) = (l.article, l.region)) returning article
    ), written as (
      insert into live.article_region (article, region) select article, region from shown on conflict do nothing returning article
    ) select article from gone union select article from written`)
  return rows.map((row) => String(row.article))
}

/**
 * The lists in which the articles stand: the latest, each section that holds one with those above it, each region, each
 * topic, and each coverage that one was put into by hand.
 */
async function projectListings(tx: Transaction, chosen: SQL): Promise<string[]> {
  const { rows } = await tx.execute(sql`
    with recursive named as (
      select p.id as article, p.edition, p.first_published_at as published_at, a.section
      from newsroom.publishable p join newsroom.article a on a.id = p.id
      where p.id = any(${chosen}) and p.public = 'live'
      union
      select p.id, p.edition, p.first_published_at, further.section
      from newsroom.publishable p join newsroom.article_section further on further.article = p.id
      where p.id = any(${chosen}) and p.public = 'live'
    ), above as (
      select article, edition, published_at, section from named
      union
      select above.article, above.edition, above.published_at, section.parent
      from above join newsroom.section on section.id = above.section where section.parent is not null
    ), shown as (
      select distinct edition, 'section:' || section as list, published_at, article from above
      union all
      select distinct edition, 'latest', published_at, article from named
      union all
      select distinct p.edition, 'topic:' || coalesce(t.merged_into, t.id), p.first_published_at, p.id
      from newsroom.publishable p join newsroom.article a on a.id = p.id
      join newsroom.story_topic st on st.story = a.story join newsroom.topic t on t.id = st.topic
      where p.id = any(${chosen}) and p.public = 'live'
      union all
      select named.edition, 'region:' || r.region, named.published_at, r.article
      from live.article_region r join (select distinct article, edition, published_at from named) named on named.article = r.article
      union all
      select c.edition, 'coverage:' || c.id, p.first_published_at, p.id
      from newsroom.publishable p join newsroom.coverage_article ca on ca.article = p.id
      join newsroom.coverage c on c.id = ca.coverage and c.edition = p.edition
      where p.id = any(${chosen}) and p.public = 'live'
    ), gone as (
      delete from live.listing l where l.article = any(${chosen})
        and not exists (select from shown s where (s.edition, s.list, s.published_at, s.article) = (l.edition, l.list, l.published_at, l.article))
      returning article
    ), written as (
      insert into live.listing (edition, list, published_at, article) select edition, list, published_at, article from shown
      on conflict do nothing returning article
    ) select article from gone union select article from written`)
  return rows.map((row) => String(row.article))
}
