import type { Edition, Section } from '../../model/edition.ts'
import { type Key, key } from '../../model/key.ts'
import type { Snapshot, Statement } from './snapshot.ts'

/** An edition as readers' pages need it. */
export type LiveEdition = Edition & { hreflang: string; host: string | null; houseByline: string | null }

/** A region as an edition calls it. */
export type Region = { id: string; edition: string; name: string; slug: string; inBar: boolean }

/** A static page that stands in the footer. */
export type FooterPage = { id: string; edition: string; slug: string; title: string }

/** What every page leans on: editions in their order, and each edition's tree of sections. */
export type House = {
  readonly editions: readonly LiveEdition[]
  readonly edition: (id: string) => LiveEdition | undefined
  readonly section: (edition: string, id: string) => Section | undefined
  readonly sectionAt: (edition: string, path: string) => Section | undefined
  /** The sections under one, or the topmost ones, in their order. */
  readonly below: (edition: string, parent: string | null) => readonly Section[]
  /** The edition's regions in their order, those that left the bar included. */
  readonly regions: (edition: string) => readonly Region[]
  /** The static pages in the edition's footer, in their order. */
  readonly pages: (edition: string) => readonly FooterPage[]
  /** The keys that a page of the edition reads by showing frame and navigation. */
  readonly keys: (edition: string | null) => readonly Key[]
}

const editions: Statement = {
  name: 'editions',
  text: `select id, language, hreflang, base, host, direction, time_zone as "timeZone", time_zone_name as "timeZoneName",
    digits, calendar, name, slogan, about, rights_line as "rightsLine", house_byline as "houseByline",
    is_default as "isDefault" from live.edition order by is_default desc, position, id`,
}

const sections: Statement = {
  name: 'sections',
  text: 'select id, edition, parent, name, slug, path, position from live.section order by edition, position, id',
}

const regions: Statement = {
  name: 'regions',
  text: 'select id, edition, name, slug, in_bar as "inBar" from live.region order by edition, position, id',
}

const pages: Statement = {
  name: 'pages of the footer',
  text: `select id, edition, slug, headline->>'headline' as title from live.static_page
    where state = 'live' and in_footer order by edition, position, id`,
}

/** Reads the house: four small tables, at once. */
export async function readHouse(snapshot: Snapshot): Promise<House> {
  const [editionRows, sectionRows, regionRows, pageRows] = await Promise.all([
    snapshot.query<LiveEdition>(editions),
    snapshot.query<Section>(sections),
    snapshot.query<Region>(regions),
    snapshot.query<FooterPage>(pages),
  ])
  return houseOf(editionRows, sectionRows, regionRows, pageRows)
}

/** Joins editions and sections so that pages only look up. */
export function houseOf(
  editionRows: readonly LiveEdition[],
  sectionRows: readonly Section[],
  regionRows: readonly Region[] = [],
  pageRows: readonly FooterPage[] = [],
): House {
  const byId = new Map(editionRows.map((edition) => [edition.id, edition]))
  const sectionOf = new Map(sectionRows.map((section) => [`${section.edition}/${section.id}`, section]))
  const sectionAt = new Map(sectionRows.map((section) => [`${section.edition}/${section.path}`, section]))
  const below = Map.groupBy(sectionRows, ({ edition, parent }) => `${edition}/${parent ?? ''}`)
  const pagesOf = Map.groupBy(pageRows, ({ edition }) => edition)
  const regionsOf = Map.groupBy(regionRows, ({ edition }) => edition)
  const everywhere = [key.house, ...editionRows.map(({ id }) => key.edition(id))]
  const keysOf = new Map(
    editionRows.map(({ id }) => [
      id,
      [
        ...everywhere,
        key.pages(id),
        ...sectionRows.filter(({ edition }) => edition === id).map((one) => key.section(one.id)),
      ],
    ]),
  )
  return {
    editions: editionRows,
    edition: (id) => byId.get(id),
    section: (edition, id) => sectionOf.get(`${edition}/${id}`),
    sectionAt: (edition, path) => sectionAt.get(`${edition}/${path}`),
    below: (edition, parent) => below.get(`${edition}/${parent ?? ''}`) ?? [],
    pages: (edition) => pagesOf.get(edition) ?? [],
    regions: (edition) => regionsOf.get(edition) ?? [],
    keys: (edition) => (edition === null ? undefined : keysOf.get(edition)) ?? everywhere,
  }
}
