import type { PictureAround } from '../../model/body/html/surroundings.ts'
import type { NamedLink, PageView } from './pageView.ts'

/** An article as lists and fronts show it. */
export type CardView = {
  headline: string
  address: string
  label: NamedLink | null
  /** Empty where the container shows none. */
  standfirst: string
  published: number
  /** Beside its words, and decoration there: whoever doesn't see it misses nothing. */
  picture: PictureAround | null
}

/**
 * Cards under one heading. `lead` sets its first card large and the others beside it; `row` sets them in columns;
 * `list` one under another with their times; `rail` is a section's, its name beside or above its cards.
 */
export type ContainerView = {
  kind: 'lead' | 'row' | 'list' | 'rail'
  title: string | null
  /** Where the title leads. */
  address: string | null
  cards: readonly CardView[]
}

export type FrontView = { page: PageView; containers: readonly ContainerView[] }

export type SectionView = {
  page: PageView
  name: string
  /** Empty where the section has none. */
  description: string
  /** The sections above it, the topmost first. */
  above: readonly { name: string; address: string }[]
  below: readonly { name: string; address: string }[]
  cards: readonly CardView[]
  /** The next older page; null on the last. */
  older: string | null
  /** The section's first page; null on that page. */
  newest: string | null
}
