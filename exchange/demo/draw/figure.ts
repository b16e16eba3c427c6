import { type Colour, deep, fade, mix } from './colour.ts'
import type { Luck } from './luck.ts'
import { hairs, skins } from './palette.ts'
import { circle, oval, type Point, path, place, taper, turn } from './shape.ts'

type Limb = readonly [middle: Point, end: Point]

/** Where the joints are, in hundredths of the height, feet at 0 0, looking right. */
export type Pose = {
  hip: Point
  neck: Point
  legs: readonly [back: Limb, front: Limb]
  arms: readonly [back: Limb, front: Limb]
  /** How far the head leans, in degrees. */
  nod?: number
}

const asIs = <P extends Record<string, Pose>>(poses: P): P => poses

/** How people stand, walk, sit and work. */
export const poses = asIs({
  stand: {
    hip: [0, -50],
    neck: [0, -82],
    legs: [
      [
        [-4, -26],
        [-5, -2],
      ],
      [
        [4, -26],
        [6, -2],
      ],
    ],
    arms: [
      [
        [-11, -66],
        [-10, -49],
      ],
      [
        [11, -66],
        [10, -49],
      ],
    ],
  },
  rest: {
    hip: [1, -50],
    neck: [-1, -82],
    legs: [
      [
        [-3, -26],
        [-7, -2],
      ],
      [
        [6, -27],
        [7, -2],
      ],
    ],
    arms: [
      [
        [-12, -66],
        [-3, -55],
      ],
      [
        [11, -66],
        [4, -56],
      ],
    ],
  },
  walk: {
    hip: [0, -50],
    neck: [2, -82],
    legs: [
      [
        [-2, -26],
        [-14, -4],
      ],
      [
        [9, -28],
        [13, -2],
      ],
    ],
    arms: [
      [
        [8, -66],
        [15, -53],
      ],
      [
        [-6, -66],
        [-9, -50],
      ],
    ],
  },
  stride: {
    hip: [0, -49],
    neck: [4, -81],
    legs: [
      [
        [-6, -27],
        [-20, -8],
      ],
      [
        [12, -30],
        [17, -2],
      ],
    ],
    arms: [
      [
        [13, -68],
        [20, -58],
      ],
      [
        [-8, -67],
        [-14, -54],
      ],
    ],
  },
  run: {
    hip: [0, -52],
    neck: [8, -82],
    legs: [
      [
        [-5, -30],
        [-26, -26],
      ],
      [
        [17, -42],
        [15, -18],
      ],
    ],
    arms: [
      [
        [17, -70],
        [24, -80],
      ],
      [
        [-8, -72],
        [-12, -58],
      ],
    ],
    nod: 6,
  },
  kick: {
    hip: [0, -50],
    neck: [-8, -80],
    legs: [
      [
        [-4, -26],
        [-7, -2],
      ],
      [
        [15, -40],
        [32, -26],
      ],
    ],
    arms: [
      [
        [-22, -76],
        [-34, -66],
      ],
      [
        [6, -72],
        [18, -80],
      ],
    ],
    nod: -4,
  },
  sit: {
    hip: [0, -28],
    neck: [2, -60],
    legs: [
      [
        [18, -27],
        [17, -2],
      ],
      [
        [21, -29],
        [22, -2],
      ],
    ],
    arms: [
      [
        [6, -43],
        [17, -38],
      ],
      [
        [3, -44],
        [15, -37],
      ],
    ],
  },
  sitFront: {
    hip: [0, -30],
    neck: [0, -62],
    legs: [
      [
        [-9, -26],
        [-9, -2],
      ],
      [
        [9, -26],
        [9, -2],
      ],
    ],
    arms: [
      [
        [-12, -46],
        [-6, -34],
      ],
      [
        [12, -46],
        [6, -34],
      ],
    ],
  },
  think: {
    hip: [0, -28],
    neck: [8, -57],
    legs: [
      [
        [18, -27],
        [15, -2],
      ],
      [
        [21, -29],
        [23, -2],
      ],
    ],
    arms: [
      [
        [15, -38],
        [24, -34],
      ],
      [
        [17, -37],
        [15, -58],
      ],
    ],
    nod: 14,
  },
  reach: {
    hip: [0, -50],
    neck: [1, -82],
    legs: [
      [
        [-4, -26],
        [-7, -2],
      ],
      [
        [5, -26],
        [6, -2],
      ],
    ],
    arms: [
      [
        [-10, -66],
        [-8, -50],
      ],
      [
        [14, -88],
        [20, -105],
      ],
    ],
    nod: -8,
  },
  cheer: {
    hip: [0, -50],
    neck: [0, -82],
    legs: [
      [
        [-5, -26],
        [-8, -2],
      ],
      [
        [5, -26],
        [8, -2],
      ],
    ],
    arms: [
      [
        [-16, -90],
        [-15, -108],
      ],
      [
        [16, -90],
        [15, -108],
      ],
    ],
    nod: -4,
  },
  give: {
    hip: [0, -50],
    neck: [2, -82],
    legs: [
      [
        [-3, -26],
        [-6, -2],
      ],
      [
        [5, -26],
        [6, -2],
      ],
    ],
    arms: [
      [
        [11, -68],
        [22, -66],
      ],
      [
        [8, -66],
        [23, -63],
      ],
    ],
    nod: 4,
  },
  work: {
    hip: [-2, -50],
    neck: [5, -80],
    legs: [
      [
        [-5, -26],
        [-8, -2],
      ],
      [
        [4, -27],
        [5, -2],
      ],
    ],
    arms: [
      [
        [14, -66],
        [24, -56],
      ],
      [
        [10, -63],
        [22, -52],
      ],
    ],
    nod: 14,
  },
  stoop: {
    hip: [-6, -48],
    neck: [18, -66],
    legs: [
      [
        [-6, -25],
        [-10, -2],
      ],
      [
        [2, -27],
        [2, -2],
      ],
    ],
    arms: [
      [
        [24, -48],
        [26, -30],
      ],
      [
        [20, -46],
        [23, -27],
      ],
    ],
    nod: 30,
  },
  speak: {
    hip: [0, -50],
    neck: [0, -82],
    legs: [
      [
        [-4, -26],
        [-5, -2],
      ],
      [
        [4, -26],
        [5, -2],
      ],
    ],
    arms: [
      [
        [-13, -68],
        [-8, -55],
      ],
      [
        [15, -72],
        [22, -84],
      ],
    ],
  },
  look: {
    hip: [0, -50],
    neck: [0, -82],
    legs: [
      [
        [-3, -26],
        [-5, -2],
      ],
      [
        [4, -26],
        [5, -2],
      ],
    ],
    arms: [
      [
        [-11, -66],
        [-7, -53],
      ],
      [
        [10, -66],
        [6, -52],
      ],
    ],
    nod: -10,
  },
})

export type Hair = 'short' | 'long' | 'bun' | 'bald' | 'scarf' | 'cap' | 'hat' | 'helmet' | 'curls'

/** What somebody looks like. */
export type Look = {
  top: Colour
  bottom: Colour
  skin: Colour
  hair: Colour
  style?: Hair
  /** Lower garment: trousers unless said; a coat reaches the knee over them. */
  wear?: 'trousers' | 'dress' | 'coat' | 'shorts' | 'apron'
  apron?: Colour
  /** Seen from behind: no face. */
  away?: boolean
  /** Seen from the side, the body is narrower. */
  side?: boolean
}

const along = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
]

/** A stylised person standing at x, y, `high` units tall. */
export function figure(x: number, y: number, high: number, pose: Pose, look: Look, turned = false): string {
  const { hip, neck } = pose
  const long = Math.hypot(neck[0] - hip[0], neck[1] - hip[1])
  const up: Point = [(neck[0] - hip[0]) / long, (neck[1] - hip[1]) / long]
  const out: Point = [-up[1], up[0]]
  const width = look.side ? 0.72 : 1
  const at = (lift: number, sideways: number): Point => [
    hip[0] + up[0] * lift + out[0] * sideways * width,
    hip[1] + up[1] * lift + out[1] * sideways * width,
  ]
  const shoulder = (sideways: number): Point => at(long - 3.5, sideways)
  const shade = deep(look.top, 0.28)
  const bare = look.wear === 'shorts' || look.wear === 'dress'

  const leg = (side: -1 | 1, [knee, foot]: Limb, cloth: Colour): string => {
    const start = at(1, side * 3.6)
    const shin = bare ? look.skin : cloth
    return (
      taper(knee, 3.5, foot, 2.3, shin) +
      taper(start, 5.2, knee, 3.7, cloth) +
      path(
        `M${foot[0] - 2.8} ${foot[1] - 1.5}Q${foot[0]} ${foot[1] - 3} ${foot[0] + 3} ${foot[1] - 1}Q${foot[0] + 7} ${foot[1]} ${foot[0] + 7} ${foot[1] + 2.2}L${foot[0] - 3} ${foot[1] + 2.2}Z`,
        deep(look.bottom, 0.55),
      )
    )
  }
  const arm = (side: -1 | 1, [elbow, hand]: Limb, cloth: Colour): string => {
    const start = shoulder(side * 7)
    return (
      circle(hand[0], hand[1], 2.5, look.skin) +
      taper(elbow, 2.7, along(elbow, hand, 0.86), 2.1, look.wear === 'shorts' ? look.skin : cloth) +
      taper(start, 3.6, elbow, 2.8, cloth)
    )
  }
  const trunkOf = (points: readonly Point[], fill: Colour): string => {
    const [a, b, c, d, e, f, g, h] = points
    if (!(a && b && c && d && e && f && g && h)) return ''
    const p = (point: Point): string => `${point[0].toFixed(2)} ${point[1].toFixed(2)}`
    return path(`M${p(a)}Q${p(b)} ${p(c)}L${p(d)}L${p(e)}L${p(f)}Q${p(g)} ${p(h)}Z`, fill)
  }
  const trunk = trunkOf(
    [
      at(long - 0.5, -3),
      at(long - 2, -10.5),
      at(long - 8, -9.4),
      at(-3, -7.6),
      at(-3, 7.6),
      at(long - 8, 9.4),
      at(long - 2, 10.5),
      at(long - 0.5, 3),
    ],
    look.top,
  )
  const halfShade = trunkOf(
    [
      at(long - 1, 2),
      at(long - 2, 3),
      at(long - 8, 3.5),
      at(-3, 3),
      at(-3, 7.6),
      at(long - 8, 9.4),
      at(long - 2, 10.5),
      at(long - 0.5, 3),
    ],
    fade(shade, 0.55),
  )
  const knees = pose.legs
  let skirt = ''
  if (look.wear === 'dress' || look.wear === 'coat') {
    const share = look.wear === 'dress' ? 0.72 : 0.12
    const cloth = look.wear === 'dress' ? look.bottom : look.top
    const left = along(knees[0][0], knees[0][1], share)
    const right = along(knees[1][0], knees[1][1], share)
    const low = Math.max(left[1], right[1])
    const a = Math.min(left[0], right[0]) - 6
    const b = Math.max(left[0], right[0]) + 6
    const p = at(3, -7)
    const q = at(3, 7)
    const k = Math.max(knees[0][0][0], knees[1][0][0]) + 5
    skirt =
      path(
        `M${p[0]} ${p[1]}L${q[0]} ${q[1]}Q${k} ${(q[1] + low) / 2 - 4} ${b} ${low}Q${(a + b) / 2} ${low + 2.5} ${a} ${low}Z`,
        cloth,
      ) +
      path(
        `M${(p[0] + q[0]) / 2 + 2} ${p[1]}L${q[0]} ${q[1]}Q${k} ${(q[1] + low) / 2 - 4} ${b} ${low}L${(a + b) / 2 + 3} ${low + 1.6}Z`,
        fade(deep(cloth, 0.3), 0.55),
      )
  }
  const apron = look.apron
    ? path(
        `M${at(long - 9, -4).join(' ')}L${at(long - 9, 5).join(' ')}L${at(6, 7).join(' ')}L${at(-14, 8).join(' ')}L${at(-14, -6).join(' ')}L${at(6, -6).join(' ')}Z`,
        look.apron,
      )
    : ''
  const crown: Point = [neck[0] + up[0] * 9.5 + (look.side ? 0.8 : 0), neck[1] + up[1] * 9.5]
  return place(
    x,
    y,
    high / 100,
    arm(-1, pose.arms[0], shade) +
      leg(-1, knees[0], deep(look.bottom, 0.25)) +
      leg(1, knees[1], look.bottom) +
      skirt +
      taper(neck, 2.7, [neck[0] + up[0] * 5, neck[1] + up[1] * 5], 2.5, deep(look.skin, 0.18)) +
      trunk +
      halfShade +
      apron +
      turn(pose.nod ?? 0, crown[0], crown[1] + 5, head(crown, look)) +
      arm(1, pose.arms[1], mix(look.top, shade, 0.25)),
    turned,
  )
}

function head([x, y]: Point, look: Look): string {
  const style = look.style ?? 'short'
  const hair = look.hair
  const face =
    oval(0, 0, 5, 6.4, look.skin) +
    path(
      'M1 -6.2C5 -5.6 5.6 0 4.4 3.4C3.6 5.6 2 6.4 1 6.3C2.6 2 2.4 -3 1 -6.2Z',
      fade(deep(look.skin, 0.3), 0.45),
    )
  const cap = path(
    'M-5.5 0.6C-6.8 -9 5.4 -10.2 5.8 -1.6C3 -2 1.4 -4 -0.6 -4.4C-2 -3.4 -3.6 -1.4 -4.2 1.4Z',
    hair,
  )
  const whole = look.away ? oval(0, -0.4, 5.6, 6.6, hair) : face + cap
  const drawn: Record<Hair, string> = {
    short: whole,
    long:
      path(
        'M-6 -2C-6.6 -9.4 6.6 -9.4 6.2 -1C7 4 6.4 9 5.4 11.4L-6.4 11C-7 7 -6.4 2 -6 -2Z',
        deep(hair, 0.15),
      ) +
      (look.away
        ? path('M-6 -2C-6.6 -9.4 6.6 -9.4 6.2 -1C7 4 6.4 9 5.4 11.4L-6.4 11C-7 7 -6.4 2 -6 -2Z', hair)
        : face + cap),
    bun: circle(-4.4, -5.8, 3.4, hair) + whole,
    bald: look.away
      ? oval(0, 0, 5.2, 6.4, look.skin) + path('M-5.2 -1C-5.4 5 5.4 5 5.2 -1C5 8 -5 8 -5.2 -1Z', hair)
      : face + path('M-5.2 -1C-6 -3 -5.4 2 -4.2 2.2C-4.6 0 -4.6 -1 -5.2 -1Z', hair),
    scarf:
      path(
        'M-6.8 0C-7.6 -10.6 7.4 -10.6 6.8 0C7 5 8.6 8 10 11.5C4 14.4 -5 14.2 -10 11C-8 8 -6.8 5 -6.8 0Z',
        hair,
      ) +
      (look.away
        ? path(
            'M-2 -8C-5 -2 -4 8 -7 12L-10 11C-8 8 -6.8 5 -6.8 0C-7.2 -6 -5 -8 -2 -8Z',
            fade('#ffffff', 0.14),
          )
        : oval(1.2, 0.2, 4.1, 5.5, look.skin) +
          path(
            'M2 -5C5.4 -4 5.8 1 4.4 3.6C3.6 5.2 2.6 5.8 1.8 5.7C3.2 2 3.2 -2 2 -5Z',
            fade(deep(look.skin, 0.3), 0.45),
          )),
    cap:
      whole + path('M-5.9 -1.6C-6.4 -10.4 6 -10.6 5.9 -2.6L9.8 -1.6L9.4 -0.4L5 -1.6Z', deep(look.top, 0.3)),
    hat:
      whole +
      path('M-5.4 -3C-5.6 -11 5.6 -11 5.4 -3Z', mix(look.top, '#f3dfb4', 0.7)) +
      oval(0, -2.8, 10, 1.9, mix(look.top, '#f3dfb4', 0.6)),
    helmet:
      whole +
      path('M-6.4 -0.6C-7 -11 7 -11 6.4 -1.8L9 -0.8L-6.6 -0.2Z', '#f0b23c') +
      path('M0 -9C5 -8.6 6.4 -5 6.4 -1.8L2 -1.2C2.6 -4 1.8 -7 0 -9Z', '#c98420'),
    curls:
      circle(-4.4, -2.6, 3, hair) +
      circle(4.2, -4, 2.8, hair) +
      circle(-2, -6.2, 3.2, hair) +
      circle(2, -6.6, 3.2, hair) +
      (look.away ? oval(0, -0.6, 6, 6.8, hair) : face + cap + circle(-4.8, 1, 2, hair)),
  }
  return place(x, y, 1, drawn[style])
}

/** Somebody by chance, dressed from the given cloths. */
export function anybody(luck: Luck, cloths: readonly Colour[], more: Partial<Look> = {}): Look {
  const styles: readonly Hair[] = ['short', 'short', 'long', 'bun', 'scarf', 'curls', 'short', 'bald', 'cap']
  const style = more.style ?? luck.pick(styles)
  const top = luck.pick(cloths)
  const bottom = deep(luck.pick(cloths), 0.45)
  return {
    top,
    bottom,
    skin: luck.pick(skins),
    hair: style === 'scarf' ? mix(luck.pick(cloths), top, cloths.length > 1 ? 0 : 0.3) : luck.pick(hairs),
    style,
    wear: luck.pick(
      style === 'scarf' || style === 'bun' || style === 'long'
        ? (['dress', 'trousers', 'coat'] as const)
        : (['trousers', 'trousers', 'coat'] as const),
    ),
    ...more,
  }
}

/** The same person in tones of one shade: people against the light. */
export const against = (tone: Colour, rim: Colour = tone): Look => ({
  top: tone,
  bottom: tone,
  skin: mix(tone, rim, 0.35),
  hair: tone,
})

/** Heads and shoulders in rows, seen from behind: an audience. */
export function audience(
  luck: Luck,
  y: number,
  size: number,
  cloths: readonly Colour[],
  tone: Colour,
  depth: number,
  left = -40,
  right = 1640,
): string {
  let row = ''
  for (let x = left; x < right; x += size * luck.between(0.88, 1.15)) {
    const lift = luck.between(-0.12, 0.12) * size
    const cloth = mix(luck.pick(cloths), tone, depth)
    const hair = mix(luck.pick([...hairs, luck.pick(cloths)]), tone, depth)
    const skin = mix(luck.pick(skins), tone, depth)
    row += place(
      x,
      y + lift,
      size / 100,
      path('M-48 80C-48 24 -30 8 -12 4L12 4C30 8 48 24 48 80Z', cloth) +
        path('M14 4C30 8 48 24 48 80L24 80C26 40 22 18 14 4Z', fade(deep(cloth, 0.4), 0.5)) +
        oval(0, 0, 10, 14, deep(skin, 0.25)) +
        oval(0, -24, 21, 26, skin) +
        path(
          luck.chance(0.3)
            ? 'M-25 -24C-26 -58 26 -58 25 -24C28 0 28 12 22 20L-22 20C-28 10 -27 -6 -25 -24Z'
            : 'M-22 -16C-28 -58 28 -58 22 -16C18 -2 -18 -2 -22 -16Z',
          hair,
        ),
    )
  }
  return row
}
