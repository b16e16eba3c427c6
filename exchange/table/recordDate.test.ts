import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordDate } from './recordDate.ts'

function said(text: string): string {
  const date = recordDate(text)
  return typeof date === 'string' ? date : `${date.at.toISOString()} ${date.doubt}`.trim()
}
const noZone = 'Its date has no zone, and was taken as UTC.'

describe('the dates of tables', () => {
  // biome-ignore format: a table to be read as one
  it.each([
    ['2026-03-01T10:20:30Z', '2026-03-01T10:20:30.000Z'],
    ['2026-03-01T10:20:30.123+02:00', '2026-03-01T08:20:30.000Z'],
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01 10:20', `2026-03-01T10:20:00.000Z ${noZone}`],
    ['Sun, 01 Mar 2026 10:20:30 +0200', '2026-03-01T08:20:30.000Z'],
    ['1 Mar 2026 10:20 GMT', '2026-03-01T10:20:00.000Z'],
    ['1 Mar 2026 10:20', `2026-03-01T10:20:00.000Z ${noZone}`],
    ['March 1, 2026', '2026-03-01T00:00:00.000Z'],
    ['31/12/2026', '2026-12-31T00:00:00.000Z'],
    ['12/31/2026', '2026-12-31T00:00:00.000Z'],
    ['3/3/2026', '2026-03-03T00:00:00.000Z'],
    ['1/3/2026', '2026-03-01T00:00:00.000Z "1/3/2026" was read with the day first.'],
    ['31.12.2026 23:05', `2026-12-31T23:05:00.000Z ${noZone}`],
    ['31-12-2026, 11:05 PM', `2026-12-31T23:05:00.000Z ${noZone}`],
    ['31/12/2026 12:05 am +0200', '2026-12-30T22:05:00.000Z'],
    ['2026/3/1 7:05', `2026-03-01T07:05:00.000Z ${noZone}`],
    ['20260301', '2026-03-01T00:00:00.000Z'],
    ['1772361000', '2026-03-01T10:30:00.000Z'],
    ['1772361000000', '2026-03-01T10:30:00.000Z'],
    ['٢٠٢٦-٠٣-٠١', '2026-03-01T00:00:00.000Z'],
    ['٣١/١٢/٢٠٢٦ ١١:٠٥ م', `2026-12-31T23:05:00.000Z ${noZone}`],
    ['\u200f۳۱/۱۲/۲۰۲۶', '2026-12-31T00:00:00.000Z'],
    ['2026-03', '2026-03-01T00:00:00.000Z "2026-03" says no day.'],
    ['', 'none'], ['  ', 'none'],
    ['2026-02-30', 'impossible'], ['31/04/2026', 'impossible'], ['13/13/2026', 'impossible'], ['1/3/2026 25:00', 'impossible'],
    ['1/3/2026 10:61', 'impossible'], ['yesterday', 'impossible'], ['12', 'impossible'], ['9999-01-01', 'impossible'], ['0001-01-01', 'impossible'],
    ['99999999999', 'impossible'], ['20261301', 'impossible'], ['1/3/2026 words', 'impossible'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it('any text is a date of a newspaper, or none, without an exception', () => {
    const signs = fc.constantFrom(...'0123456789٣۴/-.:, TZ+amp صم', 'Mar', 'Sun', '\n', 'é')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(signs, { maxLength: 25 }).map((all) => all.join('')),
        ),
        (text) => {
          const date = recordDate(text)
          if (typeof date === 'string') return
          expect(date.at.getUTCFullYear()).toBeGreaterThanOrEqual(1600)
          expect(date.at.getUTCFullYear()).toBeLessThan(2100)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
