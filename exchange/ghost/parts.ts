import { z } from 'zod'
import { partKind } from '../partKind.ts'

/** What an export says of the site that it is of; there is one, `theSite`. `address` has no slash at its end. */
export const sites = partKind(
  'site',
  z.object({
    address: z.string(),
    title: z.string(),
    locale: z.string(),
    timeZone: z.string(),
    permalinks: z.string(),
  }),
)
export const theSite = 'site'

/** A tag of a post, by the post's id. */
export const tagsOf = partKind(
  'tag of',
  z.object({ order: z.number(), slug: z.string(), name: z.string(), isInternal: z.boolean() }),
)
export type PostTag = z.infer<typeof tagsOf.shape>

/** Who wrote a post, by the post's id. A person whom the export doesn't have has no name. */
export const authorsOf = partKind(
  'author of',
  z.object({ order: z.number(), slug: z.string(), name: z.string() }),
)

/** What is kept of a post in a table beside it (since Ghost 3), by the post's id. */
export const metaOf = partKind('meta of', z.record(z.string(), z.unknown()))
