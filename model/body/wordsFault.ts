import { storable } from './attribute.ts'
import type { ArticleWords } from './block.ts'
import { bodyFault, type Fault } from './bodyFault.ts'
import { directionFault, turned } from './directionFault.ts'

/** The longest headline, stand-in of it, or standfirst, in UTF-16 units. */
export const longestLine = 5000

/**
 * Says what in the words of an article can't be kept, or null: the lines above the body, then the body. Lenient: only
 * what would break the store, the schema, block identity or the reading direction is refused; whether a text is complete is asked when it is
 * published.
 */
export function wordsFault(words: ArticleWords): Fault | null {
  const lines: [string, string | undefined][] = [
    ...Object.entries(words.headline).map(([place, line]): [string, string | undefined] => [
      `headline.${place}`,
      line,
    ]),
    ['standfirst', words.standfirst],
  ]
  for (const [where, line] of lines) {
    if (line === undefined) continue
    if (!storable(line)) return { where, what: 'holds a NUL or half of a surrogate pair' }
    if (line.length > longestLine) return { where, what: `is longer than ${longestLine} characters` }
    const what = turned(line)
    if (what) return { where, what }
  }
  return bodyFault(words.blocks) ?? directionFault(words.blocks)
}
