import { say } from '../../language/say.ts'
import { type Html, html } from '../../model/html/html.ts'
import { container } from './container.ts'
import { frame } from './frame.ts'
import type { FrontView } from './listViews.ts'

/** An edition's front. */
export function frontPage({ page, containers }: FrontView): Html {
  const { edition } = page
  const filled = containers.filter(({ cards }) => cards.length > 0)
  const main =
    filled.length === 0
      ? html`<p class="empty">${say(edition.language, 'section.empty')}</p>\n`
      : html`<div class="front">
${filled.map((each, place) => container(edition, each, place))}</div>
`
  return frame(page, { title: '', description: edition.slogan, kind: 'website' }, main, true)
}
