import type { Key } from '../model/key.ts'
import { type PlainAct, plainRights } from '../model/workflow.ts'
import { deskEntry, type Scene } from './act.ts'
import { refuse } from './refusal.ts'
import { rolesHere } from './right.ts'

type StoryAct = Extract<PlainAct, 'tag story' | 'tag live story' | 'thread story' | 'thread live story'>

/**
 * Refuses where the role is held in none of the editions that tell the story: what a story is about is one fact for
 * all of them, and whoever may say it in one says it for the others.
 */
export async function needRightInStory(
  scene: Scene,
  act: StoryAct,
  story: string,
  versions: readonly { edition: string; section: string | null }[],
): Promise<void> {
  const [first] = versions
  if (!first) refuse({ kind: 'no such thing', what: 'story', id: story })
  const needs: readonly string[] = plainRights[act]
  for (const { edition, section } of versions) {
    const holds = await rolesHere(scene, edition, section ?? undefined)
    if (holds.some((role) => needs.includes(role))) return
  }
  refuse({ kind: 'no right', act, edition: first.edition, needs })
}

/** Records an act on a story: readers follow it where one of its versions is on the site, else the desks alone. */
export function recordOfStory(scene: Scene, act: StoryAct, story: string, keys: readonly Key[]): void {
  const subject = { kind: 'story', id: story } as const
  if (act === 'tag story' || act === 'thread story') scene.record(deskEntry(act, null, subject))
  else scene.record({ act, audience: 'public', edition: null, subject, keys })
}
