import { open, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { type Duplex, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Faulted } from './fetchFault.ts'
import { seconds } from './fetchHop.ts'

/** What of a body may be taken. */
export type BodyLimits = {
  /** Bytes, as they came and as they unfold. */
  bytes: number
  /** Milliseconds between two pieces. */
  idle: number
}

/** Takes the pieces of a body, one after another. */
type Sink = { take(piece: Buffer): Promise<void> }

/**
 * Reads a body into memory.
 * @throws Faulted where it is too large, comes too slowly, or ends in the middle
 */
export async function bodyInMemory(
  answer: IncomingMessage,
  limits: BodyLimits,
  where: string,
  signal: AbortSignal,
): Promise<Buffer> {
  const pieces: Buffer[] = []
  await drain(answer, limits, where, signal, {
    async take(piece) {
      pieces.push(piece)
    },
  })
  return Buffer.concat(pieces)
}

/**
 * Reads a body into a new file (mode 0640), and gives its size in bytes. Where that fails, the file is gone again.
 * @throws Faulted as {@link bodyInMemory}; what the file system reports
 */
export async function bodyInFile(
  answer: IncomingMessage,
  limits: BodyLimits,
  where: string,
  signal: AbortSignal,
  file: string,
): Promise<number> {
  const handle = await open(file, 'wx', 0o640)
  try {
    const bytes = await drain(answer, limits, where, signal, {
      async take(piece) {
        // A write may take less than it was given, and then says so.
        for (let at = 0; at < piece.length; )
          at += (await handle.write(piece, at, piece.length - at)).bytesWritten
      },
    })
    await handle.close()
    return bytes
  } catch (fault) {
    await handle.close()
    await rm(file, { force: true })
    throw fault
  }
}

async function drain(
  answer: IncomingMessage,
  limits: BodyLimits,
  where: string,
  signal: AbortSignal,
  sink: Sink,
): Promise<number> {
  const tooLarge = () =>
    new Faulted(
      {
        kind: 'too large',
        what: `It is larger than ${limits.bytes} bytes.`,
        remedy: 'Make it smaller, or bring it in as a file.',
        mayPass: false,
      },
      where,
    )
  const idle = new AbortController()
  const stop = AbortSignal.any([signal, idle.signal])
  let raw = 0
  let unfolded = 0
  const silent = setTimeout(() => {
    idle.abort(
      new Faulted(
        {
          kind: 'too slow',
          what: `Nothing came for ${seconds(limits.idle)}.`,
          remedy: 'It is tried again later; see whether the server works.',
          mayPass: true,
        },
        where,
      ),
    )
  }, limits.idle)
  const count = new Transform({
    transform(piece: Buffer, _encoding, next) {
      silent.refresh()
      raw += piece.length
      next(raw > limits.bytes ? tooLarge() : null, piece)
    },
  })
  try {
    if (Number(answer.headers['content-length']) > limits.bytes) throw tooLarge()
    const unfold = decoderOf(answer.headers['content-encoding'], where)
    const take = async (pieces: AsyncIterable<Buffer>): Promise<void> => {
      for await (const piece of pieces) {
        unfolded += piece.length
        if (unfolded > limits.bytes) throw tooLarge()
        await sink.take(piece)
      }
    }
    if (unfold) await pipeline(answer, count, unfold, take, { signal: stop })
    else await pipeline(answer, count, take, { signal: stop })
  } catch (fault) {
    if (stop.aborted) throw stop.reason
    throw fault instanceof Faulted || !isOfTheAnswer(fault) ? fault : brokenOff(where, fault)
  } finally {
    clearTimeout(silent)
    answer.destroy()
  }
  return unfolded
}

/** What undoes a content coding (RFC 9110, section 8.4.1) that a server uses though none was asked for. */
function decoderOf(coding: string | undefined, where: string): Duplex | null {
  switch (coding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new Faulted(
        {
          kind: 'type',
          what: `It came in the content coding ${coding?.slice(0, 40)}, which nobody asked for.`,
          remedy: 'Its server must send it as it is.',
          mayPass: false,
        },
        where,
      )
  }
}

/** Whether the network or a decoder failed, rather than the disk. */
function isOfTheAnswer(fault: unknown): boolean {
  const code = (fault as NodeJS.ErrnoException).code ?? ''
  return /^(ECONN|EPIPE|ETIMEDOUT|ERR_STREAM_PREMATURE_CLOSE|Z_|HPE_|ERR_BROTLI|ERR__ERROR)/.test(code)
}

function brokenOff(where: string, fault: unknown): Faulted {
  const code = (fault as NodeJS.ErrnoException).code ?? ''
  const what = /^(Z_|ERR_BROTLI|ERR__ERROR)/.test(code)
    ? `It is compressed, and broken (${code}).`
    : 'It ended in the middle.'
  return new Faulted({ kind: 'broken', what, remedy: 'It is tried again later.', mayPass: true }, where)
}
