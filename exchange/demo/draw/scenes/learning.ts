import { colonnade, pane } from '../buildings.ts'
import { deep, fade, pale } from '../colour.ts'
import { anybody, figure, poses } from '../figure.ts'
import { vignette } from '../frame.ts'
import { boards, books, openBook, pendant, shelves, table } from '../furnishing.ts'
import { shadow } from '../land.ts'
import type { Luck } from '../luck.ts'
import { across, down, rings, slant } from '../paint.ts'
import { rooms } from '../palette.ts'
import type { Scenes } from '../scene.ts'
import {
  blob,
  circle,
  inside,
  oval,
  type Point,
  path,
  place,
  poly,
  rect,
  repeat,
  stroke,
  turn,
} from '../shape.ts'

const library = (luck: Luck): string => {
  const colours = ['#b92f3f', '#2f6f78', '#d9a03a', '#3f4a7a', '#8a4a5a', '#5f7a4a', '#e9d0a0', '#6a3a34']
  return (
    rect(0, 0, 1600, 1000, down('#5a3226', '#8a5236', '#6a3a2e')) +
    path('M470 620L470 330C470 40 1130 40 1130 330L1130 620Z', '#3a1d24') +
    path('M500 620L500 340C500 80 1100 80 1100 340L1100 620Z', down('#fff3cf', '#ffd996', '#f3b06a')) +
    rect(792, 100, 16, 520, '#7f4a34') +
    repeat(3, (at) => rect(500, 250 + at * 120, 600, 9, '#7f4a34')) +
    shelves(luck, -20, 40, 430, 640, 6, '#8a5236', colours) +
    shelves(luck, 1190, 40, 430, 640, 6, '#8a5236', colours) +
    rect(400, 30, 60, 680, across('#a8683f', '#6a3a2e')) +
    rect(1140, 30, 60, 680, across('#a8683f', '#6a3a2e')) +
    stroke(
      [
        [330, 800],
        [230, 60],
      ],
      '#c98a5a',
      12,
    ) +
    stroke(
      [
        [270, 800],
        [170, 60],
      ],
      '#c98a5a',
      12,
    ) +
    repeat(9, (at) =>
      stroke(
        [
          [318 - at * 10, 730 - at * 76],
          [258 - at * 10, 730 - at * 76],
        ],
        '#b0714a',
        8,
      ),
    ) +
    figure(
      276,
      500,
      260,
      poses.reach,
      { top: '#2f6f78', bottom: '#2b2a44', skin: '#9a643f', hair: '#231d26', style: 'curls', away: true },
      true,
    ) +
    rect(0, 690, 1600, 310, down('#a8623c', '#5a2f2a')) +
    boards(690, 800, fade('#3a1d24', 0.3)) +
    poly(
      [
        [500, 620],
        [1100, 620],
        [1330, 1000],
        [270, 1000],
      ],
      down(fade('#ffe3a8', 0.5), fade('#ffe3a8', 0.06)),
    ) +
    poly(
      [
        [520, 110],
        [1080, 110],
        [1300, 1000],
        [240, 1000],
      ],
      down(fade('#ffe9b8', 0.28), fade('#ffe9b8', 0)),
    ) +
    figure(
      560,
      850,
      380,
      poses.sit,
      anybody(luck, ['#b92f3f'], { side: true, style: 'scarf', hair: '#f3e0bd', wear: 'dress' }),
    ) +
    figure(1060, 850, 380, poses.think, anybody(luck, ['#3f4a7a'], { side: true, style: 'short' }), true) +
    table(330, 830, 940, 90, 150, '#a8623c') +
    openBook(660, 786, 110, '#fff3da', '#3a2030', '#b92f3f') +
    openBook(960, 790, 110, '#fff3da', '#3a2030', '#2f6f78') +
    books(luck, 1120, 770, 90, 60, colours) +
    [480, 810, 1150]
      .map(
        (x) =>
          circle(x, 690, 160, rings(fade('#fff0bf', 0.7), fade('#ffd98a', 0.15), fade('#ffd98a', 0))) +
          rect(x - 4, 680, 8, 90, '#c9a050') +
          oval(x, 772, 34, 9, '#a8803a') +
          path(
            `M${x - 58} 690C${x - 50} 650 ${x + 50} 650 ${x + 58} 690Z`,
            across('#4fa07f', '#2f7a66', '#1f5a52'),
          ),
      )
      .join('') +
    vignette('#1d0f18', '66')
  )
}

const lab = (luck: Luck): string => {
  const flask = (x: number, y: number, s: number, liquid: string): string =>
    place(
      x,
      y,
      s,
      path(
        'M-12 -110L12 -110L12 -66L46 -6C50 4 46 8 38 8L-38 8C-46 8 -50 4 -46 -6L-12 -66Z',
        fade('#ffffff', 0.55),
      ) +
        path(
          'M-30 -34L30 -34L46 -6C50 4 46 8 38 8L-38 8C-46 8 -50 4 -46 -6Z',
          down(pale(liquid, 0.2), liquid),
        ) +
        rect(-16, -116, 32, 9, fade('#ffffff', 0.9), 3) +
        circle(-8, -16, 5, fade('#ffffff', 0.7)) +
        circle(8, -24, 3.4, fade('#ffffff', 0.7)),
    )
  return (
    rect(0, 0, 1600, 640, down('#d9efe8', '#a3d0cc')) +
    repeat(
      5,
      (at) =>
        rect(40 + at * 320, 60, 270, 300, down('#f4fcf4', '#d3efe6'), 4) +
        poly(
          [
            [60 + at * 320, 60],
            [160 + at * 320, 60],
            [70 + at * 320, 360],
            [40 + at * 320, 360],
            [40 + at * 320, 130],
          ],
          fade('#ffffff', 0.5),
        ),
    ) +
    rect(0, 390, 1600, 20, '#7fb5b4') +
    repeat(26, (at) => {
      const x = 30 + at * 62
      const c = luck.pick(['#2f8f96', '#f2b45a', '#d64a55', '#5a7fb0', '#ffffff', '#8fc0a0'])
      return (
        rect(x, 390 - luck.between(40, 76), luck.between(26, 46), 76, across(pale(c, 0.2), c), 6) +
        rect(x + 6, 378 - 50, 20, 14, deep(c, 0.3), 3)
      )
    }) +
    rect(0, 640, 1600, 360, down('#7fb0b2', '#3f7a86')) +
    figure(
      1060,
      960,
      620,
      poses.work,
      {
        top: '#ffffff',
        bottom: '#2f4a66',
        skin: '#724529',
        hair: '#1b1a22',
        style: 'bun',
        wear: 'coat',
        side: true,
      },
      true,
    ) +
    figure(360, 940, 580, poses.give, {
      top: '#f6fbf8',
      bottom: '#3a4a5a',
      skin: '#dba479',
      hair: '#5b3a26',
      style: 'short',
      wear: 'coat',
      side: true,
    }) +
    poly(
      [
        [-20, 760],
        [1620, 760],
        [1620, 1000],
        [-20, 1000],
      ],
      down('#ffffff', '#cfe6e2'),
    ) +
    rect(-20, 752, 1640, 22, '#ffffff') +
    rect(-20, 774, 1640, 8, '#9cc6c4') +
    circle(800, 560, 220, rings(fade('#fff6c8', 0.5), fade('#fff6c8', 0))) +
    place(
      800,
      760,
      1.6,
      rect(-70, -14, 140, 16, '#1f4a58', 5) +
        path(
          'M-46 -14C-60 -90 -30 -140 10 -150L22 -130C-6 -120 -24 -90 -18 -14Z',
          across('#ffffff', '#c3dcda'),
        ) +
        turn(
          24,
          10,
          -120,
          rect(-12, -200, 34, 96, across('#2f8f96', '#1f5f6a'), 6) +
            rect(-6, -226, 22, 28, '#1f4a58', 4) +
            rect(-4, -104, 18, 30, '#1f4a58', 3),
        ) +
        rect(0, -46, 74, 9, '#1f4a58', 3) +
        circle(-30, -64, 13, '#f2b45a'),
    ) +
    flask(560, 752, 1.1, '#d64a55') +
    flask(470, 752, 0.8, '#f2b45a') +
    flask(1020, 752, 1.0, '#2f8f96') +
    repeat(
      6,
      (at) =>
        rect(1180 + at * 46, 640, 24, 110, fade('#ffffff', 0.6), 11) +
        rect(
          1180 + at * 46,
          690 - (at % 3) * 14,
          24,
          60 + (at % 3) * 14,
          ['#d64a55', '#2f8f96', '#f2b45a'][at % 3] ?? '#d64a55',
          11,
        ),
    ) +
    rect(1160, 706, 290, 16, '#d9b78c', 4) +
    repeat(5, (at) =>
      oval(150 + at * 60, 745 - (at % 2) * 4, 28, 8, fade(['#d64a55', '#5fb0a0'][at % 2] ?? '#d64a55', 0.6)),
    ) +
    vignette('#1f4a58', '33')
  )
}

const chess = (luck: Luck): string => {
  const pieceOf = (kind: number, c: string): string => {
    const base =
      path('M-24 0L24 0L20 -12L-20 -12Z', deep(c, 0.2)) +
      path(
        'M-18 -12L18 -12C10 -30 8 -40 8 -54L-8 -54C-8 -40 -10 -30 -18 -12Z',
        across(pale(c, 0.2), c, deep(c, 0.3)),
      )
    const tops = [
      circle(0, -64, 15, slant(pale(c, 0.3), deep(c, 0.2))),
      rect(-17, -84, 34, 30, across(pale(c, 0.2), c, deep(c, 0.3))) +
        rect(-17, -92, 8, 10, c) +
        rect(-4, -92, 8, 10, c) +
        rect(9, -92, 8, 10, c),
      path('M-14 -54C-22 -80 -4 -96 0 -108C4 -96 22 -80 14 -54Z', across(pale(c, 0.2), c, deep(c, 0.3))) +
        circle(0, -112, 6, c),
      path(
        'M-16 -54C-18 -80 -30 -86 -24 -104C-10 -126 14 -118 18 -92C22 -76 16 -66 14 -54Z',
        across(pale(c, 0.2), c, deep(c, 0.3)),
      ) + circle(-8, -100, 3, deep(c, 0.6)),
      path('M-12 -54L-22 -112L-8 -96L0 -120L8 -96L22 -112L12 -54Z', across(pale(c, 0.2), c, deep(c, 0.3))),
      path('M-13 -54L-19 -100L19 -100L13 -54Z', across(pale(c, 0.2), c, deep(c, 0.3))) +
        rect(-4, -132, 8, 34, c) +
        rect(-13, -122, 26, 8, c),
    ]
    return base + (tops[kind] ?? '')
  }
  const at = (column: number, row: number): Point => {
    const t = row / 8
    const y = 610 + 310 * Math.sign(t) * Math.abs(t) ** 1.25
    const half = 300 + 280 * Math.sign(t) * Math.abs(t) ** 1.25
    return [800 - half + (column / 8) * half * 2, y]
  }
  const squares = repeat(64, (n) => {
    const c = n % 8
    const r = Math.floor(n / 8)
    return poly([at(c, r), at(c + 1, r), at(c + 1, r + 1), at(c, r + 1)], (c + r) % 2 ? '#6a3a44' : '#f3dcb4')
  })
  const set: readonly (readonly [number, number, number, number])[] = [
    [0, 0, 1, 0],
    [4, 0, 5, 0],
    [2, 0, 2, 0],
    [7, 1, 0, 0],
    [1, 1, 0, 0],
    [5, 1, 0, 0],
    [3, 2, 0, 0],
    [2, 3, 3, 0],
    [6, 2, 4, 0],
    [4, 4, 0, 1],
    [3, 4, 3, 1],
    [6, 5, 0, 1],
    [1, 5, 0, 1],
    [2, 6, 0, 1],
    [5, 5, 2, 1],
    [0, 7, 1, 1],
    [4, 7, 5, 1],
    [7, 6, 0, 1],
  ]
  return (
    rect(0, 0, 1600, 1000, down('#1f3a3c', '#2f5a54', '#1a302f')) +
    repeat(
      6,
      (n) =>
        rect(60 + n * 270, 60, 190, 330, fade('#f0cf94', 0.1), 4) +
        pane(80 + n * 270, 90, 150, 270, fade('#ffe3ac', 0.16), true),
    ) +
    repeat(3, (n) => {
      const x = 170 + n * 630
      return (
        figure(
          x - 90,
          560,
          220,
          poses.think,
          anybody(luck, ['#27504c', '#3a6a60', '#7a4a4a'], { side: true }),
        ) +
        figure(
          x + 90,
          560,
          220,
          poses.think,
          anybody(luck, ['#27504c', '#3a6a60', '#7a4a4a'], { side: true }),
          true,
        ) +
        rect(x - 56, 480, 112, 10, '#6a4434') +
        rect(x - 6, 490, 12, 70, '#4a3028')
      )
    }) +
    rect(0, 560, 1600, 440, down('#1f403e', '#0f2424')) +
    pendant(800, 150, 110, '#10282a', '#fff0bf', 620) +
    figure(330, 1020, 760, poses.think, {
      top: '#b8343f',
      bottom: '#3a2030',
      skin: '#dba479',
      hair: '#5b3a26',
      style: 'bun',
      side: true,
    }) +
    figure(
      1270,
      1020,
      760,
      poses.think,
      { top: '#e0a84a', bottom: '#3a3040', skin: '#724529', hair: '#e0dcd8', style: 'bald', side: true },
      true,
    ) +
    poly(
      [
        [420, 596],
        [1180, 596],
        [1470, 960],
        [130, 960],
      ],
      down('#b9804f', '#7f4a34'),
    ) +
    rect(130, 960, 1340, 60, '#4a2a24') +
    poly([at(-0.3, -0.3), at(8.3, -0.3), at(8.35, 8.2), at(-0.35, 8.2)], '#3a1d24') +
    squares +
    set
      .map(([c, r, kind, side]) => {
        const [x, y] = at(c + 0.5, r + 0.75)
        const s = 0.75 + r * 0.085
        return (
          oval(x + 16 * s, y, 34 * s, 9 * s, fade('#1d0f18', 0.4)) +
          place(x, y, s, pieceOf(kind, side ? '#fbeed2' : '#3a2a3f'))
        )
      })
      .join('') +
    vignette('#061414', '77')
  )
}

const museum = (luck: Luck): string => {
  const r = rooms.teal
  const bones = repeat(17, (at) => {
    const x = 520 + at * 40
    const y = 330 - Math.sin((at / 16) * Math.PI) * 46
    const long = 130 * Math.sin(((at + 2) / 19) * Math.PI)
    return (
      rect(x, y, 26, 18, '#fbf1dc', 7) +
      (at < 11
        ? `<path d="M${x + 13} ${y + 10}C${x - 16} ${y + long * 0.5} ${x} ${y + long} ${x + 26} ${y + long * 1.05}" fill="none" stroke="#efe0c0" stroke-width="9" stroke-linecap="round"/>`
        : '')
    )
  })
  return (
    rect(0, 0, 1600, 760, down('#2f6f80', '#4f9a9a', '#6fb0a6')) +
    path('M200 760L200 380C200 -60 1400 -60 1400 380L1400 760Z', down('#1f5f78', '#4fa0a0', '#bfe0c8')) +
    repeat(7, (at) =>
      stroke(
        [
          [290 + at * 170, 0],
          [290 + at * 170, 760],
        ],
        fade('#2f6f80', 0.4),
        7,
      ),
    ) +
    repeat(4, (at) =>
      stroke(
        [
          [200, 180 + at * 140],
          [1400, 180 + at * 140],
        ],
        fade('#2f6f80', 0.3),
        5,
      ),
    ) +
    poly(
      [
        [420, 0],
        [780, 0],
        [1180, 1000],
        [500, 1000],
      ],
      down(fade('#fffbe3', 0.22), fade('#fffbe3', 0)),
    ) +
    colonnade(110, 790, 1380, 790, 2, '#f6e6c8', '#a9866a') +
    colonnade(440, 790, 720, 790, 2, '#f6e6c8', '#a9866a') +
    rect(0, 770, 1600, 230, down('#e3cda2', '#a8826a')) +
    repeat(9, (at) =>
      poly(
        [
          [at * 220 - 160, 770],
          [at * 220 - 60, 770],
          [at * 300 - 420, 1000],
          [at * 300 - 580, 1000],
        ],
        fade('#7f5a50', 0.16),
      ),
    ) +
    stroke(
      [
        [640, 0],
        [640, 300],
      ],
      '#2f6f80',
      2,
    ) +
    stroke(
      [
        [1060, 0],
        [1060, 320],
      ],
      '#2f6f80',
      2,
    ) +
    bones +
    path(
      'M240 350C280 290 420 270 530 322L530 350C440 350 330 372 250 400C230 390 230 370 240 350Z',
      down('#fff8e6', '#e3cfa8'),
    ) +
    path('M256 410C340 390 440 380 524 366L500 386C430 410 340 430 270 440Z', '#efe0c0') +
    circle(450, 332, 12, '#4f8a8c') +
    path('M560 370C540 440 560 490 620 520C600 470 600 420 590 376Z', '#efe0c0') +
    path(
      'M1190 330C1260 300 1320 270 1380 220C1370 290 1340 330 1300 348C1340 360 1370 400 1374 450C1320 410 1260 370 1190 352Z',
      '#efe0c0',
    ) +
    oval(800, 860, 420, 30, fade('#5a3a3a', 0.3)) +
    [
      [470, 900, 270],
      [560, 905, 160],
      [1010, 890, 260],
      [1120, 900, 280],
    ]
      .map(
        ([x = 0, y = 0, h = 0], at) =>
          shadow(x, y, 180, 10, '#3a2a3a', 0.4) +
          figure(
            x,
            y,
            h,
            at === 1 ? poses.reach : poses.look,
            anybody(luck, r.cloth, { away: at > 1, side: true }),
            at > 1,
          ),
      )
      .join('') +
    [
      [190, 900],
      [1290, 900],
    ]
      .map(
        ([x = 0, y = 0], at) =>
          rect(x, y - 130, 140, 130, across('#fff4dd', '#cbb48f')) +
          rect(x - 10, y - 140, 160, 14, '#fffaf0') +
          rect(x + 4, y - 280, 132, 140, fade('#dff3ee', 0.45)) +
          (at
            ? path(
                `M${x + 70} ${y - 150}C${x + 20} ${y - 170} ${x + 30} ${y - 240} ${x + 74} ${y - 240}C${x + 120} ${y - 236} ${x + 110} ${y - 170} ${x + 70} ${y - 176}C${x + 50} ${y - 190} ${x + 60} ${y - 216} ${x + 78} ${y - 212}`,
                '#e9b49a',
              )
            : path(
                `M${x + 40} ${y - 142}L${x + 54} ${y - 170}C${x + 20} ${y - 210} ${x + 44} ${y - 250} ${x + 54} ${y - 262}L${x + 86} ${y - 262}C${x + 96} ${y - 250} ${x + 120} ${y - 210} ${x + 86} ${y - 170}L${x + 100} ${y - 142}Z`,
                across('#d0744a', '#a04a34'),
              )),
      )
      .join('') +
    vignette('#10303c', '44')
  )
}

/** A field of cross-stitch: diamonds, stars and cypresses in counted squares. */
export function stitch(
  x: number,
  y: number,
  columns: number,
  rows: number,
  cell: number,
  ground: string,
  threads: readonly string[],
  shift = 0,
): string {
  let cloth = rect(x, y, columns * cell, rows * cell, ground)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const u = Math.abs(((column + shift) % 14) - 7)
      const v = Math.abs((row % 14) - 7)
      const ring = u + v
      const star = u === v && u < 5
      const edge = column < 2 || column >= columns - 2
      const colour = edge
        ? (column + row) % 2
          ? threads[0]
          : undefined
        : ring === 7
          ? threads[0]
          : star && ring > 1
            ? threads[1]
            : ring <= 2
              ? threads[2]
              : (u === 7 || v === 7) && (u + v) % 3 === 1
                ? threads[1]
                : undefined
      if (colour)
        cloth += rect(
          x + column * cell + cell * 0.08,
          y + row * cell + cell * 0.08,
          cell * 0.84,
          cell * 0.84,
          colour,
          cell * 0.2,
        )
    }
  }
  return cloth
}

const embroidery = (luck: Luck): string => {
  const thobe = (x: number, y: number, s: number, cloth: string, threads: readonly string[]): string =>
    place(
      x,
      y,
      s,
      rect(-4, -10, 8, 260, '#8a6a4a') +
        path(
          'M-60 -220C-30 -204 30 -204 60 -220L190 -120L150 -50L96 -100L130 240L-130 240L-96 -100L-150 -50L-190 -120Z',
          across(pale(cloth, 0.1), cloth, deep(cloth, 0.25)),
        ) +
        inside(
          `chest${x}`,
          rect(-56, -196, 112, 126, '#000'),
          stitch(-56, -196, 14, 16, 8, deep(cloth, 0.1), threads),
        ) +
        stitch(-30, 20, 7, 27, 8, cloth, threads, 3) +
        inside(
          `hem${x}`,
          path('M-122 170L122 170L130 240L-130 240Z', '#000'),
          stitch(-136, 170, 34, 9, 8, cloth, threads),
        ) +
        path('M-24 -214C-20 -190 20 -190 24 -214Z', '#d9b08c'),
    )
  return (
    rect(0, 0, 1600, 760, down('#efe0c6', '#d3b690')) +
    rect(0, 760, 1600, 240, down('#a87a58', '#6f4a40')) +
    boards(760, 800, fade('#4a2a2c', 0.25)) +
    rect(0, 744, 1600, 18, '#fff6e3') +
    [300, 800, 1300]
      .map(
        (x) =>
          poly(
            [
              [x - 30, 0],
              [x + 30, 0],
              [x + 250, 760],
              [x - 250, 760],
            ],
            down(fade('#fffbe3', 0.75), fade('#fffbe3', 0.05)),
          ) + rect(x - 26, 0, 52, 18, '#3a3038', 4),
      )
      .join('') +
    rect(90, 170, 420, 470, '#8a5238') +
    stitch(108, 188, 32, 36, 12, '#fbf1dc', ['#a8242f', '#c8434a', '#2f4a5a']) +
    rect(1090, 170, 420, 470, '#8a5238') +
    stitch(1108, 188, 32, 36, 12, '#2b2433', ['#d8404a', '#f0b049', '#4f9a8a'], 7) +
    oval(800, 800, 270, 26, fade('#3a2030', 0.35)) +
    rect(660, 740, 280, 56, across('#fff6e3', '#d3bfa0')) +
    thobe(800, 480, 1.08, '#26222f', ['#c8303f', '#e8606a', '#f0c060']) +
    [
      [420, 950, 330, 0],
      [520, 955, 320, 0],
      [1130, 960, 200, 1],
      [1210, 950, 320, 1],
    ]
      .map(
        ([x = 0, y = 0, h = 0, t], at) =>
          shadow(x, y, at > 1 ? 140 : -140, 12, '#2a1a28', 0.4) +
          figure(
            x,
            y,
            h,
            at === 2 ? poses.reach : poses.look,
            anybody(luck, ['#2f5f70', '#b8343f', '#f0d9b0', '#5f4a6a'], {
              away: true,
              side: true,
              style: (['scarf', 'short', 'curls', 'bun'] as const)[at] ?? 'short',
            }),
            t === 1,
          ),
      )
      .join('') +
    vignette('#3a2030', '44')
  )
}

const pottery = (luck: Luck): string => {
  const pot = (x: number, y: number, s: number, c: string, kind: number): string =>
    place(
      x,
      y,
      s,
      path(
        [
          'M-20 0C-44 -14 -46 -56 -20 -72L-26 -90L26 -90L20 -72C46 -56 44 -14 20 0Z',
          'M-26 0C-50 -30 -30 -80 -12 -92L-14 -120L14 -120L12 -92C30 -80 50 -30 26 0Z',
          'M-16 0C-50 -10 -56 -40 -52 -52L52 -52C56 -40 50 -10 16 0Z',
        ][kind] ?? '',
        across(pale(c, 0.25), c, deep(c, 0.3)),
      ) + rect(-34 + (kind === 2 ? -12 : 0), -44, 68 + (kind === 2 ? 24 : 0), 7, fade('#fff3da', 0.55)),
    )
  const tones = ['#c9704a', '#2f6f78', '#e0b27a', '#8f4a3f', '#f0dcb8', '#4f8a86']
  return (
    rect(0, 0, 1600, 720, down('#e9c08a', '#c98f5f')) +
    rect(0, 720, 1600, 280, down('#9a5f42', '#5a3430')) +
    path('M560 560L560 260C560 90 1040 90 1040 260L1040 560Z', '#fff3da') +
    path('M584 560L584 264C584 118 1016 118 1016 264L1016 560Z', down('#9fd0d0', '#e3efcf')) +
    hillsView() +
    rect(792, 130, 16, 430, '#fff3da') +
    poly(
      [
        [584, 300],
        [1016, 300],
        [560, 1000],
        [-60, 1000],
      ],
      down(fade('#fff6d6', 0.45), fade('#fff6d6', 0)),
    ) +
    [60, 1120]
      .map((x) =>
        repeat(
          4,
          (row) =>
            rect(x, 170 + row * 150, 420, 16, '#7f4a34') +
            repeat(5, (at) =>
              pot(
                x + 50 + at * 80,
                170 + row * 150,
                luck.between(0.72, 0.98),
                luck.pick(tones),
                Math.floor(luck.between(0, 3)),
              ),
            ),
        ),
      )
      .join('') +
    oval(800, 950, 420, 36, fade('#2a1418', 0.4)) +
    figure(
      660,
      960,
      700,
      {
        ...poses.sit,
        arms: [
          [
            [12, -44],
            [26, -50],
          ],
          [
            [10, -42],
            [25, -42],
          ],
        ],
      },
      {
        top: '#2f6f78',
        bottom: '#3a3044',
        skin: '#9a643f',
        hair: '#b8343f',
        style: 'scarf',
        apron: '#f0dcb8',
        side: true,
      },
    ) +
    rect(560, 770, 160, 190, '#7f4a34') +
    rect(540, 756, 200, 22, '#a8683f', 6) +
    path('M840 960L860 740L1000 740L1020 960Z', across('#b0714a', '#6f4034')) +
    oval(930, 738, 150, 28, '#5a3a34') +
    oval(930, 728, 150, 28, across('#c9b09a', '#8f7a70')) +
    path(
      'M850 728C800 690 830 610 880 590L872 560L988 560L980 590C1030 610 1060 690 1010 728Z',
      across('#e0a07a', '#c9704a', '#8f4434'),
    ) +
    oval(930, 560, 58, 12, '#7a3a30') +
    repeat(5, (at) =>
      path(
        `M${838 + at * 4} ${712 - at * 26}Q930 ${732 - at * 26} ${1022 - at * 4} ${712 - at * 26}L${1022 - at * 4} ${717 - at * 26}Q930 ${738 - at * 26} ${838 + at * 4} ${717 - at * 26}Z`,
        fade('#fff0d6', 0.25),
      ),
    ) +
    circle(846, 640, 19, '#9a643f') +
    circle(848, 680, 17, '#8f5a38') +
    pot(1220, 950, 1.9, '#c9704a', 1) +
    pot(1360, 960, 2.1, '#2f6f78', 0) +
    pot(260, 960, 2, '#e0b27a', 1) +
    pot(400, 970, 1.5, '#8f4a3f', 2) +
    vignette('#3a1d24', '55')
  )
}

const hillsView = (): string =>
  inside(
    'kilnView',
    path('M584 560L584 264C584 118 1016 118 1016 264L1016 560Z', '#000'),
    blob(
      [
        [540, 480],
        [680, 410],
        [830, 450],
        [960, 400],
        [1060, 450],
        [1060, 600],
        [540, 600],
      ],
      '#b9c48a',
    ) +
      blob(
        [
          [540, 530],
          [700, 490],
          [880, 520],
          [1060, 480],
          [1060, 620],
          [540, 620],
        ],
        '#8fa86a',
      ),
  )

const bookStalls = (luck: Luck): string => {
  const colours = ['#c8394a', '#2f6f86', '#e0a03a', '#4f4a7f', '#8f4a6a', '#5f8a5a', '#f0d9b0', '#d8703f']
  const booth = (x: number, y: number, s: number, cloth: string): string =>
    place(
      x,
      y,
      s,
      rect(-200, -330, 400, 250, '#7f5a44') +
        repeat(
          2,
          (row) =>
            books(luck, -188, -216 + row * 110, 376, 84, colours) +
            rect(-196, -214 + row * 110, 392, 8, '#a97a54'),
        ) +
        poly(
          [
            [-230, -90],
            [230, -90],
            [210, -120],
            [-210, -120],
          ],
          '#a97a54',
        ) +
        rect(-230, -90, 460, 90, down(cloth, deep(cloth, 0.25))) +
        repeat(9, (at) =>
          turn(
            luck.between(-8, 8),
            -190 + at * 47,
            -104,
            rect(-208 + at * 47, -122, 38, 30, luck.pick(colours), 2) +
              rect(-204 + at * 47, -118, 20, 4, '#fff6e3'),
          ),
        ) +
        poly(
          [
            [-240, -320],
            [240, -320],
            [200, -410],
            [-200, -410],
          ],
          down('#fff3da', '#ecd6ac'),
        ) +
        repeat(5, (at) =>
          poly(
            [
              [-200 + at * 80, -410],
              [-160 + at * 80, -410],
              [-192 + at * 96, -320],
              [-240 + at * 96, -320],
            ],
            cloth,
          ),
        ),
    )
  return (
    rect(0, 0, 1600, 1000, down('#b8d6c0', '#eef0cf', '#f9e9c4')) +
    repeat(26, () =>
      circle(
        luck.between(0, 1600),
        luck.between(-40, 260),
        luck.between(70, 140),
        fade(luck.pick(['#8fb26a', '#a9c67a', '#6f9a5a', '#c6d68a']), 0.75),
      ),
    ) +
    [120, 560, 1060, 1480].map((x) => rect(x - 16, 160, 32, 480, across('#8a6a50', '#5f4438'))).join('') +
    rect(0, 620, 1600, 380, down('#e9cf9f', '#c09a70')) +
    repeat(60, () =>
      oval(
        luck.between(0, 1600),
        luck.between(640, 990),
        luck.between(20, 90),
        luck.between(6, 16),
        fade(luck.pick(['#fff3cf', '#8f6a50']), 0.22),
      ),
    ) +
    booth(260, 720, 0.85, '#2f7a80') +
    booth(800, 700, 0.8, '#c8394a') +
    booth(1340, 720, 0.85, '#e0a03a') +
    [
      [520, 790, 230],
      [1060, 780, 220],
      [660, 800, 226],
      [1150, 800, 230],
      [400, 800, 220],
    ]
      .map(
        ([x = 0, y = 0, h = 0], at) =>
          shadow(x, y, 110, 9, '#4a2a3a', 0.35) +
          figure(
            x,
            y,
            h,
            [poses.give, poses.walk, poses.rest, poses.stride, poses.give][at] ?? poses.rest,
            anybody(luck, ['#35406f', '#c8394a', '#fff1d6', '#4f8a80', '#e0a03a'], { side: true }),
            at % 2 === 1,
          ),
      )
      .join('') +
    rect(330, 860, 940, 140, down('#8f2f44', '#5a1f34')) +
    poly(
      [
        [380, 800],
        [1220, 800],
        [1290, 868],
        [310, 868],
      ],
      down('#c98f5f', '#a8704a'),
    ) +
    repeat(3, (at) => books(luck, 410 + at * 100, 830, 84, 90, colours)) +
    openBook(810, 818, 160, '#fffaf0', '#3a2030', '#c8394a') +
    repeat(
      5,
      (at) =>
        rect(960 - at * 2 + (at % 2) * 8, 820 - at * 17, 120, 16, luck.pick(colours), 3) +
        rect(966 + (at % 2) * 8, 824 - at * 17, 108, 6, '#fff6e3'),
    ) +
    repeat(4, (at) => rect(1110 + (at % 2) * 6, 834 - at * 17, 100, 16, luck.pick(colours), 3)) +
    repeat(7, (at) =>
      poly(
        [
          [740 + at * 24, 640 - at * 34 - (at % 2) * 20],
          [764 + at * 26, 628 - at * 34],
          [782 + at * 24, 648 - at * 34 - (at % 2) * 16],
          [760 + at * 24, 654 - at * 34],
        ],
        fade('#fffdf6', 0.95 - at * 0.08),
      ),
    ) +
    vignette('#4a3a2a', '33')
  )
}

/** Rooms of books, science, games and crafts. */
export const learning: Scenes = {
  'library-hall': library,
  'university-lab': lab,
  'chess-hall': chess,
  'museum-hall': museum,
  'embroidery-exhibition': embroidery,
  'pottery-workshop': pottery,
  'book-stalls': bookStalls,
}
