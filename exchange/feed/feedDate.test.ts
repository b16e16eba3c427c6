import { describe, expect, it } from 'vitest'
import { feedDate } from './feedDate.ts'

describe('the dates of feeds', () => {
  it.each([
    ['Tue, 10 Jun 2003 04:00:00 GMT', '2003-06-10T04:00:00.000Z'],
    ['Tue, 10 Jun 2003 04:00:00 CET', '2003-06-10T03:00:00.000Z'],
    ['10 June 2003 04:00 -0530', '2003-06-10T09:30:00.000Z'],
    ['Mo., 10 Jun 03 04:00:61 +02:00', '2003-06-10T02:00:59.000Z'],
    ['10 Jun 1970', '1970-06-10T00:00:00.000Z'],
    ['10 Jun 98 04:00 EST (New York)', '1998-06-10T09:00:00.000Z'],
    ['2003-06-10T04:00:00+02:00', '2003-06-10T02:00:00.000Z'],
    ['2003-06-10', '2003-06-10T00:00:00.000Z'],
    ['الثلاثاء، 10 Jun 2003 04:00:00 +0000', '2003-06-10T04:00:00.000Z'],
  ])('%s', (text, date) => {
    expect(feedDate(text)?.toISOString()).toBe(date)
  })

  it.each([
    '',
    'yesterday',
    '30 Feb 2003 04:00:00 GMT',
    '2003-02-30',
    '10 Foo 2003',
    '10 Jun 2003 04:00 XYZ',
    '10 Jun 2003 99:00',
    '2003',
  ])('is none: %s', (text) => {
    expect(feedDate(text)).toBeNull()
  })
})
