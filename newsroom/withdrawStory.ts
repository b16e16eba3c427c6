import type { Actor, Newsroom, Outcome } from './act.ts'
import { ofStory } from './ofStory.ts'

/** Withdraws every version of a story, in all its languages at once. */
export function withdrawStory(
  room: Newsroom,
  actor: Actor,
  given: { story: string; notice: string },
): Promise<Outcome<{ articles: string[] }>> {
  return ofStory(room, actor, 'withdraw', { ...given, status: 410 })
}
