import { say } from '../../language/say.ts'
import type { Html } from '../../model/html/html.ts'
import { container } from './container.ts'
import type { CardView } from './listViews.ts'
import type { EditionView } from './pageView.ts'

/** What to read after an article; nothing where there is nothing. */
export function readNext(edition: EditionView, cards: readonly CardView[]): Html | null {
  if (cards.length === 0) return null
  return container(
    edition,
    { kind: 'row', title: say(edition.language, 'article.readNext'), address: null, cards },
    0,
  )
}
