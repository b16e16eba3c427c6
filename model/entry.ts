import type { Act, Key } from './key.ts'
import type { PublishableKind } from './workflow.ts'

/** Who may follow an entry: everybody, or the desk of one edition (`desk:*` for what belongs to no edition). */
export type Audience = 'public' | `desk:${string}`

/** What an act is about. Never words: a follower reads those where they live. */
export type Subject = {
  kind:
    | PublishableKind
    | 'story'
    | 'topic'
    | 'contributor'
    | 'section'
    | 'asset'
    | 'event'
    | 'front'
    | 'house'
    | 'key'
    | 'import'
  id: string
}

/** What a command says of its act. The store gives it a position and a time. */
export type Entry = {
  act: Act
  audience: Audience
  edition: string | null
  subject: Subject
  keys: readonly Key[]
  /** Who follows up may need more ids: the revision that went live, the range of a batch. */
  detail?: Readonly<Record<string, string | number | boolean>>
}

/** An entry in the log. Positions begin at 1, have no gap, and their order is the order of the commits. */
export type LoggedEntry = Entry & { position: number; at: Date }
