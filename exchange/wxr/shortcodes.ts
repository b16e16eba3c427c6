import { markupPieces, plainEntities } from './markup.ts'

/** One shortcode as it stands in a text, with what it encloses. */
export type Shortcode = {
  name: string
  attributes: ReadonlyMap<string, string>
  /** Values without a name, in their order. */
  values: readonly string[]
  /** What stands before its end tag; null where it has none. */
  inside: string | null
}

export type ShortcodeRules = {
  /** A shortcode that encloses words or stands for something, as HTML; null where it is not known. */
  shown(code: Shortcode): string | null
  /** Of one that is not known, the tag is gone, and this is told its name. */
  unknown(name: string): void
  /** A tag of the HTML; what is given stands in its place. */
  tag(tag: string, name: string, isClosing: boolean): string | null
}

/** The longest tag that is read as a shortcode, in UTF-16 units. */
const longest = 20_000
const opening = /\[([a-z][\w-]{0,60})(?=[\s\]/=])/iy
const doubled = /\[(\[\/?[a-z][\w-]{0,60}[^[\]]{0,1000}\])\]/iy
const closing = /\[\/([a-z][\w-]{0,60})\]/iy

/** Shortcodes that enclose what they speak of. */
const enclosing = new Set(['caption', 'wp_caption', 'embed', 'audio', 'video', 'playlist', 'gallery'])
/** Names of plugins that nobody would write in brackets for readers, though they have neither values nor an end. */
const ofPlugins = new Set(['ad', 'ads', 'adsense', 'gallery', 'playlist', 'toc', 'wpforms'])
/** Elements in which brackets are brackets. */
const verbatim = new Set(['code', 'pre', 'kbd', 'samp'])

/**
 * HTML with its shortcodes replaced (the Shortcode API of WordPress). A word in brackets is a shortcode where it is
 * known, has values with names, has an end tag, or is spelt as no word is (`vc_row`); `[sic]` and `[simple boat]`
 * stay. Brackets doubled (`[[gallery]]`) are brackets, and in code nothing is a shortcode.
 */
export function withoutShortcodes(html: string, rules: ShortcodeRules): string {
  const ends = endTags(html)
  let out = ''
  let at = 0
  let kept = 0
  let bracketEnd = -1

  /** The shortcode, or half of one, that begins at a bracket. */
  const code = (from: number): { to: number; html: string } | null => {
    closing.lastIndex = from
    const close = closing.exec(html)
    if (close !== null) {
      const name = close[1]?.toLowerCase() ?? ''
      rules.unknown(name)
      return { to: from + close[0].length, html: '' }
    }
    doubled.lastIndex = from
    const brackets = doubled.exec(html)
    if (brackets !== null) return { to: from + brackets[0].length, html: brackets[1] ?? '' }
    opening.lastIndex = from
    const open = opening.exec(html)
    if (open === null) return null
    if (bracketEnd < from) bracketEnd = html.indexOf(']', from)
    if (bracketEnd < 0) {
      bracketEnd = html.length
      return null
    }
    const to = bracketEnd
    if (to >= html.length || to - from > longest) return null
    const said = html.slice(from + open[0].length, to)
    if (said.includes('[')) return null
    const name = open[1]?.toLowerCase() ?? ''
    const isClosed = said.endsWith('/')
    const { attributes, values } = valuesIn(isClosed ? said.slice(0, -1) : said)
    const end = isClosed ? -1 : endAfter(ends.get(name), to)
    const isOne =
      attributes.size > 0 || end >= 0 || isClosed || ofPlugins.has(name) || /^[a-z0-9]+[_-][\w-]+$/.test(name)
    const isEnclosing = enclosing.has(name) && end >= 0
    const inside = isEnclosing ? html.slice(to + 1, end) : null
    const shown = rules.shown({ name, attributes, values, inside })
    if (shown !== null) return { to: isEnclosing ? end + name.length + 3 : to + 1, html: shown }
    if (!isOne) return null
    rules.unknown(name)
    return { to: to + 1, html: '' }
  }

  for (const piece of markupPieces(html)) {
    if (piece.to <= at) continue
    if (piece.is === 'tag') {
      const tag = html.slice(piece.from, piece.to)
      out += html.slice(at, piece.from)
      out += kept > 0 ? tag : (rules.tag(tag, piece.name, piece.isClosing) ?? tag)
      at = piece.to
      if (verbatim.has(piece.name)) kept = Math.max(0, kept + (piece.isClosing ? -1 : 1))
      continue
    }
    if (piece.is !== 'text' || kept > 0) continue
    let from = html.indexOf('[', Math.max(piece.from, at))
    while (from >= 0 && from < piece.to) {
      const found = code(from)
      if (found !== null) {
        out += html.slice(at, from) + found.html
        at = found.to
      }
      from = html.indexOf('[', Math.max(from + 1, at))
    }
  }
  return out + html.slice(at)
}

/** Where the end tags of each name stand. */
function endTags(html: string): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const { 1: name = '', index } of html.matchAll(/\[\/([a-z][\w-]{0,60})\]/gi)) {
    const key = name.toLowerCase()
    const places = found.get(key)
    if (places === undefined) found.set(key, [index])
    else places.push(index)
  }
  return found
}

/** The first of some places, in their order, that lies behind another; -1 where none does. */
function endAfter(places: readonly number[] | undefined, after: number): number {
  if (places === undefined) return -1
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) > after) high = middle
    else low = middle + 1
  }
  return places[low] ?? -1
}

/** A value with its name, or alone: in straight or typographic quotation marks, or up to the next space. */
const valueShape = /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s"'“”″]+))/g

function valuesIn(said: string): { attributes: Map<string, string>; values: string[] } {
  const attributes = new Map<string, string>()
  const values: string[] = []
  const text = plainEntities(said).replace(/^\s*=\s*/, '')
  for (const [, name, one, two, three, bare] of text.matchAll(valueShape)) {
    const value = (one ?? two ?? three ?? bare ?? '').trim()
    if (name !== undefined) attributes.set(name.toLowerCase(), value)
    else if (value !== '') values.push(value)
  }
  return { attributes, values }
}
