import {
  type Candidate,
  type Newest,
  type Reason,
  type RelatedArticle,
  type Subject,
  threadPlaces,
} from './candidate.ts'

/** What decides how near two articles are. Tried on the labelled set; its score is printed by the bench. */
export const weights = {
  /** Stands for topics where none is shared, so that words alone can relate. */
  noTopic: 0.12,
  /** Stands for words where none is shared, so that a rare topic alone can relate. */
  noWord: 0.3,
  /** After so many days nearness in time counts half. */
  halfDays: 180,
  /** A topic that so many articles have counts half of one that nothing else has. */
  halfTopic: 30,
  /** Words alone relate where they are at least this close, 0 to 1; what topics say lowers it in proportion. */
  leastWords: 0.09,
  /** Topics alone relate where their rarities come to this together. */
  leastTopics: 0.3,
} as const

const day = 86_400_000

/** What a choice is made with. */
export type Choosing = {
  /** How many at most. */
  count: number
  /** How many articles have each topic; a topic that is not in it counts as unique. */
  articlesOf: ReadonlyMap<string, number>
  /** What fills up where too little is related. It has no influence on what is. */
  newest: readonly Newest[]
}

/**
 * Chooses what to read beside an article: its thread first, then what shares topics (the rarer the better), words and
 * time with it, then, where that is not enough, the newest. Never the article itself, another version of its story,
 * two of one story, or what is not live. Equal scores go by date, the newest first, then by id, so the same candidates
 * in any order give the same choice. Pure.
 */
export function relatedTo(
  subject: Subject,
  candidates: readonly Candidate[],
  { count, articlesOf, newest }: Choosing,
): RelatedArticle[] {
  const open = onePerStory(subject, candidates)
  const closeness = wordCloseness(subject, open)
  const chosen = open
    .flatMap((candidate) => score(subject, candidate, closeness(candidate), articlesOf) ?? [])
    .sort((a, b) => a.tier - b.tier || b.value - a.value || newestFirst(a.candidate, b.candidate))
    .slice(0, Math.max(0, count))
  const told = new Set(chosen.map(({ candidate }) => candidate.story))
  const filling = onePerStory(subject, newest)
    .filter(({ story }) => !told.has(story))
    .slice(0, Math.max(0, count - chosen.length))
  return [
    ...chosen.map(({ candidate, because }) => ({ id: candidate.id, because })),
    ...filling.map(({ id }) => ({ id, because: 'newest' as const })),
  ]
}

/** What may stand beside the subject at all, the newest first. */
function onePerStory<Article extends Newest>(subject: Subject, articles: readonly Article[]): Article[] {
  const told = new Map<string, Article>()
  for (const article of [...articles].sort(newestFirst)) {
    if (article.state !== 'live' || article.id === subject.id || article.story === subject.story) continue
    if (!told.has(article.story)) told.set(article.story, article)
  }
  return [...told.values()]
}

type Scored = { candidate: Candidate; because: Reason; tier: number; value: number }

/** Null where a candidate is not related. */
function score(
  subject: Subject,
  candidate: Candidate,
  words: number,
  articlesOf: ReadonlyMap<string, number>,
): Scored | null {
  const shared = candidate.topics.filter((topic) => subject.topics.includes(topic))
  const topics = shared.reduce((sum, topic) => sum + rarity(articlesOf.get(topic) ?? 1), 0)
  const days = Math.abs(subject.published - candidate.published) / day
  const time = 1 / (1 + days / weights.halfDays)
  const value = (weights.noTopic + topics) * (weights.noWord + words) * time
  if (candidate.thread !== undefined) {
    return { candidate, because: 'thread', tier: threadPlaces.indexOf(candidate.thread), value }
  }
  if (topics / weights.leastTopics + words / weights.leastWords < 1) return null
  return { candidate, because: shared.length > 0 ? 'topics' : 'words', tier: threadPlaces.length, value }
}

/** Near 1 for a topic of few articles, near 0 for one that everything has. */
function rarity(articles: number): number {
  return 1 / (1 + articles / weights.halfTopic)
}

/**
 * The cosine between the subject's words and a candidate's, 0 to 1, where a word counts the more the fewer of the
 * candidates have it. Made for each page, so only the subject's words are counted: what a candidate says besides is
 * taken for as telling as a word can be.
 */
function wordCloseness(subject: Subject, candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const having = new Map(subject.words.map((word) => [word, 1]))
  for (const { words } of candidates) {
    for (const word of words) {
      const count = having.get(word)
      if (count !== undefined) having.set(word, count + 1)
    }
  }
  const squareOf = (count: number): number => Math.log(1 + (candidates.length + 1) / count) ** 2
  const squares = new Map([...having].map(([word, count]) => [word, squareOf(count)]))
  const own = [...squares.values()].reduce((sum, square) => sum + square, 0)
  const alone = squareOf(1)
  return ({ words }) => {
    let shared = 0
    let theirs = 0
    for (const word of words) {
      const square = squares.get(word)
      if (square !== undefined) shared += square
      theirs += square ?? alone
    }
    return shared === 0 ? 0 : shared / Math.sqrt(own * theirs)
  }
}

function newestFirst(a: Newest, b: Newest): number {
  return b.published - a.published || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
