import { isIP } from 'node:net'
import { Faulted } from './fetchFault.ts'
import { whyNotPublic } from './publicAddress.ts'

/** Gives the IP addresses of a name. */
export type Resolver = (name: string) => Promise<readonly string[]>

/** What a fetch may connect to, decided and not to be looked up again. */
export type Target = {
  url: URL
  /** The name or IP address in the URL, without brackets and without a dot at its end. */
  host: string
  port: number
  addresses: readonly { address: string; family: 4 | 6 }[]
}

const longestAddress = 4096
const fewestPorts = new Set([80, 443])

/**
 * Decides where an address from outside leads: looks its name up once, and keeps only public addresses. Who connects
 * must connect to these and to no others, so a name that answers otherwise the next time gains nothing.
 * @param base what a relative address belongs to
 * @param allowedLoopbackPort a port of this machine that may be reached all the same, for tests
 * @throws Faulted where it leads nowhere that may be fetched
 */
export async function targetOf(
  address: string,
  base: URL | undefined,
  resolver: Resolver,
  allowedLoopbackPort: number | undefined,
): Promise<Target> {
  const refuse = (kind: 'address' | 'not public', what: string, remedy: string): never => {
    throw new Faulted({ kind, what, remedy, mayPass: false }, address)
  }
  if (address.length > longestAddress) refuse('address', 'The address is too long.', 'Use a shorter one.')
  const url = URL.canParse(address, base) ? new URL(address, base) : null
  if (!url) return refuse('address', 'This is no address.', 'Give one that begins with https://.')
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    refuse('address', `The address begins with ${url.protocol}`, 'Give one that begins with https://.')
  if (url.username !== '' || url.password !== '')
    refuse('address', 'The address holds a user or a password.', 'Leave them out.')
  // The URL standard has already turned other spellings of IPv4 (decimal, octal, hexadecimal) into the usual one.
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const isTest = port === allowedLoopbackPort
  if (!isTest && !fewestPorts.has(port))
    refuse('address', `The address leads to port ${port}.`, 'Only ports 80 and 443 are fetched from.')

  const found = isIP(host) ? [host] : await lookUp(host, resolver, url)
  const reasons = found.map((one) => (isTest ? whyNotThisMachine(one) : whyNotPublic(one)))
  const addresses = found
    .filter((_, at) => reasons[at] === null)
    .map((one) => ({ address: one, family: isIP(one) === 6 ? (6 as const) : (4 as const) }))
  if (addresses.length === 0)
    refuse('not public', `${host} leads to ${found[0]}: ${reasons[0]}.`, 'Only public addresses are fetched.')
  return { url, host, port, addresses }
}

async function lookUp(host: string, resolver: Resolver, url: URL): Promise<readonly string[]> {
  const found = await resolver(host).catch((): readonly string[] => [])
  if (found.length === 0) {
    throw new Faulted(
      {
        kind: 'unreachable',
        what: `The name ${host} was not found.`,
        remedy: 'See whether the name is spelt rightly, and whether this machine can look names up.',
        mayPass: true,
      },
      url.href,
    )
  }
  return found
}

function whyNotThisMachine(address: string): string | null {
  return address === '127.0.0.1' || address === '::1' ? null : 'not this machine'
}
