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
 * @param url the request target, beginning with a slash
 */
export function readTarget(url: string): Target {
  const mark = url.indexOf('?')
  const raw = mark === -1 ? url : url.slice(0, mark)
  const query = mark === -1 ? '' : url.slice(mark + 1)
  if (raw.length > mostPath || query.length > mostQuery) return { kind: 'refused', status: 414 }
  const path = decodePath(unescaped(raw))
  if (path === null) return { kind: 'refused', status: 400 }
  // A path that holds these could not be spelt back, so it is none of ours, but it may be a former address.
  if (!/[?#]/.test(path)) {
    const spelt = encodePath(path)
    if (spelt !== raw) return { kind: 'respelt', to: mark === -1 ? spelt : `${spelt}?${bytesEscaped(query)}` }
  }
  return { kind: 'path', path, parameters: query === '' ? null : new URLSearchParams(unescaped(query)) }
}

/** Bytes beyond ASCII that came bare: Node gives them as Latin-1, people mean UTF-8. */
function unescaped(raw: string): string {
  return /[\u0080-\u00ff]/.test(raw) ? Buffer.from(raw, 'latin1').toString('utf8') : raw
}

/** A query as it came, fit for a header. */
function bytesEscaped(query: string): string {
  return query.replace(
    /[^\u0021-\u007e]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

/** An address as somebody wrote it, fit for a header: what is escaped already stays so. */
export function addressEscaped(address: string): string {
  return address.toWellFormed().replace(/[^\u0021-\u007e]/gu, encodeURIComponent)
}
