import type { Colour } from '../colour.ts'
import { fade, mix } from '../colour.ts'
import type { Luck } from '../luck.ts'
import { down } from '../paint.ts'
import { mound, type Point, repeat } from '../shape.ts'
import { lens } from '../water.ts'

const round = Math.PI * 2

/** Swings between -1 and 1, `times` in the whole film, so that the end meets the beginning. */
export const swing = (time: number, times = 1, start = 0): number => Math.sin(round * (time * times + start))

/** Goes from `from` to `to` once in the whole film, beginning anywhere on the way. */
export const drift = (time: number, from: number, to: number, start = 0): number =>
  from + (to - from) * ((time + start) % 1)

/** A swell that travels by whole waves, `steps` of them in the film. */
export function rolling(
  time: number,
  y: number,
  high: number,
  pace: number,
  steps: number,
  lit: Colour,
  dark: Colour,
  width: number,
  floor: number,
): string {
  const points: Point[] = []
  for (let x = -pace; x <= width + pace; x += pace / 4) {
    points.push([x, y + Math.sin(round * (x / pace - time * steps)) * high])
  }
  return mound(points, floor, down(lit, mix(lit, dark, 0.6), dark))
}

/** Glints on water that come and go, each at its own time. */
export const glints = (
  luck: Luck,
  time: number,
  count: number,
  [left, top]: Point,
  [right, low]: Point,
  colour: Colour,
): string =>
  repeat(count, () => {
    const share = luck.between(0, 1)
    const x = luck.between(left, right)
    const strength = 0.5 + 0.5 * swing(time, luck.pick([1, 2, 3]), luck.between(0, 1))
    return lens(
      x,
      top + share * (low - top),
      (10 + share * 70) * (0.6 + 0.4 * strength),
      1.6 + share * 4,
      fade(colour, strength * 0.7),
    )
  })

/** A bird's wings: a quick stroke down, a slower one up. */
export const beat = (time: number, times: number, start: number): number => {
  const phase = (time * times + start) % 1
  return phase < 0.4 ? 1 - (phase / 0.4) * 1.5 : -0.5 + ((phase - 0.4) / 0.6) * 1.5
}
