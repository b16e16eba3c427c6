/** A row of a table: an object of plain values. Its names are its export's, so only own ones are asked for. */
export type Row = Readonly<Record<string, unknown>>

/** A row as it lay in the file, or null where it is none. Never throws. */
export function rowOf(json: string): Row | null {
  try {
    const value: unknown = JSON.parse(json)
    return isRow(value) ? value : null
  } catch {
    return null
  }
}

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const valueIn = (row: Row, name: string): unknown => (Object.hasOwn(row, name) ? row[name] : undefined)

/** The first of these fields that says something, as text; ids may be numbers. */
export function textIn(row: Row, ...names: readonly string[]): string {
  for (const name of names) {
    const value = valueIn(row, name)
    if (typeof value === 'string' && value.trim() !== '') return value
    if (typeof value === 'number') return String(value)
  }
  return ''
}

/** Whether a field says yes, in whichever way its database writes that. */
export function isSet(row: Row, name: string): boolean {
  const value = valueIn(row, name)
  return value === true || value === 1 || value === '1' || value === 'true'
}

/** Where a row stands among its like. */
export function orderIn(row: Row): number {
  const order = Number(valueIn(row, 'sort_order') ?? 0)
  return Number.isFinite(order) ? order : 0
}
