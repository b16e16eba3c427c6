import { escapeText } from '../../model/html/escape.ts'
import { isDeeperThan } from '../json/nesting.ts'
import { type HtmlMaker, htmlMaker, type MadeHtml } from './madeHtml.ts'
import { isRow, type Row, rowOf, valueIn } from './row.ts'

const deepest = 100
const blockTags = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside', 'pull-quote'])
const markTags = new Set(['a', 'strong', 'b', 'em', 'i', 'code', 's', 'u', 'sub', 'sup'])

type Reading = { maker: HtmlMaker; markups: readonly unknown[]; atoms: readonly unknown[] }

/**
 * A text of Ghost's former editor (mobiledoc 0.3, Ghost 1 to 4) as HTML that nobody has made safe; null where it can't
 * be read. Its parts are lists told apart by their first number. Never throws.
 */
export function mobiledocHtml(mobiledoc: string): MadeHtml | null {
  const document = isDeeperThan(deepest, mobiledoc) ? null : rowOf(mobiledoc)
  const sections = document === null ? undefined : valueIn(document, 'sections')
  if (document === null || !Array.isArray(sections)) return null
  const maker = htmlMaker()
  const reading = { maker, markups: listIn(document, 'markups'), atoms: listIn(document, 'atoms') }
  const cards = listIn(document, 'cards')
  for (const section of sections) {
    const [kind, what, markers] = asList(section)
    if (kind === 1) {
      const tag = typeof what === 'string' && blockTags.has(what) ? what : 'p'
      writeBlock(tag === 'aside' || tag === 'pull-quote' ? 'blockquote' : tag, markers, reading)
    } else if (kind === 2) maker.card('image', { src: what })
    else if (kind === 3) {
      const tag = what === 'ol' ? 'ol' : 'ul'
      maker.add(`<${tag}>`)
      for (const item of asList(markers)) writeBlock('li', item, reading)
      maker.add(`</${tag}>`)
    } else if (kind === 10) {
      const [name, payload] = asList(cards[Number(what)])
      if (typeof name === 'string') maker.card(name, isRow(payload) ? payload : {})
    }
  }
  return maker.made()
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const listIn = (document: Row, name: string): readonly unknown[] => asList(valueIn(document, name))

/** A paragraph of markers: `[type, markups that open before it, how many close after it, words or an atom]`. */
function writeBlock(tag: string, markers: unknown, { maker, markups, atoms }: Reading): void {
  const open: string[] = []
  maker.add(`<${tag}>`)
  for (const marker of asList(markers)) {
    const [kind, opened, closed, value] = asList(marker)
    for (const index of asList(opened)) {
      const [name, attributes] = asList(markups[Number(index)])
      const mark = typeof name === 'string' && markTags.has(name) ? name : 'span'
      maker.add(`<${mark}${mark === 'a' ? hrefOf(attributes) : ''}>`)
      open.push(mark)
    }
    if (kind === 0 && typeof value === 'string') maker.add(escapeText(value))
    else if (kind === 1) {
      const [name, words] = asList(atoms[Number(value)])
      maker.add(name === 'soft-return' ? '<br>' : escapeText(typeof words === 'string' ? words : ''))
    }
    for (let count = Number(closed); count > 0 && open.length > 0; count -= 1) maker.add(`</${open.pop()}>`)
  }
  while (open.length > 0) maker.add(`</${open.pop()}>`)
  maker.add(`</${tag}>`)
}

/** Attributes lie in a list, name before value. */
function hrefOf(attributes: unknown): string {
  const list = asList(attributes)
  const href = list[list.indexOf('href') + 1]
  return list.includes('href') && typeof href === 'string' ? ` href="${escapeText(href)}"` : ''
}
