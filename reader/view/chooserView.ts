import type { Direction } from '../../language/direction.ts'

/** The host's root: every edition, each in its own words. */
export type ChooserView = {
  /** The publication's name. */
  publication: string
  stylesheet: string
  /** Absolute; null on the not-found page of a host's root. */
  canonical: string | null
  /** The default edition first; its language is the page's. */
  editions: readonly {
    language: string
    direction: Direction
    name: string
    slogan: string
    address: string
  }[]
  /** True when it answers for a page that is in no edition (404). */
  missing: boolean
}
