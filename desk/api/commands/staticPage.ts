import { z } from 'zod'
import { createStaticPage, keepStaticPage } from '../../../newsroom/staticPage.ts'
import { type Command, command } from '../command.ts'
import { articleWords, publicId } from '../words.ts'
import { draftedCommands } from './drafted.ts'

/** Static pages: what belongs to no day. */
export const staticPageCommands: readonly Command[] = [
  command({
    method: 'POST',
    path: '/pages',
    name: 'createPage',
    summary: 'Begin a static page in one edition: a new one, or one that other editions have.',
    input: z.strictObject({
      edition: z.string().max(35),
      words: articleWords,
      of: publicId.optional(),
      slug: z.string().max(200).optional(),
      inFooter: z.boolean().optional(),
      position: z.int().min(0).max(10_000).optional(),
    }),
    public: false,
    success: 201,
    run: createStaticPage,
  }),
  command({
    method: 'PUT',
    path: '/pages/{page}',
    name: 'keepPage',
    summary: 'Say where a static page is linked from.',
    input: z.strictObject({
      page: publicId,
      inFooter: z.boolean().optional(),
      position: z.int().min(0).max(10_000).optional(),
    }),
    public: true,
    run: keepStaticPage,
  }),
  ...draftedCommands('page'),
]
