import type { Direction } from '../../language/direction.ts'
import type { Digits } from '../../language/facts/languageFacts.ts'
import type { Block } from '../../model/body/block.ts'
import type { PageView } from './pageView.ts'

/** 404: nothing is, or nothing is said of what was. */
export type MissingView = { page: PageView }

/** 410: taken back, with the newsroom's notice; without one the catalogue's words stand alone. */
export type WithdrawnView = { page: PageView; notice: readonly Block[] }

/** 451 when `legal`, else 410: words locked while looked at. */
export type HeldView = { page: PageView; legal: boolean }

/** 503: made without the database, so it knows of an edition only what it is told. */
export type UnavailableView = {
  language: string
  direction: Direction
  digits: Digits
  /** The edition's or the publication's name. */
  name: string
  stylesheet: string
  /** Seconds, as in `Retry-After`. */
  retryAfter: number
}
