import { sayPieces } from '../../../language/say.ts'
import { attributes } from '../../html/attributes.ts'
import { type Html, html } from '../../html/html.ts'
import type { Post } from '../block.ts'
import { leadsTo, linked } from './link.ts'
import type { Place, Printed } from './place.ts'
import { time } from './time.ts'
import { allWords } from './words.ts'

/**
 * A post of a network, in words, so that it stays readable when the network forgets it. Its words run in their own
 * direction: a post is quoted in the language that it was written in.
 */
export function post({ attrs, content = [] }: Post, place: Place): Printed {
  const words = allWords(content, place)
  const address = leadsTo(attrs.address, place.around)
  const from = source(attrs, place)
  if (words === null && (from === null || address === null)) return null
  const at = attrs.at === undefined ? Number.NaN : Date.parse(attrs.at)
  return html`<figure class="post">${
    words && html`<blockquote dir="auto"${attributes({ cite: address })}>${words}</blockquote>`
  }<figcaption>${from && linked(from, address)}${
    attrs.handle !== '' && html` <bdi class="handle">${attrs.handle}</bdi>`
  }${!Number.isNaN(at) && html` ${time(at, place.around)}`}</figcaption></figure>
`
}

/** "Irene Solís on Harbour": as much of it as is known. */
function source({ author, handle, network }: Post['attrs'], { around }: Place): Html | null {
  const name = author.trim() || handle.trim()
  if (name === '') return network.trim() === '' ? null : html`<bdi>${network}</bdi>`
  if (network.trim() === '') return html`<bdi>${name}</bdi>`
  const values = { author: html`<bdi>${name}</bdi>`, network: html`<bdi>${network}</bdi>` }
  return html`${sayPieces(around.language, 'body.postOn', values)}`
}
