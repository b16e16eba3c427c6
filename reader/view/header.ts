import { say } from '../../language/say.ts'
import { attributes } from '../../model/html/attributes.ts'
import { type Html, html } from '../../model/html/html.ts'
import { elsewhereLink } from './elsewhere.ts'
import type { NavigationItem, PageView } from './pageView.ts'
import { searchForm } from './searchForm.ts'

/** The masthead: the edition's name, the other languages, the sections. On the front the name is its heading. */
export function header(page: PageView, onFront: boolean): Html {
  const { edition } = page
  const label = say(edition.language, 'frame.toFront', { edition: edition.name })
  const name = html`<a href="${edition.front}"${attributes({ 'aria-current': onFront && 'page', 'aria-label': !onFront && label })}>${edition.name}</a>`
  return html`<header class="${onFront ? 'masthead open' : 'masthead'}">
${languageSwitch(page)}${onFront ? html`<h1 class="nameplate">${name}</h1>` : html`<p class="nameplate">${name}</p>`}
${edition.slogan !== '' && html`<p class="slogan">${edition.slogan}</p>\n`}${!page.hasSearch && searchForm(edition, '')}${sectionBar(page)}</header>
`
}

function languageSwitch({ edition, elsewhere }: PageView): Html | false {
  return (
    elsewhere.length > 0 &&
    html`<nav class="languages" aria-label="${say(edition.language, 'frame.languages')}"><ul>${elsewhere.map(
      (other) => html`<li>${elsewhereLink(other)}</li>`,
    )}</ul></nav>
`
  )
}

function sectionBar({ edition, section }: PageView): Html | false {
  return (
    edition.navigation.length > 0 &&
    html`<nav class="sections" aria-label="${say(edition.language, 'frame.sections')}"><ul>${edition.navigation.map(
      (item) =>
        html`<li><a href="${item.address}"${attributes({ 'aria-current': current(item, section) })}>${item.name}</a></li>`,
    )}</ul></nav>
`
  )
}

/** `page` for the section itself, `true` where the page lies beneath it (WAI-ARIA 1.2, aria-current). */
function current(item: NavigationItem, section: string | null): 'page' | 'true' | null {
  if (section === item.address) return 'page'
  return item.children.some(({ address }) => address === section) ? 'true' : null
}
