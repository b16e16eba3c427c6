import type { LoggedEntry } from '../../model/entry.ts'
import { classOf, type Key } from '../../model/key.ts'

/** What an entry does to pages, and when this process learnt of it. */
type Touch = { tick: number; position: number; hard: readonly Key[]; soft: readonly Key[] }

/** What came in while a rendering was under way. */
export type Touched = {
  /** The tick of the first entry that makes it untrue, or Infinity. */
  hardAt: number
  soft: boolean
}

/**
 * The entries that renderings under way may have missed. Ticks count what this process has applied, so "before" and
 * "after" a request's arrival can be told without a clock.
 */
export class RecentEntries {
  #touches: Touch[] = []

  add(tick: number, entry: LoggedEntry): void {
    const hard: Key[] = []
    const soft: Key[] = []
    for (const key of entry.keys) (classOf(entry.act, key) === 'hard' ? hard : soft).push(key)
    this.#touches.push({ tick, position: entry.position, hard, soft })
  }

  /** What touched these keys after the position. */
  since(position: number, keys: ReadonlySet<Key>): Touched {
    let soft = false
    for (const touch of this.#touches) {
      if (touch.position <= position) continue
      if (touch.hard.some((key) => keys.has(key))) return { hardAt: touch.tick, soft: true }
      soft ||= touch.soft.some((key) => keys.has(key))
    }
    return { hardAt: Number.POSITIVE_INFINITY, soft }
  }

  /** Forgets what was applied at or before the tick. */
  forget(tick: number): void {
    const first = this.#touches.findIndex((touch) => touch.tick > tick)
    if (first === -1) this.#touches = []
    else if (first > 0) this.#touches.splice(0, first)
  }

  get size(): number {
    return this.#touches.length
  }
}
