import { type Colour, fade, mix } from './colour.ts'
import type { Luck } from './luck.ts'
import { across, down } from './paint.ts'
import type { Palette } from './palette.ts'
import { blob, circle, mound, oval, type Point, path, rect, repeat } from './shape.ts'

/** A lens of light or shadow that lies on water. */
export const lens = (x: number, y: number, half: number, thick: number, colour: Colour): string =>
  path(`M${x - half} ${y}Q${x} ${y - thick} ${x + half} ${y}Q${x} ${y + thick} ${x - half} ${y}Z`, colour)

/** Open water from the skyline to `floor`, its waves growing towards the viewer. */
export function sea(luck: Luck, palette: Palette, horizon: number, floor = 1000, swell = 1): string {
  const [far, near] = palette.sea
  const depth = floor - horizon
  const waves = repeat(Math.round(95 * swell), () => {
    const share = luck.between(0, 1) ** 1.5
    const y = horizon + 4 + share * depth
    const half = 14 + share * luck.between(60, 210) * swell
    const tone = luck.chance(0.55) ? mix(near, far, 0.75 - share * 0.45) : mix(near, palette.ink, 0.3)
    return lens(
      luck.between(-80, 1680),
      y,
      half,
      1.5 + share * 9 * swell,
      fade(tone, 0.18 + 0.3 * luck.between(0, 1)),
    )
  })
  return rect(0, horizon, 1600, depth, down(far, mix(far, near, 0.62), near)) + waves
}

/** The path of light under a sun, moon or lamp. */
export function glitter(
  luck: Luck,
  x: number,
  horizon: number,
  floor: number,
  light: Colour,
  wide = 1,
): string {
  return repeat(46, (at) => {
    const share = (at / 46) ** 1.25
    const y = horizon + 3 + share * (floor - horizon)
    const half = (10 + share * 90) * luck.between(0.35, 1) * wide
    return lens(
      x + luck.between(-1, 1) * (12 + share * 70) * wide,
      y,
      half,
      1.6 + share * 5,
      fade(light, (0.85 - share * 0.6) * luck.between(0.5, 1)),
    )
  })
}

/** A lamp's long reflection, broken by ripples. */
export function streak(luck: Luck, x: number, top: number, long: number, light: Colour, wide = 7): string {
  const pieces = Math.max(4, Math.round(long / 15))
  return repeat(pieces, (at) => {
    const share = at / pieces
    return lens(
      x + luck.between(-3, 3),
      top + share * long,
      wide * luck.between(0.6, 1.5) * (0.7 + share * 0.8),
      4.5,
      fade(light, (1 - share) ** 1.3 * 0.75),
    )
  })
}

/** A rolling swell that hides what lies behind it: its crest points, its body down to `floor`. */
export function swell(crest: readonly Point[], floor: number, lit: Colour, dark: Colour): string {
  return mound(crest, floor, down(lit, mix(lit, dark, 0.6), dark))
}

/** Wave crests across the whole width at a height. */
export function roll(
  luck: Luck,
  y: number,
  high: number,
  lit: Colour,
  dark: Colour,
  floor = 1000,
  pace = 260,
): string {
  const points: Point[] = []
  const shift = luck.between(0, pace)
  for (let x = -pace; x <= 1600 + pace * 1.5; x += pace / 2) {
    const up = Math.round((x + shift) / (pace / 2)) % 2 === 0
    points.push([x + luck.between(-0.15, 0.15) * pace, y + (up ? -high : high) * luck.between(0.5, 1)])
  }
  return swell(points, floor, lit, dark)
}

/** Foam: many small rounds, dense in the middle of the spray. */
export const foam = (
  luck: Luck,
  x: number,
  y: number,
  wide: number,
  high: number,
  count: number,
  colour: Colour,
  size = 9,
): string =>
  repeat(count, () => {
    const angle = luck.between(0, Math.PI * 2)
    const reach = luck.between(0, 1) ** 0.7
    return circle(
      x + Math.cos(angle) * reach * wide,
      y + Math.sin(angle) * reach * high,
      size * luck.between(0.3, 1.2) * (1.15 - reach * 0.8),
      fade(colour, luck.between(0.5, 1)),
    )
  })

/** A splash thrown up: a fan of lumps with drops at its rim. */
export function splash(
  luck: Luck,
  x: number,
  base: number,
  wide: number,
  high: number,
  light: Colour,
  shade: Colour,
): string {
  const fan = (size: number, colour: string): string => {
    const points: Point[] = [[x - wide * 0.8 * size, base]]
    const spikes = 11
    for (let at = 0; at <= spikes; at += 1) {
      const angle = Math.PI * (1 - at / spikes)
      const reach = (at % 2 ? 0.72 : 1.05) * luck.between(0.85, 1.1) * size
      points.push([x + Math.cos(angle) * wide * reach, base - Math.sin(angle) ** 0.7 * high * reach])
    }
    points.push([x + wide * 0.8 * size, base])
    return blob(points, colour)
  }
  return (
    fan(1, down(light, mix(light, shade, 0.55))) +
    fan(0.66, down(fade('#ffffff', 0.7), fade(light, 0.2))) +
    repeat(46, () => {
      const angle = luck.between(0.05, 0.95) * Math.PI
      const reach = luck.between(0.9, 1.5)
      return circle(
        x - Math.cos(angle) * wide * reach,
        base - Math.sin(angle) * high * reach,
        luck.between(2, 8),
        fade(light, luck.between(0.5, 1)),
      )
    })
  )
}

/** What a hull leaves behind: two lines of foam that widen. */
export const wake = (x: number, y: number, long: number, wide: number, colour: Colour): string =>
  path(
    `M${x} ${y}Q${x - long * 0.5} ${y + wide * 0.25} ${x - long} ${y + wide}L${x - long * 0.9} ${y + wide * 0.2}Z`,
    across(fade(colour, 0.1), fade(colour, 0.85)),
  ) + oval(x - 10, y + 2, 60, 5, fade(colour, 0.7))
