import { longestId, storable } from '../attribute.ts'

/** Makes an id for a block that is new. */
export type Mint = () => string

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Mints a block's id: 16 characters of Crockford's base32 from as many random bytes, 80 bits. Minted by the client
 * that makes the block, so nobody is asked; two of a text are equal once in 10¹² texts of a million blocks.
 * @param random gives so many random bytes
 */
export function mintBlockId(random: (bytes: number) => Uint8Array): string {
  return [...random(16)].map((byte) => alphabet.charAt(byte & 31)).join('')
}

/** Mints until the id is one that nobody holds, and takes it. A mint that never gives one is a fault of the program. */
export function freshId(mint: Mint, taken: Set<string>): string {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const id = mint()
    if (id !== '' && !taken.has(id)) {
      taken.add(id)
      return id
    }
  }
  throw new Error('A mint of block ids gave a thousand that were taken: it must give a new one at each call.')
}

/** Whether something can be a block's id: 1 to 64 units that a database can keep. */
export function usable(id: unknown): id is string {
  return typeof id === 'string' && id !== '' && id.length <= longestId && storable(id)
}
