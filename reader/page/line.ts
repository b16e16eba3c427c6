import { lineAddress } from '../../model/address.ts'
import { paragraph } from '../../model/body/block.ts'
import type { LiveEdition } from '../live/house.ts'
import type { Reading } from '../live/reading.ts'
import { readLine, readStrip } from '../live/strip.ts'
import { heldPage, withdrawnPage } from '../view/faultPages.ts'
import { linePage } from '../view/linePage.ts'
import { framed, lineView } from './frame.ts'
import type { Outcome } from './outcome.ts'
import type { Site } from './site.ts'

/** A breaking line's own page. It outlives the line's place in the strip; withdrawn, it says so. */
export async function renderLine(
  reading: Reading,
  site: Site,
  edition: LiveEdition,
  id: string,
): Promise<Outcome | null> {
  const [line, lines] = await Promise.all([readLine(reading, edition.id, id), readStrip(reading, edition.id)])
  if (!line) return null
  const shown = (line.state === 'live' || line.state === 'expired') && line.words !== null
  const page = framed(reading, site, {
    edition,
    path: shown ? lineAddress(edition, id) : null,
    lines,
    indexed: shown,
    section: null,
  })
  const { language } = edition
  if (shown) {
    const html = linePage({ page, line: lineView(reading, edition, line, true) })
    return { kind: 'page', status: 200, html, language }
  }
  const status = line.gone?.status ?? 410
  const notice = line.gone?.notice ? [paragraph('notice', line.gone.notice)] : []
  const html =
    line.state === 'held' ? heldPage({ page, legal: status === 451 }) : withdrawnPage({ page, notice })
  return { kind: 'page', status, html, language }
}
