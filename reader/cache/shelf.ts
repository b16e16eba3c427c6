import type { Key } from '../../model/key.ts'

/** One key and the items that read it. Items point at the slot, so that a key's text is kept once. */
type Slot<Item> = { readonly key: Key; readonly items: Set<Item> }

/** What a shelf keeps. */
export type Shelved = {
  readonly name: string
  readonly keys: ReadonlySet<Key>
  /** Its own memory, without its keys. */
  readonly bytes: number
  /** Set by whoever takes it; the shelf clears it when it looks for room. */
  used: boolean
}

const bytesOfKey = 80
const bytesOfItem = 600

/**
 * A bounded memory, by name and by key. When it is full, what was not used since the last look goes first (the clock
 * rule: as good as least-recently-used, and a hit costs one flag).
 */
export class Shelf<Item extends Shelved> {
  readonly #items = new Map<string, Item>()
  readonly #index = new Map<Key, Slot<Item>>()
  readonly #slots = new Map<Item, readonly Slot<Item>[]>()
  readonly #weights = new Map<Item, number>()
  readonly #limit: number
  readonly #onGone: (item: Item) => void
  #bytes = 0

  /** @param limit bytes that everything kept may take together */
  constructor(limit: number, onGone: (item: Item) => void = () => {}) {
    this.#limit = limit
    this.#onGone = onGone
  }

  get(name: string): Item | undefined {
    return this.#items.get(name)
  }

  /** Keeps the item in place of an older one of its name. False where it alone would be too large. */
  put(item: Item): boolean {
    const older = this.#items.get(item.name)
    if (older) this.drop(older)
    const weight = bytesOfItem + item.name.length * 2 + item.keys.size * bytesOfKey + item.bytes
    if (weight > this.#limit) return false
    const slots: Slot<Item>[] = []
    for (const key of item.keys) {
      let slot = this.#index.get(key)
      if (!slot) {
        slot = { key, items: new Set() }
        this.#index.set(key, slot)
      }
      slot.items.add(item)
      slots.push(slot)
    }
    this.#items.set(item.name, item)
    this.#slots.set(item, slots)
    this.#weights.set(item, weight)
    this.#bytes += weight
    this.#makeRoom(item)
    return true
  }

  /** Counts memory that an item took after it was put. */
  grew(item: Item, bytes: number): void {
    const weight = this.#weights.get(item)
    if (weight === undefined) return
    this.#weights.set(item, weight + bytes)
    this.#bytes += bytes
    this.#makeRoom(item)
  }

  drop(item: Item): void {
    if (this.#items.get(item.name) !== item) return
    this.#items.delete(item.name)
    for (const slot of this.#slots.get(item) ?? []) {
      slot.items.delete(item)
      if (slot.items.size === 0) this.#index.delete(slot.key)
    }
    this.#slots.delete(item)
    this.#bytes -= this.#weights.get(item) ?? 0
    this.#weights.delete(item)
    this.#onGone(item)
  }

  /** The items that read a key. A copy: they may be dropped while it is walked. */
  reading(key: Key): Item[] {
    return [...(this.#index.get(key)?.items ?? [])]
  }

  clear(): void {
    for (const item of [...this.#items.values()]) this.drop(item)
  }

  items(): IterableIterator<Item> {
    return this.#items.values()
  }

  get size(): number {
    return this.#items.size
  }

  /** An estimate, a little above the truth. */
  get bytes(): number {
    return this.#bytes
  }

  /** How many different keys are watched. Not more than the items read, or the index would leak. */
  get keys(): number {
    return this.#index.size
  }

  #makeRoom(newest: Item): void {
    while (this.#bytes > this.#limit) {
      const first = this.#items.values().next().value
      if (!first) return
      if (first.used || first === newest) {
        if (this.#items.size === 1) return
        first.used = false
        this.#items.delete(first.name)
        this.#items.set(first.name, first)
      } else this.drop(first)
    }
  }
}
