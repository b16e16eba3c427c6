/** A piece of HTML by its place: words, a tag, a comment, or the inside of an element that holds no markup. */
export type Piece = {
  is: 'text' | 'tag' | 'comment' | 'raw'
  from: number
  to: number
  /** Of a tag, in lower case. */
  name: string
  isClosing: boolean
}

/** Elements whose inside is no markup (WHATWG HTML, section 13.2.5.1 ff.). */
const rawElements = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])

/**
 * Cuts HTML into pieces that together are all of it. One pass: what would never end (a tag, a comment) makes the rest
 * words.
 */
export function* markupPieces(html: string): Generator<Piece> {
  let at = 0
  let raw = ''
  const words = (to: number): Piece => ({
    is: raw === '' ? 'text' : 'raw',
    from: at,
    to,
    name: '',
    isClosing: false,
  })
  let search = 0
  while (at < html.length) {
    const next = html.indexOf('<', search)
    if (next < 0) break
    const piece = raw === '' ? markupAt(html, next) : closerAt(html, next, raw)
    if (piece === 'none') {
      search = next + 1
      continue
    }
    if (piece === 'endless') break
    if (next > at) yield words(next)
    yield piece
    raw = piece.is === 'tag' && !piece.isClosing && rawElements.has(piece.name) ? piece.name : ''
    at = piece.to
    search = at
  }
  if (at < html.length) yield words(html.length)
}

function markupAt(html: string, at: number): Piece | 'none' | 'endless' {
  if (html.startsWith('<!--', at)) {
    const to = html.indexOf('-->', at + 2)
    return to < 0 ? 'endless' : { is: 'comment', from: at, to: to + 3, name: '', isClosing: false }
  }
  const isClosing = html[at + 1] === '/'
  const name = nameAt(html, at + (isClosing ? 2 : 1))
  if (name === '') return 'none'
  const to = tagEnd(html, at + 1)
  return to < 0 ? 'endless' : { is: 'tag', from: at, to, name, isClosing }
}

function closerAt(html: string, at: number, name: string): Piece | 'none' | 'endless' {
  if (html[at + 1] !== '/' || html.slice(at + 2, at + 2 + name.length).toLowerCase() !== name) return 'none'
  return markupAt(html, at)
}

const tagName = /[a-z][a-z0-9:-]{0,60}/iy

function nameAt(html: string, at: number): string {
  tagName.lastIndex = at
  return tagName.exec(html)?.[0].toLowerCase() ?? ''
}

/** Where a tag ends: at a ">" that is in no attribute's value. */
function tagEnd(html: string, from: number): number {
  let isValue = false
  for (let at = from; at < html.length; at += 1) {
    const letter = html[at]
    if (letter === '>') return at + 1
    if (letter === '=') isValue = true
    else if (isValue && (letter === '"' || letter === "'")) {
      at = html.indexOf(letter, at + 1)
      if (at < 0) return -1
      isValue = false
    } else if (letter !== ' ' && letter !== '\n' && letter !== '\t') isValue = false
  }
  return -1
}

const attributeShape = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** The attributes of a tag by their names in lower case; of doubles the first counts, as in HTML. */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>()
  const inside = tag.replace(/^<[a-z][a-z0-9:-]*/i, '')
  for (const [, name = '', one, other, bare] of inside.matchAll(attributeShape)) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, plainEntities(one ?? other ?? bare ?? ''))
  }
  return found
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The few entities that addresses and attributes of WordPress have, as the characters that they name. */
export function plainEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, ten, sixteen, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
      const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole
    },
  )
}
