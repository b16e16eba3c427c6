import { type MediaName, mediaTypes } from './mediaType.ts'

/** How many of a file's first bytes are looked at. */
export const beginningBytes = 4096

export type Recognised =
  | { known: true; name: MediaName }
  /** What it is instead, in words for a report. */
  | { known: false; what: string }

/**
 * Says what a file is from its first bytes; neither its name nor a header is asked. That it begins like a picture does
 * not make it one: see `picture.ts`.
 * @param beginning the first `beginningBytes`, or all of a shorter file
 */
export function recognise(beginning: Uint8Array): Recognised {
  const bytes = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength)
  const name = nameOf(bytes)
  if (name !== null) return { known: true, name }
  return { known: false, what: otherwise(bytes) }
}

const begins = (bytes: Buffer, signature: string | readonly number[], at = 0): boolean => {
  const wanted = typeof signature === 'string' ? Buffer.from(signature, 'latin1') : Buffer.from(signature)
  return bytes.subarray(at, at + wanted.length).equals(wanted)
}

function nameOf(bytes: Buffer): MediaName | null {
  // ISO/IEC 10918-1, table B.1: start of image, and the first byte of the next marker.
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (begins(bytes, 'GIF87a') || begins(bytes, 'GIF89a')) return 'gif'
  if (begins(bytes, 'II*\0') || begins(bytes, 'MM\0*')) return 'tiff'
  if (begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8)) return 'webp'
  if (begins(bytes, 'RIFF') && begins(bytes, 'WAVE', 8)) return 'wav'
  if (begins(bytes, 'ftyp', 4)) return nameByBrands(bytes)
  // QuickTime files from before brands begin with any of these boxes.
  if (['moov', 'wide', 'mdat'].some((box) => begins(bytes, box, 4))) return 'mov'
  if (begins(bytes, [0x1a, 0x45, 0xdf, 0xa3])) return isWebm(bytes) ? 'webm' : null
  if (begins(bytes, 'OggS')) return isOggAudio(bytes) ? 'ogg' : null
  if (begins(bytes, 'ID3') || isMp3Frame(bytes)) return 'mp3'
  return null
}

/** By the brands of an ISO base media file (ISO/IEC 14496-12, section 4.3): the major one first. */
function nameByBrands(bytes: Buffer): MediaName | null {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length)
  const brands = [bytes.toString('latin1', 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4))
  const [major = ''] = brands
  const has = (...known: string[]): boolean => known.some((brand) => brands.includes(brand))
  if (/^(mif1|msf1|avif|avis|hei[cxms]|hev[cxms])$/.test(major)) {
    if (has('avif', 'avis')) return 'avif'
    return has('heic', 'heix', 'heim', 'heis', 'hevc', 'hevx') ? 'heic' : null
  }
  if (major === 'qt  ') return 'mov'
  if (major === 'M4A ' || major === 'M4B ') return 'm4a'
  return has(
    'isom',
    'iso2',
    'iso4',
    'iso5',
    'iso6',
    'mp41',
    'mp42',
    'avc1',
    'M4V ',
    'dash',
    '3gp4',
    '3gp5',
    '3gp6',
  )
    ? 'mp4'
    : null
}

/** The document type stands in the EBML header, within its first bytes (RFC 8794, section 11.2). */
function isWebm(bytes: Buffer): boolean {
  const at = bytes.subarray(0, 80).indexOf(Buffer.from([0x42, 0x82]))
  return at >= 0 && begins(bytes, 'webm', at + 3)
}

/** What the first packet of the first page announces (RFC 3533, RFC 7845, Vorbis I section 4.2, FLAC in Ogg). */
function isOggAudio(bytes: Buffer): boolean {
  const packet = 27 + (bytes[26] ?? 0)
  return ['OpusHead', '\x01vorbis', '\x7fFLAC', 'Speex'].some((head) => begins(bytes, head, packet))
}

/** A frame of MPEG audio, layer III, with a bit rate and a sampling rate that exist (ISO/IEC 11172-3). */
function isMp3Frame(bytes: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = bytes
  if (first !== 0xff || (second & 0xe6) !== 0xe2 || (second & 0x18) === 0x08) return false
  const rate = third >> 4
  return rate !== 0 && rate !== 15 && (third & 0x0c) !== 0x0c
}

/** What is told apart from "something else", because the remedy differs. */
function otherwise(bytes: Buffer): string {
  if (bytes.length === 0) return 'It is empty.'
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/<svg[\s/>]/i.test(text) && text.startsWith('<'))
    return 'It is an SVG drawing, which may hold programs; save it as PNG.'
  if (text.startsWith('<')) return 'It is a page or another document in HTML or XML, not a picture.'
  if (begins(bytes, '%PDF')) return 'It is a PDF; save its picture as JPEG or PNG.'
  if (begins(bytes, '8BPS')) return 'It is a Photoshop document; save it as JPEG or PNG.'
  if (begins(bytes, 'BM')) return 'It is a BMP picture; save it as PNG.'
  if (begins(bytes, [0xff, 0x0a]) || begins(bytes, 'JXL ', 4))
    return 'It is a JPEG XL picture; save it as JPEG.'
  if (begins(bytes, [0x1a, 0x45, 0xdf, 0xa3])) return 'It is a Matroska video; save it as MP4 or WebM.'
  if (begins(bytes, 'OggS')) return 'It is an Ogg video; save it as MP4 or WebM.'
  return `It is none of ${Object.keys(mediaTypes).join(', ')}.`
}
