import { createHash } from 'node:crypto'
import type { ArticleWords, Block } from '../model/body/block.ts'

/** A text from outside, whatever format it came in: what the newsroom may take of it. */
export type IncomingArticle = {
  /** Who names the item: the host in its identity, or its copyright holder. */
  provider: string
  /** The provider's own name for it, to the letter. */
  identity: string
  version: string
  /** BCP 47 as it came in; null where the item doesn't say. */
  language: string | null
  headline: string
  standfirst: string
  /** The body, with the ids that `blockIds` gives. */
  blocks: Block[]
  /** Whom the provider names as its writers, without "By". */
  byline: string
  creditLine: string
  /** Where it was written; empty where the text itself opens with the place. */
  dateline: string
  slugline: string
  /** What the provider tells editors, not readers. */
  editorNote: string
  status: 'usable' | 'withheld' | 'cancelled'
  firstCreated: Date | null
  versionCreated: Date | null
  embargoedUntil: Date | null
  /** What the item held besides and an import leaves behind, in words for the report. */
  leftBehind: string[]
}

/**
 * The ids of the blocks of an item, by their numbers: from the item's identity, so reading the same item again gives
 * the same ids.
 */
export function blockIds(identity: string): (index: number) => string {
  const root = createHash('sha256').update(identity).digest('hex').slice(0, 16)
  return (index) => `${root}-${index}`
}

/** The words of an incoming article. */
export function wordsOf({ headline, standfirst, blocks }: IncomingArticle): ArticleWords {
  return { headline: { headline }, standfirst, blocks }
}
