import type { MovedType } from '../../newsroom/movedIn/moved.ts'

/** An instant inside JSON, as `Date` writes it. */
const at = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Names by edition or language, of a table of names. */
const names = (table: string, of: string, by: string, columns: Readonly<Record<string, string>>): string =>
  `coalesce((select jsonb_object_agg(n.${by}, jsonb_build_object(${Object.entries(columns)
    .map(([name, column]) => `'${name}', n.${column}`)
    .join(', ')})) from newsroom.${table} n where n.${of} = t.id), '{}') as names`

const list = (of: string): string => `coalesce((${of}), '[]')`

/** What all publishables have: `p` is the publishable. Revisions go by their numbers. */
const standing = `p.id, p.edition, p.public, p.work, p.indexed, p.gone,
  p.first_published_at as "firstPublishedAt", p.updated_at as "updatedAt",
  (select r.number from newsroom.revision r where r.id = p.live_revision) as live,
  (select r.number from newsroom.text w join newsroom.revision r on r.id = w.head_revision where w.id = p.text) as newest,
  (select jsonb_build_object('verb', s.verb, 'dueAt', ${at('s.due_at')}, 'madeBy', s.made_by, 'revision', r.number)
    from newsroom.schedule s join newsroom.revision r on r.id = s.revision where s.publishable = p.id) as schedule,
  ${list(`select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'place', n.place, 'block', n.block,
      'newest', r.number, 'madeAt', ${at('n.made_at')}) order by n.made_at, n.id collate "C")
    from newsroom.note n join newsroom.text w on w.id = n.text join newsroom.revision r on r.id = w.head_revision
    where n.publishable = p.id`)} as notes`

/**
 * One query a type: each row is a line of `newsroom.ndjson` without its type, in an order that two stores with the same
 * content share. Internal numbers never leave. Revisions are asked for by {@link revisionsQuery}.
 */
export const thingQueries: Readonly<Record<Exclude<MovedType, 'revision'>, string>> = {
  asset: `select t.id, t.kind, t.state, t.mime, t.sha256, t.bytes::float8 as bytes, t.width, t.height, t.duration,
      t.credit_kind as "creditKind", t.credit_person as "creditPerson", t.credit_contributor as "creditContributor",
      t.credit_organisation as "creditOrganisation", t.credit_as_received as "creditAsReceived", t.rights,
      t.taken_at as "takenAt", t.graphic, t.focus, t.sources, t.fault, t.attempts, t.made_at as "madeAt",
      coalesce((select jsonb_object_agg(w.language, jsonb_build_object('caption', w.caption, 'alt', w.alt))
        from newsroom.asset_words w where w.asset = t.id), '{}') as words
    from newsroom.asset t order by t.id collate "C"`,
  contributor: `select t.id, t.kind, t.gender, t.portrait,
      ${names('contributor_name', 'contributor', 'language', { name: 'name', sortName: 'sort_name', slug: 'slug', line: 'line' })}
    from newsroom.contributor t order by t.id collate "C"`,
  edition: `select id, language, hreflang, base, host, direction, time_zone as "timeZone", time_zone_name as "timeZoneName",
      digits, calendar, name, slogan, about, rights_line as "rightsLine", house_byline as "houseByline", logos, channels,
      store_links as "storeLinks", share_targets as "shareTargets", navigation, is_default as "isDefault", position
    from newsroom.edition order by position, id collate "C"`,
  section: `with recursive tree as (
      select id, 0 as depth from newsroom.section where parent is null
      union all select s.id, tree.depth + 1 from newsroom.section s join tree on tree.id = s.parent
    ) select t.id, t.parent, t.position,
      ${names('section_name', 'section', 'edition', { name: 'name', slug: 'slug', description: 'description' })}
    from tree join newsroom.section t on t.id = tree.id order by tree.depth, t.position, t.id collate "C"`,
  region: `select t.id, t.position, t.in_bar as "inBar", t.retired_at as "retiredAt",
      ${names('region_name', 'region', 'edition', { name: 'name', slug: 'slug' })}
    from newsroom.region t order by t.position, t.id collate "C"`,
  'region within': `select region, container from newsroom.region_within order by region collate "C", container collate "C"`,
  label: `select t.id, t.position, ${names('label_name', 'label', 'edition', { name: 'name' })}
    from newsroom.label t order by t.position, t.id collate "C"`,
  'house list': `select kind, language, groups from newsroom.house_list order by kind collate "C", language collate "C"`,
  setting: `select name, value from newsroom.setting order by name collate "C"`,
  topic: `with recursive merged as (
      select id, 0 as depth from newsroom.topic where merged_into is null
      union all select t.id, merged.depth + 1 from newsroom.topic t join merged on merged.id = t.merged_into
    ) select t.id, t.kind, t.wikidata, t.gender, t.merged_into as "mergedInto",
      ${names('topic_name', 'topic', 'language', {
        ...{ name: 'name', slug: 'slug', aliases: 'aliases', headlineForm: 'headline_form' },
        ...{ firstMention: 'first_mention', description: 'description' },
      })}
    from merged join newsroom.topic t on t.id = merged.id order by merged.depth, t.id collate "C"`,
  event: `select t.id, t.starts_at as "startsAt", t.ends_at as "endsAt", t.precision, t.time_zone as "timeZone", t.place,
      t.organisers, t.state, t.planned, t.editor_note as "editorNote",
      ${names('event_name', 'event', 'language', { name: 'name', description: 'description' })}
    from newsroom.event t order by t.id collate "C"`,
  story: `select t.id, t.slugline, t.embargo_until as "embargoUntil", t.created_at as "createdAt",
      ${list(`select jsonb_agg(jsonb_build_object('topic', s.topic, 'position', s.position) order by s.position, s.topic collate "C")
        from newsroom.story_topic s where s.story = t.id`)} as topics
    from newsroom.story t order by t.id collate "C"`,
  thread: `select story, earlier, kind from newsroom.thread order by story collate "C", earlier collate "C"`,
  'event story': `select event, story, "as" from newsroom.event_story order by event collate "C", story collate "C"`,
  coverage: `select ${standing}, c.dossier, c.slug, c.rule, c.is_open as "isOpen"
    from newsroom.publishable p join newsroom.coverage c on c.id = p.id order by p.id collate "C"`,
  'static page': `select ${standing}, s.page, s.slug, s.in_footer as "inFooter", s.position
    from newsroom.publishable p join newsroom.static_page s on s.id = p.id order by p.id collate "C"`,
  article: `select ${standing}, a.story, a.form, a.section, a.slug, a.dateline, a.credit_line as "creditLine",
      a.card_label as "cardLabel", a.evergreen,
      ${list(`select jsonb_agg(jsonb_build_object('contributor', b.contributor, 'role', b.role, 'place', b.place) order by b.position)
        from newsroom.byline b where b.article = p.id`)} as byline,
      ${list(`select jsonb_agg(jsonb_build_object('name', c.name, 'address', c.address) order by c.position)
        from newsroom.cited c where c.article = p.id`)} as cited,
      array(select s.section from newsroom.article_section s where s.article = p.id order by s.section collate "C") as sections,
      array(select r.region from newsroom.article_region r where r.article = p.id order by r.region collate "C") as regions,
      ${list(`select jsonb_agg(jsonb_build_object('label', l.label, 'until', ${at('l.expires_at')}) order by l.label collate "C")
        from newsroom.article_label l where l.article = p.id`)} as labels,
      ${list(`select jsonb_agg(jsonb_build_object('coverage', c.coverage, 'position', c.position) order by c.coverage collate "C")
        from newsroom.coverage_article c where c.article = p.id`)} as coverages
    from newsroom.publishable p join newsroom.article a on a.id = p.id order by p.id collate "C"`,
  'breaking line': `select ${standing}, b.attribution, b.place, b.expires_at as "expiresAt", b.article
    from newsroom.publishable p join newsroom.breaking_line b on b.id = p.id order by p.id collate "C"`,
  front: `select edition, name, arranged, version, on_site as "onSite", pressed_version as "pressedVersion",
      pressed_at as "pressedAt"
    from newsroom.front order by edition collate "C", name collate "C"`,
  redirect: `select host, path, query, target from newsroom.redirect
    order by path collate "C", query collate "C", host collate "C"`,
  'known as': `select provider, kind, identity, id from newsroom.known_as
    order by provider collate "C", kind collate "C", identity collate "C"`,
  // An agency's next version is compared with the last one that was taken, and what waits is shown to an editor: only
  // these need their text. What was refused would be refused again. In the order in which they came.
  'incoming item': `select i.provider, i.identity, i.version, i.sha256, i.format,
      case when i.result = 'waiting' or (i.article is not null and i.result in ('created', 'updated') and not exists (
        select from newsroom.incoming_item later where (later.provider, later.identity) = (i.provider, i.identity)
          and later.article is not null and later.result in ('created', 'updated')
          and (later.received_at, later.id) > (i.received_at, i.id))) then i.raw else '' end as raw,
      i.result, i.reason, i.article, i.became, i.received_at as "receivedAt"
    from newsroom.incoming_item i where i.result <> 'refused' order by i.id`,
}

/**
 * The revisions that go along, by their internal numbers: the newest of each text, what is live or was, what is
 * scheduled, and from each of these on the one that it was translated from. In the order in which they were made, so a
 * basis always comes before its translation.
 */
export const revisionIdsQuery = `with recursive kept as (
    select id from (
      select head_revision as id from newsroom.text union select live_revision from newsroom.publishable
      union select revision from newsroom.schedule) named where id is not null
    union
    select (r.alignment->>'revision')::bigint from kept join newsroom.revision r on r.id = kept.id where r.alignment is not null
  ) select id from kept order by id`

/** These revisions, as lines. */
export const revisionsQuery = `select jsonb_build_object('kind', w.owner_kind, 'id', w.owner_id) as of, w.edition, r.number, r.reason,
    r.body_version as "bodyVersion", r.words,
    case when r.alignment is not null then jsonb_build_object(
      'source', jsonb_build_object('kind', bw.owner_kind, 'id', bw.owner_id, 'revision', b.number)
    ) || (r.alignment - 'text' - 'revision') end as alignment,
    r.made_at as "madeAt", r.made_by as "madeBy"
  from newsroom.revision r join newsroom.text w on w.id = r.text
  left join newsroom.revision b on b.id = (r.alignment->>'revision')::bigint left join newsroom.text bw on bw.id = b.text
  where r.id = any($1) order by r.id`
