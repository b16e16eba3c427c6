import { type Html, html } from '../../html/html.ts'
import type { Words } from '../block.ts'

/**
 * Neighbouring list items as lists within lists. An item stands under the nearest one above it that is less deep; a
 * level that nobody holds makes no empty item, since those would be read out. Where ordered and unordered items of
 * one level meet, one list ends and another begins.
 */
export function list(items: readonly Words[], inline: (item: Words) => Html): Html {
  const lists: Html[] = []
  for (let at = 0; at < items.length; ) {
    const ordered = isOrdered(items[at])
    const printed: Html[] = []
    while (at < items.length && isOrdered(items[at]) === ordered) {
      const item = items[at] as Words
      let end = at + 1
      while (end < items.length && levelOf(items[end]) > levelOf(item)) end += 1
      printed.push(html`<li>${inline(item)}${end > at + 1 && list(items.slice(at + 1, end), inline)}</li>`)
      at = end
    }
    lists.push(ordered ? html`<ol>${printed}</ol>` : html`<ul>${printed}</ul>`)
  }
  return html`${lists}`
}

function levelOf(item: Words | undefined): number {
  return Math.min(item?.attrs.level ?? 1, 3)
}

function isOrdered(item: Words | undefined): boolean {
  return item?.attrs.ordered === true
}
