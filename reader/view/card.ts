import type { DateSetting } from '../../language/dates.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { CardView } from './listViews.ts'
import { shortTime } from './time.ts'

/** An article in a list. Its heading is one level below its container's. */
export function card(setting: DateSetting, shown: CardView, level: 2 | 3): Html {
  const { label, standfirst } = shown
  const link = html`<a href="${shown.address}">${shown.headline}</a>`
  return html`<article class="card">
${label && html`<p class="label">${label.address === null ? label.name : html`<a href="${label.address}">${label.name}</a>`}</p>\n`}${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
${standfirst !== '' && html`<p class="standfirst">${standfirst}</p>\n`}<p class="when">${shortTime(setting, shown.published)}</p>
</article>
`
}
