import { type Colour, deep, fade, mix, pale } from './colour.ts'
import type { Luck } from './luck.ts'
import { across, down, rings } from './paint.ts'
import { circle, oval, type Point, path, poly, rect, repeat, stroke, taper } from './shape.ts'

export type HouseLook = {
  wall: Colour
  roof: Colour
  glass: Colour
  /** Share of the windows with a lamp behind them, and its colour. */
  lit?: number
  lamp?: Colour
  shape?: 'flat' | 'gable' | 'dome' | 'tower' | 'hip'
  arches?: boolean
  shutters?: Colour
  /** The light comes from this side. */
  from?: 'left' | 'right'
}

/** A window with its lintel's shade; arched if wished. */
export const pane = (
  x: number,
  y: number,
  wide: number,
  high: number,
  glass: string,
  arched: boolean,
): string =>
  arched
    ? path(
        `M${x} ${y + high}L${x} ${y + wide / 2}A${wide / 2} ${wide / 2} 0 0 1 ${x + wide} ${y + wide / 2}L${x + wide} ${y + high}Z`,
        glass,
      )
    : rect(x, y, wide, high, glass, 1)

/** A house whose foot is at `base`. */
export function house(
  luck: Luck,
  x: number,
  base: number,
  wide: number,
  high: number,
  look: HouseLook,
): string {
  const top = base - high
  const shape = look.shape ?? 'flat'
  const left = look.from !== 'right'
  const shadeX = left ? x + wide * 0.72 : x
  const columns = Math.max(1, Math.round(wide / 44))
  const rows = Math.max(1, Math.round(high / 62))
  const stepX = wide / columns
  const stepY = (high - 12) / rows
  let windows = ''
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (luck.chance(0.08)) continue
      const w = Math.min(18, stepX * 0.4)
      const h = Math.min(32, stepY * 0.5)
      const wx = x + column * stepX + (stepX - w) / 2
      const wy = top + 12 + row * stepY + (stepY - h) / 2
      const lit = look.lamp && luck.chance(look.lit ?? 0)
      if (look.shutters && !lit)
        windows +=
          rect(wx - w * 0.5, wy, w * 0.42, h, look.shutters, 1) +
          rect(wx + w * 1.08, wy, w * 0.42, h, look.shutters, 1)
      windows += pane(wx, wy, w, h, lit ? (look.lamp ?? look.glass) : look.glass, look.arches ?? false)
    }
  }
  const cornice = rect(x - 3, top - 5, wide + 6, 8, pale(look.wall, 0.3), 1)
  const roofs: Record<NonNullable<HouseLook['shape']>, string> = {
    flat: cornice,
    gable:
      poly(
        [
          [x - 8, top + 2],
          [x + wide / 2, top - wide * 0.34],
          [x + wide + 8, top + 2],
        ],
        look.roof,
      ) +
      poly(
        [
          [x + wide / 2, top - wide * 0.34],
          [x + wide + 8, top + 2],
          [x + wide * 0.62, top + 2],
        ],
        fade(deep(look.roof, 0.4), 0.5),
      ),
    hip: poly(
      [
        [x - 8, top + 2],
        [x + wide * 0.16, top - Math.min(60, wide * 0.26)],
        [x + wide * 0.84, top - Math.min(60, wide * 0.26)],
        [x + wide + 8, top + 2],
      ],
      down(pale(look.roof, 0.12), look.roof),
    ),
    dome:
      cornice +
      path(
        `M${x + wide * 0.14} ${top - 3}C${x + wide * 0.14} ${top - wide * 0.56} ${x + wide * 0.86} ${top - wide * 0.56} ${x + wide * 0.86} ${top - 3}Z`,
        across(pale(look.roof, 0.2), deep(look.roof, 0.25)),
      ) +
      rect(x + wide / 2 - 2, top - wide * 0.56, 4, wide * 0.16, look.roof),
    tower:
      cornice +
      rect(x + wide * 0.2, top - 30, wide * 0.6, 30, look.wall) +
      poly(
        [
          [x + wide * 0.1, top - 28],
          [x + wide / 2, top - 28 - wide * 0.7],
          [x + wide * 0.9, top - 28],
        ],
        look.roof,
      ),
  }
  return (
    rect(x, top, wide, high, down(look.wall, deep(look.wall, 0.12))) +
    rect(shadeX, top, wide * 0.28, high, fade(deep(look.wall, 0.55), 0.3)) +
    windows +
    roofs[shape]
  )
}

/** A quarter that climbs a hill: houses in rows, the farther ones higher up and paler. */
export function quarter(
  luck: Luck,
  left: number,
  right: number,
  base: number,
  climb: number,
  rows: number,
  walls: readonly Colour[],
  look: Omit<HouseLook, 'wall'>,
  air: Colour,
): string {
  let town = ''
  for (let row = rows - 1; row >= 0; row -= 1) {
    const far = row / Math.max(1, rows)
    const squeeze = (right - left) * 0.1 * far
    for (let x = left + squeeze; x < right - squeeze; ) {
      const wide = luck.between(52, 108) * (1 - far * 0.35)
      const middle = 1 - Math.abs((x + wide / 2 - (left + right) / 2) / ((right - left) / 2)) ** 2
      const y = base - climb * far * (0.35 + 0.65 * middle)
      const high = luck.between(70, 150) * (1 - far * 0.3)
      town += house(luck, x, y, wide, high + 40, {
        ...look,
        wall: mix(luck.pick(walls), air, far * 0.45),
        roof: mix(look.roof, air, far * 0.35),
        glass: mix(look.glass, air, far * 0.3),
        shape: luck.pick(['flat', 'flat', 'gable', 'hip', 'gable'] as const),
        arches: luck.chance(0.3),
      })
      x += wide + luck.between(-4, 8)
    }
  }
  return town
}

/** A door with its step. */
export const door = (
  x: number,
  base: number,
  wide: number,
  high: number,
  colour: Colour,
  arched = true,
): string =>
  pane(
    x - wide * 0.12,
    base - high - wide * 0.12,
    wide * 1.24,
    high + wide * 0.12,
    pale(colour, 0.45),
    arched,
  ) +
  pane(x, base - high, wide, high, across(colour, deep(colour, 0.3)), arched) +
  rect(x + wide / 2 - 1, base - high + (arched ? 2 : 0), 2, high - 2, deep(colour, 0.4)) +
  circle(x + wide * 0.4, base - high * 0.45, 2.5, pale(colour, 0.6))

/** A striped awning. */
export function awning(
  x: number,
  y: number,
  wide: number,
  high: number,
  colour: Colour,
  other: Colour,
): string {
  const stripes = Math.max(4, Math.round(wide / 34))
  const step = wide / stripes
  const lean = high * 0.35
  return repeat(stripes, (at) => {
    const a = x + at * step
    const spread = (share: number): number => x - lean + share * (wide + lean * 2)
    const p = spread(at / stripes)
    const q = spread((at + 1) / stripes)
    const fill = at % 2 ? other : colour
    return (
      poly(
        [
          [a, y],
          [a + step, y],
          [q, y + high],
          [p, y + high],
        ],
        fill,
      ) + path(`M${p} ${y + high}A${(q - p) / 2} ${(q - p) / 2} 0 0 0 ${q} ${y + high}Z`, deep(fill, 0.14))
    )
  })
}

/** A lighthouse with bands and gallery. */
export function lighthouse(
  x: number,
  base: number,
  high: number,
  white: Colour,
  band: Colour,
  ink: Colour,
  lamp: Colour,
): string {
  const foot = high * 0.13
  const head = high * 0.075
  const edge = (share: number): number => foot + (head - foot) * share
  const ring = (from: number, to: number, colour: string): string =>
    poly(
      [
        [x - edge(from), base - high * from],
        [x + edge(from), base - high * from],
        [x + edge(to), base - high * to],
        [x - edge(to), base - high * to],
      ],
      colour,
    )
  return (
    ring(0, 0.82, across(pale(white, 0.2), deep(white, 0.3))) +
    ring(0.16, 0.32, across(band, deep(band, 0.4))) +
    ring(0.48, 0.64, across(band, deep(band, 0.4))) +
    repeat(3, (at) =>
      pane(x - high * 0.015, base - high * (0.1 + at * 0.28), high * 0.03, high * 0.05, ink, true),
    ) +
    pane(x - high * 0.035, base - high * 0.09, high * 0.07, high * 0.09, ink, true) +
    rect(x - head * 1.45, base - high * 0.835, head * 2.9, high * 0.022, ink, 2) +
    repeat(8, (at) => rect(x - head * 1.4 + at * head * 0.39, base - high * 0.87, 2.4, high * 0.04, ink)) +
    rect(x - head * 1.4, base - high * 0.872, head * 2.8, 3.5, ink) +
    rect(x - head * 0.72, base - high * 0.935, head * 1.44, high * 0.1, lamp) +
    repeat(3, (at) =>
      rect(x - head * 0.72 + (at * head * 1.44) / 2 - 1.5, base - high * 0.935, 3, high * 0.1, ink),
    ) +
    path(
      `M${x - head * 0.95} ${base - high * 0.93}Q${x} ${base - high * 1.02} ${x + head * 0.95} ${base - high * 0.93}Z`,
      deep(band, 0.25),
    ) +
    circle(x, base - high * 0.985, high * 0.012, ink)
  )
}

/** A street lamp on its pole, lit if a lamp colour is given. */
export const streetLamp = (x: number, base: number, high: number, ink: Colour, lamp?: Colour): string =>
  taper([x, base], high * 0.018, [x, base - high * 0.9], high * 0.009, ink) +
  rect(x - high * 0.03, base - high * 0.03, high * 0.06, high * 0.03, ink, 2) +
  (lamp
    ? circle(x, base - high * 0.94, high * 0.42, rings(fade(lamp, 0.55), fade(lamp, 0.12), fade(lamp, 0)))
    : '') +
  poly(
    [
      [x - high * 0.035, base - high * 0.98],
      [x + high * 0.035, base - high * 0.98],
      [x + high * 0.024, base - high * 0.89],
      [x - high * 0.024, base - high * 0.89],
    ],
    lamp ?? pale(ink, 0.6),
  ) +
  poly(
    [
      [x - high * 0.045, base - high * 0.975],
      [x, base - high * 1.02],
      [x + high * 0.045, base - high * 0.975],
    ],
    ink,
  )

/** Columns under a beam: halls of every kind. */
export function colonnade(
  x: number,
  base: number,
  wide: number,
  high: number,
  count: number,
  lit: Colour,
  shade: Colour,
): string {
  const step = wide / (count - 1)
  return repeat(count, (at) => {
    const cx = x + at * step
    const r = Math.min(22, step * 0.15)
    return (
      rect(cx - r, base - high, r * 2, high, across(lit, pale(lit, 0.2), shade)) +
      rect(cx - r * 1.45, base - high, r * 2.9, r * 0.7, lit, 2) +
      rect(cx - r * 1.4, base - r * 0.7, r * 2.8, r * 0.7, shade, 2)
    )
  })
}

/** Small flags on a line: no state's, only cloths in the palette's colours. */
export function bunting(
  from: Point,
  to: Point,
  sag: number,
  colours: readonly Colour[],
  line: Colour,
  count = 14,
): string {
  const spot = (share: number): Point => {
    const middle: Point = [(from[0] + to[0]) / 2, Math.max(from[1], to[1]) + sag]
    const back = 1 - share
    return [
      back * back * from[0] + 2 * back * share * middle[0] + share * share * to[0],
      back * back * from[1] + 2 * back * share * middle[1] + share * share * to[1],
    ]
  }
  return (
    stroke(
      Array.from({ length: 21 }, (_, at) => spot(at / 20)),
      line,
      2,
    ) +
    repeat(count, (at) => {
      const [ax, ay] = spot((at + 0.2) / count)
      const [bx, by] = spot((at + 0.8) / count)
      return poly(
        [
          [ax, ay],
          [bx, by],
          [(ax + bx) / 2, (ay + by) / 2 + Math.abs(bx - ax) * 1.15],
        ],
        colours[at % colours.length] ?? line,
      )
    })
  )
}

/** Lanterns on a line, each in its halo. */
export function lanterns(
  from: Point,
  to: Point,
  sag: number,
  count: number,
  colours: readonly Colour[],
  line: Colour,
  size = 16,
): string {
  let string = ''
  for (let at = 1; at <= count; at += 1) {
    const share = at / (count + 1)
    const back = 1 - share
    const x = back * back * from[0] + back * share * (from[0] + to[0]) + share * share * to[0]
    const y =
      back * back * from[1] + 2 * back * share * (Math.max(from[1], to[1]) + sag) + share * share * to[1]
    const colour = colours[at % colours.length] ?? line
    string +=
      circle(x, y + size, size * 4.2, rings(fade(colour, 0.5), fade(colour, 0.1), fade(colour, 0))) +
      oval(x, y + size * 1.1, size * 0.85, size, rings(pale(colour, 0.75), colour)) +
      rect(x - size * 0.35, y + size * 0.05, size * 0.7, size * 0.24, deep(colour, 0.4), 2) +
      rect(x - size * 0.3, y + size * 1.95, size * 0.6, size * 0.2, deep(colour, 0.4), 2)
  }
  return (
    path(
      `M${from[0]} ${from[1]}Q${(from[0] + to[0]) / 2} ${Math.max(from[1], to[1]) + sag} ${to[0]} ${to[1]}`,
      'none',
      ` stroke="${line}" stroke-width="2"`,
    ) + string
  )
}
