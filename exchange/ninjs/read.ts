import type { z } from 'zod'
import { type Block, paragraph, plainText } from '../../model/body/block.ts'
import { blocksFromHtml } from '../../model/body/fromHtml/blocksFromHtml.ts'
import { blockIds, type IncomingArticle, unsaid } from '../incomingArticle.ts'
import { foldSpace, plainParagraphs } from '../plainParagraphs.ts'
import { datelineIn } from './dateline.ts'
import { type NinjsItem, ninjsItem, type Wording } from './shape.ts'

/** An item read, or everything that stands against it. The identity is empty where the item has none. */
export type Reading =
  | { read: true; article: IncomingArticle }
  | { read: false; identity: string; version: string; faults: string[] }

/** What an item's type must be for its words to be an article. */
const textTypes = new Set(['text', 'composite'])

/**
 * Reads one ninjs item, of any version from 1.0 to 3.1, as an article. An item that is no text
 * (picture, video, event …) or lacks what an article must have gives every reason at once.
 * @param value the item as parsed from JSON
 */
export function readNinjs(value: unknown): Reading {
  const door = ninjsItem.safeParse(value)
  if (!door.success) {
    const partly = (value ?? {}) as { uri?: unknown; version?: unknown }
    return {
      read: false,
      identity: typeof partly.uri === 'string' ? partly.uri : '',
      version: '',
      faults: door.error.issues.map(faultOf),
    }
  }
  const item = door.data
  const type = item.type ?? 'text'
  const version = item.version ?? item.versionCreated ?? item.versioncreated ?? ''
  const refuse = (...faults: string[]): Reading => ({ read: false, identity: item.uri, version, faults })

  if (!textTypes.has(type))
    return refuse(`It is of type "${type}", and only texts become articles (types "text" and "composite").`)

  const headline = foldSpace(headlineOf(item))
  const found = bodyOf(item)
  const blocks = found.filter((block, at) => at > 1 || headline === '' || oneLine(block) !== headline)
  const body = blocks.map(oneLine).filter((words) => words !== '')
  const faults = [
    headline === '' ? 'It has no headline.' : '',
    body.length === 0 ? 'It has no body that can be read (HTML or plain text).' : '',
  ].filter((fault) => fault !== '')
  if (faults.length > 0) return refuse(...faults)

  const dateline = datelineIn(body[0] ?? '')
  const holder = foldSpace(item.copyrightHolder ?? item.copyrightholder ?? '')
  const source = foldSpace((item.infoSources ?? item.infosource ?? []).find(({ name }) => name)?.name ?? '')
  return {
    read: true,
    article: {
      ...unsaid,
      pictures: [],
      authors: [],
      cited: [],
      categories: [],
      topics: [],
      addresses: [],
      doubtful: [],
      provider: providerOf(item.uri) || holder.toLowerCase() || 'unknown',
      identity: item.uri,
      version,
      language: item.language ? foldSpace(item.language) : null,
      headline: { headline },
      standfirst: standfirstOf(item, body),
      blocks,
      byline: foldSpace(item.by ?? item.byline ?? '').replace(/^(by|von|por|par|av|بقلم)[:\s]+/i, ''),
      creditLine: source || holder || (dateline?.agency ?? ''),
      dateline: dateline ? '' : foldSpace(item.located ?? ''),
      slugline: foldSpace(item.slugline ?? ''),
      editorNote: foldSpace(item.edNote ?? item.ednote ?? ''),
      status: statusOf(item),
      firstCreated: dateOf(item.firstCreated ?? item.firstcreated),
      versionCreated: dateOf(item.versionCreated ?? item.versioncreated),
      embargoedUntil: dateOf(item.embargoed),
      leftBehind: leftBehindOf(item),
    },
  }
}

function faultOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.')
  if (issue.code === 'invalid_type' && /received undefined$/.test(issue.message))
    return `It has no "${where}".`
  return where === ''
    ? `It is no ninjs item: ${issue.message}.`
    : `Its "${where}" is wrong: ${issue.message}.`
}

function headlineOf(item: NinjsItem): string {
  const choices = (item.headlines ?? []).filter(({ value }) => value)
  const main = choices.find(({ role }) => role === 'main') ?? choices[0]
  return (isHtml(main) ? lineOf(main?.value ?? '') : main?.value) ?? item.headline ?? ''
}

/** HTML before plain text, whatever their roles are called: only HTML is sure to say where paragraphs end. */
function bodyOf(item: NinjsItem): Block[] {
  const bodies: Wording[] = item.bodies ?? []
  const old = Object.entries(item).flatMap(([name, value]): Wording[] =>
    name.startsWith('body_') && typeof value === 'string'
      ? [{ contentType: /html/.test(name) ? 'text/html' : 'text/plain', value }]
      : [],
  )
  const all = [...bodies, ...old]
  const mint = blockIds(item.uri)
  const html = all.find((one) => isHtml(one) && one.value)
  if (html?.value) {
    // An address that is relative to nobody knows what would lead into the newsroom's own site.
    const base = /^https?:/i.test(item.uri) ? item.uri : 'about:blank'
    return blocksFromHtml(html.value, { mint, base, ...(item.language ? { language: item.language } : {}) })
  }
  const plain = all.find((one) => /^(text\/plain\b.*)?$/.test(contentTypeOf(one)) && one.value)
  return plain?.value ? plainParagraphs(plain.value).map((words, at) => paragraph(mint(at), words)) : []
}

/** The words of a block in one line. */
const oneLine = (block: Block): string => foldSpace(plainText(block))

/** HTML where only a line of words may stand. */
const lineOf = (html: string): string =>
  blocksFromHtml(html, { mint: String, base: 'about:blank' }).map(oneLine).join(' ')

const contentTypeOf = (one: Wording): string => (one.contentType ?? one.contenttype ?? '').toLowerCase()

/** By content type; where none is said, by whether it begins with an element. */
function isHtml(one: Wording | undefined): boolean {
  if (!one) return false
  const type = contentTypeOf(one)
  return type === '' ? /^\s*<[a-z!][^>]*>/i.test(one.value ?? '') : /html/.test(type)
}

/** A description is a standfirst unless it merely repeats how a paragraph begins: many are the first 250 characters. */
function standfirstOf(item: NinjsItem, body: readonly string[]): string {
  const roles = ['standfirst', 'summary', 'abstract', 'main', 'text', undefined]
  const choices = roles.flatMap((wanted) =>
    (item.descriptions ?? []).filter(({ role, value }) => role === wanted && value),
  )
  const first = choices[0]
  const words =
    (isHtml(first) ? lineOf(first?.value ?? '') : first?.value) ??
    item.description_summary ??
    item.description_text ??
    ''
  const standfirst = foldSpace(words)
  return body.some((paragraph) => paragraph.startsWith(standfirst.slice(0, 60))) ? '' : standfirst
}

function statusOf(item: NinjsItem): IncomingArticle['status'] {
  const status = (item.pubStatus ?? item.pubstatus ?? 'usable').toLowerCase()
  if (status === 'usable') return 'usable'
  // 1.x spells it with one l. What we don't know is not for publishing.
  return /^cancel?led$|^canceled$/.test(status) ? 'cancelled' : 'withheld'
}

function leftBehindOf(item: NinjsItem): string[] {
  const count = (of: unknown): number => (of ? Object.keys(of).length : 0)
  const associations = count(item.associations)
  return associations > 0 ? [`${associations} associated ${associations === 1 ? 'item' : 'items'}`] : []
}

const dateOf = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text))

/** The host that an identity carries: of an http address, or of `urn:newsml:{host}:…` (RFC 3085). */
function providerOf(uri: string): string {
  const newsml = /^urn:newsml:([^:]+):/i.exec(uri)?.[1]
  if (newsml) return newsml.toLowerCase()
  return /^https?:/i.test(uri) && URL.canParse(uri) ? new URL(uri).hostname : ''
}
