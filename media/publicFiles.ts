import type { PublicAssets, PublicFile } from './publicAssets.ts'

/** How long an answer is believed, in milliseconds: so long a picture may be seen after it was withdrawn. */
const believed = 1000
const mostKnown = 5000

type Known = { files: readonly PublicFile[]; at: number }

/**
 * Which files of an asset are public, from a small memory. Only a yes is remembered, and only for a second; where the
 * database is away it is believed until the database is back, as pages are: a page without its pictures would be less
 * than the page that is served.
 */
export class PublicFiles {
  readonly #books: Pick<PublicAssets, 'filesOf'>
  readonly #isAway: (fault: unknown) => boolean
  readonly #now: () => number
  /** The one asked for least recently first. */
  readonly #known = new Map<string, Known>()
  readonly #asked = new Map<string, Promise<readonly PublicFile[]>>()

  /** @param now milliseconds, from any beginning */
  constructor(
    books: Pick<PublicAssets, 'filesOf'>,
    isAway: (fault: unknown) => boolean,
    now: () => number = () => performance.now(),
  ) {
    this.#books = books
    this.#isAway = isAway
    this.#now = now
  }

  /** @throws where the database is away and the asset was not asked for before */
  async of(asset: string): Promise<readonly PublicFile[]> {
    const known = this.#known.get(asset)
    if (known && this.#now() - known.at < believed) return known.files
    try {
      return await this.#ask(asset)
    } catch (fault) {
      if (known && this.#isAway(fault)) return known.files
      throw fault
    }
  }

  /** Many who ask at once are one question. */
  #ask(asset: string): Promise<readonly PublicFile[]> {
    const asked = this.#asked.get(asset)
    if (asked) return asked
    // Believed from before the question: what is answered may be a moment old already.
    const at = this.#now()
    const question = this.#books
      .filesOf(asset)
      .then((files) => {
        this.#known.delete(asset)
        if (files.length > 0) this.#known.set(asset, { files, at })
        const [oldest] = this.#known.keys()
        if (this.#known.size > mostKnown && oldest !== undefined) this.#known.delete(oldest)
        return files
      })
      .finally(() => this.#asked.delete(asset))
    this.#asked.set(asset, question)
    return question
  }
}
