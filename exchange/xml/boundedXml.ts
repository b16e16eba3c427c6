/** The longest start of something that is told apart by its first characters: `<![CDATA[`. */
const longestOpening = 9

/** Where the text of an XML file is, between what may grow without end. */
type State = 'text' | 'tag' | 'cdata' | 'comment' | 'instruction' | 'doctype' | 'doctype comment'

/** How each state ends that is searched for its end. */
const endings = { cdata: ']]>', comment: '-->', instruction: '?>', 'doctype comment': '-->' } as const

/**
 * XML on its way to a parser that holds each text and each tag until it ends. Comments, processing instructions and
 * the document type with all its entities are left out, so that no entity is ever declared and none can multiply. Of
 * a text, a CDATA section or the values of a tag that are longer than `longest` (UTF-16 units) the rest is dropped:
 * what counts its items' lengths sees that they are too long, and nothing of the file's size is ever held. Takes
 * pieces split anywhere, and time in proportion to their length.
 */
export class BoundedXml {
  readonly #longest: number
  #state: State = 'text'
  /** What came in and can't be told yet: the beginning of an opening or of an ending. */
  #held = ''
  /** How much of the present text, section or tag has been passed on. */
  #passed = 0
  #quote = ''
  #isBegun = false
  /** A slash has come in a tag, and what comes next says what it is for. */
  #hasSlash = false
  #brackets = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  /** What of this piece, and of what was held back of the last, the parser may see. */
  feed(piece: string): string {
    const text = this.#held + piece
    this.#held = ''
    const out: string[] = []
    let at = 0
    while (at < text.length) {
      const next = this.#step(text, at, out)
      if (next === at) {
        this.#held = text.slice(at)
        break
      }
      at = next
    }
    return out.join('')
  }

  /** What was held back when the file ends. */
  end(): string {
    const rest = this.#state === 'text' || this.#state === 'tag' ? this.#held : ''
    this.#held = ''
    return rest
  }

  /** Reads on from `at`; gives where it came to, or `at` where more has to come in first. */
  #step(text: string, at: number, out: string[]): number {
    switch (this.#state) {
      case 'text':
        return this.#text(text, at, out)
      case 'tag':
        return this.#tag(text, at, out)
      case 'doctype':
        return this.#doctype(text, at)
      default:
        return this.#until(endings[this.#state], text, at, out)
    }
  }

  #text(text: string, at: number, out: string[]): number {
    if (text.charCodeAt(at) !== lessThan) {
      const next = text.indexOf('<', at)
      const end = next === -1 ? text.length : next
      this.#pass(text, at, end, out)
      return end
    }
    const opening = text.slice(at, at + longestOpening)
    for (const [sign, state] of openings) {
      if (opening.startsWith(sign)) {
        this.#state = state
        this.#brackets = 0
        this.#quote = ''
        // Text on both sides of a comment is one text for a parser, so it goes on being counted.
        if (state === 'cdata') out.push(sign)
        return at + sign.length
      }
      if (sign.startsWith(opening)) return at
    }
    this.#state = 'tag'
    this.#passed = 0
    this.#quote = ''
    return this.#tag(text, at, out)
  }

  #tag(text: string, at: number, out: string[]): number {
    let to = at
    if (this.#hasSlash) {
      this.#hasSlash = false
      // A tag that was cut still ends its element.
      if (text.charCodeAt(at) === greaterThan) out.push('/')
      else this.#pass('/', 0, 1, out)
    }
    for (; to < text.length; to += 1) {
      const code = text.charCodeAt(to)
      if (this.#quote !== '') {
        const next = text.indexOf(this.#quote, to)
        const end = next === -1 ? text.length : next
        this.#pass(text, at, end, out)
        if (next === -1) return end
        // A value that was cut still ends; one that was never begun does not.
        if (this.#isBegun) out.push(this.#quote)
        this.#quote = ''
        return end + 1
      }
      if (code === doubleQuote || code === singleQuote) {
        this.#pass(text, at, to, out)
        this.#quote = text.charAt(to)
        this.#isBegun = this.#passed < this.#longest
        if (this.#isBegun) out.push(this.#quote)
        return to + 1
      }
      if (code === slash) {
        this.#pass(text, at, to, out)
        this.#hasSlash = true
        return to + 1
      }
      if (code === greaterThan) {
        this.#pass(text, at, to, out)
        out.push('>')
        this.#state = 'text'
        this.#passed = 0
        return to + 1
      }
    }
    this.#pass(text, at, to, out)
    return to
  }

  #doctype(text: string, at: number): number {
    for (let to = at; to < text.length; to += 1) {
      const sign = text.charAt(to)
      if (this.#quote !== '') {
        if (sign === this.#quote) this.#quote = ''
      } else if (sign === '"' || sign === "'") this.#quote = sign
      else if (sign === '[') this.#brackets += 1
      else if (sign === ']') this.#brackets -= 1
      else if (sign === '<' && '<!--'.startsWith(text.slice(to, to + 4))) {
        if (text.length < to + 4) return to
        this.#state = 'doctype comment'
        return to + 4
      } else if (sign === '>' && this.#brackets <= 0) {
        this.#state = 'text'
        return to + 1
      }
    }
    return text.length
  }

  #until(ending: string, text: string, at: number, out: string[]): number {
    const isSection = this.#state === 'cdata'
    const found = text.indexOf(ending, at)
    if (found !== -1) {
      if (isSection) {
        this.#pass(text, at, found, out)
        out.push(ending)
      }
      this.#state = this.#state === 'doctype comment' ? 'doctype' : 'text'
      return found + ending.length
    }
    // The last characters may begin the ending.
    const safe = Math.max(at, text.length - ending.length + 1)
    if (isSection) this.#pass(text, at, safe, out)
    return safe
  }

  #pass(text: string, from: number, to: number, out: string[]): void {
    const room = this.#longest - this.#passed
    if (to <= from || room <= 0) return
    const end = Math.min(to, from + room)
    out.push(text.slice(from, end))
    this.#passed += end - from
  }
}

const slash = 0x2f
const lessThan = 0x3c
const greaterThan = 0x3e
const doubleQuote = 0x22
const singleQuote = 0x27

const openings: readonly (readonly [string, State])[] = [
  ['<!--', 'comment'],
  ['<![CDATA[', 'cdata'],
  ['<!DOCTYPE', 'doctype'],
  ['<?', 'instruction'],
]
