import { say } from '../../language/say.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { EditionView } from './pageView.ts'

/** Where an edition's questions go. */
export function searchPath(edition: Pick<EditionView, 'front'>): string {
  return `${edition.front}search`
}

/** The field to search an edition in: in every page's head, and large on the page of results. */
export function searchForm(edition: EditionView, typed: string): Html {
  const { language } = edition
  return html`<search><form class="search" data-suggestions="${say(language, 'search.suggestions')}" action="${searchPath(edition)}"><input type="search" name="q" value="${typed}" maxlength="200" autocomplete="off" aria-label="${say(language, 'search.words')}"><button type="submit">${say(language, 'search.title')}</button></form></search>
`
}
