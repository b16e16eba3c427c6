import { type Block, type Cell, plainText, type Row, type Table, type Words } from '../block.ts'
import { grammar } from '../grammar.ts'
import { attribute, type Element, elementsIn } from './element.ts'
import { type Here, paragraphRole, type Reader, type Walk } from './here.ts'
import { cut, longest } from './limits.ts'
import { append, flush, inside, lighten } from './paragraph.ts'

/** A cell as it was read: what it holds, whether it is a header, and how far it spans. */
type Reading = { blocks: Block[]; header: boolean; columns: number; rows: number }
type Line = { cells: Reading[]; head: boolean }

const most = {
  columns: grammar.parts.cell.attributes.columns.to,
  rows: grammar.parts.cell.attributes.rows.to,
}

/**
 * A table with its shape, or, where a table only lays out a page (one cell, a table within, said to be for
 * presentation), what stands in it. Pictures in cells follow the table.
 */
export const readTable: Reader = (element, here, out, walk) => {
  flush(out, here.role)
  const lines = linesOf(element, { ...here, role: paragraphRole(), depth: 0 }, walk)
  const cells = lines.flatMap((line) => line.cells)
  const blocks = cells.flatMap((cell) => cell.blocks)
  const captions = elementsIn(element).filter(({ tagName }) => tagName === 'caption')
  const said = inside(captions, { ...here, role: paragraphRole(), depth: 0 }, walk)
  const isTable = !isLayout(element, cells) && blocks.some(isWords)
  if (!isTable) {
    append(out, [...said, ...blocks])
    return
  }
  const caption = cut(said.filter(isWords).map(plainText).join(' '), longest.lines)
  out.blocks.push(tableOf(lines, caption))
  append(
    out,
    [...said, ...blocks].filter((block) => !isWords(block)),
  )
}

const isWords = (block: Block): block is Words => block.type === 'words'

/** Rows and cells outside a table are words. */
export const readLooseCell: Reader = (element, here, out, walk) => {
  out.pieces.push({ is: 'text', text: ' ', marks: [] })
  walk(element.childNodes, here, out)
}

function isLayout(element: Element, cells: readonly Reading[]): boolean {
  const role = attribute(element, 'role')
  return (
    cells.length <= 1 ||
    role === 'presentation' ||
    role === 'none' ||
    cells.some((cell) => cell.blocks.some((block) => block.type === 'table'))
  )
}

function linesOf(table: Element, here: Here, walk: Walk): Line[] {
  const lines: Line[] = []
  const rowsIn = (part: Element, head: boolean): void => {
    for (const child of elementsIn(part)) {
      if (child.tagName === 'tr') {
        const cells = elementsIn(child)
          .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
          .map((cell) => cellOf(cell, here, walk))
        if (cells.length > 0) lines.push({ cells, head })
      } else if (child.tagName === 'tbody' || child.tagName === 'tfoot') rowsIn(child, false)
      else if (child.tagName === 'thead') rowsIn(child, true)
    }
  }
  rowsIn(table, false)
  return lines
}

function cellOf(element: Element, here: Here, walk: Walk): Reading {
  const header = element.tagName === 'th'
  const blocks = inside(element.childNodes, { ...here, role: paragraphRole(), heavy: header }, walk)
  if (header) for (const block of blocks) if (isWords(block)) lighten(block)
  return {
    blocks,
    header,
    columns: spanOf(element, 'colspan', most.columns),
    rows: spanOf(element, 'rowspan', most.rows),
  }
}

/** How far a cell reaches; 0 means to the end (WHATWG HTML, section 4.9.12). */
function spanOf(element: Element, name: string, to: number): number {
  const said = attribute(element, name)
  if (said === '') return 1
  const span = Number.parseInt(said, 10)
  return span === 0 && name === 'rowspan' ? to : Number.isFinite(span) && span > 1 ? Math.min(span, to) : 1
}

function tableOf(lines: readonly Line[], caption: string): Table {
  const isHead = ({ head, cells }: Line): boolean => head || cells.every((cell) => cell.header)
  const found = lines.findIndex((line) => !isHead(line))
  // A table of headers alone has its first row as the header.
  const headerRows = Math.min(found < 0 ? 1 : found, grammar.parts.table.attributes.headerRows.to)
  return {
    type: 'table',
    attrs: {
      id: '',
      ...(caption === '' ? {} : { caption }),
      headerRows,
      headerColumns: headerColumns(lines.slice(headerRows)),
    },
    content: lines.map(
      ({ cells }, at): Row => ({
        type: 'row',
        attrs: { id: '' },
        content: cells.map((cell) => cellBlock(cell, lines.length - at)),
      }),
    ),
  }
}

function cellBlock({ blocks, columns, rows }: Reading, left: number): Cell {
  const words = blocks.filter(isWords)
  const down = Math.min(rows, left)
  return {
    type: 'cell',
    attrs: { id: '', ...(columns > 1 ? { columns } : {}), ...(down > 1 ? { rows: down } : {}) },
    ...(words.length > 0 ? { content: words } : {}),
  }
}

/** How many columns at the side are headers in every row, with those that reach down from rows above. */
function headerColumns(lines: readonly Line[]): number {
  let least: number = most.columns
  let above: number[] = []
  for (const { cells } of lines) {
    const below: number[] = []
    let column = 0
    let at = 0
    for (;;) {
      const reaching = above[column] ?? 0
      if (reaching > 0) {
        below[column] = reaching - 1
        column += 1
        continue
      }
      const cell = cells[at]
      if (!cell?.header || column >= most.columns) break
      for (let each = 0; each < cell.columns; each += 1) below[column + each] = cell.rows - 1
      column += cell.columns
      at += 1
    }
    above = below
    least = Math.min(least, column)
  }
  return lines.length === 0 ? 0 : Math.min(least, most.columns)
}
