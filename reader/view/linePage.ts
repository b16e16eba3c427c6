import { say } from '../../language/say.ts'
import { type Html, html } from '../../model/html/html.ts'
import { attributed } from './attribution.ts'
import { frame } from './frame.ts'
import type { LineView } from './lineView.ts'
import { zonedTime } from './time.ts'

/** The page of one breaking line, for shares and for readers who were told. */
export function linePage({ page, line }: LineView): Html {
  const { language } = page.edition
  const main = html`<article class="line">
<p class="label">${say(language, 'breaking.title')}</p>
<h1>${attributed(language, line)}</h1>
<p class="when">${zonedTime(page.edition, line.at)}</p>
${line.address !== null && html`<p class="on"><a href="${line.address}">${say(language, 'breaking.story')}</a></p>\n`}</article>
`
  return frame(page, { title: line.words, description: '', kind: 'article' }, main)
}
