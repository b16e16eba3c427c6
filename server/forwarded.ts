import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

/** Headers that end here: those of one connection (RFC 9110, section 7.6.1), which those that `Connection` names join. */
const ofOneConnection = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'http2-settings',
  // Nobody here reads it, so nobody may be fooled by it.
  'forwarded',
])

/** Headers that may go on to the next hop. */
export function onwards(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = new Set(
    (headers.connection ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  )
  const kept: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !ofOneConnection.has(name) && !named.has(name)) kept[name] = value
  }
  return kept
}

/**
 * The headers that tell the next hop whom the request came from. What a client says of itself counts only where
 * proxies stand before us that would have written over it.
 * @param proxies how many proxies are trusted
 */
export function cameFrom(
  headers: IncomingHttpHeaders,
  connection: { address: string | undefined; secure: boolean },
  proxies: number,
): OutgoingHttpHeaders {
  const trusted = proxies > 0
  const before = trusted ? [headers['x-forwarded-for'] ?? []].flat().join(', ') : ''
  const proto = trusted ? [headers['x-forwarded-proto'] ?? []].flat()[0] : undefined
  return {
    'x-forwarded-for': [before, connection.address ?? ''].filter((part) => part !== '').join(', '),
    'x-forwarded-proto': proto ?? (connection.secure ? 'https' : 'http'),
    'x-forwarded-host': headers.host ?? '',
  }
}

/**
 * The client's own address, out of a chain to which each hop has added whom it was called by. With one trusted proxy,
 * the last is the proxy and the one before it the client; what stands further left the client may have made up.
 */
export function clientAddress(chain: string | undefined, proxies: number): string {
  const hops = (chain ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
  return hops.at(-1 - proxies) ?? hops[0] ?? 'unknown'
}
