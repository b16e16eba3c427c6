import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storable } from '../model/body/attribute.ts'
import { bodyFault } from '../model/body/bodyFault.ts'
import { fileOf, readFormat } from '../test/readFormat.ts'
import { feedFormat } from './feed/format.ts'
import { type Format, longestItem } from './format.ts'
import { newsmlG2Format } from './newsmlG2/format.ts'
import { ninjsFormat } from './ninjs/format.ts'

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, import.meta.url)))
const item = {
  uri: 'urn:newsml:wire.example:1',
  type: 'composite',
  version: 1,
  versionCreated: '2026-03-01T10:00:00Z',
  headlines: [{ role: 'main', value: 'A headline' }],
  descriptions: [{ contentType: 'text/html', value: '<p>A line</p>' }],
  bodies: [{ contentType: 'text/html', value: '<p>One <img src="https://a.example/p.jpg"></p>' }],
  people: [{ name: 'Mina', uri: 'http://www.wikidata.org/entity/Q7' }],
  associations: [
    { name: 'main', type: 'picture', renditions: [{ href: 'https://a.example/p.jpg', width: 7 }] },
  ],
  eventDetails: { dates: { startDate: '2026-03-01T10:00:00Z' } },
}
const files: [Format, Uint8Array[]][] = [
  [
    ninjsFormat,
    [new TextEncoder().encode(JSON.stringify([item, { ...item, type: 'event', title: 'Event' }], null, 1))],
  ],
  [
    feedFormat,
    ['blog.xml', 'podcast.xml', 'wire.atom', 'news.rdf', 'feed.json'].map((name) =>
      fixture(`feed/fixtures/${name}`),
    ),
  ],
  [newsmlG2Format, [fixture('newsmlG2/fixtures/message.xml')]],
]
const formats = files.map(([format]) => format)

/** What an import may rely on, whatever a file says. */
async function holds(format: Format, bytes: Uint8Array): Promise<void> {
  const { staged, readings } = await readFormat(format, fileOf(bytes, 1000))
  for (const one of staged) {
    if (one.kind === 'fault') expect(one.reason).not.toBe('')
    if (one.kind !== 'item') continue
    const name = one.identity + one.version + one.provider
    expect([one.identity === '', one.raw.length > longestItem, name.length > 2000]).toEqual([
      false,
      false,
      false,
    ])
    expect(storable(name + one.raw)).toBe(true)
  }
  for (const reading of readings) {
    if (!reading.read) {
      expect(reading.faults.length).toBeGreaterThan(0)
      continue
    }
    const { thing } = reading
    // What PostgreSQL can't keep.
    expect(JSON.stringify(thing)).not.toMatch(/\\u(?:0000|d[89ab]..|d[c-f]..)/i)
    if (thing.kind === 'event') {
      expect(Number.isNaN(thing.startsAt.getTime())).toBe(false)
      continue
    }
    expect(thing.headline.headline).not.toBe('')
    expect(bodyFault(thing.blocks)).toBeNull()
    for (const date of [thing.firstCreated, thing.versionCreated, thing.publishedAt, thing.embargoedUntil])
      expect(date === null || !Number.isNaN(date.getTime())).toBe(true)
    expect(JSON.stringify(thing)).not.toMatch(
      /"(?:href|source|address)":"\s*(?:javascript|data|vbscript|file):/i,
    )
  }
}

describe.each(formats.map((format) => [format.name, format] as const))('%s', (_, format) => {
  const own = files.find(([one]) => one === format)?.[1] ?? []

  it('reads any bytes, or says why not', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => holds(format, bytes)))
  })

  it('reads a file of another format, or says why not', async () => {
    for (const [, others] of files) for (const bytes of others) await holds(format, bytes)
  })

  it('reads its files cut off anywhere, and with bytes that others wrote over', async () => {
    const spoiled = fc
      .tuple(
        fc.constantFrom(...own),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 0.999, noNaN: true }),
            fc.constantFrom(...'<>&"\'{}[]:;,\\/=! \0\n-9aé😀'),
          ),
          {
            maxLength: 12,
          },
        ),
      )
      .map(([bytes, length, signs]) => {
        const all = bytes.slice(0, Math.ceil(bytes.length * length))
        if (all.length > 0)
          for (const [at, sign] of signs)
            all.set(new TextEncoder().encode(sign).subarray(0, 1), Math.floor(all.length * at))
        return all
      })
    await fc.assert(
      fc.asyncProperty(spoiled, (bytes) => holds(format, bytes)),
      { numRuns: 200 },
    )
  })

  it('reads anything that stood on its stage, or says why not', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.constantFrom('<a>', '<newsItem guid="', '{"feed":{},"item":{},"format":"x"}'),
        ),
        (raw) => {
          const reading = format.read(raw, () => [raw, null, 7], { language: 'en' })
          expect(reading.read || reading.faults.length > 0).toBe(true)
          expect(Array.isArray(format.needs(raw))).toBe(true)
        },
      ),
    )
  })
})

describe('the formats', () => {
  it('know their own files and no others', () => {
    for (const [format, own] of files)
      for (const bytes of own) {
        const beginning = { text: new TextDecoder().decode(bytes.subarray(0, 4000)), name: 'file' }
        expect(formats.filter((one) => one.recognises(beginning))).toEqual([format])
      }
  })

  it('read items whose every field is something else', async () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        '',
        ' ',
        '2026-02-30',
        'javascript:x()',
        '../..',
        -1,
        1e99,
        'a\u0000\ud800b',
        'x'.repeat(3000),
        [{ name: 'a\u0000\ud800', uri: '\u0000', href: '\u0000' }],
      ),
    )
    const keys = fc.constantFrom(
      ...Object.keys(item),
      'by',
      'subject',
      'genres',
      'places',
      'plannedCoverage',
      'infoSources',
      'pubStatus',
      'language',
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(keys, anything, { maxKeys: 6 }), (own) =>
        holds(ninjsFormat, new TextEncoder().encode(JSON.stringify({ ...item, ...own }))),
      ),
      { numRuns: 300 },
    )
  })
})
