import { describe, expect, test } from 'vitest'
import { type DateSetting, type DateStyle, formatDate, formatTime, machineTime } from './dates.ts'

const instant = Date.UTC(2026, 10, 22, 22, 3, 59)

function setting(language: string, more: Partial<DateSetting> = {}): DateSetting {
  return { language, timeZone: 'Asia/Hebron', digits: 'latn', calendar: 'gregory', ...more }
}

describe('days', () => {
  test.each<[DateSetting, DateStyle, string]>([
    [setting('en'), 'full', 'Monday, November 23, 2026'],
    [setting('en-GB'), 'long', '23 November 2026'],
    [setting('en-GB'), 'short', '23 Nov'],
    [setting('ar'), 'full', 'الاثنين، 23 نوفمبر 2026'],
    [setting('ar-PS'), 'long', '23 تشرين الثاني 2026'],
    [setting('ar-EG'), 'long', '23 نوفمبر 2026'],
    [setting('ar', { digits: 'arab' }), 'long', '٢٣ نوفمبر ٢٠٢٦'],
    [setting('ar', { calendar: 'islamic-umalqura' }), 'long', '13 جمادى الآخرة 1448 هـ'],
    [setting('es'), 'full', 'lunes, 23 de noviembre de 2026'],
    [setting('es', { timeZone: 'America/Lima' }), 'long', '22 de noviembre de 2026'],
  ])('%o in %s: %s', (where, style, said) => {
    expect(formatDate(where, instant, style)).toBe(said)
  })
})

describe('times', () => {
  test.each<[DateSetting, string]>([
    [setting('en'), '00:03'],
    [setting('ar', { digits: 'arab' }), '٠٠:٠٣'],
    [setting('ar-EG'), '00:03'],
    [setting('es', { timeZone: 'America/Lima' }), '17:03'],
  ])('%o: %s', (where, said) => {
    expect(formatTime(where, instant)).toBe(said)
  })
})

test('machines read UTC to the second', () => {
  expect(machineTime(instant + 999)).toBe('2026-11-22T22:03:59Z')
})
