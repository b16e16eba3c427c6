import { and, eq, inArray, sql } from 'drizzle-orm'
import { key } from '../model/key.ts'
import { projectThreads } from '../store/live/thread.ts'
import { article, publishable, story, thread } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome, type Scene } from './act.ts'
import { refuse } from './refusal.ts'
import { needRightInStory, recordOfStory } from './storyRight.ts'

/** How a story stands to an earlier one; `none` takes the tie away. */
export type ThreadTie = { story: string; earlier: string; kind: 'follows' | 'background' | 'none' }

/**
 * Ties a story to an earlier one that it follows, or that stands in its background; or unties them. Both show it.
 * Refused where the earlier one follows this one by any way: a thread has a direction.
 */
export function threadStory(room: Newsroom, actor: Actor, given: ThreadTie): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    if (given.story === given.earlier)
      refuse({ kind: 'not acceptable', where: 'earlier', what: 'is the story itself' })
    await lockThreads(scene)
    await lockStories(scene, [given.story, given.earlier])
    const versions = await versionsOf(scene, [given.story, given.earlier])
    const live = versions.some(({ state }) => state === 'live')
    const doing = live ? 'thread live story' : 'thread story'
    await needRightInStory(
      scene,
      doing,
      given.story,
      versions.filter((one) => one.story === given.story),
    )
    await scene.tx.delete(thread).where(and(eq(thread.story, given.story), eq(thread.earlier, given.earlier)))
    if (given.kind !== 'none') {
      await needNoCircle(scene, given)
      await scene.tx.insert(thread).values({ story: given.story, earlier: given.earlier, kind: given.kind })
    }
    await projectThreads(scene.tx, given.story)
    recordOfStory(scene, doing, given.story, [key.story(given.story), key.story(given.earlier)])
    return null
  })
}

/** Two ties at once could close a circle that neither sees. Threads are tied seldom, so one at a time costs nothing. */
async function lockThreads(scene: Scene): Promise<void> {
  await scene.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('threads', 0))`)
}

async function lockStories(scene: Scene, ids: readonly string[]): Promise<void> {
  const found = await scene.tx
    .select({ id: story.id })
    .from(story)
    .where(inArray(story.id, [...ids]))
    .orderBy(story.id)
    .for('update')
  const missing = ids.find((id) => !found.some((row) => row.id === id))
  if (missing !== undefined) refuse({ kind: 'no such thing', what: 'story', id: missing })
}

/** A statement of its own: only now, with the stories locked, can none of their versions go live or leave. */
function versionsOf(scene: Scene, stories: readonly string[]) {
  return scene.tx
    .select({
      story: article.story,
      edition: article.edition,
      section: article.section,
      state: publishable.public,
    })
    .from(article)
    .innerJoin(publishable, eq(publishable.id, article.id))
    .where(inArray(article.story, [...stories]))
    .orderBy(article.id)
}

async function needNoCircle(scene: Scene, { story: id, earlier }: ThreadTie): Promise<void> {
  const { rows } = await scene.tx.execute(sql`
    with recursive before as (
      select ${earlier}::text as story
      union
      select t.earlier from newsroom.thread t join before on t.story = before.story
    ) select from before where story = ${id}`)
  if (rows.length > 0)
    refuse({ kind: 'not acceptable', where: 'earlier', what: `stands after the story ${id} in its thread` })
}
