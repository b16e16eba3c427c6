-- What earlier versions knew of articles and did not show: the readers' side shows it from the first start on.
update live.article l set
  labels = coalesce((select jsonb_agg(jsonb_build_object('label', al.label,
      'until', to_char(al.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by o.position, al.label)
    from newsroom.article_label al join newsroom.label o on o.id = al.label where al.article = l.id), '[]'),
  cited = coalesce((select jsonb_agg(jsonb_build_object('name', c.name, 'address', c.address) order by c.position)
    from newsroom.cited c where c.article = l.id), '[]'),
  picture = case l.blocks->0->>'type'
    when 'picture' then l.blocks->0->'attrs'->>'asset'
    when 'infographic' then l.blocks->0->'attrs'->>'asset'
    when 'gallery' then l.blocks->0->'content'->0->'attrs'->>'asset'
    when 'video' then l.blocks->0->'attrs'->>'poster'
    when 'audio' then l.blocks->0->'attrs'->>'poster' end,
  card_label = a.card_label,
  evergreen = a.evergreen
from newsroom.article a where a.id = l.id and (l.blocks->0->>'type' in ('picture', 'infographic', 'gallery', 'video', 'audio') or a.evergreen or a.card_label <> 'section'
  or exists (select from newsroom.article_label al where al.article = l.id) or exists (select from newsroom.cited c where c.article = l.id));
--> statement-breakpoint
insert into live.article_region (article, region)
with recursive shown as (
  select l.id as article, r.region from live.article l join newsroom.article_region r on r.article = l.id where l.state = 'live'
  union
  select shown.article, w.container from shown join newsroom.region_within w on w.region = shown.region
) select article, region from shown;
--> statement-breakpoint
insert into live.listing (edition, list, published_at, article)
select l.edition, 'region:' || r.region, l.published_at, l.id from live.article_region r join live.article l on l.id = r.article;
--> statement-breakpoint
insert into live.asset_use (asset, kind, "user")
select distinct found.asset #>> '{}', 'article', l.id
from live.article l cross join lateral (
  select jsonb_path_query(l.blocks, '$[*].attrs.asset') union all
  select jsonb_path_query(l.blocks, '$[*].attrs.poster') union all
  select jsonb_path_query(l.blocks, '$[*].content[*].attrs.asset')
) found(asset) join newsroom.asset a on a.id = found.asset #>> '{}'
where l.state = 'live' and jsonb_typeof(found.asset) = 'string';
