import { longestItem } from '../format.ts'
import { cardHtml } from './cardHtml.ts'
import type { Row } from './row.ts'

/** HTML that is put together from what an editor keeps, and what was met on the way. */
export type MadeHtml = { html: string; leftBehind: Set<string>; doubtful: Set<string> }

/** Puts HTML together, up to a length that no text has: what is kept once may be shown many times. */
export type HtmlMaker = {
  add(html: string): void
  card(name: string, card: Row): void
  /** Says that something is of a kind that nobody knows here. */
  unknown(name: string): void
  made(): MadeHtml
}

const longest = 2 * longestItem
const mostNamed = 20

export function htmlMaker(): HtmlMaker {
  const parts: string[] = []
  const leftBehind = new Set<string>()
  const unknown = new Set<string>()
  let length = 0
  let isFull = false
  const add = (html: string): void => {
    if (isFull || html === '') return
    length += html.length
    isFull = length > longest
    if (!isFull) parts.push(html)
  }
  const meet = (name: string): void => {
    if (unknown.size < mostNamed) unknown.add(name.slice(0, 40))
  }
  return {
    add,
    unknown: meet,
    card(name, card) {
      const made = cardHtml(name, card)
      if (made === null) meet(name)
      else if ('html' in made) add(made.html)
      else if (made.leftOut !== '') leftBehind.add(made.leftOut)
    },
    made() {
      const doubtful = new Set<string>()
      if (unknown.size > 0)
        doubtful.add(`Cards that are not known here were taken out: ${[...unknown].join(', ')}.`)
      if (isFull) doubtful.add('It shows more than any text holds; the rest was cut.')
      return { html: parts.join(''), leftBehind, doubtful }
    },
  }
}
