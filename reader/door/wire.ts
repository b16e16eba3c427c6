import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Ready } from './answer.ts'

let date = ''
let dateUntil = 0

/** The date of now in its one form (RFC 9110, section 5.6.7), made once a second. */
function dateNow(): string {
  const now = Date.now()
  if (now >= dateUntil) {
    date = new Date(now).toUTCString()
    dateUntil = now - (now % 1000) + 1000
  }
  return date
}

/** True where the ready form may be written: HTTP/1.1 on a connection that goes on. */
export function mayWriteReady(request: IncomingMessage, response: ServerResponse): boolean {
  return response.shouldKeepAlive && request.httpVersionMinor === 1 && request.httpVersionMajor === 1
}

/**
 * Writes a ready page: its head was checked and joined when the page was made, and leaves with the body in one write.
 * Node has no public way to hand over a finished head, so the field that holds it is set; `wire.test.ts` holds the
 * answer equal to what the public way writes, so that another Node can't change it unnoticed.
 */
export function writeReady(response: ServerResponse, ready: Ready): void {
  const own = response as unknown as { _header: string }
  own._header = `${ready.wire}Date: ${dateNow()}\r\nConnection: keep-alive\r\n\r\n`
  response.end(ready.text, 'latin1')
}
