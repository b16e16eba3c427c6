import { pageAddress } from '../../model/address.ts'
import { paragraph } from '../../model/body/block.ts'
import { headlineFor } from '../../model/headline.ts'
import { readAssets } from '../live/assets.ts'
import type { LiveEdition } from '../live/house.ts'
import type { Reading } from '../live/reading.ts'
import { readStaticPage } from '../live/staticPage.ts'
import { readStrip } from '../live/strip.ts'
import { heldPage, withdrawnPage } from '../view/faultPages.ts'
import { staticPage } from '../view/staticPage.ts'
import { framed } from './frame.ts'
import type { Outcome } from './outcome.ts'
import { assetsIn, pictureAround } from './pictureAround.ts'
import { absolute, linkTo, locationOf, type Site } from './site.ts'

/** A static page; a redirect where it is spelt otherwise or stands in another edition. Null where there is none. */
export async function renderStaticPage(
  reading: Reading,
  site: Site,
  edition: LiveEdition,
  id: string,
  path: string,
): Promise<Outcome | null> {
  const [found, lines] = await Promise.all([readStaticPage(reading, id), readStrip(reading, edition.id)])
  const home = found && reading.house.edition(found.edition)
  if (!found || !home) return null
  const address = pageAddress(home, found.slug, found.id)
  if (home.id !== edition.id || address !== path)
    return { kind: 'moved', to: locationOf(site, edition, home, address) }
  const { language } = edition
  const shown = found.state === 'live' && found.headline !== null
  const frame = framed(reading, site, {
    edition,
    path: shown ? address : null,
    lines,
    indexed: shown && found.indexed,
    section: null,
  })
  if (!shown || !found.headline) {
    const status = found.gone?.status ?? 410
    const notice = found.gone?.notice ? [paragraph('notice', found.gone.notice)] : []
    const html =
      found.state === 'held'
        ? heldPage({ page: frame, legal: status === 451 })
        : withdrawnPage({ page: frame, notice })
    return { kind: 'page', status, html, language }
  }
  const versions = found.versions.flatMap((version) => {
    const of = reading.house.edition(version.edition)
    return of ? [{ ...version, of, path: pageAddress(of, version.slug, version.id) }] : []
  })
  const blocks = found.blocks ?? []
  const assets = await readAssets(reading, assetsIn(blocks))
  const pictures = new Map(
    [...assets].flatMap(([asset, one]) => {
      const seen = pictureAround(one)
      return seen === null ? [] : [[asset, seen] as const]
    }),
  )
  const html = staticPage({
    page: {
      ...frame,
      alternates: alternatesOf(
        versions
          .filter(({ indexed }) => indexed)
          .map((one) => ({ of: one.of, address: absolute(site, one.of, one.path) })),
      ),
      elsewhere: frame.elsewhere.map((other) => {
        const version = versions.find(({ of }) => of.name === other.name && of.language === other.language)
        return version
          ? { ...other, address: linkTo(site, edition, version.of, version.path), samePage: true }
          : other
      }),
    },
    title: headlineFor(found.headline, 'headline'),
    standfirst: found.standfirst ?? '',
    blocks,
    pictures,
  })
  return { kind: 'page', status: 200, html, language }
}

/** Every version, and the default edition's, or the first, for everybody else. */
function alternatesOf(
  versions: readonly { of: LiveEdition; address: string }[],
): { hreflang: string; address: string }[] {
  const standard = versions.find(({ of }) => of.isDefault) ?? versions[0]
  return [
    ...versions.map(({ of, address }) => ({ hreflang: of.hreflang, address })),
    ...(standard ? [{ hreflang: 'x-default', address: standard.address }] : []),
  ]
}
