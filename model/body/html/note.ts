import { say } from '../../../language/say.ts'
import { type Html, html } from '../../html/html.ts'
import type { Note } from '../block.ts'

/** How each kind of note is called in markup. */
const classes: { readonly [Kind in Note['attrs']['kind']]: string } = {
  correction: 'note correction',
  clarification: 'note clarification',
  "editor's note": 'note editors-note',
  update: 'note update',
}

/** A note where it stands in a text: what kind it is, its words, and when it was made where that is known. */
export function noteBox(kind: Note['attrs']['kind'], words: Html, when: Html | null, language: string): Html {
  return html`<aside class="${classes[kind]}"><p class="kind">${say(language, `note.${kind}`)}</p>
${words}${when && html`<p class="when">${when}</p>`}</aside>
`
}
