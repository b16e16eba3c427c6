import { type Accompanying, nothingSaid } from '../accompanying.ts'
import { mediaSource } from '../mediaSource.ts'
import { momentIn } from '../momentIn.ts'
import { foldSpace } from '../plainParagraphs.ts'
import type { Associated, NinjsItem, Rendition } from './shape.ts'
import { descriptionFor } from './wordings.ts'

/** Names under which agencies send the picture for the top. */
const opening =
  /^(?:feature|main|lead|hero|top)[-_ ]?(?:image|pic|picture|photo|media|video)?$|^featuremedia$/i

/** The most pictures that one article takes. */
const mostMedia = 200

/** Pictures, videos and sounds that an item holds, and what else it holds, in words. */
export function mediaOf(item: NinjsItem): { media: Accompanying[]; leftBehind: string[] } {
  const media: Accompanying[] = []
  const marks = new Set<Accompanying>()
  const left = new Map<string, number>()
  const take = (one: Associated, name: string): void => {
    const medium = media.length < mostMedia ? mediumOf(one, name) : null
    if (medium) {
      media.push(medium)
      if (isMark(name, medium)) marks.add(medium)
    } else left.set(one.type ?? 'item', (left.get(one.type ?? 'item') ?? 0) + 1)
  }
  for (const one of item.associations ?? []) {
    if (one.associations && one.associations.length > 0 && kindOf(one) === null)
      for (const inner of one.associations) take(inner, inner.name ?? '')
    else take(one, one.name ?? '')
  }
  // The pictures of a composite may be renditions of its own.
  if (item.type === 'composite' && media.length === 0 && bestOf('picture', item.renditions ?? [])) {
    const own = mediumOf({ ...item, type: 'picture', descriptions: [] } as Associated, 'main')
    if (own) media.push(own)
  }
  const words = [...left].map(([type, count]) =>
    type === 'item'
      ? `${count} associated ${count === 1 ? 'item' : 'items'}`
      : `${count} associated ${count === 1 ? 'item' : 'items'} of type ${foldSpace(type)}`,
  )
  return {
    // The mark of a company is no picture for the top while there is another.
    media: [...media].sort((one, other) => Number(marks.has(one)) - Number(marks.has(other))),
    leftBehind: words,
  }
}

const isMark = (name: string, { known }: Accompanying): boolean =>
  [name, ...known].some((one) => /(?:^|[^a-z])logo(?:[^a-z]|$)/i.test(one))

function kindOf({ type, renditions }: Associated): Accompanying['kind'] | null {
  const said = (type ?? '').toLowerCase()
  if (said === 'picture' || said === 'image' || said === 'photo') return 'picture'
  if (said === 'graphic' || said === 'video' || said === 'audio') return said
  if (said !== '') return null
  const main = (['video', 'audio', 'picture'] as const).find((kind) => bestOf(kind, renditions ?? [], true))
  return main ?? null
}

function mediumOf(one: Associated, name: string): Accompanying | null {
  const kind = kindOf(one)
  if (kind === null) return null
  const shape = kind === 'graphic' ? 'picture' : kind
  const best = bestOf(shape, one.renditions ?? [])
  const [source, ...others] = best ?? []
  if (source === undefined) return null
  const by = foldSpace(one.by ?? one.byline ?? '').replace(/^(?:by|foto|photo|photograph|bild)[:\s]+/i, '')
  const holder = foldSpace(one.copyrightHolder ?? one.copyrightholder ?? '')
  const sender = foldSpace((one.infoSources ?? one.infosource ?? []).find((own) => own.name)?.name ?? '')
  const [person = '', after = ''] = by.split(/\s*\/\s*(?=[^/]*$)/)
  const created = one.contentCreated ?? one.contentcreated ?? one.firstCreated ?? one.firstcreated ?? ''
  const rights = [one.copyrightNotice ?? one.copyrightnotice, one.usageTerms ?? one.usageterms]
  return {
    kind,
    opens: opening.test(name),
    known: [...(one.renditions ?? []).map(({ href }) => href?.trim() ?? ''), one.uri ?? ''],
    picture: {
      ...nothingSaid,
      identity: foldSpace(one.uri ?? '') || source,
      // Smaller ones are asked where the largest can't be had.
      sources: [source, ...others],
      caption:
        descriptionFor(one, 'caption', 'main', 'text', undefined, 'summary', 'richtext') || captionOf(one),
      alt: descriptionFor(one, 'alt', 'alttext', 'alternative', 'accessibility', 'altdesc'),
      credit: descriptionFor(one, 'creditline', 'credit') || (holder === '' ? by : ''),
      person: foldSpace(person),
      organisation: holder || foldSpace(after) || sender,
      rights: foldSpace(rights.filter(Boolean).join(' ')),
      takenAt: momentIn(created)?.at ?? null,
      focus: focusOf(one.renditions ?? [], source),
    },
  }
}

/** 1.x puts a caption where texts have their body. */
function captionOf(one: Associated): string {
  const old = one.body_text ?? one.bodies?.find(({ value }) => value)?.value
  return typeof old === 'string' && !old.includes('<') ? foldSpace(old) : ''
}

/** How many addresses of one picture are worth a try. */
const mostSources = 4

/** A thumbnail, one with a watermark, or a film that no browser plays, by what name, title or file are called. */
const isPoor = ({ name = '', title = '', href = '' }: Rendition): boolean =>
  /thumb|watermark|\.(?:wmv|avi|flv|mpe?g)$/i.test(
    `${name} ${title} ${href.split(/[?#]/)[0]?.split('/').at(-1) ?? ''}`,
  )

/**
 * The addresses of the renditions of this kind, the widest first, thumbnails and watermarked ones only where there is
 * no other. Null where there is none.
 * @param strictly only those whose content type says so
 */
function bestOf(
  kind: 'picture' | 'video' | 'audio',
  renditions: readonly Rendition[],
  strictly = false,
): [string, ...string[]] | null {
  const wanted = { picture: 'image/', video: 'video/', audio: 'audio/' }[kind]
  const width = (one: Rendition): number => (Number.isFinite(one.width) ? (one.width ?? 0) : 0)
  const ofKind = renditions
    .filter((one) => {
      const type = one.contentType ?? one.mimetype ?? typeByName(one.href ?? '')
      return type === '' ? !strictly : type.toLowerCase().startsWith(wanted)
    })
    .filter(({ href }) => mediaSource(href ?? '') !== null)
    .sort((one, other) => width(other) - width(one))
  const good = ofKind.filter((one) => !isPoor(one))
  const found = (good.length > 0 ? good : ofKind).map(({ href }) => mediaSource(href ?? '') ?? '')
  const [first, ...others] = [...new Set(found)].slice(0, mostSources)
  return first === undefined ? null : [first, ...others]
}

const typeByName = (href: string): string => {
  const [, ending = ''] = /\.([a-z0-9]{2,4})(?:[?#]|$)/i.exec(href) ?? []
  if (/^(?:jpe?g|png|gif|webp|avif|tiff?)$/i.test(ending)) return 'image/'
  if (/^(?:mp4|mov|webm|m4v|mpe?g)$/i.test(ending)) return 'video/'
  return /^(?:mp3|m4a|ogg|wav|aac|opus|flac)$/i.test(ending) ? 'audio/' : ''
}

/** The point that the eye should find, as parts of width and height (ninjs 3, `poi`). */
function focusOf(renditions: readonly Rendition[], source: string): { x: number; y: number } | null {
  const one =
    renditions.find(({ href, poi }) => href?.trim() === source && poi) ?? renditions.find(({ poi }) => poi)
  if (!one?.poi || !one.width || !one.height) return null
  const x = one.poi.x / one.width
  const y = one.poi.y / one.height
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : null
}
