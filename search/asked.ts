import { nameKey } from '../language/search/names.ts'
import { isStopWord } from '../language/search/stopWords.ts'
import { type AskedName, nameOf, type Synonyms } from '../language/search/synonyms.ts'
import { quoted, topicTerm } from '../language/search/termVector.ts'
import { askedTokens } from '../language/search/tokens.ts'
import type { Part } from './question.ts'

/** A topic that a name in the question is a name of, and how the edition's language calls it. */
export type NamedTopic = { topic: string; names: readonly string[] }

/** What is asked of the index. */
export type Asked = {
  /** As PostgreSQL reads a `tsquery`. */
  exact: string
  /** The same where every phrase is any order of its words: an index answers it without looking at a single article. */
  loose: string
  /** Each a word or a run of words, by their terms: what is found, and what is marked in it. */
  patterns: readonly AskedName[]
}

const mostWords = 24
const longestName = 5

/** The names that a question may hold: every run of a few words, in the letters that names are compared in. */
export function namesIn(parts: readonly Part[], language: string): string[] {
  const names = new Set<string>()
  for (const { kind, text, wanted } of parts) {
    if (kind !== 'words' || !wanted) continue
    const tokens = askedTokens(text, language, mostWords)
    for (let at = 0; at < tokens.length; at += 1)
      for (let count = 1; count <= longestName && at + count <= tokens.length; count += 1)
        names.add(keyOf(text, tokens.slice(at, at + count)))
  }
  names.delete('')
  return [...names]
}

/**
 * Puts a question as the index understands it: all wanted words, phrases in their order, nothing of what is left out.
 * A word or name is widened by its synonyms and by the topics that it names. Null where nothing is wanted.
 * @param topics by the names of {@link namesIn}
 */
export function askFor(
  parts: readonly Part[],
  language: string,
  synonyms: Synonyms,
  topics: ReadonlyMap<string, readonly NamedTopic[]>,
): Asked | null {
  const exact: string[] = []
  const loose: string[] = []
  const patterns: AskedName[] = []
  const all = parts.map((part) => ({ ...part, tokens: askedTokens(part.text, language, mostWords) }))
  const isWeak = (part: (typeof all)[number], at: number): boolean => {
    const token = part.tokens[at]
    return token !== undefined && isStopWord(part.text.slice(token.start, token.end), language)
  }
  // A question of nothing but small words means them.
  const mayDrop = all.some(
    (part) => part.wanted && (part.kind === 'phrase' || part.tokens.some((_, at) => !isWeak(part, at))),
  )
  for (const part of all) {
    const name = part.tokens.map(({ terms }) => terms)
    if (name.length === 0) continue
    if (!part.wanted) {
      exact.push(`!(${inOrder(name)})`)
      // Leaving out what holds the words in any order would leave out too much.
      if (name.length === 1) loose.push(`!(${inOrder(name)})`)
    } else if (part.kind === 'phrase') {
      exact.push(inOrder(name))
      loose.push(together(name))
      patterns.push(name)
    } else {
      for (let at = 0; at < name.length; ) {
        const found = longestKnown(part.text, part.tokens.slice(at), language, synonyms, topics)
        const own = name.slice(at, at + found.count)
        const kept = mayDrop ? own.filter((_, offset) => !isWeak(part, at + offset)) : own
        at += found.count
        if (kept.length === 0 && found.count === 1) continue
        const strong = kept.length === 0 ? own : kept
        const terms = found.topics.map((topic) => quoted(topicTerm(topic)))
        exact.push(anyOf([together(strong), ...found.others.map(inOrder), ...terms]))
        loose.push(anyOf([together(strong), ...found.others.map(together), ...terms]))
        patterns.push(...strong.map((word) => [word]), ...found.others)
      }
    }
  }
  if (patterns.length === 0) return null
  return { exact: exact.join(' & '), loose: loose.join(' & '), patterns }
}

type Tokens = ReturnType<typeof askedTokens>
type Known = { count: number; others: readonly AskedName[]; topics: readonly string[] }

/** The longest run from here on that has synonyms or names a topic; one word where none has. */
function longestKnown(
  text: string,
  tokens: Tokens,
  language: string,
  synonyms: Synonyms,
  topics: ReadonlyMap<string, readonly NamedTopic[]>,
): Known {
  const most = Math.min(tokens.length, Math.max(synonyms.longest, longestName))
  for (let count = most; count >= 1; count -= 1) {
    const run = tokens.slice(0, count)
    const others = synonyms.others.get(nameOf(run.map(({ terms }) => terms))) ?? []
    const named = topics.get(keyOf(text, run)) ?? []
    if (others.length + named.length > 0)
      return {
        count,
        others: [...others, ...named.flatMap(({ names }) => namedSo(names, language, synonyms))],
        topics: named.map(({ topic }) => topic),
      }
  }
  return { count: 1, others: [], topics: [] }
}

/** What a topic is called, and what else those names are written like. */
function namedSo(names: readonly string[], language: string, synonyms: Synonyms): AskedName[] {
  return names
    .map((name) => askedTokens(name, language, longestName).map(({ terms }) => terms))
    .filter((name) => name.length > 0)
    .flatMap((name) => [name, ...(synonyms.others.get(nameOf(name)) ?? [])])
}

function keyOf(text: string, run: Tokens): string {
  return nameKey(text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0))
}

function anyOf(queries: readonly string[]): string {
  return queries.length === 1 ? (queries[0] ?? '') : `(${[...new Set(queries)].join(' | ')})`
}

function inOrder(name: AskedName): string {
  return name.length === 1
    ? anyOf((name[0] ?? []).map(quoted))
    : `(${name.map((terms) => anyOf(terms.map(quoted))).join(' <-> ')})`
}

function together(name: AskedName): string {
  return name.length === 1 ? inOrder(name) : `(${name.map((terms) => anyOf(terms.map(quoted))).join(' & ')})`
}
