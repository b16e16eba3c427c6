import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawing, withDataSets } from './fixtures/pictures.ts'
import { noMetadata, readMetadata } from './metadata.ts'

const folder = mkdtempSync(join(tmpdir(), 'metadata-'))
const file = join(folder, 'picture')
let plain: Buffer
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(async () => {
  plain = await drawing(40, 30).jpeg().toBuffer()
})

const reading = (bytes: Buffer, language = 'en', isJpeg = true) => {
  writeFileSync(file, bytes)
  return readMetadata(file, isJpeg, language)
}

const xmp = (properties: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`

const utf8 = [1, 90, '\x1b%G'] as const

describe('IPTC', () => {
  test('in the character set that it names', async () => {
    const bytes = withDataSets(plain, [
      utf8,
      [2, 80, 'ليلى مروان'],
      [2, 105, 'Señales'],
      [2, 110, 'وكالة الميناء'],
      [2, 115, 'Handout'],
      [2, 116, '© 2026 Zoë'],
      [2, 120, 'سفن في الميناء'],
      [2, 40, 'Editorial use only'],
      [2, 55, '20260501'],
      [2, 60, '183000+0300'],
    ])
    expect(await reading(bytes)).toEqual({
      creator: 'ليلى مروان',
      credit: 'وكالة الميناء',
      source: 'Handout',
      headline: 'Señales',
      caption: 'سفن في الميناء',
      copyright: '© 2026 Zoë',
      usageTerms: 'Editorial use only',
      taken: { local: '2026-05-01T18:30:00', instant: new Date('2026-05-01T15:30:00Z') },
    })
  })

  test.each([
    ['UTF-8 that is not named', Buffer.from('Señor Díaz “here”', 'utf8'), 'en', 'Señor Díaz “here”'],
    ['Windows-1252', Buffer.from([0x93, 0x53, 0x65, 0xf1, 0x6f, 0x72, 0x94]), 'es', '“Señor”'],
    ['UTF-8 that was read as Windows-1252', Buffer.from('SeÃ±or', 'utf8'), 'es', 'Señor'],
    ['Arabic Windows', Buffer.from([0xc7, 0xe1, 0xe3, 0xed, 0xe4, 0xc7, 0xc1]), 'ar', 'الميناء'],
  ])('%s', async (_, words, language, said) => {
    expect((await reading(withDataSets(plain, [[2, 120, words]]), language)).caption).toBe(said)
  })

  test('several creators; padding and control characters', async () => {
    const bytes = withDataSets(plain, [utf8, [2, 80, 'One'], [2, 80, ' Two\0\0'], [2, 110, '\r\n AP\t']])
    expect(await reading(bytes)).toMatchObject({ creator: 'One, Two', credit: 'AP' })
  })
})

describe('XMP', () => {
  test('comes before IPTC and EXIF, field by field', async () => {
    const jpeg = await drawing(40, 30)
      .withExif({ IFD0: { Artist: 'Exif artist', Copyright: 'Exif notice' } })
      .withXmp(xmp('<dc:creator><rdf:Seq><rdf:li>Xmp creator</rdf:li></rdf:Seq></dc:creator>'))
      .jpeg()
      .toBuffer()
    const bytes = withDataSets(jpeg, [utf8, [2, 80, 'Iptc creator'], [2, 110, 'Iptc credit']])
    expect(await reading(bytes)).toMatchObject({
      creator: 'Xmp creator',
      credit: 'Iptc credit',
      copyright: 'Exif notice',
    })
  })

  const translated = xmp(
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Boats</rdf:li><rdf:li xml:lang="ar">قوارب</rdf:li><rdf:li xml:lang="es-MX">Barcos</rdf:li></rdf:Alt></dc:description>',
  )
  test.each([
    ['ar', 'قوارب'],
    ['es', 'Barcos'],
    ['fr', 'Boats'],
  ])('its translation for %s', async (language, said) => {
    const jpeg = await drawing(40, 30).withXmp(translated).jpeg().toBuffer()
    expect((await reading(jpeg, language)).caption).toBe(said)
  })

  test.each(['png', 'webp', 'avif', 'tiff'] as const)('in %s', async (format) => {
    const bytes = await drawing(40, 30)
      .withXmp(xmp('<photoshop:Credit>Agency</photoshop:Credit>'))
      .toFormat(format)
      .toBuffer()
    expect((await reading(bytes, 'en', false)).credit).toBe('Agency')
  })
})

describe('EXIF', () => {
  test('date with its zone and without', async () => {
    const taken = async (more: object) => {
      const exif = { IFD0: {}, IFD2: { DateTimeOriginal: '2026:05:01 18:30:00', ...more } }
      return (await reading(await drawing(40, 30).withExif(exif).jpeg().toBuffer())).taken
    }
    expect(await taken({ OffsetTimeOriginal: '+03:00' })).toEqual({
      local: '2026-05-01T18:30:00',
      instant: new Date('2026-05-01T15:30:00Z'),
    })
    expect(await taken({})).toEqual({ local: '2026-05-01T18:30:00', instant: null })
  })

  test('a caption, but not what a camera calls itself', async () => {
    const caption = async (ImageDescription: string) =>
      (await reading(await drawing(40, 30).withExif({ IFD0: { ImageDescription } }).jpeg().toBuffer()))
        .caption
    expect(await caption('Boats in the harbour')).toBe('Boats in the harbour')
    for (const own of ['SONY DSC', 'OLYMPUS DIGITAL CAMERA', 'DCIM100MEDIADJI_0001.JPG', 'Screenshot'])
      expect(await caption(own)).toBe('')
  })
})

test('where and with what it was taken is not even read', async () => {
  const jpeg = await drawing(40, 30)
    .withExif({
      IFD0: { Make: 'Maker', Model: 'X100', Software: 'Phone 1', HostComputer: 'Phone' },
      IFD2: { BodySerialNumber: '12345', LensModel: 'Lens' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 51/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '2/1 17/1 0/1',
      },
    })
    .withXmp(
      xmp(
        '<exif:GPSLatitude>48,51N</exif:GPSLatitude><tiff:Model>X100</tiff:Model><photoshop:City>Paris</photoshop:City><Iptc4xmpCore:Location>Rue 1</Iptc4xmpCore:Location>',
      ),
    )
    .jpeg()
    .toBuffer()
  expect(jpeg.includes('X100')).toBe(true)
  expect(await reading(withDataSets(jpeg, [utf8, [2, 90, 'Paris'], [2, 92, 'Rue 1']]))).toEqual(noMetadata)
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no picture', Buffer.from('words')],
  ['entities that unfold', bomb()],
  ['towers of elements', Buffer.from(`<?xpacket begin=""?>${'<a>'.repeat(100_000)}`)],
])('%s: nothing, soon', async (_, bytes) => {
  const began = performance.now()
  expect(await reading(bytes)).toEqual(noMetadata)
  expect(performance.now() - began).toBeLessThan(5000)
})

function bomb(): Buffer {
  const entities = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('')
  return Buffer.from(
    `<?xpacket begin="" id=""?><!DOCTYPE x [<!ENTITY e0 "lol">${entities}]>${xmp('<photoshop:Credit>&e20;</photoshop:Credit>')}`,
  )
}

test('a direction that is turned around is not taken', async () => {
  const bytes = withDataSets(plain, [utf8, [2, 110, 'AP\u202egpj'], [2, 80, 'Zoë']])
  expect(await reading(bytes)).toMatchObject({ credit: '', creator: 'Zoë' })
})

test('whatever the bytes, it answers', async () => {
  const whole = withDataSets(
    await drawing(40, 30)
      .withExif({ IFD0: { Artist: 'A' }, IFD2: { DateTimeOriginal: '2026:05:01 18:30:00' } })
      .withXmp(xmp('<photoshop:Credit>Agency</photoshop:Credit>'))
      .jpeg()
      .toBuffer(),
    [utf8, [2, 80, 'Zoë']],
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(1500), byte: fc.nat(255) }), { minLength: 1, maxLength: 12 }),
      async (changes) => {
        const bytes = Buffer.from(whole)
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte
        const found = await reading(bytes)
        expect(Object.keys(found)).toEqual(Object.keys(noMetadata))
      },
    ),
    { numRuns: 300 },
  )
})
