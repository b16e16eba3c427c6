import { say } from '../../language/say.ts'
import { attributes } from '../../model/html/attributes.ts'
import { type Html, html } from '../../model/html/html.ts'
import { frame } from './frame.ts'
import type { EditionView, PageView } from './pageView.ts'
import { voice } from './phrase.ts'
import { searchForm } from './searchForm.ts'
import type { FacetView, MarkedText, ResultView, SearchBusyView, SearchView } from './searchView.ts'
import { shortTime } from './time.ts'

/** The page of results: the field, what was found, and by what it can be narrowed. */
export function searchPage({ page, typed, answer }: SearchView): Html {
  const { edition } = page
  const { language } = edition
  const none = answer !== null && answer.results.length === 0
  const count = answer && { count: answer.found }
  const said = count && !none && say(voice(edition), answer.more ? 'search.many' : 'search.found', count)
  return searchFrame(
    page,
    typed,
    html`${said && html`<p class="count" role="status">${said}</p>\n`}${answer && answer.facets.length > 0 && facets(edition, answer.facets)}${
      none && html`<p class="empty" role="status">${say(language, 'search.none')}</p>\n`
    }${!answer && html`<p class="empty">${say(language, 'search.hint')}</p>\n`}${
      answer &&
      !none &&
      html`<div class="cards">
${answer.results.map((result) => resultCard(edition, result))}</div>
`
    }${answer && pager(language, answer)}`,
  )
}

/** The same page where the search has no room for another question. */
export function searchBusyPage({ page, typed, retryAfter }: SearchBusyView): Html {
  const tag = voice(page.edition)
  return searchFrame(
    page,
    typed,
    html`<div class="empty" role="alert"><p>${say(tag, 'search.busy')}. ${say(tag, 'search.busyText')}</p>
<p>${say(tag, 'unavailable.again', { seconds: retryAfter })}</p></div>
`,
  )
}

function searchFrame(page: PageView, typed: string, matter: Html): Html {
  const { edition } = page
  const { language } = edition
  const title =
    typed === '' ? say(language, 'search.title') : say(language, 'search.titled', { words: typed })
  const main = html`<div class="list-page results">
<div class="opening">
<h1>${say(language, 'search.title')}</h1>
</div>
${searchForm(edition, typed)}${matter}</div>
`
  const bare = { ...page, canonical: null, alternates: [], indexed: false, hasSearch: true as const }
  return frame(bare, { title, description: '', kind: 'website' }, main)
}

function marked(text: MarkedText): Html {
  return html`${text.map((piece) => (piece.found ? html`<mark>${piece.text}</mark>` : piece.text))}`
}

function resultCard(edition: EditionView, result: ResultView): Html {
  const { label, standfirst, passage } = result
  return html`<article class="card">
${label && html`<p class="label">${label.address === null ? label.name : html`<a href="${label.address}">${label.name}</a>`}</p>\n`}<h2><a href="${result.address}">${marked(result.headline)}</a></h2>
${standfirst.length > 0 && html`<p class="standfirst">${marked(standfirst)}</p>\n`}${passage && html`<p class="standfirst">${marked(passage)}</p>\n`}<p class="when">${shortTime(edition, result.published)}</p>
</article>
`
}

function facets(edition: EditionView, all: readonly FacetView[]): Html {
  const { language } = edition
  const number = new Intl.NumberFormat(`${language}-u-nu-${edition.digits}`)
  return html`<nav class="facets" aria-label="${say(language, 'search.narrow')}">
${all.map(
  ({
    title,
    choices,
    any,
  }) => html`<details${attributes({ open: choices.some(({ chosen }) => chosen) })}><summary>${title}</summary>
<ul>${choices.some(({ chosen }) => chosen) && html`<li><a href="${any}">${say(language, 'search.any')}</a></li>`}${choices.map(
    ({ name, count, address, chosen }) =>
      html`<li><a href="${address}"${attributes({ 'aria-current': chosen && 'true' })}>${name}</a> <span>${number.format(count)}</span></li>`,
  )}</ul></details>
`,
)}</nav>
`
}

function pager(language: string, { previous, next, older }: NonNullable<SearchView['answer']>): Html | false {
  const links = [
    [previous, 'search.previous', 'prev'],
    [next, 'search.next', 'next'],
    [older, 'search.older', 'next'],
  ] as const
  return (
    links.some(([address]) => address !== null) &&
    html`<p class="pager">${links.map(
      ([address, key, rel]) =>
        address !== null && html`<a href="${address}" rel="${rel}">${say(language, key)}</a> `,
    )}</p>
`
  )
}
