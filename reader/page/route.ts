import { type Address, encodePath, frontAddress, readAddress, sectionAddress } from '../../model/address.ts'
import type { Reading } from '../live/reading.ts'
import { readRedirects } from '../live/redirects.ts'
import { renderArticle, renderShort } from './article.ts'
import { renderChooser } from './chooser.ts'
import { leadOn } from './former.ts'
import { renderFront } from './front.ts'
import { renderLine } from './line.ts'
import { renderMissing } from './missing.ts'
import type { Outcome } from './outcome.ts'
import type { PageRequest } from './request.ts'
import { renderSection } from './section.ts'
import { editionsAt, type Site } from './site.ts'
import { renderStaticPage } from './staticPage.ts'

/** Renders what a request asks for: the one door between addresses and pages. */
export async function renderRequest(reading: Reading, site: Site, request: PageRequest): Promise<Outcome> {
  const edition =
    request.kind === 'missing' ? request.edition : editionOf(reading, request.host, request.path)
  // Every outcome leans on the house: which editions there are, where their sections stand, how they are called.
  for (const key of reading.house.keys(edition)) reading.reads(key)
  if (request.kind === 'missing') return renderMissing(reading, site, edition)
  if (request.kind === 'path') {
    const { path, host, before } = request
    const address = readAddress(path, editionsAt(reading.house, host))
    const outcome = address && (await renderAddress(reading, site, address, path, before))
    if (outcome) return outcome
  }
  const redirects = await readRedirects(reading, request.path)
  return { kind: 'former', edition, redirects: await leadOn(reading, site, redirects) }
}

async function renderAddress(
  reading: Reading,
  site: Site,
  address: Address,
  path: string,
  before: string | null,
): Promise<Outcome | null> {
  if (address.kind === 'chooser') return renderChooser(reading, site, false)
  const edition = reading.house.edition(address.edition)
  if (!edition) return null
  switch (address.kind) {
    case 'front':
      return respelt(path, frontAddress(edition)) ?? renderFront(reading, site, edition)
    case 'section': {
      const section = reading.house.sectionAt(edition.id, address.path)
      if (!section) return null
      return (
        respelt(path, sectionAddress(edition, section.path)) ??
        renderSection(reading, site, edition, section, before)
      )
    }
    case 'article':
      return renderArticle(reading, site, edition, address.id, path)
    case 'short':
      return renderShort(reading, site, edition, address.id)
    // Questions are answered beside the memory of pages; see `door/searchDoor.ts`.
    case 'search':
    case 'suggestions':
      return null
    case 'page':
      return renderStaticPage(reading, site, edition, address.id, path)
    case 'line':
      return renderLine(reading, site, edition, address.id)
  }
}

/** A list asked for without its closing slash. */
function respelt(path: string, address: string): Outcome | null {
  return path === address ? null : { kind: 'moved', to: encodePath(address) }
}

/** The edition whose base a path begins with, so that what is missing is missed in its language. */
function editionOf(reading: Reading, host: string, path: string): string | null {
  const edition = editionsAt(reading.house, host).find(
    ({ base }) => path === base || path.startsWith(`${base}/`),
  )
  return edition?.id ?? null
}
