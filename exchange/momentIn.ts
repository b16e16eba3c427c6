/** A moment, and how exactly it is said. */
export type Moment = { at: Date; precision: 'minute' | 'day' | 'month' | 'year' }

/** A date of ISO 8601 that may end early: a year, a month, a day, a time of day (XML Schema, `truncatedDateTime`). */
const shape =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i

/**
 * The moment that a text names, or null where it names none: an impossible date (30 February) is none. A day, a month
 * or a year is the first moment of it in UTC, whatever zone it says, so that it stays that day; a time of day without
 * a zone is taken for UTC.
 * @example momentIn('2011-03-16') // { at: 2011-03-16T00:00Z, precision: 'day' }
 */
export function momentIn(text: string): Moment | null {
  const found = shape.exec(text.trim())
  if (found === null) return null
  const [, year = '', month, day, hour, minute, second = '00', zone = 'Z'] = found
  if (!isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return null
  if (hour === undefined) {
    const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
    return { at: new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`), precision }
  }
  const offset = /^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset.toUpperCase()}`)
  return Number.isNaN(at.getTime()) ? null : { at, precision: 'minute' }
}

/** Whether a text that names a time of day says in which zone. */
export const saysZone = (text: string): boolean => /(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(text.trim().slice(10))

function isDay(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
}

/** A duration of iCalendar (RFC 5545, section 3.3.6) in milliseconds, or null: `PT2H30M`, `P1D`. */
export function durationIn(text: string): number | null {
  const found = /^P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,6})S)?)?$/.exec(
    text.trim(),
  )
  if (found === null) return null
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0))
  const whole =
    ((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)
  return whole > 0 ? whole * 1000 : null
}
