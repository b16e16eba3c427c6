import type { z } from 'zod'
import { type Block, paragraph } from '../../model/body/block.ts'
import { withAccompanying } from '../accompanying.ts'
import { bylineNames, oneByline } from '../bylineNames.ts'
import { datelineIn } from '../dateline.ts'
import { blockIds, type IncomingArticle, unsaid } from '../incomingArticle.ts'
import type { IncomingEvent } from '../incomingEvent.ts'
import { momentIn } from '../momentIn.ts'
import { foldSpace } from '../plainParagraphs.ts'
import { hostOfIdentifier } from '../providerName.ts'
import { oneLine, unrepeated, withoutHeadline } from '../repeated.ts'
import { eventOf, eventTypes } from './event.ts'
import { mediaOf } from './media.ts'
import { type NinjsItem, ninjsItem } from './shape.ts'
import { articleFormOf, authorsOf, categoriesOf, topicsOf } from './topics.ts'
import { bodyOf, headlinesOf, standfirstOf } from './wordings.ts'

/** An item read, or everything that stands against it. The identity is empty where the item has none. */
export type Reading =
  | { read: true; article: IncomingArticle }
  | { read: false; identity: string; version: string; faults: string[] }

type Unread = Extract<Reading, { read: false }>

/** What an item's type must be for its words to be an article. */
const textTypes = new Set(['text', 'composite'])

/**
 * Reads one ninjs item, of any version from 1.0 to 3.1, as an article. An item that is no text
 * (picture, video, event …) or lacks what an article must have gives every reason at once.
 * @param value the item as parsed from JSON
 */
export function readNinjs(value: unknown): Reading {
  const door = open(value)
  return 'faults' in door ? door : articleOf(door.item)
}

/** Reads one ninjs item as what it is: an article, or an event where it announces one. */
export function readAnyNinjs(value: unknown): { read: true; event: IncomingEvent } | Reading {
  const door = open(value)
  if ('faults' in door) return door
  const { item } = door
  if (!eventTypes.has(typeOf(item))) return articleOf(item)
  const event = eventOf(item, { provider: providerOf(item), version: versionOf(item) })
  return Array.isArray(event) ? refused(item, ...event) : { read: true, event }
}

/** Who names an item, and how, as far as it can be told; the identity is empty where it has none. */
export function nameOf(value: unknown): { provider: string; identity: string; version: string } {
  const own: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  const text = (...names: readonly string[]): string | undefined =>
    names.map((name) => own[name]).find((one): one is string => typeof one === 'string' && one.length <= 2000)
  const identity = text('uri') ?? ''
  const version = typeof own.version === 'number' ? String(own.version) : text('version')
  const copyrightHolder = text('copyrightHolder', 'copyrightholder')
  return {
    provider: providerOf({ uri: identity, copyrightHolder }),
    identity,
    version: versionOf({ version, versionCreated: text('versionCreated', 'versioncreated') }),
  }
}

function open(value: unknown): { item: NinjsItem } | Unread {
  const door = ninjsItem.safeParse(value)
  if (door.success) return { item: door.data }
  const { identity, version } = nameOf(value)
  return { read: false, identity, version, faults: door.error.issues.map(faultOf) }
}

const refused = (item: NinjsItem, ...faults: string[]): Unread => ({
  read: false,
  identity: item.uri,
  version: versionOf(item),
  faults,
})

function articleOf(item: NinjsItem): Reading {
  const type = typeOf(item)
  if (!textTypes.has(type))
    return refused(
      item,
      `It is of type "${type}", and only texts become articles (types "text" and "composite").`,
    )

  const headline = headlinesOf(item)
  const standfirst = standfirstOf(item)
  const senders = sendersOf(item)
  const found = withoutSignature(withoutHeadline(bodyOf(item), headline.headline), senders)
  const isShort = found.blocks.every((block) => oneLine(block) === '')
  // A flash is a headline and a sentence, and the sentence is its text.
  const text = isShort && standfirst !== '' ? [paragraph(blockIds(item.uri)(0), standfirst)] : found.blocks
  const body = text.map(oneLine).filter((words) => words !== '')
  const faults = [
    headline.headline === '' ? 'It has no headline.' : '',
    body.length === 0 ? 'It has no body that can be read (HTML or plain text).' : '',
  ].filter((fault) => fault !== '')
  if (faults.length > 0) return refused(item, ...faults)

  const dateline = datelineIn(body[0] ?? '')
  const { media, leftBehind } = mediaOf(item)
  const { blocks, pictures } = withAccompanying(text, media, blockIds(item.uri, 'lead'))
  const authors = authorsOf(item)
  const byline = bylineNames(item.by ?? item.byline ?? '', senders)
  return {
    read: true,
    article: {
      ...unsaid,
      provider: providerOf(item),
      identity: item.uri,
      version: versionOf(item),
      language: item.language ? foldSpace(item.language) : null,
      headline,
      standfirst: unrepeated(standfirst, body),
      blocks,
      pictures,
      form: articleFormOf(item),
      ...oneByline(byline, authors),
      creditLine: senders.join(', ') || (dateline?.agency ?? ''),
      dateline: dateline ? '' : foldSpace(item.located ?? ''),
      slugline: foldSpace(item.slugline ?? ''),
      editorNote: noteOf(item),
      cited: [],
      categories: categoriesOf(item),
      topics: topicsOf(item),
      status: statusOf(item),
      firstCreated: dateOf(item.firstCreated ?? item.firstcreated),
      versionCreated: dateOf(item.versionCreated ?? item.versioncreated),
      embargoedUntil: dateOf(item.embargoedUntil ?? item.embargoed),
      addresses: [],
      leftBehind,
      doubtful: [
        isShort ? 'It has no text of its own: its description became the text.' : '',
        found.line === '' ? '' : `The line above its text was left out: "${found.line}".`,
      ].filter((words) => words !== ''),
    },
  }
}

/** Texts are the default; what says when it happens and not what it is announces something. */
const typeOf = (item: NinjsItem): string => item.type ?? (item.eventDetails?.dates ? 'event' : 'text')

const versionOf = (item: Partial<Pick<NinjsItem, 'version' | 'versionCreated' | 'versioncreated'>>): string =>
  item.version ?? item.versionCreated ?? item.versioncreated ?? ''

function faultOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.')
  if (issue.code === 'invalid_type' && /received undefined$/.test(issue.message))
    return `It has no "${where}".`
  return where === ''
    ? `It is no ninjs item: ${issue.message}.`
    : `Its "${where}" is wrong: ${issue.message}.`
}

/** Whose text it is: those who made it before those who only pass it on, and the holder of the rights where none is named. */
function sendersOf(item: NinjsItem): string[] {
  const sources = (item.infoSources ?? item.infosource ?? []).filter(({ name }) => name)
  const makers = sources.filter(
    ({ role, rel }) => !/distrib|aggregat|deliver|provider/i.test(role ?? rel ?? ''),
  )
  const named = (makers.length > 0 ? makers : sources).map(({ name }) => foldSpace(name ?? ''))
  const holder = foldSpace(item.copyrightHolder ?? item.copyrightholder ?? '')
  return [...new Set(named.length > 0 ? named : [holder])].filter((name) => name !== '').slice(0, 5)
}

/** Agencies set a short line with their sign above a text (`Economy TT`), which is for desks. */
function withoutSignature(
  blocks: readonly Block[],
  senders: readonly string[],
): { blocks: Block[]; line: string } {
  const [first, ...rest] = blocks
  const line = first?.type === 'words' && first.attrs.kind === 'paragraph' ? oneLine(first) : ''
  const isSign =
    line.length > 0 &&
    line.length <= 60 &&
    rest.length > 0 &&
    !/[.!?:]/.test(line) &&
    senders.some((name) => line.endsWith(name))
  return isSign ? { blocks: rest, line } : { blocks: [...blocks], line: '' }
}

/** What editors are told, in one line. */
function noteOf(item: NinjsItem): string {
  const urgency = item.urgency ?? item.priority
  const evolved = item.evolvedFrom ?? item.evolvedfrom
  return [
    foldSpace(item.edNote ?? item.ednote ?? ''),
    foldSpace(item.copyrightNotice ?? item.copyrightnotice ?? ''),
    item.usageTerms || item.usageterms ? `Terms: ${foldSpace(item.usageTerms ?? item.usageterms ?? '')}` : '',
    urgency === undefined ? '' : `Urgency ${foldSpace(urgency)}`,
    item.expires === undefined ? '' : `Expires ${foldSpace(item.expires)}`,
    evolved === undefined ? '' : `Goes on from ${foldSpace(evolved)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function statusOf(item: NinjsItem): IncomingArticle['status'] {
  const status = (item.pubStatus ?? item.pubstatus ?? 'usable').toLowerCase()
  if (status === 'usable') return 'usable'
  // 1.x spells it with one l. What we don't know is not for publishing.
  return /^cancel?led$|^canceled$/.test(status) ? 'cancelled' : 'withheld'
}

const dateOf = (text: string | undefined): Date | null =>
  text === undefined ? null : (momentIn(text)?.at ?? null)

/** The host in the item's identity, else the holder of its rights. */
function providerOf(item: Pick<NinjsItem, 'uri' | 'copyrightHolder' | 'copyrightholder'>): string {
  const holder = foldSpace(item.copyrightHolder ?? item.copyrightholder ?? '').toLowerCase()
  return hostOfIdentifier(item.uri) || holder || 'unknown'
}
