import { type Gate, openGate } from '../../ground/gate.ts'
import type { LoggedEntry } from '../../model/entry.ts'
import { classOf, type Key } from '../../model/key.ts'
import { Behind } from './behind.ts'
import { RecentEntries } from './recent.ts'
import { Shelf } from './shelf.ts'
import { SoftQueue } from './softQueue.ts'

/** What one rendering gives. */
export type Rendering<Value> = {
  value: Value
  /** Everything that it depends on, absences included. */
  keys: ReadonlySet<Key>
  /** The log position of all that it read; where it read from several places, the lowest. */
  position: number
  /** The memory that the value takes. */
  bytes: number
  /** Milliseconds of the processor that it took. */
  busy: number
}

/** A rendering in memory. */
export type Kept<Request, Value> = {
  readonly name: string
  readonly request: Request
  readonly value: Value
  readonly keys: ReadonlySet<Key>
  readonly position: number
  readonly bytes: number
  /** A soft key has changed: served on, and rendered again soon. */
  dirty: boolean
  /** How often it was asked for since it was rendered. */
  hits: number
  used: boolean
}

export type PageCacheOptions<Request, Value> = {
  nameOf(request: Request): string
  /**
   * Renders from one snapshot.
   * @param before what stands in memory, so that what came out equal needn't be made again
   */
  render(request: Request, before: Value | undefined): Promise<Rendering<Value>>
  /** True for what is no page of its own (not found, moved); it has a memory apart, so a flood of it costs no page. */
  isSmall(value: Value): boolean
  /** Bytes for pages, and for what is small. */
  pageBytes: number
  smallBytes: number
  atOnce: number
  waiting: number
  /** The share of one core for pages whose soft keys changed. */
  softShare: number
  /** True where a fault is no fault of the page (the database is away), so that it is tried again later. */
  isPassing(fault: unknown): boolean
}

type Flight<Request, Value> = {
  readonly startedAt: number
  readonly landed: Promise<Landed<Request, Value>>
}

type Landed<Request, Value> = {
  kept: Kept<Request, Value>
  /** Who arrived at this tick or later must not have it. */
  staleFrom: number
  busy: number
}

/**
 * Pages in memory, and the reasons why each is true. The rules:
 *
 * - An entry of the log touches the pages that read one of its keys in a snapshot from before it. Hard: gone at once.
 *   Soft: served on and queued.
 * - A page is rendered once at a time, whoever asks. What was rendered is kept only if no hard entry came in for it
 *   meanwhile; and it is given only to those who had asked before that entry. Who asked later gets the next rendering.
 *   So nobody ever gets a page older than an entry that had been applied when the request arrived, and nobody waits for
 *   more than two renderings, however fast entries come.
 */
export class PageCache<Request, Value> {
  readonly #options: PageCacheOptions<Request, Value>
  readonly #pages: Shelf<Kept<Request, Value>>
  readonly #small: Shelf<Kept<Request, Value>>
  readonly #flights = new Map<string, Flight<Request, Value>>()
  readonly #recent = new RecentEntries()
  readonly #soft: SoftQueue<Kept<Request, Value>>
  readonly #gate: Gate
  #applied = 0
  #tick = 0
  #forgottenAt = 0

  constructor(options: PageCacheOptions<Request, Value>) {
    this.#options = options
    this.#gate = openGate(options)
    this.#soft = new SoftQueue({ renew: (kept) => this.#renew(kept), share: options.softShare })
    const gone = (kept: Kept<Request, Value>) => this.#soft.remove(kept)
    this.#pages = new Shelf(options.pageBytes, gone)
    this.#small = new Shelf(options.smallBytes, gone)
  }

  /** What is in memory under the name, counted as asked for. */
  peek(name: string): Kept<Request, Value> | undefined {
    const kept = this.#pages.get(name) ?? this.#small.get(name)
    if (kept) {
      kept.hits += 1
      kept.used = true
    }
    return kept
  }

  /**
   * From memory, or rendered.
   * @throws Overloaded, Behind, or what the rendering threw
   */
  async obtain(request: Request): Promise<Kept<Request, Value>> {
    const name = this.#options.nameOf(request)
    const arrived = this.#tick
    for (;;) {
      const kept = this.peek(name)
      if (kept) return kept
      const { kept: made, staleFrom } = await (this.#flights.get(name) ?? this.#start(name, request, true))
        .landed
      if (arrived < staleFrom) {
        made.hits += 1
        return made
      }
    }
  }

  /** Applies entries in their order. Those at or below a page's own position don't touch it. */
  apply(entries: readonly LoggedEntry[], upTo: number): void {
    for (const entry of entries) {
      this.#tick += 1
      if (this.#flights.size > 0) this.#recent.add(this.#tick, entry)
      for (const key of entry.keys) {
        const hard = classOf(entry.act, key) === 'hard'
        for (const shelf of [this.#pages, this.#small]) {
          for (const kept of shelf.reading(key)) {
            if (kept.position >= entry.position) continue
            if (hard) shelf.drop(kept)
            else if (!kept.dirty) {
              kept.dirty = true
              this.#soft.add(kept)
            }
          }
        }
      }
    }
    this.reached(upTo)
  }

  /** Everything up to the position has been applied. */
  reached(position: number): void {
    this.#applied = Math.max(this.#applied, position)
  }

  /** Forgets every page, those under way too: when it can't be known what was missed. */
  forgetAll(): void {
    this.#tick += 1
    this.#forgottenAt = this.#tick
    this.#pages.clear()
    this.#small.clear()
  }

  /** Counts memory that a kept value took after it was made. */
  grew(kept: Kept<Request, Value>, bytes: number): void {
    this.#pages.grew(kept, bytes)
  }

  get applied(): number {
    return this.#applied
  }

  /** Settles when no page with a changed soft key waits. */
  settled(): Promise<void> {
    return this.#soft.empty()
  }

  /** Every page in memory, for tests and for whoever looks inside. */
  *kept(): Generator<Kept<Request, Value>> {
    yield* this.#pages.items()
    yield* this.#small.items()
  }

  state(): {
    pages: number
    pageBytes: number
    small: number
    smallBytes: number
    dirty: number
    waiting: number
  } {
    return {
      pages: this.#pages.size,
      pageBytes: this.#pages.bytes,
      small: this.#small.size,
      smallBytes: this.#small.bytes,
      dirty: this.#soft.size,
      waiting: this.#gate.waiting(),
    }
  }

  stop(): void {
    this.#soft.stop()
  }

  #start(name: string, request: Request, gated: boolean): Flight<Request, Value> {
    const render = () => this.#render(name, request)
    const flight: Flight<Request, Value> = {
      startedAt: this.#tick,
      landed: (gated ? this.#gate.run(render) : render()).then(
        (rendering) => this.#land(name, request, flight, rendering),
        (fault) => {
          this.#ended(name, flight)
          throw fault
        },
      ),
    }
    this.#flights.set(name, flight)
    return flight
  }

  async #render(name: string, request: Request): Promise<Rendering<Value>> {
    for (let attempt = 1; ; attempt += 1) {
      const needed = this.#applied
      const before = this.#pages.get(name)?.value
      const rendering = await this.#options.render(request, before)
      if (rendering.position >= needed) return rendering
      if (attempt === 10) throw new Behind(rendering.position, needed)
      await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** Math.min(attempt, 5)))
    }
  }

  #land(
    name: string,
    request: Request,
    flight: Flight<Request, Value>,
    rendering: Rendering<Value>,
  ): Landed<Request, Value> {
    const { value, keys, position, bytes, busy } = rendering
    const touched = this.#recent.since(position, keys)
    const forgotten = flight.startedAt < this.#forgottenAt ? this.#forgottenAt : Number.POSITIVE_INFINITY
    const staleFrom = Math.min(touched.hardAt, forgotten)
    this.#ended(name, flight)
    const older = this.#pages.get(name) ?? this.#small.get(name)
    const kept: Kept<Request, Value> = {
      name,
      request,
      value,
      keys,
      position,
      bytes,
      dirty: touched.soft,
      // What was hot is likely to be so again; half is forgotten, so it must earn the rest.
      hits: (older?.hits ?? 0) >> 1,
      used: true,
    }
    if (staleFrom === Number.POSITIVE_INFINITY) {
      // A page may become small and the other way round: only one of the two shelves holds a name.
      const small = this.#options.isSmall(value)
      const other = (small ? this.#pages : this.#small).get(name)
      if (other) (small ? this.#pages : this.#small).drop(other)
      const shelved = (small ? this.#small : this.#pages).put(kept)
      if (shelved && kept.dirty) this.#soft.add(kept)
    }
    return { kept, staleFrom, busy }
  }

  #ended(name: string, flight: Flight<Request, Value>): void {
    if (this.#flights.get(name) === flight) this.#flights.delete(name)
    const oldest = this.#flights.values().next().value
    this.#recent.forget(oldest ? oldest.startedAt : Number.POSITIVE_INFINITY)
  }

  async #renew(kept: Kept<Request, Value>): Promise<number> {
    const shelf = this.#options.isSmall(kept.value) ? this.#small : this.#pages
    try {
      const flight = this.#flights.get(kept.name) ?? this.#start(kept.name, kept.request, false)
      const { busy } = await flight.landed
      // Not replaced: an entry came in meanwhile. Soft ones wait for the next turn; hard ones dropped it already.
      if (shelf.get(kept.name) === kept) this.#soft.add(kept)
      return busy
    } catch (fault) {
      if (shelf.get(kept.name) !== kept) return 1
      if (this.#options.isPassing(fault)) this.#soft.add(kept)
      else shelf.drop(kept)
      // A quarter of a second of rest at a fifth of a core: no rush on a database that is away.
      return 60
    }
  }
}
