import { say } from '../../language/say.ts'
import { type Html, html } from '../../model/html/html.ts'
import { attributed } from './attribution.ts'
import type { BreakingLineView, EditionView } from './pageView.ts'
import { shortTime } from './time.ts'

/** The strip of breaking lines under the masthead; nothing at all while there are none. */
export function breakingStrip(edition: EditionView, lines: readonly BreakingLineView[]): Html | null {
  if (lines.length === 0) return null
  return html`<section class="breaking" aria-labelledby="breaking">
<p id="breaking">${say(edition.language, 'breaking.label')}</p>
<ul>${lines.map((line) => html`<li>${strip(edition, line)}</li>`)}</ul>
</section>
`
}

function strip(edition: EditionView, line: BreakingLineView): Html {
  const said = attributed(edition.language, line)
  const linked = line.address === null ? said : html`<a href="${line.address}">${said}</a>`
  return html`${shortTime(edition, line.at)} ${linked}`
}
