import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'

const atOnce = 256 * 1024

/** A file that is written in pieces and summed up on the way. */
export class WrittenFile {
  readonly #handle: FileHandle
  readonly #hash = createHash('sha256')
  #held: Buffer[] = []
  #weight = 0
  #bytes = 0

  private constructor(handle: FileHandle) {
    this.#handle = handle
  }

  /** Begins a file that is not there yet. @throws what the file system reports */
  static async begin(path: string): Promise<WrittenFile> {
    return new WrittenFile(await open(path, 'wx', 0o640))
  }

  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece)
    this.#held.push(bytes)
    this.#weight += bytes.length
    if (this.#weight >= atOnce) await this.#flush()
  }

  async #flush(): Promise<void> {
    const whole = Buffer.concat(this.#held)
    this.#held = []
    this.#weight = 0
    this.#hash.update(whole)
    this.#bytes += whole.length
    await this.#handle.writeFile(whole)
  }

  /** Ends the file, written through to the disk. */
  async end(): Promise<{ bytes: number; sha256: string }> {
    await this.#flush()
    await this.#handle.sync()
    await this.#handle.close()
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }

  /** Closes what was not ended; twice is once. */
  async drop(): Promise<void> {
    await this.#handle.close().catch(() => {})
  }
}
