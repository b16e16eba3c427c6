import type { HeadlineFamily } from '../headline.ts'

/**
 * A text is a list of blocks with identity, in the JSON of a ProseMirror document, so that editor, server,
 * importer and renderer read the same thing. The schema only grows; `bodyVersion` says how far it has grown.
 * 1 knew paragraphs and subheads; 2 knows every kind of this file.
 */
export const bodyVersion = 2

/**
 * What makes a block itself. The id is opaque, minted by whoever made the block, never changes, and is held by one
 * block of a text only, nested ones included. The others say where a block came from: what it was pasted from, what
 * it was split from, and which blocks were merged into it.
 */
export type Identity = { id: string; copyOf?: string; splitFrom?: string; absorbed?: string[] }

export type Mark =
  | { type: 'emphasis' }
  | { type: 'strong' }
  | { type: 'link'; attrs: { href: string } }
  | { type: 'foreign'; attrs: { language: string; direction: 'ltr' | 'rtl' } }
  /** A figure that the eye should find. */
  | { type: 'figure' }

/** A run of words with its marks. A "\n" in it is a line break. */
export type Run = { type: 'text'; text: string; marks?: Mark[] }

/** Changing what words are for (paragraph, subhead …) is an attribute, never another node. */
export type TextKind = 'paragraph' | 'subhead' | 'list item' | 'quotation' | 'pull quote' | 'caption'

/** `level`: depth of a list item, 1 to 3, or 2 and 3 of a subhead. `attribution`: of a quotation or pull quote. */
export type Words = {
  type: 'words'
  attrs: Identity & { kind: TextKind; level?: 1 | 2 | 3; ordered?: boolean; attribution?: string }
  content?: Run[]
}

/** `asset` is null until the picture is in the media room; `source` is the address that it came from. */
export type Picture = {
  type: 'picture'
  attrs: Identity & { asset: string | null; source?: string; alt: string; credit?: string; graphic?: boolean }
  content?: Words[]
}

export type Gallery = { type: 'gallery'; attrs: Identity; content?: Picture[] }

/** `poster` is an asset. */
export type Video = {
  type: 'video'
  attrs: Identity & { asset: string | null; address?: string; poster?: string }
  content?: Words[]
}

export type Audio = {
  type: 'audio'
  attrs: Identity & { asset: string | null; address?: string; poster?: string }
  content?: Words[]
}

/** A card that links to something elsewhere; nothing of that place is loaded. */
export type Embed = {
  type: 'embed'
  attrs: Identity & { address: string; provider: string; title: string; description: string }
}

/** A quoted post of a network, kept in words. `at` is ISO 8601. */
export type Post = {
  type: 'post'
  attrs: Identity & { author: string; handle: string; network: string; at?: string; address: string }
  content?: Words[]
}

export type Cell = { type: 'cell'; attrs: Identity & { columns?: number; rows?: number }; content?: Words[] }
export type Row = { type: 'row'; attrs: Identity; content?: Cell[] }

/** The first `headerRows` rows and `headerColumns` columns are headers. */
export type Table = {
  type: 'table'
  attrs: Identity & { caption?: string; headerRows: number; headerColumns: number }
  content?: Row[]
}

/** What it holds is the picture's text equivalent. */
export type Infographic = {
  type: 'infographic'
  attrs: Identity & { asset: string | null; source?: string; alt: string }
  content?: Words[]
}

/** Read more: to an article by its public id, or to an address. */
export type More = {
  type: 'more'
  attrs: Identity & { article?: string; address?: string; words: string; as: 'line' | 'card' }
}

export type Factbox = {
  type: 'factbox'
  attrs: Identity & { title: string }
  content?: (Words | Picture | Table)[]
}

export type Note = {
  type: 'note'
  attrs: Identity & { kind: 'correction' | 'clarification' | "editor's note" | 'update' }
  content?: Words[]
}

/** One block of a body: what may stand at its top. */
export type Block =
  | Words
  | Picture
  | Gallery
  | Video
  | Audio
  | Embed
  | Post
  | Table
  | Infographic
  | More
  | Factbox
  | Note

/** Everything that has an identity, wherever it stands. */
export type Part = Block | Row | Cell

/** The words of one revision of an article's text: headline family, standfirst, body. */
export type ArticleWords = {
  headline: HeadlineFamily
  standfirst: string
  blocks: Block[]
}

/** Words of one kind, without marks. */
export function wordsOf(id: string, kind: TextKind, words: string): Words {
  return words === ''
    ? { type: 'words', attrs: { id, kind } }
    : { type: 'words', attrs: { id, kind }, content: [{ type: 'text', text: words }] }
}

/** A paragraph of plain words. */
export function paragraph(id: string, words: string): Words {
  return wordsOf(id, 'paragraph', words)
}

/** What stands in a part as parts of its own; words hold runs, which are none. */
export function partsIn(part: Part): readonly Part[] {
  return part.type === 'words' || !('content' in part) || part.content === undefined ? [] : part.content
}

/** The words of a block without marks; those of what is nested in it stand in lines of their own. */
export function plainText(block: Part): string {
  if (block.type === 'words') return (block.content ?? []).map((run) => run.text).join('')
  return partsIn(block).map(plainText).join('\n')
}
