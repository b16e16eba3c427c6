import { z } from 'zod'
import { isPublicId } from '../../model/identity.ts'
import { blockList } from './blockList.ts'

/** A public id: of an article, a story, a line. */
export const publicId = z.string().refine(isPublicId, 'must be an id: 8 characters, the first a digit').meta({
  description: 'Public id: 8 characters of Crockford base32, the first a digit.',
  example: '4k2m9x0a',
})

/** The number of the revision that an act was decided on. */
export const revisionNumber = z.number().int().min(1).meta({
  description:
    'The revision that this was decided on. Refused with 409 and the difference if it is no longer the newest.',
})

/** An instant with its offset. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .meta({ description: 'RFC 3339 instant with offset.', example: '2026-05-01T09:00:00Z' })

/** The words of an article: headline family, standfirst, blocks with the ids that their maker gave them. */
export const articleWords = z
  .strictObject({
    headline: z.strictObject({
      headline: z.string(),
      short: z.string().optional(),
      search: z.string().optional(),
      share: z.string().optional(),
      push: z.string().optional(),
    }),
    standfirst: z.string().default(''),
    blocks: blockList().default([]),
  })
  .meta({ id: 'ArticleWords' })
