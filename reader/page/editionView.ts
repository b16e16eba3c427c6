import { frontAddress, pageAddress, sectionAddress } from '../../model/address.ts'
import type { House, LiveEdition } from '../live/house.ts'
import type { EditionView } from '../view/pageView.ts'

const made = new WeakMap<House, Map<string, EditionView>>()

/** What every page of an edition shows of it: one object for all its pages while the house stays the same. */
export function editionView(house: House, edition: LiveEdition): EditionView {
  let ofHouse = made.get(house)
  if (!ofHouse) {
    ofHouse = new Map()
    made.set(house, ofHouse)
  }
  let view = ofHouse.get(edition.id)
  if (!view) {
    view = makeView(house, edition)
    ofHouse.set(edition.id, view)
  }
  return view
}

function makeView(house: House, edition: LiveEdition): EditionView {
  const { language, timeZone, timeZoneName, digits, calendar, direction, name, slogan, about, rightsLine } =
    edition
  const items = (parent: string | null) =>
    house.below(edition.id, parent).map((section) => ({
      id: section.id,
      name: section.name,
      address: sectionAddress(edition, section.path),
    }))
  return {
    language,
    timeZone,
    timeZoneName,
    digits,
    calendar,
    direction,
    name,
    slogan,
    about,
    rightsLine,
    front: frontAddress(edition),
    pages: house.pages(edition.id).map(({ id, slug, title }) => ({
      name: title,
      address: pageAddress(edition, slug, id),
    })),
    navigation: items(null).map(({ id, name, address }) => ({ name, address, children: items(id) })),
  }
}
