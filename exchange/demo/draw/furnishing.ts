import { type Colour, deep, fade, mix, pale } from './colour.ts'
import type { Luck } from './luck.ts'
import { across, down, rings } from './paint.ts'
import type { Room } from './palette.ts'
import { circle, oval, path, place, poly, rect, repeat, stroke, taper, turn } from './shape.ts'

/** The back wall and the floor of a room. */
export const chamber = (room: Room, floor: number): string =>
  rect(0, 0, 1600, floor, down(...room.wall)) + rect(0, floor, 1600, 1000 - floor, down(...room.floor))

/** Floor boards running to a point. */
export const boards = (floor: number, vanish: number, colour: Colour, count = 16): string =>
  repeat(count, (at) => {
    const foot = 800 + (at - count / 2 + 0.5) * 240
    const top = vanish + (foot - vanish) * 0.42
    return stroke(
      [
        [top, floor],
        [foot, 1000],
      ],
      colour,
      2.4,
    )
  })

/** A hanging lamp with its cone of light. */
export const pendant = (x: number, y: number, size: number, shade: Colour, lamp: Colour, cone = 0): string =>
  (cone
    ? poly(
        [
          [x - size * 0.8, y],
          [x + size * 0.8, y],
          [x + cone * 0.62, y + cone],
          [x - cone * 0.62, y + cone],
        ],
        down(fade(lamp, 0.42), fade(lamp, 0)),
      )
    : '') +
  circle(x, y + size * 0.1, size * 3, rings(fade(lamp, 0.55), fade(lamp, 0.1), fade(lamp, 0))) +
  stroke(
    [
      [x, 0],
      [x, y - size * 0.6],
    ],
    shade,
    3,
  ) +
  oval(x, y + size * 0.06, size * 0.62, size * 0.24, lamp) +
  path(
    `M${x - size} ${y}C${x - size * 0.9} ${y - size * 0.55} ${x - size * 0.3} ${y - size * 0.6} ${x - size * 0.2} ${y - size * 0.8}L${x + size * 0.2} ${y - size * 0.8}C${x + size * 0.3} ${y - size * 0.6} ${x + size * 0.9} ${y - size * 0.55} ${x + size} ${y}Z`,
    across(pale(shade, 0.15), deep(shade, 0.35)),
  )

/** A table seen from the front, its top as a slab in perspective. */
export const table = (
  x: number,
  y: number,
  wide: number,
  depth: number,
  legs: number,
  wood: Colour,
): string =>
  poly(
    [
      [x + wide * 0.06, y - depth],
      [x + wide * 0.94, y - depth],
      [x + wide, y],
      [x, y],
    ],
    down(pale(wood, 0.22), wood),
  ) +
  rect(x, y, wide, Math.max(10, depth * 0.16), deep(wood, 0.3)) +
  (legs
    ? rect(x + wide * 0.05, y + 8, wide * 0.035, legs, deep(wood, 0.4)) +
      rect(x + wide * 0.915, y + 8, wide * 0.035, legs, deep(wood, 0.4))
    : '')

/** Books standing in a row. */
export function books(
  luck: Luck,
  x: number,
  base: number,
  wide: number,
  high: number,
  colours: readonly Colour[],
): string {
  let row = ''
  let at = x
  while (at < x + wide - 8) {
    const thick = Math.min(luck.between(0.09, 0.24) * high, x + wide - at)
    const tall = high * luck.between(0.7, 0.98)
    const colour = luck.pick(colours)
    const spine =
      rect(at, base - tall, thick - 1.4, tall, across(pale(colour, 0.12), deep(colour, 0.2)), 1) +
      rect(at + thick * 0.2, base - tall * 0.8, thick * 0.5, tall * 0.05, fade(pale(colour, 0.7), 0.7)) +
      (luck.chance(0.4)
        ? rect(at + thick * 0.2, base - tall * 0.25, thick * 0.5, tall * 0.1, fade(pale(colour, 0.7), 0.55))
        : '')
    row += luck.chance(0.06) ? turn(7, at, base, spine) : spine
    at += thick
    if (luck.chance(0.05)) at += thick * 1.2
  }
  return row
}

/** Shelves full of books. */
export function shelves(
  luck: Luck,
  x: number,
  top: number,
  wide: number,
  high: number,
  rows: number,
  wood: Colour,
  colours: readonly Colour[],
): string {
  const step = high / rows
  return (
    rect(x, top, wide, high, deep(wood, 0.5)) +
    repeat(
      rows,
      (row) =>
        books(luck, x + 10, top + (row + 1) * step - 8, wide - 20, step - 18, colours) +
        rect(x, top + (row + 1) * step - 8, wide, 9, wood),
    ) +
    rect(x - 6, top - 8, wide + 12, 12, pale(wood, 0.15)) +
    rect(x - 6, top, 14, high, across(pale(wood, 0.2), wood)) +
    rect(x + wide - 8, top, 14, high, deep(wood, 0.25))
  )
}

/** An open book, lying. */
export const openBook = (
  x: number,
  y: number,
  size: number,
  paper: Colour,
  ink: Colour,
  cover: Colour,
): string =>
  place(
    x,
    y,
    size / 100,
    path('M-54 6C-30 -4 -12 -2 0 6C12 -2 30 -4 54 6L54 14L-54 14Z', cover) +
      path(
        'M-50 -24C-30 -32 -12 -30 0 -22L0 8C-12 0 -30 -2 -50 6Z',
        across(paper, deep(paper, 0.08), deep(paper, 0.2)),
      ) +
      path('M50 -24C30 -32 12 -30 0 -22L0 8C12 0 30 -2 50 6Z', across(deep(paper, 0.12), paper)) +
      repeat(
        5,
        (at) =>
          stroke(
            [
              [-43, -21 + at * 5],
              [-26, -25.5 + at * 5],
              [-7, -20 + at * 5],
            ],
            fade(ink, 0.35),
            1.3,
          ) +
          stroke(
            [
              [7, -20 + at * 5],
              [26, -25.5 + at * 5],
              [43, -21 + at * 5],
            ],
            fade(ink, 0.35),
            1.3,
          ),
      ),
  )

/** A sheet of paper with grey lines for words. */
export const sheet = (
  x: number,
  y: number,
  wide: number,
  high: number,
  paper: Colour,
  ink: Colour,
  lean = 0,
  lines = 6,
): string =>
  turn(
    lean,
    x + wide / 2,
    y + high / 2,
    rect(x + 4, y + 6, wide, high, fade(ink, 0.22)) +
      rect(x, y, wide, high, paper) +
      repeat(lines, (at) =>
        rect(
          x + wide * 0.12,
          y + high * (0.16 + (at * 0.7) / lines),
          wide * (at === lines - 1 ? 0.42 : 0.76),
          Math.max(2, high * 0.022),
          fade(ink, 0.32),
        ),
      ),
  )

/** A chair seen from the side, looking right. */
export const chair = (x: number, base: number, high: number, wood: Colour, turned = false): string =>
  place(
    x,
    base,
    high / 100,
    taper([-16, 0], 2.4, [-20, -100], 2, wood) +
      taper([20, 0], 2.4, [18, -46], 2.2, wood) +
      taper([-12, 0], 2, [-14, -46], 2, deep(wood, 0.35)) +
      rect(-21, -50, 44, 7, across(pale(wood, 0.2), wood), 3) +
      rect(-22, -98, 6, 28, pale(wood, 0.15), 3),
    turned,
  )

/** A potted plant. */
export const plant = (
  luck: Luck,
  x: number,
  base: number,
  size: number,
  pot: Colour,
  lit: Colour,
  shade: Colour,
): string =>
  place(
    x,
    base,
    size / 100,
    repeat(9, (at) => {
      const lean = (at - 4) * 13 + luck.between(-4, 4)
      return turn(
        lean,
        0,
        -30,
        path('M0 -28C-12 -52 -8 -84 0 -100C8 -84 12 -52 0 -28Z', at % 2 ? shade : lit),
      )
    }) +
      path('M-22 -36L22 -36L16 0L-16 0Z', across(pot, deep(pot, 0.3))) +
      rect(-25, -40, 50, 9, pale(pot, 0.15), 2),
  )

/** A box or crate with slats. */
export const crate = (x: number, base: number, wide: number, high: number, wood: Colour): string =>
  rect(x, base - high, wide, high, deep(wood, 0.4)) +
  repeat(3, (at) =>
    rect(x, base - high + (at * high) / 3 + 2, wide, high / 3 - 5, down(pale(wood, 0.12), wood), 1),
  ) +
  rect(x, base - high, wide * 0.08, high, deep(wood, 0.2)) +
  rect(x + wide * 0.92, base - high, wide * 0.08, high, deep(wood, 0.2))

/** A cup on its saucer. */
export const cup = (x: number, y: number, size: number, china: Colour, drink: Colour): string =>
  place(
    x,
    y,
    size / 100,
    oval(0, 2, 46, 9, deep(china, 0.22)) +
      oval(0, 0, 42, 7, china) +
      `<path d="M24 -30C44 -34 44 -8 20 -8" fill="none" stroke="${deep(china, 0.12)}" stroke-width="6"/>` +
      path('M-28 -38L28 -38C28 -14 18 -2 0 -2C-18 -2 -28 -14 -28 -38Z', across(china, deep(china, 0.25))) +
      oval(0, -38, 28, 6, deep(china, 0.12)) +
      oval(0, -37, 24, 4.4, drink),
  )

/** A monitor with a field of light. */
export const screen = (
  x: number,
  y: number,
  wide: number,
  high: number,
  shell: Colour,
  content: string,
): string =>
  rect(x - 8, y - 8, wide + 16, high + 16, shell, 6) +
  content +
  poly(
    [
      [x, y],
      [x + wide * 0.45, y],
      [x + wide * 0.15, y + high],
      [x, y + high],
    ],
    fade(mix(shell, '#ffffff', 0.9), 0.07),
  )
