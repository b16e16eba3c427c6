import { attributes } from '../../model/html/attributes.ts'
import { type Html, html } from '../../model/html/html.ts'
import { card } from './card.ts'
import type { ContainerView } from './listViews.ts'
import type { EditionView } from './pageView.ts'

/** Which cards show their picture, and how wide the stylesheet sets it (reader/style/layout.css). */
function pictureOf(kind: ContainerView['kind'], at: number): { sizes?: string } {
  if (kind === 'lead')
    return at === 0 ? { sizes: '(min-width: 82rem) 50rem, (min-width: 60rem) 62vw, 100vw' } : {}
  if (kind === 'row')
    return { sizes: '(min-width: 82rem) 18rem, (min-width: 60rem) 23vw, (min-width: 36rem) 45vw, 100vw' }
  if (kind === 'rail')
    return at === 0
      ? { sizes: '(min-width: 82rem) 31rem, (min-width: 60rem) 38vw, (min-width: 36rem) 45vw, 100vw' }
      : {}
  return {}
}

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
${cards.map((shown, at) => card(edition, shown, { level, ...pictureOf(kind, at), first: place === 0 && at === 0 }))}</div>
</section>
`
}
