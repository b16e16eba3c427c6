import { say } from '../../language/say.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { EditionView } from './pageView.ts'
import { phrase } from './phrase.ts'

const kept = new WeakMap<EditionView, Html>()

/**
 * The foot of every page: all sections, what the house says of itself, its rights, its time zone. Made once for
 * each edition object, since it is the same on all its pages and is half of a page's links.
 */
export function footer(edition: EditionView): Html {
  let made = kept.get(edition)
  if (made === undefined) {
    made = make(edition)
    kept.set(edition, made)
  }
  return made
}

function make({
  language,
  name,
  front,
  about,
  rightsLine,
  timeZoneName,
  navigation,
  pages,
}: EditionView): Html {
  return html`<footer class="foot">
<p class="nameplate"><a href="${front}">${name}</a></p>
${
  navigation.length > 0 &&
  html`<nav aria-label="${say(language, 'frame.allSections')}"><ul>${navigation.map(
    (item) =>
      html`<li><a href="${item.address}">${item.name}</a>${
        item.children.length > 0 &&
        html`<ul>${item.children.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>`)}</ul>`
      }</li>`,
  )}</ul></nav>
`
}<div class="house">${
    pages.length > 0 &&
    html`<nav aria-label="${say(language, 'frame.pages')}"><ul class="pages">${pages.map((page) => html`<li><a href="${page.address}">${page.name}</a></li>`)}</ul></nav>\n`
  }${[about, rightsLine].map((line) => line !== '' && html`<p>${line}</p>`)}<p>${phrase(language, 'frame.zone', { zone: timeZoneName })}</p></div>
</footer>
`
}
