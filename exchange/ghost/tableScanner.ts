/** A row of a table as it lay in the file; why it can't be read; or that one went by which nobody wanted. */
export type ScannedRow = { table: string; at: number } & (
  | { raw: string }
  | { fault: string }
  | { passed: true }
)

/** Where the scanner stands in an export: `db` is the list around it, `export` the object with meta and data. */
type Role = 'export' | 'db' | 'data' | 'table'

/** Names of tables are short; a longer one is nobody's. */
const longestName = 100
/** How deep a row may nest. Real ones are flat. */
const deepest = 100

/**
 * Finds the rows of the tables of a Ghost export that comes in pieces split anywhere: `{"db":[{"data":{"posts":[…`,
 * or without `db`. Only brackets and strings are looked at; whether a row is JSON, its reader says. Never holds more
 * than one row, and of one that is longer than `longest` (UTF-16 units) or deeper than 100 levels nothing. `at` counts
 * from 1 in each table. What stands elsewhere in the file is passed by.
 */
export class TableScanner {
  readonly #isWanted: (table: string) => boolean
  readonly #longest: number
  readonly #open: Role[] = []
  /** `key` is read, or `over` when the export ended; `strange` when the file is no object. */
  #state: 'between' | 'key' | 'value' | 'over' | 'strange' = 'between'
  #key = ''
  /** A name was read, and its value has not begun. */
  #awaitsValue = false
  #rows = 0
  #hasData = false
  /** The value that is read: what there is of it, and where in it the scanner stands. */
  #parts: string[] | null = null
  #length = 0
  #depth = 0
  #inString = false
  #escaped = false
  #fault = ''

  constructor(isWanted: (table: string) => boolean, longest: number) {
    this.#isWanted = isWanted
    this.#longest = longest
  }

  /** Whether the file had tables so far. */
  get hasData(): boolean {
    return this.#hasData
  }

  /** Whether nothing that follows matters: the export ended, or there is none. */
  get isOver(): boolean {
    return this.#state === 'over' || this.#state === 'strange'
  }

  /** Where the file stops if nothing follows: `table` and number of the row that is open. */
  get place(): { table: string; at: number; isInRow: boolean } {
    const isTable = this.#open.at(-1) === 'table'
    return {
      table: isTable ? this.#key : '',
      at: this.#rows + 1,
      isInRow: isTable && this.#state === 'value',
    }
  }

  feed(piece: string): ScannedRow[] {
    const found: ScannedRow[] = []
    for (let at = 0; at < piece.length && !this.isOver; ) {
      if (this.#state === 'value') at = this.#value(piece, at, found)
      else if (this.#state === 'key') at = this.#name(piece, at)
      else {
        this.#between(piece.charCodeAt(at))
        // The first sign of a value belongs to it.
        if (!this.#isOnValue()) at += 1
      }
    }
    return found
  }

  #isOnValue(): boolean {
    return this.#state === 'value'
  }

  #between(code: number): void {
    if (code <= blank || code === byteOrderMark || code === comma || code === colon) return
    const role = this.#open.at(-1)
    if (role === undefined) {
      if (code === brace) this.#open.push('export')
      else this.#state = 'strange'
      return
    }
    if (code === closingBrace || code === closingBracket) {
      this.#open.pop()
      if (this.#open.length === 0) this.#state = 'over'
      this.#awaitsValue = false
      return
    }
    if ((role === 'export' || role === 'data') && !this.#awaitsValue) {
      if (code === quote) {
        this.#state = 'key'
        this.#key = ''
      }
      return
    }
    this.#awaitsValue = false
    const entered = this.#entered(role, code)
    if (entered !== null) {
      this.#open.push(entered)
      if (entered === 'data') this.#hasData = true
      if (entered === 'table') this.#rows = 0
      return
    }
    this.#state = 'value'
    this.#parts = role === 'table' && this.#isWanted(this.#key) ? [] : null
    this.#length = 0
    this.#depth = 0
    this.#fault = ''
  }

  /** What the value that begins here is walked into as, or null where it is read or passed by as a whole. */
  #entered(role: Role, code: number): Role | null {
    if (role === 'db') return code === brace ? 'export' : null
    if (role === 'data') return code === bracket ? 'table' : null
    if (role !== 'export') return null
    if (this.#key === 'db' && code === bracket && this.#open.length === 1) return 'db'
    return this.#key === 'data' && code === brace ? 'data' : null
  }

  #name(piece: string, from: number): number {
    let at = from
    for (; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at)
      if (this.#escaped) this.#escaped = false
      else if (code === backslash) this.#escaped = true
      else if (code === quote) break
    }
    if (this.#key.length <= longestName) this.#key += piece.slice(from, Math.min(at, from + longestName + 1))
    if (at === piece.length) return at
    this.#state = 'between'
    this.#awaitsValue = true
    return at + 1
  }

  /** Goes on in a value. Gives where reading goes on. */
  #value(piece: string, from: number, found: ScannedRow[]): number {
    let depth = this.#depth
    let inString = this.#inString
    let at = from
    let end = -1
    for (; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at)
      if (inString) {
        if (this.#escaped) this.#escaped = false
        else if (code === backslash) this.#escaped = true
        else if (code === quote) {
          inString = false
          if (depth === 0) {
            end = at + 1
            break
          }
        }
      } else if (code === quote) inString = true
      else if (code === brace || code === bracket) {
        depth += 1
        if (depth > deepest) this.#give(`It is nested deeper than ${deepest} levels.`)
      } else if (depth === 0 && (code === comma || code === closingBracket || code === closingBrace)) {
        end = at
        break
      } else if (code === closingBrace || code === closingBracket) {
        depth -= 1
        if (depth === 0) {
          end = at + 1
          break
        }
      }
    }
    this.#keep(piece.slice(from, end < 0 ? piece.length : end))
    this.#depth = depth
    this.#inString = inString
    if (end < 0) return piece.length
    this.#state = 'between'
    if (this.#open.at(-1) === 'table') found.push(this.#row())
    return end
  }

  #keep(text: string): void {
    if (this.#parts === null) return
    this.#length += text.length
    if (this.#length > this.#longest)
      this.#give(`It is longer than ${this.#longest.toLocaleString('en')} characters.`)
    else this.#parts.push(text)
  }

  /** Gives a row up: nothing of it is held any longer. */
  #give(fault: string): void {
    if (this.#parts !== null) this.#fault = fault
    this.#parts = null
  }

  #row(): ScannedRow {
    this.#rows += 1
    const row = { table: this.#key, at: this.#rows }
    const parts = this.#parts
    this.#parts = null
    if (this.#fault !== '') return { ...row, fault: this.#fault }
    return parts === null ? { ...row, passed: true } : { ...row, raw: parts.join('').trim() }
  }
}

const blank = 0x20
const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const bracket = 0x5b
const backslash = 0x5c
const closingBracket = 0x5d
const brace = 0x7b
const closingBrace = 0x7d
const byteOrderMark = 0xfeff
