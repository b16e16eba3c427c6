import type { Moved, MovedType } from '../../../newsroom/movedIn/moved.ts'
import { shapesAround } from './around.ts'
import { instants, type LineShapes } from './basics.ts'
import { houseShapes } from './house.ts'
import { publishableShapes } from './publishables.ts'
import { revisionShape } from './revision.ts'

/**
 * The shapes of all lines.
 * @param shift milliseconds that are added to every instant. Not to words: a day that a text names stays.
 */
export function lineShapes(shift: number): LineShapes {
  const times = instants(shift)
  return {
    ...houseShapes(times),
    ...shapesAround(times),
    ...revisionShape(times),
    ...publishableShapes(times),
  }
}

/** Reads the text of a line, or says what is wrong with it, in words. */
export function readLine(shapes: LineShapes, written: string): { thing: Moved } | { fault: string } {
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch {
    return { fault: 'It is no JSON.' }
  }
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type))
    return {
      fault: `It is of a type that this program does not know: ${JSON.stringify(type)?.slice(0, 100)}.`,
    }
  const read = shapes[type as MovedType].safeParse(value)
  if (read.success) return { thing: read.data as Moved }
  const issue = read.error.issues[0]
  return { fault: `Its ${issue?.path.join('.') || type}: ${issue?.message}.` }
}
