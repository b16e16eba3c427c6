import { percentDecoded } from './percentDecoded.ts'

/** `-300x200` before the ending: a smaller rendition that WordPress made. */
const size = /-\d{1,5}x\d{1,5}(?=\.[a-z0-9]{2,5}$)/i
/** `-scaled`: what WordPress shows in place of a very large original (since 5.3). */
const scaled = /-scaled(?=\.[a-z0-9]{2,5}$)/i
/** The services that make renditions of somebody else's picture: the picture's own address follows. */
const photon = /^https?:\/\/i[0-3]\.wp\.com\//i

/** An http(s) address, read against a base; null where it is none or too long to be kept. */
export function webAddressOf(address: string, base: string): URL | null {
  if (address === '' || address.length > 2000 || address.startsWith('data:')) return null
  const url = URL.parse(address.trim(), base)
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null
}

/** The address of the picture itself, without the service and the query that make a smaller one. */
export function withoutService(url: URL): URL {
  const behind = photon.test(url.href) ? URL.parse(`https:/${url.pathname}`) : null
  const found = behind ?? URL.parse(url.href)
  if (found === null) return url
  if (isPicture(found.pathname)) {
    found.search = ''
    found.hash = ''
  }
  return found
}

/** The address of what a rendition was made from, or null where the address is none of a rendition. */
export function originalOf(url: URL): URL | null {
  if (!size.test(url.pathname)) return null
  const found = URL.parse(url.href)
  if (found !== null) found.pathname = url.pathname.replace(size, '')
  return found
}

/**
 * What makes two addresses the same upload: host and path, whatever the protocol, `www.`, the service in between, and
 * whether the original or what stands in its place is meant.
 * @example uploadKey(new URL('http://www.a.example/wp-content/uploads/b-scaled.jpg')) // 'a.example/wp-content/uploads/b.jpg'
 */
export function uploadKey(url: URL): string {
  const { hostname, pathname } = withoutService(url)
  return `${hostname.replace(/^www\./, '')}${percentDecoded(pathname).replace(scaled, '')}`
}

/** The keys under which the upload behind an address may be known, the likeliest first. */
export function uploadKeys(url: URL): string[] {
  const own = withoutService(url)
  const original = originalOf(own)
  return original === null ? [uploadKey(own)] : [uploadKey(own), uploadKey(original)]
}

/**
 * Where an upload lies beside the export, as a path that leads nowhere else; null where nothing says.
 * @param file `_wp_attached_file`: the path below the folder of uploads
 */
export function uploadPath(url: URL | null, file: string): string | null {
  const path = url === null ? '' : percentDecoded(url.pathname)
  const from = path.indexOf('/wp-content/uploads/')
  const found = from >= 0 ? path.slice(from + 1) : file === '' ? '' : `wp-content/uploads/${file}`
  const isPlain =
    found !== '' &&
    found.length <= 1000 &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    !/[\u0000-\u001f\\:]/.test(found) &&
    found.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
  return isPlain ? found : null
}

/** Whether a path ends like a picture's. */
export const isPicture = (path: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|heic|tiff?)$/i.test(path)
export const isSound = (path: string): boolean => /\.(?:mp3|m4a|ogg|oga|wav|flac|aac|wma)$/i.test(path)
export const isFilm = (path: string): boolean => /\.(?:mp4|m4v|webm|ogv|mov|wmv|flv|avi|3gp)$/i.test(path)
