import { z } from 'zod'

/**
 * One item as it is staged: everything that the export says of it but its comments and what WordPress keeps beside
 * an item for itself. `fields` are its elements by the names of WXR 1.2 (`wp:post_id`), `meta` its post meta in order.
 */
const rawItem = z.object({
  /** What names it in its provider's export, and who that is. */
  identity: z.string(),
  provider: z.string(),
  fields: z.record(z.string(), z.string()),
  categories: z.array(z.object({ domain: z.string(), nicename: z.string(), name: z.string() })),
  meta: z.array(z.tuple([z.string(), z.string()])),
  /** How many characters that XML doesn't allow were taken out of it. */
  removed: z.number(),
})
export type RawItem = z.infer<typeof rawItem>

/** An item as it was staged, or null where it is none. Never throws. */
export function rawItemOf(raw: string): RawItem | null {
  try {
    return rawItem.safeParse(JSON.parse(raw)).data ?? null
  } catch {
    return null
  }
}

/** An element of an item, or an empty string. */
export function fieldIn(item: RawItem, name: string): string {
  return Object.hasOwn(item.fields, name) ? (item.fields[name] ?? '') : ''
}

/** The first post meta of this name that says something, or an empty string. */
export function metaIn(item: RawItem, ...names: readonly string[]): string {
  for (const name of names) {
    const found = item.meta.find(([key, value]) => key === name && value.trim() !== '')
    if (found) return found[1]
  }
  return ''
}
