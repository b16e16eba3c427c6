import { type Colour, deep, fade, mix, pale } from './colour.ts'
import type { Luck } from './luck.ts'
import { down, slant } from './paint.ts'
import { blob, circle, inside, oval, type Point, path, place, poly, rect, repeat, through } from './shape.ts'

/**
 * The Carmine Coast as every map shows it. From the north-west: Port Sorrel, Almara, Nerida at the mouth of the
 * Saffran, Belmora, Tamsouna; Grana lies off Nerida, the Ochre Hills behind it.
 */
export const shore: readonly Point[] = [
  [-80, 190],
  [40, 170],
  [120, 215],
  [190, 275],
  [262, 250],
  [330, 300],
  [392, 372],
  [470, 352],
  [548, 400],
  [604, 468],
  [690, 462],
  [752, 512],
  [800, 560],
  [872, 540],
  [956, 560],
  [1012, 628],
  [1090, 622],
  [1172, 668],
  [1226, 742],
  [1310, 738],
  [1396, 800],
  [1440, 880],
  [1530, 900],
  [1620, 1000],
  [1700, 1100],
]

export const ports = {
  nerida: [796, 548],
  almara: [548, 392],
  sorrel: [206, 262],
  belmora: [1022, 618],
  tamsouna: [1314, 730],
} as const satisfies Record<string, Point>

export const grana: readonly Point[] = [
  [470, 668],
  [530, 632],
  [610, 640],
  [668, 690],
  [650, 742],
  [574, 768],
  [500, 742],
]

/** The Saffran from its spring to the sea. */
export const river: readonly Point[] = [
  [1236, 92],
  [1168, 138],
  [1180, 210],
  [1100, 252],
  [1010, 248],
  [962, 304],
  [990, 372],
  [930, 424],
  [850, 430],
  [826, 494],
  [800, 556],
]

const brooks: readonly (readonly Point[])[] = [
  [
    [1400, 190],
    [1322, 226],
    [1262, 212],
    [1180, 232],
    [1100, 252],
  ],
  [
    [820, 120],
    [850, 190],
    [920, 226],
    [1000, 250],
  ],
  [
    [1190, 400],
    [1110, 372],
    [1050, 392],
    [988, 376],
  ],
  [
    [640, 250],
    [716, 300],
    [770, 390],
    [846, 432],
  ],
]

export type MapColours = {
  sea: readonly [Colour, Colour]
  land: readonly [Colour, Colour]
  hill: Colour
  water: Colour
  edge: Colour
}

/** Sea, land, hills and river; `zoom` and `eye` choose the part that is seen. */
export function chartedCoast(
  luck: Luck,
  colours: MapColours,
  content: string,
  zoom = 1,
  eye: Point = [800, 500],
): string {
  const { sea, land, hill, water, edge } = colours
  const ground = `${through(shore)}L1800 -200L-200 -200Z`
  const shallows = (wide: number, share: number): string =>
    `<path d="${ground}" fill="none" stroke="${fade(land[0], share)}" stroke-width="${wide}" stroke-linejoin="round"/>` +
    blob(grana, 'none', ` stroke="${fade(land[0], share)}" stroke-width="${wide}"`)
  const reach = (points: readonly Point[], width: number): string =>
    `<path d="${through(points)}" fill="none" stroke="${water}" stroke-width="${width}" stroke-linecap="round"/>`
  const ridge = (x: number, y: number, size: number): string =>
    place(
      x,
      y,
      size,
      path('M-50 0C-34 -34 -16 -58 0 -62C16 -56 34 -30 52 0Z', down(pale(hill, 0.3), hill)) +
        path('M0 -62C16 -56 34 -30 52 0L8 0C14 -20 4 -40 0 -62Z', fade(deep(hill, 0.5), 0.35)),
    )
  const hills = [
    [1120, 120],
    [1220, 80],
    [1330, 130],
    [1440, 96],
    [1046, 176],
    [1270, 180],
    [1390, 220],
    [1500, 190],
    [1160, 330],
    [1300, 300],
    [940, 130],
    [1430, 330],
    [1560, 290],
    [780, 90],
    [700, 160],
  ] as const
  return (
    rect(0, 0, 1600, 1000, slant(...sea)) +
    `<g transform="translate(800 500) scale(${zoom}) translate(${-eye[0]} ${-eye[1]})">` +
    repeat(70, () =>
      path(
        `M${luck.between(-100, 1700)} ${luck.between(200, 1100)}q14 -9 28 0q14 9 28 0`,
        'none',
        ` stroke="${fade(mix(sea[0], '#ffffff', 0.5), 0.28)}" stroke-width="3" stroke-linecap="round"`,
      ),
    ) +
    shallows(150, 0.1) +
    shallows(84, 0.14) +
    shallows(36, 0.26) +
    path(ground, down(land[0], land[1])) +
    `<path d="${through(shore)}" fill="none" stroke="${edge}" stroke-width="7" stroke-linejoin="round"/>` +
    blob(grana, down(land[0], land[1]), ` stroke="${edge}" stroke-width="6"`) +
    inside(
      'land',
      path(ground, '#000'),
      repeat(60, () =>
        oval(luck.between(-40, 1640), luck.between(-20, 700), 12, 5, fade(deep(land[1], 0.3), 0.1)),
      ),
    ) +
    brooks.map((brook) => reach(brook, 6)).join('') +
    reach(river.slice(0, 5), 9) +
    reach(river.slice(4), 14) +
    hills
      .map(([x, y]) => ridge(x + luck.between(-10, 10), y + luck.between(-8, 8) + 30, luck.between(0.8, 1.1)))
      .join('') +
    ridge(570, 712, 0.6) +
    content +
    '</g>'
  )
}

/** A place on a map, with a digit that every language reads. */
export const marker = ([x, y]: Point, colour: Colour, rim: Colour, digit = '', radius = 26): string =>
  circle(x + 3, y + 5, radius + 6, fade('#15133a', 0.25)) +
  circle(x, y, radius + 6, rim) +
  circle(x, y, radius, colour) +
  (digit
    ? `<text x="${x}" y="${y + radius * 0.42}" text-anchor="middle" font-family="Noto Sans" font-weight="700" font-size="${radius * 1.2}" fill="${rim}">${digit}</text>`
    : circle(x, y, radius * 0.36, rim))

/** The wind rose, without letters: its long point is north. */
export const rose = (x: number, y: number, size: number, dark: Colour, light: Colour): string =>
  place(
    x,
    y,
    size / 100,
    circle(0, 0, 74, 'none', ` stroke="${fade(dark, 0.5)}" stroke-width="4"`) +
      repeat(
        4,
        (at) =>
          `<g transform="rotate(${45 + at * 90})">${poly(
            [
              [0, -62],
              [12, -12],
              [0, 0],
            ],
            light,
          )}${poly(
            [
              [0, -62],
              [-12, -12],
              [0, 0],
            ],
            dark,
          )}</g>`,
      ) +
      repeat(
        4,
        (at) =>
          `<g transform="rotate(${at * 90})">${poly(
            [
              [0, at ? -84 : -112],
              [16, -16],
              [0, 0],
            ],
            light,
          )}${poly(
            [
              [0, at ? -84 : -112],
              [-16, -16],
              [0, 0],
            ],
            at ? dark : '#c23b4a',
          )}</g>`,
      ),
  )
