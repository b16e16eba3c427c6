import { z } from 'zod'
import { type Format, longestItem } from '../format.ts'
import { decodeJson } from '../json/decodeJson.ts'
import { isDeeperThan } from '../json/nesting.ts'
import { stagedUnder } from '../stagedUnder.ts'
import { BoundedXml } from '../xml/boundedXml.ts'
import { decodeXml } from '../xml/decodeXml.ts'
import { parsedFeed, type StagedEntry } from './parse.ts'
import { nameOf, readEntry } from './read.ts'

/** The largest feed that is read, in bytes: it is held whole. Archives that are larger come in other formats. */
const largestFeed = 64 * 1024 * 1024

/** The deepest that a JSON Feed is nested; its items stay below 10. */
const deepest = 50

/** Feeds: RSS 0.9x, 1.0 and 2.0 with their usual modules, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1. */
export const feedFormat: Format = {
  name: 'feed',

  recognises({ text }) {
    const start = text.replace(/^\ufeff/, '').slice(0, 8000)
    if (/^\s*\{/.test(start))
      return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\//.test(start)
    // An export of WordPress is RSS as well.
    if (/wordpress\.org\/export\//.test(start)) return false
    return (
      /<rss[\s>]/i.test(start) ||
      (/<rdf:RDF[\s>]/i.test(start) && /purl\.org\/(?:rss|net\/rss)|my\.netscape\.com/.test(start)) ||
      (/<(?:\w+:)?feed[\s>]/i.test(start) && /www\.w3\.org\/2005\/Atom|purl\.org\/atom/.test(start))
    )
  },

  async *stage(file) {
    const read = await textOf(file.open())
    if ('fault' in read) {
      yield { kind: 'fault', at: 1, identity: '', reason: read.fault }
      return
    }
    for (const one of parsedFeed(read.text)) {
      if ('fault' in one) {
        yield { kind: 'fault', at: one.at, identity: '', reason: one.fault }
        continue
      }
      yield stagedUnder(nameOf(one.entry), one.at, JSON.stringify(one.entry), 'id and no address')
    }
  },

  needs: () => [],

  read(raw) {
    const staged = stagedIn(raw)
    return staged ? readEntry(staged) : { read: false, faults: ['It is no item of a feed as it was staged.'] }
  },
}

const words = z.string()
const envelope = z.object({
  format: z.enum(['rss', 'rdf', 'atom', 'json']),
  feed: z.object({
    base: words,
    title: words,
    link: words,
    language: words,
    authors: z.array(z.object({ name: words, uri: words })),
  }),
  item: z.looseObject({}),
})

/** What `stage` has written; what is in its item was shaped there. */
function stagedIn(raw: string): StagedEntry | null {
  try {
    const door = envelope.safeParse(JSON.parse(raw))
    return door.success ? (door.data as StagedEntry) : null
  } catch {
    return null
  }
}

/** A feed as text, without comments, document type and declarations. */
async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<{ text: string } | { fault: string }> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > largestFeed)
      return { fault: `It is larger than ${largestFeed / 1024 / 1024} MB, which no feed is.` }
    parts.push(piece)
  }
  const isJson = /^(?:\ufeff|\ufffe|\s|\0)*\{/.test(
    new TextDecoder('latin1').decode(parts[0]?.subarray(0, 64)).replace(/^(?:ï»¿|ÿþ|þÿ)/, ''),
  )
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield* parts
  }
  const text: string[] = []
  if (isJson) {
    for await (const piece of decodeJson(pieces())) text.push(piece)
    const json = text.join('')
    return isDeeperThan(deepest, json)
      ? { fault: `It is nested deeper than ${deepest} levels.` }
      : { text: json }
  }
  const bounded = new BoundedXml(longestItem + 1)
  for await (const piece of decodeXml(pieces())) text.push(bounded.feed(piece))
  text.push(bounded.end())
  return { text: text.join('') }
}
