import { type DateSetting, formatDate, formatTime } from './dates.ts'
import { say } from './say.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const relatives = new Map<string, Intl.RelativeTimeFormat>()
const civil = new Map<string, Intl.DateTimeFormat>()

/**
 * How long ago, or how soon: `5 minutes ago`, `قبل دقيقتين`, `ayer`. Minutes for an hour, hours for a day, then days
 * as the edition's zone counts them, and after six days the date. For lists that are renewed by a script, the desk
 * and messages; a page that is kept prints absolute times.
 * @param instant milliseconds since 1970, UTC
 * @param now the same, for the clock of whoever reads
 */
export function relativeTime(setting: DateSetting, instant: number, now: number): string {
  const distance = Math.abs(instant - now)
  const sign = instant < now ? -1 : 1
  const from = relative(setting)
  if (distance < minute) return from.format(0, 'second')
  if (distance < hour) return from.format(sign * Math.floor(distance / minute), 'minute')
  if (distance < day) return from.format(sign * Math.floor(distance / hour), 'hour')
  const days = civilDay(setting.timeZone, instant) - civilDay(setting.timeZone, now)
  return Math.abs(days) > 6 ? formatDate(setting, instant, 'long') : from.format(days, 'day')
}

/**
 * Day, time and the zone by the name that readers know: `yesterday, 14:03 Al-Quds time`. Yesterday, today and
 * tomorrow by their words, other days by date.
 * @param setting with the name of its zone, as the edition gives it
 */
export function zonedMoment(
  setting: DateSetting & { timeZoneName: string },
  instant: number,
  now: number,
): string {
  const days = civilDay(setting.timeZone, instant) - civilDay(setting.timeZone, now)
  return say(setting.language, 'time.zoned', {
    date: Math.abs(days) > 1 ? formatDate(setting, instant, 'long') : relative(setting).format(days, 'day'),
    time: formatTime(setting, instant),
    zone: setting.timeZoneName,
  })
}

function relative({ language, digits }: DateSetting): Intl.RelativeTimeFormat {
  const key = `${language} ${digits}`
  let found = relatives.get(key)
  if (found === undefined) {
    const locale = new Intl.Locale(language, { numberingSystem: digits })
    found = new Intl.RelativeTimeFormat(locale.toString(), { numeric: 'auto', style: 'long' })
    relatives.set(key, found)
  }
  return found
}

/** The number of the day on which an instant falls in a zone, so that days can be counted across its clock changes. */
function civilDay(timeZone: string, instant: number): number {
  let format = civil.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-u-nu-latn-ca-gregory', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    civil.set(timeZone, format)
  }
  const found = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(found.get('year') ?? 0, (found.get('month') ?? 1) - 1, found.get('day') ?? 1) / day
}
