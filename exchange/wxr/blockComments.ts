import { escapeText } from '../../model/html/escape.ts'
import { cardHtml } from './embeds.ts'
import { isLoose, lineBreaks } from './lineBreaks.ts'
import { webAddressOf } from './uploadAddress.ts'

/** What the comments of a text speak of that isn't in the text itself. */
export type CommentRules = {
  /** The words of a reusable block, by its number; null where the export doesn't have it. */
  reusable(number: string): string | null
  /** A block that WordPress fills in when it shows the page. */
  filledIn(name: string): void
  /** A mark that parts pages, or says where a list cuts the text. */
  cut(): void
  /** The footnotes of the text, as HTML. */
  footnotes(): string
}

/** Blocks whose inside is the plan of a list, a menu or a form that WordPress fills in. */
// biome-ignore format: a list to be read as one
const filledIn = new Set([
  'comments', 'comment-template', 'post-comments', 'query', 'post-template', 'navigation', 'social-links', 'template-part',
  'search', 'loginout', 'page-list', 'categories', 'archives', 'calendar', 'tag-cloud', 'latest-posts', 'latest-comments', 'rss',
])
const opening = /^<!--\s+wp:((?:[a-z][a-z0-9_-]*\/)?[a-z][a-z0-9_-]*)\s+(?:(\{[\s\S]*\})\s+)?(\/)?-->$/
const closing = /^<!--\s+\/wp:((?:[a-z][a-z0-9_-]*\/)?[a-z][a-z0-9_-]*)\s+-->$/
const cutting = /^<!--\s*(?:more\b[\s\S]*|nextpage|noteaser)\s*-->$/
const deepest = 4

/** Whether a text was written in blocks. */
export const hasBlocks = (html: string): boolean => html.includes('<!-- wp:')

/**
 * A text of the block editor as plain HTML: its blocks are HTML already, so their comments go, and what the comments
 * alone say takes their place. Columns and groups are flat, since their boxes part nothing but paragraphs. Words
 * between blocks keep their lines, as in the classic editor. Of a text without blocks only the comments are gone.
 */
export function withoutBlockComments(html: string, rules: CommentRules, depth = 0): string {
  const isBlocks = hasBlocks(html)
  const open: string[] = []
  let filling = 0
  let out = ''
  let at = 0
  /** Words that stand in no block, from one block to the next. */
  let loose = ''

  const words = (to: number): void => {
    if (filling > 0) return
    if (open.length === 0) loose += html.slice(at, to)
    else out += html.slice(at, to)
  }
  const settle = (): void => {
    out += isBlocks && loose.trim() !== '' && isLoose(loose) ? lineBreaks(loose) : loose
    loose = ''
  }
  const begin = (name: string, values: ReadonlyMap<string, unknown>): void => {
    open.push(name)
    if (filledIn.has(name)) {
      if (filling === 0) rules.filledIn(name)
      filling += 1
    } else if (name === 'more' || name === 'nextpage') rules.cut()
    else if (name === 'cover' && filling === 0) out += background(values)
  }
  const end = (name: string): void => {
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      if (filledIn.has(last)) filling -= 1
      if (last === name) return
    }
  }
  const read = (comment: string): void => {
    const [, begun = '', said = '', isWhole] = opening.exec(comment) ?? []
    const ended = closing.exec(comment)?.[1] ?? ''
    if (begun !== '' || ended !== '') {
      const name = (begun || ended).replace(/^core\//, '')
      if (open.length === 0) settle()
      if (ended !== '') end(name)
      else if (isWhole === undefined) begin(name, valuesOf(said))
      else if (filling === 0) out += alone(name, valuesOf(said), rules, depth)
    } else if (cutting.test(comment) && open.at(-1) !== 'more' && open.at(-1) !== 'nextpage') {
      rules.cut()
      // The end of a page is the end of a paragraph.
      if (open.length === 0 && !comment.includes('more')) loose += '\n\n'
    }
  }

  for (let from = html.indexOf('<!--'); from >= 0; from = html.indexOf('<!--', at)) {
    const to = html.indexOf('-->', from + 4)
    if (to < 0) break
    words(from)
    at = to + 3
    read(html.slice(from, at))
  }
  words(html.length)
  settle()
  // A block that never ends must not swallow the text: the comments alone are no harm.
  return filling > 0 ? html : out
}

/** A block without an inside. */
function alone(
  name: string,
  values: ReadonlyMap<string, unknown>,
  rules: CommentRules,
  depth: number,
): string {
  if (name === 'spacer' || name === 'separator' || name === 'shortcode') return ''
  if (name === 'footnotes') return rules.footnotes()
  if (name === 'block') {
    const found = depth < deepest ? rules.reusable(String(values.get('ref') ?? '')) : null
    if (found === null) rules.filledIn('a block that is kept elsewhere')
    return found === null ? '' : withoutBlockComments(found, rules, depth + 1)
  }
  const address = values.get('url')
  const url =
    name.includes('embed') && typeof address === 'string' ? webAddressOf(address, 'about:blank') : null
  if (url !== null) return cardHtml(url)
  rules.filledIn(name)
  return ''
}

/** A cover whose picture stands still or is repeated has it only in a style. */
function background(values: ReadonlyMap<string, unknown>): string {
  const address = values.get('url')
  const isStyle = values.get('hasParallax') === true || values.get('isRepeated') === true
  if (!isStyle || typeof address !== 'string') return ''
  const number = String(values.get('id') ?? '')
  const known = /^\d{1,18}$/.test(number) ? ` class="wp-image-${number}"` : ''
  return `<img src="${escapeText(address)}"${known}>`
}

function valuesOf(said: string): ReadonlyMap<string, unknown> {
  if (said === '' || said.length > 100_000) return new Map()
  try {
    const value: unknown = JSON.parse(said)
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  } catch {
    return new Map()
  }
}
