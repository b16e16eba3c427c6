import { describe, expect, it } from 'vitest'
import { durationIn, momentIn, saysZone } from './momentIn.ts'

describe('the moment that a text names', () => {
  it.each([
    ['2026-04-02T10:00:00+02:00', '2026-04-02T08:00:00.000Z', 'minute'],
    ['2026-04-02T10:00:00.123456Z ', '2026-04-02T10:00:00.000Z', 'minute'],
    ['2026-04-02 10:00', '2026-04-02T10:00:00.000Z', 'minute'],
    ['2026-04-02T10:00:00+0530', '2026-04-02T04:30:00.000Z', 'minute'],
    ['2026-04-02T10:00:00-03', '2026-04-02T13:00:00.000Z', 'minute'],
    ['2026-04-02', '2026-04-02T00:00:00.000Z', 'day'],
    ['2026-04-02+02:00', '2026-04-02T00:00:00.000Z', 'day'],
    ['2026-04', '2026-04-01T00:00:00.000Z', 'month'],
    ['2026', '2026-01-01T00:00:00.000Z', 'year'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', 'day'],
  ])('%s', (text, at, precision) => {
    expect(momentIn(text)).toEqual({ at: new Date(at), precision })
  })

  it.each([
    '',
    'soon',
    '2026-02-30',
    '2026-02-29',
    '2026-13',
    '2026-04-02T25:00:00Z',
    '2026-04-02T10:61Z',
    '0000-01-01',
    '20260402',
  ])('is none: %s', (text) => {
    expect(momentIn(text)).toBeNull()
  })

  it('says a zone or not', () => {
    expect(['2026-04-02T10:00Z', '2026-04-02T10:00+02', '2026-04-02T10:00'].map(saysZone)).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('durations', () => {
  it.each([
    ['PT2H30M', 9_000_000],
    ['P1D', 86_400_000],
    ['P1W', 604_800_000],
    ['PT0S', null],
    ['two hours', null],
    ['', null],
  ])('%s', (text, length) => {
    expect(durationIn(text)).toBe(length)
  })
})
