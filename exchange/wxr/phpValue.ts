/** What PHP's `serialize` writes, as plain data: objects are read as their fields, references as null. */
export type PhpValue = string | number | boolean | null | ReadonlyMap<string, PhpValue>

const longest = 1_000_000
const deepest = 20
const mostEntries = 20_000

class Unreadable extends Error {}

/**
 * Reads a value that PHP serialized, or gives undefined where it is none, is cut off, or is larger than WordPress ever
 * writes (a million bytes, 20 deep, 20,000 entries). Nothing is made of what it says: an object's class is not
 * looked at. Lengths count bytes of UTF-8; a string whose length is wrong, as after names were exchanged in a whole
 * database, ends at the next `";`.
 * @example phpValue('a:1:{s:2:"en";i:12;}') // Map { 'en' => 12 }
 */
export function phpValue(text: string): PhpValue | undefined {
  if (text.length > longest || !/^(?:[abdisO]:|N;)/.test(text)) return undefined
  const bytes = Buffer.from(text, 'utf8')
  let at = 0
  let entries = 0

  const until = (end: string): string => {
    const to = bytes.indexOf(end, at, 'latin1')
    if (to < 0 || to - at > 40) throw new Unreadable()
    const found = bytes.toString('latin1', at, to)
    at = to + end.length
    return found
  }
  const expect = (wanted: string): void => {
    if (bytes.toString('latin1', at, at + wanted.length) !== wanted) throw new Unreadable()
    at += wanted.length
  }
  const counted = (): number => {
    const count = Number(until(':'))
    if (!Number.isInteger(count) || count < 0 || count > longest) throw new Unreadable()
    return count
  }
  const string = (length: number): string => {
    expect('"')
    const isRight = bytes[at + length] === 0x22
    const to = isRight ? at + length : bytes.indexOf('"', at)
    if (to < 0) throw new Unreadable()
    const found = bytes.toString('utf8', at, to)
    at = to + 1
    return found
  }
  const entriesOf = (count: number, depth: number): ReadonlyMap<string, PhpValue> => {
    expect('{')
    const found = new Map<string, PhpValue>()
    for (let each = 0; each < count; each += 1) {
      entries += 1
      if (entries > mostEntries) throw new Unreadable()
      const key = value(depth + 1)
      found.set(String(key), value(depth + 1))
    }
    expect('}')
    return found
  }
  const value = (depth: number): PhpValue => {
    if (depth > deepest) throw new Unreadable()
    const kind = bytes.toString('latin1', at, at + 2)
    at += 2
    if (kind === 'N;') return null
    if (kind === 'b:') return until(';') === '1'
    if (kind === 'i:' || kind === 'd:') return Number(until(';'))
    if (kind === 's:') {
      const found = string(counted())
      expect(';')
      return found
    }
    if (kind === 'a:') return entriesOf(counted(), depth)
    if (kind === 'O:') {
      string(counted())
      expect(':')
      return entriesOf(counted(), depth)
    }
    if (kind === 'r:' || kind === 'R:') {
      until(';')
      return null
    }
    throw new Unreadable()
  }

  try {
    return value(0)
  } catch (fault) {
    if (fault instanceof Unreadable) return undefined
    throw fault
  }
}

/** The field of a value that is a list of fields, or undefined. */
export function fieldOf(value: PhpValue | undefined, name: string): PhpValue | undefined {
  return value instanceof Map ? value.get(name) : undefined
}
