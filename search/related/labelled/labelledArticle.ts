import type { Language } from '../../../language/facts.ts'

/** A small article of the labelled set, with what an editor would set beside it. Everything in it is made up. */
export type LabelledArticle = {
  id: string
  /** The day, ISO 8601. */
  published: string
  topics: readonly string[]
  /** The article whose story this one's follows, or has in its background. */
  thread?: { earlier: string; kind: 'follows' | 'background' }
  headline: string
  standfirst: string
  /** What belongs beside it, in no order. Empty: nothing here does. */
  related: readonly string[]
}

/** One language's part of the set. Only articles of one language are ever set beside each other. */
export type LabelledSet = {
  language: Language
  /** How many articles the made-up newsroom has of each topic. */
  articlesOf: Readonly<Record<string, number>>
  articles: readonly LabelledArticle[]
}
