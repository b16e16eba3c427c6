import type { Html } from '../../html/html.ts'
import { type Surroundings, withoutNotes } from './surroundings.ts'

/** Markup, or null where a block has nothing to say to a reader. */
export type Printed = Html | null

/** Where in a body the renderer stands: its surroundings, and the headings above it. Made anew for each body. */
export type Place = {
  readonly around: Surroundings
  /** The level that the next unnested heading wants. */
  readonly top: number
  /** The level of the heading above; one may go down from it by one only. */
  above: number
}

export function startOf(around: Surroundings): Place {
  return { around, top: around.heading, above: around.heading - 1 }
}

/** The place inside a box whose title stands above. Notes within it are printed after the whole box. */
export function insideBox({ around, above }: Place): Place {
  return { around: withoutNotes(around), top: above + 1, above }
}
