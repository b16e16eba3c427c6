import { z } from 'zod'
import { partKind } from '../partKind.ts'

/** What an export says of the site that it is of: there is one. */
export const sites = partKind(
  'site',
  z.object({ title: z.string(), address: z.string(), language: z.string() }),
)

/** The identity of the one site. */
export const theSite = 'site'

/** By login. */
export const people = partKind('author', z.object({ name: z.string() }))

/** A category, a tag or a term of another taxonomy, by `taxonomy:slug`. `above` are slugs from the root to its parent. */
export const terms = partKind(
  'term',
  z.object({ name: z.string(), above: z.array(z.string()), locale: z.string() }),
)

/** A category's slug, by its number. */
export const categoryNumbers = partKind('category number', z.object({ slug: z.string() }))

const attachment = z.object({
  id: z.string(),
  title: z.string(),
  caption: z.string(),
  description: z.string(),
  alt: z.string(),
  credit: z.string(),
  rights: z.string(),
  /** ISO 8601, or empty. */
  takenAt: z.string(),
  /** The file's address, and that of what was uploaded where WordPress shows a smaller one; empty where unsaid. */
  address: z.string(),
  original: z.string(),
  /** Its path below the folder of uploads. */
  file: z.string(),
  /** Pages and other addresses under which it was found. */
  addresses: z.array(z.string()),
  order: z.number(),
})
export type Attachment = z.infer<typeof attachment>

/** The same by its number, by `uploadKey`, and by the number of the post that it was uploaded to. */
export const attachments = partKind('attachment', attachment)
export const uploads = partKind('attachment by address', attachment)
export const attached = partKind('attachment of', attachment)

/** Words that editors keep for use in several texts, by number. */
export const reusables = partKind('reusable block', z.object({ html: z.string() }))

/** The group of translations that a post is in, where something else in the export says it. By the post's number. */
export const translations = partKind('translation', z.object({ group: z.string(), language: z.string() }))
