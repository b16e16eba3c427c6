import { storable } from '../model/body/attribute.ts'
import { type ItemName, longestItem, type Staged } from './format.ts'

/** The longest name of an item, in bytes of UTF-8: what an index of the books can hold, with room to spare. */
const longestName = 2000

/**
 * An item under its name, or the fault that keeps it from being staged: no identity, a name that the books can't hold,
 * or too much text.
 * @param identifier what the format calls an identity, for the words of the fault
 */
export function stagedUnder(name: ItemName, at: number, raw: string, identifier: string): Staged {
  const all = `${name.provider}${name.identity}${name.version}`
  const reason =
    name.identity === ''
      ? `It has no ${identifier}.`
      : new TextEncoder().encode(all).length > longestName
        ? `Its ${identifier} is longer than ${longestName} bytes.`
        : !storable(all)
          ? `Its ${identifier} holds a character that no name may have.`
          : raw.length > longestItem
            ? `It is longer than ${longestItem} characters.`
            : ''
  if (reason === '') return { kind: 'item', at, raw, ...name }
  return { kind: 'fault', at, identity: name.identity.slice(0, 200).toWellFormed(), reason }
}
