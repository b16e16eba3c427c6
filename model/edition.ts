/** One language's site: what the rules, the addresses and the pages need to know of it. */
export type Edition = {
  /** Short name in addresses and commands: `en`, `ar`, `es-mx`. */
  id: string
  /** BCP 47 language tag. Two editions may share one. */
  language: string
  direction: 'ltr' | 'rtl'
  /** Where its addresses begin, without a closing slash: `/en`, or empty when it has a host of its own. */
  base: string
  /** IANA time zone, e.g. `Asia/Jerusalem`. */
  timeZone: string
  /** What readers call that zone: "Al-Quds time". */
  timeZoneName: string
  digits: 'latn' | 'arab'
  calendar: 'gregory' | 'islamic-umalqura'
  name: string
  slogan: string
  about: string
  rightsLine: string
  /** Where a story has no version in a reader's language, this edition's version is offered. */
  isDefault: boolean
}

/** A section as it is in one edition. Absent in an edition, it has no row there. */
export type Section = {
  id: string
  edition: string
  parent: string | null
  name: string
  slug: string
  /** Slugs from the root, joined by `/`: `news/politics`. */
  path: string
  position: number
}
