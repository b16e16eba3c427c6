import { type ArticleWords, type Part, partsIn, type Run, type Words } from '../body/block.ts'
import { grammar } from '../body/grammar.ts'
import { clean } from './clean.ts'
import { type Edit, editedRuns } from './edit.ts'
import type { Refusal } from './refusals.ts'

/** Where in an article's words: `headline.headline`, `standfirst`, `blocks[2]`, `blocks[2].alt`, and whose block it is. */
export type WordsPlace = { where: string; block: string | null }

/** What was mended in an article's words, and what is refused. `at` counts in the text of that place as it came. */
export type CleanedWords = {
  words: ArticleWords
  repairs: (WordsPlace & Edit)[]
  refused: (WordsPlace & Refusal)[]
}

/** Attributes that are text and no words: cleaning an address would make another address of it. */
const noWords = new Set(['address', 'source', 'article', 'handle'])

/** Deeper than any grammar goes. */
const deepest = 16

/**
 * Everything in an article that is words, made clean: the headline family, the standfirst, the words of every block
 * through their runs (an edit across two runs goes to the first), and the attributes that readers read. See
 * {@link clean}; ids and addresses stay.
 * @param language BCP 47, of the article
 */
export function cleanWords(words: ArticleWords, language: string): CleanedWords {
  const repairs: CleanedWords['repairs'] = []
  const refused: CleanedWords['refused'] = []
  const cleanAt = (place: WordsPlace, text: string): { text: string; edits: Edit[] } => {
    const cleaned = clean(text, language)
    for (const repair of cleaned.repairs) repairs.push({ ...place, ...repair })
    for (const refusal of cleaned.refused) refused.push({ ...place, ...refusal })
    return { text: cleaned.text, edits: cleaned.repairs }
  }
  const line = (where: string, text: string): string => cleanAt({ where, block: null }, text).text

  const headline = { ...words.headline }
  for (const place of Object.keys(headline) as (keyof typeof headline)[]) {
    const text = headline[place]
    if (text !== undefined) headline[place] = line(`headline.${place}`, text)
  }
  const standfirst = line('standfirst', words.standfirst)

  const cleanPart = <P extends Part>(part: P, where: string, depth: number): P => {
    const block = part.attrs.id
    const attrs: Record<string, unknown> = { ...part.attrs }
    for (const [name, rule] of Object.entries(grammar.parts[part.type]?.attributes ?? {})) {
      const text = attrs[name]
      if (rule.is !== 'text' || typeof text !== 'string' || noWords.has(name)) continue
      attrs[name] = cleanAt({ where: `${where}.${name}`, block }, text).text
    }
    if (part.type === 'words') return { ...part, attrs, ...cleanRuns(part, { where, block }) }
    if (depth > deepest || !('content' in part)) return { ...part, attrs }
    const content = partsIn(part).map((each, at) => cleanPart(each, `${where}.content[${at}]`, depth + 1))
    return { ...part, attrs, content }
  }
  const cleanRuns = ({ content }: Words, place: WordsPlace): { content?: Run[] } => {
    if (content === undefined) return {}
    const { edits } = cleanAt(place, content.map(({ text }) => text).join(''))
    const texts = editedRuns(
      content.map(({ text }) => text),
      edits,
    )
    return {
      content: content
        .map((run, at) => ({ ...run, text: texts[at] ?? '' }))
        .filter(({ text }) => text !== ''),
    }
  }
  const blocks = words.blocks.map((block, at) => cleanPart(block, `blocks[${at}]`, 0))
  return { words: { headline, standfirst, blocks }, repairs, refused }
}
