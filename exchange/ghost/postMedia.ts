import {
  type Audio,
  type Block,
  type Part,
  type Picture,
  partsIn,
  plainText,
  type Run,
  type Video,
} from '../../model/body/block.ts'
import { nothingSaid } from '../accompanying.ts'
import type { IncomingPicture } from '../incomingPicture.ts'
import { mediaSource } from '../mediaSource.ts'
import { foldSpace } from '../plainParagraphs.ts'
import type { OwnAddresses } from './ownAddress.ts'

type Shown = Picture | Video | Audio

/** Where Ghost keeps what was uploaded, below the site's root and below its folder `content` alike. */
const uploads = /\/content\/(?:images|media|files)\//
/** A smaller rendition that Ghost makes of a picture: `/content/images/size/w1000h500/format/webp/2026/…`. */
const rendition = /(\/content\/images\/)size\/w?\d*(?:h\d+)?\/(?:format\/\w+\/)?/

/** What is known of what a body shows, once each, and the addresses of what nobody can find. */
export type SettledMedia = { pictures: IncomingPicture[]; lost: string[] }

/**
 * Leads what a body shows back to what was uploaded, and what it leads to within the site back to the site; changes
 * the blocks in place. A picture that nobody can find loses its source.
 */
export function settleMedia(blocks: readonly Block[], own: OwnAddresses): SettledMedia {
  const found = new Map<string, IncomingPicture>()
  const lost: string[] = []
  for (const part of everyPart(blocks)) {
    if (isShown(part)) settleShown(part, own, found, lost)
    else if ('address' in part.attrs && part.attrs.address !== undefined)
      part.attrs.address = own.kept(part.attrs.address)
    if (part.type === 'words') for (const run of part.content ?? []) settleLinks(run, own)
  }
  return { pictures: [...found.values()], lost }
}

function* everyPart(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part
    yield* everyPart(partsIn(part))
  }
}

const isShown = (part: Part): part is Shown =>
  part.type === 'picture' || part.type === 'video' || part.type === 'audio'

function settleLinks(run: Run, own: OwnAddresses): void {
  for (const mark of run.marks ?? []) if (mark.type === 'link') mark.attrs.href = own.kept(mark.attrs.href)
}

function settleShown(
  block: Shown,
  own: OwnAddresses,
  found: Map<string, IncomingPicture>,
  lost: string[],
): void {
  const shown = block.type === 'picture' ? block.attrs.source : block.attrs.address
  if (shown === undefined) return
  const [source, ...others] = sourcesOf(shown, own)
  if (source === undefined) {
    lost.push(own.kept(shown))
    if (block.type === 'picture') delete block.attrs.source
    else block.attrs.address = own.kept(shown)
    return
  }
  if (block.type === 'picture') block.attrs.source = source
  else block.attrs.address = source
  if (found.has(source)) return
  const former = own.pathOf(shown) === null ? [] : [own.kept(withoutRendition(shown)), own.kept(shown)]
  found.set(source, {
    ...nothingSaid,
    identity: source,
    sources: [source, ...others],
    caption: foldSpace((block.content ?? []).map(plainText).join(' ')),
    alt: block.type === 'picture' ? block.attrs.alt : '',
    credit: block.type === 'picture' ? (block.attrs.credit ?? '') : '',
    addresses: [...new Set(former)],
  })
}

const withoutRendition = (address: string): string => address.replace(rendition, '$1')

/**
 * Where the bytes of something shown may be, the best first: what was uploaded, as it is shown, and the file beside the
 * export, as it lies in Ghost's own folder.
 */
function sourcesOf(shown: string, own: OwnAddresses): string[] {
  const original = withoutRendition(shown)
  const path = own.pathOf(original)
  const from = path === null ? -1 : path.search(uploads)
  const file = path === null || from < 0 ? null : mediaSource(path.slice(from + 1))
  const online = [original, shown].filter((address) => own.kept(address) === address)
  return [...new Set([...online, ...(file === null ? [] : [file])])]
}
