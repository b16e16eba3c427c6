import { safeAddress } from '../../html/address.ts'

/** The longest address that is taken: servers refuse longer ones. */
const longest = 4096

/**
 * The address that a link may lead to, or null: http, https, mailto or tel. Without a base a path of the place that
 * the text comes to is kept as it is; a fragment alone leads nowhere once the text has moved.
 * @param base what relative addresses are read against; one that resolves nothing drops them
 * @example linkAddress('javascript:alert(1)', undefined) // null
 * @example linkAddress('/port', 'https://wire.example/2026/') // 'https://wire.example/port'
 */
export function linkAddress(href: string, base: string | undefined): string | null {
  // A browser takes line ends and tabs out of an address before it reads it (WHATWG URL, section 4.4).
  const address =
    href.length > longest
      ? ''
      : href
          .toWellFormed()
          .replace(/[\t\n\r]/g, '')
          .trim()
  if (address === '' || address.startsWith('#')) return null
  const isAbsolute = URL.canParse(address)
  if (!isAbsolute && base === undefined && !address.startsWith('//')) {
    const own = safeAddress(address)
    return own === '#' ? null : own
  }
  const read = URL.parse(address, base ?? 'https://relative.invalid/')
  if (read === null) return null
  const real = behindRedirector(read)
  const safe = safeAddress(isAbsolute && real === read ? address : real.href)
  return safe === '#' || (real.hostname === '' && isWeb(real)) ? null : safe
}

/** The address of a picture, a film or a frame, or null: http and https only, in full. */
export function webAddress(source: string, base: string | undefined): string | null {
  const address = linkAddress(source, base)
  const read = address === null ? null : URL.parse(address)
  return read !== null && isWeb(read) ? address : null
}

const isWeb = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:'

/** Documents and mail programs wrap each link in an address of their own that says where it really goes. */
function behindRedirector(url: URL): URL {
  const { hostname, pathname, searchParams } = url
  const wrapped =
    hostname === 'www.google.com' && pathname === '/url'
      ? (searchParams.get('q') ?? searchParams.get('url'))
      : hostname.endsWith('.safelinks.protection.outlook.com')
        ? searchParams.get('url')
        : null
  const inner = wrapped === null ? null : URL.parse(wrapped)
  return inner !== null && isWeb(inner) ? inner : url
}
