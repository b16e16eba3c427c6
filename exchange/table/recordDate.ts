import { feedDate } from '../feed/feedDate.ts'
import { momentIn, saysZone } from '../momentIn.ts'

/** A date of a table: a moment, with what was guessed in words for the report; nothing said; or no date at all. */
export type RecordDate = { at: Date; doubt: string } | 'none' | 'impossible'

/** The years that newspapers have: what is earlier or later was meant otherwise. */
const earliest = Date.UTC(1600, 0)
const latest = Date.UTC(2100, 0)

const dayShape = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ T,]+(.+))?$/
const yearShape = /^(\d{4})[./](\d{1,2})[./](\d{1,2})(?:[ T,]+(.+))?$/
const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})\b(.*)$/i
const timeShape =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*([ap])?\.?m?\.?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i

/**
 * Reads a date as people and programs write it: ISO 8601, RFC 2822, `2026-03-01 10:20`, `1/3/2026` (the day first, said
 * where it could be the month), `2026/3/1`, seconds or milliseconds since 1970; in any of the digits used with Arabic.
 * A time without a zone is taken for UTC, and that is said.
 */
export function recordDate(text: string): RecordDate {
  const said = latinDigits(text).slice(0, 100)
  if (said === '') return 'none'
  const found = numbered(said) ?? dayFirst(said) ?? yearFirst(said) ?? written(said)
  if (found === null) return 'impossible'
  const at = found.at.getTime()
  return at >= earliest && at < latest ? found : 'impossible'
}

type Found = { at: Date; doubt: string }

/** Digits of Arabic and Persian as ASCII, morning and evening as AM and PM, no marks of direction. */
function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s*ص$/, ' AM')
    .replace(/\s*م$/, ' PM')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/،/g, ',')
    .trim()
}

function numbered(text: string): Found | null {
  if (/^\d{8}$/.test(text))
    return day(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), '')
  if (/^-?\d{9,10}(?:\.\d+)?$/.test(text)) return { at: new Date(Math.round(Number(text) * 1000)), doubt: '' }
  return /^\d{12,13}$/.test(text) ? { at: new Date(Number(text)), doubt: '' } : null
}

function dayFirst(text: string): Found | null {
  const [, one, , two, year, time = ''] = dayShape.exec(text) ?? []
  if (one === undefined) return null
  const [first, second] = [Number(one), Number(two)]
  if (second > 12) return day(Number(year), first, second, time)
  const found = day(Number(year), second, first, time)
  if (found === null || first > 12 || first === second) return found
  return { ...found, doubt: `"${text.slice(0, 40)}" was read with the day first.` }
}

function yearFirst(text: string): Found | null {
  const [, year, month, date, time = ''] = yearShape.exec(text) ?? []
  return year === undefined ? null : day(Number(year), Number(month), Number(date), time)
}

/** A day of the calendar with a time that may be missing; null where there is no such day or time. */
function day(year: number, month: number, date: number, time: string): Found | null {
  const noon = new Date(Date.UTC(year, month - 1, date))
  if (year < 1000 || noon.getUTCMonth() !== month - 1 || noon.getUTCDate() !== date) return null
  if (time.trim() === '') return { at: noon, doubt: '' }
  const [, hour, minute, second = '0', half, zone] = timeShape.exec(time.trim()) ?? []
  if (hour === undefined || Number(minute) > 59 || Number(second) > 60) return null
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)
  if (hours > 24 || (half !== undefined && Number(hour) > 12)) return null
  const [, sign, plus, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? []
  const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(plus) * 60 + Number(minutes))
  const at = noon.getTime() + ((hours * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000
  return { at: new Date(at), doubt: zone === undefined ? noZone : '' }
}

const noZone = 'Its date has no zone, and was taken as UTC.'

function written(text: string): Found | null {
  const moment = momentIn(text)
  if (moment !== null) {
    const isLoose = moment.precision === 'minute' && !saysZone(text)
    const isShort = moment.precision === 'year' || moment.precision === 'month'
    return { at: moment.at, doubt: isLoose ? noZone : isShort ? `"${text}" says no day.` : '' }
  }
  const [, month = '', date = '', year = '', rest = ''] = monthFirst.exec(text) ?? []
  const at = feedDate(month === '' ? text : `${date} ${month} ${year}${rest}`)
  if (at === null) return null
  const isLoose = /\d:\d\d/.test(text) && !/(?:[+-]\d{2}:?\d{2}|[a-z]{1,4}|\))$/i.test(text)
  return { at, doubt: isLoose ? noZone : '' }
}
