/** How a story stands to another in its thread, seen from the one whose relatives are sought. */
export const threadPlaces = ['led to', 'follows', 'background', 'background of'] as const
export type ThreadPlace = (typeof threadPlaces)[number]

/** The article beside which others shall be set. */
export type Subject = {
  id: string
  story: string
  /** Milliseconds since 1970. */
  published: number
  topics: readonly string[]
  /** Its telling words as stems, each once; see `model/tellingWords.ts`. */
  words: readonly string[]
}

/** An article that may be related. All candidates are of the subject's edition. */
export type Candidate = Subject & {
  state: 'live' | 'withdrawn' | 'held'
  /** Where its story stands in the subject's thread; left out where it stands in none. */
  thread?: ThreadPlace
}

/** What is known of one of the newest: enough to fill up with. */
export type Newest = Pick<Candidate, 'id' | 'story' | 'published' | 'state'>

/** Why an article was chosen: the first that holds. `newest` says that nothing but its date did. */
export type Reason = 'thread' | 'topics' | 'words' | 'newest'

export type RelatedArticle = { id: string; because: Reason }
