import { tellingWords } from '../../model/tellingWords.ts'
import type { Candidate } from './candidate.ts'
import { ar } from './labelled/ar.ts'
import { en } from './labelled/en.ts'
import { es } from './labelled/es.ts'
import type { LabelledArticle, LabelledSet } from './labelled/labelledArticle.ts'
import { relatedTo } from './score.ts'

export const labelledSets: readonly LabelledSet[] = [en, ar, es]

/** How well the choice agrees with the labelled set, in one language. All from 0 to 1. */
export type LabelledScore = {
  language: string
  /** Of what belongs beside an article, the share that stands among the first so many chosen. */
  found: number
  /** Of what was chosen, the share that belongs there. */
  right: number
  /** What was missed and what was wrong, article by article, for whoever mends it. */
  faults: string[]
}

const shown = 4

/** Chooses beside each article of a language from all others, and compares with what its label says. */
export function labelledScore({ language, articles, articlesOf: known }: LabelledSet): LabelledScore {
  const articlesOf = new Map(Object.entries(known))
  const candidates = articles.map((article) => candidateOf(article, language))
  let wanted = 0
  let found = 0
  let chosen = 0
  let right = 0
  const faults: string[] = []
  for (const [at, article] of articles.entries()) {
    const subject = candidates[at]
    if (!subject) continue
    const others = candidates.map((other, place) => inThread(other, article, articles[place]))
    const given = relatedTo(subject, others, { count: shown, articlesOf, newest: [] })
    const first = given.slice(0, article.related.length).map(({ id }) => id)
    const meant = given.map(({ id }) => id)
    const missed = article.related.filter((id) => !first.includes(id))
    const wrong = meant.filter((id) => !article.related.includes(id))
    wanted += article.related.length
    found += article.related.length - missed.length
    chosen += meant.length
    right += meant.length - wrong.length
    if (missed.length + wrong.length > 0)
      faults.push(`${article.id}: missed ${missed.join(', ') || 'none'}; wrong ${wrong.join(', ') || 'none'}`)
  }
  return { language, found: found / wanted, right: right / chosen, faults }
}

function candidateOf(article: LabelledArticle, language: string): Candidate {
  return {
    id: article.id,
    story: `story of ${article.id}`,
    published: Date.parse(article.published),
    topics: article.topics,
    words: tellingWords({ ...article, blocks: [] }, language),
    state: 'live',
  }
}

function inThread(candidate: Candidate, subject: LabelledArticle, label?: LabelledArticle): Candidate {
  if (subject.thread?.earlier === candidate.id)
    return { ...candidate, thread: subject.thread.kind === 'follows' ? 'follows' : 'background' }
  if (label?.thread?.earlier === subject.id)
    return { ...candidate, thread: label.thread.kind === 'follows' ? 'led to' : 'background of' }
  return candidate
}
