import type { Cell, Row, Table } from '../block.ts'
import { plainText } from '../block.ts'

/** A cell with its place in the grid that spans make, from 0. Spans are cut to what the table holds. */
export type Placed = { cell: Cell; column: number; columns: number; rows: number }

/** As many columns as the widest table that anybody can read; what spans further is cut. */
const mostColumns = 100

/**
 * Where each cell of a table stands (HTML, "forming a table"): a cell goes to the first column that no cell above it
 * reaches down into. A span does not leave its part of the table, head or body.
 * @returns rows of placed cells, and the number of columns
 */
export function grid(table: Table): { rows: Placed[][]; width: number } {
  const rows = table.content ?? []
  const head = Math.min(Math.max(table.attrs.headerRows, 0), rows.length)
  const placed = [...place(rows.slice(0, head)), ...place(rows.slice(head))]
  let width = 0
  for (const row of placed) for (const { column, columns } of row) width = Math.max(width, column + columns)
  return { rows: placed, width }
}

function place(rows: readonly Row[]): Placed[][] {
  // For each column, the first row that is free of what stands above.
  const freeFrom: number[] = []
  return rows.map((row, at) => {
    let column = 0
    return (row.content ?? []).map((cell): Placed => {
      while ((freeFrom[column] ?? 0) > at) column += 1
      const columns = Math.min(Math.max(cell.attrs.columns ?? 1, 1), mostColumns)
      const down = Math.min(Math.max(cell.attrs.rows ?? 1, 1), rows.length - at)
      const placed = { cell, column, columns, rows: down }
      for (let each = column; each < column + columns; each += 1) freeFrom[each] = at + down
      column += columns
      return placed
    })
  })
}

const figures = /^[\s\u200e\u200f\u061c\d٠-٩۰-۹.,٫٬+\-−–—%٪‰°$€£₪()/:]*$/
const digit = /[\d٠-٩۰-۹]/

/**
 * The columns of figures: those whose body holds numbers and signs only, and a number at least. Their units stand
 * under each other only when they end at one side.
 */
export function columnsOfFigures(table: Table, rows: readonly (readonly Placed[])[]): ReadonlySet<number> {
  const found = new Set<number>()
  const others = new Set<number>()
  for (const row of rows.slice(Math.max(table.attrs.headerRows, 0))) {
    for (const { cell, column, columns } of row) {
      if (column < table.attrs.headerColumns) continue
      const words = plainText(cell)
      if (columns > 1 || !figures.test(words)) for (let at = 0; at < columns; at += 1) others.add(column + at)
      else if (digit.test(words)) found.add(column)
    }
  }
  return found.difference(others)
}
