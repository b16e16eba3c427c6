import * as http from 'node:http'
import * as https from 'node:https'
import type { LookupFunction, Socket } from 'node:net'
import { Faulted } from './fetchFault.ts'
import type { Target } from './fetchTarget.ts'

/** How long a server may take, in milliseconds. */
export type Patience = {
  /** Until it is connected, TLS included. */
  connect: number
  /** From then until the head of its answer is complete. */
  head: number
  /** Between two pieces of the body. */
  idle: number
}

/**
 * Asks a target once and gives the head of its answer, whatever the status. Connects to the target's own addresses
 * only; the name goes into `Host` and the TLS handshake, where certificates are checked against it.
 * @param accept the media types that are asked for
 * @throws Faulted where there is no answer in time
 */
export function ask(
  target: Target,
  accept: string,
  patience: Patience,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { url, host, port, addresses } = target
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const asked = request({
      hostname: host,
      port,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      // A connection of its own, from no pool and through no proxy that the environment names.
      agent: false,
      lookup: lookupIn(addresses),
      rejectUnauthorized: true,
      maxHeaderSize: 32_768,
      signal,
      headers: {
        accept,
        // What is compressed all the same is counted as it unfolds.
        'accept-encoding': 'identity',
        'user-agent': 'Dragoman',
      },
    })
    const fail = (
      kind: 'unreachable' | 'too slow' | 'not public' | 'broken',
      what: string,
      remedy: string,
    ) => {
      const fault = new Faulted({ kind, what, remedy, mayPass: kind !== 'not public' }, url.href)
      reject(fault)
      asked.destroy(fault)
    }
    let timer = setTimeout(
      () => fail('too slow', `${host} did not take a connection in ${seconds(patience.connect)}.`, again),
      patience.connect,
    )
    const connected = (socket: Socket): void => {
      clearTimeout(timer)
      // It could only be another if Node no longer asked our lookup: then nothing may be sent.
      if (!addresses.some(({ address }) => address === plain(socket.remoteAddress)))
        fail('not public', `The connection went to ${socket.remoteAddress}, which was not allowed.`, again)
      timer = setTimeout(
        () => fail('too slow', `${host} did not begin to answer in ${seconds(patience.head)}.`, again),
        patience.head,
      )
    }
    asked.on('socket', (socket) => {
      const event = url.protocol === 'https:' ? 'secureConnect' : 'connect'
      socket.once(event, () => connected(socket))
    })
    asked.on('response', (answer) => {
      clearTimeout(timer)
      resolve(answer)
    })
    asked.on('error', (fault: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      if (signal.aborted) reject(signal.reason)
      else fail(...reasonOf(fault, host))
    })
    asked.end()
  })
}

const again = 'It is tried again later; see whether the server works.'

export const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 100) / 10} s`

function reasonOf(
  fault: NodeJS.ErrnoException,
  host: string,
): ['unreachable' | 'broken', what: string, remedy: string] {
  const code = fault.code ?? ''
  if (code.startsWith('HPE_') || code === 'ERR_INVALID_HTTP_TOKEN')
    return ['broken', `${host} answered with something that is no HTTP (${code}).`, again]
  if (code === 'ECONNRESET' || code === 'EPIPE')
    return ['broken', `${host} ended the connection before it answered.`, again]
  const isCertificate = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_|SSL|TLS/.test(code)
  if (isCertificate)
    return [
      'unreachable',
      `${host} could not be reached by TLS (${code}).`,
      'Its operator must mend its certificate.',
    ]
  return ['unreachable', `${host} could not be reached (${code || fault.message}).`, again]
}

/** A lookup that knows nothing but these: Node tries them in turn (RFC 8305). */
function lookupIn(addresses: Target['addresses']): LookupFunction {
  return (_host, options, found) => {
    const [first] = addresses
    if (options.all)
      found(
        null,
        addresses.map((one) => ({ ...one })),
      )
    else found(null, first?.address ?? '', first?.family ?? 4)
  }
}

/** A socket that serves both families names IPv4 addresses as mapped ones. */
function plain(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:(?=\d+\.)/, '')
}
