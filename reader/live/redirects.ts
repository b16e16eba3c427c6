import { key } from '../../model/key.ts'
import type { Reading } from './reading.ts'
import type { Statement } from './snapshot.ts'

/** A former address: where it led to on which host (empty: any) with which query (empty: any). */
export type LiveRedirect = { host: string; query: string; target: string }

const redirects: Statement = {
  name: 'redirects of a path',
  text: 'select host, query, target from live.redirect where path = $1 order by query desc, host desc limit 100',
}

/** Every redirect of a path; the page depends on there being none. */
export async function readRedirects(reading: Reading, path: string): Promise<LiveRedirect[]> {
  reading.reads(key.address(path))
  return reading.query<LiveRedirect>(redirects, [path])
}

/**
 * The redirect that answers, if one does: its host is this one or any, and the request carries every parameter that it
 * declares. The one that declares most wins, then the one for this very host.
 */
export function chooseRedirect(
  rows: readonly LiveRedirect[],
  host: string,
  parameters: URLSearchParams,
): LiveRedirect | null {
  const declared = (row: LiveRedirect): [string, string][] => [...new URLSearchParams(row.query)]
  const fitting = rows.filter(
    (row) =>
      (row.host === '' || row.host === host) &&
      declared(row).every(([name, value]) => parameters.getAll(name).includes(value)),
  )
  const [best] = fitting.toSorted(
    (one, other) =>
      declared(other).length - declared(one).length || Number(other.host !== '') - Number(one.host !== ''),
  )
  return best ?? null
}
