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

describe('months and weekdays', () => {
  const western = 'January February March April May June July August September October November December'
  test.each<[string, Partial<DateSetting>, string]>([
    ['en', {}, western],
    ['ar', {}, 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'],
    ['ar-EG', {}, 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'],
    [
      'ar-PS',
      {},
      'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
    ],
    ['ar-DZ', {}, 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'],
    ['es', {}, 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
  ])('%s %o', (language, more, names) => {
    const said = names.split(names.includes('|') ? '|' : ' ').map((month, at) => {
      const day = formatDate(setting(language, more), Date.UTC(2026, at, 15, 12), 'long')
      expect(day).toContain(month)
      return month
    })
    expect(new Set(said).size).toBe(12)
  })

  test.each([
    ['en', 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'],
    ['ar', 'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'],
    ['es', 'domingo lunes martes miércoles jueves viernes sábado'],
  ])('%s', (language, names) => {
    const said = names
      .split(' ')
      .map((_, at) => formatDate(setting(language), Date.UTC(2026, 10, 22 + at, 12), 'full'))
    names.split(' ').forEach((day, at) => {
      expect(said[at]).toMatch(new RegExp(`^${day}[,،] `))
    })
  })
})

test('digits and calendar are the edition’s, whatever the tag’s own extensions and region would choose', () => {
  for (const language of ['ar-EG', 'ar-SA', 'ar-u-nu-arab', 'ar-SA-u-ca-islamic-umalqura', 'fa'])
    expect(formatDate(setting(language), instant, 'long')).toMatch(/23.*2026/)
})
