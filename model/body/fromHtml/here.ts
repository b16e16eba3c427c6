import type { Direction } from '../../../language/direction.ts'
import type { Block, Mark, TextKind, Words } from '../block.ts'
import type { Element, Node } from './element.ts'

/** What words become where the reading stands. One role belongs to one list item, one quotation, one paragraph's box. */
export type Role = {
  readonly kind: TextKind
  readonly level?: 1 | 2 | 3
  readonly ordered?: boolean
  /** Whom a quotation names, once that is read. */
  attribution?: string
  /** The list item written last: paragraphs of one item are lines of it. */
  last?: Words
}

/** What a figure says of what it shows, and what stood in its caption without being words. */
export type Figure = { captions: Words[]; credit: string; rest: Block[] }

/** What holds for the words at the place that is read; never changed, only replaced for what lies deeper. */
export type Here = {
  readonly base: string | undefined
  readonly marks: readonly Mark[]
  readonly role: Role
  /** How deep in lists, and whether the innermost is numbered. */
  readonly depth: number
  readonly ordered: boolean
  /** How many levels deeper headings stand here than they would at the top. */
  readonly sunk: number
  /** Whether line ends in the source are line ends for the reader. */
  readonly lines: boolean
  /** Whether a style's weight says nothing, as in headings. */
  readonly heavy: boolean
  /** The language of the text, of the words here, and where these run; empty and null while unknown. */
  readonly home: string
  readonly language: string
  readonly direction: Direction | null
  readonly shift: 'sup' | 'sub' | null
  readonly figure: Figure | null
}

/** A piece of a paragraph that is being read: words, a line break, or a block that stands among the words. */
export type Piece =
  | { readonly is: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly is: 'break'; readonly marks: readonly Mark[] }
  | { readonly is: 'block'; readonly block: Block }

/** Where blocks are written: the finished ones, and the pieces of the paragraph that is open. */
export type Out = { readonly blocks: Block[]; pieces: Piece[] }

/** Reads nodes at a place. Handed to what reads one kind of element, which goes on inside by it. */
export type Walk = (nodes: readonly Node[], here: Here, out: Out) => void

/** Reads one kind of element. */
export type Reader = (element: Element, here: Here, out: Out, walk: Walk) => void

export const paragraphRole = (): Role => ({ kind: 'paragraph' })
