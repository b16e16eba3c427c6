import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Overloaded, openGate } from '../ground/gate.ts'
import { readMediaAddress } from '../model/address.ts'
import { type Connection, isDatabaseAway } from '../store/database.ts'
import { byteRange } from './byteRange.ts'
import { type MediaFolder, renditionFile } from './mediaFolder.ts'
import { openPublicAssets } from './publicAssets.ts'
import { PublicFiles } from './publicFiles.ts'

/** The readers' door to files of assets. */
export type MediaDoor = {
  /** Answers `/media/…`, whatever stands there. It never throws. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  close(): Promise<void>
}

export type MediaDoorOptions = {
  /** As the role that may read `live` and no more. */
  connection: Connection
  folder: MediaFolder
  /** Told of a file that should be there and isn't, and of whatever else goes wrong. */
  onFault(fault: unknown, url: string): void
}

/** Files open at once, and questions to the database at once and waiting. Each file in flight holds 64 kB. */
const mostFiles = 512
const questions = { atOnce: 4, waiting: 512 }
/** A client that takes nothing for so long is gone, in milliseconds. */
const silence = 60_000

/** True for what the media door answers. */
export function isForMedia(url: string): boolean {
  return url.startsWith('/media/')
}

/**
 * Opens the door: GET and HEAD of files of what something public shows, asked at each answer; the name of a file comes
 * from its bytes, so browsers may keep it for ever. Nothing else of the folder can be named: the path is made from an
 * id and a hash that were found in the database.
 */
export function openMediaDoor(options: MediaDoorOptions): MediaDoor {
  const books = openPublicAssets(options.connection)
  const gate = openGate(questions)
  const files = new PublicFiles({ filesOf: (asset) => gate.run(() => books.filesOf(asset)) }, isDatabaseAway)
  let inFlight = 0

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url = '' } = request
    if (method !== 'GET' && method !== 'HEAD') {
      plain(response, 405, 'Files are read by GET or HEAD.\n', { Allow: 'GET, HEAD' })
      return
    }
    const wanted = readMediaAddress(url)
    const found = wanted && (await files.of(wanted.asset)).find(({ hash }) => hash === wanted.hash)
    if (!wanted || found?.mime !== wanted.mime) {
      plain(response, 404, 'There is no such file.\n')
      return
    }
    const etag = `"${wanted.hash}"`
    const head = { ...headOf(found.mime), ETag: etag }
    if (holds(request.headers['if-none-match'], etag)) {
      response.writeHead(304, head).end()
      return
    }
    if (inFlight >= mostFiles) throw new Overloaded()
    inFlight += 1
    try {
      const file = await open(renditionFile(options.folder, wanted.asset, found), 'r').catch(
        (fault: NodeJS.ErrnoException) => {
          if (fault.code !== 'ENOENT') throw fault
          options.onFault(fault, url)
          return null
        },
      )
      if (file) await send(request, response, file, head, etag)
      else plain(response, 404, 'There is no such file.\n')
    } finally {
      inFlight -= 1
    }
  }

  return {
    async answer(request, response) {
      try {
        await answer(request, response)
      } catch (fault) {
        const passing = fault instanceof Overloaded || isDatabaseAway(fault)
        if (!passing) options.onFault(fault, request.url ?? '')
        if (response.headersSent) response.destroy()
        else if (passing) plain(response, 503, 'Try again in a moment.\n', { 'Retry-After': '2' })
        else plain(response, 500, 'The file could not be read.\n')
      }
    },
    close: () => books.close(),
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: FileHandle,
  head: Readonly<Record<string, string>>,
  etag: string,
): Promise<void> {
  try {
    const { size } = await file.stat()
    const ifRange = request.headers['if-range'] as string | undefined
    const range = byteRange(size, etag, request.headers.range, ifRange)
    if (range === 'unsatisfiable') {
      plain(response, 416, 'The file is shorter.\n', { 'Content-Range': `bytes */${size}` })
      return
    }
    const { from, to } = range === 'whole' ? { from: 0, to: size - 1 } : range
    const part = range === 'whole' ? {} : { 'Content-Range': `bytes ${from}-${to}/${size}` }
    response.writeHead(range === 'whole' ? 200 : 206, {
      ...head,
      ...part,
      'Content-Length': String(to - from + 1),
      'Accept-Ranges': 'bytes',
    })
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    response.setTimeout(silence, () => response.destroy())
    await pipeline(file.createReadStream({ start: from, end: to, autoClose: false }), response)
  } catch (fault) {
    // Who reads may leave in the middle; that is no fault.
    if (!response.destroyed) throw fault
  } finally {
    await file.close()
  }
}

/** What every file carries. Shared caches get none: they would show what was withdrawn. */
function headOf(mime: string): Record<string, string> {
  return {
    'Content-Type': mime,
    'Cache-Control': 'private, max-age=31536000, immutable',
    'Content-Disposition': 'inline',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    // Feed readers and pages of others show a picture of ours where they show our words.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
}

/** RFC 9110, section 13.1.2. */
function holds(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? []
  return tags.includes('*') || tags.includes(etag)
}

function plain(
  response: ServerResponse,
  status: number,
  words: string,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(words)),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...more,
  })
  // Node leaves the body out of an answer to HEAD.
  response.end(words)
}
