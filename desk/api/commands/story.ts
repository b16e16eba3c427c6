import { z } from 'zod'
import { holdStory } from '../../../newsroom/holdStory.ts'
import { tagStory } from '../../../newsroom/tagStory.ts'
import { threadStory } from '../../../newsroom/threadStory.ts'
import { keepTopic } from '../../../newsroom/topic.ts'
import { withdrawStory } from '../../../newsroom/withdrawStory.ts'
import { type Command, command } from '../command.ts'
import { publicId } from '../words.ts'

const story = publicId

const topicName = z.strictObject({
  name: z.string().min(1).max(200),
  slug: z.string().max(200).optional(),
  aliases: z.array(z.string().min(1).max(200)).max(100).optional(),
  headlineForm: z.string().max(200).optional(),
  description: z.string().max(2000).optional(),
  firstMention: z
    .array(
      z
        .strictObject({ words: z.string().min(1).max(500), since: z.iso.date().optional() })
        .transform(({ words, since }) => (since === undefined ? { words } : { words, since })),
    )
    .max(50)
    .optional(),
})

/** What belongs to a story and not to one of its versions: topics, thread, and the verbs that reach every version. */
export const storyCommands: readonly Command[] = [
  command({
    method: 'PUT',
    path: '/stories/{story}/topics',
    name: 'tagStory',
    summary: 'Say what a story is about: all of its topics, the most telling first.',
    input: z.strictObject({ story, topics: z.array(publicId).max(20) }),
    public: true,
    run: tagStory,
  }),
  command({
    method: 'PUT',
    path: '/stories/{story}/thread/{earlier}',
    name: 'threadStory',
    summary: 'Tie a story to an earlier one that it follows or that is its background, or untie them.',
    input: z.strictObject({ story, earlier: publicId, kind: z.enum(['follows', 'background', 'none']) }),
    public: true,
    run: threadStory,
  }),
  command({
    method: 'POST',
    path: '/topics',
    name: 'keepTopic',
    summary: 'Make a topic, or with its id change one, in the languages that are named.',
    input: z.strictObject({
      id: publicId.optional(),
      kind: z.enum(['person', 'place', 'organisation', 'event', 'subject']),
      wikidata: z
        .string()
        .regex(/^Q[1-9][0-9]{0,15}$/, 'must be a Wikidata item: Q and a number')
        .optional(),
      gender: z.enum(['feminine', 'masculine']).optional(),
      names: z.record(z.string().max(35), topicName),
    }),
    public: true,
    run: keepTopic,
  }),
  command({
    method: 'POST',
    path: '/stories/{story}/withdraw',
    name: 'withdrawStory',
    summary: 'Withdraw every version of a story with a notice.',
    input: z.strictObject({ story, notice: z.string().max(2000) }),
    public: true,
    run: withdrawStory,
  }),
  command({
    method: 'POST',
    path: '/stories/{story}/hold',
    name: 'holdStory',
    summary: 'Hold every version of a story, those that were never public included.',
    input: z.strictObject({
      story,
      status: z.literal([451, 410]).default(451),
      notice: z.string().max(2000).default(''),
    }),
    public: true,
    run: holdStory,
  }),
]
