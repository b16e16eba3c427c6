import type { LiveEdition } from '../live/house.ts'
import { unavailablePage } from '../view/faultPages.ts'

/** Seconds after which it is worth asking again. */
export const retryAfter = 5

/** The page that says "in a moment", made without the database. */
export function unavailableBody(
  edition: LiveEdition | undefined,
  site: { origin: string; stylesheet: string },
): Buffer {
  const page = unavailablePage({
    language: edition?.language ?? 'en',
    direction: edition?.direction ?? 'ltr',
    digits: edition?.digits ?? 'latn',
    name: edition?.name ?? new URL(site.origin).host,
    stylesheet: site.stylesheet,
    retryAfter,
  })
  return Buffer.from(page.toString())
}
