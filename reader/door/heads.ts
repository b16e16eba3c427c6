import { STATUS_CODES, validateHeaderName, validateHeaderValue } from 'node:http'
import { classOf, type Key } from '../../model/key.ts'

/** Headers as `writeHead` takes them fastest: names and values in turn. */
export type FlatHead = readonly string[]

/**
 * A status line and header lines as they stand on the wire (RFC 9112, sections 4 and 5), each line ended.
 * @throws where a name or a value could break out of its line
 */
export function onTheWire(status: number, head: FlatHead): string {
  let wire = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [name = '', value = ''] = [head[at], head[at + 1]]
    validateHeaderName(name)
    validateHeaderValue(name, value)
    wire += `${name}: ${value}\r\n`
  }
  return wire
}

/** What every answer of the site carries, whatever it says. */
export function safetyHead(mediaOrigin: string | null): FlatHead {
  const pictures = mediaOrigin ? ` ${mediaOrigin}` : ''
  return [
    'Content-Security-Policy',
    `default-src 'self'; img-src 'self'${pictures}; media-src 'self'${pictures}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    'X-Content-Type-Options',
    'nosniff',
    'Referrer-Policy',
    'strict-origin-when-cross-origin',
    'X-Frame-Options',
    'DENY',
    'Cross-Origin-Opener-Policy',
    'same-origin',
  ]
}

/** Nobody may keep it: withdrawn, held, errors. */
export const noStore: FlatHead = ['Cache-Control', 'no-store']

/**
 * Browsers ask each time; shared caches have ten seconds by headers of their own (RFC 9213), and keep an old page while
 * the site is away. Longer only where something purges them.
 */
export const askAgain: FlatHead = [
  'Cache-Control',
  'max-age=0, must-revalidate',
  'CDN-Cache-Control',
  'max-age=10, stale-if-error=3600',
  'Surrogate-Control',
  'max-age=10, stale-if-error=3600',
]

/** A file whose name changes with its bytes. */
export const forever: FlatHead = ['Cache-Control', 'max-age=31536000, immutable']

export const vary: FlatHead = ['Vary', 'Accept-Encoding, Save-Data']

const mostKeyBytes = 16_000

/**
 * The keys by which shared caches may purge a page: its own, and those that an act can make hard.
 * @param own the page's own key
 */
export function keyHead(own: string, keys: Iterable<Key>): FlatHead {
  const shown = [own]
  let bytes = own.length
  for (const key of keys) {
    // Withdrawing is the act that makes the most keys hard.
    if (classOf('withdraw', key) === 'soft') continue
    const spelt = encodeURI(key).replaceAll(',', '%2C')
    bytes += spelt.length + 1
    if (bytes > mostKeyBytes) break
    shown.push(spelt)
  }
  return ['Surrogate-Key', shown.join(' '), 'Cache-Tag', shown.join(',')]
}
