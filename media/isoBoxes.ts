import type { FileHandle } from 'node:fs/promises'

/** A box of an ISO base media file (ISO/IEC 14496-12, section 4.2): places are bytes from the file's beginning. */
export type Box = {
  type: string
  /** Where its head begins. */
  at: number
  /** Where its own content begins, after its head. */
  from: number
  to: number
}

/** More boxes than any film has: a hostile file could hold a billion empty ones. */
const mostBoxes = 20_000

/** Reads boxes of one file; it never goes over a bound of the file, and ends after so many. */
export class Boxes {
  readonly #file: FileHandle
  #read = 0

  constructor(file: FileHandle) {
    this.#file = file
  }

  /** The boxes between two places, in order. Ends where a head makes no sense. */
  async *within(from: number, to: number): AsyncGenerator<Box> {
    for (let at = from; at + 8 <= to; ) {
      this.#read += 1
      if (this.#read > mostBoxes) return
      const head = await this.bytes(at, Math.min(16, to - at))
      if (head.length < 8) return
      const short = head.readUInt32BE(0)
      // 1: the size stands after the type; 0: it is the last, and goes on to the end.
      if (short === 1 && head.length < 16) return
      const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short
      const headSize = short === 1 ? 16 : 8
      if (size < headSize || at + size > to) return
      yield { type: head.toString('latin1', 4, 8), at, from: at + headSize, to: at + size }
      at += size
    }
  }

  /** The first box of a type between two places, or null. */
  async first(type: string, { from, to }: Pick<Box, 'from' | 'to'>): Promise<Box | null> {
    for await (const box of this.within(from, to)) if (box.type === type) return box
    return null
  }

  /** Bytes at a place, fewer where the file ends. */
  async bytes(at: number, length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await this.#file.read(bytes, 0, length, at)
    return bytes.subarray(0, bytesRead)
  }
}
