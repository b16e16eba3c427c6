import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Key } from '../../model/key.ts'
import { Shelf } from './shelf.ts'

type Item = { name: string; keys: ReadonlySet<Key>; bytes: number; used: boolean }
const item = (name: string, keys: Key[], bytes = 1000): Item => ({
  name,
  keys: new Set(keys),
  bytes,
  used: false,
})

test('whatever is put, dropped and grown, memory stays bounded and no key outlives its items', () => {
  const keys = fc.array(fc.constantFrom<Key>('card:1', 'card:2', 'list:en/latest', 'house:all'), {
    maxLength: 4,
  })
  const step = fc.oneof(
    fc.record({ do: fc.constant('put' as const), name: fc.nat(30), keys, bytes: fc.nat(5000) }),
    fc.record({ do: fc.constant('drop' as const), name: fc.nat(30) }),
    fc.record({ do: fc.constant('use' as const), name: fc.nat(30) }),
    fc.record({ do: fc.constant('grow' as const), name: fc.nat(30), bytes: fc.nat(3000) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const gone: Item[] = []
      const shelf = new Shelf<Item>(20_000, (each) => gone.push(each))
      let put = 0
      for (const step of steps) {
        const there = shelf.get(`${step.name}`)
        if (step.do === 'put') {
          if (shelf.put(item(`${step.name}`, step.keys, step.bytes))) put += 1
        } else if (there && step.do === 'drop') shelf.drop(there)
        else if (there && step.do === 'use') there.used = true
        else if (there && step.do === 'grow') shelf.grew(there, step.bytes)
        expect(shelf.size <= 1 || shelf.bytes <= 20_000).toBe(true)
      }
      const left = [...shelf.items()]
      expect(gone.length).toBe(put - left.length)
      const read = new Set(left.flatMap((each) => [...each.keys]))
      expect(shelf.keys).toBe(read.size)
      for (const key of read) {
        expect(new Set(shelf.reading(key))).toEqual(new Set(left.filter((each) => each.keys.has(key))))
      }
      shelf.clear()
      expect([shelf.size, shelf.bytes, shelf.keys]).toEqual([0, 0, 0])
    }),
  )
})

test('what is used stays, what is not goes first', () => {
  const shelf = new Shelf<Item>(10_000)
  for (const name of ['a', 'b', 'c', 'd']) shelf.put(item(name, []))
  const [used] = [shelf.get('a')]
  if (used) used.used = true
  shelf.put(item('e', [], 4000))
  expect([...shelf.items()].map(({ name }) => name)).toContain('a')
  expect(shelf.get('b')).toBeUndefined()
})

test('what alone is larger than the memory is not kept', () => {
  const shelf = new Shelf<Item>(10_000)
  shelf.put(item('small', []))
  expect(shelf.put(item('large', [], 20_000))).toBe(false)
  expect(shelf.get('small')).toBeDefined()
})
