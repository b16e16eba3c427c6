import { z } from 'zod'
import { isPublicId } from '../../model/identity.ts'

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

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('emphasis') }),
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: z.string().max(2000) }) }),
  z.strictObject({
    type: z.literal('foreign'),
    attrs: z.strictObject({ language: z.string().max(35), direction: z.enum(['ltr', 'rtl']) }),
  }),
])

const block = z.strictObject({
  type: z.literal('words'),
  attrs: z.strictObject({ id: z.string().min(1).max(64), kind: z.enum(['paragraph', 'subhead']) }),
  content: z
    .array(
      z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() }),
    )
    .optional(),
})

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
    blocks: z.array(block).max(5000).default([]),
  })
  .meta({ id: 'ArticleWords' })
