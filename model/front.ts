/** How a container comes to its cards: named by hand, or the newest of a list. */
export type FrontCards =
  | { by: 'hand'; articles: string[] }
  | { by: 'rule'; list: 'latest'; count: number }
  | { by: 'rule'; list: 'section'; section: string; count: number }

/** A part of a front. The layout says how its cards stand, never what they are. */
export type FrontContainer = {
  id: string
  layout: 'lead' | 'row' | 'list'
  /** Left out, a section's container bears the section's name. */
  title?: string
  cards: FrontCards
}
