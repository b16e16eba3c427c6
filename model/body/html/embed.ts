import { html } from '../../html/html.ts'
import type { Embed } from '../block.ts'
import { hostOf, leadsTo, linked } from './link.ts'
import type { Place, Printed } from './place.ts'

/** A card that leads elsewhere, and says where before anybody goes. Nothing of that place is loaded. */
export function embed({ attrs }: Embed, { around }: Place): Printed {
  const { provider, title, description } = attrs
  const address = leadsTo(attrs.address, around)
  const host = address === null ? null : hostOf(address)
  const words = title.trim() || host || address
  if (words === null && description.trim() === '') return null
  const from = provider.trim() || host
  return html`<aside class="embed">${from && html`<p class="kind"><bdi>${from}</bdi></p>`}${
    words !== null && html`<p class="leads">${linked(html`<bdi>${words}</bdi>`, address)}</p>`
  }${description.trim() !== '' && html`<p dir="auto">${description}</p>`}</aside>
`
}
