/** Who is spoken of in grammar: needed to say "said" rightly in Arabic and Spanish. */
export type Gender = 'feminine' | 'masculine'

/** Whom an attribution names. Nothing here asks for, or has room for, an unnamed person's identity. */
export type Attributed =
  | { topic: string }
  | { contributor: string }
  | { words: string; gender?: Gender; plural?: boolean }

export const attributionKinds = [
  'our correspondent',
  'official',
  'named outlet',
  'unnamed outlet',
  'unnamed source',
  'statement',
] as const

/** Where the words of a line come from. */
export type Attribution = {
  kind: (typeof attributionKinds)[number]
  /** Left out for unnamed sources and outlets. */
  who?: Attributed
  where?: string
  saidTo?: string
  place: 'before' | 'after'
}
