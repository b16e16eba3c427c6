import type { Language } from '../../../language/facts.ts'
import { say } from '../../../language/say.ts'
import type { CardView } from '../listViews.ts'
import type { EditionView } from '../pageView.ts'
import { searchPath } from '../searchForm.ts'
import type { ChoiceView, MarkedText, SearchView } from '../searchView.ts'

/** More found than is counted, a section chosen, every way to go on; the second word of each text is marked. */
export function exampleAnswer(
  language: Language,
  edition: EditionView,
  cards: readonly CardView[],
): Omit<SearchView, 'page'> {
  const address = `${searchPath(edition)}?q=1`
  const choice = (name: string, count: number, chosen = false): ChoiceView => ({
    name,
    count,
    address,
    chosen,
  })
  return {
    typed: cards[0]?.headline.split(' ')[1] ?? '',
    answer: {
      found: 1000,
      more: true,
      results: cards.slice(0, 4).map(({ headline, address: to, label, standfirst, published }, place) => ({
        headline: marked(headline),
        address: to,
        label,
        standfirst: marked(standfirst),
        passage: place === 1 ? marked(`… ${standfirst} …`) : null,
        published,
      })),
      facets: [
        {
          title: say(language, 'frame.sections'),
          any: address,
          choices: edition.navigation.map(({ name }, place) => choice(name, 412 - 60 * place, place === 1)),
        },
        {
          title: say(language, 'search.form'),
          any: address,
          choices: [choice(say(language, 'form.news'), 960), choice(say(language, 'form.opinion'), 40)],
        },
        {
          title: say(language, 'search.time'),
          any: address,
          choices: (['day', 'week', 'month', 'year'] as const).map((time, place) =>
            choice(say(language, `search.${time}`), 12 * 5 ** place),
          ),
        },
      ],
      previous: address,
      next: address,
      older: address,
    },
  }
}

function marked(text: string): MarkedText {
  const [first = '', second, ...rest] = text.split(' ')
  return second === undefined
    ? [{ text: first, found: false }]
    : [
        { text: `${first} `, found: false },
        { text: second, found: true },
        { text: rest.map((word) => ` ${word}`).join(''), found: false },
      ]
}
