import { attributes } from '../../model/html/attributes.ts'
import { type Html, html } from '../../model/html/html.ts'
import { card } from './card.ts'
import type { ContainerView } from './listViews.ts'
import type { EditionView } from './pageView.ts'

/** A front's container: its title, if it has one, and its cards. The stylesheet sets each kind. */
export function container(
  edition: EditionView,
  { kind, title, address, cards }: ContainerView,
  place: number,
): Html {
  const id = `part-${place}`
  const level = title === null ? 2 : 3
  const heading =
    title !== null &&
    html`<h2 class="title" id="${id}">${address === null ? title : html`<a href="${address}">${title}</a>`}</h2>\n`
  return html`<section class="container ${kind}"${attributes({ 'aria-labelledby': title !== null && id })}>
${heading}<div class="cards">
${cards.map((shown) => card(edition, shown, level))}</div>
</section>
`
}
