import type { BreakingLineView, PageView } from './pageView.ts'

/** A breaking line's own page. Its line's address is the article's, or null while there is none. */
export type LineView = { page: PageView; line: BreakingLineView }
