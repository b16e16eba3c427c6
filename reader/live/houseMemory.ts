import type { LoggedEntry } from '../../model/entry.ts'
import { Behind } from '../cache/behind.ts'
import type { House } from './house.ts'
import { readHouse } from './house.ts'
import type { Snapshots } from './snapshot.ts'

/** The house, and the log position up to which nothing has changed it. */
export type KnownHouse = { house: House; position: number }

/**
 * Keeps the house in memory by the reasons of the log, so that pages needn't read it. Whatever concerns a section, a region,
 * the footer's pages or an edition makes it be read again: it is small, and that is rare.
 */
export class HouseMemory {
  readonly #snapshots: Snapshots
  #known: KnownHouse | undefined
  #loading: Promise<KnownHouse> | undefined
  #applied = 0
  /** The newest entry that concerned the house. What was read before it is void. */
  #touched = 0

  constructor(snapshots: Snapshots) {
    this.#snapshots = snapshots
  }

  /**
   * The house as of the newest entry applied, or newer.
   * @throws Behind where the database lags behind an entry that concerned the house
   */
  async current(): Promise<KnownHouse> {
    for (let attempt = 1; !this.#known || this.#known.position < this.#touched; attempt += 1) {
      if (attempt > 10) throw new Behind(this.#known?.position ?? 0, this.#touched)
      if (attempt > 2) await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** Math.min(attempt, 5)))
      this.#loading ??= this.#load()
      await this.#loading
    }
    const { house, position } = this.#known
    return { house, position: Math.max(position, this.#applied) }
  }

  /** The house as it was last known, for pages that must do without the database. */
  last(): House | undefined {
    return this.#known?.house
  }

  apply(entries: readonly LoggedEntry[], upTo: number): void {
    for (const entry of entries) {
      if (entry.keys.some((key) => /^(house|edition|section|region|pages):/.test(key)))
        this.#touched = entry.position
    }
    this.reached(upTo)
  }

  reached(position: number): void {
    this.#applied = Math.max(this.#applied, position)
  }

  forgetAll(): void {
    this.#touched = this.#applied
    // Read before the log was seen, it may have missed something.
    if (this.#known) this.#known = { house: this.#known.house, position: -1 }
  }

  async #load(): Promise<KnownHouse> {
    try {
      const { value, position } = await this.#snapshots.read(readHouse)
      this.#known = { house: value, position }
      return this.#known
    } finally {
      this.#loading = undefined
    }
  }
}
