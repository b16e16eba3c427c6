import { awning, bunting, door, house, lanterns, pane, quarter, streetLamp } from '../buildings.ts'
import { deep, fade, mix, pale } from '../colour.ts'
import { against, anybody, figure, poses } from '../figure.ts'
import { vignette } from '../frame.ts'
import { cup, plant } from '../furnishing.ts'
import { grass, hills, shadow, tree } from '../land.ts'
import type { Luck } from '../luck.ts'
import { across, down, rings } from '../paint.ts'
import { palettes } from '../palette.ts'
import type { Scenes } from '../scene.ts'
import {
  blob,
  circle,
  oval,
  type Point,
  path,
  place,
  poly,
  rect,
  repeat,
  stroke,
  thread,
  turn,
  veil,
} from '../shape.ts'
import { gulls, heap, stars, sun } from '../sky.ts'
import { glitter, lens, sea } from '../water.ts'

const cobbles = (luck: Luck, top: number, tone: string, count = 130): string =>
  repeat(count, () => {
    const share = luck.between(0, 1)
    const y = top + share * (1000 - top)
    return oval(
      luck.between(0, 1600),
      y,
      12 + share * 34,
      3 + share * 7,
      fade(tone, luck.between(0.08, 0.26)),
    )
  })

const stall = (
  luck: Luck,
  x: number,
  base: number,
  wide: number,
  colour: string,
  other: string,
  goods: readonly string[],
  wood: string,
): string =>
  rect(x + 8, base - 250, 8, 250, wood) +
  rect(x + wide - 16, base - 250, 8, 250, wood) +
  rect(x + 4, base - 80, wide - 8, 80, down(mix(wood, '#f6dcb0', 0.3), wood)) +
  poly(
    [
      [x - 6, base - 80],
      [x + wide + 6, base - 80],
      [x + wide - 14, base - 128],
      [x + 14, base - 128],
    ],
    deep(wood, 0.2),
  ) +
  repeat(4, (bin) =>
    repeat(13, () =>
      circle(
        x + 24 + bin * ((wide - 40) / 4) + luck.between(4, (wide - 40) / 4 - 8),
        base - 84 - luck.between(0, 38),
        luck.between(8, 13),
        mix(goods[bin % goods.length] ?? colour, '#ffffff', luck.between(0, 0.25)),
      ),
    ),
  ) +
  awning(x - 10, base - 262, wide + 20, 64, colour, other)

const marketSquare = (luck: Luck): string => {
  const p = palettes.morning
  const goods = ['#d8503f', '#f2a23d', '#7fa84f', '#7a4a86', '#e9c64a', '#c23b44', '#4f8a5a']
  const mixed = (): string[] => [luck.pick(goods), luck.pick(goods), luck.pick(goods), luck.pick(goods)]
  return (
    rect(0, 0, 1600, 700, down('#6fb6c8', '#cfe6dc', '#fff3d2')) +
    heap(luck, 420, 230, 380, '#ffffff', '#cfe6dc') +
    quarter(
      luck,
      -60,
      1660,
      610,
      60,
      2,
      ['#f7e4c4', '#f3c79a', '#e9a98a', '#f0e6d2'],
      { roof: '#cf6a50', glass: '#4f7f8a', shutters: '#5f9a8a' },
      '#dfeadb',
    ) +
    rect(744, 160, 112, 450, across('#fff4dd', '#e3c79c')) +
    poly(
      [
        [730, 164],
        [800, 40],
        [870, 164],
      ],
      '#cf5a44',
    ) +
    pane(770, 200, 60, 90, '#3f6a7a', true) +
    circle(800, 350, 36, '#fffaf0') +
    circle(800, 350, 30, '#e9d3a8') +
    stroke(
      [
        [800, 350],
        [800, 328],
      ],
      '#3a2a34',
      4,
    ) +
    stroke(
      [
        [800, 350],
        [816, 358],
      ],
      '#3a2a34',
      4,
    ) +
    rect(0, 606, 1600, 394, down('#f0d9ad', '#cfa679')) +
    cobbles(luck, 620, '#8f5f4c') +
    stall(luck, 150, 690, 270, '#3f8a90', '#fff4dd', mixed(), '#9a6a4a') +
    stall(luck, 480, 680, 250, p.carmine, '#fff4dd', mixed(), '#9a6a4a') +
    stall(luck, 860, 680, 250, p.accent, '#fff4dd', mixed(), '#9a6a4a') +
    stall(luck, 1180, 690, 270, '#4f7fa8', '#fff4dd', mixed(), '#9a6a4a') +
    [
      [330, 760],
      [620, 742],
      [780, 760],
      [1010, 745],
      [1310, 770],
      [1180, 780],
    ]
      .map(
        ([x = 0, y = 0], at) =>
          shadow(x, y, 120, 7, '#5b3a5a') +
          figure(
            x,
            y,
            190,
            luck.pick([poses.give, poses.walk, poses.rest]),
            anybody(luck, p.cloth, { side: true }),
            at % 2 === 0,
          ),
      )
      .join('') +
    stall(
      luck,
      -60,
      960,
      480,
      '#f4ead2',
      p.carmine,
      ['#d8503f', '#f2a23d', '#7fa84f', '#e9c64a'],
      '#7f4f3a',
    ) +
    stall(
      luck,
      1180,
      960,
      480,
      '#2f7a86',
      '#f4ead2',
      ['#7a4a86', '#c23b44', '#9fb85a', '#f0b13d'],
      '#7f4f3a',
    ) +
    shadow(620, 985, 220, 14, '#5b3a5a', 0.4) +
    figure(620, 985, 370, poses.walk, {
      top: '#f4ead2',
      bottom: '#7a3f5a',
      skin: '#c08558',
      hair: '#7a3f5a',
      style: 'scarf',
      wear: 'dress',
      side: true,
    }) +
    turn(
      0,
      0,
      0,
      path('M664 800L716 800L706 856L674 856Z', '#b9834f') +
        repeat(6, (at) => circle(674 + at * 7, 796 - (at % 2) * 8, 10, luck.pick(goods))),
    ) +
    shadow(930, 990, 220, 14, '#5b3a5a', 0.4) +
    figure(
      930,
      990,
      376,
      poses.stride,
      { top: '#2f6f86', bottom: '#3a3f5a', skin: '#dba479', hair: '#3a2720', style: 'hat', side: true },
      true,
    ) +
    repeat(7, (at) =>
      path(`M${760 + at * 14 - 20} ${920 + (at % 3) * 16}q12 -14 26 0q-12 8 -26 0Z`, '#8a8fa0'),
    )
  )
}

const nightMarket = (luck: Luck): string => {
  const warm = ['#ffb84d', '#ff7f4d', '#ffd98a', '#e8505a']
  return (
    rect(0, 0, 1600, 1000, down('#06202e', '#0f4050', '#1f5a5c')) +
    stars(luck, 60, 260, '#ffe8b8') +
    quarter(
      luck,
      -60,
      1660,
      560,
      140,
      3,
      ['#1f5563', '#184654', '#276672'],
      { roof: '#0d3542', glass: '#0a2a36', lit: 0.25, lamp: '#ffc766' },
      '#0f3c4a',
    ) +
    rect(0, 556, 1600, 444, down('#3a4a44', '#0b2028')) +
    oval(800, 720, 760, 190, rings(fade('#ffb84d', 0.5), fade('#ffb84d', 0.12), fade('#ffb84d', 0))) +
    repeat(4, (at) => {
      const x = 60 + at * 390
      return (
        circle(x + 160, 560, 260, rings(fade('#ffb84d', 0.5), fade('#ffb84d', 0.1), fade('#ffb84d', 0))) +
        rect(x + 10, 440, 300, 190, down('#ffd98a', '#c9783f')) +
        repeat(
          3,
          (b) =>
            circle(x + 70 + b * 90, 540, 34, fade('#8a3f2a', 0.6)) +
            rect(x + 40 + b * 90, 560, 60, 70, fade('#8a3f2a', 0.6), 20),
        ) +
        rect(x, 620, 320, 90, down('#7f3f34', '#3a1f28')) +
        repeat(14, (g) =>
          circle(
            x + 20 + g * 22,
            612,
            luck.between(8, 13),
            luck.pick(['#e8505a', '#ffb84d', '#9fc46a', '#f4e3c0']),
          ),
        ) +
        awning(x - 10, 400, 340, 60, at % 2 ? '#0f5a5c' : '#b8343f', at % 2 ? '#e9c48a' : '#f4d9a8')
      )
    }) +
    repeat(3, (at) =>
      thread(
        [
          [340 + at * 390, 600],
          [350 + at * 390, 540],
          [330 + at * 390, 480],
          [350 + at * 390, 400],
        ],
        fade('#ffffff', 0.14),
        18,
      ),
    ) +
    lanterns([-20, 120], [820, 90], 170, 7, warm, '#041820', 19) +
    lanterns([780, 90], [1620, 130], 170, 7, warm, '#041820', 19) +
    lanterns([120, 40], [1480, 30], 330, 9, warm, '#041820', 13) +
    [
      [170, 850],
      [420, 830],
      [560, 870],
      [760, 830],
      [1000, 860],
      [1220, 830],
      [1420, 865],
    ]
      .map(
        ([x = 0, y = 0], at) =>
          shadow(x, y, -60, 10, '#020d14', 0.6) +
          figure(
            x,
            y,
            250,
            luck.pick([poses.walk, poses.rest, poses.give, poses.stride]),
            anybody(luck, ['#123c48', '#b8473f', '#d99a4a', '#1d5a63', '#7a3f4a'], { side: at % 2 === 0 }),
            at % 2 === 0,
          ),
      )
      .join('') +
    figure(500, 1120, 440, poses.walk, {
      ...against('#051a24', '#5a3a2a'),
      away: true,
      side: true,
      style: 'scarf',
    }) +
    figure(1130, 1130, 450, poses.rest, { ...against('#051a24', '#5a3a2a'), away: true }) +
    figure(1250, 1100, 300, poses.walk, { ...against('#051a24', '#5a3a2a'), away: true }) +
    vignette('#020c12', '77')
  )
}

const bakery = (luck: Luck): string => {
  const loaf = (x: number, y: number, size: number, tone = '#d9904a'): string =>
    place(
      x,
      y,
      size / 100,
      path(
        'M-50 0C-58 -30 -30 -46 0 -46C30 -46 58 -30 50 0Z',
        down(pale(tone, 0.25), tone, deep(tone, 0.25)),
      ) +
        repeat(3, (at) =>
          path(
            `M${-30 + at * 24} -36Q${-22 + at * 24} -24 ${-26 + at * 24} -10L${-20 + at * 24} -12Q${-14 + at * 24} -26 ${-22 + at * 24} -38Z`,
            fade('#fff0cf', 0.8),
          ),
        ),
    )
  const flat = (x: number, y: number, size: number): string =>
    oval(x, y, size, size * 0.34, deep('#e0a45c', 0.15)) +
    oval(x, y - size * 0.08, size, size * 0.32, down('#f3c884', '#d9904a')) +
    repeat(5, () =>
      oval(
        x + luck.between(-0.6, 0.6) * size,
        y + luck.between(-0.2, 0.1) * size,
        size * 0.1,
        size * 0.035,
        '#a8602f',
      ),
    )
  return (
    rect(0, 0, 1600, 1000, down('#3f2430', '#7a3f34', '#8a4a38')) +
    repeat(6, (row) =>
      repeat(13, (at) =>
        rect(
          at * 130 - (row % 2) * 60,
          row * 92 + 6,
          122,
          84,
          fade(luck.pick(['#8f4f3c', '#a05a42', '#7a3f34']), 0.55),
          4,
        ),
      ),
    ) +
    circle(800, 430, 620, rings(fade('#ffb45a', 0.75), fade('#ff9a44', 0.2), fade('#ff9a44', 0))) +
    path('M470 620L470 400C470 180 1130 180 1130 400L1130 620Z', '#c98a66') +
    repeat(11, (at) => {
      const a = Math.PI * (1 - at / 10)
      return turn(
        90 - (a * 180) / Math.PI,
        800 + Math.cos(a) * 300,
        430 - Math.sin(a) * 205,
        rect(770 + Math.cos(a) * 300, 385 - Math.sin(a) * 205, 60, 84, at % 2 ? '#e0a97f' : '#d3936c', 4),
      )
    }) +
    path('M560 620L560 430C560 300 1040 300 1040 430L1040 620Z', rings('#fff0b0', '#ff9a3a', '#8f2a24')) +
    repeat(7, (at) =>
      path(
        `M${600 + at * 58} 600C${580 + at * 58} ${540 - (at % 3) * 30} ${625 + at * 58} ${530 - (at % 2) * 40} ${615 + at * 58} ${450 - (at % 3) * 24}C${650 + at * 58} ${520 - (at % 2) * 20} ${640 + at * 58} 570 ${646 + at * 58} 600Z`,
        fade('#ffe38a', 0.75),
      ),
    ) +
    flat(720, 606, 70) +
    flat(880, 606, 70) +
    rect(440, 616, 720, 30, '#e0b48a') +
    rect(0, 640, 1600, 360, down('#5a2f2a', '#3a1d24')) +
    [0, 1]
      .map((side) =>
        repeat(
          3,
          (row) =>
            rect(side ? 1230 : 60, 200 + row * 150, 310, 14, '#b0714a') +
            repeat(4, (at) =>
              loaf(
                (side ? 1275 : 105) + at * 74,
                202 + row * 150,
                78 + luck.between(-6, 8),
                luck.pick(['#d9904a', '#c97f3c', '#e0a45c']),
              ),
            ),
        ),
      )
      .join('') +
    stroke(
      [
        [1010, 640],
        [640, 586],
      ],
      '#e0b48a',
      12,
    ) +
    oval(640, 590, 66, 12, '#e9c49a') +
    figure(
      1090,
      920,
      560,
      poses.give,
      {
        top: '#fff3da',
        bottom: '#4a3a4a',
        skin: '#9a643f',
        hair: '#fff3da',
        style: 'cap',
        apron: '#f7d9ae',
        side: true,
      },
      true,
    ) +
    poly(
      [
        [200, 790],
        [1400, 790],
        [1560, 900],
        [40, 900],
      ],
      down('#c98a5a', '#9a5f3e'),
    ) +
    rect(40, 900, 1520, 100, down('#7f4a34', '#4a2a28')) +
    repeat(80, () =>
      oval(
        luck.between(180, 1420),
        luck.between(796, 892),
        luck.between(4, 26),
        luck.between(1.5, 5),
        fade('#fff6e3', luck.between(0.25, 0.7)),
      ),
    ) +
    flat(330, 850, 96) +
    flat(520, 836, 90) +
    loaf(720, 872, 150) +
    loaf(560, 888, 130, '#c97f3c') +
    oval(900, 850, 90, 34, down('#fff6e3', '#e9d0aa')) +
    oval(880, 836, 60, 22, fade('#ffffff', 0.5)) +
    loaf(1290, 884, 150, '#e0a45c') +
    flat(1130, 872, 96) +
    vignette('#1d0f18', '66')
  )
}

const terrace = (luck: Luck): string => {
  const p = palettes.noon
  const brolly = (x: number, top: number, wide: number, colour: string): string =>
    rect(x - 5, top, 10, 420, '#8f5f4c') +
    path(
      `M${x - wide} ${top + 120}C${x - wide * 0.7} ${top + 10} ${x + wide * 0.7} ${top + 10} ${x + wide} ${top + 120}Z`,
      across(pale(colour, 0.15), colour, deep(colour, 0.2)),
    ) +
    path(
      `M${x - wide * 0.36} ${top + 120}C${x - wide * 0.3} ${top + 40} ${x} ${top + 30} ${x} ${top + 30}C${x} ${top + 30} ${x + wide * 0.3} ${top + 40} ${x + wide * 0.36} ${top + 120}Z`,
      fade('#fff8ea', 0.85),
    ) +
    repeat(8, (at) =>
      path(
        `M${x - wide + (at * wide) / 4} ${top + 119}A${wide / 8} ${wide / 10} 0 0 0 ${x - wide + ((at + 1) * wide) / 4} ${top + 119}Z`,
        at === 3 || at === 4 ? '#f0e3cc' : deep(colour, 0.12),
      ),
    )
  const seat = (x: number, y: number, turned: boolean, look: Partial<Parameters<typeof figure>[4]>): string =>
    place(
      x,
      y,
      1,
      stroke(
        [
          [-44, -190],
          [-36, -84],
          [40, -84],
          [44, 0],
        ],
        '#3a4a5a',
        7,
      ) +
        stroke(
          [
            [-36, -84],
            [-46, 0],
          ],
          '#3a4a5a',
          7,
        ),
      turned,
    ) + figure(x, y, 300, poses.sit, anybody(luck, p.cloth, { side: true, ...look }), turned)
  const round = (x: number, y: number): string =>
    rect(x - 6, y - 130, 12, 130, '#3a4a5a') +
    oval(x, y, 54, 9, '#3a4a5a') +
    oval(x, y - 126, 112, 22, '#c9b08c') +
    oval(x, y - 132, 112, 22, '#fffaf0') +
    cup(x - 40, y - 138, 46, '#ffffff', '#5a3326') +
    cup(x + 44, y - 136, 46, '#ffffff', '#5a3326')
  return (
    rect(0, 0, 1600, 620, down('#62b6cf', '#bfe3e0', '#fdf3d8')) +
    hills(luck, 540, 120, 6, 560, '#9cc6cc', '#c5ded6') +
    sea(luck, p, 540, 700, 0.6) +
    glitter(luck, 560, 545, 690, '#ffffff', 0.6) +
    place(
      520,
      590,
      0.8,
      path('M-40 0L50 0L34 14L-28 14Z', '#ffffff') +
        path('M4 -4L4 -110L60 -12Z', '#fff8ea') +
        path('M-2 -4L-2 -90L-40 -10Z', p.carmine),
    ) +
    rect(0, 690, 1600, 310, down('#f3dfb6', '#d9b588')) +
    rect(0, 676, 1600, 16, '#fffaf0') +
    repeat(22, (at) =>
      path(
        `M${at * 76 - 10} 676C${at * 76 - 26} 640 ${at * 76 + 22} 630 ${at * 76 + 2} 590L${at * 76 + 24} 590C${at * 76 + 6} 630 ${at * 76 + 52} 640 ${at * 76 + 36} 676Z`,
        across('#fffaf0', '#dccbae'),
      ),
    ) +
    rect(0, 580, 1600, 14, '#fffaf0') +
    repeat(13, (at) =>
      poly(
        [
          [at * 140 - 60, 692],
          [at * 140 + 10, 692],
          [at * 180 - 200, 1000],
          [at * 180 - 300, 1000],
        ],
        fade('#b98a64', 0.16),
      ),
    ) +
    house(luck, 1260, 700, 420, 780, {
      wall: '#f6cda0',
      roof: p.roof,
      glass: '#3f7a86',
      arches: true,
      shutters: '#3f9a90',
    }) +
    repeat(60, () =>
      circle(
        1290 + luck.between(-60, 120),
        luck.between(-10, 420),
        luck.between(12, 28),
        luck.pick(['#d8407a', '#e8609a', '#4f8a5a', '#6fa860', '#c23b64']),
      ),
    ) +
    oval(430, 930, 330, 40, fade('#5b3a6a', 0.3)) +
    oval(1090, 940, 340, 40, fade('#5b3a6a', 0.3)) +
    brolly(430, 250, 320, p.carmine) +
    brolly(1090, 220, 330, '#2f8f9a') +
    seat(260, 930, false, { style: 'long' }) +
    seat(600, 930, true, { style: 'short' }) +
    round(430, 940) +
    seat(920, 935, false, { style: 'scarf' }) +
    seat(1260, 935, true, { style: 'hat' }) +
    round(1090, 946) +
    plant(luck, 90, 970, 260, '#c25a3c', '#7fb069', '#2f7355') +
    plant(luck, 1530, 975, 270, '#c25a3c', '#7fb069', '#2f7355') +
    gulls(luck, 5, 200, 90, 1100, 240, '#ffffff', 28)
  )
}

const schoolYard = (luck: Luck): string => {
  const p = palettes.morning
  const kid = (
    x: number,
    y: number,
    h: number,
    pose: Parameters<typeof figure>[3],
    more = {},
    turned = false,
  ): string =>
    shadow(x, y, 110, 8, '#5b3a5a') +
    figure(
      x,
      y,
      h,
      pose,
      anybody(luck, ['#d63a48', '#2f8f9a', '#ffc145', '#4f6fa8', '#fff4dd'], {
        wear: 'shorts',
        side: true,
        style: luck.pick(['short', 'curls', 'bun', 'long'] as const),
        ...more,
      }),
      turned,
    )
  return (
    rect(0, 0, 1600, 600, down('#5fb0cf', '#bfe3e0', '#fdf3d8')) +
    heap(luck, 1280, 200, 420, '#ffffff', '#bfe0e0') +
    house(luck, 160, 610, 1000, 330, { wall: '#ffd9a0', roof: '#cf5a44', glass: '#4f8a9a', shape: 'flat' }) +
    poly(
      [
        [120, 284],
        [160, 210],
        [1160, 210],
        [1200, 284],
      ],
      '#cf5a44',
    ) +
    poly(
      [
        [120, 284],
        [160, 210],
        [400, 210],
        [360, 284],
      ],
      '#df7458',
    ) +
    rect(150, 284, 1020, 10, '#fff4dd') +
    rect(560, 150, 200, 140, '#ffe6bd') +
    poly(
      [
        [540, 154],
        [660, 70],
        [780, 154],
      ],
      '#cf5a44',
    ) +
    circle(660, 214, 38, '#fffaf0') +
    stroke(
      [
        [660, 214],
        [660, 190],
      ],
      '#3a2a44',
      5,
    ) +
    stroke(
      [
        [660, 214],
        [678, 222],
      ],
      '#3a2a44',
      5,
    ) +
    door(600, 610, 120, 190, '#2f7a86') +
    rect(0, 600, 1600, 400, down('#f0cf9a', '#d99a68')) +
    repeat(2, (at) =>
      poly(
        [
          [at * 1600, 600],
          [800 + (at ? 420 : -420), 600],
          [at * 1600 + (at ? -60 : 60), 760],
        ],
        fade('#9fb36b', 0.8),
      ),
    ) +
    tree(luck, 1330, 720, 560, '#a3bf6a', '#4f8a5a', '#7a4f3a') +
    path('M1080 720C1250 690 1500 700 1600 730L1600 790C1400 800 1150 780 1080 720Z', fade('#5b3a5a', 0.28)) +
    repeat(7, (at) =>
      rect(
        380 + (at % 2 ? 0 : 50) - at * 8,
        730 + at * 32,
        at % 2 ? 90 + at * 4 : 50,
        30,
        'none',
        2,
        ` stroke="#fffaf0" stroke-width="6"`,
      ),
    ) +
    kid(430, 800, 210, poses.run) +
    kid(900, 760, 200, poses.cheer) +
    kid(720, 740, 180, poses.walk, {}, true) +
    kid(1130, 800, 215, poses.run, {}, true) +
    circle(1000, 640, 34, across('#ff8a4a', '#d8503f')) +
    path('M968 630Q1000 650 1032 634', 'none', ' stroke="#8f2a2a" stroke-width="4"') +
    kid(250, 900, 250, poses.stride) +
    kid(620, 940, 280, poses.kick) +
    kid(1330, 930, 270, poses.cheer, { style: 'scarf' }) +
    repeat(2, (at) =>
      place(
        90 + at * 74,
        960,
        1,
        rect(
          -26,
          -80,
          52,
          78,
          across(at ? '#2f8f9a' : '#d63a48', deep(at ? '#2f8f9a' : '#d63a48', 0.25)),
          16,
        ) + rect(-20, -44, 40, 34, fade('#ffffff', 0.2), 8),
      ),
    ) +
    bunting([-20, 120], [700, 130], 60, [p.carmine, '#ffc145', '#2f8f9a', '#ffffff'], '#7a4f3a', 13) +
    bunting([640, 130], [1620, 90], 90, [p.carmine, '#ffc145', '#2f8f9a', '#ffffff'], '#7a4f3a', 17)
  )
}

const cross = (x: number, y: number, size: number, colour: string): string =>
  rect(x - size * 0.16, y - size / 2, size * 0.32, size, colour, size * 0.05) +
  rect(x - size / 2, y - size * 0.16, size, size * 0.32, colour, size * 0.05)

const hospital = (luck: Luck): string => {
  const glass = (x: number, y: number): string =>
    rect(x, y, 62, 44, down('#bfe6e6', luck.chance(0.25) ? '#fff0c0' : '#5fa8b8'), 2)
  return (
    rect(0, 0, 1600, 720, down('#7cc6d0', '#d3ede4', '#fdf8e3')) +
    heap(luck, 220, 260, 380, '#ffffff', '#c9e6e2') +
    hills(luck, 640, 130, 6, 700, '#a9d0c0', '#c9e0cc') +
    rect(300, 240, 1000, 470, down('#ffffff', '#e3ecea')) +
    rect(1080, 240, 220, 470, fade('#7fa8b0', 0.22)) +
    repeat(6, (row) =>
      row < 5 ? repeat(11, (at) => (at > 3 && at < 7 ? '' : glass(330 + at * 87, 276 + row * 78))) : '',
    ) +
    rect(660, 150, 280, 560, across('#2f9aa0', '#1f7a86')) +
    repeat(5, (row) => rect(690, 320 + row * 64, 220, 40, fade('#d3f4ee', 0.75), 2)) +
    circle(800, 232, 58, '#ffffff') +
    cross(800, 232, 74, '#2f9aa0') +
    rect(560, 590, 480, 20, '#ffffff') +
    rect(560, 610, 480, 8, '#b9ccca') +
    rect(600, 618, 12, 96, '#b9ccca') +
    rect(988, 618, 12, 96, '#b9ccca') +
    rect(690, 616, 220, 98, down('#fff3cf', '#f4cf8a')) +
    rect(796, 616, 8, 98, '#1f7a86') +
    rect(0, 706, 1600, 294, down('#a9c98a', '#6f9f70')) +
    poly(
      [
        [660, 710],
        [940, 710],
        [1240, 1000],
        [360, 1000],
      ],
      down('#f3e9d2', '#dcc9a6'),
    ) +
    poly(
      [
        [0, 800],
        [1600, 760],
        [1600, 850],
        [0, 900],
      ],
      down('#8fa0a8', '#6f808c'),
    ) +
    stroke(
      [
        [0, 850],
        [1600, 805],
      ],
      '#fff8e6',
      5,
      ' stroke-dasharray="60 44"',
    ) +
    tree(luck, 180, 780, 420, '#9fcf86', '#3f8a6a', '#7a5a44') +
    tree(luck, 1450, 780, 460, '#9fcf86', '#3f8a6a', '#7a5a44') +
    repeat(8, (at) =>
      blob(
        [
          [360 + at * 36, 716],
          [378 + at * 36, 690],
          [396 + at * 36, 716],
        ],
        '#5fa878',
      ),
    ) +
    repeat(8, (at) =>
      blob(
        [
          [970 + at * 36, 716],
          [988 + at * 36, 690],
          [1006 + at * 36, 716],
        ],
        '#5fa878',
      ),
    ) +
    figure(740, 790, 150, poses.walk, anybody(luck, ['#2f6f9a'], { side: true, style: 'short' })) +
    figure(880, 780, 145, poses.rest, anybody(luck, ['#ffffff'], { style: 'scarf', wear: 'coat' }), true) +
    shadow(700, 960, -150, 14, '#2f4a4a', 0.35) +
    figure(700, 960, 330, poses.give, {
      top: '#2f9aa0',
      bottom: '#2f9aa0',
      skin: '#9a643f',
      hair: '#231d26',
      style: 'bun',
      side: true,
    }) +
    place(
      850,
      962,
      1.2,
      circle(0, -52, 50, 'none', ' stroke="#3a4a5a" stroke-width="7"') +
        circle(74, -16, 16, 'none', ' stroke="#3a4a5a" stroke-width="6"') +
        stroke(
          [
            [-34, -150],
            [-22, -96],
            [62, -96],
            [66, -30],
            [92, -30],
          ],
          '#3a4a5a',
          7,
        ) +
        stroke(
          [
            [-34, -150],
            [-56, -156],
          ],
          '#3a4a5a',
          7,
        ),
    ) +
    place(
      866,
      980,
      1,
      figure(-6, 0, 300, poses.sit, {
        top: '#f2b45a',
        bottom: '#5a4a6a',
        skin: '#e6b48c',
        hair: '#d9d4d6',
        style: 'bun',
        side: true,
      }),
    )
  )
}

const ambulance = (luck: Luck): string => {
  const p = palettes.night
  return (
    rect(0, 0, 1600, 1000, down('#0a1030', '#20326a', '#4a4a80')) +
    stars(luck, 70, 260, p.light) +
    quarter(
      luck,
      -60,
      1660,
      620,
      130,
      3,
      p.walls,
      { roof: p.roof, glass: '#101a40', lit: 0.28, lamp: p.accent },
      '#1b2b5c',
    ) +
    rect(0, 612, 1600, 60, '#2b3a6b') +
    rect(0, 664, 1600, 336, down('#1d2a58', '#0a1030')) +
    circle(560, 430, 460, rings(fade('#4f8aff', 0.6), fade('#4f8aff', 0.14), fade('#4f8aff', 0))) +
    circle(900, 430, 300, rings(fade('#ff4a5a', 0.5), fade('#ff4a5a', 0.1), fade('#ff4a5a', 0))) +
    poly(
      [
        [1180, 640],
        [1700, 560],
        [1700, 900],
        [1180, 700],
      ],
      across(fade('#fff3c8', 0.75), fade('#fff3c8', 0)),
    ) +
    oval(760, 806, 520, 30, '#050920') +
    path(
      'M300 400L960 400C1000 400 1020 410 1040 440L1110 560L1200 600C1226 612 1232 630 1232 660L1232 760L300 760C286 760 280 750 280 740L280 430C280 410 286 400 300 400Z',
      across('#dfe6f6', '#f6f4f0', '#c3cde6'),
    ) +
    rect(280, 600, 952, 50, p.carmine) +
    rect(280, 660, 952, 14, p.accent) +
    path('M960 430L1020 430C1030 432 1040 460 1090 560L960 560Z', down('#2f4a80', '#6a8ac0')) +
    path('M860 430L930 430L930 560L860 560Z', down('#2f4a80', '#6a8ac0')) +
    figure(900, 720, 300, poses.sit, against('#101a40', '#3a3a60')) +
    rect(856, 562, 240, 38, '#f6f4f0') +
    rect(856, 600, 240, 50, p.carmine) +
    circle(560, 500, 76, '#2f8a9a') +
    cross(560, 500, 92, '#ffffff') +
    rect(540, 368, 90, 36, down('#cfe6ff', '#4f8aff'), 10) +
    rect(840, 368, 90, 36, down('#ffd0d0', '#ff4a5a'), 10) +
    circle(585, 382, 60, rings(fade('#ffffff', 0.9), fade('#4f8aff', 0.3), fade('#4f8aff', 0))) +
    circle(885, 382, 60, rings(fade('#ffffff', 0.9), fade('#ff4a5a', 0.3), fade('#ff4a5a', 0))) +
    circle(1206, 660, 40, rings('#ffffff', fade('#fff3c8', 0.6), fade('#fff3c8', 0))) +
    [450, 1060]
      .map(
        (x) => circle(x, 764, 76, '#0a1030') + circle(x, 764, 42, '#8f9ad0') + circle(x, 764, 16, '#22306a'),
      )
      .join('') +
    repeat(60, () => {
      const s = luck.between(0, 1)
      return lens(
        luck.between(0, 1600),
        800 + s * 200,
        30 + s * 90,
        2 + s * 4,
        fade(luck.pick(['#4f8aff', '#ff4a5a', '#fff3c8', '#4f8aff']), 0.22),
      )
    }) +
    repeat(9, (at) =>
      stroke(
        [
          [-20, 470 + at * 34],
          [60 + luck.between(0, 170), 470 + at * 34],
        ],
        fade('#bfe0ff', 0.35),
        4,
      ),
    ) +
    streetLamp(150, 720, 470, '#050920', p.accent) +
    streetLamp(1470, 730, 490, '#050920', p.accent) +
    vignette('#03061a', '66')
  )
}

const bench = (luck: Luck): string => {
  const leaves = ['#e0703a', '#f0a23d', '#c23b44', '#f3c25a', '#b8543a']
  return (
    rect(0, 0, 1600, 700, down('#d9a679', '#f3cf9a', '#fff0cf')) +
    sun(1120, 330, 80, '#fffbe6', 6) +
    repeat(9, (at) =>
      veil(0.5, tree(luck, 60 + at * 190, 660, 340 + luck.between(-40, 60), '#f3c48a', '#e0a070', '#c08a6a')),
    ) +
    rect(0, 650, 1600, 350, down('#e9b878', '#a8643c')) +
    path(
      'M500 1000C620 850 900 720 1500 668L1620 668L1620 720C1200 760 980 860 940 1000Z',
      down('#f9e3b8', '#e3bd8a'),
    ) +
    tree(luck, 240, 800, 860, '#f0a23d', '#b8543a', '#4a2a2c') +
    tree(luck, 1440, 780, 620, '#e0703a', '#a03a3a', '#4a2a2c') +
    poly(
      [
        [420, 880],
        [1080, 880],
        [820, 960],
        [140, 960],
      ],
      fade('#5b2a3a', 0.28),
    ) +
    [520, 1030]
      .map(
        (x) =>
          stroke(
            [
              [x, 890],
              [x, 770],
              [x - 26, 600],
            ],
            '#2b2230',
            11,
          ) +
          stroke(
            [
              [x + 40, 890],
              [x + 34, 790],
            ],
            '#2b2230',
            11,
          ),
      )
      .join('') +
    repeat(4, (at) => rect(470, 612 + at * 40, 620, 24, down('#b9744a', '#8a4a34'), 6)) +
    figure(700, 892, 440, poses.sit, {
      top: '#5f6a4a',
      bottom: '#3a3040',
      skin: '#c99a76',
      hair: '#e9e4e0',
      style: 'cap',
      side: true,
    }) +
    figure(910, 892, 430, poses.sitFront, {
      top: '#a8343f',
      bottom: '#5a3a4a',
      skin: '#e0b08c',
      hair: '#f0d9a8',
      style: 'scarf',
      wear: 'dress',
    }) +
    repeat(2, (at) => rect(470, 774 + at * 0, 200, 20, '#8a4a34', 6)) +
    rect(990, 774, 100, 20, '#8a4a34', 6) +
    `<path d="M808 900L800 730C798 706 772 706 772 728" fill="none" stroke="#4a2a2c" stroke-width="8" stroke-linecap="round"/>` +
    [
      [1180, 930],
      [1260, 950],
      [1120, 965],
      [1330, 925],
    ]
      .map(([x = 0, y = 0], at) =>
        place(
          x,
          y,
          0.8,
          path(
            'M-40 -10C-30 -40 10 -46 24 -32C30 -46 46 -46 48 -34L58 -30L46 -26C44 -6 20 4 0 2Z',
            at % 2 ? '#6f7a90' : '#8f98a8',
          ) +
            path('M-40 -10C-20 -30 0 -30 12 -20C0 -6 -16 0 -40 -10Z', '#556077') +
            stroke(
              [
                [4, 0],
                [4, 16],
              ],
              '#c25a3c',
              4,
            ),
          at % 2 === 1,
        ),
      )
      .join('') +
    repeat(110, () => {
      const x = luck.between(0, 1600)
      const y = luck.between(780, 990)
      return turn(
        luck.between(0, 180),
        x,
        y,
        oval(x, y, luck.between(8, 16), luck.between(4, 7), luck.pick(leaves)),
      )
    }) +
    repeat(22, () => {
      const x = luck.between(100, 1500)
      const y = luck.between(80, 720)
      return turn(luck.between(0, 180), x, y, oval(x, y, 12, 5, luck.pick(leaves)))
    }) +
    vignette('#4a2526', '44')
  )
}

/** A kite on its line with a tail of bows. */
export const kite = (
  x: number,
  y: number,
  size: number,
  a: string,
  b: string,
  lean: number,
  hand: Point,
  line: string,
  sway = 0,
): string => {
  const tail: Point[] = [
    [x, y + size * 0.9],
    [x - size * (0.5 - sway), y + size * 1.5],
    [x + size * (0.2 + sway), y + size * 2.1],
    [x - size * (0.3 + sway * 0.5), y + size * 2.8],
  ]
  return (
    thread([hand, [(hand[0] + x) / 2 + 30, (hand[1] + y) / 2 + 70], [x, y]], line, 2.4) +
    thread(tail, line, 2.4) +
    tail
      .slice(1)
      .map(
        ([tx, ty]) =>
          poly(
            [
              [tx, ty],
              [tx - size * 0.16, ty - size * 0.1],
              [tx - size * 0.16, ty + size * 0.1],
            ],
            a,
          ) +
          poly(
            [
              [tx, ty],
              [tx + size * 0.16, ty - size * 0.1],
              [tx + size * 0.16, ty + size * 0.1],
            ],
            b,
          ),
      )
      .join('') +
    turn(
      lean,
      x,
      y,
      poly(
        [
          [x, y - size],
          [x + size * 0.7, y - size * 0.15],
          [x, y + size * 0.9],
          [x - size * 0.7, y - size * 0.15],
        ],
        b,
      ) +
        poly(
          [
            [x, y - size],
            [x + size * 0.7, y - size * 0.15],
            [x, y - size * 0.15],
          ],
          a,
        ) +
        poly(
          [
            [x - size * 0.7, y - size * 0.15],
            [x, y - size * 0.15],
            [x, y + size * 0.9],
          ],
          a,
        ) +
        poly(
          [
            [x, y - size],
            [x, y + size * 0.9],
            [x + size * 0.7, y - size * 0.15],
          ],
          fade('#15133a', 0.1),
        ),
    )
  )
}

const kites = (luck: Luck): string => {
  const p = palettes.noon
  return (
    rect(0, 0, 1600, 760, down('#3fa0d0', '#9fd6e0', '#f4f4d8')) +
    heap(luck, 260, 520, 480, '#ffffff', '#c5e6ea') +
    heap(luck, 1330, 430, 560, '#ffffff', '#c5e6ea') +
    heap(luck, 900, 560, 340, '#ffffff', '#d3ecea') +
    sea(luck, p, 640, 780, 0.5) +
    path(
      'M-20 800C260 720 520 690 800 720C1100 752 1350 700 1620 730L1620 1000L-20 1000Z',
      down('#c9d67a', '#7fae62'),
    ) +
    path(
      'M-20 900C300 800 700 850 960 900C1200 944 1400 900 1620 860L1620 1000L-20 1000Z',
      down('#9fc46a', '#4f8f5a'),
    ) +
    kite(560, 210, 110, p.carmine, '#ffd9a0', -18, [520, 690], '#3a4a5a') +
    kite(1010, 150, 130, '#ffc145', '#ff8a4a', 16, [900, 740], '#3a4a5a', 0.3) +
    kite(1270, 330, 84, '#2f8f9a', '#d3f0e6', 30, [1190, 700], '#3a4a5a', -0.1) +
    kite(280, 330, 70, '#7a4a9a', '#f4c0d0', -30, [360, 740], '#3a4a5a', 0.1) +
    [
      [500, 880, 190, 0],
      [880, 940, 220, 0],
      [1160, 860, 170, 0],
      [340, 900, 170, 1],
    ]
      .map(
        ([x = 0, y = 0, h = 0, t], at) =>
          shadow(x, y, 90, 8, '#1f4a4a') +
          figure(
            x,
            y,
            h,
            [poses.reach, poses.cheer, poses.reach, poses.run][at] ?? poses.reach,
            anybody(luck, ['#d63a48', '#ffffff', '#ffc145', '#2f6f9a'], {
              wear: 'shorts',
              side: true,
              style: luck.pick(['short', 'curls', 'long'] as const),
            }),
            t === 1,
          ),
      )
      .join('') +
    figure(
      1330,
      930,
      200,
      poses.run,
      anybody(luck, ['#ff8a4a'], { wear: 'shorts', side: true, style: 'curls' }),
      true,
    ) +
    grass(luck, 992, 150, 70, ['#6fa85a', '#3f7f52', '#b9d67a']) +
    repeat(40, () =>
      circle(
        luck.between(0, 1600),
        luck.between(900, 990),
        luck.between(4, 8),
        luck.pick(['#ffffff', '#ffd34a', '#e8505a']),
      ),
    ) +
    gulls(luck, 5, 620, 300, 900, 500, '#ffffff', 24)
  )
}

/** What people do in the town, in the day and at night. */
export const townLife: Scenes = {
  'market-square': marketSquare,
  'night-market': nightMarket,
  bakery,
  'coffee-terrace': terrace,
  'school-yard': schoolYard,
  'hospital-front': hospital,
  'ambulance-night': ambulance,
  'elderly-bench': bench,
  'children-kites': kites,
}
