import type { HeadlineFamily } from './headline.ts'

/**
 * A text is a list of blocks with identity, in the JSON of a ProseMirror document, so that editor, server,
 * importer and renderer read the same thing. The schema only grows; `bodyVersion` says how far it has grown.
 */
export const bodyVersion = 1

export type Mark =
  | { type: 'emphasis' }
  | { type: 'strong' }
  | { type: 'link'; attrs: { href: string } }
  | { type: 'foreign'; attrs: { language: string; direction: 'ltr' | 'rtl' } }

/** A run of words with its marks. */
export type Run = { type: 'text'; text: string; marks?: Mark[] }

/** Changing what a text block is for (paragraph, subhead …) is an attribute, never another node. */
export type TextKind = 'paragraph' | 'subhead'

/** One block. The id is opaque, minted by whoever made the block, and never changes. */
export type Block = { type: 'words'; attrs: { id: string; kind: TextKind }; content?: Run[] }

/** The words of one revision of an article's text: headline family, standfirst, body. */
export type ArticleWords = {
  headline: HeadlineFamily
  standfirst: string
  blocks: Block[]
}

/** A paragraph of plain words. */
export function paragraph(id: string, words: string): Block {
  return words === ''
    ? { type: 'words', attrs: { id, kind: 'paragraph' } }
    : { type: 'words', attrs: { id, kind: 'paragraph' }, content: [{ type: 'text', text: words }] }
}

/** The words of a block without marks. */
export function plainText(block: Block): string {
  return (block.content ?? []).map((run) => run.text).join('')
}
