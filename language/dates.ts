import type { Calendar, Digits } from './facts/languageFacts.ts'

/** How an edition writes instants; every part is explicit, so no default of a machine or of ICU shows. */
export type DateSetting = {
  /** BCP 47. The region decides month names and order: `ar-PS` says تشرين الثاني, `ar-EG` نوفمبر. */
  language: string
  /** IANA name. */
  timeZone: string
  digits: Digits
  calendar: Calendar
}

/** `full` names the weekday, `long` day, month and year, `short` day and month. */
export type DateStyle = 'full' | 'long' | 'short'

const dateParts: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
}

// One clock for every edition: hours from 00 to 23 read the same in all three languages.
const timeParts: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * A day as the edition writes it, in its zone, digits and calendar.
 * @param instant milliseconds since 1970, UTC
 * @example formatDate({ language: 'es', timeZone: 'UTC', digits: 'latn', calendar: 'gregory' }, 0, 'long')
 * // '1 de enero de 1970'
 */
export function formatDate(setting: DateSetting, instant: number, style: DateStyle): string {
  return formatter(setting, style, dateParts[style]).format(instant)
}

/**
 * The time of day in the edition's zone and digits: `14:03`. The zone's name is said beside it, by its own words.
 * @param instant milliseconds since 1970, UTC
 */
export function formatTime(setting: DateSetting, instant: number): string {
  return formatter(setting, 'time', timeParts).format(instant)
}

/**
 * An instant for machines: RFC 3339 in UTC to the second, what `<time datetime>`, feeds and structured data take.
 * @param instant milliseconds since 1970, UTC
 * @example machineTime(0) // '1970-01-01T00:00:00Z'
 */
export function machineTime(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

function formatter(
  setting: DateSetting,
  style: DateStyle | 'time',
  parts: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const { language, timeZone, digits, calendar } = setting
  const key = `${language} ${timeZone} ${digits} ${calendar} ${style}`
  let found = formatters.get(key)
  if (found === undefined) {
    const locale = new Intl.Locale(language, { numberingSystem: digits, calendar })
    found = new Intl.DateTimeFormat(locale, { ...parts, timeZone })
    formatters.set(key, found)
  }
  return found
}
