import { describe, expect, it } from 'vitest'
import { plainText } from '../../model/body/block.ts'
import { sketch } from '../../model/body/fromHtml/sketch.ts'
import { wordsOf } from '../incomingArticle.ts'
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
    expect(read).toEqual({
      provider: 'wire.example',
      identity: 'urn:newsml:wire.example:20260301:ferry:2',
      version: '2',
      language: 'en',
      headline: 'Ferry line to the outer islands opens again',
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
      headline: 'Reabre la línea del puerto',
      byline: 'Lucía Ferrer',
      dateline: '',
      creditLine: 'Cable',
      leftBehind: ['1 associated item'],
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
    const { headline: _headline, body_html: _html, body_text: _text, ...bare } = first
    expect(faults(bare)).toEqual([expect.stringContaining('no headline'), expect.stringContaining('no body')])
  })

  it.each([
    [{ ...first, uri: undefined }, 'no "uri"'],
    [{ ...first, versioncreated: 'yesterday' }, '"versioncreated" is wrong: is not a date'],
    [{ ...first, headline: 7 }, '"headline" is wrong'],
    [null, 'no ninjs item'],
    [[], 'no ninjs item'],
    ['text', 'no ninjs item'],
  ])('%#: names the place', (value, words) => {
    expect(faults(value).join(' ')).toContain(words)
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
