import type { Random } from '../../ground/random.ts'

/** Chance that a seed decides: the same seed gives the same run of numbers on every machine. */
export type Seeded = {
  /** At least 0, below 1. */
  next(): number
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number
  pick<T>(list: readonly T[]): T
  /** The same chance as bytes, for ids. */
  bytes: Random
}

/** Chance from a seed, by sfc32 (Chris Doty-Humphrey, PractRand): small, fast, of good quality; no secret is safe with it. */
export function seeded(seed: string): Seeded {
  let [a, b, c, counter] = spread(seed)
  const word = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  // The seed's few bits need some rounds before they reach every bit of the state.
  for (let round = 0; round < 15; round += 1) word()
  const next = (): number => word() / 2 ** 32
  const below = (end: number): number => Math.floor(next() * end)
  return {
    next,
    below,
    pick: (list) => {
      const one = list[below(list.length)]
      if (one === undefined) throw new Error('Nothing can be picked from an empty list.')
      return one
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => word() & 255),
  }
}

/** Four words from a seed's letters (FNV-1a, begun at four places). */
function spread(seed: string): [number, number, number, number] {
  const from = (start: number): number => {
    let hash = start
    for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 16_777_619)
    return hash | 0
  }
  return [from(0x811c9dc5), from(0x9e3779b9), from(0x85ebca6b), from(0xc2b2ae35)]
}

/**
 * Ranks by Zipf's law: rank 0 comes most often, rank n about 1/(n+1) as often, as with words, sections and readers.
 * @returns a function from a number in [0, 1) to a rank below `size`
 */
export function zipf(size: number): (at: number) => number {
  const heights: number[] = []
  let sum = 0
  for (let rank = 1; rank <= size; rank += 1) {
    sum += 1 / rank
    heights.push(sum)
  }
  return (at) => {
    const goal = at * sum
    let low = 0
    let high = size - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((heights[middle] ?? sum) > goal) high = middle
      else low = middle + 1
    }
    return low
  }
}
