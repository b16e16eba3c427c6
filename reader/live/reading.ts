import type { Key } from '../../model/key.ts'
import type { House } from './house.ts'
import type { Snapshot } from './snapshot.ts'

/** A page in the making: what it reads from, and the keys that it has read. */
export type Reading = Snapshot & {
  readonly house: House
  /** Notes that the page depends on the key. */
  reads(key: Key): void
}

/** A reading over a snapshot; the keys gather in the set. */
export function readingOf(snapshot: Snapshot, house: House, keys: Set<Key>): Reading {
  return {
    house,
    query: snapshot.query,
    reads: (key) => {
      keys.add(key)
    },
  }
}
