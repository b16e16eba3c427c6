import type { Gender } from '../../model/attribution.ts'
import type { Block } from '../../model/body/block.ts'
import type { ArticleAround, PictureAround, RecordingAround } from '../../model/body/html/surroundings.ts'
import type { CardView } from './listViews.ts'
import type { NamedLink, PageView } from './pageView.ts'

export type CreditRole =
  | 'writer'
  | 'additionalReporting'
  | 'correspondent'
  | 'translator'
  | 'illustrator'
  | 'photographer'
  | 'presenter'
  | 'guest'

export type PersonView = NamedLink & { gender: Gender | null }

/** People in one role. `place` is said of correspondents only. */
export type CreditView = { role: CreditRole; people: readonly PersonView[]; place: string | null }

/** Who signs: the house under its name, or people by role in the order to print. */
export type BylineView = { kind: 'house'; name: string } | { kind: 'people'; credits: readonly CreditView[] }

export type NoteKind = 'correction' | 'clarification' | "editor's note" | 'update'

/** `block` is the id of the block at which it stands, for a note whose place is one. */
export type NoteView = {
  kind: NoteKind
  at: number
  place: 'top' | 'foot' | 'block'
  block: string | null
  blocks: readonly Block[]
}

/** One article as its page shows it. */
export type ArticleView = {
  page: PageView
  headline: string
  /** For the tab and for search results; the headline family's `search`. */
  searchTitle: string
  /** For previews elsewhere; the headline family's `share`. */
  shareTitle: string
  standfirst: string
  /** The one section, region or form on its card. */
  label: NamedLink | null
  byline: BylineView | null
  /** The credit line: "Source: …". */
  sources: readonly NamedLink[]
  published: number
  /** When what it says last changed; null where it never did. */
  updated: number | null
  blocks: readonly Block[]
  /** Live articles that the blocks lead to, by public id. */
  articles: ReadonlyMap<string, ArticleAround>
  /** Renditions of the blocks' pictures, by asset. */
  pictures: ReadonlyMap<string, PictureAround>
  /** Where the blocks' videos and recordings can be played, by asset. */
  recordings: ReadonlyMap<string, RecordingAround>
  /** Oldest first. */
  notes: readonly NoteView[]
  /** What to read after it, the best first. */
  next: readonly CardView[]
}
