import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { FolderFault } from './folderFault.ts'

const pieces = 128 * 1024

/**
 * The bytes of a file in a folder, in pieces. Only what is a file there by itself: a link could lead to anything that
 * this program may read.
 * @throws FolderFault where it is none
 */
export async function* bytesOf(folder: string, name: string): AsyncGenerator<Uint8Array> {
  await needFile(folder, name)
  try {
    yield* createReadStream(join(folder, name), { highWaterMark: pieces })
  } catch (cause) {
    throw unreadable(name, cause)
  }
}

/** @throws FolderFault where there is no such file */
async function needFile(folder: string, name: string): Promise<void> {
  const found = await lstat(join(folder, name)).catch((cause: unknown) => {
    throw unreadable(name, cause)
  })
  if (!found.isFile())
    throw new FolderFault({
      what: `The file ${name} can't be used.`,
      why: 'It is no file but a link, a folder or a device.',
      remedy: 'copy the folder again, with files in it',
    })
}

function unreadable(name: string, cause: unknown): FolderFault {
  const code = (cause as NodeJS.ErrnoException).code
  return new FolderFault({
    what: `The file ${name} can't be read.`,
    why: code === 'ENOENT' ? 'It is not in the folder.' : String(code ?? cause),
    remedy: 'copy the folder again, whole, and let it be read',
    cause,
  })
}

/** Lets bytes through and sums them up. */
export class Summed {
  readonly #hash = createHash('sha256')
  bytes = 0

  async *through(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      this.#hash.update(piece)
      this.bytes += piece.length
      yield piece
    }
  }

  /** SHA-256 of all that went through, in hexadecimal. To be asked once, at the end. */
  sum(): string {
    return this.#hash.digest('hex')
  }
}

/** The size and the sum of a file in a folder. @throws FolderFault where it can't be read */
export async function sumOf(folder: string, name: string): Promise<{ bytes: number; sha256: string }> {
  const summed = new Summed()
  for await (const _ of summed.through(bytesOf(folder, name)));
  return { bytes: summed.bytes, sha256: summed.sum() }
}
