import { escapeText } from '../../model/html/escape.ts'
import type { Parts } from '../format.ts'
import { cardHtml, recordingHtml } from './embeds.ts'
import { markupPieces } from './markup.ts'
import { type Attachment, attached, attachments, partOf, partsOf } from './parts.ts'
import type { PictureBook } from './pictureBook.ts'
import type { Shortcode } from './shortcodes.ts'
import { isFilm, isPicture, isSound, webAddressOf } from './uploadAddress.ts'

/** What a shortcode needs to know of the item that it stands in. */
export type ShortcodePlace = {
  /** The item's number: a gallery without a list shows what was uploaded to it. */
  post: string
  base: string
  parts: Parts
  book: PictureBook
  doubtful: Set<string>
  /** Reads what a shortcode encloses. */
  inner(html: string): string
}

type Show = (code: Shortcode, place: ShortcodePlace) => string | null

const mostShown = 1000

/** Those of WordPress, and those whose value is an address that they show. */
const known: ReadonlyMap<string, Show> = new Map<string, Show>([
  ['caption', caption],
  ['wp_caption', caption],
  ['gallery', gallery],
  ['playlist', playlist],
  ['audio', recording],
  ['video', recording],
  ...[
    'embed', 'bandcamp', 'dailymotion', 'embedyt', 'facebook', 'flickr', 'instagram', 'soundcloud', 'spotify', 'ted', 'tiktok',
    'tweet', 'twitter', 'videopress', 'vimeo', 'wpvideo', 'youtube',
  ].map((name) => [name, card] as const), // biome-ignore format: a list to be read as one
])

/** A shortcode as the HTML that it stands for; null where it is none of these, or says nothing that can be shown. */
export function shownShortcode(code: Shortcode, place: ShortcodePlace): string | null {
  return known.get(code.name)?.(code, place) ?? null
}

/** A picture with its caption: inside it behind the picture, or as WordPress before 3.4 wrote it, as a value. */
function caption({ attributes, inside }: Shortcode, place: ShortcodePlace): string | null {
  if (inside === null) return null
  const to = mediaEnd(inside)
  const number = /^attachment_(\d{1,18})$/.exec(attributes.get('id') ?? '')?.[1]
  const media = inside.slice(0, to)
  // A class that is written first counts, so one of the picture's own stays the only one.
  const numbered =
    number === undefined || media.includes('wp-image-')
      ? media
      : media.replace(/<img\s/i, `<img data-attachment-id="${number}" `)
  const said = inside.slice(to).trim() || (attributes.get('caption') ?? '')
  const words = said === '' ? '' : `<figcaption>${place.inner(said)}</figcaption>`
  return `<figure class="wp-caption">${place.inner(numbered).trim()}${words}</figure>`
}

/** Where the picture ends, with the link around it. */
function mediaEnd(html: string): number {
  let isLinked = false
  let end = 0
  for (const { is, name, isClosing, from, to } of markupPieces(html)) {
    if (end > 0) {
      if (is === 'tag' && name === 'a' && isClosing && isLinked) return to
      if (is === 'text' && html.slice(from, to).trim() === '' && isLinked) continue
      return end
    }
    if (is === 'tag' && name === 'a') isLinked = !isClosing
    if (is === 'tag' && (name === 'img' || (isClosing && (name === 'video' || name === 'iframe')))) end = to
  }
  return end
}

function gallery({ attributes }: Shortcode, place: ShortcodePlace): string {
  const shown = listed(attributes, place, isPicture)
  return shown.length === 0
    ? ''
    : `<figure class="wp-block-gallery">${shown.map((each) => figure(each, place)).join('')}</figure>`
}

function figure(attachment: Attachment, { book }: ShortcodePlace): string {
  const image = book.attached(attachment)
  if (image === '') return ''
  const said = [
    attachment.caption === '' ? '' : escapeText(attachment.caption),
    attachment.credit === '' ? '' : `<span class="credit">${escapeText(attachment.credit)}</span>`,
  ].join('')
  return `<figure>${image}${said === '' ? '' : `<figcaption>${said}</figcaption>`}</figure>`
}

function playlist({ attributes }: Shortcode, place: ShortcodePlace): string {
  const isWanted = attributes.get('type') === 'video' ? isFilm : isSound
  return listed(attributes, place, isWanted)
    .map((each) => played(each, place))
    .join('')
}

function played(attachment: Attachment, { base }: ShortcodePlace): string {
  const url = webAddressOf(attachment.address, base)
  return url === null ? '' : recordingHtml(url, attachment.caption || attachment.title)
}

/** What a list of numbers names, in its order; without one, what was uploaded to the item, in the item's order. */
function listed(
  attributes: ReadonlyMap<string, string>,
  { parts, post, doubtful }: ShortcodePlace,
  isWanted: (path: string) => boolean,
): Attachment[] {
  const ids = attributes.get('ids') || attributes.get('include')
  if (ids !== undefined && ids !== '') {
    const numbers = ids
      .split(/[\s,]+/)
      .filter((each) => /^\d{1,18}$/.test(each))
      .slice(0, mostShown)
    return numbers.flatMap((number) => {
      const found = partOf(parts, attachments, number)
      if (found === undefined) doubtful.add(`It shows upload ${number}, which the export doesn't have.`)
      return found ?? []
    })
  }
  const left = new Set((attributes.get('exclude') ?? '').split(/[\s,]+/))
  return partsOf(parts, attached, attributes.get('id') ?? post)
    .filter(({ address, file, id }) => isWanted(URL.parse(address)?.pathname ?? file) && !left.has(id))
    .sort((one, other) => one.order - other.order || Number(one.id) - Number(other.id))
    .slice(0, mostShown)
}

const sourceNames = [
  'src',
  'mp4',
  'm4v',
  'webm',
  'ogv',
  'mp3',
  'm4a',
  'ogg',
  'oga',
  'wav',
  'flac',
  'flv',
  'wmv',
  'wma',
  'url',
]

/** A film or a recording of sound by its address; without one, the first that was uploaded to the item. */
function recording({ name, attributes, values, inside }: Shortcode, place: ShortcodePlace): string | null {
  const said = [...sourceNames.map((each) => attributes.get(each)), ...values, inside?.trim()]
  for (const each of said) {
    // Audio players of before 3.6 listed several, and options behind a bar.
    const url = webAddressOf(
      (each ?? '').split(/[|,]/)[0] ?? '',
      each?.startsWith('/') ? place.base : 'about:blank',
    )
    if (url !== null) return recordingHtml(url, '', name === 'video')
  }
  const [first] = listed(new Map(), place, name === 'video' ? isFilm : isSound)
  return first === undefined ? null : played(first, place)
}

/** An address that leads to something elsewhere. */
function card({ name, attributes, values, inside }: Shortcode): string | null {
  for (const each of [inside?.trim(), attributes.get('url'), attributes.get('src'), ...values]) {
    const url = webAddressOf(each ?? '', 'about:blank')
    if (url !== null) return cardHtml(url)
  }
  const number = attributes.get('id') ?? values[0] ?? ''
  const address = !/^[\w-]{1,40}$/.test(number)
    ? ''
    : name === 'youtube'
      ? `https://www.youtube.com/watch?v=${number}`
      : name === 'vimeo'
        ? `https://vimeo.com/${number}`
        : ''
  const url = webAddressOf(address, 'about:blank')
  return url === null ? null : cardHtml(url)
}
