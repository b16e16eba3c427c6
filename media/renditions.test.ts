import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { hugePng } from './fixtures/hugePng.ts'
import { drawing } from './fixtures/pictures.ts'
import { mediaFolderIn, renditionFile } from './mediaFolder.ts'
import { openPicture, type Picture } from './picture.ts'
import { firstRendition, otherRenditions, type Rendition, renditionWidths } from './renditions.ts'
import type { RenditionRights } from './rights.ts'

const above = mkdtempSync(join(tmpdir(), 'renditions-'))
const folder = mediaFolderIn(above)
const file = join(above, 'original')
const asset = '4k2m9x0a'
afterEach(() => rmSync(join(above, 'media'), { recursive: true, force: true }))
afterAll(() => rmSync(above, { recursive: true, force: true }))

const rights: RenditionRights = {
  creator: 'ليلى مروان',
  credit: 'Zoë <Díaz> & "Co"',
  rights: '© 2026 El Puerto',
}
const nobody: RenditionRights = { creator: '', credit: '', rights: '' }

async function opened(bytes: Buffer): Promise<Picture> {
  writeFileSync(file, bytes)
  const picture = await openPicture(file)
  if (!picture.ok) throw new Error(picture.what)
  return picture
}

async function all(picture: Picture, given = nobody): Promise<Rendition[]> {
  const first = await firstRendition(folder, asset, picture, given)
  const others = await otherRenditions(folder, asset, picture, given)
  if (!first.ok || !others.ok) throw new Error('No renditions.')
  return [first.rendition, ...others.renditions]
}

const bytesOf = (rendition: Rendition): Buffer => readFileSync(renditionFile(folder, asset, rendition))

test.each([
  [6000, [320, 640, 960, 1280, 1920, 2560]],
  [2560, [320, 640, 960, 1280, 1920, 2560]],
  [2000, [320, 640, 960, 1280, 2000]],
  [1000, [320, 640, 1000]],
  [960, [320, 640, 960]],
  [500, [320, 500]],
  [330, [330]],
  [320, [320]],
  [1, [1]],
])('a picture of %i pixels has the widths %j', (own, widths) => {
  expect(renditionWidths(own)).toEqual(widths)
})

test('AVIF and JPEG in every width, named by what they hold, private on the disk', async () => {
  const picture = await opened(await drawing(1400, 700).jpeg().toBuffer())
  const made = await all(picture)
  expect(made.map(({ format, width, height }) => `${format} ${width}×${height}`).sort()).toEqual(
    [320, 640, 960, 1400].flatMap((w) => [`avif ${w}×${w / 2}`, `jpeg ${w}×${w / 2}`]).sort(),
  )
  expect(made[0]).toMatchObject({ format: 'jpeg', width: 960, mime: 'image/jpeg' })
  for (const rendition of made) {
    const bytes = bytesOf(rendition)
    expect(rendition.hash).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/)
    expect(rendition.bytes).toBe(bytes.length)
    const { format, width, height, isProgressive, space } = await sharp(bytes).metadata()
    expect({ format, width, height, space }).toEqual({
      format: rendition.format === 'avif' ? 'heif' : 'jpeg',
      width: rendition.width,
      height: rendition.height,
      space: 'srgb',
    })
    if (rendition.format === 'jpeg') expect(isProgressive).toBe(true)
    expect(statSync(renditionFile(folder, asset, rendition)).mode & 0o777).toBe(0o640)
  }
  expect(new Set(made.map(({ hash }) => hash)).size).toBe(made.length)
  expect(readdirSync(folder.incoming)).toEqual([])
  // Doing it again makes the same files.
  expect(await all(picture)).toEqual(made)
  expect(readdirSync(join(folder.renditions, asset))).toHaveLength(made.length)
})

test('a small picture is never made larger', async () => {
  const made = await all(await opened(await drawing(200, 100).png().toBuffer()))
  expect(made.map(({ format, width }) => `${format} ${width}`)).toEqual(['jpeg 200', 'avif 200'])
})

test('turned as its camera noted it, and then without that note', async () => {
  const turned = await drawing(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const picture = await opened(turned)
  expect(picture).toMatchObject({ width: 200, height: 400 })
  for (const rendition of await all(picture)) {
    expect(rendition).toMatchObject({ width: 200, height: 400 })
    expect((await sharp(bytesOf(rendition)).metadata()).orientation ?? 1).toBe(1)
  }
})

test('of what the file says only credit and rights go on, each of the three ways', async () => {
  const loaded = await drawing(400, 200)
    .withExif({
      IFD0: { Make: 'Maker', Model: 'X100', Artist: 'Old artist', Copyright: 'Old notice' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Paris"/></rdf:RDF></x:xmpmeta>',
    )
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()
  for (const rendition of await all(await opened(loaded), rights)) {
    const bytes = bytesOf(rendition)
    for (const gone of ['Maker', 'X100', 'Old artist', 'Old notice', 'Paris', 'ICC_PROFILE'])
      expect(bytes.includes(gone)).toBe(false)
    const { gps, xmp, exif, iptc, icc } = ExifReader.load(bytes, { expanded: true })
    expect(gps).toBeUndefined()
    expect(icc).toBeUndefined()
    expect(xmp?.creator?.description).toBe(rights.creator)
    expect(xmp?.Credit?.description).toBe(rights.credit)
    expect(xmp?.rights?.description).toBe(rights.rights)
    // Arabic has no place in EXIF: better nothing than question marks.
    expect(exif?.Artist).toBeUndefined()
    expect(exif?.Copyright?.description).toBe('(C) 2026 El Puerto')
    if (rendition.format === 'jpeg') {
      expect(iptc?.['By-line']).toMatchObject({ description: rights.creator })
      expect(iptc?.Credit?.description).toBe(rights.credit)
      expect(iptc?.['Copyright Notice']?.description).toBe(rights.rights)
    }
    expect((await sharp(bytes).metadata()).width).toBe(rendition.width)
  }
})

test('where nobody is named, nobody is invented', async () => {
  for (const rendition of await all(await opened(await drawing(300, 200).jpeg().toBuffer()))) {
    const { xmp, iptc, exif } = ExifReader.load(bytesOf(rendition), { expanded: true })
    expect([xmp, iptc, exif?.Artist, exif?.Copyright]).toEqual([undefined, undefined, undefined, undefined])
  }
})

test('what is see-through stands on white; 16 bits, CMYK and one colour become sRGB', async () => {
  const clear = sharp({ create: { width: 40, height: 40, channels: 4, background: '#00000000' } })
  const sources = [
    await clear.clone().png().toBuffer(),
    await clear.clone().webp().toBuffer(),
    await sharp({ create: { width: 40, height: 40, channels: 3, background: 'white' } })
      .toColourspace('rgb16')
      .png()
      .toBuffer(),
    await sharp({ create: { width: 40, height: 40, channels: 3, background: 'white' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer(),
    await sharp({ create: { width: 40, height: 40, channels: 3, background: 'white' } })
      .toColourspace('b-w')
      .tiff()
      .toBuffer(),
  ]
  for (const source of sources) {
    for (const rendition of await all(await opened(source))) {
      const { dominant } = await sharp(bytesOf(rendition)).stats()
      expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThanOrEqual(240)
    }
  }
})

describe('bad pictures', () => {
  const faultOf = async (bytes: Buffer): Promise<string> => {
    writeFileSync(file, bytes)
    const picture = await openPicture(file)
    if (!picture.ok) return picture.what
    const first = await firstRendition(folder, asset, picture, nobody)
    return first.ok ? '' : first.what
  }

  test('a small file that unfolds to billions of pixels', async () => {
    const bomb = hugePng(50_000, 50_000)
    expect(bomb.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().rss
    expect(await faultOf(bomb)).toBe('It unfolds to 50000 × 50000 pixels, more than 268 million.')
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })

  test('a large picture of one bit comes in, since it is read in strips', async () => {
    expect(await faultOf(hugePng(14_000, 14_000))).toBe('')
  })

  test.each(['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const)(
    'a %s that ends in the middle',
    async (format) => {
      const whole = await drawing(600, 400).toFormat(format).toBuffer()
      expect(await faultOf(whole)).toBe('')
      expect(await faultOf(whole.subarray(0, whole.length / 2))).toMatch(/^It is broken or no picture/)
      expect(readdirSync(folder.incoming)).toEqual([])
    },
  )

  test.each([
    ['words', Buffer.from('words')],
    ['nothing', Buffer.alloc(0)],
    ['the first bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['a JPEG of noise', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000, 'noise')])],
  ])('%s', async (_, bytes) => {
    expect(await faultOf(bytes)).toMatch(/^It is broken or no picture/)
  })

  test('no drawing that holds programs, though the library could draw it', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>'
    expect((await import('./recognise.ts')).recognise(Buffer.from(svg))).toMatchObject({ known: false })
  })
})

test('outside of its folder nothing is named', () => {
  const fine = { hash: '0123456789abcdef', mime: 'image/jpeg' }
  expect(renditionFile(folder, asset, fine)).toBe(join(folder.renditions, asset, '0123456789abcdef.jpg'))
  expect(() => renditionFile(folder, '../../x', fine)).toThrow()
  expect(() => renditionFile(folder, asset, { ...fine, hash: '../../../../etc/a' })).toThrow()
  expect(() => renditionFile(folder, asset, { ...fine, mime: 'text/html' })).toThrow()
})
