import { type Accompanying, fileOf, nothingSaid } from '../accompanying.ts'
import { mediaSource } from '../mediaSource.ts'
import { foldSpace } from '../plainParagraphs.ts'
import type { Entry, FeedMedium } from './entry.ts'
import { lineOf } from './words.ts'

/** The most pictures, videos and sounds that one article takes. */
const mostMedia = 100

/**
 * The pictures, videos and sounds that come beside an item's text, the several sizes of one as one. Thumbnails count
 * only where there is no other picture; the portraits of authors that some blogs send are none.
 */
export function mediaOf(entry: Entry, hasPicture: boolean): { media: Accompanying[]; leftBehind: string[] } {
  const groups = new Map<string, { kind: Accompanying['kind']; all: (FeedMedium & { source: string })[] }>()
  let others = 0
  for (const one of entry.media) {
    const source = mediaSource(one.address, entry.base || undefined)
    const kind = kindOf(one)
    if (source === null || /(?:^|\.)gravatar\.com\/avatar/.test(source)) continue
    if (kind === null) {
      others += 1
      continue
    }
    const group = groups.get(fileOf(source)) ?? { kind, all: [] }
    group.all.push({ ...one, source })
    groups.set(fileOf(source), group)
  }
  const all = [...groups.values()].slice(0, mostMedia)
  const isPicture = ({ kind }: { kind: Accompanying['kind'] }): boolean => kind === 'picture'
  const isSmall = ({ all: sizes }: { all: FeedMedium[] }): boolean =>
    sizes.every(({ isThumbnail }) => isThumbnail)
  const hasFull = hasPicture || all.some((group) => isPicture(group) && !isSmall(group))
  const kept = all
    .filter((group) => !isPicture(group) || !isSmall(group) || !hasFull)
    .sort((one, other) => Number(isPicture(other)) - Number(isPicture(one)))
  const hasRecording = kept.some((group) => !isPicture(group))
  const media = kept.map(({ kind, all: sizes }, at) => mediumOf(kind, sizes, hasRecording && opens(kept, at)))
  return { media, leftBehind: others === 0 ? [] : [`${others} enclosed ${others === 1 ? 'file' : 'files'}`] }
}

/** Where there is a recording, it opens with the first picture above it. */
function opens(all: readonly { kind: Accompanying['kind'] }[], at: number): boolean {
  const kind = all[at]?.kind
  return all.findIndex((one) => (one.kind === 'picture') === (kind === 'picture')) === at
}

function mediumOf(
  kind: Accompanying['kind'],
  sizes: readonly (FeedMedium & { source: string })[],
  isForTop: boolean,
): Accompanying {
  const sorted = [...sizes].sort((one, other) => other.width - one.width)
  const [best] = sorted
  const source = best?.source ?? ''
  const says = (name: 'caption' | 'credit' | 'rights'): string =>
    sorted.map((one) => one[name]).find(Boolean) ?? ''
  const caption = lineOf({ value: says('caption'), as: 'looks' })
  return {
    kind,
    opens: isForTop,
    known: sorted.map((one) => one.source),
    picture: {
      ...nothingSaid,
      identity: source,
      sources: [source],
      caption: /^\S+\.\w{3,4}$|^(?:img|dsc)[_-]?\d+$/i.test(caption) ? '' : caption,
      credit: foldSpace(says('credit')),
      rights: foldSpace(says('rights')),
    },
  }
}

function kindOf({ type, address }: FeedMedium): Accompanying['kind'] | null {
  const said = type.toLowerCase()
  if (said.startsWith('image/')) return 'picture'
  if (said.startsWith('video/')) return 'video'
  if (said.startsWith('audio/')) return 'audio'
  if (said !== '' && !/octet-stream/.test(said)) return null
  const [, ending = ''] = /\.([a-z0-9]{2,4})(?:[?#]|$)/i.exec(address) ?? []
  if (/^(?:jpe?g|png|gif|webp|avif)$/i.test(ending)) return 'picture'
  if (/^(?:mp4|mov|webm|m4v)$/i.test(ending)) return 'video'
  return /^(?:mp3|m4a|ogg|wav|aac|opus)$/i.test(ending) ? 'audio' : null
}
