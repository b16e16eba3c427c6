import { describe, expect, it } from 'vitest'
import { readAnyNinjs } from './read.ts'

const hearing = {
  uri: 'urn:newsml:wire.example:20260301:hearing',
  type: 'event',
  version: '2',
  language: 'en',
  title: 'Hearing on the harbour plan',
  descriptions: [{ value: 'The council hears the residents.' }],
  edNote: 'Accreditation by Friday.',
  eventDetails: {
    dates: { startDate: '2026-04-02T10:00:00+02:00', expectedDuration: 'PT2H30M' },
    organiser: { name: 'Council', rel: 'host', contactInfo: [{ role: 'Telephone', value: '555 0101' }] },
  },
  places: [
    {
      name: 'Town hall',
      contactInfo: [{ address: { lines: ['2 Quay Street'], locality: 'Port Sahel', country: 'Sahel' } }],
    },
  ],
  organisations: [{ name: 'Residents', rel: 'organiser' }, { name: 'Harbour board' }],
  plannedCoverage: [
    {
      title: 'Report',
      type: 'text',
      dates: { expectedStartDate: '2026-04-02T13:00:00Z' },
      wordCount: 400,
      edNote: 'Main points',
    },
    { type: 'picture', itemCount: { rangeTo: 5 } },
    { type: 'video', pubStatus: 'canceled' },
  ],
}
const read = (own: Readonly<Record<string, unknown>> = {}) => {
  const reading = readAnyNinjs({ ...hearing, ...own })
  if (!reading.read) return reading.faults
  return 'event' in reading ? reading.event : 'an article'
}
const dated = (dates: unknown) => read({ eventDetails: { dates } })

describe('a ninjs item that announces something', () => {
  it('is an event of the agenda', () => {
    expect(read()).toEqual({
      kind: 'event',
      provider: 'wire.example',
      identity: hearing.uri,
      version: '2',
      language: 'en',
      name: 'Hearing on the harbour plan',
      description: 'The council hears the residents.',
      startsAt: new Date('2026-04-02T08:00:00Z'),
      endsAt: new Date('2026-04-02T10:30:00Z'),
      precision: 'minute',
      timeZone: null,
      place: 'Town hall, 2 Quay Street, Port Sahel, Sahel',
      organisers: ['Council', 'Residents'],
      status: 'planned',
      planned: [
        { what: 'Report, text', at: new Date('2026-04-02T13:00:00Z'), remark: 'Main points. 400 words' },
        { what: '5 × picture', at: null, remark: '' },
      ],
      editorNote: 'Accreditation by Friday. · Contact: Council (host), Telephone: 555 0101',
      leftBehind: ['whom it is about: Harbour board'],
      doubtful: [],
    })
  })

  it.each([
    [{ expectedStartDate: '2026-04-02' }, '2026-04-02T00:00:00.000Z', 'day', null],
    [{ expectedStartDate: '2026-04' }, '2026-04-01T00:00:00.000Z', 'month', null],
    [
      { expectedStartDate: '2026-04-02', expectedEndDate: '2026-04-04' },
      '2026-04-02T00:00:00.000Z',
      'day',
      '2026-04-04T00:00:00.000Z',
    ],
    [
      { startDate: '2026-04-02T10:00:00Z', expectedEndDate: '2026-04-02' },
      '2026-04-02T10:00:00.000Z',
      'minute',
      null,
    ],
    [
      { startDate: '2026-04-02T10:00:00Z', endDate: '2026-04-01T10:00:00Z' },
      '2026-04-02T10:00:00.000Z',
      'minute',
      null,
    ],
  ])('%j', (dates, start, precision, end) => {
    expect(dated(dates)).toMatchObject({
      startsAt: new Date(start),
      precision,
      endsAt: end === null ? null : new Date(end),
    })
  })

  it('a time without a zone is doubted', () => {
    expect(dated({ startDate: '2026-04-02T10:00:00' })).toMatchObject({
      startsAt: new Date('2026-04-02T10:00:00Z'),
      doubtful: [expect.stringContaining('names no zone')],
    })
  })

  it.each([
    ['http://cv.iptc.org/newscodes/eventstatus/cancelled', 'usable', 'cancelled'],
    ['http://cv.iptc.org/newscodes/eventstatus/postponed', 'usable', 'postponed'],
    [undefined, 'canceled', 'cancelled'],
    [undefined, undefined, 'planned'],
  ])('%s, %s: %s', (eventStatus, pubStatus, status) => {
    expect(read({ pubStatus, eventDetails: { ...hearing.eventDetails, eventStatus } })).toMatchObject({
      status,
    })
  })

  it('what says when it happens needs no type', () => {
    const dates = { estimatedStartDate: '2026-04-02' }
    expect(read({ type: undefined, eventDetails: { dates } })).toMatchObject({
      kind: 'event',
      precision: 'day',
    })
    expect(read({ type: 'text', eventDetails: { dates } })).toEqual(['It has no headline.'])
  })

  it('a plan without a date begins with the first thing that is planned', () => {
    expect(read({ type: 'planning', eventDetails: undefined })).toMatchObject({
      startsAt: new Date('2026-04-02T13:00:00Z'),
    })
  })

  it.each([
    [{ eventDetails: {}, plannedCoverage: [] }, 'It says no date.'],
    [
      { eventDetails: { dates: { startDate: '2026-02-30' } }, plannedCoverage: [] },
      'Its date "2026-02-30" is no date',
    ],
    [{ eventDetails: { dates: { expectedStartDate: '2026' } } }, 'It says only the year (2026).'],
    [{ title: '', headlines: [] }, 'It has no name.'],
    [{ pubStatus: 'withheld' }, 'marked it as withheld'],
  ])('%j: a fault', (own, words) => {
    expect(read(own)).toEqual([expect.stringContaining(words)])
  })
})
