import { type Colour, deep, fade, mix, pale } from './colour.ts'
import { across, down, slant } from './paint.ts'
import { circle, oval, type Point, path, place, poly, rect, repeat, stroke, taper, turn } from './shape.ts'

/** A quay crane: legs, portal, mast and a boom that reaches to the left over the ship. */
export function quayCrane(
  x: number,
  base: number,
  size: number,
  paint: Colour,
  lift: number,
  turned = false,
): string {
  const dark = deep(paint, 0.35)
  const beam = (from: Point, to: Point, width: number, colour: Colour): string =>
    stroke([from, to], colour, width)
  return place(
    x,
    base,
    size / 100,
    beam([-22, 0], [-16, -92], 4.6, dark) +
      beam([26, 0], [20, -92], 4.6, dark) +
      beam([-22, -26], [26, -26], 4, dark) +
      beam([-20, -28], [22, -88], 1.8, dark) +
      beam([24, -28], [-17, -88], 1.8, dark) +
      beam([-30, 0], [-24, -94], 5.6, paint) +
      beam([18, 0], [12, -94], 5.6, paint) +
      beam([-30, -28], [18, -28], 5, paint) +
      beam([-12, -90], [4, -146], 3.8, dark) +
      beam([10, -90], [4, -146], 4.4, paint) +
      beam([4, -144], [-96, -96], 1.3, dark) +
      beam([4, -144], [-52, -96], 1.3, dark) +
      beam([4, -144], [56, -96], 1.3, dark) +
      rect(-108, -99, 172, 7, down(pale(paint, 0.15), paint), 1) +
      rect(-108, -92, 172, 2.4, dark) +
      rect(26, -112, 26, 14, across(pale(paint, 0.4), paint), 1.5) +
      rect(-62, -91, 12, 10, pale(paint, 0.6), 1.5) +
      rect(-60, -88, 6, 4, dark) +
      stroke(
        [
          [-74, -92],
          [-74, -92 + lift],
        ],
        dark,
        0.9,
      ) +
      stroke(
        [
          [-66, -92],
          [-66, -92 + lift],
        ],
        dark,
        0.9,
      ) +
      rect(-81, -92 + lift, 22, 2.6, dark),
    turned,
  )
}

/** A wind turbine turned by degrees. */
export function turbine(
  x: number,
  base: number,
  high: number,
  white: Colour,
  shade: Colour,
  angle: number,
): string {
  const hub: Point = [x, base - high]
  const long = high * 0.62
  const blade = (at: number): string =>
    turn(
      angle + at * 120,
      hub[0],
      hub[1],
      path(
        `M${hub[0] - high * 0.008} ${hub[1]}C${hub[0] - high * 0.03} ${hub[1] - long * 0.25} ${hub[0] - high * 0.012} ${hub[1] - long * 0.75} ${hub[0]} ${hub[1] - long}C${hub[0] + high * 0.012} ${hub[1] - long * 0.6} ${hub[0] + high * 0.012} ${hub[1] - long * 0.2} ${hub[0] + high * 0.01} ${hub[1]}Z`,
        across(white, shade),
      ),
    )
  return (
    poly(
      [
        [x - high * 0.02, base],
        [x + high * 0.02, base],
        [x + high * 0.009, base - high],
        [x - high * 0.009, base - high],
      ],
      across(white, shade),
    ) +
    repeat(3, blade) +
    circle(hub[0], hub[1], high * 0.02, white) +
    circle(hub[0], hub[1], high * 0.009, shade)
  )
}

/** A solar panel seen obliquely, its foot at x, base. */
export function panel(
  x: number,
  base: number,
  wide: number,
  high: number,
  glass: Colour,
  shine: Colour,
  frame: Colour,
): string {
  const lean = wide * 0.16
  const corner = (across_: number, up: number): Point => [x + across_ * wide + up * lean, base - up * high]
  return (
    stroke(
      [
        [x + wide * 0.3, base - high * 0.4],
        [x + wide * 0.3, base + high * 0.32],
      ],
      deep(frame, 0.4),
      wide * 0.02,
    ) +
    stroke(
      [
        [x + wide * 0.8, base - high * 0.4],
        [x + wide * 0.8, base + high * 0.32],
      ],
      deep(frame, 0.4),
      wide * 0.02,
    ) +
    poly([corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)], slant(shine, glass, deep(glass, 0.25))) +
    repeat(5, (at) =>
      stroke([corner((at + 1) / 6, 0), corner((at + 1) / 6, 1)], fade(frame, 0.5), Math.max(1, wide * 0.006)),
    ) +
    repeat(2, (at) =>
      stroke([corner(0, (at + 1) / 3), corner(1, (at + 1) / 3)], fade(frame, 0.5), Math.max(1, wide * 0.006)),
    ) +
    stroke(
      [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)],
      frame,
      Math.max(2, wide * 0.012),
    )
  )
}

/** A pylon of a power line. */
export const pylon = (x: number, base: number, high: number, ink: Colour): string =>
  place(
    x,
    base,
    high / 100,
    stroke(
      [
        [-14, 0],
        [-3, -62],
        [-2, -100],
        [2, -100],
        [3, -62],
        [14, 0],
      ],
      ink,
      1.4,
    ) +
      stroke(
        [
          [-11, -16],
          [8, -34],
          [-5, -50],
          [3, -64],
          [-2, -80],
        ],
        ink,
        0.8,
      ) +
      stroke(
        [
          [11, -16],
          [-8, -34],
          [5, -50],
          [-3, -64],
          [2, -80],
        ],
        ink,
        0.8,
      ) +
      [-66, -80, -92]
        .map(
          (y, at) =>
            stroke(
              [
                [-22 + at * 3, y],
                [22 - at * 3, y],
              ],
              ink,
              1.4,
            ) +
            stroke(
              [
                [-22 + at * 3, y],
                [0, y - 5],
                [22 - at * 3, y],
              ],
              ink,
              0.7,
            ),
        )
        .join(''),
  )

/** A dish aerial that looks up to the right. */
export const dish = (
  x: number,
  base: number,
  size: number,
  white: Colour,
  shade: Colour,
  ink: Colour,
): string =>
  place(
    x,
    base,
    size / 100,
    poly(
      [
        [-26, 0],
        [26, 0],
        [10, -46],
        [-10, -46],
      ],
      across(pale(shade, 0.2), deep(shade, 0.3)),
    ) +
      stroke(
        [
          [-20, -8],
          [14, -34],
        ],
        ink,
        2,
      ) +
      stroke(
        [
          [20, -8],
          [-14, -34],
        ],
        ink,
        2,
      ) +
      rect(-14, -54, 28, 12, deep(shade, 0.35), 3) +
      turn(
        36,
        0,
        -70,
        path('M-70 -78C-58 -30 58 -30 70 -78Z', across(shade, deep(shade, 0.35))) +
          oval(0, -78, 70, 17, across(pale(white, 0.3), white, shade)) +
          oval(0, -76, 50, 11, fade(shade, 0.4)) +
          stroke(
            [
              [-46, -82],
              [0, -132],
              [46, -82],
            ],
            ink,
            2.2,
          ) +
          stroke(
            [
              [0, -66],
              [0, -130],
            ],
            ink,
            2.2,
          ) +
          path('M-7 -140L7 -140L5 -126L-5 -126Z', ink),
      ),
  )

/** A robot's arm through its joints. */
export function robotArm(joints: readonly Point[], size: number, paint: Colour, joint: Colour): string {
  const limbs = joints
    .slice(1)
    .map((to, at) => {
      const from = joints[at] ?? to
      const from_ = size * (1 - at * 0.2)
      return (
        taper(from, from_, to, from_ * 0.76, paint) +
        taper(
          [from[0] + from_ * 0.3, from[1] + from_ * 0.25],
          from_ * 0.42,
          [to[0] + from_ * 0.2, to[1] + from_ * 0.2],
          from_ * 0.32,
          fade(deep(paint, 0.45), 0.5),
        )
      )
    })
    .join('')
  const hubs = joints
    .slice(0, -1)
    .map(
      ([x, y], at) =>
        circle(x, y, size * (0.78 - at * 0.14), joint) +
        circle(x, y, size * (0.42 - at * 0.08), pale(joint, 0.35)) +
        circle(x, y, size * 0.16, deep(joint, 0.5)),
    )
    .join('')
  return limbs + hubs
}

/** A microphone on a flexible neck. */
export const microphone = (x: number, y: number, size: number, ink: Colour, head: Colour, lean = 0): string =>
  turn(
    lean,
    x,
    y,
    place(
      x,
      y,
      size / 100,
      stroke(
        [
          [0, 0],
          [0, -60],
        ],
        ink,
        4,
      ) +
        rect(-9, -104, 18, 46, across(pale(head, 0.25), head, deep(head, 0.3)), 9) +
        repeat(4, (at) => rect(-9, -98 + at * 7, 18, 2.2, fade(ink, 0.4))) +
        rect(-10, -70, 20, 6, ink, 2),
    ),
  )

/** A cogwheel. */
export function cog(
  x: number,
  y: number,
  radius: number,
  teeth: number,
  paint: Colour,
  hole: Colour,
  start = 0,
): string {
  return (
    repeat(teeth, (at) =>
      turn(
        start + (360 / teeth) * at,
        x,
        y,
        rect(x - radius * 0.13, y - radius * 1.18, radius * 0.26, radius * 0.4, paint, 2),
      ),
    ) +
    circle(x, y, radius, slant(pale(paint, 0.2), deep(paint, 0.2))) +
    circle(x, y, radius * 0.62, deep(paint, 0.25)) +
    circle(x, y, radius * 0.34, paint) +
    circle(x, y, radius * 0.14, hole)
  )
}

/** A tank with pipes. */
export const tank = (
  x: number,
  base: number,
  wide: number,
  high: number,
  white: Colour,
  shade: Colour,
): string =>
  rect(x, base - high, wide, high, across(mix(white, shade, 0.3), pale(white, 0.2), white, shade), 6) +
  oval(x + wide / 2, base - high, wide / 2, wide * 0.09, pale(white, 0.35)) +
  rect(x, base - high * 0.72, wide, 4, fade(shade, 0.5)) +
  rect(x, base - high * 0.36, wide, 4, fade(shade, 0.5))
