import { say } from '../../language/say.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { NoteView } from './articleView.ts'
import { body } from './body.ts'
import type { EditionView } from './pageView.ts'
import { zonedTime } from './time.ts'

/** Corrections and notes at an article's foot; nothing where there are none. */
export function notes(edition: EditionView, list: readonly NoteView[]): Html | null {
  if (list.length === 0) return null
  return html`<section class="notes" aria-labelledby="notes">
<h2 id="notes">${say(edition.language, 'article.notes')}</h2>
${list.map(
  (note) => html`<div class="note"><h3>${say(edition.language, `note.${note.kind}`)}</h3>
${body(note.blocks)}<p class="when">${zonedTime(edition, note.at)}</p></div>
`,
)}</section>
`
}
