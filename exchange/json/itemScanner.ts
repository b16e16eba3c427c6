/** Text of an item as it lay in the file, or why there is none at this place. `at` counts from 1: items, or lines. */
export type Scanned = { at: number; raw: string } | { at: number; fault: string }

/**
 * Finds the items in a file of JSON that comes in pieces split anywhere: one item, an array of them, or one a line.
 * Only brackets and strings are looked at; whether an item is JSON, its reader says. Never holds more than one item,
 * and of one that is longer than `longest` (UTF-16 units) nothing. A string never crosses a line (RFC 8259, section
 * 7), so a quotation mark that is missing spoils what stands up to the end of its line.
 */
export class ItemScanner {
  readonly #longest: number
  /** `first`: whether the file has one item a line is known when its first item or its first line ends. */
  #mode: 'start' | 'array' | 'first' | 'document' | 'lines' | 'over' = 'start'
  #items = 0
  #line = 1
  /** What came of the present item, while it is not too long. */
  #parts: string[] = []
  #length = 0
  #depth = 0
  #inString = false
  #escaped = false
  #isOpen = false
  #isScalar = false

  constructor(longest: number) {
    this.#longest = longest
  }

  feed(piece: string): Scanned[] {
    const found: Scanned[] = []
    let from = 0
    for (let at = 0; at < piece.length && this.#mode !== 'over'; at += 1) {
      const code = piece.charCodeAt(at)
      if (this.#mode === 'lines') {
        const next = piece.indexOf('\n', at)
        const end = next === -1 ? piece.length : next
        this.#keep(piece.slice(at, end))
        if (next !== -1) this.#endLine(found)
        at = end
        continue
      }
      if (!this.#isOpen) {
        if (this.#between(code, found)) continue
        this.#isOpen = true
        this.#isScalar = code !== brace && code !== bracket
        from = at
      }
      const end = this.#inside(code)
      if (end === 'on') continue
      this.#keep(piece.slice(from, end === 'with' ? at + 1 : at))
      this.#endItem(found)
      if (end === 'before') at -= 1
    }
    if (this.#isOpen && this.#mode !== 'lines') this.#keep(piece.slice(from))
    return found
  }

  /** What the end of the file leaves. */
  end(): Scanned[] {
    const found: Scanned[] = []
    if (this.#mode === 'lines') {
      if (this.#length > 0) this.#endLine(found)
    } else if (this.#isOpen) {
      if (this.#isScalar || this.#length > this.#longest) this.#endItem(found)
      else found.push({ at: this.#items + 1, fault: 'The file ends in the middle of this item.' })
    } else if (this.#mode === 'array')
      found.push({ at: this.#items + 1, fault: 'The file ends in the middle of its list of items.' })
    this.#mode = 'over'
    return found
  }

  /** Takes what stands between items; false where an item begins. */
  #between(code: number, found: Scanned[]): boolean {
    if (code === lineEnd) {
      this.#line += 1
      if (this.#mode === 'first' && this.#items > 0) this.#mode = 'lines'
      return true
    }
    if (code <= blank || code === byteOrderMark) return true
    if (this.#mode === 'start') {
      if (code === bracket) this.#mode = 'array'
      else if (code === brace) this.#mode = 'first'
      else return this.#noJson(found)
      return code === bracket
    }
    if (code === comma || (this.#mode === 'array' && code === closingBrace)) return true
    if (this.#mode === 'array' && code === closingBracket) {
      this.#mode = 'over'
      return true
    }
    if (this.#mode === 'first' && this.#items > 0) this.#mode = 'document'
    return this.#mode === 'document' && code !== brace ? this.#noJson(found) : false
  }

  #noJson(found: Scanned[]): true {
    found.push({ at: this.#items + 1, fault: 'This is not JSON: it begins neither a list nor an object.' })
    this.#mode = 'over'
    return true
  }

  /** Goes on in an item: whether it ends with this character, before it, or not yet. */
  #inside(code: number): 'on' | 'with' | 'before' {
    if (code === lineEnd) {
      this.#line += 1
      this.#inString = false
      this.#escaped = false
      if (this.#mode === 'first') this.#mode = 'document'
      return 'on'
    }
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false
      else if (code === backslash) this.#escaped = true
      else if (code === quote) this.#inString = false
      return 'on'
    }
    if (code === quote) this.#inString = true
    else if (code === brace || code === bracket) this.#depth += 1
    else if (this.#depth === 0 && (code === comma || code === closingBracket || code === closingBrace))
      return 'before'
    else if (code === closingBrace || code === closingBracket) {
      this.#depth -= 1
      if (this.#depth === 0) return 'with'
    }
    return 'on'
  }

  #keep(text: string): void {
    this.#length += text.length
    if (this.#length > this.#longest) this.#parts = []
    else this.#parts.push(text)
  }

  #endItem(found: Scanned[]): void {
    this.#items += 1
    this.#push(found, this.#items)
    this.#depth = 0
    this.#inString = false
    this.#escaped = false
    this.#isOpen = false
  }

  #endLine(found: Scanned[]): void {
    const at = this.#line
    this.#line += 1
    if (this.#length > this.#longest || this.#parts.some((part) => part.trim() !== '')) this.#push(found, at)
    this.#parts = []
    this.#length = 0
  }

  #push(found: Scanned[], at: number): void {
    found.push(
      this.#length > this.#longest
        ? { at, fault: `It is longer than ${this.#longest} characters.` }
        : { at, raw: this.#parts.join('').trim() },
    )
    this.#parts = []
    this.#length = 0
  }
}

const lineEnd = 0x0a
const blank = 0x20
const quote = 0x22
const comma = 0x2c
const bracket = 0x5b
const backslash = 0x5c
const closingBracket = 0x5d
const brace = 0x7b
const closingBrace = 0x7d
const byteOrderMark = 0xfeff
