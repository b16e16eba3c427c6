import type { DateSetting } from '../../language/dates.ts'
import { image } from '../../model/body/html/picture.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { CardView } from './listViews.ts'
import { shortTime } from './time.ts'

/** How a list shows its cards. */
export type CardLook = {
  /** The level of a card's heading: one below its container's. */
  level: 2 | 3
  /** How wide its picture is shown, as HTML's `sizes` says it; without it the card shows none. */
  sizes?: string
  /** True for what is seen before anything is scrolled. */
  first?: boolean
}

/** An article in a list. */
export function card(setting: DateSetting, shown: CardView, look: CardLook): Html {
  const { label, standfirst, picture } = shown
  const link = html`<a href="${shown.address}">${shown.headline}</a>`
  return html`<article class="card">
${
  picture &&
  look.sizes !== undefined &&
  html`<div class="seen">${image(picture, '', { sizes: look.sizes, first: look.first ?? false })}</div>\n`
}${label && html`<p class="label">${label.address === null ? label.name : html`<a href="${label.address}">${label.name}</a>`}</p>\n`}${look.level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
${standfirst !== '' && html`<p class="standfirst">${standfirst}</p>\n`}<p class="when">${shortTime(setting, shown.published)}</p>
</article>
`
}
