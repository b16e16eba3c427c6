/** What waits to be rendered again: the more often it was asked for since it was rendered, the sooner. */
export type Dirty = { hits: number }

export type SoftQueueOptions<Item extends Dirty> = {
  /** Renders an item again and says how many milliseconds of the processor that took. It must not throw. */
  renew(item: Item): Promise<number>
  /** The share of one core that renewing may take: 0.2 is a fifth. */
  share: number
}

/** Pages that are served on although a name or a strip on them is older, until each has been rendered again. */
export class SoftQueue<Item extends Dirty> {
  readonly #dirty = new Set<Item>()
  readonly #options: SoftQueueOptions<Item>
  #running = false
  #stopped = false
  #whenEmpty: (() => void)[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(options: SoftQueueOptions<Item>) {
    this.#options = options
  }

  add(item: Item): void {
    this.#dirty.add(item)
    if (!this.#running && !this.#stopped) void this.#run()
  }

  remove(item: Item): void {
    this.#dirty.delete(item)
  }

  get size(): number {
    return this.#dirty.size
  }

  /** Settles when nothing waits and nothing is under way. */
  empty(): Promise<void> {
    return this.#running ? new Promise((resolve) => this.#whenEmpty.push(resolve)) : Promise.resolve()
  }

  stop(): void {
    this.#stopped = true
    this.#dirty.clear()
    clearTimeout(this.#timer)
    this.#rest()
  }

  async #run(): Promise<void> {
    this.#running = true
    let debt = 0
    // One turn of the loop first, so that an act that touches thousands of pages is applied before any is renewed.
    await new Promise(setImmediate)
    while (this.#dirty.size > 0 && !this.#stopped) {
      for (const item of this.#hottest(32)) {
        if (this.#stopped || !this.#dirty.delete(item)) continue
        const { share } = this.#options
        debt += ((await this.#options.renew(item)) * (1 - share)) / share
        if (debt < 1) continue
        await new Promise((resolve) => {
          this.#timer = setTimeout(resolve, debt)
        })
        debt = 0
      }
    }
    this.#rest()
  }

  #rest(): void {
    this.#running = false
    const told = this.#whenEmpty
    this.#whenEmpty = []
    for (const tell of told) tell()
  }

  /** A few of the hottest at a time: one pass for each batch, whatever the number that waits. */
  #hottest(count: number): Item[] {
    const top: Item[] = []
    let least = -1
    for (const item of this.#dirty) {
      if (top.length === count && item.hits <= least) continue
      const at = top.findIndex((other) => other.hits < item.hits)
      if (at === -1) top.push(item)
      else top.splice(at, 0, item)
      if (top.length > count) top.pop()
      if (top.length === count) least = top[count - 1]?.hits ?? 0
    }
    return top
  }
}
