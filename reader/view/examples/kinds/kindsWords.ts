import type { Run } from '../../../../model/body/block.ts'

/** What one language contributes to the example that shows every kind of block. All of it is made up. */
export type KindsWords = {
  headline: string
  standfirst: string
  /** Shows every mark. */
  opening: Run[]
  subhead: string
  lower: string
  points: readonly (readonly [level: 1 | 2 | 3, words: string])[]
  steps: readonly string[]
  quotation: { paragraphs: readonly string[]; attribution: string }
  pulled: { words: string; attribution: string }
  picture: { alt: string; caption: string; credit: string }
  graphic: { alt: string; caption: string; credit: string }
  gallery: readonly { alt: string; caption: string }[]
  video: string
  audio: string
  embed: { title: string; description: string; provider: string }
  /** In another language than the page's, as posts often are. */
  post: { author: string; handle: string; network: string; words: string }
  table: { caption: string; rows: readonly (readonly string[])[] }
  wide: { caption: string; rows: readonly (readonly string[])[] }
  infographic: { alt: string; words: readonly string[] }
  more: string
  article: { title: string; address: string; standfirst: string }
  factbox: { title: string; words: string; points: readonly string[] }
  note: string
  topNote: string
  blockNote: string
  closing: string
}
