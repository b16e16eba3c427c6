import { type Colour, fade, mix } from './colour.ts'
import type { Luck } from './luck.ts'
import { down, rings, soft } from './paint.ts'
import type { Palette } from './palette.ts'
import { circle, oval, path, poly, rect, repeat, stroke } from './shape.ts'

/** The air down to `horizon`; the gradient ends there so that the light sits on the skyline. */
export const sky = (palette: Palette, horizon: number): string =>
  rect(0, 0, 1600, horizon + 4, down(...palette.sky))

/** Sun or moon in its haze. */
export function sun(x: number, y: number, radius: number, light: Colour, haze = 5): string {
  return (
    circle(x, y, radius * haze, rings(fade(light, 0.55), fade(light, 0.16), fade(light, 0))) +
    circle(x, y, radius * 1.35, fade(light, 0.35)) +
    circle(x, y, radius, light)
  )
}

/** A moon that is not full, lit from the right. */
export function crescent(x: number, y: number, radius: number, light: Colour): string {
  return (
    circle(x, y, radius * 5, rings(fade(light, 0.35), fade(light, 0.08), fade(light, 0))) +
    path(
      `M${x - radius * 0.2} ${y - radius}A${radius} ${radius} 0 1 1 ${x - radius * 0.2} ${y + radius}A${radius * 1.15} ${radius * 1.15} 0 0 0 ${x - radius * 0.2} ${y - radius}Z`,
      light,
    )
  )
}

/** Stars, thinner towards the skyline. */
export const stars = (luck: Luck, count: number, depth: number, light: Colour): string =>
  repeat(count, () => {
    const high = luck.between(0, 1) ** 1.6
    return circle(
      luck.between(0, 1600),
      high * depth,
      luck.between(0.8, 2.6),
      fade(light, luck.between(0.25, 0.95) * (1 - high * 0.6)),
    )
  })

/** Long flat clouds, as at dawn and dusk. */
export const streaks = (
  luck: Luck,
  count: number,
  from: number,
  to: number,
  colour: Colour,
  strength = 0.5,
): string =>
  repeat(count, (at) => {
    const y = from + ((to - from) * (at + luck.between(0, 0.9))) / count
    const x = luck.between(-100, 1700)
    const half = luck.between(120, 420)
    const thick = luck.between(5, 16)
    const lean = luck.between(-0.5, 0.5) * half
    return path(
      `M${x - half} ${y}C${x - half * 0.4} ${y - thick * 0.4} ${x + lean} ${y - thick * 1.7} ${x + half} ${y}C${x + lean} ${y + thick} ${x - half * 0.5} ${y + thick * 0.8} ${x - half} ${y}Z`,
      fade(colour, strength * luck.between(0.45, 1)),
    )
  })

/** A heaped cloud with a flat foot, lit from above. */
export function heap(luck: Luck, x: number, y: number, wide: number, lit: Colour, shade: Colour): string {
  const lumps = 6 + Math.floor(wide / 90)
  let top = ''
  let high = 0
  for (let at = 0; at <= lumps; at += 1) {
    const share = at / lumps
    const round = Math.sin(share * Math.PI) ** 0.8 * wide * 0.16 * luck.between(0.75, 1.2) + wide * 0.05
    const centre = x - wide / 2 + share * wide
    high = Math.max(high, round * 1.6)
    top += `M${centre - round} ${y}A${round} ${round * 1.25} 0 0 1 ${centre + round} ${y}Z`
  }
  return (
    path(top, down(lit, mix(lit, shade, 0.55)), ` fill-rule="nonzero"`) +
    oval(x, y, wide * 0.56, wide * 0.022, mix(lit, shade, 0.6))
  )
}

/** Dark rolling cloud that fills the sky down to about `depth`. */
export function thunderheads(luck: Luck, depth: number, lit: Colour, dark: Colour): string {
  return repeat(4, (row) => {
    const y = (depth * row) / 4 - 40
    const tone = mix(dark, lit, row * 0.22)
    return repeat(9, (at) => {
      const radius = luck.between(90, 190)
      return oval(
        at * 210 + luck.between(-80, 40),
        y + luck.between(-20, 40),
        radius * 1.5,
        radius,
        down(tone, mix(tone, lit, 0.18)),
      )
    })
  })
}

/** Slanting rain. */
export const rain = (luck: Luck, count: number, colour: Colour, lean = 0.35): string =>
  repeat(count, () => {
    const x = luck.between(-100, 1750)
    const y = luck.between(-60, 1000)
    const long = luck.between(26, 80)
    return stroke(
      [
        [x, y],
        [x - long * lean, y + long],
      ],
      fade(colour, luck.between(0.12, 0.4)),
      luck.between(1.2, 2.6),
    )
  })

/** A broad shaft of light from a point towards the floor. */
export const shaft = (
  x: number,
  y: number,
  left: number,
  right: number,
  floor: number,
  colour: Colour,
  strength = 0.3,
): string =>
  poly(
    [
      [x - 8, y],
      [x + 8, y],
      [right, floor],
      [left, floor],
    ],
    down(fade(colour, strength), fade(colour, 0)),
  )

/** A bird in flight; `beat` from -1 (wings down) to 1 (up). */
export function bird(x: number, y: number, span: number, colour: Colour, beat = 0.5): string {
  const tip = -span * 0.34 * beat
  const knee = -span * 0.2 * (beat + 0.35)
  const thick = span * 0.075
  return path(
    `M${x - span} ${y + tip}Q${x - span * 0.55} ${y + knee - thick} ${x - span * 0.08} ${y - thick * 0.6}Q${x} ${y - thick * 1.5} ${x + span * 0.08} ${y - thick * 0.6}Q${x + span * 0.55} ${y + knee - thick} ${x + span} ${y + tip}Q${x + span * 0.5} ${y + knee + thick * 0.8} ${x + span * 0.1} ${y + thick * 1.3}Q${x} ${y + thick * 2.4} ${x - span * 0.1} ${y + thick * 1.3}Q${x - span * 0.5} ${y + knee + thick * 0.8} ${x - span} ${y + tip}Z`,
    colour,
  )
}

/** A few gulls, each with its own beat. */
export const gulls = (
  luck: Luck,
  count: number,
  left: number,
  top: number,
  right: number,
  low: number,
  colour: Colour,
  span = 26,
): string =>
  repeat(count, () =>
    bird(
      luck.between(left, right),
      luck.between(top, low),
      span * luck.between(0.55, 1.2),
      colour,
      luck.between(-0.3, 1),
    ),
  )

/** Mist that lies along a height. */
export const mist = (y: number, thick: number, colour: Colour, strength = 0.6): string =>
  oval(800, y, 1200, thick, fade(colour, strength), soft(Math.max(6, Math.round(thick / 3))))
