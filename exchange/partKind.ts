import type { z } from 'zod'
import type { PartName, Parts, Staged } from './format.ts'

/** A kind of part, by the name that it is staged under, with what its values hold. */
export type PartKind<Value> = { readonly of: string; readonly shape: z.ZodType<Value> }

/** A kind of part. The name is its format's own. */
export const partKind = <Value>(of: string, shape: z.ZodType<Value>): PartKind<Value> => ({ of, shape })

/** A part as it is staged. What it holds is copied: text that was cut from a file keeps all of the file's piece. */
export function stagedPart<Value>(of: PartKind<Value>, identity: string, value: Value): Staged {
  return { kind: 'part', of: of.of, identity: copied(identity), value: JSON.parse(JSON.stringify(value)) }
}

/** The same letters in memory of their own. */
export const copied = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

/** What `needs` says for a part. */
export const nameOf = (of: PartKind<unknown>, identity: string): PartName => ({ of: of.of, identity })

/** Every part of a name that holds what its kind does, in the order of the export. */
export function partsOf<Value>(parts: Parts, of: PartKind<Value>, identity: string): Value[] {
  if (identity === '') return []
  return parts(nameOf(of, identity)).flatMap((value) => {
    const read = of.shape.safeParse(value)
    return read.success ? [read.data] : []
  })
}

/** The first of them. */
export function partOf<Value>(parts: Parts, of: PartKind<Value>, identity: string): Value | undefined {
  return partsOf(parts, of, identity)[0]
}
