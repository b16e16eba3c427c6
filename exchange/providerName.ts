/**
 * The host that an identifier carries: of an http address, of `urn:newsml:{host}:…` (RFC 3085) and its like, of a tag
 * (RFC 4151); empty where it carries none.
 * @example hostOfIdentifier('urn:newsml:wire.example:20260301:ferry') // 'wire.example'
 */
export function hostOfIdentifier(identifier: string): string {
  const named = /^(?:urn:(?:newsml:)?([a-z0-9-]+(?:\.[a-z0-9-]+)+):|urn:newsml:([^:]+):|tag:([^,:]+),)/i.exec(
    identifier,
  )
  const host = named?.[1] ?? named?.[2] ?? named?.[3]
  if (host) return host.toLowerCase()
  return /^https?:/i.test(identifier) ? (URL.parse(identifier)?.hostname ?? '') : ''
}
