import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { bodyInFile, bodyInMemory } from './fetchBody.ts'
import { Faulted, type FetchFault } from './fetchFault.ts'
import { ask, type Patience, seconds } from './fetchHop.ts'
import { type Resolver, type Target, targetOf } from './fetchTarget.ts'

/** What may be fetched, and for how long and how much of it is waited. */
export type FetchOptions = {
  /**
   * The media types that may come, each whole (`application/rss+xml`) or by its first part (`image/*`); an empty one
   * lets an answer without a type in. What the header says is no proof of what the bytes are.
   */
  types: readonly string[]
  /** The most bytes, also after decoding. */
  bytes: number
  /** The most milliseconds for everything together. */
  within: number
  patience?: Partial<Patience>
  /** Ends the fetch with the signal's own reason. */
  signal?: AbortSignal
  /** How names are looked up; this machine's own way unless given. */
  resolver?: Resolver
  /** A port of this machine that may be reached all the same: for tests, which have no other server. */
  allowedLoopbackPort?: number
}

type Head = {
  ok: true
  /** Where it came from in the end, after redirects. */
  address: string
  /** The media type of the header, in lower case and without parameters; empty where there is none. */
  type: string
  /** The `charset` of the header, in lower case; empty where there is none. */
  charset: string
  bytes: number
}

const usual: Patience = { connect: 10_000, head: 20_000, idle: 20_000 }
const mostRedirects = 5

/**
 * Fetches what an address that comes from content, an import or a person leads to. The only way there is: http(s) and
 * ports 80 and 443 only; only to public addresses, decided on the address that is connected to and anew at each of at
 * most five redirects; within limits of bytes, time and type. Addresses from settings go by a plain client.
 * @param address absolute
 * @param options.file where to put it: a path where nothing is yet. Left out, it comes as `body`
 * @returns a fault as a value for whatever the address and its server do wrong
 * @throws what the file system reports of `file`, and the reason of `signal`
 */
export function guardedFetch(
  address: string,
  options: FetchOptions & { file: string },
): Promise<Head | FetchFault>
export function guardedFetch(
  address: string,
  options: FetchOptions,
): Promise<(Head & { body: Buffer }) | FetchFault>
export async function guardedFetch(
  address: string,
  options: FetchOptions & { file?: string },
): Promise<Head | FetchFault> {
  const clock = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, clock.signal]) : clock.signal
  const timer = setTimeout(() => {
    const what = `It took longer than ${seconds(options.within)}.`
    const remedy = 'It is tried again later; see whether the server works.'
    clock.abort(new Faulted({ kind: 'too slow', what, remedy, mayPass: true }, address))
  }, options.within)
  try {
    return await follow(address, options, signal)
  } catch (fault) {
    if (fault instanceof Faulted) return fault.fault
    throw fault
  } finally {
    clearTimeout(timer)
  }
}

async function follow(
  address: string,
  options: FetchOptions & { file?: string },
  signal: AbortSignal,
): Promise<Head | FetchFault> {
  const resolver = options.resolver ?? systemResolver
  const patience = { ...usual, ...options.patience }
  const accept = `${options.types.filter((type) => type !== '').join(', ')}, */*;q=0.1`
  let next = address
  let base: URL | undefined
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const target = await orAborted(targetOf(next, base, resolver, options.allowedLoopbackPort), signal)
    const answer = await ask(target, accept, patience, signal)
    // What comes after the head is nobody's fault any more until somebody reads it.
    answer.on('error', () => {})
    const onward = redirectOf(answer)
    if (onward === null) return take(answer, target, options, patience, signal)
    answer.destroy()
    next = onward
    base = target.url
  }
  throw new Faulted(
    {
      kind: 'too many redirects',
      what: `It leads on more than ${mostRedirects} times.`,
      remedy: 'Give the address that it leads to in the end.',
      mayPass: false,
    },
    new URL(next, base).href,
  )
}

async function take(
  answer: IncomingMessage,
  { url }: Target,
  options: FetchOptions & { file?: string },
  patience: Patience,
  signal: AbortSignal,
): Promise<Head & { body?: Buffer }> {
  try {
    needSuccess(answer, url)
    const { type, charset } = typeOf(answer)
    if (!options.types.some((allowed) => fits(type, allowed))) {
      const what = type === '' ? 'It says nothing of its type.' : `It is of the type ${type}.`
      const remedy = `Give an address of what is wanted (${options.types.filter(Boolean).join(', ')}).`
      throw new Faulted({ kind: 'type', what, remedy, mayPass: false }, url.href)
    }
    const limits = { bytes: options.bytes, idle: patience.idle }
    const head = { ok: true as const, address: url.href, type, charset }
    if (options.file !== undefined)
      return { ...head, bytes: await bodyInFile(answer, limits, url.href, signal, options.file) }
    const body = await bodyInMemory(answer, limits, url.href, signal)
    return { ...head, bytes: body.length, body }
  } finally {
    answer.destroy()
  }
}

/** Statuses after which the same address may well answer: not there yet, too much at once, the server's own faults. */
const passing = new Set([404, 408, 425, 429])

function needSuccess(answer: IncomingMessage, url: URL): void {
  const { statusCode: status = 0 } = answer
  if (status === 200) return
  const mayPass = passing.has(status) || status >= 500
  const remedy = mayPass
    ? 'It is tried again later; see whether the address is right.'
    : 'See whether the address is right, and whether everybody may read it.'
  throw new Faulted({ kind: 'status', what: `The server answered ${status}.`, remedy, mayPass }, url.href)
}

/** Where an answer leads on to (RFC 9110, section 15.4), or null where it is an answer in itself. */
function redirectOf(answer: IncomingMessage): string | null {
  if (![301, 302, 303, 307, 308].includes(answer.statusCode ?? 0)) return null
  const { location } = answer.headers
  if (location === undefined) return null
  // Servers write addresses as UTF-8, and headers are read as Latin-1.
  const bytes = Buffer.from(location, 'latin1')
  const text = bytes.toString('utf8')
  return text.includes('\ufffd') ? location : text
}

function typeOf(answer: IncomingMessage): { type: string; charset: string } {
  const [type = '', ...parameters] = (answer.headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = parameters.find((one) => one.trim().startsWith('charset='))
  return {
    type: type.trim().slice(0, 100),
    charset: charset?.trim().slice('charset='.length).replace(/"/g, '').slice(0, 40) ?? '',
  }
}

function fits(type: string, allowed: string): boolean {
  return allowed.endsWith('/*') ? type.startsWith(allowed.slice(0, -1)) : type === allowed
}

/** A lookup can't be called off; it is left alone when the time is over. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason)
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** By the machine's own hosts file and name servers. */
const systemResolver: Resolver = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address)
