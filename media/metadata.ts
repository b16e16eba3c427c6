import { open } from 'node:fs/promises'
import { clean } from '../model/hygiene/clean.ts'
import { momentOf, type Taken } from './moment.ts'

/**
 * What a picture says of itself, as far as a newsroom may use it. Where it was taken and by which device is not read:
 * what isn't there can't be shown to whoever looks for a photographer. Empty where it says nothing.
 */
export type Metadata = {
  creator: string
  credit: string
  source: string
  headline: string
  caption: string
  copyright: string
  usageTerms: string
  taken: Taken | null
}

export const noMetadata: Metadata = {
  creator: '',
  credit: '',
  source: '',
  headline: '',
  caption: '',
  copyright: '',
  usageTerms: '',
  taken: null,
}

/** More of a file is not looked through: what is longer hides its words among gigabytes of picture. */
const mostBytes = 64 * 1024 * 1024
/** JPEG holds its metadata in segments before the picture, 64 kB each. */
const jpegBytes = 2 * 1024 * 1024
/** Words of ten thousand pages. */
const mostUnfolded = 4 * 1024 * 1024
const longestText = 8000

/**
 * Reads IPTC, XMP and EXIF of a picture. In each field XMP comes first, then IPTC, then EXIF, as the Metadata Working
 * Group has it (Guidelines for handling image metadata 2.0, section 2), since programs that know XMP keep it newest.
 * Whatever is broken counts as not there; it never throws for what the file says.
 * @param language BCP 47: which of several translations is taken, and how words are mended
 */
export async function readMetadata(file: string, isJpeg: boolean, language: string): Promise<Metadata> {
  const bytes = await beginningOf(file, isJpeg ? jpegBytes : mostBytes)
  const groups = await groupsIn(bytes)
  const { iptc, exif } = groups
  // PNG may hold its XMP compressed, as a text among others (PNG 3, section 11.3.3.4); then it is read by itself.
  const packed = wordsOf(groups.png['XML:com.adobe.xmp'], language)
  const xmp = packed === '' ? groups.xmp : (await groupsIn(Buffer.from(`<?xpacket begin=""?>${packed}`))).xmp
  const first = (...found: unknown[]): string => {
    for (const one of found) {
      const text = textOf(one, language)
      if (text !== '') return text
    }
    return ''
  }
  return {
    creator: first(xmp.creator, iptc['By-line'], exif.Artist),
    credit: first(xmp.Credit, iptc.Credit),
    source: first(xmp.Source, iptc.Source),
    headline: first(xmp.Headline, iptc.Headline),
    caption: first(xmp.description, iptc['Caption/Abstract'], captionByHand(exif.ImageDescription)),
    copyright: first(xmp.rights, iptc['Copyright Notice'], exif.Copyright),
    usageTerms: first(xmp.UsageTerms, iptc['Special Instructions']),
    taken: takenOf(
      [exif.DateTimeOriginal, exif.OffsetTimeOriginal],
      [xmp.DateCreated, undefined],
      [iptc['Date Created'], iptc['Time Created']],
    ),
  }
}

type Group = Readonly<Record<string, unknown>>
type Groups = Record<'xmp' | 'iptc' | 'exif' | 'png', Group>

async function groupsIn(bytes: Buffer): Promise<Groups> {
  const { default: ExifReader } = await import('exifreader')
  try {
    const tags = await ExifReader.load(bytes, {
      expanded: true,
      // What is compressed is unfolded only when it may be waited for.
      async: true,
      includeTags: wanted,
      decompress: { maxDecompressedSize: mostUnfolded },
    })
    return {
      xmp: { ...tags.xmp },
      iptc: { ...tags.iptc },
      exif: { ...tags.exif },
      png: { ...tags.png },
    }
  } catch {
    return { xmp: {}, iptc: {}, exif: {}, png: {} }
  }
}

/** Only these are taken out of the file: neither GPS nor the maker, model and serial number of a device. */
const wanted = {
  xmp: ['creator', 'Credit', 'Source', 'Headline', 'description', 'rights', 'UsageTerms', 'DateCreated'],
  iptc: [
    'Coded Character Set',
    'By-line',
    'Credit',
    'Source',
    'Headline',
    'Caption/Abstract',
    'Copyright Notice',
    'Special Instructions',
    'Date Created',
    'Time Created',
  ],
  exif: ['Artist', 'ImageDescription', 'Copyright', 'DateTimeOriginal', 'OffsetTimeOriginal'],
  png: ['XML:com.adobe.xmp'],
}

async function beginningOf(file: string, most: number): Promise<Buffer> {
  const from = await open(file, 'r')
  try {
    const { size } = await from.stat()
    const bytes = Buffer.allocUnsafe(Math.min(size, most))
    let at = 0
    for (;;) {
      const { bytesRead } = await from.read(bytes, at, bytes.length - at, at)
      at += bytesRead
      if (bytesRead === 0 || at === bytes.length) return bytes.subarray(0, at)
    }
  } finally {
    await from.close()
  }
}

/** The words of a tag, mended; empty where they are none, or hold what no text may hold. */
function textOf(tag: unknown, language: string): string {
  const { text, refused } = clean(wordsOf(tag, language).slice(0, longestText).toWellFormed(), language)
  return refused.length > 0 ? '' : text.trim()
}

/** A tag as ExifReader gives it: one with a description, or several; translations of XMP have a language each. */
function wordsOf(tag: unknown, language: string): string {
  if (typeof tag === 'string') return tag
  if (Array.isArray(tag)) return listed(tag, language)
  if (typeof tag !== 'object' || tag === null) return ''
  const { value, description } = tag as { value?: unknown; description?: unknown }
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) return listed(value, language)
  return typeof description === 'string' ? description : ''
}

function listed(tags: readonly unknown[], language: string): string {
  const tagged = (wanted: string): unknown =>
    tags.find((one) => languageOf(one).toLowerCase().split('-')[0] === wanted)
  const translation = tagged(language.toLowerCase().split('-')[0] ?? '') ?? tagged('x')
  if (translation !== undefined) return wordsOf(translation, language)
  return tags
    .slice(0, 20)
    .map((one) => wordsOf(one, language).trim())
    .filter((words) => words !== '')
    .join(', ')
}

function languageOf(tag: unknown): string {
  const lang = (tag as { attributes?: { lang?: unknown } } | null)?.attributes?.lang
  return typeof lang === 'string' ? lang : ''
}

/** Cameras write their own name where a caption belongs; no caption, and a device besides. */
function captionByHand(tag: unknown): unknown {
  const { description } = (tag ?? {}) as { description?: unknown }
  return typeof description === 'string' &&
    /^\s*(\S+\s+)?(dsc\b|dcim|digital camera|screenshot)/i.test(description)
    ? undefined
    : tag
}

/** The best of several dates: one with its zone before one without. */
function takenOf(...dates: readonly (readonly [date: unknown, time: unknown])[]): Taken | null {
  const found = dates.flatMap(([date, time]) => momentOf(`${wordsOf(date, '')} ${wordsOf(time, '')}`) ?? [])
  return found.find(({ instant }) => instant !== null) ?? found[0] ?? null
}
