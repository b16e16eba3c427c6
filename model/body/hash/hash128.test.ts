import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash128 } from './hash128.ts'

// Made with another implementation of the same algorithm, over the same units.
test.each([
  ['', '00000000000000000000000000000000'],
  ['a', '033bb196ccef4fe1ccef4fe1ccef4fe1'],
  ['Said.', '135d49e2a92fc57b86eb9998b8cb4454'],
  ['abcdefg', '851fde5ef81a9aab2a351f32fa8e8ca7'],
  ['abcdefgh', '6c3576558df898a1a76d230d42147114'],
  ['abcdefghi', '17a3d73237eee48604d39ee1ee7f6ddc'],
  ['وقالت الحكومة إنها ستجتمع غدا', '7d423be9070b34d2ee2e04038c84e557'],
  ['The ministers met in Lisbon on 12 March. 👩‍👧', '4f9f65d31c057d3d51de4e66f43bf3a1'],
  ['\ud83d', '9b22db0b5f6d779b5f6d779b5f6d779b'],
])('%j is hashed as MurmurHash3 does', (text, hash) => {
  expect(hash128(text)).toBe(hash)
})

test('texts that differ have hashes that differ, whatever is in them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(), fc.nat(0xffff), (text, at, unit) => {
      const place = text.length > 0 ? at % text.length : 0
      const other = text.slice(0, place) + String.fromCharCode(unit) + text.slice(place + 1)
      expect(hash128(other) === hash128(text)).toBe(other === text)
      expect(hash128(`${text}\u0000`)).not.toBe(hash128(text))
    }),
  )
})

test('ten million units are hashed as one', () => {
  const long = 'x'.repeat(10_000_000)
  expect(hash128(long)).not.toBe(hash128(`${long}x`))
})
