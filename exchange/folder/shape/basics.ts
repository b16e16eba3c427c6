import { z } from 'zod'
import { sectionSlugFault } from '../../../model/address.ts'
import { storable } from '../../../model/body/attribute.ts'
import { isPublicId } from '../../../model/identity.ts'
import type { MovedThings, MovedType } from '../../../newsroom/movedIn/moved.ts'

/** Text that can be kept, of at most so many UTF-16 units. */
export const text = (longest: number) =>
  z.string().max(longest).refine(storable, { error: 'holds a NUL or half of a surrogate pair' })
/** What stands in an index is bounded in bytes too: UTF-8 takes up to four a letter. */
export const name = text(500)
export const line = text(5_000)
export const prose = text(200_000)
export const id = text(100).min(1)
export const publicId = z.string().refine(isPublicId, { error: 'is no id: 8 characters, the first a digit' })
export const slug = text(200).regex(/^[\p{L}\p{N}\p{M}-]*$/u, { error: 'is no slug' })
export const sectionSlug = slug.refine((one) => sectionSlugFault(one, false) === null, {
  error: 'is no slug of a section',
})
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'is no SHA-256' })
export const position = z.int().min(-1_000_000_000).max(1_000_000_000)
export const number = z.int().min(1).max(1_000_000_000)
export const bytes = z.int().min(0)
export const pixels = z.int().min(0).max(1_000_000).nullable()
export const gender = z.enum(['feminine', 'masculine']).nullable()
export const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$/, { error: 'is no language tag (BCP 47)' })
export const timeZone = text(100).refine(isTimeZone, { error: 'is no time zone (IANA)' })
export const byEdition = <T extends z.ZodType>(value: T) => z.record(id, value)
export const byLanguage = <T extends z.ZodType>(value: T) => z.record(language, value)
/** That no two of them are the same by this. */
export const unlike = <T>(of: (one: T) => string) =>
  [
    (all: readonly T[]) => new Set(all.map(of)).size === all.length,
    { error: 'names one of them twice' },
  ] as const

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Years that both JavaScript and PostgreSQL write with four digits. */
const firstMoment = Date.parse('0001-01-01T00:00:00Z')
const lastMoment = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * Instants as they stand in a line.
 * @param shift milliseconds that are added to each
 */
export function instants(shift: number) {
  const instant = z.iso
    .datetime({ error: 'is no instant (like 2026-11-22T09:30:00.000Z)' })
    .transform((written, context) => {
      const moment = Date.parse(written) + shift
      if (moment >= firstMoment && moment <= lastMoment) return new Date(moment)
      context.addIssue({ code: 'custom', message: 'is no instant of the years 1 to 9999' })
      return z.NEVER
    })
  const moment = instant.nullable()
  /** As a provider wrote it: mostly an instant, but nobody promised. */
  const looseInstant = text(100).transform((written) => {
    const at =
      shift === 0 || !z.iso.datetime({ offset: true }).safeParse(written).success ? null : Date.parse(written)
    return at === null ? written : new Date(at + shift).toISOString()
  })

  return { instant, moment, looseInstant }
}
export type Instants = ReturnType<typeof instants>

/** The lines of `newsroom.ndjson` at the door, by their type. Nothing in them is trusted, and nothing unknown let through. */
export type LineShapes = { [T in MovedType]: z.ZodType<{ type: T } & MovedThings[T]> }
