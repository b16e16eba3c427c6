import { say } from '../../language/say.ts'
import { type Block, type Part, partsIn } from '../../model/body/block.ts'
import { bodyHtml } from '../../model/body/html/bodyHtml.ts'
import type { Surroundings } from '../../model/body/html/surroundings.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { NoteView } from './articleView.ts'
import { bodyAround } from './body.ts'
import type { EditionView } from './pageView.ts'
import { zonedTime } from './time.ts'

/** An article's notes by where they stand. */
export type PlacedNotes = { top: NoteView[]; foot: NoteView[]; atBlock: Surroundings['notes'] }

/** Sorts notes by their place. One at a block that the text has lost goes to the foot: what was said stays said. */
export function placed(notes: readonly NoteView[], blocks: readonly Block[]): PlacedNotes {
  const top: NoteView[] = []
  const foot: NoteView[] = []
  const atBlock = new Map<string, NoteView[]>()
  if (notes.length === 0) return { top, foot, atBlock }
  const standing = new Set(blocks.flatMap(idsIn))
  for (const note of notes) {
    if (note.place === 'top') top.push(note)
    else if (note.place === 'block' && note.block !== null && standing.has(note.block)) {
      atBlock.set(note.block, [...(atBlock.get(note.block) ?? []), note])
    } else foot.push(note)
  }
  return { top, foot, atBlock }
}

function idsIn(part: Part): string[] {
  return [part.attrs.id, ...partsIn(part).flatMap(idsIn)]
}

/** Corrections and notes at an article's foot; nothing where there are none. */
export function footNotes(edition: EditionView, list: readonly NoteView[]): Html | null {
  if (list.length === 0) return null
  const around = bodyAround(edition)
  return html`<section class="notes" aria-labelledby="notes">
<h2 id="notes">${say(edition.language, 'article.notes')}</h2>
${list.map(
  (note) => html`<div class="footnote"><h3>${say(edition.language, `note.${note.kind}`)}</h3>
${bodyHtml(note.blocks, around)}<p class="when">${zonedTime(edition, note.at)}</p></div>
`,
)}</section>
`
}
