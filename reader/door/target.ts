import { decodePath, encodePath } from '../../model/address.ts'

/** A request's target as it is read before anything is looked up. */
export type Target =
  | { kind: 'refused'; status: 400 | 414 }
  /** Spelt in another way than the canonical one; the path is fit for a header. */
  | { kind: 'respelt'; to: string }
  | { kind: 'path'; path: string; parameters: URLSearchParams | null }

const mostPath = 1000
const mostQuery = 2000

/**
 * Reads path and query of a request. Doubled slashes and other percent-encodings of the same path are told to be
 * respelt, without looking whether anything stands there.
 * @param url the request target, beginning with a slash; Node has refused what is not ASCII
 */
export function readTarget(url: string): Target {
  const mark = url.indexOf('?')
  const raw = mark === -1 ? url : url.slice(0, mark)
  const query = mark === -1 ? '' : url.slice(mark + 1)
  if (raw.length > mostPath || query.length > mostQuery) return { kind: 'refused', status: 414 }
  const path = decodePath(raw)
  if (path === null) return { kind: 'refused', status: 400 }
  // A path that holds these could not be spelt back, so it is none of ours, but it may be a former address.
  if (!/[?#]/.test(path)) {
    const spelt = encodePath(path)
    if (spelt !== raw) return { kind: 'respelt', to: mark === -1 ? spelt : `${spelt}?${query}` }
  }
  return { kind: 'path', path, parameters: query === '' ? null : new URLSearchParams(query) }
}

/** An address as somebody wrote it, fit for a header: what is escaped already stays so. */
export function addressEscaped(address: string): string {
  return address.toWellFormed().replace(/[^\u0021-\u007e]/gu, encodeURIComponent)
}
