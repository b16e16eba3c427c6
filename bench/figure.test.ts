import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgets, median, percentile, verdictOf } from './figure.ts'
import { table } from './table.ts'

describe('a verdict', () => {
  it.each([
    ['memory, one core', 0.7, 'goal'],
    ['memory, one core', 0.69, 'goal'],
    ['memory, one core', 0.6, 'gate'],
    ['memory, one core', 0.54, 'missed'],
    ['afresh, p99', 9, 'goal'],
    ['afresh, p99', 25, 'gate'],
    ['afresh, p99', 25.1, 'missed'],
    ['afresh, p99', null, 'not measured'],
  ] as const)('%s %s: %s', (budget, value, verdict) => {
    expect(verdictOf({ budget, value, note: '' })).toBe(verdict)
  })

  it('has goals that are harder than their gates', () => {
    for (const { better, gate, goal } of Object.values(budgets))
      expect(better === 'more' ? goal - gate : gate - goal).toBeGreaterThan(0)
  })
})

describe('percentiles', () => {
  it.each([
    [[3], 99, 3],
    [[1, 2], 50, 1.5],
    [[5, 1, 3], 50, 3],
    [[1, 2, 3, 4, 5], 0, 1],
    [[1, 2, 3, 4, 5], 100, 5],
    [Array.from({ length: 101 }, (_, n) => n), 99, 99],
  ])('%j at %i is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected)
  })

  it('lie within what was measured and never fall as the share grows', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(values, fc.nat(100), fc.nat(100), (list, one, other) => {
        const [low, high] = [percentile(list, Math.min(one, other)), percentile(list, Math.max(one, other))]
        expect(low).toBeLessThanOrEqual(high + 1e-6)
        expect(low).toBeGreaterThanOrEqual(Math.min(...list) - 1e-6)
        expect(high).toBeLessThanOrEqual(Math.max(...list) + 1e-6)
      }),
    )
  })

  it('of nothing are refused', () => {
    expect(() => median([])).toThrow('Nothing was measured')
  })
})

describe('the table', () => {
  it('shows figure, gate, goal and verdict of each row, its conditions below', () => {
    const printed = table([
      { budget: 'memory, one core', value: 0.6123, note: 'five turns' },
      { budget: 'afresh, rate', value: 1234.5, note: 'quiet' },
      { budget: 'second start', value: null, note: 'npm is missing' },
    ]).split('\n')
    expect(printed).toHaveLength(8)
    expect(printed[2]).toMatch(/0\.61× +≥ 0\.55× +≥ 0\.69× +gate$/)
    expect(printed[3]).toBe('    five turns')
    expect(printed[4]).toMatch(/1,235\/s +≥ 500\/s +≥ 2,000\/s +gate$/)
    expect(printed[6]).toMatch(/– +≤ 1\.00 s +≤ 0\.40 s +not measured$/)
  })
})
