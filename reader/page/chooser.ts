import type { Reading } from '../live/reading.ts'
import { chooserPage } from '../view/chooserPage.ts'
import type { Outcome } from './outcome.ts'
import { frontOf, type Site } from './site.ts'

/** The host's root: every edition to choose from. With `missing`, the not-found page of what is in no edition. */
export function renderChooser(reading: Reading, site: Site, missing: boolean): Outcome {
  const { house } = reading
  const [first] = house.editions
  const html = chooserPage({
    publication: first?.name ?? new URL(site.origin).host,
    stylesheet: site.stylesheet,
    canonical: missing ? null : `${site.origin}/`,
    editions: house.editions.map((edition) => ({
      language: edition.language,
      direction: edition.direction,
      name: edition.name,
      slogan: edition.slogan,
      address: edition.host === null ? `${edition.base}/` : frontOf(site, edition),
    })),
    missing,
  })
  return { kind: 'page', status: missing ? 404 : 200, html, language: first?.language ?? 'en' }
}
