import { frontAddress, sectionAddress } from '../../model/address.ts'
import type { FrontContainer } from '../../model/front.ts'
import { key } from '../../model/key.ts'
import { type LiveCard, readCards } from '../live/cards.ts'
import { readFront } from '../live/fronts.ts'
import type { LiveEdition } from '../live/house.ts'
import { readNewest } from '../live/lists.ts'
import type { Reading } from '../live/reading.ts'
import { readStrip } from '../live/strip.ts'
import { frontPage } from '../view/frontPage.ts'
import type { ContainerView } from '../view/listViews.ts'
import { cardView } from './cardView.ts'
import { framed } from './frame.ts'
import type { Outcome } from './outcome.ts'
import type { Site } from './site.ts'

/** An edition's front: as it was pressed, else by rule. No article stands on it twice. */
export async function renderFront(reading: Reading, site: Site, edition: LiveEdition): Promise<Outcome> {
  const [pressed, lines] = await Promise.all([
    readFront(reading, edition.id, 'home'),
    readStrip(reading, edition.id),
  ])
  const page = framed(reading, site, {
    edition,
    path: frontAddress(edition),
    lines,
    indexed: true,
    section: null,
    isFront: true,
  })
  const containers = pressed ?? byRule(reading, edition)
  // A front is re-worded at once, like a list; a card elsewhere may wait a moment.
  for (const id of handPicked(containers)) reading.reads(key.article(id))
  const [byHand, lists] = await Promise.all([
    readCards(reading, edition.id, handPicked(containers)),
    readNewest(reading, edition.id, wantedOf(containers)),
  ])
  const shown = new Set<string>(handPicked(containers).filter((id) => byHand.has(id)))
  const html = frontPage({
    page,
    containers: containers.map((container) => {
      const cards =
        container.cards.by === 'hand'
          ? container.cards.articles.flatMap((id) => byHand.get(id) ?? [])
          : pick(lists.get(listOf(container.cards)) ?? [], container.cards.count, shown)
      return containerView(reading, edition, container, cards)
    }),
  })
  return { kind: 'page', status: 200, html, language: edition.language }
}

/** What a front shows before anybody has arranged one: the newest, then a rail for each topmost section. */
function byRule(reading: Reading, edition: LiveEdition): FrontContainer[] {
  return [
    { id: 'lead', layout: 'lead', cards: { by: 'rule', list: 'latest', count: 5 } },
    { id: 'row', layout: 'row', cards: { by: 'rule', list: 'latest', count: 4 } },
    ...reading.house.below(edition.id, null).map(
      (section): FrontContainer => ({
        id: section.id,
        layout: 'list',
        cards: { by: 'rule', list: 'section', section: section.id, count: 4 },
      }),
    ),
  ]
}

type Rule = Extract<FrontContainer['cards'], { by: 'rule' }>

function listOf(rule: Rule): string {
  return rule.list === 'latest' ? 'latest' : `section:${rule.section}`
}

function handPicked(containers: readonly FrontContainer[]): string[] {
  return containers.flatMap(({ cards }) => (cards.by === 'hand' ? cards.articles : []))
}

/** How many of each list are needed so that a rule is filled even where everything above it is skipped. */
function wantedOf(containers: readonly FrontContainer[]): Map<string, number> {
  const wanted = new Map<string, number>()
  let above = handPicked(containers).length
  for (const { cards } of containers) {
    if (cards.by !== 'rule') continue
    above += cards.count
    wanted.set(listOf(cards), above)
  }
  return wanted
}

function pick(list: readonly LiveCard[], count: number, shown: Set<string>): LiveCard[] {
  const picked = list.filter((card) => !shown.has(card.id)).slice(0, count)
  for (const card of picked) shown.add(card.id)
  return picked
}

function containerView(
  reading: Reading,
  edition: LiveEdition,
  container: FrontContainer,
  cards: readonly LiveCard[],
): ContainerView {
  const rule = container.cards
  const section =
    rule.by === 'rule' && rule.list === 'section'
      ? reading.house.section(edition.id, rule.section)
      : undefined
  const kind = section && container.layout === 'list' ? 'rail' : container.layout
  const views = cards.map((card) => cardView(reading, edition, card, section?.id ?? null))
  return {
    kind,
    title: container.title ?? section?.name ?? null,
    address: section ? sectionAddress(edition, section.path) : null,
    // A list is headlines and their times.
    cards: kind === 'list' ? views.map((view) => ({ ...view, standfirst: '' })) : views,
  }
}
