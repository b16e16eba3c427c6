import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { cameFrom, onwards } from './forwarded.ts'

export type ForwardOptions = {
  /** The desk's Unix socket. */
  socketPath: string
  /** How many proxies before us are trusted. */
  proxies: number
}

/** Hands requests and upgrades on to the desk process. */
export type Forward = {
  request(asked: IncomingMessage, answer: ServerResponse): void
  upgrade(asked: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** True for what the desk process answers. */
export function isForDesk(url: string): boolean {
  return /^\/(desk|api)(\/|\?|$)/.test(url)
}

const retryAfter = 2
/** A long import takes its time; a desk that says nothing for two minutes is gone. */
const silence = 120_000

const away = JSON.stringify({
  type: 'about:blank',
  title: 'The desk is starting or away.',
  status: 503,
  detail: 'Nothing was done. Pages are served on. Try again in a moment.',
})

/** Forwards over the desk's Unix socket: a connection a request, since one to a socket costs nothing. */
export function forwardTo({ socketPath, proxies }: ForwardOptions): Forward {
  const next = (asked: IncomingMessage) => {
    const secure = 'encrypted' in asked.socket
    return request({
      socketPath,
      method: asked.method ?? 'GET',
      path: asked.url ?? '/',
      agent: false,
      headers: {
        ...onwards(asked.headers),
        ...cameFrom(asked.headers, { address: asked.socket.remoteAddress, secure }, proxies),
      },
    })
  }
  return {
    request(asked, answer) {
      const onward = next(asked)
      onward.setTimeout(silence, () => onward.destroy(new Error('The desk process did not answer.')))
      onward.on('response', (reply) => {
        answer.writeHead(reply.statusCode ?? 502, onwards(reply.headers))
        reply.pipe(answer)
        // Cut off in the middle, it must look cut off, never complete.
        reply.on('error', () => answer.destroy())
        reply.on('aborted', () => answer.destroy())
      })
      onward.on('error', () => {
        if (answer.headersSent) answer.destroy()
        else refuse(answer)
      })
      answer.on('close', () => {
        if (!answer.writableFinished) onward.destroy()
      })
      asked.pipe(onward)
    },

    upgrade(asked, socket, head) {
      const onward = next(asked)
      onward.setHeader('connection', 'upgrade')
      onward.setHeader('upgrade', asked.headers.upgrade ?? '')
      socket.on('error', () => onward.destroy())
      onward.on('upgrade', (reply, further, rest) => {
        socket.write(headOf(reply))
        if (rest.length > 0) socket.write(rest)
        if (head.length > 0) further.write(head)
        further.pipe(socket).pipe(further)
        further.on('error', () => socket.destroy())
        socket.on('error', () => further.destroy())
        socket.on('close', () => further.destroy())
        further.on('close', () => socket.destroy())
      })
      onward.on('response', (reply) => {
        socket.write(headOf(reply))
        reply.pipe(socket)
      })
      onward.on('error', () => {
        socket.end(
          `HTTP/1.1 503 Service Unavailable\r\nRetry-After: ${retryAfter}\r\nConnection: close\r\n\r\n`,
        )
      })
      onward.end()
    },
  }
}

function refuse(answer: ServerResponse): void {
  answer.writeHead(503, {
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(away)),
    'retry-after': String(retryAfter),
    'cache-control': 'no-store',
  })
  answer.end(away)
}

function headOf(reply: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${reply.statusCode} ${reply.statusMessage}`]
  for (let at = 0; at < reply.rawHeaders.length; at += 2) {
    lines.push(`${reply.rawHeaders[at]}: ${reply.rawHeaders[at + 1]}`)
  }
  return `${lines.join('\r\n')}\r\n\r\n`
}
