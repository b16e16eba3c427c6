import { momentIn } from '../momentIn.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zones by name, in hours from UTC: those of RFC 822 (section 5.1) and the few others that feeds write. */
const zones: Readonly<Record<string, number>> = {
  UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, BST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3, MSK: 3,
  EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7,
} // biome-ignore format: a table to be read as one

/** `Tue, 10 Jun 2003 04:00:00 +0200`; the day's name may be in any language and is not believed. */
const shape =
  /^(?:[^\d,]{1,20},?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,4}))?(?:\s*\(.*\))?$/i

/**
 * The moment that a feed writes (RFC 822 with years of four digits, as RSS asks, or RFC 3339, as Atom and JSON Feed
 * do), or null: what can't be read, and days that no month has.
 * @example feedDate('Tue, 10 Jun 2003 04:00:00 CET') // 2003-06-10T03:00Z
 */
export function feedDate(text: string): Date | null {
  const plain = momentIn(text)
  if (plain) return plain.precision === 'year' || plain.precision === 'month' ? null : plain.at
  const found = shape.exec(text.trim().slice(0, 80))
  if (found === null) return null
  const [
    ,
    day,
    month = '',
    year = '',
    hour = '0',
    minute = '0',
    second = '0',
    sign,
    plusHours,
    plusMinutes,
    zone = 'GMT',
  ] = found
  const at = months.indexOf(month.toLowerCase())
  const hours = sign
    ? Number(`${sign}1`) * (Number(plusHours) + Number(plusMinutes) / 60)
    : zones[zone.toUpperCase()]
  if (at < 0 || hours === undefined || Number(hour) > 24 || Number(minute) > 59) return null
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)
  const date = new Date(
    Date.UTC(full, at, Number(day), Number(hour), Number(minute), Math.min(Number(second), 59)),
  )
  const isDay = new Date(Date.UTC(full, at, Number(day))).getUTCDate() === Number(day)
  return isDay ? new Date(date.getTime() - hours * 3_600_000) : null
}
