import { describe, expect, it } from 'vitest'
import { seeded, zipf } from './seeded.ts'

describe('chance from a seed', () => {
  const run = (seed: string): number[] => {
    const chance = seeded(seed)
    return Array.from({ length: 50 }, () => chance.below(1_000_000))
  }

  it('is the same for the same seed, and another for another', () => {
    expect(run('tide')).toEqual(run('tide'))
    expect(run('tide')).not.toEqual(run('tides'))
    expect(run('')).not.toEqual(run('0'))
  })

  it('spreads evenly', () => {
    const chance = seeded('even')
    const counts = new Array<number>(10).fill(0)
    for (let n = 0; n < 10_000; n += 1) counts[chance.below(10)]! += 1
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('gives bytes', () => {
    expect(
      seeded('b')
        .bytes(64)
        .some((byte) => byte > 127),
    ).toBe(true)
  })
})

describe("ranks by Zipf's law", () => {
  it('cover every rank, the first twice as often as the second', () => {
    const rank = zipf(20)
    const counts = new Array<number>(20).fill(0)
    for (let n = 0; n < 40_000; n += 1) counts[rank((n + 0.5) / 40_000)]! += 1
    expect(counts.every((count) => count > 0)).toBe(true)
    expect(counts[0]! / counts[1]!).toBeCloseTo(2, 1)
    expect(counts[0]! / counts[9]!).toBeCloseTo(10, 1)
    expect([rank(0), rank(1 - Number.EPSILON)]).toEqual([0, 19])
  })
})
