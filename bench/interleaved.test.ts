import { expect, it } from 'vitest'
import { interleaved } from './interleaved.ts'

it('takes turns, changes who begins, and gives the median of the ratios', async () => {
  const order: string[] = []
  const speeds = { ours: [50, 60, 5], theirs: [100, 100, 10] }
  const measure = (who: 'ours' | 'theirs') => async (): Promise<number> => {
    order.push(who)
    return speeds[who].shift() ?? 0
  }
  const result = await interleaved(3, measure('ours'), measure('theirs'))
  expect(order).toEqual(['ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs'])
  expect(result).toEqual({ ratio: 0.5, ratios: [0.5, 0.6, 0.5], ours: 50, theirs: 100 })
})
