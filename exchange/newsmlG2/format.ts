import type { Accompanying } from '../accompanying.ts'
import { type Format, type ItemName, longestItem, type PartName, type Staged } from '../format.ts'
import { hostOfIdentifier } from '../providerName.ts'
import { stagedUnder } from '../stagedUnder.ts'
import { decodeXml } from '../xml/decodeXml.ts'
import {
  attributeOf,
  childrenOf,
  elementsIn,
  first,
  parseXml,
  type XmlElement,
  xmlOf,
} from '../xml/element.ts'
import { ElementStream, type Streamed } from '../xml/elementStream.ts'
import { articleOf } from './article.ts'
import { languageOf, lineIn, partyName } from './concept.ts'
import { eventOf, eventsIn } from './event.ts'
import { classOf, mediaClasses, mediumOf } from './medium.ts'
import { Shelf, type Shown } from './shelf.ts'

const itemNames = new Set([
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
])

/** What texts ask for: pictures, by the name of the text or by their own. */
const pictures = 'picture'

/** The longest item of a picture that waits for its text, in UTF-16 units: metadata only, so no real one comes near. */
const longestPicture = 50_000

/** NewsML-G2 of IPTC (2.x): an item, or a message with any number of them. */
export const newsmlG2Format: Format = {
  name: 'newsml-g2',

  recognises({ text }) {
    const start = text.slice(0, 20_000)
    return (
      /<(?:[\w-]+:)?(?:newsItem|newsMessage|packageItem|conceptItem|knowledgeItem|planningItem)[\s>]/.test(
        start,
      ) && /iptc\.org\/std\/nar\//.test(start)
    )
  },

  async *stage(file) {
    const stream = new ElementStream(longestItem, (name) => itemNames.has(name))
    const shelf = new Shelf()
    for await (const text of decodeXml(file.open()))
      for (const one of stream.feed(text)) yield* staged(one, shelf)
    for (const one of stream.end()) yield* staged(one, shelf)
  },

  needs(raw) {
    // `xmlOf` has written it, so its first tag and its links are known by their letters.
    const [tag = ''] = /^<[^>]*>/.exec(raw) ?? []
    const names = [
      / guid="([^"]*)"/.exec(tag)?.[1],
      ...[...raw.matchAll(/<link [^>]*?residref="([^"]*)"/g)].map(([, ref]) => ref),
    ]
    const distinct = [...new Set(names.flatMap((name) => (name ? [unescaped(name)] : [])))]
    return distinct.map((identity): PartName => ({ of: pictures, identity }))
  },

  read(raw, parts) {
    const item = parseXml(raw)
    if ('fault' in item) return { read: false, faults: [`It is not well-formed XML: ${item.fault}.`] }
    const name = nameOf(item)
    const isPlan = item.name === 'planningItem'
    if (isPlan || eventsIn(item).length > 0) return eventOf(item, name)
    const beside = newsmlG2Format
      .needs(raw)
      .flatMap((need) => parts(need))
      .flatMap(mediumIn)
    return articleOf(item, name, [...new Map(beside.map((one) => [one.picture.identity, one])).values()])
  },
}

function mediumIn(part: unknown): Accompanying[] {
  const item = typeof part === 'string' ? parseXml(part) : null
  const medium = item === null || 'fault' in item ? null : mediumOf(item)
  return medium ? [medium] : []
}

function* staged(one: Streamed, shelf: Shelf): Generator<Staged> {
  const { at } = one
  if ('fault' in one) {
    yield { kind: 'fault', at, identity: one.attributes.guid ?? '', reason: one.fault }
    return
  }
  const item = one.element
  const events =
    item.name === 'newsItem' || item.name.startsWith('concept') || item.name.startsWith('knowledge')
      ? eventsIn(item)
      : []
  if (events.length > 0) {
    yield* stagedEvents(at, item, events)
    return
  }
  switch (item.name) {
    case 'newsItem': {
      if (!mediaClasses.has(classOf(item))) yield stagedItem(at, item)
      else yield* stagedPicture(at, item, shelf)
      return
    }
    case 'planningItem':
      yield stagedItem(at, item)
      return
    case 'packageItem': {
      yield* shown(shelf.package(referencesIn(item)))
      yield { kind: 'left out', what: 'packages, whose pictures come in with their texts' }
      return
    }
    default:
      yield { kind: 'left out', what: `${item.name.replace('Item', '')} items, which hold no news` }
  }
}

function* stagedPicture(at: number, item: XmlElement, shelf: Shelf): Generator<Staged> {
  const raw = xmlOf(item)
  const guid = attributeOf(item, 'guid')
  if (guid === '' || raw.length > longestPicture) {
    const reason = guid === '' ? 'It has no "guid".' : `It is longer than ${longestPicture} characters.`
    yield { kind: 'fault', at, identity: guid, reason }
    return
  }
  yield* shown(shelf.picture(guid, raw))
  yield { kind: 'left out', what: `${classOf(item)} items, which come in with the texts that show them` }
}

function* shown(all: readonly Shown[]): Generator<Staged> {
  for (const { text, picture } of all) yield { kind: 'part', of: pictures, identity: text, value: picture }
}

const stagedItem = (at: number, item: XmlElement): Staged =>
  stagedUnder(nameOf(item), at, xmlOf(item), '"guid"')

/** So many events one item may hold, with so much said of all of them (UTF-16 units), since each is staged with that. */
const mostEvents = 1000
const mostAround = 20_000

/** An item that holds events, as an item for each: every one of them is an event of the agenda by itself. */
function* stagedEvents(at: number, item: XmlElement, events: readonly XmlElement[]): Generator<Staged> {
  const [only] = events
  if (item.name === 'conceptItem' && only && events.length === 1) {
    yield stagedItem(at, item)
    return
  }
  const around = elementsIn(item).filter(({ name }) => /^(?:itemMeta|contentMeta|rightsInfo)$/.test(name))
  const guid = attributeOf(item, 'guid')
  if (events.length > mostEvents || around.map((one) => xmlOf(one)).join('').length > mostAround) {
    const reason = `It holds more than ${mostEvents} events, or says more than ${mostAround} characters of all of them.`
    yield { kind: 'fault', at, identity: guid.slice(0, 200).toWellFormed(), reason }
    return
  }
  for (const [index, event] of events.entries()) {
    const own = first(event, 'conceptId')
    const name = attributeOf(own, 'qcode') || attributeOf(own, 'uri') || String(index + 1)
    const attributes = { ...item.attributes, guid: guid === '' ? '' : `${guid}#${name}` }
    const children = [...around, { ...event, name: 'concept' }]
    yield stagedItem(at, { ...item, name: 'conceptItem', attributes, children })
  }
}

function referencesIn(item: XmlElement): string[] {
  const walk = (element: XmlElement): string[] =>
    elementsIn(element).flatMap((child) =>
      child.name === 'itemRef' ? [attributeOf(child, 'residref')] : walk(child),
    )
  return walk(item).filter((name) => name !== '')
}

function nameOf(item: XmlElement): ItemName {
  const itemMeta = first(item, 'itemMeta')
  const identity = attributeOf(item, 'guid').trim()
  const language = languageOf(item)
  const [holder] = [first(itemMeta, 'provider'), first(item, 'rightsInfo', 'copyrightHolder')]
    .map((one) => partyName(one, language).toLowerCase())
    .filter((name) => name !== '')
  return {
    provider: hostOfIdentifier(identity) || (holder ?? 'unknown'),
    identity,
    version: attributeOf(item, 'version').trim() || lineIn(childrenOf(itemMeta, 'versionCreated')[0]),
  }
}

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[String(name)] ?? '',
  )
