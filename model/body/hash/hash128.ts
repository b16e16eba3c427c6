const blockUnits = 8

function turn(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function stirred(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

const c1 = 0x239b961b
const c2 = 0xab0e9789
const c3 = 0x38b34ae5
const c4 = 0xa1e38b93

/**
 * MurmurHash3 (Appleby, x86, 128 bits, seed 0) of a text's UTF-16 units in little-endian order, as 32 hexadecimal
 * digits. It is for telling whether words changed, where equal texts must be told apart from unequal ones by accident
 * only; it is no defence against somebody who wants two texts to look alike, so no right and no money may hang on it.
 * Our own and small, since it has to be synchronous and the same in every browser and on the server, where the
 * platforms' own hashes are either asynchronous or the server's alone. Any string, lone surrogates too; linear time.
 */
export function hash128(text: string): string {
  let h1 = 0
  let h2 = 0
  let h3 = 0
  let h4 = 0
  const pair = (at: number): number => (text.charCodeAt(at) || 0) | ((text.charCodeAt(at + 1) || 0) << 16)
  const first = (k: number): number => Math.imul(turn(Math.imul(k, c1), 15), c2)
  const second = (k: number): number => Math.imul(turn(Math.imul(k, c2), 16), c3)
  const third = (k: number): number => Math.imul(turn(Math.imul(k, c3), 17), c4)
  const fourth = (k: number): number => Math.imul(turn(Math.imul(k, c4), 18), c1)
  const whole = text.length - (text.length % blockUnits)
  for (let at = 0; at < whole; at += blockUnits) {
    h1 ^= first(pair(at))
    h1 = (Math.imul((turn(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0
    h2 ^= second(pair(at + 2))
    h2 = (Math.imul((turn(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0
    h3 ^= third(pair(at + 4))
    h3 = (Math.imul((turn(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0
    h4 ^= fourth(pair(at + 6))
    h4 = (Math.imul((turn(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0
  }
  // What is left is shorter than a block; the parts that it doesn't reach are 0 and change nothing.
  h4 ^= fourth(pair(whole + 6))
  h3 ^= third(pair(whole + 4))
  h2 ^= second(pair(whole + 2))
  h1 ^= first(pair(whole))
  const bytes = text.length * 2
  h1 ^= bytes
  h2 ^= bytes
  h3 ^= bytes
  h4 ^= bytes
  h1 = (h1 + h2 + h3 + h4) | 0
  h2 = (h2 + h1) | 0
  h3 = (h3 + h1) | 0
  h4 = (h4 + h1) | 0
  h1 = stirred(h1)
  h2 = stirred(h2)
  h3 = stirred(h3)
  h4 = stirred(h4)
  h1 = (h1 + h2 + h3 + h4) | 0
  h2 = (h2 + h1) | 0
  h3 = (h3 + h1) | 0
  h4 = (h4 + h1) | 0
  return [h1, h2, h3, h4].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
}
