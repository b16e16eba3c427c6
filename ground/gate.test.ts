import { expect, test } from 'vitest'
import { Overloaded, openGate } from './gate.ts'

test('so much at once, so much waiting in order, the rest refused at once', async () => {
  const gate = openGate({ atOnce: 2, waiting: 2 })
  const began: number[] = []
  const ends: (() => void)[] = []
  const work = (number: number) => () => {
    began.push(number)
    return new Promise<number>((resolve) => ends.push(() => resolve(number)))
  }
  const all = [1, 2, 3, 4].map((number) => gate.run(work(number)))
  await expect(gate.run(work(5))).rejects.toThrow(Overloaded)
  expect(began).toEqual([1, 2])
  expect(gate.waiting()).toBe(2)
  while (ends.length > 0) {
    ends.shift()?.()
    await new Promise(setImmediate)
  }
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4])
  expect(began).toEqual([1, 2, 3, 4])
})

test('work that fails leaves its place to the next', async () => {
  const gate = openGate({ atOnce: 1, waiting: 1 })
  const failed = gate.run(() => Promise.reject(new Error('no')))
  const next = gate.run(() => Promise.resolve('yes'))
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
