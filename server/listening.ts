import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http'
import type { Socket } from 'node:net'

/** Where to listen: a TCP port, or a Unix socket. */
export type Place = { port: number; host: string } | { path: string }

export type Listening = {
  server: Server
  /** Takes nothing new, lets answers under way finish for so many milliseconds, then cuts. */
  close(within: number): Promise<void>
}

/**
 * Limits of what a client may send and how slowly. A head that takes ten seconds, or is larger than 16 kB, is none.
 * An idle connection is kept a little longer than the minute that proxies keep theirs, so that they end it, not we.
 */
const limits: ServerOptions = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
}

/** Opens an HTTP server. @throws what `listen` reports, such as a taken port */
export async function listen(place: Place, handler: RequestListener): Promise<Listening> {
  const server = createServer(limits, handler)
  server.maxHeadersCount = 100
  server.on('clientError', (fault: NodeJS.ErrnoException, socket: Socket) => {
    if (fault.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else socket.end(refusal(fault.code))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(place, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return {
    server,
    close: (within) =>
      new Promise((resolve) => {
        // Connections that are kept alive become idle one by one as their answers end.
        const idle = setInterval(() => server.closeIdleConnections(), 50)
        const cut = setTimeout(() => server.closeAllConnections(), within)
        server.close(() => {
          clearInterval(idle)
          clearTimeout(cut)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

/** What is said to a client whose request could not even be read. */
function refusal(code: string | undefined): string {
  const status =
    code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request'
  return `HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`
}
