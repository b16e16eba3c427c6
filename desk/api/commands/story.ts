import { z } from 'zod'
import { holdStory } from '../../../newsroom/holdStory.ts'
import { withdrawStory } from '../../../newsroom/withdrawStory.ts'
import { type Command, command } from '../command.ts'
import { publicId } from '../words.ts'

const story = publicId

/** The two verbs that reach every version of a story at once. */
export const storyCommands: readonly Command[] = [
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
