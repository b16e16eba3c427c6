import { z } from 'zod'

/** A post as it is staged: its row with all that the export says in it, and what names it. */
const rawPost = z.object({
  provider: z.string(),
  identity: z.string(),
  /** Who is named in the row itself, as before Ghost 2; null where nobody, or nobody known. */
  author: z.object({ slug: z.string(), name: z.string() }).nullable(),
  post: z.record(z.string(), z.unknown()),
})
export type RawPost = z.infer<typeof rawPost>

/** A post as it was staged, or null where it is none. Never throws. */
export function rawPostOf(raw: string): RawPost | null {
  try {
    return rawPost.safeParse(JSON.parse(raw)).data ?? null
  } catch {
    return null
  }
}
