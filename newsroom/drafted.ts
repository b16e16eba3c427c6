import type { Scene } from './act.ts'
import { type Opened, openOne } from './publishable.ts'

/** Which thing with a draft is meant: each kind by its own noun, so that an id is never taken for another's. */
export type Drafted =
  | { article: string; coverage?: never; page?: never }
  | { coverage: string; article?: never; page?: never }
  | { page: string; article?: never; coverage?: never }

/** What a verb on the draft is decided on. */
export type OnDraft = Drafted & { revision: number }

/** Locks what is meant, or refuses where there is nothing of that kind with the id. */
export function openDrafted(scene: Scene, given: Drafted): Promise<Opened> {
  if (given.article !== undefined) return openOne(scene, 'article', given.article)
  if (given.coverage !== undefined) return openOne(scene, 'coverage', given.coverage)
  return openOne(scene, 'static page', given.page)
}
