import { say } from '../../language/say.ts'
import { attributes } from '../../model/html/attributes.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { ChooserView } from './chooserView.ts'
import { plainFrame } from './plainFrame.ts'

/** The host's root: every edition in its own language, none before the others but by order. */
export function chooserPage(view: ChooserView): Html {
  const { publication, editions, missing } = view
  const [first] = editions
  const language = first?.language ?? 'en'
  const direction = first?.direction ?? 'ltr'
  const key = missing ? 'chooser.missing' : 'chooser.title'
  const main = html`<div class="chooser">
<h1 class="nameplate">${publication}</h1>
<p>${say(language, key)}</p>
<ul>${editions.map(
    (edition) => html`<li><a href="${edition.address}"${attributes({
      hreflang: edition.language,
      lang: edition.language,
      dir: edition.direction,
    })}><b>${edition.name}</b> <span>${edition.slogan}</span> <i>${say(edition.language, 'chooser.read')}</i></a></li>
`,
  )}</ul>
</div>
`
  return plainFrame({ ...view, language, direction, title: publication, indexed: !missing }, main)
}
