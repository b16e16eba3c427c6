/** More work waits than the gate lets wait: come back in a moment. */
export class Overloaded extends Error {
  constructor() {
    super('More work waits than the gate lets wait. Try again in a moment.')
    this.name = 'Overloaded'
  }
}

/** Lets so much work through at once, so much wait, and refuses the rest. */
export type Gate = {
  /** Runs the work when its turn has come. @throws Overloaded at once where the queue is full */
  run<T>(work: () => Promise<T>): Promise<T>
  waiting(): number
}

/** A gate: without one, a rush on what is not in memory would take the memory and the database with it. */
export function openGate(options: { atOnce: number; waiting: number }): Gate {
  const queue: (() => void)[] = []
  let inside = 0
  return {
    async run(work) {
      if (inside >= options.atOnce) {
        if (queue.length >= options.waiting) throw new Overloaded()
        // Whoever leaves hands its place over, so nobody slips in between.
        await new Promise<void>((enter) => queue.push(enter))
      } else inside += 1
      try {
        return await work()
      } finally {
        const next = queue.shift()
        if (next) next()
        else inside -= 1
      }
    },
    waiting: () => queue.length,
  }
}
