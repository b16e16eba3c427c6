import { momentIn } from '../momentIn.ts'

/** The 1st of January 2100: nobody dates a post later. */
const latest = Date.UTC(2100, 0)

/**
 * A date of an export: ISO 8601 (Ghost 1 and later), `2018-02-03 10:20:30` as databases write it, or milliseconds
 * since 1970 (Ghost 0 and 1). All of them are UTC. Null where there is none, or one that no calendar has.
 */
export function ghostDate(value: unknown): Date | null {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{9,14}$/.test(value))) {
    const count = Number(value)
    return Number.isInteger(count) && count > 0 && count < latest ? new Date(count) : null
  }
  return typeof value === 'string' ? (momentIn(value)?.at ?? null) : null
}
