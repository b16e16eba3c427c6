import type { NamedLink, PageView } from './pageView.ts'

/** A text in pieces; those that were asked for are marked. */
export type MarkedText = readonly { text: string; found: boolean }[]

/** An article that was found. */
export type ResultView = {
  headline: MarkedText
  address: string
  label: NamedLink | null
  standfirst: MarkedText
  /** From the text; null where headline and standfirst say enough. */
  passage: MarkedText | null
  published: number
}

/** What can be chosen of the results; a chosen one leads to the results without it. */
export type ChoiceView = { name: string; count: number; address: string; chosen: boolean }
export type FacetView = { title: string; choices: readonly ChoiceView[]; any: string }

export type SearchView = {
  page: PageView
  /** What was asked; empty where nothing was. */
  typed: string
  /** Null where nothing was asked, or nothing that holds a word. */
  answer: {
    found: number
    /** More were found than were counted. */
    more: boolean
    results: readonly ResultView[]
    facets: readonly FacetView[]
    previous: string | null
    next: string | null
    /** Where what is older than all of these pages begins. */
    older: string | null
  } | null
}

/** 503: more is asked than can be answered. `retryAfter` in seconds. */
export type SearchBusyView = { page: PageView; typed: string; retryAfter: number }
