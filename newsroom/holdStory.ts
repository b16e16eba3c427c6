import type { Actor, Newsroom, Outcome } from './act.ts'
import { ofStory } from './ofStory.ts'
import type { Gone } from './takeDown.ts'

/** Holds every version of a story, in all its languages at once, those that were never public included. */
export function holdStory(
  room: Newsroom,
  actor: Actor,
  given: { story: string } & Gone,
): Promise<Outcome<{ articles: string[] }>> {
  return ofStory(room, actor, 'hold', given)
}
