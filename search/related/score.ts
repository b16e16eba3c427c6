import { type Candidate, type Reason, type RelatedArticle, type Subject, threadPlaces } from './candidate.ts'

/** What decides how near two articles are. Tried on the labelled set; its score is printed by the bench. */
export const weights = {
  /** Stands for topics where none is shared, so that words alone can relate. */
  noTopic: 0.12,
  /** Stands for words where none is shared, so that a rare topic alone can relate. */
  noWord: 0.15,
  /** After so many days nearness in time counts half. */
  halfDays: 120,
  /** A topic that so many articles have counts half of one that nothing else has. */
  halfTopic: 30,
  /** Words alone relate where they are at least this close, 0 to 1; what topics say lowers it in proportion. */
  leastWords: 0.1,
  /** Topics alone relate where their rarities come to this together. */
  leastTopics: 0.3,
} as const

const day = 86_400_000

/**
 * Chooses what to read beside an article: its thread first, then what shares topics (the rarer the better), words and
 * time with it, then, where that is not enough, the newest. Never the article itself, another version of its story,
 * two of one story, or what is not live. Equal scores go by date, the newest first, then by id, so the same candidates
 * in any order give the same choice. Pure.
 * @param options.articlesOf how many articles have each topic; a topic that is not in it counts as unique
 * @param options.count how many at most
 */
export function relatedTo(
  subject: Subject,
  candidates: readonly Candidate[],
  options: { count: number; articlesOf: ReadonlyMap<string, number> },
): RelatedArticle[] {
  const told = new Map<string, Candidate>()
  for (const candidate of [...candidates].sort(newestFirst)) {
    if (candidate.state !== 'live' || candidate.id === subject.id || candidate.story === subject.story)
      continue
    if (!told.has(candidate.story)) told.set(candidate.story, candidate)
  }
  const open = [...told.values()]
  const closeness = wordCloseness(subject, open)
  const scored = open.map((candidate) => score(subject, candidate, closeness(candidate), options.articlesOf))
  return scored
    .sort((a, b) => a.tier - b.tier || b.value - a.value || newestFirst(a.candidate, b.candidate))
    .slice(0, Math.max(0, options.count))
    .map(({ candidate, because }) => ({ id: candidate.id, because }))
}

type Scored = { candidate: Candidate; because: Reason; tier: number; value: number }

const related = threadPlaces.length
const unrelated = related + 1

function score(
  subject: Subject,
  candidate: Candidate,
  words: number,
  articlesOf: ReadonlyMap<string, number>,
): Scored {
  const shared = candidate.topics.filter((topic) => subject.topics.includes(topic))
  const topics = shared.reduce((sum, topic) => sum + rarity(articlesOf.get(topic) ?? 1), 0)
  const days = Math.abs(subject.published - candidate.published) / day
  const time = 1 / (1 + days / weights.halfDays)
  const value = (weights.noTopic + topics) * (weights.noWord + words) * time
  if (candidate.thread !== undefined) {
    return { candidate, because: 'thread', tier: threadPlaces.indexOf(candidate.thread), value }
  }
  if (topics / weights.leastTopics + words / weights.leastWords < 1)
    return { candidate, because: 'newest', tier: unrelated, value: 0 }
  return { candidate, because: shared.length > 0 ? 'topics' : 'words', tier: related, value }
}

/** Near 1 for a topic of few articles, near 0 for one that everything has. */
function rarity(articles: number): number {
  return 1 / (1 + articles / weights.halfTopic)
}

/**
 * The cosine between the subject's words and a candidate's, 0 to 1, where a word counts the more the fewer of the
 * candidates have it.
 */
function wordCloseness(subject: Subject, candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const having = new Map<string, number>()
  for (const { words } of [subject, ...candidates]) {
    for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1)
  }
  const weightOf = (word: string): number => Math.log(1 + (candidates.length + 1) / (having.get(word) ?? 1))
  const lengthOf = (words: ReadonlySet<string>): number =>
    Math.sqrt([...words].reduce((sum, word) => sum + weightOf(word) ** 2, 0))
  const own = new Set(subject.words)
  const length = lengthOf(own)
  return ({ words }) => {
    const theirs = new Set(words)
    let product = 0
    for (const word of theirs) if (own.has(word)) product += weightOf(word) ** 2
    return product === 0 ? 0 : product / (length * lengthOf(theirs))
  }
}

function newestFirst(a: Candidate, b: Candidate): number {
  return b.published - a.published || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
