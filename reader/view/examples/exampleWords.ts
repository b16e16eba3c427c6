import type { ArticleView } from '../articleView.ts'
import type { BreakingLineView, EditionView } from '../pageView.ts'

/** What one language contributes to the examples. Places, people and events are made up. */
export type ExampleWords = {
  edition: EditionView
  lines: readonly BreakingLineView[]
  article: Omit<ArticleView, 'page' | 'next' | 'articles' | 'pictures' | 'recordings'>
  /** The front's and the sections' cards: section's place in the navigation, headline, standfirst. */
  stories: readonly (readonly [section: number, headline: string, standfirst?: string])[]
  section: { description: string }
  /** What a withdrawn page says. */
  notice: string
}
