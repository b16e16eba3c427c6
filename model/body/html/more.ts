import { say } from '../../../language/say.ts'
import { html } from '../../html/html.ts'
import type { More } from '../block.ts'
import { leadsTo } from './link.ts'
import type { Place, Printed } from './place.ts'

/** Read more: a line, or a card by choice. Nothing where the article is not live or the address leads nowhere. */
export function more({ attrs }: More, { around }: Place): Printed {
  const article = attrs.article === undefined ? null : around.article(attrs.article)
  const to = article?.address ?? (attrs.article === undefined ? attrs.address : undefined)
  const address = to === undefined ? null : leadsTo(to, around)
  if (address === null) return null
  const words = attrs.words.trim() || article?.title || address
  const label = say(around.language, 'body.more')
  if (attrs.as === 'line') {
    return html`<p class="more"><b>${label}</b> <a href="${address}"><bdi>${words}</bdi></a></p>\n`
  }
  return html`<aside class="more"><p class="kind">${label}</p><p class="leads"><a href="${address}"><bdi>${words}</bdi></a></p>${
    article !== null && article.standfirst !== '' && html`<p>${article.standfirst}</p>`
  }</aside>
`
}
