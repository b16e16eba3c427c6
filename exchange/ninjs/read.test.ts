import { describe, expect, it } from 'vitest'
import { plainText } from '../../model/body/block.ts'
import { bodyFault } from '../../model/body/bodyFault.ts'
import { sketch } from '../../model/body/fromHtml/sketch.ts'
import { unsaid, wordsOf } from '../incomingArticle.ts'
import { readNinjs } from './read.ts'

/** Items of our own words in the shapes of the three generations. */
const first = {
  uri: 'urn:newsml:wire.example:20260301:ferry:2',
  type: 'text',
  version: '2',
  versioncreated: '2026-03-01T10:15:00+01:00',
  firstcreated: '2026-03-01T09:00:00+01:00',
  pubstatus: 'usable',
  language: 'en',
  headline: 'Ferry line to the outer islands opens again',
  byline: 'By Rana Haddad',
  located: 'Port Sahel',
  slugline: 'ferry-outer-islands',
  ednote: 'Adds the timetable.',
  copyrightholder: 'Wire',
  description_text: 'After eleven months the boats go out twice a day.',
  body_html: '<p>The first boat left at dawn.</p><p>It carried forty people &amp; nine goats.</p>',
  body_text: 'The first boat left at dawn. It carried forty people & nine goats.',
}
const third = {
  standard: { name: 'ninjs', version: '3.1' },
  uri: 'https://cable.example/items/77',
  type: 'text',
  version: 3,
  versionCreated: '2026-03-02T08:00:00Z',
  language: 'es-419',
  headlines: [
    { role: 'web', value: 'Puerto' },
    { role: 'main', value: 'Reabre la línea del puerto' },
  ],
  bodies: [
    {
      role: 'main',
      contentType: 'text/plain',
      value: 'PUERTO SAHEL (Cable) -- Salió al alba.\nVolvió de noche.',
    },
    { role: 'nitf', contentType: 'application/xml', value: '<nitf><p>no</p></nitf>' },
  ],
  by: 'Por Lucía Ferrer',
  associations: [{ uri: 'https://cable.example/pictures/1', type: 'picture' }],
}

const words = (value: unknown) => article(value).blocks.map(plainText)
const article = (value: unknown) => {
  const reading = readNinjs(value)
  if (!reading.read) throw new Error(reading.faults.join(' '))
  return reading.article
}
const faults = (value: unknown) => {
  const reading = readNinjs(value)
  return reading.read ? [] : reading.faults
}

describe('a ninjs item as an article', () => {
  it('reads the first generation', () => {
    const { blocks, ...read } = article(first)
    expect(sketch(blocks)).toEqual([
      'paragraph: The first boat left at dawn.',
      'paragraph: It carried forty people & nine goats.',
    ])
    const { blocks: _, ...nothing } = unsaid
    expect(read).toEqual({
      ...nothing,
      provider: 'wire.example',
      identity: 'urn:newsml:wire.example:20260301:ferry:2',
      version: '2',
      language: 'en',
      headline: { headline: 'Ferry line to the outer islands opens again' },
      standfirst: 'After eleven months the boats go out twice a day.',
      byline: 'Rana Haddad',
      creditLine: 'Wire',
      dateline: 'Port Sahel',
      slugline: 'ferry-outer-islands',
      editorNote: 'Adds the timetable.',
      status: 'usable',
      firstCreated: new Date('2026-03-01T08:00:00Z'),
      versionCreated: new Date('2026-03-01T09:15:00Z'),
      embargoedUntil: null,
      leftBehind: [],
    })
  })

  it('reads the third generation, and says what it leaves behind', () => {
    expect(article(third)).toMatchObject({
      provider: 'cable.example',
      version: '3',
      language: 'es-419',
      headline: { headline: 'Reabre la línea del puerto' },
      byline: 'Lucía Ferrer',
      dateline: '',
      creditLine: 'Cable',
      leftBehind: ['1 associated item of type picture'],
    })
    expect(words(third)).toEqual(['PUERTO SAHEL (Cable) -- Salió al alba.', 'Volvió de noche.'])
  })

  it('says the place once: in the text where the text opens with it, else beside it', () => {
    expect(article({ ...third, located: 'Puerto Sahel' }).dateline).toBe('')
    const bodies = [{ contentType: 'text/plain', value: 'Salió al alba.' }]
    expect(article({ ...third, located: 'Puerto Sahel', bodies }).dateline).toBe('Puerto Sahel')
  })

  it('prefers HTML, whatever its place, role or missing content type', () => {
    const html = { role: 'main', value: '<div><p>One.</p><p>Two.</p></div>' }
    expect(words({ ...third, bodies: [...third.bodies, html] })).toEqual(['One.', 'Two.'])
  })

  it('keeps what its HTML says of the words: subheads, lists, links, quotations, tables, pictures', () => {
    const value =
      '<h3>The port</h3><p>It is <b>open</b>, <a href="https://wire.example/a">says</a> <a href="b">it</a>.</p><ul><li>Boats</ul>' +
      '<blockquote>At last.</blockquote><table><tr><th>Boats<td>2<tr><th>Goats<td>9</table>' +
      '<figure><img src="https://wire.example/1.jpg" alt="A boat"><figcaption>The boat (Wire Photo)</figcaption></figure>'
    expect(sketch(article({ ...first, body_html: value }).blocks)).toEqual([
      'subhead 2: The port',
      'paragraph: It is [strong open], [link=https://wire.example/a says] it.',
      'list item 1: Boats',
      'quotation: At last.',
      'table headerRows=0 headerColumns=1',
      '  row',
      '    cell',
      '      paragraph: Boats',
      '    cell',
      '      paragraph: 2',
      '  row',
      '    cell',
      '      paragraph: Goats',
      '    cell',
      '      paragraph: 9',
      'picture source=https://wire.example/1.jpg alt=A boat credit=Wire Photo',
      '  caption: The boat',
    ])
  })

  it('reads NITF where there is nothing else', () => {
    const nitf =
      '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body><body.content><p>One.</p><hl2>Two</hl2><p>Three.</p></body.content></body></nitf>'
    const read = article({ ...third, bodies: [{ contentType: 'text/vnd.IPTC.NITF', value: nitf }] })
    expect(sketch(read.blocks)).toEqual(['paragraph: One.', 'subhead 2: Two', 'paragraph: Three.'])
    const { body_html: _html, body_text: _text, ...bare } = first
    expect(words({ ...bare, body_nitf: nitf })).toEqual(['One.', 'Two', 'Three.'])
    expect(faults({ ...third, bodies: [{ value: '<nitf><p>' }] }).join(' ')).toContain('no body')
  })

  it('reads relative addresses against its own, where that is one', () => {
    const bodies = [{ contentType: 'text/html', value: '<p><a href="78">next</a></p>' }]
    expect(sketch(article({ ...third, bodies }).blocks)).toEqual([
      'paragraph: [link=https://cable.example/items/78 next]',
    ])
  })

  it('drops a headline and a description that the body repeats', () => {
    const read = article({
      ...third,
      descriptions: [{ role: 'text', value: 'Salió al alba. Vol' }],
      bodies: [
        { contentType: 'text/plain', value: 'Reabre la línea del puerto\nSalió al alba. Volvió de noche.' },
      ],
    })
    expect(read.blocks.map(plainText)).toEqual(['Salió al alba. Volvió de noche.'])
    expect(read.standfirst).toBe('')
  })

  it('takes an absent type for text, an absent language for unknown, an absent version for its date', () => {
    const { type: _type, language: _language, version: _version, ...bare } = third
    expect(article(bare)).toMatchObject({ language: null, version: '2026-03-02T08:00:00Z' })
  })

  it.each([
    ['usable', 'usable'],
    ['canceled', 'cancelled'],
    ['cancelled', 'cancelled'],
    ['withheld', 'withheld'],
    ['something new', 'withheld'],
  ])('status %s', (pubStatus, status) => {
    expect(article({ ...third, pubStatus }).status).toBe(status)
  })
})

describe('an item that can be no article', () => {
  it.each(['picture', 'video', 'audio', 'graphic', 'event', 'component'])('says so of a %s', (type) => {
    expect(faults({ ...first, type })).toEqual([expect.stringContaining(`of type "${type}"`)])
  })

  it('says everything that it lacks at once', () => {
    const {
      headline: _headline,
      body_html: _html,
      body_text: _text,
      description_text: _about,
      ...bare
    } = first
    expect(faults(bare)).toEqual([expect.stringContaining('no headline'), expect.stringContaining('no body')])
  })

  it.each([
    [{ ...first, uri: undefined }, 'no "uri"'],
    [{ ...first, versioncreated: 'yesterday' }, '"versioncreated" is wrong: is not a date'],
    [{ ...first, versioncreated: '2026-02-30T10:00:00Z' }, '"versioncreated" is wrong: is not a date'],
    [{ ...first, embargoed: 'soon' }, '"embargoed" is wrong: is not a date'],
    [{ ...third, embargoedUntil: 'soon' }, '"embargoedUntil" is wrong: is not a date'],
    [{ ...first, headline: 7 }, '"headline" is wrong'],
    [null, 'no ninjs item'],
    [[], 'no ninjs item'],
    ['text', 'no ninjs item'],
  ])('%#: names the place', (value, words) => {
    expect(faults(value).join(' ')).toContain(words)
  })
})

describe('what stands around the words of an item', () => {
  it('a sentence without a text is the text, and somebody is told', () => {
    const { body_html: _html, body_text: _text, ...flash } = first
    const read = article(flash)
    expect(read.blocks.map(plainText)).toEqual(['After eleven months the boats go out twice a day.'])
    expect(read.standfirst).toBe('')
    expect(read.doubtful).toEqual([expect.stringContaining('its description became the text')])
  })

  it('short headlines stand beside the main one', () => {
    const headlines = [
      { role: 'http://cv.example/headline/short', value: 'Puerto' },
      { role: 'seo', value: 'Puerto de Sahel' },
      { role: 'main', value: 'Reabre la línea' },
      { role: 'subheadline', value: 'Once meses después' },
    ]
    expect(article({ ...third, headlines })).toMatchObject({
      headline: { headline: 'Reabre la línea', short: 'Puerto', search: 'Puerto de Sahel' },
      standfirst: 'Once meses después',
    })
  })

  it('topics have their kinds and Wikidata, rubrics their codes, in all spellings', () => {
    const read = article({
      ...third,
      people: [
        { name: 'Mina Saleh', uri: 'http://www.wikidata.org/entity/Q7' },
        { name: 'Mina Saleh', uri: 'http://www.wikidata.org/entity/Q7' },
        'nobody',
        { name: 7 },
      ],
      place: [{ name: 'Port Sahel', scheme: 'http://cv.example/place/', code: 12 }],
      organisations: [{ name: 'Council', literal: 'c1', sameAs: ['https://www.wikidata.org/wiki/Q8'] }],
      events: [
        { name: 'Harbour day', uri: 'ev:1' },
        { name: 'Week of planned activity', rel: 'Week' },
      ],
      objects: [{ name: 'The crane' }],
      subjects: [
        { name: 'sea transport', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000337' },
        { name: 'politics', literal: '11000000' },
        { name: 'ferries', literal: 'f' },
      ],
      subject: [{ name: 'economy', scheme: 'medtop', code: '04000000' }],
      genres: [{ name: 'Analysis' }, { name: 'Regiones', uri: 'http://cable.example/desk/REG' }],
    })
    expect(read.topics.map(({ kind, name, identity, wikidata }) => [kind, name, identity, wikidata])).toEqual(
      [
        ['person', 'Mina Saleh', 'http://www.wikidata.org/entity/Q7', 'Q7'],
        ['organisation', 'Council', 'c1', 'Q8'],
        ['place', 'Port Sahel', 'http://cv.example/place/12', null],
        ['event', 'Harbour day', 'ev:1', null],
        ['subject', 'ferries', 'f', null],
        ['subject', 'The crane', null, null],
      ],
    )
    expect(read.categories.map(({ identity, name }) => [identity, name])).toEqual([
      ['medtop:20000337', 'sea transport'],
      ['subj:11000000', 'politics'],
      ['medtop:04000000', 'economy'],
      ['http://cable.example/desk/REG', 'Regiones'],
    ])
    expect(read.form).toBe('analysis')
  })

  it('whoever made it is said once', () => {
    const people = [
      { name: 'Lucía Ferrer', rel: 'author', uri: 'https://cable.example/lf' },
      { name: 'Mina', rel: 'about' },
    ]
    expect(article({ ...third, people })).toMatchObject({
      byline: '',
      authors: [{ identity: 'https://cable.example/lf', name: 'Lucía Ferrer', role: 'writer' }],
      topics: [{ name: 'Mina' }],
    })
    expect(article({ ...third, people, by: 'Por Ana Peña' })).toMatchObject({
      byline: 'Ana Peña',
      authors: [],
    })
    expect(article({ ...third, by: 'CABLE', copyrightHolder: 'Cable' })).toMatchObject({
      byline: '',
      creditLine: 'Cable',
    })
  })

  it('the credit names those who made it before those who passed it on', () => {
    const infoSources = [
      { name: 'Relay', role: 'http://cv.iptc.org/newscodes/infosourcerole/distributor' },
      { name: 'Cable', role: 'origin' },
      { name: 'Wire' },
    ]
    expect(article({ ...third, infoSources }).creditLine).toBe('Cable, Wire')
    expect(article({ ...third, infoSources: infoSources.slice(0, 1) }).creditLine).toBe('Relay')
  })

  it('editors are told what is for them', () => {
    const note = {
      edNote: 'Corrects the name.',
      copyrightNotice: '© Cable',
      usageTerms: 'Not in print.',
      urgency: 2,
    }
    expect(article({ ...third, ...note, expires: '2026-04-01' }).editorNote).toBe(
      'Corrects the name. · © Cable · Terms: Not in print. · Urgency 2 · Expires 2026-04-01',
    )
  })

  it('an embargo is kept in all spellings', () => {
    const at = new Date('2026-03-02T10:00:00Z')
    expect(article({ ...third, embargoedUntil: '2026-03-02T12:00:00+02:00' }).embargoedUntil).toEqual(at)
    expect(article({ ...first, embargoed: '2026-03-02T10:00:00Z' }).embargoedUntil).toEqual(at)
  })

  it('a short line with the sign of the agency above the text is for desks', () => {
    const value =
      '<h1>Reabre la línea del puerto</h1><div>Economía Cable</div><p>Salió al alba.</p><p>Volvió.</p>'
    const read = article({
      ...third,
      copyrightHolder: 'Cable',
      bodies: [{ contentType: 'text/html', value }],
    })
    expect(read.blocks.map(plainText)).toEqual(['Salió al alba.', 'Volvió.'])
    expect(read.doubtful).toEqual(['The line above its text was left out: "Economía Cable".'])
  })
})

describe('pictures of an item', () => {
  const boat = {
    uri: 'https://cable.example/pictures/boat',
    type: 'picture',
    by: 'Lucía Ferrer/Cable',
    firstcreated: '2026-02-28T16:00:00Z',
    usageTerms: 'Editorial use only.',
    descriptions: [{ role: 'caption', value: 'A boat leaves.' }],
    renditions: [
      { name: 'thumbnail', href: 'https://cable.example/boat-t.jpg', width: 9000, contentType: 'image/jpeg' },
      {
        name: 'web',
        href: 'https://cable.example/boat-w.jpg',
        width: '600',
        height: 400,
        contentType: 'image/jpeg',
      },
      {
        name: 'print',
        href: ' https://cable.example/boat.jpg ',
        width: 3000,
        height: 2000,
        poi: { x: 1500, y: 500 },
      },
      { name: 'text', href: 'https://cable.example/boat.xml', contentType: 'text/xml' },
      { name: 'evil', href: 'javascript:alert(1)', width: 99_999 },
    ],
  }
  const crane = {
    uri: 'urn:crane',
    type: 'graphic',
    description_caption: 'The crane.',
    description_alt: 'A drawing of a crane',
    copyrightholder: 'Archive',
    renditions: { main: { href: 'media/crane.png', width: 10, mimetype: 'image/png' } },
  }
  const goat = { type: 'picture', renditions: [{ href: 'https://cable.example/goat.jpg' }] }
  const film = {
    uri: 'urn:film',
    type: 'video',
    headline: 'Film',
    renditions: [
      { href: 'https://cable.example/film.jpg', width: 1920, contentType: 'image/jpeg' },
      { href: 'https://cable.example/film.mp4', width: 1280, contentType: 'video/mp4' },
    ],
  }

  it('the first opens the body, the others follow it', () => {
    const read = article({ ...third, associations: [boat, crane, film, { type: 'text', uri: 'urn:other' }] })
    expect(sketch(read.blocks)).toEqual([
      'picture source=https://cable.example/boat.jpg credit=Lucía Ferrer/Cable',
      '  caption: A boat leaves.',
      'paragraph: PUERTO SAHEL (Cable) -- Salió al alba.',
      'paragraph: Volvió de noche.',
      'picture source=media/crane.png alt=A drawing of a crane credit=Archive graphic=true',
      '  caption: The crane.',
      'video address=https://cable.example/film.mp4',
    ])
    expect(read.leftBehind).toEqual(['1 associated item of type text'])
    expect(read.pictures[0]).toEqual({
      identity: 'https://cable.example/pictures/boat',
      sources: ['https://cable.example/boat.jpg', 'https://cable.example/boat-w.jpg'],
      caption: 'A boat leaves.',
      alt: '',
      credit: 'Lucía Ferrer/Cable',
      person: 'Lucía Ferrer',
      organisation: 'Cable',
      rights: 'Editorial use only.',
      takenAt: new Date('2026-02-28T16:00:00Z'),
      focus: { x: 0.5, y: 0.25 },
      addresses: [],
    })
  })

  it('one that is named for the top opens it, in the object of 1.x', () => {
    const read = article({ ...first, associations: { one: boat, featureimage: crane, three: goat } })
    expect(read.blocks.map(({ type }) => type)).toEqual(['picture', 'words', 'words', 'gallery'])
    expect(sketch(read.blocks)[0]).toContain('media/crane.png')
  })

  it('the mark of a company opens nothing while there is another, and films that browsers play come first', () => {
    const logo = { type: 'graphic', renditions: [{ href: 'https://cable.example/mark.jpg' }] }
    const films = ['a.wmv', 'b.mp4'].map((name) => ({
      href: `https://cable.example/${name}`,
      contentType: 'video/x',
    }))
    const read = article({
      ...third,
      associations: { logo, photo: goat, film: { type: 'video', renditions: films } },
    })
    expect(sketch(read.blocks).filter((line) => !line.startsWith('paragraph'))).toEqual([
      'picture source=https://cable.example/goat.jpg',
      'picture source=https://cable.example/mark.jpg graphic=true',
      'video address=https://cable.example/b.mp4',
    ])
  })

  it('one that the text shows keeps its place and gets what is known of it', () => {
    const value =
      '<p>One.</p><img src="https://cable.example/boat-t.jpg"><p>Two.</p><img src="https://cable.example/own.jpg" alt="Own">'
    const read = article({ ...third, bodies: [{ contentType: 'text/html', value }], associations: [boat] })
    expect(sketch(read.blocks)).toEqual([
      'paragraph: One.',
      'picture source=https://cable.example/boat.jpg credit=Lucía Ferrer/Cable',
      '  caption: A boat leaves.',
      'paragraph: Two.',
      'picture source=https://cable.example/own.jpg alt=Own',
    ])
    expect(read.pictures.map(({ identity }) => identity)).toEqual([boat.uri, 'https://cable.example/own.jpg'])
  })

  it('one that stands behind the last words goes to the top', () => {
    const value = '<p>One.</p><figure><img src="https://cable.example/boat.jpg"></figure>'
    const read = article({ ...third, bodies: [{ contentType: 'text/html', value }], associations: [boat] })
    expect(read.blocks.map(({ type }) => type)).toEqual(['picture', 'words'])
  })

  it('paths that climb, and associations that are anything, are passed over', () => {
    const climbing = { type: 'picture', renditions: [{ href: '../../etc/passwd' }, { href: '/etc/passwd' }] }
    for (const associations of ['x', 7, null, [null, 7, climbing], { a: climbing, b: [] }])
      expect(article({ ...third, associations }).pictures).toEqual([])
  })

  it('blocks fit the grammar, and their ids are their own', () => {
    const { blocks } = article({ ...third, associations: [boat, crane, goat, film] })
    expect(bodyFault(blocks)).toBeNull()
  })
})

describe('the words of an incoming article', () => {
  it('have ids that depend on identity and place alone', () => {
    const words = wordsOf(article(first))
    const again = wordsOf(article({ ...first, body_html: '<p>Changed.</p><p>Also changed.</p>' }))
    const other = wordsOf(article({ ...first, uri: 'urn:newsml:wire.example:20260301:goats:1' }))
    const ids = (of: typeof words): string[] => of.blocks.map((block) => block.attrs.id)
    expect(ids(again)).toEqual(ids(words))
    expect(new Set([...ids(words), ...ids(other)]).size).toBe(4)
  })
})
