import sharp from 'sharp'
import { expect, test } from 'vitest'
import { filmWithPlace, ftyp } from './fixtures/film.ts'
import { recognise } from './recognise.ts'

const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })

test.each(['jpeg', 'png', 'gif', 'webp', 'avif', 'tiff'] as const)('a %s that was drawn', async (name) => {
  expect(recognise(await drawn.clone().toFormat(name).toBuffer())).toEqual({ known: true, name })
})

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const ogg = (packet: string): Buffer =>
  Buffer.concat([latin('OggS'), Buffer.alloc(22), Buffer.from([1, packet.length]), latin(packet)])

test.each([
  ['mp4', filmWithPlace()],
  ['mp4', ftyp('mp42')],
  ['mov', ftyp('qt  ')],
  ['mov', latin('\0\0\0\x08wide\0\0\0\0mdat')],
  ['m4a', ftyp('M4A ')],
  ['heic', latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
  ['heic', latin('\0\0\0\x18ftypmif1\0\0\0\0mif1heic')],
  ['avif', latin('\0\0\0\x18ftypmif1\0\0\0\0mif1avif')],
  ['tiff', latin('MM\0*\0\0\0\x08')],
  [
    'webm',
    latin('\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webmB\x87'),
  ],
  ['ogg', ogg('OpusHead')],
  ['ogg', ogg('\x01vorbis')],
  ['wav', latin('RIFF\0\0\0\0WAVEfmt ')],
  ['mp3', latin('ID3\x04\0\0\0\0\0\0')],
  ['mp3', Buffer.from([0xff, 0xfb, 0x90, 0x64])],
])('%s by its first bytes', (name, bytes) => {
  expect(recognise(bytes)).toEqual({ known: true, name })
})

test.each([
  ['', 'empty'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'SVG'],
  ['\ufeff  <?xml version="1.0"?><!-- <x> --><svg/>', 'SVG'],
  ['<!doctype html><title>Sign in</title>', 'HTML'],
  ['%PDF-1.7', 'PDF'],
  ['8BPS\0\x01', 'Photoshop'],
  ['BM\0\0', 'BMP'],
  ['GIF86a', 'none of'],
  ['RIFF\0\0\0\0AVI LIST', 'none of'],
  ['GIF', 'none of'],
  ['plain words', 'none of'],
  ['\0\0\0\x10ftypcrx \0\0\0\0', 'none of'],
])('%j is not taken: %s', (text, said) => {
  expect(recognise(Buffer.from(text, 'utf8'))).toEqual({ known: false, what: expect.stringContaining(said) })
})

test.each([
  [latin('\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\x82\x88matroskaB\x87'), 'Matroska'],
  [ogg('\x80theora'), 'Ogg video'],
  [Buffer.from([0xff, 0x0a, 0, 0]), 'JPEG XL'],
  // AAC begins much like MP3.
  [Buffer.from([0xff, 0xf1, 0x50, 0x80]), 'none of'],
  [Buffer.from([0xff, 0xfb, 0xf0, 0x64]), 'none of'],
])('other bytes are not taken: %#', (bytes, said) => {
  expect(recognise(bytes)).toEqual({ known: false, what: expect.stringContaining(said) })
})
