import { z } from 'zod'
import type { PartName, Parts, Staged } from '../format.ts'

/** A kind of part, by the name that it is staged under, with what its values hold. */
export type PartKind<Value> = { readonly of: string; readonly shape: z.ZodType<Value> }

const kind = <Value>(of: string, shape: z.ZodType<Value>): PartKind<Value> => ({ of, shape })

/** What an export says of the site that it is of: there is one. */
export const sites = kind('site', z.object({ title: z.string(), address: z.string(), language: z.string() }))

/** The identity of the one site. */
export const theSite = 'site'

/** By login. */
export const people = kind('author', z.object({ name: z.string() }))

/** A category, a tag or a term of another taxonomy, by `taxonomy:slug`. `above` are slugs from the root to its parent. */
export const terms = kind(
  'term',
  z.object({ name: z.string(), above: z.array(z.string()), locale: z.string() }),
)

/** A category's slug, by its number. */
export const categoryNumbers = kind('category number', z.object({ slug: z.string() }))

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
export const attachments = kind('attachment', attachment)
export const uploads = kind('attachment by address', attachment)
export const attached = kind('attachment of', attachment)

/** Words that editors keep for use in several texts, by number. */
export const reusables = kind('reusable block', z.object({ html: z.string() }))

/** The group of translations that a post is in, where something else in the export says it. By the post's number. */
export const translations = kind('translation', z.object({ group: z.string(), language: z.string() }))

/** A part as it is staged. What it holds is copied: text that was cut from a file keeps all of the file's piece. */
export function stagedPart<Value>(of: PartKind<Value>, identity: string, value: Value): Staged {
  return { kind: 'part', of: of.of, identity: copied(identity), value: JSON.parse(JSON.stringify(value)) }
}

/** The same letters in memory of their own. */
export const copied = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

/** What `needs` says for a part. */
export const nameOf = (of: PartKind<unknown>, identity: string): PartName => ({ of: of.of, identity })

/** Every part of a name that holds what its kind does, in the order of the export. */
export function partsOf<Value>(parts: Parts, of: PartKind<Value>, identity: string): Value[] {
  if (identity === '') return []
  return parts(nameOf(of, identity)).flatMap((value) => {
    const read = of.shape.safeParse(value)
    return read.success ? [read.data] : []
  })
}

/** The first of them. */
export function partOf<Value>(parts: Parts, of: PartKind<Value>, identity: string): Value | undefined {
  return partsOf(parts, of, identity)[0]
}
