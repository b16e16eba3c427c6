import type { Block, Picture } from '../../model/body/block.ts'
import { plainText } from '../../model/body/block.ts'
import { grammar } from '../../model/body/grammar.ts'
import { escapeText } from '../../model/html/escape.ts'
import type { Parts } from '../format.ts'
import type { IncomingPicture } from '../incomingPicture.ts'
import { attributesOf } from './markup.ts'
import { type Attachment, attachments, partOf, uploads } from './parts.ts'
import {
  isPicture,
  originalOf,
  uploadKey,
  uploadKeys,
  uploadPath,
  webAddressOf,
  withoutService,
} from './uploadAddress.ts'

/** A picture of an item: what the export knows of it, and where it may be, the best first. */
type Entry = { number: number; attachment: Attachment | null; sources: Set<string>; addresses: Set<string> }

export type PictureBook = {
  /**
   * An `img` of the text, as one that leads to what the book knows; null where it has no address, so it may stay.
   * @param around the address that the link around it leads to, or an empty string
   */
  tag(tag: string, around: string): string | null
  /** An `img` of an attachment that stands nowhere in the text. */
  attached(attachment: Attachment): string
  /** Replaces, in blocks that were made of such tags, what stands in for the pictures by their first sources. */
  settle(blocks: readonly Block[]): void
  /** The picture of an attachment, as a block. */
  block(attachment: Attachment, mint: (index: number) => string): Picture | null
  /** What is known of the pictures in some blocks, each once. */
  picturesIn(blocks: readonly Block[]): IncomingPicture[]
}

/** What stands in for a picture while the text is read: an address that is nobody's (RFC 2606). */
const standIn = 'https://picture.invalid/'
const longestSource = grammar.parts.picture.attributes.source.longest

/**
 * The pictures of one item. An article shows renditions under many addresses (smaller ones, through services, on other
 * hosts); here each is led back to the upload that it was made from, by the number that WordPress puts into a class,
 * or by its address.
 */
export function pictureBook(parts: Parts, base: string): PictureBook {
  const entries = new Map<string, Entry>()
  const order: Entry[] = []

  const entryOf = (attachment: Attachment | null, shown: URL | null): Entry | null => {
    const key =
      attachment !== null ? `#${attachment.id}` : shown === null ? '' : uploadKey(originalOf(shown) ?? shown)
    if (key === '') return null
    const known = entries.get(key)
    if (known !== undefined) return known
    const entry: Entry = { number: order.length, attachment, sources: new Set(), addresses: new Set() }
    entries.set(key, entry)
    order.push(entry)
    return entry
  }

  const hostOf = (url: URL | null): string => url?.hostname.replace(/^www\./, '') ?? ''
  const home = hostOf(webAddressOf(base, base))

  const fill = (entry: Entry, candidates: readonly (URL | null)[]): void => {
    const { attachment } = entry
    const own = attachment === null ? null : webAddressOf(attachment.address, base)
    const original = attachment === null ? null : webAddressOf(attachment.original, base)
    // What lies on other hosts is nobody's upload, whatever its path looks like.
    const isOfSite = (url: URL): boolean => [home, hostOf(own)].includes(hostOf(url))
    for (const each of [original, own, ...candidates]) {
      if (each === null || each.href.length > longestSource) continue
      entry.sources.add(each.href)
      if (isOfSite(each)) entry.addresses.add(each.href)
    }
    const shown = candidates.find((each) => each !== null && isOfSite(each)) ?? null
    const path = uploadPath(own ?? shown, attachment?.file ?? '')
    if (path !== null) {
      // The file beside the export is the last to be tried, wherever it was learnt.
      entry.sources.delete(path)
      entry.sources.add(path)
    }
    for (const each of attachment?.addresses ?? []) entry.addresses.add(each)
  }

  const sourceOf = (entry: Entry): string | undefined => entry.sources.values().next().value

  return {
    tag(tag, around) {
      const attributes = attributesOf(tag)
      const said = (name: string): string => attributes.get(name) ?? ''
      const address = (name: string): URL | null => webAddressOf(said(name), base)
      const seen =
        address('data-src') ?? address('data-lazy-src') ?? address('data-original') ?? address('src')
      const number = /\bwp-image-(\d{1,18})\b/.exec(said('class'))?.[1] ?? said('data-attachment-id')
      const attachment = known(parts, number, seen)
      if (seen === null && attachment === null) return null
      const isFull = /\bsize-full\b/.test(said('class'))
      const link = webAddressOf(around, base)
      const shown = seen === null ? null : withoutService(seen)
      const original = shown === null || isFull || attachment !== null ? null : originalOf(shown)
      const linked =
        link !== null && isPicture(link.pathname) && isSame(link, shown) ? withoutService(link) : null
      const entry = entryOf(attachment, shown)
      if (entry === null) return null
      fill(entry, [address('data-orig-file'), address('data-full-url'), linked, original, shown, seen])
      const alt = described(said('alt').trim(), seen) || described(attachment?.alt ?? '', seen)
      return imgTag(entry.number, alt, attributes)
    },

    attached(attachment) {
      const entry = entryOf(attachment, null)
      if (entry === null) return ''
      fill(entry, [])
      return sourceOf(entry) === undefined
        ? ''
        : imgTag(entry.number, described(attachment.alt, webAddressOf(attachment.address, base)), new Map())
    },

    settle(blocks) {
      for (const picture of picturesOf(blocks)) {
        const { source } = picture.attrs
        if (!source?.startsWith(standIn)) continue
        const entry = order[Number(source.slice(standIn.length))]
        const first = entry === undefined ? undefined : sourceOf(entry)
        if (first === undefined) delete picture.attrs.source
        else picture.attrs.source = first
      }
    },

    block(attachment, mint) {
      const entry = entryOf(attachment, null)
      if (entry === null) return null
      fill(entry, [])
      const source = sourceOf(entry)
      if (source === undefined) return null
      return {
        type: 'picture',
        attrs: {
          id: mint(0),
          asset: null,
          source,
          alt: described(attachment.alt, webAddressOf(attachment.address, base)),
          ...(attachment.credit === '' ? {} : { credit: attachment.credit.slice(0, 1000).toWellFormed() }),
        },
        ...(attachment.caption === ''
          ? {}
          : {
              content: [
                {
                  type: 'words',
                  attrs: { id: mint(1), kind: 'caption' },
                  content: [{ type: 'text', text: attachment.caption }],
                },
              ],
            }),
      }
    },

    picturesIn(blocks) {
      const bySource = new Map(order.flatMap((entry) => [[sourceOf(entry), entry] as const]))
      const found = new Map<string, IncomingPicture>()
      for (const picture of picturesOf(blocks)) {
        const { source } = picture.attrs
        if (source === undefined || found.has(source)) continue
        found.set(source, incoming(source, bySource.get(source), picture))
      }
      return [...found.values()]
    },
  }
}

/** The attachment that a picture shows, by its number or its address. */
function known(parts: Parts, number: string, shown: URL | null): Attachment | null {
  const named = number === '' ? undefined : partOf(parts, attachments, number)
  if (named !== undefined) return named
  for (const key of shown === null ? [] : uploadKeys(shown)) {
    const found = partOf(parts, uploads, key)
    if (found !== undefined) return found
  }
  return null
}

function isSame(one: URL, other: URL | null): boolean {
  if (other === null) return false
  const keys = uploadKeys(other)
  return uploadKeys(one).some((key) => keys.includes(key))
}

/** A description that is only the name of the file, `dsc20050727_091048`, describes nothing. */
function described(alt: string, address: URL | null): string {
  if (address === null || !/^[\w.-]*\d[\w.-]*$/.test(alt)) return alt
  const stem = address.pathname.replace(/^.*\//, '').replace(/\.[a-z0-9]+$/i, '')
  return stem.toLowerCase().startsWith(alt.toLowerCase()) ? '' : alt
}

/** Sizes stay, since they tell an ornament; so do the classes, since they tell a drawn character. */
function imgTag(number: number, alt: string, attributes: ReadonlyMap<string, string>): string {
  const kept = ['width', 'height', 'class']
    .map((name) => {
      const value = attributes.get(name)
      return value === undefined ? '' : ` ${name}="${escapeText(value)}"`
    })
    .join('')
  return `<img src="${standIn}${number}" alt="${escapeText(alt)}"${kept}>`
}

function* picturesOf(blocks: readonly Block[]): Generator<Picture> {
  for (const block of blocks) {
    if (block.type === 'picture') yield block
    else if (block.type === 'gallery') yield* block.content ?? []
    else if (block.type === 'factbox')
      for (const inner of block.content ?? []) if (inner.type === 'picture') yield inner
  }
}

function incoming(source: string, entry: Entry | undefined, picture: Picture): IncomingPicture {
  const attachment = entry?.attachment ?? null
  const [, ...others] = entry === undefined ? [source] : entry.sources
  const caption = (picture.content ?? []).map(plainText).join(' ')
  return {
    identity: attachment === null ? source : attachment.id,
    sources: [source, ...others],
    caption: attachment?.caption || attachment?.description || caption,
    alt: picture.attrs.alt,
    credit: attachment?.credit || (picture.attrs.credit ?? ''),
    person: '',
    organisation: '',
    rights: attachment?.rights ?? '',
    takenAt: attachment === null || attachment.takenAt === '' ? null : dateOf(attachment.takenAt),
    focus: null,
    addresses: entry === undefined ? [] : [...entry.addresses],
  }
}

function dateOf(text: string): Date | null {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? null : at
}
