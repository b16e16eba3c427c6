import { articleAddress, frontAddress, lineAddress, sectionAddress } from '../../model/address.ts'
import type { Attribution } from '../../model/attribution.ts'
import { key } from '../../model/key.ts'
import type { LiveVersion } from '../live/article.ts'
import type { LiveEdition } from '../live/house.ts'
import type { Reading } from '../live/reading.ts'
import type { LiveLine } from '../live/strip.ts'
import type { AttributionView, BreakingLineView, ElsewhereView, PageView } from '../view/pageView.ts'
import { editionView } from './editionView.ts'
import { absolute, frontOf, linkTo, type Site } from './site.ts'

/** What a page says of itself to its frame. */
export type Framed = {
  edition: LiveEdition
  /** The path that it is published at; null for faults. */
  path: string | null
  lines: readonly LiveLine[]
  indexed: boolean
  /** The section that it belongs to. */
  section: string | null
  /** The live versions of its story, itself included. */
  versions?: readonly LiveVersion[]
  /** True for fronts, whose other versions are the other editions' fronts. */
  isFront?: boolean
}

/** Joins what stands around a page's own matter: edition, navigation, switch, strip, alternates. */
export function framed(reading: Reading, site: Site, page: Framed): PageView {
  const { house } = reading
  const { edition, path, versions = [], isFront = false } = page
  const section = page.section === null ? undefined : house.section(edition.id, page.section)
  return {
    edition: editionView(house, edition),
    stylesheet: site.stylesheet,
    script: site.script,
    canonical: path === null ? null : absolute(site, edition, path),
    alternates: isFront ? frontAlternates(reading, site) : versionAlternates(reading, site, versions),
    indexed: page.indexed,
    elsewhere: house.editions
      .filter((other) => other.id !== edition.id)
      .map((other) => elsewhere(reading, site, edition, other, versions, isFront)),
    section: section ? sectionAddress(edition, section.path) : null,
    breaking: page.lines.map((line) => lineView(reading, edition, line)),
  }
}

/** The address of an article in an edition. A section that the edition lacks gives its id, which still leads there. */
export function addressOf(
  reading: Reading,
  edition: LiveEdition,
  article: { id: string; section: string; slug: string },
): string {
  reading.reads(key.section(article.section))
  const path = reading.house.section(edition.id, article.section)?.path ?? article.section
  // As every path that comes in is read; an address that differs would redirect to itself for ever.
  return articleAddress(edition, path, article.slug, article.id).normalize('NFC')
}

function elsewhere(
  reading: Reading,
  site: Site,
  edition: LiveEdition,
  other: LiveEdition,
  versions: readonly LiveVersion[],
  isFront: boolean,
): ElsewhereView {
  const version = versions.find((one) => one.edition === other.id)
  const path = version ? addressOf(reading, other, version) : frontAddress(other)
  return {
    language: other.language,
    direction: other.direction,
    name: other.name,
    address: linkTo(site, edition, other, path),
    samePage: version !== undefined || isFront,
  }
}

function frontAlternates(reading: Reading, site: Site): PageView['alternates'] {
  const { editions } = reading.house
  const standard = editions.find(({ isDefault }) => isDefault) ?? editions[0]
  return [
    ...editions.map((edition) => ({ hreflang: edition.hreflang, address: frontOf(site, edition) })),
    ...(standard ? [{ hreflang: 'x-default', address: frontOf(site, standard) }] : []),
  ]
}

/** The default edition's version stands for everybody else, else the one that came first. */
function versionAlternates(
  reading: Reading,
  site: Site,
  versions: readonly LiveVersion[],
): PageView['alternates'] {
  const shown = versions.flatMap((version) => {
    const edition = reading.house.edition(version.edition)
    if (!edition || !version.indexed) return []
    return [{ edition, address: absolute(site, edition, addressOf(reading, edition, version)) }]
  })
  const standard = shown.find(({ edition }) => edition.isDefault) ?? shown[0]
  return [
    ...shown.map(({ edition, address }) => ({ hreflang: edition.hreflang, address })),
    ...(standard ? [{ hreflang: 'x-default', address: standard.address }] : []),
  ]
}

/** A line as the strip shows it: it leads to its article, or to its own page. */
export function lineView(
  reading: Reading,
  edition: LiveEdition,
  line: LiveLine,
  onItsPage = false,
): BreakingLineView {
  const own = onItsPage ? null : lineAddress(edition, line.id)
  const article = line.article
  return {
    attribution: line.attribution && attributionView(line.attribution, line.who),
    words: line.words ?? '',
    at: line.raised,
    address:
      article && line.articleAt ? addressOf(reading, edition, { id: article, ...line.articleAt }) : own,
  }
}

function attributionView(attribution: Attribution, named: LiveLine['who']): AttributionView {
  const { kind, who, where = null, saidTo = null, place } = attribution
  return { kind, where, saidTo, place, who: whoView(who, named) }
}

function whoView(who: Attribution['who'], named: LiveLine['who']): AttributionView['who'] {
  if (who && 'words' in who) {
    return { words: who.words, spokenOf: who.plural ? 'several' : (who.gender ?? 'unknown') }
  }
  return named && { words: named.name, spokenOf: named.gender ?? 'unknown' }
}
