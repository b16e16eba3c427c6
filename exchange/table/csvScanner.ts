/** A row as it lay in the file, or why it is none. `at` counts rows from 1, `line` says where it begins. */
export type CsvRow = { at: number; line: number } & (
  | { fields: string[]; isLoose: boolean }
  | { fault: string }
)

const mostFields = 1000

/**
 * Finds the rows of a file of separated values that comes in pieces split anywhere (RFC 4180, and what spreadsheets
 * make of it: any separator, any line end, line ends in quotation marks, blanks behind a closing mark). A mark inside a
 * field that should have been doubled is taken for what it is where no separator follows it; such a row is `isLoose`.
 * Rows without anything in them are none. Never holds more than one row, and of one that is longer than `longest`
 * (UTF-16 units) nothing: libraries give up the rest of the file there.
 */
export class CsvScanner {
  readonly #separator: string
  readonly #longest: number
  /** `behind`: after a mark that may be the closing one. */
  #state: 'start' | 'plain' | 'quoted' | 'behind' = 'start'
  #field = ''
  #fields: string[] = []
  #blanks = ''
  #length = 0
  #isLoose = false
  #fault = ''
  #rows = 0
  #line = 1
  #began = 1
  /** The last row ended with a carriage return, so a line feed that follows belongs to it. */
  #wasReturn = false

  constructor(separator: string, longest: number) {
    this.#separator = separator
    this.#longest = longest
  }

  feed(piece: string): CsvRow[] {
    const found: CsvRow[] = []
    let at = 0
    if (this.#wasReturn && piece !== '') {
      this.#wasReturn = false
      if (piece[0] === '\n') at = 1
    }
    while (at < piece.length) {
      if (this.#state === 'quoted') at = this.#quoted(piece, at)
      else if (this.#state === 'behind') at = this.#behind(piece, at, found)
      else at = this.#plain(piece, at, found)
    }
    return found
  }

  /** What the end of the file leaves. */
  end(): CsvRow[] {
    const found: CsvRow[] = []
    if (this.#state === 'quoted')
      this.#give('It begins a field in quotation marks that never ends; the rest of the file is in it.')
    if (this.#state !== 'start' || this.#fields.length > 0 || this.#fault !== '') this.#endRow(found)
    return found
  }

  #quoted(piece: string, at: number): number {
    const to = piece.indexOf('"', at)
    const end = to < 0 ? piece.length : to
    const text = piece.slice(at, end)
    for (let next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', next + 1)) this.#line += 1
    this.#keep(text)
    if (to < 0) return end
    this.#state = 'behind'
    this.#blanks = ''
    return to + 1
  }

  #behind(piece: string, at: number, found: CsvRow[]): number {
    const sign = piece[at] ?? ''
    if (sign === this.#separator || sign === '\r' || sign === '\n') return this.#ends(piece, at, found)
    if (sign === '"' && this.#blanks === '') {
      this.#keep('"')
      this.#state = 'quoted'
      return at + 1
    }
    if (sign === ' ' && this.#blanks.length < 100) {
      this.#blanks += sign
      return at + 1
    }
    this.#isLoose = true
    this.#keep(`"${this.#blanks}`)
    this.#state = 'quoted'
    return at
  }

  #plain(piece: string, from: number, found: CsvRow[]): number {
    if (this.#state === 'start' && piece[from] === '"') {
      this.#state = 'quoted'
      return from + 1
    }
    this.#state = 'plain'
    const separator = this.#separator.charCodeAt(0)
    let at = from
    for (; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at)
      if (code === separator || code === lineFeed || code === carriageReturn) break
    }
    this.#keep(piece.slice(from, at))
    return at === piece.length ? at : this.#ends(piece, at, found)
  }

  /** Ends a field, and at a line end its row. Gives where reading goes on. */
  #ends(piece: string, at: number, found: CsvRow[]): number {
    const sign = piece[at]
    if (sign === this.#separator) {
      this.#endField()
      return at + 1
    }
    this.#endRow(found)
    this.#line += 1
    this.#began = this.#line
    if (sign === '\n') return at + 1
    if (at + 1 === piece.length) {
      this.#wasReturn = true
      return at + 1
    }
    return piece[at + 1] === '\n' ? at + 2 : at + 1
  }

  #keep(text: string): void {
    if (this.#fault !== '') return
    this.#length += text.length
    if (this.#length > this.#longest)
      this.#give(`It is longer than ${this.#longest.toLocaleString('en')} characters.`)
    else this.#field += text
  }

  #give(fault: string): void {
    if (this.#fault === '') this.#fault = fault
    this.#fields = []
    this.#field = ''
  }

  #endField(): void {
    this.#state = 'start'
    if (this.#fault === '') this.#fields.push(this.#field)
    this.#field = ''
    if (this.#fields.length > mostFields)
      this.#give(`It has more than ${mostFields.toLocaleString('en')} fields.`)
  }

  #endRow(found: CsvRow[]): void {
    this.#endField()
    const fields = this.#fields
    if (this.#fault !== '' || fields.some((field) => field.trim() !== '')) {
      this.#rows += 1
      const row = { at: this.#rows, line: this.#began }
      found.push(
        this.#fault === '' ? { ...row, fields, isLoose: this.#isLoose } : { ...row, fault: this.#fault },
      )
    }
    this.#fields = []
    this.#length = 0
    this.#isLoose = false
    this.#fault = ''
  }
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
