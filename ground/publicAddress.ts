import { BlockList, isIP } from 'node:net'

/** A range of addresses that no content may lead to, and what it is for. */
type Range = readonly [network: string, bits: number, what: string]

// IANA IPv4 Special-Purpose Address Registry (RFC 6890), with multicast (RFC 5771).
// biome-ignore format: a table is read by its rows
const notPublic4: readonly Range[] = [
  ['0.0.0.0', 8, 'this network (RFC 791)'],
  ['10.0.0.0', 8, 'a private network (RFC 1918)'],
  ['100.64.0.0', 10, 'a provider’s shared network (RFC 6598)'],
  ['127.0.0.0', 8, 'this machine (RFC 1122)'],
  ['169.254.0.0', 16, 'the local link (RFC 3927)'],
  ['172.16.0.0', 12, 'a private network (RFC 1918)'],
  ['192.0.0.0', 24, 'protocol assignments (RFC 6890)'],
  ['192.0.2.0', 24, 'documentation (RFC 5737)'],
  ['192.31.196.0', 24, 'AS112 (RFC 7535)'],
  ['192.52.193.0', 24, 'multicast tunnels (RFC 7450)'],
  ['192.88.99.0', 24, '6to4 relays (RFC 7526)'],
  ['192.168.0.0', 16, 'a private network (RFC 1918)'],
  ['192.175.48.0', 24, 'AS112 (RFC 7534)'],
  ['198.18.0.0', 15, 'benchmarks (RFC 2544)'],
  ['198.51.100.0', 24, 'documentation (RFC 5737)'],
  ['203.0.113.0', 24, 'documentation (RFC 5737)'],
  ['224.0.0.0', 4, 'multicast (RFC 5771)'],
  ['240.0.0.0', 4, 'reserved or broadcast (RFC 1112, RFC 919)'],
]

// Of IPv6 only 2000::/3 is handed out as public (RFC 4291, section 2.4); within it these are not (IANA IPv6
// Special-Purpose Address Registry). Tunnels that carry an IPv4 address inside are refused whole.
// biome-ignore format: a table is read by its rows
const notPublic6: readonly Range[] = [
  ['2001::', 23, 'protocol assignments, Teredo, benchmarks, ORCHID (RFC 2928, 4380, 5180, 7343)'],
  ['2001:db8::', 32, 'documentation (RFC 3849)'],
  ['2002::', 16, '6to4 (RFC 3056)'],
  ['2620:4f:8000::', 48, 'AS112 (RFC 7534)'],
  ['3fff::', 20, 'documentation (RFC 9637)'],
]

const listsOf = (ranges: readonly Range[], family: 'ipv4' | 'ipv6') =>
  ranges.map(([network, bits, what]) => {
    const list = new BlockList()
    list.addSubnet(network, bits, family)
    return { list, what }
  })
const lists4 = listsOf(notPublic4, 'ipv4')
const lists6 = listsOf(notPublic6, 'ipv6')

const unicast = new BlockList()
unicast.addSubnet('2000::', 3, 'ipv6')
/** How machines without IPv4 reach those that have nothing else (NAT64, RFC 6052): the last 32 bits are the address. */
const translated = new BlockList()
translated.addSubnet('64:ff9b::', 96, 'ipv6')

/**
 * Says what an IP address is, where content must not lead to it; null for a public one.
 * @param address IPv4 in four decimal parts or IPv6 without brackets, as a resolver or the URL standard writes it
 * @example whyNotPublic('169.254.169.254') // 'the local link (RFC 3927)'
 */
export function whyNotPublic(address: string): string | null {
  const family = isIP(address)
  if (family === 4) return lists4.find(({ list }) => list.check(address, 'ipv4'))?.what ?? null
  // A zone (`%eth0`, RFC 4007) belongs to addresses of the local link.
  if (family !== 6 || address.includes('%')) return 'no address'
  if (translated.check(address, 'ipv6')) return whyNotPublic(lastPartsOf(address))
  if (!unicast.check(address, 'ipv6')) return 'outside of public IPv6 (RFC 4291)'
  return lists6.find(({ list }) => list.check(address, 'ipv6'))?.what ?? null
}

/** The last 32 bits of an IPv6 address, as an IPv4 address. */
function lastPartsOf(address: string): string {
  // The URL standard writes any IPv6 address in groups of hexadecimal digits, the last two of which it never leaves out
  // unless they are zero.
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [high = '', low = ''] = written.endsWith('::') ? ['0', '0'] : written.split(':').slice(-2)
  const bits = (Number.parseInt(high || '0', 16) * 0x10000 + Number.parseInt(low || '0', 16)) >>> 0
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.')
}
