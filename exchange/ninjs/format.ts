import { type Format, longestItem, type Staged } from '../format.ts'
import { decodeJson } from '../json/decodeJson.ts'
import { ItemScanner, type Scanned } from '../json/itemScanner.ts'
import { isDeeperThan } from '../json/nesting.ts'
import { stagedUnder } from '../stagedUnder.ts'
import { itemsWithin } from './envelope.ts'
import { nameOf, readAnyNinjs } from './read.ts'

/** The deepest that an item may be nested. Real ones stay below 12. */
const deepest = 100

/**
 * News in JSON of IPTC (ninjs 1.0 to 3.1), as news agencies send it: one item, an array of any length, one a line, or
 * in the envelope of an agency's own service.
 */
export const ninjsFormat: Format = {
  name: 'ninjs',

  recognises({ text }) {
    if (!/^\s*[[{]/.test(text.replace(/^\ufeff/, ''))) return false
    if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(text)) return false
    const says = (...names: readonly string[]): boolean =>
      names.some((name) => new RegExp(`"${name}"\\s*:`).test(text))
    const isItem = says(
      'versioncreated',
      'versionCreated',
      'pubstatus',
      'pubStatus',
      'headlines',
      'bodies',
      'slugline',
    )
    const isOld = says(
      'body_html',
      'body_text',
      'body_xhtml',
      'description_text',
      'copyrightholder',
      'eventDetails',
    )
    return says('uri')
      ? isItem || isOld || says('headline', 'type', 'standard')
      : isItem && says('bodies', 'headlines', 'pubstatus', 'pubStatus')
  },

  async *stage(file) {
    const scanner = new ItemScanner(longestItem)
    for await (const text of decodeJson(file.open())) for (const one of scanner.feed(text)) yield* staged(one)
    for (const one of scanner.end()) yield* staged(one)
  },

  needs: () => [],

  read(raw) {
    const parsed = parsedItem(raw)
    if ('fault' in parsed) return { read: false, faults: [parsed.fault] }
    const reading = readAnyNinjs(parsed.value)
    if (!reading.read) return { read: false, faults: reading.faults }
    return { read: true, thing: 'event' in reading ? reading.event : reading.article }
  },
}

function* staged(one: Scanned): Generator<Staged> {
  const { at } = one
  const fault = (reason: string, identity = ''): Staged => ({ kind: 'fault', at, identity, reason })
  if ('fault' in one) {
    yield fault(one.fault)
    return
  }
  const parsed = parsedItem(one.raw)
  if ('fault' in parsed) {
    yield fault(parsed.fault, /"uri"\s*:\s*"([^"\\]{1,500})"/.exec(one.raw.slice(0, 100_000))?.[1])
    return
  }
  const inside = itemsWithin(parsed.value)
  for (const value of inside ?? [parsed.value]) {
    const name = nameOf(value)
    const raw = inside === null ? one.raw : JSON.stringify(value)
    yield stagedUnder(name, at, raw, '"uri"')
  }
}

function parsedItem(raw: string): { value: unknown } | { fault: string } {
  if (raw.includes('\ufffd'))
    return { fault: 'It holds characters that are not in UTF-8, which JSON asks for.' }
  if (isDeeperThan(deepest, raw)) return { fault: `It is nested deeper than ${deepest} levels.` }
  try {
    return { value: JSON.parse(raw) }
  } catch (fault) {
    return { fault: `This is not JSON: ${fault instanceof Error ? fault.message : String(fault)}` }
  }
}
