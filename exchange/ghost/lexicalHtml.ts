import { escapeText } from '../../model/html/escape.ts'
import { isDeeperThan } from '../json/nesting.ts'
import { type HtmlMaker, htmlMaker, type MadeHtml } from './madeHtml.ts'
import { isRow, type Row, rowOf, textIn, valueIn } from './row.ts'

/** How deep the JSON of a text may nest; lists in lists reach about 30. */
const deepest = 200

/** The bits of `format` that a body knows, with their elements: bold, italic, and figures set low or high. */
const formats: readonly (readonly [bit: number, tag: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [32, 'sub'],
  [64, 'sup'],
]

/** Around what the children of a node stand, by its type. Types that are not here are cards. */
const around: ReadonlyMap<string, (node: Row) => string> = new Map<string, (node: Row) => string>([
  ['root', () => ''],
  ['paragraph', () => 'p'],
  ['heading', headingTag],
  ['extended-heading', headingTag],
  ['quote', () => 'blockquote'],
  ['extended-quote', () => 'blockquote'],
  ['aside', () => 'blockquote'],
  ['list', (node) => (textIn(node, 'listType') === 'number' ? 'ol' : 'ul')],
  ['listitem', () => 'li'],
])

/**
 * A text of Ghost's present editor (Lexical, Ghost 5 and later) as HTML that nobody has made safe; null where it can't
 * be read. Never throws.
 */
export function lexicalHtml(lexical: string): MadeHtml | null {
  if (isDeeperThan(deepest, lexical)) return null
  const root = valueIn(rowOf(lexical) ?? {}, 'root')
  if (!isRow(root)) return null
  const maker = htmlMaker()
  write(root, maker)
  return maker.made()
}

function write(node: Row, maker: HtmlMaker): void {
  const type = textIn(node, 'type')
  const tag = around.get(type)?.(node)
  if (tag !== undefined) enclose(tag === '' ? null : [`<${tag}>`, `</${tag}>`], node, maker)
  else if (type === 'link' || type === 'autolink' || type === 'at-link')
    enclose([`<a href="${escapeText(textIn(node, 'url'))}">`, '</a>'], node, maker)
  else if (type === 'text' || type === 'extended-text' || type === 'tk') writeText(node, maker)
  else if (type === 'linebreak') maker.add('<br>')
  else if (type === 'tab') maker.add(' ')
  else if (Array.isArray(valueIn(node, 'children'))) {
    maker.unknown(type || 'without a type')
    enclose(null, node, maker)
  } else if (type !== 'zwnj' && type !== 'at-link-search') maker.card(type || 'without a type', node)
}

function enclose(tags: readonly [string, string] | null, node: Row, maker: HtmlMaker): void {
  maker.add(tags?.[0] ?? '')
  const children = valueIn(node, 'children')
  if (Array.isArray(children)) for (const child of children) if (isRow(child)) write(child, maker)
  maker.add(tags?.[1] ?? '')
}

function writeText(node: Row, maker: HtmlMaker): void {
  const bits = Number(valueIn(node, 'format') ?? 0)
  const tags = formats.filter(([bit]) => Math.trunc(bits / bit) % 2 === 1).map(([, tag]) => tag)
  const open = tags.map((tag) => `<${tag}>`).join('')
  const close = tags
    .map((tag) => `</${tag}>`)
    .reverse()
    .join('')
  const text = valueIn(node, 'text')
  maker.add(`${open}${escapeText(typeof text === 'string' ? text : '')}${close}`)
}

function headingTag(node: Row): string {
  const tag = textIn(node, 'tag')
  return /^h[1-6]$/.test(tag) ? tag : 'h2'
}
