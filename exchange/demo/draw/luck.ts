import { seeded } from '../../generate/seeded.ts'

/** Chance for drawing: the same name draws the same picture on every machine. */
export type Luck = {
  /** Between two numbers. */
  between(low: number, high: number): number
  /** Yes with this probability. */
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
}

/** Chance that a picture's name decides. */
export function luckOf(name: string): Luck {
  const source = seeded(`draw ${name}`)
  return {
    between: (low, high) => low + (high - low) * source.next(),
    chance: (share) => source.next() < share,
    pick: (list) => source.pick(list),
  }
}
