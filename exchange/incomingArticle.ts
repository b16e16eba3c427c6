import { createHash } from 'node:crypto'
import type { ArticleWords } from '../model/body/block.ts'
import { paragraph } from '../model/body/block.ts'

/** A text from outside, whatever format it came in: what the newsroom may take of it, as plain words. */
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
  paragraphs: string[]
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
 * The words of an incoming article as blocks. A block's id comes from the item's identity and its place, so reading
 * the same item again gives the same ids.
 */
export function wordsOf(article: IncomingArticle): ArticleWords {
  const root = createHash('sha256').update(article.identity).digest('hex').slice(0, 16)
  return {
    headline: { headline: article.headline },
    standfirst: article.standfirst,
    blocks: article.paragraphs.map((words, at) => paragraph(`${root}-${at}`, words)),
  }
}
