/**
 * What a hole of a template is, by where it stands: between tags, inside `title` or `textarea` (words only),
 * inside a quoted attribute, as the whole of an address attribute, or among a tag's attributes.
 */
export type Hole = 'text' | 'words' | 'value' | 'address' | 'attributes'

const addressAttributes = new Set([
  'action', 'background', 'cite', 'data', 'formaction', 'href', 'ping', 'poster', 'src', 'xlink:href',
]) // biome-ignore format: a list to be read as one

const wordsOnly = new Set(['title', 'textarea'])
const closedElements = new Set([
  'script',
  'style',
  'iframe',
  'noscript',
  'xmp',
  'plaintext',
  'noembed',
  'noframes',
])

/** True for attributes whose value is run or parsed by rules of its own, so that no escaping makes it safe. */
export function isCodeAttribute(name: string): boolean {
  return /^(?:on.*|style|srcdoc|srcset|imagesrcset|http-equiv)$/i.test(name)
}

/** True for attributes that hold an address. */
export function isAddressAttribute(name: string): boolean {
  return addressAttributes.has(name.toLowerCase())
}

/**
 * Finds what each hole of a template is. Throws for a template in which a value could not be made safe: a hole in
 * a tag's or an attribute's name, in an unquoted value, a script, a style, a comment, beside other text in an
 * address. Templates are constants of the program, so such a fault shows on its first use, whatever the values.
 */
export function findHoles(strings: readonly string[]): Hole[] {
  const holes: Hole[] = []
  let place: Place = { in: 'text' }
  strings.forEach((chunk, index) => {
    place = read(chunk, place, strings)
    if (index < strings.length - 1) holes.push(holeAt(place, chunk, strings[index + 1] ?? '', strings))
  })
  if (place.in !== 'text') fault('it ends inside a tag', strings)
  return holes
}

type Place =
  | { in: 'text' }
  | { in: 'words'; element: string }
  | { in: 'closed'; element: string }
  | { in: 'tag'; element: string }
  | { in: 'value'; element: string; attribute: string }

function holeAt(place: Place, before: string, after: string, strings: readonly string[]): Hole {
  switch (place.in) {
    case 'text':
      return 'text'
    case 'words':
      return 'words'
    case 'tag':
      return 'attributes'
    case 'value':
      if (isCodeAttribute(place.attribute)) return fault(`a hole in ${place.attribute}`, strings)
      if (!isAddressAttribute(place.attribute)) return 'value'
      if (before.endsWith('="') && after.startsWith('"')) return 'address'
      return fault(`${place.attribute} must be one hole and nothing beside it`, strings)
    case 'closed':
      return fault(`a hole inside ${place.element}`, strings)
  }
}

const opening = /<([a-z][a-z0-9-]*)/iy
const closing = /<\/[a-z][a-z0-9-]*\s*>/iy
const attribute = /([a-z][a-z0-9:_-]*)(?:="([^"]*)("?))?/iy
const space = /\s+/y

function read(chunk: string, start: Place, strings: readonly string[]): Place {
  let place = start
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(chunk)
    if (found) at = pattern.lastIndex
    return found
  }
  const skipPast = (end: string): boolean => {
    const found = chunk.indexOf(end, at)
    at = found === -1 ? chunk.length : found + end.length
    return found !== -1
  }

  while (at < chunk.length) {
    if (place.in === 'text') {
      const next = chunk.indexOf('<', at)
      if (next === -1) break
      at = next
      if (chunk.startsWith('<!--', at)) {
        if (!skipPast('-->')) fault('a hole inside a comment', strings)
      } else if (chunk.startsWith('<!', at)) {
        if (!skipPast('>')) fault('a hole inside a declaration', strings)
      } else if (!take(closing)) {
        const element = take(opening)?.[1] ?? fault('a hole or a stray < where a tag’s name belongs', strings)
        place = { in: 'tag', element: element.toLowerCase() }
      }
    } else if (place.in === 'words' || place.in === 'closed') {
      const end = chunk.toLowerCase().indexOf(`</${place.element}`, at)
      if (end === -1) break
      at = end
      place = { in: 'text' }
    } else if (place.in === 'value') {
      if (!skipPast('"')) break
      place = { in: 'tag', element: place.element }
    } else if (!take(space)) {
      if (chunk[at] === '>') {
        at += 1
        place = inside(place.element)
      } else {
        const found: RegExpExecArray = take(attribute) ?? fault('an attribute without double quotes', strings)
        if (found[2] !== undefined && found[3] === '') {
          place = { in: 'value', element: place.element, attribute: found[1] ?? '' }
        }
      }
    }
  }
  return place
}

function inside(element: string): Place {
  if (wordsOnly.has(element)) return { in: 'words', element }
  return closedElements.has(element) ? { in: 'closed', element } : { in: 'text' }
}

function fault(what: string, strings: readonly string[]): never {
  throw new Error(`Template can't be made safe: ${what}. In: ${strings.join('…').slice(0, 200)}`)
}
