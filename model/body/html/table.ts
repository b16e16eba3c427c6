import { say } from '../../../language/say.ts'
import { attributes } from '../../html/attributes.ts'
import { type Html, html } from '../../html/html.ts'
import type { Table } from '../block.ts'
import { columnsOfFigures, grid, type Placed } from './columns.ts'
import type { Place, Printed } from './place.ts'
import { briefWords } from './words.ts'

/** Up to here a table wraps its words and fits a phone; a wider one may be pushed sideways. */
const fitting = 3

/**
 * A table with caption and scopes. A wide one stands in a region of its own that goes sideways, by touch or by keys,
 * and never up or down, so that it catches nobody who only scrolls past (WCAG 2.2, 2.1.1).
 */
export function table(block: Table, place: Place): Printed {
  const { rows, width } = grid(block)
  if (width === 0) return null
  const figures = columnsOfFigures(block, rows)
  const { caption, headerRows } = block.attrs
  const lines = rows.map((cells, at) => {
    const printed = cells.map((cell) => {
      const scope = at < headerRows ? 'col' : cell.column < block.attrs.headerColumns ? 'row' : null
      return cellOf(cell, scope, figures.has(cell.column), place)
    })
    return html`<tr>${printed}</tr>\n`
  })
  const head = lines.slice(0, Math.max(headerRows, 0))
  const body = lines.slice(head.length)
  const made = html`<table>${caption?.trim() && html`<caption>${caption}</caption>`}
${head.length > 0 && html`<thead>${head}</thead>\n`}${body.length > 0 && html`<tbody>${body}</tbody>\n`}</table>
`
  if (width <= fitting) return made
  const label = caption?.trim() || say(place.around.language, 'body.table')
  return html`<section class="wide" tabindex="0" aria-label="${label}">
${made}</section>
`
}

/**
 * Figures run from left to right in every script, so their cell does too: the units then stand under each other on
 * the same side in Arabic and in English. An empty header would be read out as one, so it is none.
 */
function cellOf(
  { cell, columns, rows }: Placed,
  scope: 'col' | 'row' | null,
  figures: boolean,
  place: Place,
): Html {
  const words = briefWords(cell.content ?? [], place)
  const named = attributes({
    scope: words && scope,
    colspan: columns > 1 && columns,
    rowspan: rows > 1 && rows,
    class: figures && 'figures',
    dir: figures && 'ltr',
  })
  const set = figures && scope !== null && words ? html`<bdi>${words}</bdi>` : words
  return words && scope ? html`<th${named}>${set}</th>` : html`<td${named}>${set}</td>`
}
