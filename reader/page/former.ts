import { readAddress } from '../../model/address.ts'
import type { Reading } from '../live/reading.ts'
import type { LiveRedirect } from '../live/redirects.ts'
import { placeOf } from './article.ts'
import { linkTo, type Site } from './site.ts'

/**
 * Former addresses with where they lead in the end: those that lead to a short address lead to what that leads to, so
 * that nobody is sent on twice. The page depends on each of those things.
 */
export function leadOn(
  reading: Reading,
  site: Site,
  redirects: readonly LiveRedirect[],
): Promise<LiveRedirect[]> {
  return Promise.all(
    redirects.map(async (redirect) => {
      const address = readAddress(redirect.target, reading.house.editions)
      if (address?.kind !== 'short') return redirect
      const from = reading.house.edition(address.edition)
      const to = await placeOf(reading, address.id)
      return from && to ? { ...redirect, target: linkTo(site, from, to.home, to.path) } : redirect
    }),
  )
}
