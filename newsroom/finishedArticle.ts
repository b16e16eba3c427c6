import type { ArticleForm } from '../model/articleForm.ts'
import type { ArticleWords } from '../model/body/block.ts'

/** Which block of a source became which blocks of a translation; null where it was left out. */
export type Edge = [source: string, targets: string[] | null]

/** An address that readers used elsewhere: on which host (empty: any), with which query (empty: any). */
export type FormerAddress = { host: string; path: string; query: string }

/** An article that comes in finished, with the dates that it had elsewhere. */
export type FinishedArticle = {
  /** The public id that it had in another Dragoman; left out, it gets one. */
  id?: string
  edition: string
  section: string
  words: ArticleWords
  /** When readers first had it; null for a draft that none of them ever saw. */
  publishedAt: Date | null
  updatedAt?: Date
  /** Articles of one batch with the same value tell one story, each in another edition. */
  story?: string
  /** The public id of a story that it tells: one that exists, or one that begins with this id. */
  ofStory?: string
  slugline?: string
  /** Nothing of the story may be published before. */
  embargoUntil?: Date
  /** What its story is about, the most telling first; articles of one story add up. */
  topics?: readonly string[]
  form?: ArticleForm
  slug?: string
  dateline?: string
  creditLine?: string
  cardLabel?: 'section' | 'region' | 'form'
  evergreen?: boolean
  indexed?: boolean
  byline?: readonly { contributor: string; role: string; place?: string }[]
  /** Further sections that list it. */
  sections?: readonly string[]
  regions?: readonly string[]
  labels?: readonly { label: string; until?: Date }[]
  cited?: readonly { name: string; address?: string }[]
  /** Where it is a translation: of which article, in this batch or already here, and block by block. */
  translationOf?: { article: string; edges: readonly Edge[]; shortAdaptation?: true }
  /** Addresses that lead to it from now on. One that leads somewhere already is left as it is. */
  formerly?: readonly FormerAddress[]
}
