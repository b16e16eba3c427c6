import { hash128 } from '../hash/hash128.ts'

/**
 * The ids of what is imported, by place: the same item of the same source gives the same ids at each import, so an
 * import that is run again, or comes again with an update, meets its own blocks.
 * @param identity what the item is called where it comes from, e.g. source and item id
 * @example const mint = importMint('ninjs urn:agency:123'); mint(0)
 */
export function importMint(identity: string): (index: number) => string {
  return (index) => `i${hash128(JSON.stringify([identity, index]))}`
}
