import { direction as directionOf } from '../../../language/direction.ts'
import type { Mark } from '../block.ts'
import { grammar } from '../grammar.ts'
import { linkAddress } from './address.ts'
import { attribute, type Element, hasClass } from './element.ts'
import type { Here } from './here.ts'
import { boldness, keepsLines, slant, styleOf } from './style.ts'

const strong = new Set(['b', 'strong'])
const emphasised = new Set(['cite', 'dfn', 'em', 'i', 'var'])
const figure = new Set(['figure'])
const order: readonly string[] = Object.keys(grammar.marks)

/**
 * What holds inside an element besides what held around it: marks, language, direction, whether line ends count. A
 * style says more than the element's name: documents wrap whole texts in a `b` of ordinary weight.
 */
export function within(element: Element, here: Here): Here {
  const { tagName } = element
  if (element.attrs.length === 0) {
    if (strong.has(tagName)) return marked(here, { type: 'strong' })
    if (emphasised.has(tagName)) return marked(here, { type: 'emphasis' })
    if (tagName === 'sup' || tagName === 'sub') return { ...here, shift: tagName }
    return tagName === 'pre' || tagName === 'listing' ? { ...here, lines: true } : here
  }
  const style = styleOf(element)
  let there = inLanguage(element, here)
  const isBold = boldness(style)
  if (strong.has(tagName) && hasClass(element, figure)) there = marked(there, { type: 'figure' })
  else if (strong.has(tagName) && isBold !== false) there = marked(there, { type: 'strong' })
  else if (isBold !== null && !here.heavy)
    there = isBold ? marked(there, { type: 'strong' }) : unmarked(there, 'strong')
  const isSlanted = slant(style)
  if (isSlanted ?? emphasised.has(tagName)) there = marked(there, { type: 'emphasis' })
  else if (isSlanted === false) there = unmarked(there, 'emphasis')
  if (tagName === 'a') there = linked(element, there)
  const lines = keepsLines(style) ?? (tagName === 'pre' || tagName === 'listing' ? true : null)
  if (lines !== null && lines !== there.lines) there = { ...there, lines }
  const align = style.get('vertical-align')
  const shift =
    tagName === 'sup' || align === 'super' ? 'sup' : tagName === 'sub' || align === 'sub' ? 'sub' : null
  return shift === null ? there : { ...there, shift }
}

/** The same place with one more mark; another of its type is replaced. Marks stand in the grammar's order. */
export function marked(here: Here, mark: Mark): Here {
  const marks = [...here.marks.filter(({ type }) => type !== mark.type), mark]
  marks.sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type))
  return { ...here, marks }
}

function unmarked(here: Here, type: Mark['type']): Here {
  return here.marks.some((mark) => mark.type === type)
    ? { ...here, marks: here.marks.filter((mark) => mark.type !== type) }
    : here
}

function linked(element: Element, here: Here): Here {
  const href = linkAddress(attribute(element, 'href'), here.base)
  return href === null || href.length > grammar.marks.link.attributes.href.longest
    ? here
    : marked(here, { type: 'link', attrs: { href } })
}

/**
 * Words in another language than what is around them are a foreign run. An attribute of direction alone marks them
 * only inside a line, where it keeps a number or a name the right way round.
 */
function inLanguage(element: Element, here: Here): Here {
  const said = attribute(element, 'dir').toLowerCase()
  const direction = said === 'ltr' || said === 'rtl' ? said : null
  const language = languageTag(attribute(element, 'lang') || attribute(element, 'xml:lang'))
  if (element.tagName === 'html' || element.tagName === 'body') {
    // What a document is said to be in is its own language, unless the caller knows better.
    if (here.home !== '' || here.direction !== null) return here
    return {
      ...here,
      language,
      home: language,
      direction: direction ?? (language === '' ? null : directionOf(language)),
    }
  }
  if (language === '') {
    if (direction === null || direction === here.direction) return here
    return isolating.has(element.tagName) && here.direction !== null
      ? { ...marked(here, { type: 'foreign', attrs: { language: 'und', direction } }), direction }
      : { ...here, direction }
  }
  const there = { ...here, language, direction: direction ?? directionOf(language) }
  if (here.language !== '' && primary(language) === primary(here.language)) return there
  if (here.home !== '' && primary(language) === primary(here.home)) return unmarked(there, 'foreign')
  return marked(there, { type: 'foreign', attrs: { language, direction: there.direction } })
}

const isolating = new Set(['a', 'bdi', 'b', 'em', 'i', 'q', 'span', 'strong'])

/** The language of a tag without script and region (BCP 47). */
export const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''

const known = new Map<string, string>()

/** A language tag in its canonical form (BCP 47), or an empty string. */
export function languageTag(tag: string): string {
  if (tag === '' || tag.length > 35) return ''
  let found = known.get(tag)
  if (found === undefined) {
    try {
      found = Intl.getCanonicalLocales(tag)[0] ?? ''
    } catch {
      found = ''
    }
    if (known.size < 500) known.set(tag, found)
  }
  return found.length > 35 ? '' : found
}
