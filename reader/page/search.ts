import { say } from '../../language/say.ts'
import { searchAddress, sectionAddress } from '../../model/address.ts'
import { articleForms } from '../../model/articleForm.ts'
import type { Search, SearchAnswer } from '../../search/search.ts'
import type { House, LiveEdition } from '../live/house.ts'
import type { Reading } from '../live/reading.ts'
import { readStrip } from '../live/strip.ts'
import { searchBusyPage, searchPage } from '../view/searchPage.ts'
import type { ChoiceView, FacetView, SearchView } from '../view/searchView.ts'
import { addressOf, framed } from './frame.ts'
import type { Outcome } from './outcome.ts'
import { type AskedSearch, searchQuery, type Time, times } from './searchRequest.ts'
import type { Site } from './site.ts'

/** Asks the search for what an address asks; null where that holds no question. @throws as the search does */
export function findAsked(
  search: Search,
  house: House,
  edition: LiveEdition,
  asked: AskedSearch,
  now: Date,
): Promise<SearchAnswer | null> {
  const { form, topic, time, before, page } = asked
  const section = asked.section === undefined ? undefined : house.sectionAt(edition.id, asked.section)
  const region = house.regions(edition.id).find(({ slug }) => slug === asked.region)
  return search.search({
    edition,
    typed: asked.q,
    page,
    now,
    ...(section ? { sections: withBelow(house, edition.id, section.id) } : {}),
    ...(form ? { form } : {}),
    ...(topic ? { topic } : {}),
    ...(region ? { region: region.id } : {}),
    ...(time ? { since: new Date(now.getTime() - times[time] * 86_400_000) } : {}),
    ...(before ? { before } : {}),
  })
}

/** The page of results. It is answered once and kept by nobody: what is found may be gone in a moment. */
export async function renderSearch(
  reading: Reading,
  site: Site,
  edition: LiveEdition,
  asked: AskedSearch,
  found: SearchAnswer | null,
): Promise<Outcome> {
  const lines = await readStrip(reading, edition.id)
  const page = framed(reading, site, { edition, path: null, lines, indexed: false, section: null })
  const html = searchPage({
    page,
    typed: asked.q,
    answer: found && answerView(reading, edition, asked, found),
  })
  return { kind: 'page', status: 200, html, language: edition.language, passing: true }
}

/** The page that says that the search has no room. Needs no database. */
export function renderSearchBusy(
  reading: Reading,
  site: Site,
  edition: LiveEdition,
  asked: AskedSearch,
  retryAfter: number,
): Outcome {
  const page = framed(reading, site, { edition, path: null, lines: [], indexed: false, section: null })
  const html = searchBusyPage({ page, typed: asked.q, retryAfter })
  return { kind: 'page', status: 503, html, language: edition.language, passing: true }
}

function answerView(
  reading: Reading,
  edition: LiveEdition,
  asked: AskedSearch,
  found: SearchAnswer,
): NonNullable<SearchView['answer']> {
  const { page } = asked
  const to = linkFrom(edition, asked)
  const last = page >= found.pages
  return {
    found: found.found,
    more: found.more,
    results: found.hits.map((hit) => {
      const section = reading.house.section(edition.id, hit.section)
      const { headline, standfirst, passage, published } = hit
      return {
        headline,
        standfirst,
        passage,
        published,
        address: addressOf(reading, edition, hit),
        label: section ? { name: section.name, address: sectionAddress(edition, section.path) } : null,
      }
    }),
    facets: facetsView(reading.house, edition, asked, found),
    previous: page > 1 ? to({ page: page - 1 }) : null,
    next: last ? null : to({ page: page + 1 }),
    older: last && found.older !== null ? to({ before: found.older, page: 1 }) : null,
  }
}

type Change = { [Name in keyof AskedSearch]?: AskedSearch[Name] | undefined }

/** Addresses of the same search with something changed; `undefined` takes a parameter out. */
function linkFrom(edition: LiveEdition, asked: AskedSearch): (change: Change) => string {
  return (change) => searchAddress(edition) + searchQuery({ ...asked, ...change } as AskedSearch)
}

function facetsView(
  house: House,
  edition: LiveEdition,
  asked: AskedSearch,
  { facets }: SearchAnswer,
): FacetView[] {
  const { language } = edition
  const to = linkFrom(edition, asked)
  // What is chosen anew begins at its first page, and from the newest.
  const afresh = { page: 1, before: undefined }
  const facet = (
    title: string,
    name: 'section' | 'region' | 'form' | 'topic' | 'time',
    choices: readonly { value: string; name: string; count: number }[],
  ): FacetView => ({
    title,
    any: to({ ...afresh, [name]: undefined }),
    choices: choices
      .filter(({ count, value }) => count > 0 || asked[name] === value)
      .map((choice): ChoiceView => {
        const chosen = asked[name] === choice.value
        const address = to({ ...afresh, [name]: chosen ? undefined : choice.value })
        return { name: choice.name, count: choice.count, address, chosen }
      }),
  })
  const all = [
    facet(say(language, 'frame.sections'), 'section', sectionCounts(house, edition.id, facets.sections)),
    facet(
      say(language, 'search.region'),
      'region',
      house.regions(edition.id).map(({ id, slug, name }) => ({
        value: slug,
        name,
        count: facets.regions[id] ?? 0,
      })),
    ),
    facet(
      say(language, 'search.form'),
      'form',
      articleForms.map((form) => ({
        value: form,
        name: say(language, `form.${form}`),
        count: facets.forms[form] ?? 0,
      })),
    ),
    facet(
      say(language, 'search.topic'),
      'topic',
      facets.topics.map(({ id, name, count }) => ({ value: id, name, count })),
    ),
    facet(
      say(language, 'search.time'),
      'time',
      (Object.keys(times) as Time[]).map((time) => ({
        value: time,
        name: say(language, `search.${time}`),
        count: facets.times[time],
      })),
    ),
  ]
  // One thing to choose from is no choice, unless it is chosen.
  return all.filter(({ choices }) => choices.length > 1 || choices.some(({ chosen }) => chosen))
}

/** Each section with what lies below it, in the order of the navigation. */
function sectionCounts(
  house: House,
  edition: string,
  counts: Readonly<Record<string, number>>,
  parent: string | null = null,
): { value: string; name: string; count: number }[] {
  return house.below(edition, parent).flatMap((section) => {
    const all = withBelow(house, edition, section.id)
    const count = all.reduce((sum, id) => sum + (counts[id] ?? 0), 0)
    return [
      { value: section.path, name: section.name, count },
      ...sectionCounts(house, edition, counts, section.id),
    ]
  })
}

function withBelow(house: House, edition: string, section: string): string[] {
  return [section, ...house.below(edition, section).flatMap(({ id }) => withBelow(house, edition, id))]
}
