import type { IncomingMessage, ServerResponse } from 'node:http'
import { Overloaded } from '../../ground/gate.ts'
import { readAddress } from '../../model/address.ts'
import { isPublicId } from '../../model/identity.ts'
import { isDatabaseAway } from '../../store/away.ts'
import { Behind } from '../cache/behind.ts'
import type { Kept, PageCache } from '../cache/pageCache.ts'
import type { Watch } from '../cache/watch.ts'
import type { House } from '../live/house.ts'
import type { HouseMemory } from '../live/houseMemory.ts'
import { chooseRedirect } from '../live/redirects.ts'
import type { PageRequest } from '../page/request.ts'
import { editionsAt, type Site } from '../page/site.ts'
import { type Answer, bodyOf, movedHead, type PageAnswer, readyIn } from './answer.ts'
import { builtFile } from './built.ts'
import { encodingFor } from './encoding.ts'
import { type FlatHead, noStore } from './heads.ts'
import { plainHost } from './hosts.ts'
import type { SearchDoor } from './searchDoor.ts'
import { addressEscaped, readTarget } from './target.ts'
import { retryAfter, unavailableBody } from './unavailable.ts'
import { mayWriteReady, writeReady } from './wire.ts'

export type DoorOptions = {
  cache: PageCache<PageRequest, Answer>
  house: HouseMemory
  watch: Pick<Watch, 'current' | 'refresh'>
  search: SearchDoor
  site: Site
  safety: FlatHead
  /** Hosts that the settings name; editions' own hosts are known besides. */
  hosts: ReadonlySet<string>
  /** Told of what went wrong while a page was rendered, other than an absent database. */
  onFault(fault: unknown, url: string): void
}

/** Where readers come in. */
export type Door = {
  /** Answers at once from memory where it may: GET and HEAD of a page that is there. False where it did not. */
  fromMemory(request: IncomingMessage, response: ServerResponse): boolean
  /** Answers whatever `fromMemory` did not. It never throws. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** True for a host that the site answers to. */
  knows(host: string | undefined): boolean
}

/** Opens the readers' door over a page cache. */
export function openDoor(options: DoorOptions): Door {
  const { cache, house, watch, site, safety, hosts } = options

  const fromMemory = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method, headers, url } = request
    if ((method !== 'GET' && method !== 'HEAD') || !watch.current()) return false
    const kept = cache.peek((headers['save-data'] === 'on' ? 's' : 'f') + headers.host + url)
    if (!kept || kept.value.kind === 'former') return false
    send(request, response, kept, kept.value)
    return true
  }

  const send = (
    request: IncomingMessage,
    response: ServerResponse,
    kept: Kept<PageRequest, Answer>,
    answer: Exclude<Answer, { kind: 'former' }>,
  ): void => {
    if (answer.kind === 'moved') {
      write(response, 301, answer.head)
      return
    }
    const { headers, method } = request
    const ready = readyIn(answer, encodingFor(headers['accept-encoding'] as string | undefined), (bytes) =>
      cache.grew(kept, bytes),
    )
    const held = headers['if-none-match']
    if (held !== undefined && answer.status === 200 && matches(held, ready.etag)) {
      write(response, 304, ready.unchanged)
    } else if (method === 'GET' && mayWriteReady(request, response)) writeReady(response, ready)
    else write(response, answer.status, ready.head, method === 'HEAD' ? undefined : bodyOf(ready))
  }

  const isKnown = (host: string): boolean =>
    hosts.has(host) || (house.last()?.editions.some((edition) => edition.host === host) ?? false)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { host, url } = whereTo(request)
    if (host === null || !isKnown(host)) {
      plain(response, host === null ? 400 : 421, 'This server does not answer for that host.\n', safety)
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      plain(response, 405, 'Pages are read by GET or HEAD.\n', ['Allow', 'GET, HEAD', ...safety])
      return
    }
    try {
      await answerKnown(request, response, host, url)
    } catch (fault) {
      const passing = isPassing(fault)
      if (!passing) options.onFault(fault, url)
      if (response.headersSent) response.destroy()
      else unavailable(response, passing ? 503 : 500, host, url)
    }
  }

  const answerKnown = async (
    request: IncomingMessage,
    response: ServerResponse,
    host: string,
    url: string,
  ): Promise<void> => {
    const target = readTarget(url)
    if (target.kind === 'respelt') {
      write(response, 301, movedHead(target.to, safety))
      return
    }
    if (target.kind === 'path' && target.path.startsWith('/built/')) {
      const built = builtFile(target.path, request.headers['accept-encoding'] as string | undefined, safety)
      if (built) {
        write(response, 200, built.head, request.method === 'HEAD' ? undefined : built.body)
        return
      }
    }
    if (!watch.current()) await watch.refresh()
    const saveData = request.headers['save-data'] === 'on'
    if (target.kind === 'refused') {
      await missing(request, response, { host, edition: null, saveData }, target.status)
      return
    }
    const { path, parameters } = target
    const { house: now } = await house.current()
    if (await answerSearch(request, response, now, host, target)) return
    const before = beforeOf(now, host, path, parameters)
    const undeclared = parameters !== null && parameters.size > (before === null ? 0 : 1)
    if (undeclared && (await toFormer(response, host, path, parameters))) return
    const kept = await cache.obtain({ kind: 'path', host, path, before, saveData })
    if (kept.value.kind !== 'former') {
      send(request, response, kept, kept.value)
      return
    }
    const { redirects, edition } = kept.value
    const redirect = chooseRedirect(redirects, host, parameters ?? new URLSearchParams())
    if (redirect) write(response, 301, movedHead(addressEscaped(redirect.target), safety))
    else await missing(request, response, { host, edition, saveData }, 404)
  }

  /** Questions go by the memory of pages; false for what is none. */
  const answerSearch = async (
    request: IncomingMessage,
    response: ServerResponse,
    now: House,
    host: string,
    { path, parameters }: Extract<ReturnType<typeof readTarget>, { kind: 'path' }>,
  ): Promise<boolean> => {
    if (!path.includes('/search')) return false
    const address = readAddress(path, editionsAt(now, host))
    if (address?.kind !== 'search' && address?.kind !== 'suggestions') return false
    const edition = now.edition(address.edition)
    if (!edition) return false
    const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined)
    const reply =
      address.kind === 'search'
        ? await options.search.answer(now, edition, parameters, encoding)
        : await options.search.suggest(now, edition, parameters)
    write(response, reply.status, reply.head, request.method === 'HEAD' ? undefined : reply.body)
    return true
  }

  /** A query that nobody declares may still be an old address of another program: `/?p=123`. */
  const toFormer = async (
    response: ServerResponse,
    host: string,
    path: string,
    parameters: URLSearchParams,
  ): Promise<boolean> => {
    const { value } = await cache.obtain({ kind: 'former', host, path })
    if (value.kind !== 'former') return false
    const declared = value.redirects.filter((row) => row.query !== '')
    const redirect = chooseRedirect(declared, host, parameters)
    if (redirect) write(response, 301, movedHead(addressEscaped(redirect.target), safety))
    return redirect !== null
  }

  const missing = async (
    request: IncomingMessage,
    response: ServerResponse,
    what: { host: string; edition: string | null; saveData: boolean },
    status: 400 | 404 | 414,
  ): Promise<void> => {
    const kept = await cache.obtain({ kind: 'missing', ...what })
    if (kept.value.kind !== 'page') throw new Error('The not-found page rendered as something else.')
    const page: PageAnswer = kept.value
    if (status === 404) send(request, response, kept, page)
    else {
      const body = bodyOf(readyIn(page, 'identity', (bytes) => cache.grew(kept, bytes)))
      write(response, status, bare(body, safety), request.method === 'HEAD' ? undefined : body)
    }
  }

  const unavailable = (response: ServerResponse, status: 500 | 503, host: string, url: string): void => {
    const editions = house.last() ? editionsAt(house.last() as House, host) : []
    const edition =
      editions.find(({ base }) => url === base || url.startsWith(`${base}/`)) ??
      editions.find(({ isDefault }) => isDefault)
    const body = unavailableBody(edition, site)
    const again = status === 503 ? ['Retry-After', String(retryAfter)] : []
    write(response, status, [...again, ...bare(body, safety)], body)
  }

  return {
    fromMemory,
    answer,
    knows: (host) => host !== undefined && isKnown(plainHost(host)),
  }
}

/** Host and target of a request; a target in absolute form (RFC 9112, section 3.2.2) carries its own host. */
function whereTo(request: IncomingMessage): { host: string | null; url: string } {
  const url = request.url ?? '/'
  if (url.startsWith('/')) return { host: request.headers.host ? plainHost(request.headers.host) : null, url }
  const absolute = /^https?:\/\/([^/?#]+)(.*)$/i.exec(url)
  if (!absolute) return { host: null, url: '/' }
  const rest = absolute[2] ?? ''
  return { host: plainHost(absolute[1] ?? ''), url: rest.startsWith('/') ? rest : `/${rest}` }
}

/** The one parameter that is declared: where a list's older page begins. */
function beforeOf(
  house: House,
  host: string,
  path: string,
  parameters: URLSearchParams | null,
): string | null {
  const before = parameters?.get('before') ?? null
  if (before === null || !isPublicId(before)) return null
  return readAddress(path, editionsAt(house, host))?.kind === 'section' ? before : null
}

/** Faults that pass by themselves: too much at once, a database that is away or lags. */
export function isPassing(fault: unknown): boolean {
  return fault instanceof Overloaded || fault instanceof Behind || isDatabaseAway(fault)
}

/** True when one of the tags that a client holds is this one (RFC 9110, section 13.1.2: weak comparison). */
function matches(held: string, etag: string): boolean {
  return (
    held === etag || held === '*' || held.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  )
}

function bare(body: Buffer, safety: FlatHead): FlatHead {
  return [
    'Content-Type',
    'text/html; charset=utf-8',
    'Content-Length',
    String(body.length),
    ...noStore,
    ...safety,
  ]
}

function plain(response: ServerResponse, status: number, words: string, more: FlatHead): void {
  const length = String(Buffer.byteLength(words))
  write(
    response,
    status,
    ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', length, ...noStore, ...more],
    words,
  )
}

function write(response: ServerResponse, status: number, head: FlatHead, body?: Buffer | string): void {
  response.writeHead(status, head as string[])
  if (body === undefined) response.end()
  else response.end(body)
}
