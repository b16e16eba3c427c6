import { longestItem, type ReadingOptions, type SourceFile, type Staged } from '../format.ts'
import { type Columns, columnsOf } from './columns.ts'
import { type CsvRow, CsvScanner } from './csvScanner.ts'
import { decodedIn, encodingOf } from './encoding.ts'
import { separatorOf } from './separator.ts'
import { recordStager } from './stagedRecord.ts'

/** How much of a file is waited for until its separator is known, in UTF-16 units. */
const beginning = 64 * 1024
const longestName = 200

/** The rows of a file, in pieces; the separator is known from the file's first line. */
async function* rowsOf(pieces: AsyncIterable<string>): AsyncGenerator<CsvRow, void, undefined> {
  let scanner: CsvScanner | null = null
  let held = ''
  for await (const piece of pieces) {
    if (scanner !== null) {
      yield* scanner.feed(piece)
      continue
    }
    held += piece
    if (held.length < beginning) continue
    const { separator, from } = separatorOf(held)
    scanner = new CsvScanner(separator, longestItem)
    yield* scanner.feed(held.slice(from))
    held = ''
  }
  if (scanner === null) {
    const { separator, from } = separatorOf(held)
    scanner = new CsvScanner(separator, longestItem)
    yield* scanner.feed(held.slice(from))
  }
  yield* scanner.end()
}

/**
 * The first pass over a file of separated values. Its first row names its columns; where nobody can tell which of them
 * holds what, one fault says so and nothing else comes. Memory doesn't grow with the file but by 50 bytes a row.
 */
export async function* stageCsv(file: SourceFile, options: ReadingOptions): AsyncGenerator<Staged> {
  const encoding = await encodingOf(file)
  const ofFile = encoding.isGuess
    ? [`The file is not in UTF-8: its letters were read as ${encoding.name} by a guess.`]
    : []
  const staged = recordStager(file, options)
  let names: string[] | null = null
  let columns: Columns = {}
  for await (const row of rowsOf(decodedIn(file, encoding))) {
    const fault = (reason: string): Staged => ({
      kind: 'fault',
      at: Math.max(1, row.at - 1),
      identity: '',
      reason,
    })
    if (names === null) {
      const found = 'fault' in row ? row : columnsOf(namesIn(row.fields), options.fields, true)
      if ('fault' in found) {
        yield fault(found.fault)
        return
      }
      names = 'fields' in row ? namesIn(row.fields) : []
      columns = found.columns
      continue
    }
    if ('fault' in row) {
      yield fault(`${row.fault} It begins in line ${row.line}.`)
      continue
    }
    const { fields, line, isLoose } = row
    const isTail = fields.slice(names.length).every((field) => field.trim() === '')
    if (fields.length < names.length || !isTail) {
      yield fault(
        `It has ${fields.length} ${fields.length === 1 ? 'field' : 'fields'}, and the table has ${names.length} columns. It begins in line ${line}.`,
      )
      continue
    }
    const record = names.flatMap((name, at): [string, unknown][] => {
      const value = fields[at] ?? ''
      return value.trim() === '' ? [] : [[name, value]]
    })
    const doubtful = [
      ...ofFile,
      ...(isLoose ? ['A quotation mark inside a field was not doubled.'] : []),
      ...(fields.some((field) => field.includes('\ufffd'))
        ? ['It holds bytes that are no letters in its encoding.']
        : []),
    ]
    yield staged({ at: row.at - 1, record, columns, doubtful })
  }
  if (names === null)
    yield { kind: 'fault', at: 1, identity: '', reason: 'It is empty: it has no row of names.' }
}

/** The names of columns; one without a name goes by its number. Of two with one name the first is meant. */
function namesIn(fields: readonly string[]): string[] {
  const last = fields.findLastIndex((field) => field.trim() !== '')
  return fields
    .slice(0, last + 1)
    .map((field, at) => field.trim().slice(0, longestName).toWellFormed() || `column ${at + 1}`)
}
