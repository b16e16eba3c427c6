import { open } from 'node:fs/promises'
import { type Box, Boxes } from './isoBoxes.ts'
import { lastingFault, type MediaFault } from './mediaFault.ts'

/** What an MP4, MOV or M4A says of itself. */
export type Film = {
  ok: true
  hasPicture: boolean
  /** Pixels as it is meant to be seen, turned where it is turned; 0 where there is no picture. */
  width: number
  height: number
  /** Seconds; null where it doesn't say. */
  duration: number | null
  /** Boxes that may say where it was filmed and by which device, in order. */
  telling: readonly Box[]
}

/** The most tracks that are looked at. */
const mostTracks = 64

/**
 * Reads the shape and the length of a film from its boxes (ISO/IEC 14496-12; QuickTime File Format), a few hundred
 * bytes of it, whatever its size.
 */
export async function readFilm(path: string): Promise<Film | MediaFault> {
  const file = await open(path, 'r')
  try {
    const boxes = new Boxes(file)
    const { size } = await file.stat()
    const movie = await boxes.first('moov', { from: 0, to: size })
    if (!movie) return broken('It has no film in it: its end is missing, or it was never finished.')
    return await readMovie(boxes, movie, size)
  } finally {
    await file.close()
  }
}

function broken(what: string): MediaFault {
  return lastingFault(what, 'Export it anew as MP4.')
}

async function readMovie(boxes: Boxes, movie: Box, size: number): Promise<Film | MediaFault> {
  const telling: Box[] = []
  let duration: number | null = null
  let tracks = 0
  let largest = { width: 0, height: 0 }
  for await (const box of boxes.within(movie.from, movie.to)) {
    if (box.type === 'mvhd') duration = await durationOf(boxes, box)
    else if (isTelling(box)) telling.push(box)
    else if (box.type === 'trak' && tracks < mostTracks) {
      tracks += 1
      const track = await readTrack(boxes, box)
      if (track.positions)
        return broken('It holds a track of positions, which would tell where it was filmed.')
      telling.push(...track.telling)
      if (track.width * track.height > largest.width * largest.height) largest = track
    }
  }
  if (tracks === 0) return broken('It has neither pictures nor sound in it.')
  for await (const box of boxes.within(0, size)) if (isTelling(box) || box.type === 'uuid') telling.push(box)
  const { width, height } = largest
  return { ok: true, hasPicture: width > 0 && height > 0, width, height, duration, telling }
}

/** User data and metadata: places (`©xyz`, `loci`, `com.apple.quicktime.location…`), makers, models. */
function isTelling({ type }: Box): boolean {
  return type === 'udta' || type === 'meta'
}

type Track = { width: number; height: number; telling: Box[]; positions: boolean }

async function readTrack(boxes: Boxes, track: Box): Promise<Track> {
  const found: Track = { width: 0, height: 0, telling: [], positions: false }
  const media = await boxes.first('mdia', track)
  const handler = media && (await boxes.first('hdlr', media))
  const kind = handler ? (await boxes.bytes(handler.from + 8, 4)).toString('latin1') : ''
  if (kind === 'meta') {
    // Metadata along the film: its index goes, and with positions the film isn't taken at all.
    const entry = media && (await sampleEntryOf(boxes, media))
    return { ...found, telling: [track], positions: entry === 'gpmd' || entry === 'camm' }
  }
  for await (const box of boxes.within(track.from, track.to)) {
    if (isTelling(box)) found.telling.push(box)
    else if (box.type === 'tkhd' && kind === 'vide') Object.assign(found, await shapeOf(boxes, box))
  }
  return found
}

/** The four letters of what a track's samples are. */
async function sampleEntryOf(boxes: Boxes, media: Box): Promise<string> {
  let box: Box | null = media
  for (const type of ['minf', 'stbl', 'stsd']) box = box && (await boxes.first(type, box))
  return box ? (await boxes.bytes(box.from + 12, 4)).toString('latin1') : ''
}

/** ISO/IEC 14496-12, section 8.2.2: two versions, of 32 and of 64 bits. */
async function durationOf(boxes: Boxes, { from }: Box): Promise<number | null> {
  const head = await boxes.bytes(from, 32)
  if (head.length < 32) return null
  const long = head[0] === 1
  const scale = head.readUInt32BE(long ? 20 : 12)
  const units = long ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16)
  const unknown = long ? units >= 2 ** 63 : units === 0xffffffff
  const seconds = units / scale
  return unknown || !Number.isFinite(seconds) || seconds <= 0 || seconds > longest ? null : seconds
}

/** A month: longer is a broken head. */
const longest = 31 * 86_400

/** ISO/IEC 14496-12, section 8.3.2: the matrix turns, width and height are in 16.16. */
async function shapeOf(boxes: Boxes, { from }: Box): Promise<{ width: number; height: number }> {
  const head = await boxes.bytes(from, 96)
  const at = head[0] === 1 ? 52 : 40
  if (head.length < at + 44) return { width: 0, height: 0 }
  const width = Math.round(head.readUInt32BE(at + 36) / 65_536)
  const height = Math.round(head.readUInt32BE(at + 40) / 65_536)
  const turned = head.readInt32BE(at) === 0 && head.readInt32BE(at + 4) !== 0
  return turned ? { width: height, height: width } : { width, height }
}
