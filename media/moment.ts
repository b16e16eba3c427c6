/** When a picture was taken. */
export type Taken = {
  /** As the clock of whoever took it showed it: `2026-05-01T18:30:00`, or a day alone. */
  local: string
  /** The moment itself; null where nothing says the zone, since any guess would be off by hours. */
  instant: Date | null
}

const shape =
  /^\s*(\d{4})[-:/]?(\d\d)[-:/]?(\d\d)(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?\s*$/

/**
 * Reads a date as IPTC (IIM 4.2, data sets 2:55 and 2:60), EXIF (2.32, DateTimeOriginal and OffsetTimeOriginal) and
 * XMP (ISO 8601) write it. Null for what is no date, or from before photography.
 */
export function momentOf(text: string): Taken | null {
  const [, year = '', month = '', day = '', hour, minute, second = '00', zone] = shape.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  if (!isDay(date)) return null
  if (hour === undefined || minute === undefined) return { local: date, instant: null }
  const local = `${date}T${hour}:${minute}:${second}`
  const spelt = zone === undefined || zone === 'Z' ? zone : zone.replace(/^(...):?/, '$1:')
  const instant = spelt === undefined ? null : new Date(`${local}${spelt}`)
  if (Number.isNaN(Date.parse(`${local}Z`))) return { local: date, instant: null }
  return { local, instant: instant && Number.isNaN(instant.getTime()) ? null : instant }
}

/** A day that the calendar has: dates of cameras whose clock was never set are none. */
function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) && at.getUTCFullYear() >= 1826
}
