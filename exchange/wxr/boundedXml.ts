import { SaxesParser } from 'saxes'

/** Who is told what stands in a document, in its order. */
export type XmlSink = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  /** Words, in as many pieces as they came. */
  text(words: string): void
  close(name: string): void
  /** So many characters that XML doesn't allow were taken out here (XML 1.0, section 2.2). */
  removed(count: number): void
  /** What stands here is not XML, and why. Reading goes on behind it. */
  broken(reason: string): void
}

/** What a document has come to. `strange` begins with so much that is not its root that it is none. */
export type XmlState = 'before its root' | 'open' | 'ended' | 'strange'

export type XmlReader = {
  /** @returns what the document has come to; from `ended` and `strange` nothing leads on */
  write(text: string): XmlState
  end(): XmlState
}

/** How deep elements may nest, and how long a tag with its attributes may be before it is none, in UTF-16 units. */
const deepest = 40
const longestCloser = 1000
/** How much may stand before the root: warnings of the program that wrote the file, blank lines, a page of errors. */
const mostBefore = 65_536

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const everyIllegal = new RegExp(illegal, 'g')

type Mode = 'run' | 'cdata' | 'comment' | 'instruction' | 'doctype' | 'subset'
const ends: Readonly<Record<Exclude<Mode, 'run' | 'doctype'>, string>> = {
  cdata: ']]>',
  comment: '-->',
  instruction: '?>',
  subset: ']',
}

/**
 * Reads an XML document in bounded memory, whatever stands in it. The strict parser is given tags and words, and never
 * more of either than `longestRun`; the rest is dealt with here, since a parser would hold all of it: CDATA sections
 * go through as they come, comments and instructions are nothing, and a document type is left out unread, so no entity
 * is ever declared, expanded or fetched. Characters that XML doesn't allow never reach the parser: programs that write
 * XML by hand let them through. What stands before the root is left out, if it is not too much; what stands behind it
 * is not looked at.
 * @param root the name of the element that the document must have
 * @param longestRun how much of one tag or one stretch of words is read, in UTF-16 units; the rest of it is dropped
 */
export function boundedXml(root: string, longestRun: number, sink: XmlSink): XmlReader {
  const open: string[] = []
  let state: XmlState = 'before its root'
  let mode: Mode = 'run'
  let carried = ''
  let run = 0
  let isDropped = true
  let before = 0
  let isDirty = false
  const isOver = (): boolean => state === 'ended' || state === 'strange'

  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    sink.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    sink.close(name)
    if (open.length === 0) state = 'ended'
  })
  parser.on('text', (words) => sink.text(words))
  parser.on('error', ({ message }) => sink.broken(message))

  const cleaned = (piece: string): string => {
    if (!isDirty || !illegal.test(piece)) return piece
    const clean = piece.replace(everyIllegal, '')
    sink.removed(piece.length - clean.length)
    return clean
  }

  /** Words or a part of a tag: to the parser, as far as there is room for it. */
  const give = (piece: string): void => {
    if (piece === '') return
    if (state === 'before its root') {
      before += piece.length
      if (before > mostBefore) state = 'strange'
      return
    }
    const room = longestRun - run
    run += piece.length
    if (isDropped || room <= 0) return
    parser.write(cleaned(piece.length > room ? piece.slice(0, room) : piece))
  }

  const begin = (dropped: boolean): void => {
    run = 0
    isDropped = dropped
  }

  /** The markup that begins at a "<". Gives where reading goes on, or null where more of the text has to be seen. */
  const markup = (text: string, at: number, isLast: boolean): number | null => {
    if (text.length - at < 9 && !isLast) return null
    if (text.startsWith('<![CDATA[', at)) {
      mode = 'cdata'
      begin(false)
      // The parser says whether a section may stand here, and gives up the words before it.
      if (state === 'open') parser.write('<![CDATA[]]>')
      return at + 9
    }
    if (text.startsWith('<!--', at)) mode = 'comment'
    else if (text.startsWith('<?', at)) mode = 'instruction'
    else if (text.startsWith('<!', at)) mode = 'doctype'
    if (mode !== 'run') return at + (mode === 'comment' ? 4 : 2)
    return text[at + 1] === '/' ? closer(text, at, isLast) : opener(text, at)
  }

  const opener = (text: string, at: number): number => {
    if (state === 'before its root' && text.startsWith(root, at + 1)) {
      const next = text[at + 1 + root.length] ?? '>'
      if (/[\s/>]/.test(next)) state = 'open'
    }
    const isTooDeep = open.length >= deepest
    if (isTooDeep) sink.broken(`elements nest deeper than ${deepest}`)
    begin(isTooDeep)
    give('<')
    return at + 1
  }

  /** An end tag of nothing that is open would end everything that is. */
  const closer = (text: string, at: number, isLast: boolean): number | null => {
    const to = text.indexOf('>', at)
    if (to < 0 && text.length - at < longestCloser && !isLast) return null
    const name = to < 0 ? '' : text.slice(at + 2, to).trimEnd()
    const isKnown = open.includes(name)
    if (state === 'open' && !isKnown) sink.broken(`"</${name.slice(0, 60)}>" ends nothing that is open`)
    begin(false)
    if (isKnown) give(text.slice(at, to + 1))
    return to < 0 ? at + 2 : to + 1
  }

  /** Goes to the end of what a parser needn't see. */
  const skip = (text: string, at: number, isLast: boolean): number | null => {
    if (mode === 'doctype') {
      const to = text.slice(at).search(/[[>]/)
      if (to < 0) return text.length
      mode = text[at + to] === '[' ? 'subset' : 'run'
      return at + to + 1
    }
    if (mode === 'run') return at
    const end = ends[mode]
    const to = text.indexOf(end, at)
    if (to < 0 && isLast) return text.length
    // The end may lie across two pieces.
    const until = to < 0 ? Math.max(at, text.length - end.length + 1) : to
    if (mode === 'cdata' && state === 'open' && until > at) sink.text(cleaned(text.slice(at, until)))
    if (to < 0) {
      carried = text.slice(until)
      return text.length
    }
    mode = mode === 'subset' ? 'doctype' : 'run'
    begin(false)
    return to + end.length
  }

  const read = (piece: string, isLast: boolean): XmlState => {
    if (isOver()) return state
    let text = carried + piece
    carried = ''
    if (text.includes('\r')) {
      const isHalf = text.endsWith('\r') && !isLast
      text = (isHalf ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n')
      if (isHalf) carried = '\r'
    }
    const half = carried
    carried = ''
    isDirty = illegal.test(text)
    let at = 0
    while (at < text.length) {
      if (mode !== 'run') {
        at = skip(text, at, isLast) ?? text.length
      } else {
        const next = text.indexOf('<', at)
        give(text.slice(at, next < 0 ? text.length : next))
        if (next < 0) break
        const after = markup(text, next, isLast)
        if (after === null) carried = text.slice(next)
        at = after ?? text.length
      }
      if (isOver()) return state
    }
    carried += half
    return state
  }

  return { write: (text) => read(text, false), end: () => read('', true) }
}
