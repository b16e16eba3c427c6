import type { SpokenOf } from '../../language/catalogue/messages.ts'
import { type Html, html } from '../../model/html/html.ts'
import type { BylineView, CreditView, PersonView } from './articleView.ts'
import { nameLink, nameList } from './names.ts'
import { phrase } from './phrase.ts'

/** Who signs: one line a role, or the house's name. */
export function byline(language: string, signed: BylineView): Html {
  const lines =
    signed.kind === 'house'
      ? [nameLink({ name: signed.name, address: null })]
      : signed.credits.filter(({ people }) => people.length > 0).map((credit) => creditLine(language, credit))
  return html`${lines.map((line) => html`<p class="byline">${line}</p>\n`)}`
}

function creditLine(language: string, { role, people, place }: CreditView): Html {
  const names = nameList(language, people)
  const spokenOf = spokenOfAll(people)
  if (role === 'correspondent') {
    // A correspondent without a place signs as a writer does.
    return place === null
      ? phrase(language, 'byline.writer', { names, spokenOf })
      : phrase(language, 'byline.correspondent', { names, spokenOf, place: html`<bdi>${place}</bdi>` })
  }
  return phrase(language, `byline.${role}`, { names, spokenOf })
}

function spokenOfAll(people: readonly PersonView[]): SpokenOf {
  return people.length > 1 ? 'several' : (people[0]?.gender ?? 'unknown')
}
