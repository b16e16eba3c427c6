import { type Html, html } from '../../model/html/html.ts'
import type { ElsewhereView } from './pageView.ts'

/** A link to another edition, in that edition's own language. */
export function elsewhereLink({ address, language, direction, name }: ElsewhereView): Html {
  return html`<a href="${address}" hreflang="${language}" lang="${language}" dir="${direction}">${name}</a>`
}
