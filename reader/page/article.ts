import { pageAddress, sectionAddress } from '../../model/address.ts'
import { type Block, paragraph } from '../../model/body/block.ts'
import type { ArticleAround } from '../../model/body/html/surroundings.ts'
import { headlineFor } from '../../model/headline.ts'
import { type LiveArticle, type LiveSigner, readArticle, readPlace } from '../live/article.ts'
import { type LiveAsset, readAssets } from '../live/assets.ts'
import { readCards } from '../live/cards.ts'
import type { LiveEdition } from '../live/house.ts'
import type { Reading } from '../live/reading.ts'
import { askNext, readNext } from '../live/readNext.ts'
import { readPagePlace } from '../live/staticPage.ts'
import { readStrip } from '../live/strip.ts'
import { articlePage } from '../view/articlePage.ts'
import type { BylineView, CreditRole, CreditView, NoteKind, NoteView } from '../view/articleView.ts'
import { heldPage, withdrawnPage } from '../view/faultPages.ts'
import { cardView } from './cardView.ts'
import { addressOf, framed } from './frame.ts'
import type { Outcome } from './outcome.ts'
import { assetsIn, pictureAround, recordingAround } from './pictureAround.ts'
import { locationOf, type Site } from './site.ts'

/** How many articles to read next stand after the text. */
const nextCards = 4

/**
 * An article's page; a redirect where it is spelt otherwise or stands in another edition; what became of it where it
 * was withdrawn or is held. Null where there is none.
 * @param path the path asked for
 */
export async function renderArticle(
  reading: Reading,
  site: Site,
  edition: LiveEdition,
  id: string,
  path: string,
): Promise<Outcome | null> {
  // All leave together: an article that stands in another edition costs two answers too many, all others one trip less.
  const [article, lines, related] = await Promise.all([
    readArticle(reading, edition.id, id),
    readStrip(reading, edition.id),
    askNext(reading, edition.id, id, nextCards),
  ])
  const home = article && reading.house.edition(article.edition)
  if (!article || !home) return null
  const address = addressOf(reading, home, article)
  if (home.id !== edition.id || address !== path) {
    return { kind: 'moved', to: locationOf(site, edition, home, address) }
  }
  const { language } = edition
  const shown = article.state === 'live'
  const page = framed(reading, site, {
    edition,
    path: shown ? address : null,
    lines,
    indexed: shown && article.indexed,
    section: article.section,
    versions: article.versions,
  })
  if (article.state !== 'live' || !article.headline) {
    const status = article.gone?.status ?? 410
    const html =
      article.state === 'held'
        ? heldPage({ page, legal: status === 451 })
        : withdrawnPage({ page, notice: noticeOf(article) })
    return { kind: 'page', status, html, language }
  }
  const section = reading.house.section(edition.id, article.section)
  const blocks = article.blocks ?? []
  const [articles, assets, next] = await Promise.all([
    articlesOf(reading, edition, blocks),
    readAssets(reading, assetsIn(blocks)),
    readNext(reading, edition.id, related),
  ])
  const html = articlePage({
    page,
    headline: article.headline.headline,
    searchTitle: headlineFor(article.headline, 'search'),
    shareTitle: headlineFor(article.headline, 'share'),
    standfirst: article.standfirst ?? '',
    label: section ? { name: section.name, address: sectionAddress(edition, section.path) } : null,
    byline: bylineView(article),
    sources: article.creditLine === '' ? [] : [{ name: article.creditLine, address: null }],
    published: article.published,
    updated: article.updated,
    blocks,
    notes: article.notes.map((note) => ({
      kind: note.kind as NoteKind,
      at: Date.parse(note.madeAt),
      place: note.place as NoteView['place'],
      block: note.block,
      blocks: note.blocks,
    })),
    articles,
    pictures: seenOf(assets, pictureAround),
    recordings: seenOf(assets, recordingAround),
    next: next.map((card) => cardView(reading, edition, { ...card, standfirst: '' })),
  })
  return { kind: 'page', status: 200, html, language }
}

/** The short address: it leads on to the article or the static page, wherever that is now. */
export async function renderShort(
  reading: Reading,
  site: Site,
  edition: LiveEdition,
  id: string,
): Promise<Outcome | null> {
  const to = await placeOf(reading, id)
  return to && { kind: 'moved', to: locationOf(site, edition, to.home, to.path) }
}

/** Where an article, or a static page, stands now; null where there is none. */
export async function placeOf(
  reading: Reading,
  id: string,
): Promise<{ home: LiveEdition; path: string } | null> {
  const [place, page] = await Promise.all([readPlace(reading, id), readPagePlace(reading, id)])
  const home = reading.house.edition((place ?? page)?.edition ?? '')
  if (!home) return null
  if (place) return { home, path: addressOf(reading, home, { id, ...place }) }
  return page && { home, path: pageAddress(home, page.slug, id) }
}

/** The live articles that a text leads to, in its own edition; the page depends on each, live or not. */
async function articlesOf(
  reading: Reading,
  edition: LiveEdition,
  blocks: readonly Block[],
): Promise<ReadonlyMap<string, ArticleAround>> {
  const ids = blocks.flatMap((block) => (block.type === 'more' ? (block.attrs.article ?? []) : []))
  const cards = await readCards(reading, edition.id, [...new Set(ids)])
  return new Map(
    [...cards].map(([id, card]) => [
      id,
      {
        title: headlineFor(card.headline, 'short'),
        address: addressOf(reading, edition, card),
        standfirst: card.standfirst,
      },
    ]),
  )
}

/** Those that can be seen or played by now. */
function seenOf<T>(
  assets: ReadonlyMap<string, LiveAsset>,
  around: (asset: LiveAsset) => T | null,
): ReadonlyMap<string, T> {
  return new Map(
    [...assets].flatMap(([id, asset]): [string, T][] => {
      const seen = around(asset)
      return seen === null ? [] : [[id, seen]]
    }),
  )
}

function noticeOf(article: LiveArticle): Block[] {
  return (article.gone?.notice ?? '')
    .split(/\n{2,}/)
    .filter((words) => words.trim() !== '')
    .map((words, at) => paragraph(`notice-${at}`, words.trim()))
}

/** Roles as the newsroom writes them, and how the byline says them. Others sign as writers. */
const roleOf: Readonly<Record<string, CreditRole>> = {
  writer: 'writer',
  'additional reporting': 'additionalReporting',
  correspondent: 'correspondent',
  translator: 'translator',
  illustrator: 'illustrator',
  photographer: 'photographer',
  presenter: 'presenter',
  guest: 'guest',
}

/** Nobody signs: the house does, under its name. A house among the signers signs alone, too. */
function bylineView(article: LiveArticle): BylineView | null {
  const house = article.signers.find(({ kind }) => kind === 'house')
  const people = article.signers.filter(({ kind, name }) => kind === 'person' && name !== null)
  if (people.length === 0) {
    const name = house?.name ?? article.houseName
    return name ? { kind: 'house', name } : null
  }
  const credits = Map.groupBy(people, ({ role, place }) => JSON.stringify([role, place]))
  return { kind: 'people', credits: [...credits.values()].flatMap(creditView) }
}

function creditView(signers: readonly LiveSigner[]): CreditView[] {
  const [first] = signers
  if (!first) return []
  return [
    {
      role: roleOf[first.role] ?? 'writer',
      people: signers.map(({ name, gender }) => ({ name: name ?? '', address: null, gender })),
      place: first.place === '' ? null : first.place,
    },
  ]
}
