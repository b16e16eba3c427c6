import { longestItem, type ReadingOptions, type SourceFile, type Staged } from '../format.ts'
import { decodeJson } from '../json/decodeJson.ts'
import { ItemScanner, type Scanned } from '../json/itemScanner.ts'
import { isDeeperThan } from '../json/nesting.ts'
import { strides } from '../strides.ts'
import { columnsOf } from './columns.ts'
import { recordStager } from './stagedRecord.ts'

/** The deepest that an object may be nested. */
const deepest = 50
/** Sets of names that are remembered with what they mean. */
const mostShapes = 200
const mostUntold = 20

async function* scanned(file: SourceFile): AsyncGenerator<Scanned, void, undefined> {
  const scanner = new ItemScanner(longestItem)
  for await (const piece of decodeJson(strides(file.open()))) yield* scanner.feed(piece)
  yield* scanner.end()
}

/**
 * The first pass over a file of JSON objects, one a line, or in one list. Objects needn't have the same names; where
 * nobody can tell what the fields of the first twenty hold, nothing else comes.
 */
export async function* stageJsonLines(file: SourceFile, options: ReadingOptions): AsyncGenerator<Staged> {
  const staged = recordStager(file, options)
  const shapes = new Map<string, ReturnType<typeof columnsOf>>()
  /** Objects whose fields nobody could tell, as long as there was no other. */
  let untold = 0
  for await (const one of scanned(file)) {
    const { at } = one
    const fault = (reason: string): Staged => ({ kind: 'fault', at, identity: '', reason })
    const found = 'fault' in one ? one : objectIn(one.raw)
    if ('fault' in found) {
      yield fault(found.fault)
      continue
    }
    const { record, names } = found
    const shape = JSON.stringify(names)
    const known = shapes.get(shape) ?? columnsOf(names, options.fields, false)
    if (shapes.size < mostShapes) shapes.set(shape, known)
    if ('columns' in known) {
      const isSpoiled = 'raw' in one && one.raw.includes('\ufffd')
      const doubtful = isSpoiled ? ['It holds bytes that are not in UTF-8.'] : []
      yield staged({ at, record, columns: known.columns, doubtful })
      untold = Number.NEGATIVE_INFINITY
      continue
    }
    untold += 1
    yield fault(untold < mostUntold ? known.fault : `${known.fault} The rest of the file was not read.`)
    if (untold === mostUntold) return
  }
}

/** What an object says, and the names of all its fields, also of those that say nothing. */
function objectIn(raw: string): { record: [string, unknown][]; names: string[] } | { fault: string } {
  if (isDeeperThan(deepest, raw)) return { fault: `It is nested deeper than ${deepest} levels.` }
  try {
    const value: unknown = JSON.parse(raw)
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { fault: 'It is no object.' }
    const record = Object.entries(value).filter(([, one]) => one !== null && one !== '')
    return { record, names: Object.keys(value) }
  } catch (fault) {
    return { fault: `This is not JSON: ${fault instanceof Error ? fault.message : String(fault)}` }
  }
}
