import { sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { projectUsesOfHouse } from './assets.ts'
import { projectLabels, projectRegions } from './regions.ts'

/**
 * Writes what every page leans on anew: editions, sections with their paths, contributors' names, regions, labels. Small
 * tables, so all of each; rows that stay equal are not touched. Gives how many rows changed.
 */
export async function projectHouse(tx: Transaction): Promise<number> {
  const editions = await tx.execute(sql`
    with shown as (
      select id, language, coalesce(hreflang, language) as hreflang, base, host, direction, time_zone, time_zone_name, digits,
        calendar, name, slogan, about, rights_line, house_byline, logos, channels, store_links, share_targets, navigation,
        is_default, position from newsroom.edition
    ), gone as (delete from live.edition where id not in (select id from shown) returning id
    ), written as (
      insert into live.edition (id, language, hreflang, base, host, direction, time_zone, time_zone_name, digits, calendar, name,
        slogan, about, rights_line, house_byline, logos, channels, store_links, share_targets, navigation, is_default, position)
      select * from shown
      on conflict (id) do update set language = excluded.language, hreflang = excluded.hreflang, base = excluded.base,
        host = excluded.host, direction = excluded.direction, time_zone = excluded.time_zone,
        time_zone_name = excluded.time_zone_name, digits = excluded.digits, calendar = excluded.calendar, name = excluded.name,
        slogan = excluded.slogan, about = excluded.about, rights_line = excluded.rights_line,
        house_byline = excluded.house_byline, logos = excluded.logos, channels = excluded.channels,
        store_links = excluded.store_links, share_targets = excluded.share_targets, navigation = excluded.navigation,
        is_default = excluded.is_default, position = excluded.position
      where edition.* is distinct from excluded.* returning id
    ) select id from gone union all select id from written`)
  const sections = await tx.execute(sql`
    with recursive shown as (
      select s.id, n.edition, s.parent, n.name, n.slug, n.slug as path, n.description, s.position
      from newsroom.section s join newsroom.section_name n on n.section = s.id where s.parent is null
      union all
      select s.id, n.edition, s.parent, n.name, n.slug, shown.path || '/' || n.slug, n.description, s.position
      from shown join newsroom.section s on s.parent = shown.id
      join newsroom.section_name n on n.section = s.id and n.edition = shown.edition
    ), gone as (
      delete from live.section l where not exists (select from shown where shown.id = l.id and shown.edition = l.edition) returning id
    ), written as (
      insert into live.section (id, edition, parent, name, slug, path, description, position) select * from shown
      on conflict (edition, id) do update set parent = excluded.parent, name = excluded.name, slug = excluded.slug,
        path = excluded.path, description = excluded.description, position = excluded.position
      where section.* is distinct from excluded.* returning id
    ) select id from gone union all select id from written`)
  const contributors = await projectContributors(tx)
  const lists = await projectHouseLists(tx)
  const regions = await projectRegions(tx)
  const labels = await projectLabels(tx)
  const shown = await projectUsesOfHouse(tx)
  return editions.rows.length + sections.rows.length + contributors + lists + regions + labels + shown.length
}

/** Writes the lists that the house keeps. Gives how many changed. */
export async function projectHouseLists(tx: Transaction): Promise<number> {
  const { rows } = await tx.execute(sql`
    with shown as (select kind, language, groups from newsroom.house_list
    ), gone as (
      delete from live.house_list l where not exists (select from shown where shown.kind = l.kind and shown.language = l.language) returning kind
    ), written as (
      insert into live.house_list (kind, language, groups) select * from shown
      on conflict (kind, language) do update set groups = excluded.groups
      where house_list.groups is distinct from excluded.groups returning kind
    ) select kind from gone union all select kind from written`)
  return rows.length
}

/** Writes every contributor's name in every language anew. Gives how many rows changed. */
export async function projectContributors(tx: Transaction): Promise<number> {
  const { rows } = await tx.execute(sql`
    with shown as (
      select c.id, n.language, c.kind, c.gender, n.name, n.sort_name, n.slug, n.line, c.portrait
      from newsroom.contributor c join newsroom.contributor_name n on n.contributor = c.id
    ), gone as (
      delete from live.contributor l where not exists (select from shown where shown.id = l.id and shown.language = l.language) returning id
    ), written as (
      insert into live.contributor (id, language, kind, gender, name, sort_name, slug, line, portrait) select * from shown
      on conflict (id, language) do update set kind = excluded.kind, gender = excluded.gender, name = excluded.name,
        sort_name = excluded.sort_name, slug = excluded.slug, line = excluded.line, portrait = excluded.portrait
      where contributor.* is distinct from excluded.* returning id
    ) select id from gone union all select id from written`)
  return rows.length
}
