import { createHash } from 'node:crypto'
import type { ArticleForm } from '../model/articleForm.ts'
import type { ArticleWords, Block } from '../model/body/block.ts'
import type { HeadlineFamily } from '../model/headline.ts'
import type { IncomingPicture } from './incomingPicture.ts'

/** Somebody whom a provider names as having made an article. */
export type IncomingAuthor = {
  /** The provider's own name for the person (a login, an id), to the letter; null where it has only the name. */
  identity: string | null
  name: string
  /** One of ours: writer, additional reporting, correspondent, translator, photographer … */
  role: string
}

/** A rubric of the provider's. What section of ours it is says the map of the import. */
export type IncomingCategory = {
  /** Unique in the provider's scheme: a slug, a code (`medtop:20000001`), an id. */
  identity: string
  name: string
  /** Identities from the root to its parent; empty at the root or where there is no tree. */
  above: readonly string[]
}

/** What an article is about, as its provider says it. */
export type IncomingTopic = {
  /** Unique with its provider: a slug, a code, an address; null where there is only a name. */
  identity: string | null
  name: string
  kind: 'person' | 'place' | 'organisation' | 'event' | 'subject'
  /** An item of Wikidata (`Q64`), where the provider names one. */
  wikidata: string | null
}

/** A text from outside, whatever format it came in: what the newsroom may take of it. */
export type IncomingArticle = {
  kind: 'article'
  /** Who names the item: the host in its identity, or its copyright holder. */
  provider: string
  /** The provider's own name for it, to the letter. */
  identity: string
  version: string
  /** BCP 47 as it came in; null where the item doesn't say. */
  language: string | null
  /** Its `headline` is never empty; the others only where the provider has them apart (an SEO title is `search`). */
  headline: HeadlineFamily
  standfirst: string
  /**
   * The body, with the ids that `blockIds` gives. What stands above the text (the featured picture, a gallery, a video)
   * opens it, as blocks before the first words: see `model/body/lead.ts`.
   */
  blocks: Block[]
  /** What is known of the pictures in `blocks`, each found by its first source: the block's `source`. */
  pictures: IncomingPicture[]
  form: ArticleForm
  /** Whom the provider names as its writers, without "By", in one line; empty where `authors` says it. */
  byline: string
  authors: IncomingAuthor[]
  creditLine: string
  /** Where it was written; empty where the text itself opens with the place. */
  dateline: string
  slugline: string
  /** What the provider tells editors, not readers. */
  editorNote: string
  /** Outlets and documents that it quotes. */
  cited: { name: string; address: string | null }[]
  /** The last segment of its old address, where it has one of its own; empty otherwise. */
  slug: string
  categories: IncomingCategory[]
  topics: IncomingTopic[]
  status: 'usable' | 'withheld' | 'cancelled'
  /** Whether its provider shows it to everybody. All but `public` come in as drafts. */
  visibility: 'public' | 'draft' | 'private' | 'password' | 'scheduled' | 'trash'
  /** Kept at the top of the front by its provider. */
  sticky: boolean
  /** A page that belongs to no day (about us, contact), not an article. */
  isPage: boolean
  firstCreated: Date | null
  versionCreated: Date | null
  /** When readers first had it. */
  publishedAt: Date | null
  embargoedUntil: Date | null
  /** Absolute addresses, or paths with query, under which readers found it. All of them become redirects. */
  addresses: string[]
  /** Items of one provider with the same value tell one story in several languages; null where it says nothing. */
  languageGroup: string | null
  /** What the item held besides and an import leaves behind, in words for the report. */
  leftBehind: string[]
  /** What was read by a guess that somebody should look at, in words for the report. */
  doubtful: string[]
}

/** What an article holds that its provider says nothing of: spread it first, then say what is known. */
export const unsaid = {
  kind: 'article',
  version: '',
  language: null,
  standfirst: '',
  blocks: [],
  pictures: [],
  form: 'news',
  byline: '',
  authors: [],
  creditLine: '',
  dateline: '',
  slugline: '',
  editorNote: '',
  cited: [],
  slug: '',
  categories: [],
  topics: [],
  status: 'usable',
  visibility: 'public',
  sticky: false,
  isPage: false,
  firstCreated: null,
  versionCreated: null,
  publishedAt: null,
  embargoedUntil: null,
  addresses: [],
  languageGroup: null,
  leftBehind: [],
  doubtful: [],
} as const satisfies Partial<Readonly<Record<keyof IncomingArticle, unknown>>>

/**
 * The ids of the blocks of an item, by their numbers: from the item's identity, so reading the same item again gives
 * the same ids.
 * @param part what of the item: its body, or what stands above it
 */
export function blockIds(identity: string, part: 'body' | 'lead' = 'body'): (index: number) => string {
  const root = createHash('sha256').update(identity).digest('hex').slice(0, 16)
  return part === 'body' ? (index) => `${root}-${index}` : (index) => `${root}-lead-${index}`
}

/** The words of an incoming article. */
export function wordsOf({ headline, standfirst, blocks }: IncomingArticle): ArticleWords {
  return { headline, standfirst, blocks }
}
