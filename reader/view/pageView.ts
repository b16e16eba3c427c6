import type { SpokenOf } from '../../language/catalogue/messages.ts'
import type { DateSetting } from '../../language/dates.ts'
import type { Direction } from '../../language/direction.ts'
import type { Attribution } from '../../model/attribution.ts'

/**
 * Views are plain data with everything joined: names and addresses, never ids. Addresses of our own are paths;
 * canonical and alternates are absolute. Instants are milliseconds since 1970, UTC.
 */

/** A name that leads somewhere, or doesn't. */
export type NamedLink = { name: string; address: string | null }

/** One entry of the edition's navigation; two levels. */
export type NavigationItem = {
  name: string
  address: string
  children: readonly { name: string; address: string }[]
}

/** What every page of an edition shows of it. The same object for all its pages, where the caller can. */
export type EditionView = DateSetting & {
  direction: Direction
  name: string
  slogan: string
  /** Address of its front. */
  front: string
  /** What readers call its time zone: "Al-Quds time". */
  timeZoneName: string
  about: string
  rightsLine: string
  /** The static pages that the footer leads to. */
  pages: readonly { name: string; address: string }[]
  navigation: readonly NavigationItem[]
}

/** Another edition, in its own language: its version of this very page, or its front. */
export type ElsewhereView = {
  language: string
  direction: Direction
  /** What the switch shows: "العربية". */
  name: string
  address: string
  /** True where the address is this page's other version, false where it is that edition's front. */
  samePage: boolean
}

/** Where a breaking line's words come from, with its names joined. */
export type AttributionView = {
  kind: Attribution['kind']
  who: { words: string; spokenOf: SpokenOf } | null
  where: string | null
  saidTo: string | null
  place: Attribution['place']
}

/** A breaking line in the strip and on its own page. */
export type BreakingLineView = {
  attribution: AttributionView | null
  words: string
  at: number
  /** Its article when it has one, else its own page; null on its own page without an article. */
  address: string | null
}

/** What a page needs beside its own matter. */
export type PageView = {
  edition: EditionView
  /** Path of the stylesheet; see `reader/style/stylesheet.ts`. */
  stylesheet: string
  /** Path of the script; see `reader/island/script.ts`. Every page is whole without it. */
  script: string
  /** Absolute; null for pages that have none, such as faults. */
  canonical: string | null
  /** The live indexed versions, this one included, and `x-default`; absolute. */
  alternates: readonly { hreflang: string; address: string }[]
  /** False prints `noindex`. */
  indexed: boolean
  /** The edition switch, without this edition. */
  elsewhere: readonly ElsewhereView[]
  /** Address of the section that this page belongs to, marked in the navigation. */
  section: string | null
  /** True where the page's own matter begins with a field to search in, so that its head needs none. */
  hasSearch?: true
  /** Newest first. */
  breaking: readonly BreakingLineView[]
}
