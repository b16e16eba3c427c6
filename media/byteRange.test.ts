import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRange } from './byteRange.ts'

const etag = '"a"'
const of = (range: string | undefined, ifRange?: string) => byteRange(100, etag, range, ifRange)

test.each([
  ['bytes=0-9', { from: 0, to: 9 }],
  ['bytes=90-', { from: 90, to: 99 }],
  ['bytes=90-1000', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['Bytes=0-0', { from: 0, to: 0 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-8', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=a-b', 'whole'],
  ['lines=0-1', 'whole'],
  [`bytes=0-${'9'.repeat(30)}`, 'whole'],
  ['', 'whole'],
  [undefined, 'whole'],
])('%s', (range, wanted) => expect(of(range)).toEqual(wanted))

test('only of the file that the client has begun with', () => {
  expect(of('bytes=0-9', etag)).toEqual({ from: 0, to: 9 })
  expect(of('bytes=0-9', '"b"')).toBe('whole')
  expect(of('bytes=0-9', 'W/"a"')).toBe('whole')
  expect(of('bytes=0-9', 'Wed, 21 Oct 2015 07:28:00 GMT')).toBe('whole')
})

test('never outside of the file', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.option(fc.nat(2000)), fc.option(fc.nat(2000)), (less, from, to) => {
      const size = less + 1
      const range = byteRange(size, etag, `bytes=${from ?? ''}-${to ?? ''}`, undefined)
      if (typeof range === 'string') return
      expect(range.from).toBeGreaterThanOrEqual(0)
      expect(range.to).toBeLessThan(size)
      expect(range.from).toBeLessThanOrEqual(range.to)
    }),
  )
})
