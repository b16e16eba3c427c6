import { describe, expect, test } from 'vitest'
import type { DateSetting } from './dates.ts'
import { relativeTime, zonedMoment } from './relativeTime.ts'

const now = Date.UTC(2026, 10, 22, 22, 3, 30)
const seconds = (count: number): number => count * 1000
const minutes = (count: number): number => seconds(count * 60)
const hours = (count: number): number => minutes(count * 60)

function setting(language: string, more: Partial<DateSetting> = {}): DateSetting {
  return { language, timeZone: 'UTC', digits: 'latn', calendar: 'gregory', ...more }
}

describe('how long ago', () => {
  test.each<[DateSetting, number, string]>([
    [setting('en'), seconds(59), 'now'],
    [setting('en'), minutes(1), '1 minute ago'],
    [setting('en'), minutes(59.9), '59 minutes ago'],
    [setting('en'), hours(23), '23 hours ago'],
    [setting('en'), hours(24), 'yesterday'],
    [setting('en'), hours(49), '2 days ago'],
    [setting('en'), hours(6 * 24), '6 days ago'],
    [setting('en'), hours(7 * 24), 'November 15, 2026'],
    [setting('en'), -minutes(5), 'in 5 minutes'],
    [setting('en'), -hours(30), 'in 2 days'],
    [setting('ar'), seconds(5), 'الآن'],
    [setting('ar'), minutes(1), 'قبل دقيقة واحدة'],
    [setting('ar'), minutes(2), 'قبل دقيقتين'],
    [setting('ar'), minutes(5), 'قبل 5 دقائق'],
    [setting('ar'), minutes(11), 'قبل 11 دقيقة'],
    [setting('ar', { digits: 'arab' }), minutes(11), 'قبل ١١ دقيقة'],
    [setting('ar-EG'), hours(3), 'قبل 3 ساعات'],
    [setting('ar'), hours(25), 'أمس'],
    [setting('ar'), hours(49), 'أول أمس'],
    [setting('ar-PS', { digits: 'arab' }), hours(200), '١٤ تشرين الثاني ٢٠٢٦'],
    [setting('es'), seconds(0), 'ahora'],
    [setting('es'), minutes(1), 'hace 1 minuto'],
    [setting('es'), minutes(2), 'hace 2 minutos'],
    [setting('es'), hours(25), 'ayer'],
    [setting('es'), hours(49), 'anteayer'],
  ])('%o, %d ms: %s', (where, ago, said) => {
    expect(relativeTime(where, now - ago, now)).toBe(said)
  })

  test('days are those of the edition’s zone: 25 hours ago is the day before yesterday just after midnight', () => {
    const hebron = setting('en', { timeZone: 'Asia/Hebron' })
    expect(relativeTime(hebron, now - hours(25), now)).toBe('2 days ago')
    expect(relativeTime(setting('en'), now - hours(25), now)).toBe('yesterday')
  })
})

describe('with the zone by the name that readers know', () => {
  test.each<[string, string, number, string]>([
    ['en', 'Al-Quds time', hours(1), 'yesterday, 23:03 Al-Quds time'],
    ['en', 'Al-Quds time', minutes(1), 'today, 00:02 Al-Quds time'],
    ['en-GB', 'Al-Quds time', hours(100), '18 November 2026, 20:03 Al-Quds time'],
    ['ar', 'بتوقيت القدس', minutes(1), 'اليوم، 00:02 بتوقيت القدس'],
    ['ar', 'بتوقيت القدس', -hours(24), 'غدًا، 00:03 بتوقيت القدس'],
    ['es', 'hora de Jerusalén', hours(1), 'ayer, 23:03 hora de Jerusalén'],
  ])('%s', (language, timeZoneName, ago, said) => {
    const where = { ...setting(language, { timeZone: 'Asia/Hebron' }), timeZoneName }
    expect(zonedMoment(where, now - ago, now)).toBe(said)
  })
})
