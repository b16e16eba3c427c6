import { sectionAddress } from '../../model/address.ts'
import { headlineFor } from '../../model/headline.ts'
import { key } from '../../model/key.ts'
import type { LiveCard } from '../live/cards.ts'
import type { LiveEdition } from '../live/house.ts'
import type { Reading } from '../live/reading.ts'
import type { CardView } from '../view/listViews.ts'
import { addressOf } from './frame.ts'
import { pictureAround } from './pictureAround.ts'

/** A card, and the page's dependence on it. Its label is the section, but not on that section's own page. */
export function cardView(
  reading: Reading,
  edition: LiveEdition,
  card: LiveCard,
  onPageOf: string | null = null,
): CardView {
  reading.reads(key.card(card.id))
  if (card.pictureId !== null) reading.reads(key.asset(card.pictureId))
  const section = card.section === onPageOf ? undefined : reading.house.section(edition.id, card.section)
  return {
    headline: headlineFor(card.headline, 'short'),
    address: addressOf(reading, edition, card),
    label: section ? { name: section.name, address: sectionAddress(edition, section.path) } : null,
    standfirst: card.standfirst,
    published: card.published,
    picture: card.picture === null ? null : pictureAround(card.picture),
  }
}
