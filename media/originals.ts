import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lastingFault, type MediaFault } from './mediaFault.ts'
import { incomingFile, type MediaFolder, putInPlace } from './mediaFolder.ts'
import type { MediaName } from './mediaType.ts'
import { beginningBytes, recognise } from './recognise.ts'

/** A file that came in: what it holds is its name from now on. */
export type Original = {
  ok: true
  file: string
  /** Of all bytes, in hexadecimal. */
  sha256: string
  bytes: number
  name: MediaName
}

/** Where an original is or would be: `originals/ab/cd…`, by the SHA-256 of what it holds. */
export function originalFile(folder: MediaFolder, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('That is no SHA-256.')
  return join(folder.originals, sha256.slice(0, 2), sha256.slice(2))
}

/** The largest file that is kept: a broadcast's video, not an archive. */
export const largestOriginal = 4 * 1024 ** 3

const atOnce = 1024 * 1024

/**
 * Copies a file to the originals, in pieces, whole or not at all; only what begins like a type that is taken, since
 * nothing is ever deleted there. Equal bytes are kept once; whose they are and who
 * may show them is the asset's business.
 * @param source an absolute path, read only
 * @throws what the file system reports of our own folder
 */
export async function keepOriginal(folder: MediaFolder, source: string): Promise<Original | MediaFault> {
  const from = await open(source, 'r').catch((fault: NodeJS.ErrnoException) => fault)
  if (from instanceof Error)
    return {
      ok: false,
      what: `The file can't be read (${from.code}).`,
      remedy: 'See whether it is there.',
      mayPass: true,
    }
  try {
    const { size } = await from.stat()
    if (size > largestOriginal) return tooLarge
    return await copyIn(folder, async (piece) => (await from.read(piece, 0, piece.length)).bytesRead)
  } finally {
    await from.close()
  }
}

/** Puts bytes to the originals, as {@link keepOriginal} does with a file. */
export function keepBytes(folder: MediaFolder, bytes: Uint8Array): Promise<Original | MediaFault> {
  let at = 0
  return copyIn(folder, async (piece) => {
    const part = bytes.subarray(at, at + piece.length)
    piece.set(part)
    at += part.length
    return part.length
  })
}

const tooLarge = lastingFault(
  `It is larger than ${largestOriginal / 1024 ** 3} GB.`,
  'Cut it, or compress it more.',
)

/** @param read fills a piece from its beginning and gives how many bytes; 0 at the end */
async function copyIn(
  folder: MediaFolder,
  read: (piece: Buffer) => Promise<number>,
): Promise<Original | MediaFault> {
  const temporary = incomingFile(folder)
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(atOnce)
  let beginning = Buffer.alloc(0)
  let bytes = 0
  const to = await open(temporary, 'wx', 0o640)
  try {
    for (;;) {
      const length = await read(piece)
      if (length === 0) break
      const part = piece.subarray(0, length)
      if (beginning.length < beginningBytes)
        beginning = Buffer.concat([beginning, part.subarray(0, beginningBytes - beginning.length)])
      hash.update(part)
      bytes += length
      if (bytes > largestOriginal) return tooLarge
      for (let at = 0; at < length; ) at += (await to.write(part, at, length - at)).bytesWritten
    }
    const seen = recognise(beginning)
    if (!seen.known) return lastingFault(seen.what, 'Bring it in as a type that is taken.')
    await to.sync()
    const sha256 = hash.digest('hex')
    const file = originalFile(folder, sha256)
    await putInPlace(temporary, file)
    return { ok: true, file, sha256, bytes, name: seen.name }
  } finally {
    await to.close()
    await rm(temporary, { force: true })
  }
}

/** The SHA-256 of a file, in hexadecimal. */
export async function fileDigest(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}
