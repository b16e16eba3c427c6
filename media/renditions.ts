import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Sharp } from 'sharp'
import { renditionHash } from '../model/mediaFile.ts'
import { withIptc } from './iptc.ts'
import type { MediaFault } from './mediaFault.ts'
import { incomingFile, type MediaFolder, putInPlace, renditionFile, writeThrough } from './mediaFolder.ts'
import { loadSharp, type Picture, unreadable } from './picture.ts'
import { exifOf, type RenditionRights, xmpOf } from './rights.ts'

/** A file that readers are given. */
export type Rendition = {
  /** Its name: from what it holds. */
  hash: string
  format: 'jpeg' | 'avif' | 'original'
  /** Pixels; 0 where there are none. */
  width: number
  height: number
  bytes: number
  mime: string
}

/**
 * The widths of every picture, in pixels: the source of truth for what is made, what a page offers and what a browser
 * chooses from. A card on a phone takes 320 or 640 (two device pixels a CSS pixel), an article's column 960 or 1280, a
 * wide screen 1920, a dense one 2560. Half as wide again or twice at each step: a closer one would save a reader less
 * than a tenth of the bytes and cost the newsroom two more files.
 */
const widths = [320, 640, 960, 1280, 1920, 2560]
const largest = Math.max(...widths)
/** Tall infographics are cut down to what every decoder takes. */
const highest = 16_000
/** How wide the picture is that stands there at once, while the others are made. */
const widestFirst = 960

/** Never wider than the picture itself; and its own width where it lies between two steps, or it would lose detail. */
export function renditionWidths(own: number): number[] {
  const top = Math.min(own, largest)
  // A step within an eighth of the top shows the same.
  return [...widths.filter((width) => width * 1.125 <= top), top]
}

/**
 * One quick JPEG of at most 960 pixels, so that a page has its picture at once. That it could be drawn proves that the
 * picture is whole.
 */
export async function firstRendition(
  folder: MediaFolder,
  asset: string,
  picture: Picture,
  rights: RenditionRights,
): Promise<{ ok: true; rendition: Rendition } | MediaFault> {
  try {
    const width = firstWidth(picture)
    return { ok: true, rendition: await draw(folder, asset, upright(picture, width), 'jpeg', rights) }
  } catch (fault) {
    return unreadable(fault)
  }
}

function firstWidth(picture: Picture): number {
  return Math.max(...renditionWidths(picture.width).filter((width, at) => at === 0 || width <= widestFirst))
}

/** The others: AVIF in every width, JPEG in every width but the first one's. The picture is decoded once. */
export async function otherRenditions(
  folder: MediaFolder,
  asset: string,
  picture: Picture,
  rights: RenditionRights,
): Promise<{ ok: true; renditions: Rendition[] } | MediaFault> {
  try {
    const sharp = await loadSharp()
    const { data, info } = await upright(picture, largest).raw().toBuffer({ resolveWithObject: true })
    const raw = { width: info.width, height: info.height, channels: info.channels }
    const renditions: Rendition[] = []
    for (const width of renditionWidths(picture.width)) {
      for (const format of ['avif', 'jpeg'] as const) {
        if (format === 'jpeg' && width === firstWidth(picture)) continue
        const sized = within(sharp(data, { raw }), width)
        renditions.push(await draw(folder, asset, sized, format, rights))
      }
    }
    return { ok: true, renditions }
  } catch (fault) {
    return unreadable(fault)
  }
}

/**
 * Upright, in sRGB and on white: what is see-through would show a dark page through dark letters. Everything that the
 * file says besides its pixels stays behind.
 */
function upright(picture: Picture, width: number): Sharp {
  return within(picture.read(), width).flatten({ background: 'white' }).toColourspace('srgb')
}

function within(picture: Sharp, width: number): Sharp {
  return picture.resize({ width, height: highest, fit: 'inside', withoutEnlargement: true })
}

async function draw(
  folder: MediaFolder,
  asset: string,
  sized: Sharp,
  format: 'jpeg' | 'avif',
  rights: RenditionRights,
): Promise<Rendition> {
  const xmp = xmpOf(rights)
  const exif = exifOf(rights)
  let signed = xmp === null ? sized : sized.withXmp(xmp)
  if (Object.keys(exif).length > 0) signed = signed.withExif({ IFD0: exif })
  const coded =
    format === 'jpeg'
      ? signed.jpeg({ quality: 78, mozjpeg: true, progressive: true })
      : // Effort 4, the library's own, takes six times as long for the same bytes.
        signed.avif({ quality: 50, effort: 2 })
  const { data, info } = await coded.toBuffer({ resolveWithObject: true })
  const bytes = format === 'jpeg' ? withIptc(data, rights) : data
  const hash = renditionHash(createHash('sha256').update(bytes).digest())
  const rendition = {
    hash,
    format,
    width: info.width,
    height: info.height,
    bytes: bytes.length,
    mime: format === 'jpeg' ? 'image/jpeg' : 'image/avif',
  }
  const temporary = incomingFile(folder)
  try {
    await writeThrough(temporary, bytes)
    await putInPlace(temporary, renditionFile(folder, asset, rendition))
  } finally {
    await rm(temporary, { force: true })
  }
  return rendition
}

/**
 * Gives a video or a recording to readers as it is.
 * @param file in `incoming`; it is moved to its place
 * @param shape pixels; 0 for what has none
 */
export async function originalRendition(
  folder: MediaFolder,
  asset: string,
  file: { path: string; sha256: string; bytes: number },
  shape: { mime: string; width: number; height: number },
): Promise<Rendition> {
  const rendition = {
    hash: renditionHash(Buffer.from(file.sha256, 'hex')),
    format: 'original' as const,
    ...shape,
    bytes: file.bytes,
  }
  try {
    await putInPlace(file.path, renditionFile(folder, asset, rendition))
  } finally {
    await rm(file.path, { force: true })
  }
  return rendition
}
