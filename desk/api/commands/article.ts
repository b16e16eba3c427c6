import { z } from 'zod'
import { createArticle } from '../../../newsroom/createArticle.ts'
import { type Command, command } from '../command.ts'
import { articleWords, instant, publicId } from '../words.ts'
import { draftedCommands } from './drafted.ts'

/** What may be done with an article. */
export const articleCommands: readonly Command[] = [
  command({
    method: 'POST',
    path: '/articles',
    name: 'createArticle',
    summary: 'Begin an article: a version of a new story, or of one that other editions tell.',
    input: z.strictObject({
      edition: z.string().max(35),
      section: z.string().max(64).meta({ description: "The section's id." }),
      words: articleWords,
      story: publicId.optional(),
      slugline: z.string().max(200).optional(),
      embargoUntil: instant.optional(),
      form: z
        .enum([
          'news',
          'opinion',
          'analysis',
          'blog',
          'feature',
          'explainer',
          'video',
          'episode',
          'gallery',
          'infographic',
          'live',
        ])
        .optional(),
      slug: z.string().max(200).optional(),
      dateline: z.string().max(200).optional(),
      creditLine: z.string().max(500).optional(),
      byline: z
        .array(
          z.strictObject({
            contributor: z.string().max(64),
            role: z.string().max(64),
            place: z.string().max(200).optional(),
          }),
        )
        .max(50)
        .optional(),
    }),
    public: false,
    success: 201,
    run: createArticle,
  }),
  ...draftedCommands('article'),
]
