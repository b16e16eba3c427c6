import type { Block, Note } from '../block.ts'

/**
 * What a body needs from around it to become HTML. A page of the site, a feed, an export and a preview give the
 * same blocks different surroundings; nothing else decides what is printed.
 */
export type Surroundings = {
  /** The language that the body's own labels are said in (BCP 47): the edition's. */
  language: string
  /** The level of a subhead: 2 on an article's page, deeper where the body stands under other headings. */
  heading: 2 | 3
  /** How the edition writes an instant (milliseconds since 1970, UTC). */
  when: (instant: number) => string
  /** Makes an address ready to print: absolute in a feed, unchanged on our own pages. */
  address: (address: string) => string
  /** A live article by its public id; null where there is none to lead to. */
  article: (id: string) => ArticleAround | null
  /** Where a picture can be seen; null while it can't. */
  picture: (place: { asset: string | null; source?: string }) => PictureAround | null
  /** Where a video or a recording can be played; null while it can't. */
  recording: (asset: string) => RecordingAround | null
  /** How wide a picture is shown, as HTML's `sizes` says it; left out, as wide as the window. */
  sizes?: string
  /** True where pictures are seen first of all and are fetched at once. */
  first?: boolean
  /** Notes that stand at a block, by that block's id. */
  notes: ReadonlyMap<string, readonly NoteAround[]>
}

/** An article that may be led to. `standfirst` may be empty. */
export type ArticleAround = { title: string; address: string; standfirst: string }

/**
 * A picture that can be seen. Pixels are the rendition's own, so that the page keeps its place free. `choices` are the
 * same picture in other sizes, by format, the best format first; a browser takes the first that it knows.
 */
export type PictureAround = {
  address: string
  width?: number
  height?: number
  choices?: readonly { mediaType: string; widths: readonly { address: string; width: number }[] }[]
}

export type RecordingAround = { address: string; mediaType: string; width?: number; height?: number }

/** A note of an article, kept apart from its body. `at` in milliseconds since 1970, UTC. */
export type NoteAround = { kind: Note['attrs']['kind']; at: number | null; blocks: readonly Block[] }

/**
 * Surroundings in which there is nothing to see or to lead to: for short texts of their own, such as a notice, and
 * to be spread under others that know more.
 * @example bodyHtml(blocks, { ...bareSurroundings('ar', when), notes })
 */
export function bareSurroundings(language: string, when: Surroundings['when']): Surroundings {
  return {
    language,
    heading: 2,
    when,
    address: (address) => address,
    article: () => null,
    picture: () => null,
    recording: () => null,
    notes: noNotes,
  }
}

const noNotes: Surroundings['notes'] = new Map()

export function withoutNotes(around: Surroundings): Surroundings {
  return around.notes.size === 0 ? around : { ...around, notes: noNotes }
}
