import { expect, test, vi } from 'vitest'
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
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    let renewed = 0
    const queue = new SoftQueue<{ hits: number }>({
      share: 0.2,
      renew: async () => {
        renewed += 1
        return 5
      },
    })
    for (let at = 0; at < 3; at += 1) queue.add({ hits: at })
    await new Promise(setImmediate)
    // Five milliseconds of work at a fifth of a core are followed by twenty of rest.
    await vi.advanceTimersByTimeAsync(19)
    expect(renewed).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(renewed).toBe(2)
    await vi.advanceTimersByTimeAsync(40)
    await queue.empty()
    expect(renewed).toBe(3)
  } finally {
    vi.useRealTimers()
  }
})
