import { monthTerm, quoted } from '../language/search/termVector.ts'
import type { Run } from './run.ts'

/** The newest months of an edition, as terms that PostgreSQL reads as a `tsquery`, and when they end. */
export type RecentMonths = { terms: string; until: Date }

/** How many articles the months hold at least: a word that stands in a quarter of them fills what is counted. */
export const leastRecent = 4000
/** In ten years so few are no archive that takes long. */
const mostMonths = 120
/** Milliseconds for which months are taken as they were read. Months of long ago find the same, in a little more time. */
const monthsHold = 300_000

/** The newest months of editions, read again after some minutes. Null where an edition has not more than they would hold. */
export function recentMonths(run: Run): (edition: string, now: Date) => Promise<RecentMonths | null> {
  const held = new Map<string, { oldest: Date | null; until: number }>()
  return async (edition, now) => {
    let known = held.get(edition)
    if (!known || performance.now() > known.until) {
      const [row] = await run<{ oldest: Date }>(
        'search recent',
        `select published_at as oldest from live.listing where edition = $1 and list = 'latest'
        order by published_at desc, article desc offset ${leastRecent} limit 1`,
        [edition],
      )
      known = { oldest: row?.oldest ?? null, until: performance.now() + monthsHold }
      held.set(edition, known)
    }
    return known.oldest === null ? null : monthsBetween(edition, known.oldest, now)
  }
}

/** The months from one time to another, both with them, as terms of an edition; null where they are too many or none. */
export function monthsBetween(edition: string, from: Date, to: Date): RecentMonths | null {
  const months: string[] = []
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth()]
  for (let at = new Date(Date.UTC(year, month)); at <= to; ) {
    if (months.length >= mostMonths) return null
    months.push(quoted(monthTerm(edition, at)))
    at = new Date(Date.UTC(year, month + months.length))
  }
  if (months.length === 0) return null
  return { terms: months.join(' | '), until: new Date(Date.UTC(year, month + months.length)) }
}
