import { isPublicId, type PublicId } from './identity.ts'
import { extensionOf, isRenditionHash, mimeOf } from './mediaFile.ts'

/** What an address leads to. Paths are decoded and in NFC; `encodePath` makes them fit for a header. */
export type Address =
  | { kind: 'chooser' }
  | { kind: 'front'; edition: string }
  | { kind: 'section'; edition: string; path: string }
  | { kind: 'article'; edition: string; id: PublicId }
  | { kind: 'short'; edition: string; id: PublicId }
  | { kind: 'line'; edition: string; id: PublicId }
  | { kind: 'page'; edition: string; id: PublicId }
  | { kind: 'search'; edition: string }
  | { kind: 'suggestions'; edition: string }

type Base = { id: string; base: string }

/**
 * First segments that belong to the program, in an edition or at a host's root. No section and no edition may
 * be called so; one list, so that a new page is refused to sections before it exists.
 */
// biome-ignore format: a list to be read as one
export const reservedSegments: ReadonlySet<string> = new Set([
  'a', 'api', 'author', 'breaking', 'built', 'channel', 'contact', 'corrections', 'coverage', 'desk', 'episode',
  'events', 'feed.json', 'feed.xml', 'healthz', 'in-five', 'latest', 'live', 'live-blogs', 'manifest.webmanifest',
  'media', 'metrics', 'most-read', 'news-sitemap.xml', 'page', 'preview', 'readyz', 'region', 'robots.txt',
  'search', 'show', 'sitemap.xml', 'sw.js', 'topic', '.well-known',
])

/** The front of an edition: `/en/`. */
export function frontAddress(edition: Base): string {
  return `${edition.base}/`
}

/** A section's list: `/en/news/politics/`. */
export function sectionAddress(edition: Base, path: string): string {
  return `${edition.base}/${path}/`
}

/** An article: `/en/news/politics/harbour-talks-open-4k2m9x0a`, or `…/4k2m9x0a` where the slug is empty. */
export function articleAddress(edition: Base, sectionPath: string, slug: string, id: string): string {
  return `${edition.base}/${sectionPath}/${slug === '' ? id : `${slug}-${id}`}`
}

/** The short address, for shares and posts: `/en/a/4k2m9x0a`. */
export function shortAddress(edition: Base, id: string): string {
  return `${edition.base}/a/${id}`
}

/** A breaking line: `/en/breaking/4k2m9x0a`. */
export function lineAddress(edition: Base, id: string): string {
  return `${edition.base}/breaking/${id}`
}

/** A static page: `/en/page/about-us-4k2m9x0a`, or `…/4k2m9x0a` where the slug is empty. */
export function pageAddress(edition: Base, slug: string, id: string): string {
  return `${edition.base}/page/${slug === '' ? id : `${slug}-${id}`}`
}

/** Where an edition is searched, the question in `?q=`: `/en/search`. */
export function searchAddress(edition: Base): string {
  return `${edition.base}/search`
}

/**
 * A file of an asset's: `/media/4k2m9x0a/0v5c2r8h7y1m3k9d.avif`. Outside of every edition, at `MEDIA_URL`. The name
 * comes from what the file holds, so it never changes what it shows.
 */
export function mediaAddress(asset: string, file: { hash: string; mime: string }): string {
  return `/media/${asset}/${file.hash}.${extensionOf(file.mime)}`
}

/** Reads the path of a media file, its query included or not. Null for what is none, in any other spelling too. */
export function readMediaAddress(path: string): { asset: PublicId; hash: string; mime: string } | null {
  const [, asset = '', hash = '', extension = ''] =
    /^\/media\/([^/?]+)\/([^/?.]+)\.([^/?.]+)(?:\?.*)?$/.exec(path) ?? []
  const mime = mimeOf(extension)
  return isPublicId(asset) && isRenditionHash(hash) && mime !== null ? { asset, hash, mime } : null
}

/**
 * The path as it stands in a header or a canonical link: RFC 3986 section 3.3, everything beyond ASCII as UTF-8. A
 * question mark or a hash in it is part of the path, so it is written as what it is not: the beginning of something else.
 */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent)
}

/**
 * Reads a path as it came over the wire: decoded, in NFC, without doubled slashes. Gives null where it can't be
 * one of ours: broken encoding, control characters, a backslash, dot segments, more than 1,000 characters. Whatever it
 * gives can be encoded again.
 */
export function decodePath(raw: string): string | null {
  if (raw.length > 1000 || !raw.startsWith('/') || !raw.isWellFormed()) return null
  let path: string
  try {
    path = decodeURIComponent(raw)
      .normalize('NFC')
      .replace(/\/{2,}/g, '/')
  } catch {
    return null
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  if (/[\u0000-\u001f\u007f\\\u202a-\u202e\u2066-\u2069]/.test(path)) return null
  return path.split('/').some((segment) => segment === '.' || segment === '..') ? null : path
}

/**
 * Reads a decoded path. Gives null for what is no address of ours; whether the thing exists is not its business.
 * Only the id counts in an article's address, so any spelling before it reads as the same article.
 * @param editions every edition's id and base
 */
export function readAddress(path: string, editions: readonly Base[]): Address | null {
  // The longest base wins: an edition with a host of its own has an empty one, which every path begins with.
  const [edition] = editions
    .filter(({ base }) => path === base || path.startsWith(`${base}/`))
    .sort((one, other) => other.base.length - one.base.length)
  if (!edition) return path === '/' ? { kind: 'chooser' } : null
  const segments = path
    .slice(edition.base.length)
    .split('/')
    .filter((segment) => segment !== '')
  const [first, second] = segments
  const last = segments.at(-1)
  if (first === undefined || last === undefined) return { kind: 'front', edition: edition.id }
  if (first === 'search' && segments.length === 1) return { kind: 'search', edition: edition.id }
  if (first === 'search' && segments.length === 2 && second === 'suggestions')
    return { kind: 'suggestions', edition: edition.id }
  if (first === 'page' && segments.length === 2) {
    const page = idAtEnd(last)
    return page && { kind: 'page', edition: edition.id, id: page }
  }
  if (reservedSegments.has(first)) {
    if (segments.length !== 2 || second === undefined || !isPublicId(second)) return null
    if (first === 'a') return { kind: 'short', edition: edition.id, id: second }
    if (first === 'breaking') return { kind: 'line', edition: edition.id, id: second }
    return null
  }
  const id = idAtEnd(last)
  if (id && segments.length > 1) return { kind: 'article', edition: edition.id, id }
  return { kind: 'section', edition: edition.id, path: segments.join('/') }
}

/** The id that closes an address's last segment, if one does. */
function idAtEnd(segment: string): PublicId | null {
  const tail = segment.slice(segment.lastIndexOf('-') + 1)
  return isPublicId(tail) ? tail : null
}

/**
 * Says why a slug can't be a section's, or null when it can: reserved first segments, and what would read as an
 * article's address.
 */
export function sectionSlugFault(
  slug: string,
  isRoot: boolean,
): 'empty' | 'reserved' | 'reads as an id' | 'shape' | null {
  if (slug === '') return 'empty'
  if (isRoot && reservedSegments.has(slug)) return 'reserved'
  if (idAtEnd(slug)) return 'reads as an id'
  return /^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u.test(slug) && slug === slug.normalize('NFC')
    ? null
    : 'shape'
}
