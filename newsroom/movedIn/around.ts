import { projectFronts, projectRedirectsOf } from '../../store/live/fronts.ts'
import { projectThreads } from '../../store/live/thread.ts'
import { projectTopics } from '../../store/live/topics.ts'
import {
  event,
  eventName,
  eventStory,
  front,
  incomingItem,
  knownAs,
  redirect,
  story,
  storyTopic,
  thread,
  topic,
  topicName,
} from '../../store/schema/newsroom.ts'
import type { Scene } from '../act.ts'
import { insertSome } from './house.ts'
import type { MovedType, Writer } from './moved.ts'

type TypeAround = Extract<
  MovedType,
  'topic' | 'event' | 'story' | 'thread' | 'event story' | 'front' | 'redirect' | 'known as' | 'incoming item'
>

/** How what stands around the publishables is written: what they are about, where they lead, where they came from. */
export function writersAround({ tx }: Scene): { [T in TypeAround]: Writer<T> } {
  return {
    async topic(things) {
      await tx.insert(topic).values(
        things.map(({ id, kind, wikidata, gender, mergedInto }) => ({
          id,
          kind,
          wikidata,
          gender,
          mergedInto,
        })),
      )
      const names = things.flatMap(({ id, names }) =>
        Object.entries(names).map(([language, name]) => ({ topic: id, language, ...name })),
      )
      await insertSome(names, (rows) => tx.insert(topicName).values(rows))
      await projectTopics(
        tx,
        things.map(({ id }) => id),
      )
    },
    async event(things) {
      await tx.insert(event).values(things.map(({ names: _, ...row }) => row))
      const names = things.flatMap(({ id, names }) =>
        Object.entries(names).map(([language, name]) => ({ event: id, language, ...name })),
      )
      await insertSome(names, (rows) => tx.insert(eventName).values(rows))
    },
    async story(things) {
      await tx.insert(story).values(things.map(({ topics: _, ...row }) => row))
      const topics = things.flatMap(({ id, topics: all }) => all.map((one) => ({ story: id, ...one })))
      await insertSome(topics, (rows) => tx.insert(storyTopic).values(rows))
    },
    async thread(things) {
      await tx.insert(thread).values([...things])
      for (const of of new Set(things.map((one) => one.story))) await projectThreads(tx, of)
    },
    async 'event story'(things) {
      await tx.insert(eventStory).values([...things])
    },
    async front(things) {
      await tx.insert(front).values([...things])
      for (const { edition, name } of things) await projectFronts(tx, { edition, front: name })
    },
    async redirect(things) {
      await tx.insert(redirect).values([...things])
      await projectRedirectsOf(tx, [...new Set(things.map(({ path }) => path))])
    },
    async 'known as'(things) {
      await tx.insert(knownAs).values([...things])
    },
    async 'incoming item'(things) {
      await tx.insert(incomingItem).values([...things])
    },
  }
}
