import { expect, test } from 'vitest'
import { SoftQueue } from './softQueue.ts'

test('the hottest are renewed first, and each once', async () => {
  const renewed: number[] = []
  const queue = new SoftQueue<{ hits: number }>({
    share: 0.9,
    renew: async ({ hits }) => {
      renewed.push(hits)
      return 0
    },
  })
  const items = Array.from({ length: 100 }, (_, hits) => ({ hits }))
  for (const item of items) queue.add(item)
  for (const item of items) queue.add(item)
  await queue.empty()
  expect(renewed).toEqual(items.map(({ hits }) => hits).reverse())
})

test('what was taken out is not renewed, and what comes in meanwhile is', async () => {
  const renewed: string[] = []
  const late = { hits: 1, name: 'late' }
  const queue: SoftQueue<{ hits: number; name: string }> = new SoftQueue({
    share: 0.9,
    renew: async ({ name }) => {
      renewed.push(name)
      if (name === 'first') queue.add(late)
      return 0
    },
  })
  const gone = { hits: 3, name: 'gone' }
  queue.add(gone)
  queue.add({ hits: 2, name: 'first' })
  queue.remove(gone)
  await queue.empty()
  expect(renewed).toEqual(['first', 'late'])
})

test('it rests in proportion to what it took', async () => {
  let pauses = 0
  const queue = new SoftQueue<{ hits: number }>({
    share: 0.5,
    renew: async () => {
      pauses += 1
      return 5
    },
  })
  const began = performance.now()
  for (let at = 0; at < 10; at += 1) queue.add({ hits: at })
  await queue.empty()
  // Ten times five milliseconds of work at half a core are followed by as much rest; a lower bound never flakes.
  expect(pauses).toBe(10)
  expect(performance.now() - began).toBeGreaterThan(40)
})
