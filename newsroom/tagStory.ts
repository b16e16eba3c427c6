import { eq } from 'drizzle-orm'
import { key } from '../model/key.ts'
import { projectArticles } from '../store/live/articles.ts'
import { storyTopic } from '../store/schema/newsroom.ts'
import { type Actor, act, type Newsroom, type Outcome } from './act.ts'
import { open, topicsOf } from './publishable.ts'
import { refuse } from './refusal.ts'
import { needRightInStory, recordOfStory } from './storyRight.ts'
import { needTopics } from './topic.ts'

/** How many topics a story may have. Which it is about is said by few. */
const mostTopics = 20

/**
 * Says what a story is about: all of its topics, the most telling first. Every version shows it at once, whatever its
 * state; so a story with a live version needs more of a right than one that nobody has read.
 */
export function tagStory(
  room: Newsroom,
  actor: Actor,
  given: { story: string; topics: readonly string[] },
): Promise<Outcome<null>> {
  return act(room, actor, async (scene) => {
    const versions = await open(scene, { story: given.story })
    const live = versions.some(({ state }) => state.public === 'live')
    const doing = live ? 'tag live story' : 'tag story'
    await needRightInStory(scene, doing, given.story, versions)
    const topics = [...new Set(given.topics)]
    if (topics.length > mostTopics)
      refuse({ kind: 'not acceptable', where: 'topics', what: `are more than ${mostTopics}` })
    await needTopics(scene, topics)
    const known = await topicsOf(scene, given.story)
    await scene.tx.delete(storyTopic).where(eq(storyTopic.story, given.story))
    if (topics.length > 0) {
      await scene.tx
        .insert(storyTopic)
        .values(topics.map((topic, position) => ({ story: given.story, topic, position })))
    }
    await projectArticles(
      scene.tx,
      versions.map(({ id }) => id),
    )
    const changed = [...new Set([...known, ...topics])].filter(
      (topic) => known.includes(topic) !== topics.includes(topic),
    )
    const editions = versions.filter(({ state }) => state.public === 'live').map(({ edition }) => edition)
    recordOfStory(scene, doing, given.story, [
      key.story(given.story),
      ...changed.map(key.topic),
      // An older date may have put it anywhere in the list.
      ...editions.flatMap((edition) =>
        changed.flatMap((topic) => [
          key.list(edition, `topic:${topic}`),
          key.olderList(edition, `topic:${topic}`),
        ]),
      ),
    ])
    return null
  })
}
