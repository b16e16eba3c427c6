import { say } from '../../language/say.ts'
import { type Html, html } from '../../model/html/html.ts'
import { card } from './card.ts'
import { frame } from './frame.ts'
import type { SectionView } from './listViews.ts'

/** A section's list, newest first, with the way to older stories. */
export function sectionPage(section: SectionView): Html {
  const { page, name, description, above, below, cards } = section
  const { edition } = page
  const main = html`<div class="list-page">
<header class="opening">
${above.length > 0 && html`<p class="label">${above.map(({ name, address }) => html`<a href="${address}">${name}</a>`)}</p>\n`}<h1>${name}</h1>
${description !== '' && html`<p class="standfirst">${description}</p>\n`}${
  below.length > 0 &&
  html`<nav class="below" aria-label="${name}"><ul>${below.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>`)}</ul></nav>\n`
}</header>
${
  cards.length === 0
    ? html`<p class="empty">${say(edition.language, 'section.empty')}</p>\n`
    : html`<div class="cards">
${cards.map((shown, at) => card(edition, shown, { level: 2, sizes: '(min-width: 36rem) 15rem, 7.5rem', first: at === 0 }))}</div>
`
}${pager(section)}</div>
`
  return frame(page, { title: name, description, kind: 'website' }, main)
}

function pager({ page, older, newest }: SectionView): Html | false {
  const { language } = page.edition
  return (
    (older !== null || newest !== null) &&
    html`<p class="pager">${newest !== null && html`<a href="${newest}">${say(language, 'section.newest')}</a> `}${
      older !== null && html`<a href="${older}" rel="next">${say(language, 'section.older')}</a>`
    }</p>
`
  )
}
