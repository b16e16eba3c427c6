import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bodyFault } from '../../model/body/bodyFault.ts'
import { sketch } from '../../model/body/fromHtml/sketch.ts'
import { faultsIn, fileOf, readFormat, thingsIn } from '../../test/readFormat.ts'
import { longestItem, type Staged } from '../format.ts'
import { newsmlG2Format } from './format.ts'

const message = readFileSync(new URL('fixtures/message.xml', import.meta.url))
const namespace = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
const item = (inside: string, attributes = 'guid="urn:newsml:wire.example:1" version="1"'): string =>
  `<newsItem ${namespace} ${attributes}>${inside}</newsItem>`
const headline = '<contentMeta><headline>A headline</headline></contentMeta>'
const text = '<contentSet><inlineData contenttype="text/plain">Some words.</inlineData></contentSet>'
const one = async (xml: string) => {
  const [thing] = await thingsIn(newsmlG2Format, fileOf(xml))
  if (thing?.kind !== 'article') throw new Error('It is no article.')
  return thing
}
const last = (identity: string): string => identity.split(':').at(-1) ?? ''
const inShort = (of: Staged): string => {
  if (of.kind === 'item') return `item ${last(of.identity)} ${of.version}`
  if (of.kind === 'part') return `${of.of} of ${last(of.identity)}`
  return of.kind === 'fault' ? `fault: ${of.reason}` : `left out: ${of.what}`
}
const short = (staged: readonly Staged[]): string[] => staged.map(inShort)

describe('a message of NewsML-G2', () => {
  it('is staged in the order of the file', async () => {
    const { staged } = await readFormat(newsmlG2Format, fileOf(message))
    expect(short(staged)).toEqual([
      'left out: packages, whose pictures come in with their texts',
      'item ferry 3',
      'picture of boat',
      'picture of ferry',
      'left out: picture items, which come in with the texts that show them',
      'item crane 1',
      'item hearing 2',
      'left out: knowledge items, which hold no news',
      'item sealed 1',
      'fault: It is not well-formed XML: undefined entity.',
      'item impossible 1',
    ])
    expect(staged.map((of) => ('at' in of ? of.at : 0))).toEqual([0, 2, 0, 0, 0, 4, 5, 0, 7, 8, 9])
  })

  it('a text of XHTML, with the picture that its package puts beside it', async () => {
    const [reading] = (await readFormat(newsmlG2Format, fileOf(message))).readings
    if (!reading?.read || reading.thing.kind !== 'article') throw new Error('It is no article.')
    const { blocks, pictures, ...read } = reading.thing
    expect(bodyFault(blocks)).toBeNull()
    expect(sketch(blocks)).toEqual([
      'picture source=https://pictures.wire.example/boat.jpg credit=Lucía Ferrer / Wire',
      '  caption: A boat leaves Port Sahel.',
      'paragraph: The first boat left at dawn.',
      'paragraph: It carried forty people & nine goats, [emphasis says] Mina Saleh.\nIt came back at night.',
    ])
    expect(pictures).toEqual([
      {
        identity: 'urn:newsml:wire.example:20260301:boat',
        sources: ['https://pictures.wire.example/boat.jpg', 'boat-w.jpg'],
        caption: 'A boat leaves Port Sahel.',
        alt: '',
        credit: 'Lucía Ferrer / Wire',
        person: 'Lucía Ferrer',
        organisation: 'Wire',
        rights: '',
        takenAt: new Date('2026-02-28T16:00:00Z'),
        focus: null,
        addresses: [],
      },
    ])
    expect(read).toMatchObject({
      provider: 'wire.example',
      language: 'en-GB',
      headline: { headline: 'Ferry line to the outer islands opens again', short: 'Ferry is back' },
      standfirst: 'After eleven months the boats go out twice a day.',
      form: 'feature',
      byline: '',
      authors: [
        { identity: 'staff:rh', name: 'Rana Haddad', role: 'writer' },
        { identity: 'om', name: 'Omar Sayegh', role: 'translator' },
      ],
      creditLine: 'Wire',
      dateline: 'Port Sahel',
      slugline: 'ferry-outer-islands',
      editorNote:
        'Adds the timetable. · © Wire 2026 · Terms: Not before broadcast. · Urgency 4 · Signal: update',
      categories: [
        { identity: 'medtop:20000337', name: 'sea transport' },
        { identity: 'wdesk:REG', name: 'Regions' },
      ],
      topics: [
        { identity: 'wp:77', name: 'Mina Saleh', kind: 'person', wikidata: null },
        { identity: 'outer', name: 'Outer Islands', kind: 'place', wikidata: 'Q42' },
        { identity: null, name: 'ferries', kind: 'subject', wikidata: null },
      ],
      status: 'usable',
      firstCreated: new Date('2026-03-01T08:00:00Z'),
      versionCreated: new Date('2026-03-01T09:15:00Z'),
      embargoedUntil: new Date('2026-03-01T12:00:00Z'),
      languageGroup: 'urn:newsml:wire.example:20260301:ferry-ar',
    })
  })

  it('a text of NITF, which its provider has cancelled', async () => {
    const reading = (await readFormat(newsmlG2Format, fileOf(message))).readings[1]
    if (!reading?.read || reading.thing.kind !== 'article') throw new Error('It is no article.')
    expect(reading.thing).toMatchObject({
      status: 'cancelled',
      byline: 'Omar Sayegh',
      dateline: 'Port Sahel',
      standfirst: 'It stood for ninety years.',
    })
    expect(sketch(reading.thing.blocks)).toEqual([
      'paragraph: They took it down in [emphasis one] morning, Mina Saleh said.',
      'subhead 2: What comes now',
      'quotation (The mayor): A garden.',
      'picture source=https://pictures.wire.example/crane.jpg alt=A crane credit=City archive',
      '  caption: The crane in 1950',
      'list item 1: steel',
      'list item 1: rope',
      'paragraph: Edited in Port Sahel.',
    ])
  })

  it('an event', async () => {
    expect((await readFormat(newsmlG2Format, fileOf(message))).readings[2]).toEqual({
      read: true,
      thing: {
        kind: 'event',
        provider: 'wire.example',
        identity: 'urn:newsml:wire.example:20260301:hearing',
        version: '2',
        language: 'en',
        name: 'Hearing on the harbour plan',
        description: 'The council hears the residents.',
        startsAt: new Date('2026-04-02T08:00:00Z'),
        endsAt: new Date('2026-04-02T10:00:00Z'),
        precision: 'minute',
        timeZone: null,
        place: 'Town hall, 2 Quay Street, Port Sahel',
        organisers: ['Council of Port Sahel'],
        status: 'cancelled',
        planned: [{ what: 'text', at: new Date('2026-04-02T13:00:00Z'), remark: '400 words' }],
        editorNote: 'Accreditation by Friday. · Contact: press@council.example',
        leftBehind: [],
        doubtful: [],
      },
    })
  })

  it('an embargo that names no moment withholds; an impossible date is a fault', async () => {
    const { readings } = await readFormat(newsmlG2Format, fileOf(message))
    expect(readings[3]).toMatchObject({
      thing: { status: 'withheld', editorNote: 'Embargoed until further notice' },
    })
    expect(readings[4]).toEqual({
      read: false,
      faults: ['Its "versionCreated" is wrong: "2026-02-30T10:00:00Z" is not a date and time.'],
    })
  })

  it('is read the same in pieces of any size', async () => {
    const whole = await readFormat(newsmlG2Format, fileOf(message))
    for (const piece of [1, 2, 3, 1000])
      expect(await readFormat(newsmlG2Format, fileOf(message, piece))).toEqual(whole)
  })
})

describe('items of NewsML-G2', () => {
  it('events in one item are events by themselves', async () => {
    const event = (name: string, day: string): string =>
      `<concept><conceptId qcode="ev:${day}"/><name>${name}</name><eventDetails><dates><start>2026-04-${day}</start></dates></eventDetails></concept>`
    const xml = `<knowledgeItem ${namespace} guid="urn:x" version="4" xml:lang="en"><conceptSet>${event('One', '01')}${event('Two', '02')}<concept><name>No date</name></concept></conceptSet></knowledgeItem>`
    expect(await thingsIn(newsmlG2Format, fileOf(xml))).toMatchObject([
      { identity: 'urn:x#ev:01', version: '4', name: 'One', precision: 'day' },
      { identity: 'urn:x#ev:02', version: '4', name: 'Two' },
    ])
  })

  it('too many events in one item, or too much around them, are a fault', async () => {
    const event =
      '<concept><name>One</name><eventDetails><dates><start>2026-04-01</start></dates></eventDetails></concept>'
    const list = (inside: string): string =>
      `<knowledgeItem ${namespace} guid="urn:x">${inside}</knowledgeItem>`
    for (const inside of [
      `<conceptSet>${event.repeat(1001)}</conceptSet>`,
      `<itemMeta><edNote>${'x'.repeat(20_001)}</edNote></itemMeta><conceptSet>${event.repeat(2)}</conceptSet>`,
    ])
      expect(await faultsIn(newsmlG2Format, fileOf(list(inside)))).toEqual([
        expect.stringContaining('It holds more than 1000 events'),
      ])
  })

  it('a catalogue that calls itself a package is not multiplied', async () => {
    const numbers = [...Array(500).keys()]
    const references = numbers.map((number) => `<itemRef residref="urn:${number}"/>`).join('')
    const picture = (number: number): string =>
      item('<itemMeta><itemClass qcode="ninat:picture"/></itemMeta>', `guid="urn:${number}"`)
    const xml = `<newsMessage ${namespace}><packageItem guid="urn:k">${references}</packageItem>${numbers.map(picture).join('')}</newsMessage>`
    const { staged } = await readFormat(newsmlG2Format, fileOf(xml))
    expect(staged.filter(({ kind }) => kind === 'part').length).toBeLessThan(500 * 21)
  })

  it('a planning item begins with the first thing that is planned', async () => {
    const planning = (day: string): string =>
      `<newsCoverage><planning><itemClass qcode="ninat:text"/><scheduled>2026-04-${day}T10:00:00Z</scheduled><headline>Part ${day}</headline></planning></newsCoverage>`
    const xml = `<planningItem ${namespace} guid="urn:x"><contentMeta><headline>A plan</headline></contentMeta><newsCoverageSet>${planning('02')}${planning('01')}</newsCoverageSet></planningItem>`
    expect(await thingsIn(newsmlG2Format, fileOf(xml))).toMatchObject([
      {
        name: 'A plan',
        startsAt: new Date('2026-04-01T10:00:00Z'),
        planned: [{ what: 'Part 02, text' }, { what: 'Part 01, text' }],
      },
    ])
  })

  it('a picture comes in with a text that links to it, whichever comes first', async () => {
    const picture = item(
      '<itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet><remoteContent href="p.jpg" contenttype="image/jpeg"/></contentSet>',
      'guid="urn:p&amp;1"',
    )
    const linked = item(
      `<itemMeta><link rel="irel:seeAlso" residref="urn:p&amp;1"/></itemMeta>${headline}${text}`,
    )
    for (const inside of [picture + linked, linked + picture])
      expect(
        (await one(`<newsMessage ${namespace}>${inside}</newsMessage>`)).blocks.map(({ type }) => type),
      ).toEqual(['picture', 'words'])
    const packed = `<packageItem ${namespace} guid="urn:k"><groupSet><group><itemRef residref="urn:newsml:wire.example:1"/><itemRef residref="urn:p&amp;1"/></group></groupSet></packageItem>`
    const bare = item(headline + text)
    for (const inside of [picture + bare + packed, packed + bare + picture, packed + picture + bare])
      expect(
        (await one(`<newsMessage ${namespace}>${inside}</newsMessage>`)).blocks.map(({ type }) => type),
      ).toEqual(['picture', 'words'])
  })

  it.each([
    ['stat:usable', 'usable'],
    ['anything:canceled', 'cancelled'],
    ['stat:cancelled', 'cancelled'],
    ['stat:withheld', 'withheld'],
    ['stat:new', 'withheld'],
    ['', 'usable'],
  ])('status "%s": %s', async (qcode, status) => {
    const meta = `<itemMeta><pubStatus qcode="${qcode}"/></itemMeta>`
    expect((await one(item(meta + headline + text))).status).toBe(status)
  })

  it.each([
    [
      'inlineXML',
      '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>One</p><p>Two</p></body></html></inlineXML>',
    ],
    [
      'a part of XHTML',
      '<inlineXML><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div></inlineXML>',
    ],
    ['HTML as text', '<inlineData contenttype="text/html">&lt;p&gt;One&lt;p&gt;Two</inlineData>'],
    ['HTML in a section', '<inlineData><![CDATA[<p>One</p><p>Two</p>]]></inlineData>'],
    ['plain text', '<inlineData>One\n\nTwo</inlineData>'],
    [
      'the richest of several',
      '<inlineData contenttype="text/plain">x</inlineData><inlineXML><nitf><body><body.content><p>One</p><p>Two</p></body.content></body></nitf></inlineXML>',
    ],
  ])('a text as %s', async (_, inside) => {
    expect(sketch((await one(item(`${headline}<contentSet>${inside}</contentSet>`))).blocks)).toEqual([
      'paragraph: One',
      'paragraph: Two',
    ])
  })

  it('a sentence without a text is the text', async () => {
    const meta =
      '<contentMeta><headline>Flash</headline><description>The crane is gone.</description></contentMeta>'
    expect(await one(item(meta))).toMatchObject({
      standfirst: '',
      blocks: [{ content: [{ text: 'The crane is gone.' }] }],
      doubtful: [expect.stringContaining('its description became the text')],
    })
  })

  it('in its own encoding', async () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?>${item(headline.replace('A headline', 'Peña') + text)}`
    const [thing] = await thingsIn(newsmlG2Format, fileOf(Uint8Array.from(xml, (sign) => sign.charCodeAt(0))))
    expect(thing).toMatchObject({ headline: { headline: 'Peña' } })
  })

  it.each([
    ['', 'This is not XML of that kind'],
    ['{"uri":"x"}', 'This is not XML of that kind'],
    ['<rss/>', 'it holds no item'],
    [item(headline + text).slice(0, -40), 'The file ends in the middle of this item.'],
    [item(headline), 'It has no text that can be read'],
    [item(text), 'It has no headline.'],
    [item(headline + text, ''), 'It has no "guid".'],
    [item(`<itemMeta><embargoed>soon</embargoed></itemMeta>${headline}${text}`), '"embargoed" is wrong'],
    [
      item(`<itemMeta><itemClass qcode="ninat:component"/></itemMeta>${headline}${text}`),
      'It is of class "component"',
    ],
    [
      item(
        `${headline}<contentSet><inlineXML>${'<b>'.repeat(10_000)}${'</b>'.repeat(10_000)}</inlineXML></contentSet>`,
      ),
      'nested deeper than 200',
    ],
    [
      `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1000)}">]>${item(`${headline}<contentSet>&a;</contentSet>`)}`,
      'undefined entity',
    ],
  ])('%#: a fault', async (xml, words) => {
    expect((await faultsIn(newsmlG2Format, fileOf(xml))).join(' ')).toContain(words)
  })

  it('a field of 200 MB is a fault, is never held, and what follows comes in', async () => {
    const piece = new TextEncoder().encode('x'.repeat(1_000_000))
    const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)
    for (const [open, close] of [
      ['<edNote>', '</edNote>'],
      ['<edNote><![CDATA[', ']]></edNote>'],
      ['<edNote a="', '"/>'],
      ['<!--', '-->'],
    ]) {
      let most = 0
      const file = {
        ...fileOf(''),
        async *open() {
          yield bytes(`<newsMessage ${namespace}>${item(headline + text)}<newsItem guid="urn:long">${open}`)
          for (let count = 0; count < 200; count += 1) {
            yield piece
            most = Math.max(most, process.memoryUsage().heapUsed)
          }
          yield bytes(`${close}</newsItem>${item(headline + text)}</newsMessage>`)
        },
      }
      const before = process.memoryUsage().heapUsed
      const { staged } = await readFormat(newsmlG2Format, file)
      expect(short(staged)).toEqual([
        'item 1 1',
        open === '<!--' ? 'item long ' : `fault: It is longer than ${longestItem} characters.`,
        'item 1 1',
      ])
      expect(most - before).toBeLessThan(100_000_000)
    }
  })

  it('hostile markup comes in as words', async () => {
    const inside =
      '<inlineXML><div xmlns="http://www.w3.org/1999/xhtml"><p onclick="x()">One<script>x()</script> <a href="javascript:x()">two</a></p></div></inlineXML>'
    expect(sketch((await one(item(`${headline}<contentSet>${inside}</contentSet>`))).blocks)).toEqual([
      'paragraph: One two',
    ])
  })

  it.each([
    [`<?xml version="1.0"?>\n<newsItem ${namespace}>`, true],
    ['<x:newsMessage xmlns:x="http://iptc.org/std/nar/2006-10-01/">', true],
    ['<NewsML Version="1.2">', false],
    ['<rss>', false],
    ['', false],
  ])('%s: recognised %s', (start, is) => {
    expect(newsmlG2Format.recognises({ text: start, name: 'x.xml' })).toBe(is)
  })
})
