import { type Html, html } from '../../html/html.ts'
import type { Mark, Run } from '../block.ts'
import { leadsTo, linked } from './link.ts'
import type { Surroundings } from './surroundings.ts'

type Marks = {
  readonly [Type in Mark['type']]: (
    words: Html,
    mark: Extract<Mark, { type: Type }>,
    around: Surroundings,
  ) => Html
}

/**
 * How each mark is set, the outermost first: a link whose words change their weight halfway stays one link. A
 * foreign run and a figure are set apart from the direction around them (UAX 9; HTML, `bdi`).
 */
const marks: Marks = {
  link: (words, { attrs }, around) => linked(words, leadsTo(attrs.href, around)),
  foreign: (words, { attrs }) => html`<bdi lang="${attrs.language}" dir="${attrs.direction}">${words}</bdi>`,
  figure: (words) => html`<b class="figure"><bdi>${words}</bdi></b>`,
  strong: (words) => html`<strong>${words}</strong>`,
  emphasis: (words) => html`<em>${words}</em>`,
}

const ranks = Object.keys(marks)

/** Runs of words with their marks; neighbours that share a mark share its element. */
export function runs(content: readonly Run[], around: Surroundings): Html {
  if (content.length === 1 && content[0]?.marks === undefined) return words(content[0]?.text ?? '')
  const marked = content.map((run) => ({ text: run.text, marks: ordered(run.marks) }))
  return nest(marked, 0, around)
}

type Marked = { text: string; marks: readonly Mark[] }

function nest(marked: readonly Marked[], depth: number, around: Surroundings): Html {
  const pieces: Html[] = []
  for (let at = 0; at < marked.length; ) {
    const { text, marks: own } = marked[at] as Marked
    const mark = own[depth]
    let end = at + 1
    if (mark === undefined) pieces.push(words(text))
    else {
      while (end < marked.length && same(mark, marked[end]?.marks[depth])) end += 1
      pieces.push(set(nest(marked.slice(at, end), depth + 1, around), mark, around))
    }
    at = end
  }
  return html`${pieces}`
}

function set<Type extends Mark['type']>(
  words: Html,
  mark: Extract<Mark, { type: Type }>,
  around: Surroundings,
): Html {
  return (marks[mark.type as Type] as Marks[Type])(words, mark as never, around)
}

const none: readonly Mark[] = []

/** By rank, one of each kind; a mark of a later version of the schema is left off, its words stay. */
function ordered(given: readonly Mark[] | undefined): readonly Mark[] {
  if (given === undefined || given.length === 0) return none
  const known = given.filter(({ type }) => ranks.includes(type))
  if (known.length < 2) return known
  const unique = known.filter((mark, at) => known.findIndex(({ type }) => type === mark.type) === at)
  return unique.sort((one, other) => ranks.indexOf(one.type) - ranks.indexOf(other.type))
}

function same(mark: Mark, other: Mark | undefined): boolean {
  if (other?.type !== mark.type) return false
  if (mark.type === 'link' && other.type === 'link') return mark.attrs.href === other.attrs.href
  if (mark.type === 'foreign' && other.type === 'foreign') {
    return mark.attrs.language === other.attrs.language && mark.attrs.direction === other.attrs.direction
  }
  return true
}

/** Plain words, each line break as one. */
function words(text: string): Html {
  if (!text.includes('\n')) return html`${text}`
  return html`${text.split('\n').map((line, at) => (at === 0 ? line : html`<br>${line}`))}`
}
