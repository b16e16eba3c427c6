import { arabicSynonyms } from './synonyms/ar.ts'
import { englishSynonyms } from './synonyms/en.ts'
import { spanishSynonyms } from './synonyms/es.ts'
import { askedTokens } from './tokens.ts'

/** Words of one name, each with its terms, as they are asked for: one inner list a word. */
export type AskedName = readonly (readonly string[])[]

/** What else is asked for when a word or a name is: by the first terms of its words, joined by a blank. */
export type Synonyms = {
  /** Names of how many words there are, so that nobody looks for longer ones. */
  readonly longest: number
  readonly others: ReadonlyMap<string, readonly AskedName[]>
}

const shipped: ReadonlyMap<string, string> = new Map([
  ['ar', arabicSynonyms],
  ['es', spanishSynonyms],
  ['en', englishSynonyms],
])

/**
 * The groups that the program brings for a language, for a house that keeps none of its own, and to begin such a list
 * from. Empty for a language that has none.
 */
export function shippedSynonyms(language: string): string[][] {
  return (shipped.get(language.split('-', 1)[0] ?? '') ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' ').map((name) => name.replaceAll('_', ' ')))
}

/**
 * Makes groups ready to be asked. Synonyms widen the question and not the index, so a changed list holds for every
 * article from the moment it is read.
 * @param groups names that find each other; one that holds no word is left out
 */
export function synonymsOf(groups: readonly (readonly string[])[], language: string): Synonyms {
  const others = new Map<string, AskedName[]>()
  let longest = 0
  for (const group of groups) {
    const names = new Map<string, AskedName>()
    for (const words of group) {
      const name = askedTokens(words, language).map(({ terms }) => terms)
      if (name.length > 0 && name.length <= longestName) names.set(nameOf(name), name)
    }
    for (const [known, name] of names) {
      longest = Math.max(longest, name.length)
      const found = others.get(known) ?? []
      others.set(known, found)
      for (const [other, asked] of names) if (other !== known) found.push(asked)
    }
  }
  return { longest, others }
}

const longestName = 8

/** Under which name a name's words stand in {@link Synonyms}. */
export function nameOf(words: AskedName): string {
  return words.map((terms) => terms[0] ?? '').join(' ')
}
