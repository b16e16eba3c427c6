import { encodePath } from '../../model/address.ts'

/** What is asked for, in its one canonical spelling. Two requests with the same name get the same bytes. */
export type PageRequest =
  /** A page by its path, decoded; `before` only on lists, where it is declared. */
  | { kind: 'path'; host: string; path: string; before: string | null; saveData: boolean }
  /** The not-found page of an edition, or of the host's root. */
  | { kind: 'missing'; host: string; edition: string | null; saveData: boolean }
  /** The redirects that leave a path. */
  | { kind: 'former'; host: string; path: string }

/**
 * The name of a request in the memory of pages. A page's is `{tier}{host}{path as it comes over the wire}`, so that a
 * door finds it without reading the path.
 */
export function nameOf(request: PageRequest): string {
  switch (request.kind) {
    case 'path':
      return pageName(request.saveData, request.host, wirePath(request))
    case 'missing':
      return `${request.saveData ? 's' : 'f'}${request.host}!missing/${request.edition ?? ''}`
    case 'former':
      return `!former/${request.path}`
  }
}

/** The name of a page by what stands in a request's head. */
export function pageName(saveData: boolean, host: string, url: string): string {
  return (saveData ? 's' : 'f') + host + url
}

/** The path with its declared parameters as it is spelt over the wire. */
export function wirePath(request: { path: string; before: string | null }): string {
  const path = encodePath(request.path)
  return request.before === null ? path : `${path}?before=${request.before}`
}
