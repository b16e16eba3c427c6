import { budgets, type Figure, verdictOf } from './figure.ts'

/** The table of the budgets as plain text, a row a figure, its conditions below. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'figure', 'gate', 'goal', 'verdict'],
    ...figures.map((figure) => {
      const { what, unit, better, gate, goal } = budgets[figure.budget]
      const limit = (value: number): string => `${better === 'more' ? '≥' : '≤'} ${shown(value, unit)}`
      const value = figure.value === null ? '–' : shown(figure.value, unit)
      return [what, value, limit(gate), limit(goal), verdictOf(figure)]
    }),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const [head = [], ...body] = rows
  return [
    line(head),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...body.flatMap((row, at) => [line(row), `    ${figures[at]?.note ?? ''}`]),
  ].join('\n')
}

/** A number with its unit, to three digits or so: nobody measures more on a shared machine. */
function shown(value: number, unit: string): string {
  const digits = unit === '×' || unit === 's' || value < 1 ? 2 : value < 10 ? 1 : 0
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })}${unit === '×' || unit === '/s' ? unit : ` ${unit}`}`
}
