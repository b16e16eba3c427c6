import { describe, expect, it } from 'vitest'
import { plainText } from '../../model/body/block.ts'
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
    expect(article(first)).toEqual({
      provider: 'wire.example',
      identity: 'urn:newsml:wire.example:20260301:ferry:2',
      version: '2',
      language: 'en',
      headline: 'Ferry line to the outer islands opens again',
      standfirst: 'After eleven months the boats go out twice a day.',
      paragraphs: ['The first boat left at dawn.', 'It carried forty people & nine goats.'],
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
      paragraphs: ['PUERTO SAHEL (Cable) -- Salió al alba.', 'Volvió de noche.'],
      byline: 'Lucía Ferrer',
      dateline: '',
      creditLine: 'Cable',
      leftBehind: ['1 associated item'],
    })
  })

  it('says the place once: in the text where the text opens with it, else beside it', () => {
    expect(article({ ...third, located: 'Puerto Sahel' }).dateline).toBe('')
    const bodies = [{ contentType: 'text/plain', value: 'Salió al alba.' }]
    expect(article({ ...third, located: 'Puerto Sahel', bodies }).dateline).toBe('Puerto Sahel')
  })

  it('prefers HTML, whatever its place, role or missing content type', () => {
    const html = { role: 'main', value: '<div><p>One.</p><p>Two.</p></div>' }
    expect(article({ ...third, bodies: [...third.bodies, html] }).paragraphs).toEqual(['One.', 'Two.'])
  })

  it('drops a headline and a description that the body repeats', () => {
    const read = article({
      ...third,
      descriptions: [{ role: 'text', value: 'Salió al alba. Vol' }],
      bodies: [
        { contentType: 'text/plain', value: 'Reabre la línea del puerto\nSalió al alba. Volvió de noche.' },
      ],
    })
    expect(read.paragraphs).toEqual(['Salió al alba. Volvió de noche.'])
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
    const again = wordsOf({ ...article(first), paragraphs: ['Changed.', 'Also changed.'] })
    const other = wordsOf({ ...article(first), identity: 'urn:newsml:wire.example:20260301:goats:1' })
    const ids = (of: typeof words): string[] => of.blocks.map((block) => block.attrs.id)
    expect(ids(again)).toEqual(ids(words))
    expect(new Set([...ids(words), ...ids(other)]).size).toBe(4)
    expect(words.blocks.map(plainText)).toEqual(article(first).paragraphs)
  })
})
