/** Small articles and questions with their answers, in our own words: by them a change of the search is judged. */
export type LabelledSearch = {
  language: 'en' | 'ar' | 'es'
  /** The oldest first; an article's name, headline and text. */
  articles: readonly (readonly [name: string, headline: string, text: string])[]
  /** What is typed, and which articles it should find. */
  questions: readonly (readonly [typed: string, wanted: string])[]
  /** Forms of a word, or words of one thing: whoever asks for one means the others. */
  groups: readonly string[]
}
