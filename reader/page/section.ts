import { encodePath, sectionAddress } from '../../model/address.ts'
import type { Section } from '../../model/edition.ts'
import type { House, LiveEdition } from '../live/house.ts'
import { readList } from '../live/lists.ts'
import type { Reading } from '../live/reading.ts'
import { readStrip } from '../live/strip.ts'
import { sectionPage } from '../view/sectionPage.ts'
import { cardView } from './cardView.ts'
import { framed } from './frame.ts'
import type { Outcome } from './outcome.ts'
import type { Site } from './site.ts'

/**
 * A section's list, or an older page of it. An article to begin before that has left the list leads to the first
 * page: an address once public answers for ever.
 */
export async function renderSection(
  reading: Reading,
  site: Site,
  edition: LiveEdition,
  section: Section,
  before: string | null,
): Promise<Outcome> {
  const path = sectionAddress(edition, section.path)
  const [list, lines] = await Promise.all([
    readList(reading, edition.id, `section:${section.id}`, before),
    readStrip(reading, edition.id),
  ])
  const page = framed(reading, site, { edition, path, lines, indexed: true, section: section.id })
  if (!list) return { kind: 'moved', to: encodePath(path) }
  const named = (one: Section) => ({ name: one.name, address: sectionAddress(edition, one.path) })
  const html = sectionPage({
    page:
      before === null
        ? page
        : { ...page, canonical: page.canonical && `${page.canonical}?before=${before}`, alternates: [] },
    name: section.name,
    description: '',
    above: above(reading.house, section).map(named),
    below: reading.house.below(edition.id, section.id).map(named),
    cards: list.cards.map((card) => cardView(reading, edition, card, section.id)),
    older: list.older === null ? null : `${path}?before=${list.older}`,
    newest: before === null ? null : path,
  })
  return { kind: 'page', status: 200, html, language: edition.language }
}

/** The sections that hold one, the topmost first. */
function above(house: House, section: Section): Section[] {
  const parent = section.parent === null ? undefined : house.section(section.edition, section.parent)
  return parent ? [...above(house, parent), parent] : []
}
