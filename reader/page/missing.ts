import type { Reading } from '../live/reading.ts'
import { readStrip } from '../live/strip.ts'
import { missingPage } from '../view/faultPages.ts'
import { renderChooser } from './chooser.ts'
import { framed } from './frame.ts'
import type { Outcome } from './outcome.ts'
import type { Site } from './site.ts'

/** The not-found page of an edition, the same for every address in it; without one, the host's. */
export async function renderMissing(reading: Reading, site: Site, edition: string | null): Promise<Outcome> {
  const found = edition === null ? undefined : reading.house.edition(edition)
  if (!found) return renderChooser(reading, site, true)
  const lines = await readStrip(reading, found.id)
  const page = framed(reading, site, { edition: found, path: null, lines, indexed: false, section: null })
  return { kind: 'page', status: 404, html: missingPage({ page }), language: found.language }
}
