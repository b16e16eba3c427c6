import { type Html, html, type Value } from '../../html/html.ts'
import type { Place } from './place.ts'

const levels: readonly ((words: Value) => Html)[] = [
  (words) => html`<h2>${words}</h2>\n`,
  (words) => html`<h3>${words}</h3>\n`,
  (words) => html`<h4>${words}</h4>\n`,
  (words) => html`<h5>${words}</h5>\n`,
]

/**
 * A heading, never more than one level below the one above it: readers who go by headings would look for the one
 * left out (WCAG 2.2, technique G141).
 * @param deeper how many levels below the place's own it was meant to stand
 */
export function heading(words: Value, deeper: number, place: Place): Html {
  const level = Math.min(place.top + deeper, place.above + 1)
  place.above = level
  const print = levels[Math.min(level, 5) - 2] ?? levels[0]
  return (print as (words: Value) => Html)(words)
}
