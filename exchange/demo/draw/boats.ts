import { type Colour, deep, fade, mix, pale } from './colour.ts'
import type { Luck } from './luck.ts'
import { across, down } from './paint.ts'
import { circle, oval, path, place, rect, repeat, stroke } from './shape.ts'

/** A small fishing boat with its wheelhouse, looking right; the waterline is at y. */
export const fishingBoat = (
  x: number,
  y: number,
  size: number,
  hull: Colour,
  house: Colour,
  ink: Colour,
  lamp: Colour,
  turned = false,
): string =>
  place(
    x,
    y,
    size / 100,
    oval(0, 3, 66, 5, fade(ink, 0.45)) +
      stroke(
        [
          [-8, -40],
          [-8, -92],
        ],
        ink,
        2,
      ) +
      stroke(
        [
          [-8, -86],
          [-50, -34],
        ],
        ink,
        1.2,
      ) +
      stroke(
        [
          [-8, -86],
          [52, -24],
        ],
        ink,
        1,
      ) +
      stroke(
        [
          [-8, -52],
          [-40, -70],
        ],
        ink,
        2.2,
      ) +
      rect(-26, -46, 30, 32, house, 2) +
      rect(-30, -49, 39, 5, deep(house, 0.35), 2) +
      rect(-6, -41, 8, 10, lamp, 1) +
      rect(-18, -41, 8, 10, mix(lamp, ink, 0.3), 1) +
      path(
        'M-58 -16C-30 -10 20 -12 62 -30C58 -12 50 0 42 4L-46 4C-54 0 -58 -8 -58 -16Z',
        down(hull, deep(hull, 0.35)),
      ) +
      path('M-58 -16C-30 -10 20 -12 62 -30L60.5 -24C20 -6 -30 -4 -57 -10Z', pale(hull, 0.5)) +
      circle(-34, -4, 3.4, ink) +
      circle(-14, -3, 3.4, ink) +
      circle(8, -3, 3.4, ink),
    turned,
  )

/** A rowing boat seen from its side. */
export const rowingBoat = (
  x: number,
  y: number,
  size: number,
  hull: Colour,
  ink: Colour,
  turned = false,
): string =>
  place(
    x,
    y,
    size / 100,
    oval(0, 4, 56, 4, fade(ink, 0.4)) +
      path(
        'M-52 -14C-30 -6 30 -6 54 -18C50 -4 40 4 30 5L-34 5C-44 2 -50 -6 -52 -14Z',
        down(hull, deep(hull, 0.4)),
      ) +
      path('M-52 -14C-30 -6 30 -6 54 -18L53 -14C30 -2 -30 -2 -51 -10Z', pale(hull, 0.55)) +
      stroke(
        [
          [-4, -12],
          [-30, 6],
        ],
        pale(ink, 0.4),
        2,
      ),
    turned,
  )

/** A sailing boat; its sails take the wind from the left. */
export const sailBoat = (
  x: number,
  y: number,
  size: number,
  hull: Colour,
  main: Colour,
  jib: Colour,
  ink: Colour,
  heel = 0,
): string =>
  place(
    x,
    y,
    size / 100,
    oval(0, 3, 46, 4, fade(ink, 0.35)) +
      `<g transform="rotate(${heel})">` +
      stroke(
        [
          [2, -8],
          [4, -128],
        ],
        ink,
        2,
      ) +
      path('M3 -126C-30 -90 -44 -50 -46 -16L2 -14Z', across(main, deep(main, 0.18))) +
      path('M3 -126C-12 -90 -20 -50 -22 -15L2 -14Z', fade(deep(main, 0.3), 0.22)) +
      path('M6 -112C30 -84 46 -50 52 -16L6 -14Z', across(jib, deep(jib, 0.2))) +
      path('M-48 -10L54 -12C50 -2 42 4 34 5L-38 5C-44 2 -47 -4 -48 -10Z', down(hull, deep(hull, 0.35))) +
      '</g>',
  )

/** A racing yacht before the wind under a great coloured spinnaker. */
export const spinnaker = (
  x: number,
  y: number,
  size: number,
  hull: Colour,
  sail: Colour,
  stripe: Colour,
  main: Colour,
  ink: Colour,
  heel: number,
): string =>
  place(
    x,
    y,
    size / 100,
    oval(0, 4, 60, 5, fade(ink, 0.35)) +
      `<g transform="rotate(${heel})">` +
      stroke(
        [
          [-6, -8],
          [-2, -150],
        ],
        ink,
        2.4,
      ) +
      path('M-3 -148C-34 -100 -50 -54 -54 -18L-6 -15Z', across(main, deep(main, 0.14))) +
      path(
        'M0 -144C52 -150 92 -96 78 -30C52 -44 22 -40 6 -22C16 -60 14 -110 0 -144Z',
        across(sail, deep(sail, 0.25)),
      ) +
      path('M22 -143C64 -128 92 -88 78 -30C71 -34 64 -36 57 -38C66 -82 52 -120 22 -143Z', stripe) +
      path(
        'M0 -144C8 -145 15 -145 22 -143C52 -120 66 -82 57 -38C50 -39 42 -39 36 -37C42 -80 30 -120 0 -144Z',
        fade(pale(sail, 0.5), 0.35),
      ) +
      path('M-60 -12L66 -15C58 -2 48 5 38 6L-46 6C-54 2 -58 -4 -60 -12Z', down(hull, deep(hull, 0.4))) +
      [-40, -28, -16].map((at) => circle(at, -19, 4.5, ink) + rect(at - 4.5, -19, 9, 9, ink, 3)).join('') +
      '</g>',
  )

/** A passenger ferry, looking right. */
export function ferry(
  x: number,
  y: number,
  size: number,
  white: Colour,
  band: Colour,
  ink: Colour,
  glass: Colour,
  turned = false,
): string {
  const windows = (from: number, to: number, height: number, step: number): string => {
    let row = ''
    for (let at = from; at < to; at += step) row += rect(at, height, step * 0.56, 5.4, glass, 1.4)
    return row
  }
  return place(
    x,
    y,
    size / 100,
    oval(0, 4, 150, 6, fade(ink, 0.35)) +
      path('M-60 -86L-36 -86L-40 -108L-62 -108Z', across(band, deep(band, 0.3))) +
      rect(-63, -106, 26, 5, white) +
      path('M-104 -72L56 -72C62 -72 66 -76 66 -82L66 -88L-20 -88L-24 -84L-104 -84Z', deep(white, 0.05)) +
      rect(26, -100, 42, 14, white, 3) +
      path('M30 -97L66 -97L69 -90L30 -90Z', deep(glass, 0.4)) +
      stroke(
        [
          [48, -100],
          [48, -122],
        ],
        ink,
        1.6,
      ) +
      stroke(
        [
          [40, -114],
          [56, -114],
        ],
        ink,
        1.2,
      ) +
      path('M-128 -54L88 -54L96 -72L-128 -72Z', white) +
      windows(-120, 84, -67, 9.5) +
      path('M-136 -36L104 -36L110 -54L-136 -54Z', pale(white, 0.5)) +
      windows(-130, 100, -48, 9.5) +
      repeat(5, (at) => rect(-112 + at * 36, -58, 22, 4.6, mix(band, '#ffb648', 0.7), 2.3)) +
      path(
        'M-142 -36L150 -40C144 -16 132 0 120 6L-132 6C-138 -4 -142 -20 -142 -36Z',
        down(white, deep(white, 0.2)),
      ) +
      path(
        'M-141 -16L139 -18C133 -6 126 2 120 6L-132 6C-136 0 -139 -8 -141 -16Z',
        down(band, deep(band, 0.35)),
      ) +
      windows(-126, 112, -28, 14) +
      path('M150 -40C144 -16 132 0 120 6L96 6C112 -8 122 -24 126 -39Z', fade(deep(white, 0.5), 0.2)),
    turned,
  )
}

/** A freighter stacked with boxes, looking right. */
export function freighter(
  luck: Luck,
  x: number,
  y: number,
  size: number,
  hull: Colour,
  boxes: readonly Colour[],
  white: Colour,
  ink: Colour,
  turned = false,
): string {
  let stack = ''
  for (let column = 0; column < 11; column += 1) {
    const high = 3 + Math.floor(luck.between(0, 3))
    for (let row = 0; row < high; row += 1) {
      const colour = luck.pick(boxes)
      stack +=
        rect(-74 + column * 19, -46 - row * 10, 18, 9.4, down(pale(colour, 0.12), deep(colour, 0.18)), 0.6) +
        repeat(4, (rib) =>
          rect(-71 + column * 19 + rib * 4, -44.4 - row * 10, 1, 6.4, fade(deep(colour, 0.5), 0.3)),
        )
    }
  }
  return place(
    x,
    y,
    size / 100,
    oval(0, 4, 180, 6, fade(ink, 0.4)) +
      stack +
      rect(-122, -104, 38, 70, across(white, deep(white, 0.2)), 2) +
      rect(-128, -112, 50, 12, white, 2) +
      rect(-124, -109, 42, 6, ink, 1) +
      repeat(4, (row) =>
        repeat(4, (column) => rect(-117 + column * 8, -93 + row * 13, 4, 5, deep(ink, 0.1))),
      ) +
      rect(-112, -132, 14, 20, across(hull, deep(hull, 0.4))) +
      stroke(
        [
          [-90, -112],
          [-90, -138],
        ],
        ink,
        1.6,
      ) +
      path(
        'M-158 -36L164 -36L190 -52C184 -24 170 -2 160 6L-140 6C-152 -6 -158 -20 -158 -36Z',
        down(hull, deep(hull, 0.35)),
      ) +
      path(
        'M-155 -8L170 -8C166 -2 163 3 160 6L-140 6C-148 0 -152 -4 -155 -8Z',
        deep(mix(hull, '#c23b44', 0.6), 0.1),
      ) +
      stroke(
        [
          [168, -50],
          [168, -74],
        ],
        ink,
        2,
      ),
    turned,
  )
}

/** A pilot's launch: low, fast, high in the bow. */
export const launch = (
  x: number,
  y: number,
  size: number,
  hull: Colour,
  house: Colour,
  ink: Colour,
  lamp: Colour,
  pitch = -8,
  turned = false,
): string =>
  place(
    x,
    y,
    size / 100,
    `<g transform="rotate(${pitch})">` +
      stroke(
        [
          [-14, -60],
          [-14, -98],
        ],
        ink,
        2,
      ) +
      stroke(
        [
          [-24, -84],
          [-4, -84],
        ],
        ink,
        1.6,
      ) +
      circle(-14, -98, 3, lamp) +
      path('M-44 -24L-40 -62L16 -62L34 -28Z', across(house, deep(house, 0.18))) +
      path('M-34 -56L-12 -56L-12 -40L-36 -40Z', deep(ink, 0.1)) +
      path('M-6 -56L13 -56L24 -40L-6 -40Z', mix(ink, lamp, 0.25)) +
      rect(-46, -66, 68, 6, deep(house, 0.3), 2) +
      path(
        'M-84 -26C-40 -22 30 -24 100 -48C94 -18 78 2 60 8L-72 8C-80 -2 -84 -14 -84 -26Z',
        down(hull, deep(hull, 0.35)),
      ) +
      path('M-84 -26C-40 -22 30 -24 100 -48L98 -40C30 -14 -40 -12 -83 -16Z', ink) +
      stroke(
        [
          [-80, -26],
          [-80, -42],
          [-48, -42],
        ],
        house,
        1.8,
      ) +
      stroke(
        [
          [40, -30],
          [46, -46],
          [88, -56],
          [92, -44],
        ],
        house,
        1.8,
      ) +
      '</g>',
    turned,
  )
