import { type Colour, deep, fade, mix, pale } from './colour.ts'
import type { Luck } from './luck.ts'
import { across, down } from './paint.ts'
import type { Palette } from './palette.ts'
import { circle, mound, oval, type Point, path, place, poly, repeat, taper, thread } from './shape.ts'

/** The upper edge of hills across the width. */
export function ridgeline(luck: Luck, y: number, high: number, steps: number): Point[] {
  const points: Point[] = []
  for (let at = -1; at <= steps + 1; at += 1) {
    points.push([
      (1600 / steps) * at + luck.between(-0.3, 0.3) * (1600 / steps),
      y - luck.between(0, 1) * high,
    ])
  }
  return points
}

/** A chain of rounded hills. */
export const hills = (
  luck: Luck,
  y: number,
  high: number,
  steps: number,
  floor: number,
  top: Colour,
  foot: Colour,
): string => mound(ridgeline(luck, y, high, steps), floor, down(top, foot))

/** Peaks with a lit and a shaded side; `cap` paints snow on the tops. */
export function peaks(
  luck: Luck,
  at: readonly Point[],
  foot: number,
  lit: Colour,
  shade: Colour,
  cap?: Colour,
): string {
  return at
    .map(([x, y]) => {
      const high = foot - y
      const left = high * luck.between(0.85, 1.2)
      const right = high * luck.between(0.85, 1.25)
      const bend = luck.between(-0.12, 0.12) * high
      const spine: Point[] = [
        [x, y],
        [x + bend * 0.4 + 12, y + high * 0.22],
        [x - bend - 8, y + high * 0.5],
        [x + bend + 20, foot],
      ]
      const snow = 0.3
      return (
        poly(
          [
            [x, y],
            [x + right, foot],
            [x - left, foot],
          ],
          down(lit, mix(lit, pale(lit, 0.4), 0.7)),
        ) +
        poly([[x, y], [x + right, foot], ...spine.slice(1).reverse()], down(shade, mix(shade, lit, 0.45))) +
        (cap
          ? poly(
              [
                [x, y],
                [x + right * snow, y + high * snow],
                [x + right * 0.17, y + high * 0.25],
                [x + right * 0.12, y + high * 0.36],
                [x, y + high * 0.25],
                [x - left * 0.12, y + high * 0.38],
                [x - left * 0.16, y + high * 0.26],
                [x - left * snow, y + high * snow],
              ],
              cap,
            ) +
            poly(
              [
                [x, y],
                [x + right * snow, y + high * snow],
                [x + right * 0.17, y + high * 0.25],
                [x + right * 0.12, y + high * 0.36],
                [x + 6, y + high * 0.25],
              ],
              fade(shade, 0.35),
            )
          : '')
      )
    })
    .join('')
}

/** A crown of leaves on a trunk, lit from the left. Its foot stands at x, y. */
export function tree(
  luck: Luck,
  x: number,
  y: number,
  size: number,
  lit: Colour,
  shade: Colour,
  trunk: Colour,
): string {
  const lumps = (count: number, spread: number, colour: string, dx: number, dy: number): string =>
    repeat(count, () => {
      const angle = luck.between(0, Math.PI * 2)
      const reach = luck.between(0.2, 1) * spread
      return circle(
        dx + Math.cos(angle) * reach,
        -72 + dy + Math.sin(angle) * reach * 0.8,
        luck.between(13, 22),
        colour,
      )
    })
  return place(
    x,
    y,
    size / 100,
    taper([0, 0], 5, [1, -50], 3, trunk) +
      taper([0, -38], 3, [14, -66], 1.5, trunk) +
      taper([0, -42], 3, [-13, -68], 1.5, trunk) +
      lumps(15, 30, shade, 2, 0) +
      lumps(11, 24, mix(shade, lit, 0.55), -4, -5) +
      lumps(7, 15, lit, -10, -12),
  )
}

/** A cypress, like a flame. */
export function cypress(x: number, y: number, high: number, lit: Colour, shade: Colour): string {
  const wide = high * 0.13
  const flame = (from: number, to: number): string =>
    `M${x} ${y - high}C${x + to * 0.7} ${y - high * 0.6} ${x + to * 1.2} ${y - high * 0.1} ${x + to * 0.4} ${y}L${x + from * 0.4} ${y}C${x + from * 1.2} ${y - high * 0.1} ${x + from * 0.7} ${y - high * 0.6} ${x} ${y - high}Z`
  return path(flame(-wide, wide), shade) + path(flame(-wide, -wide * 0.1), lit)
}

/** A palm with a bent trunk. */
export function palm(
  luck: Luck,
  x: number,
  y: number,
  high: number,
  lit: Colour,
  shade: Colour,
  trunk: Colour,
): string {
  const lean = luck.between(-0.14, 0.14) * high
  const tip: Point = [x + lean, y - high]
  const frond = (angle: number, colour: Colour): string => {
    const long = high * luck.between(0.36, 0.46)
    const end: Point = [tip[0] + Math.cos(angle) * long, tip[1] + Math.sin(angle) * long + long * 0.34]
    const mid: Point = [
      tip[0] + Math.cos(angle) * long * 0.6,
      tip[1] + Math.sin(angle) * long * 0.62 - long * 0.12,
    ]
    return path(
      `M${tip[0]} ${tip[1]}Q${mid[0]} ${mid[1] - long * 0.16} ${end[0]} ${end[1]}Q${mid[0]} ${mid[1] + long * 0.16} ${tip[0]} ${tip[1]}Z`,
      colour,
    )
  }
  return (
    thread([[x, y], [x + lean * 0.35, y - high * 0.5], tip], trunk, high * 0.045) +
    repeat(6, (at) => frond(-Math.PI * (0.02 + at * 0.2) + 0.15, shade)) +
    repeat(5, (at) => frond(-Math.PI * (0.1 + at * 0.2), lit))
  )
}

/** A fir in tiers, lit from the left. */
export function fir(x: number, y: number, high: number, lit: Colour, shade: Colour): string {
  return repeat(4, (tier) => {
    const top = y - high + tier * high * 0.19
    const half = high * (0.13 + tier * 0.06)
    const foot = top + high * 0.36
    return (
      poly(
        [
          [x, top],
          [x + half, foot],
          [x - half, foot],
        ],
        shade,
      ) +
      poly(
        [
          [x, top],
          [x + half * 0.1, foot],
          [x - half, foot],
        ],
        lit,
      )
    )
  })
}

/** An old olive tree: twisted trunk, silver crown. */
export function olive(
  luck: Luck,
  x: number,
  y: number,
  size: number,
  lit: Colour,
  shade: Colour,
  trunk: Colour,
): string {
  return place(
    x,
    y,
    size / 100,
    path(
      'M-10 0C-6 -12 -11 -22 -5 -34C-14 -42 -20 -50 -28 -56L-24 -59C-16 -54 -8 -48 -2 -44C-2 -52 0 -60 4 -66L8 -64C5 -56 6 -50 7 -45C14 -50 20 -55 28 -58L30 -54C20 -48 12 -40 9 -32C6 -20 12 -10 14 0Z',
      trunk,
    ) +
      path('M4 -30C1 -20 8 -10 14 0L4 0C6 -10 -1 -20 4 -30Z', deep(trunk, 0.3)) +
      repeat(26, () =>
        oval(luck.between(-44, 44), luck.between(-86, -52), luck.between(8, 15), luck.between(6, 10), shade),
      ) +
      repeat(24, () =>
        oval(
          luck.between(-44, 34),
          luck.between(-92, -62),
          luck.between(6, 12),
          luck.between(4, 8),
          mix(shade, lit, luck.between(0.4, 0.8)),
        ),
      ) +
      repeat(16, () =>
        oval(luck.between(-38, 22), luck.between(-96, -74), luck.between(4, 9), luck.between(3, 5), lit),
      ),
  )
}

/** A boulder with a lit top. */
export function rock(
  luck: Luck,
  x: number,
  y: number,
  wide: number,
  high: number,
  lit: Colour,
  shade: Colour,
): string {
  const jag = (share: number): number => share * luck.between(0.85, 1.15)
  const outline: Point[] = [
    [x - wide / 2, y],
    [x - wide * jag(0.42), y - high * jag(0.55)],
    [x - wide * jag(0.15), y - high * jag(0.95)],
    [x + wide * jag(0.16), y - high],
    [x + wide * jag(0.38), y - high * jag(0.6)],
    [x + wide / 2, y],
  ]
  const [, a, b, c] = outline
  return (
    poly(outline, down(shade, deep(shade, 0.25))) +
    (a && b && c
      ? poly([a, b, c, [x + wide * 0.04, y - high * 0.62], [x - wide * 0.16, y - high * 0.4]], lit)
      : '')
  )
}

/** Blades of grass along a height. */
export const grass = (
  luck: Luck,
  y: number,
  count: number,
  high: number,
  colours: readonly Colour[],
  left = -20,
  right = 1620,
): string =>
  repeat(count, () => {
    const x = luck.between(left, right)
    const up = high * luck.between(0.4, 1)
    const lean = luck.between(-0.4, 0.5) * up
    const wide = up * 0.07 + 1.5
    const foot = y + luck.between(0, 14)
    return path(
      `M${x - wide} ${foot}Q${x} ${foot - up * 0.6} ${x + lean} ${foot - up}Q${x + wide} ${foot - up * 0.5} ${x + wide} ${foot}Z`,
      luck.pick(colours),
    )
  })

/** Specks that give a flat ground its grain. */
export const specks = (
  luck: Luck,
  count: number,
  left: number,
  top: number,
  right: number,
  low: number,
  colour: Colour,
  size = 3,
): string =>
  repeat(count, () => {
    const share = luck.between(0, 1)
    return oval(
      luck.between(left, right),
      top + (low - top) * share,
      size * luck.between(0.5, 1.5) * (0.5 + share),
      size * 0.45 * (0.5 + share),
      fade(colour, luck.between(0.2, 0.6)),
    )
  })

/** A low bush. */
export const bush = (luck: Luck, x: number, y: number, wide: number, lit: Colour, shade: Colour): string =>
  repeat(6, () =>
    oval(
      x + luck.between(-0.4, 0.4) * wide,
      y - luck.between(0, 0.2) * wide,
      wide * luck.between(0.16, 0.28),
      wide * luck.between(0.14, 0.22),
      shade,
    ),
  ) +
  repeat(4, () =>
    oval(
      x + luck.between(-0.38, 0.2) * wide,
      y - luck.between(0.12, 0.3) * wide,
      wide * luck.between(0.1, 0.18),
      wide * luck.between(0.08, 0.13),
      lit,
    ),
  )

/** Shade that lies on the ground from something that stands at x, y. */
export const shadow = (
  x: number,
  y: number,
  long: number,
  thick: number,
  colour: Colour,
  strength = 0.35,
): string =>
  path(
    `M${x - thick} ${y}Q${x + long * 0.5} ${y - thick * 0.4} ${x + long} ${y + thick * 0.9}Q${x + long * 0.4} ${y + thick * 1.6} ${x - thick} ${y + thick * 0.8}Z`,
    across(fade(colour, strength), fade(colour, 0)),
  )

/** Power line or bunting between two points. */
export const slack = (from: Point, to: Point, sag: number, colour: Colour, width: number): string =>
  path(
    `M${from[0]} ${from[1]}Q${(from[0] + to[0]) / 2} ${Math.max(from[1], to[1]) + sag} ${to[0]} ${to[1]}`,
    'none',
    ` stroke="${colour}" stroke-width="${width}"`,
  )

/** A palette's tree, where the scene has no wish of its own. */
export const paletteTree = (luck: Luck, palette: Palette, x: number, y: number, size: number): string =>
  tree(luck, x, y, size, palette.leaf[0], palette.leaf[1], deep(palette.ground[1], 0.2))
