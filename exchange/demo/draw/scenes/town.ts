import { rowingBoat } from '../boats.ts'
import { colonnade, door, house, pane, quarter, streetLamp } from '../buildings.ts'
import { deep, fade, mix, pale } from '../colour.ts'
import { against, anybody, figure, poses } from '../figure.ts'
import { vignette } from '../frame.ts'
import { plant } from '../furnishing.ts'
import { cypress, grass, hills, paletteTree, peaks, shadow, slack, tree } from '../land.ts'
import type { Luck } from '../luck.ts'
import { across, down, rings, slant } from '../paint.ts'
import { palettes } from '../palette.ts'
import type { Scenes } from '../scene.ts'
import {
  circle,
  inside,
  oval,
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
import { gulls, heap, mist, streaks, sun } from '../sky.ts'
import { lens, sea } from '../water.ts'

const councilHall = (luck: Luck): string => {
  const p = palettes.noon
  return (
    rect(0, 0, 1600, 720, down('#3f93bd', '#9fd0d8', '#f3efd4')) +
    heap(luck, 230, 330, 420, '#ffffff', '#b8dbe2') +
    heap(luck, 1400, 250, 460, '#ffffff', '#b8dbe2') +
    house(luck, -40, 720, 250, 330, {
      wall: '#e9b49a',
      roof: p.roof,
      glass: '#3f6f8a',
      shape: 'hip',
      shutters: '#3f8a80',
    }) +
    house(luck, 1390, 720, 270, 370, {
      wall: '#ffd9a0',
      roof: p.roof,
      glass: '#3f6f8a',
      shape: 'hip',
      shutters: '#3f8a80',
    }) +
    paletteTree(luck, p, 260, 730, 230) +
    paletteTree(luck, p, 1350, 730, 230) +
    rect(330, 420, 940, 300, down('#fffaf0', '#f0dfc2')) +
    rect(330, 420, 940, 18, '#ffffff') +
    repeat(
      11,
      (at) =>
        pane(362 + at * 82, 470, 34, 74, '#3f6f8a', true) +
        pane(362 + at * 82, 600, 34, 80, '#3f6f8a', false),
    ) +
    rect(560, 380, 480, 340, down('#fffdf6', '#efdcbc')) +
    rect(590, 420, 420, 300, '#8f6a62') +
    door(700, 716, 76, 200, p.carmine) +
    door(824, 716, 76, 200, p.carmine) +
    colonnade(600, 716, 400, 300, 6, '#fff8ea', '#d9c3a0') +
    poly(
      [
        [530, 398],
        [800, 286],
        [1070, 398],
      ],
      '#fffdf6',
    ) +
    poly(
      [
        [800, 286],
        [1070, 398],
        [800, 398],
      ],
      fade('#c9b08c', 0.4),
    ) +
    poly(
      [
        [590, 388],
        [800, 302],
        [1010, 388],
      ],
      '#e9cfa2',
    ) +
    circle(800, 356, 24, p.carmine) +
    circle(800, 356, 14, '#fff8ea') +
    rect(700, 210, 200, 80, across('#fffdf6', '#e3cfae')) +
    repeat(5, (at) => pane(716 + at * 37, 226, 20, 54, '#3f6f8a', true)) +
    path('M690 214C690 60 910 60 910 214Z', across('#4fb0a8', '#2f8a8c', '#1f6270')) +
    path('M740 214C740 100 790 90 800 90C790 120 780 160 780 214Z', fade('#ffffff', 0.25)) +
    rect(786, 56, 28, 46, '#fffdf6') +
    path('M782 58Q800 20 818 58Z', '#2f8a8c') +
    repeat(
      2,
      (at) =>
        stroke(
          [
            [420 + at * 760, 420],
            [420 + at * 760, 250],
          ],
          '#8f6a62',
          6,
        ) +
        path(
          `M${420 + at * 760} 256C${460 + at * 760} 236 ${490 + at * 760} 280 ${540 + at * 760} 258L${500 + at * 760} 288L${540 + at * 760} 318C${490 + at * 760} 340 ${460 + at * 760} 296 ${420 + at * 760} 316Z`,
          down('#ffc145', '#ffc145', '#2f8a8c'),
        ),
    ) +
    repeat(5, (at) =>
      rect(540 - at * 26, 716 + at * 15, 520 + at * 52, 16, mix('#fff8ea', '#cdb48c', at * 0.18)),
    ) +
    poly(
      [
        [0, 720],
        [410, 720],
        [380, 790],
        [0, 790],
      ],
      '#d9c39a',
    ) +
    rect(0, 790, 1600, 210, down('#ecd9b0', '#c9a878')) +
    poly(
      [
        [1190, 720],
        [1600, 720],
        [1600, 790],
        [1220, 790],
      ],
      '#d9c39a',
    ) +
    repeat(10, (at) =>
      stroke(
        [
          [800 + (at - 4.5) * 110, 790],
          [800 + (at - 4.5) * 300, 1000],
        ],
        fade('#a8835a', 0.35),
        3,
      ),
    ) +
    [
      [300, 870, 1],
      [520, 930, 0],
      [1010, 860, 1],
      [1180, 935, 0],
      [1300, 850, 1],
      [690, 850, 0],
    ]
      .map(
        ([x = 0, y = 0, side]) =>
          shadow(x, y, 170, 9, '#5b3a5a', 0.4) +
          figure(
            x,
            y,
            110 + (y - 840) * 0.75,
            luck.pick([poses.walk, poses.stride, poses.rest]),
            anybody(luck, p.cloth, { side: true }),
            side === 1,
          ),
      )
      .join('') +
    gulls(luck, 9, 300, 80, 1300, 300, '#ffffff', 24)
  )
}

const tramStreet = (luck: Luck): string => {
  const p = palettes.dusk
  const facade = (x: number, wide: number, top: number, wall: string): string =>
    house(luck, x, 760, wide, 760 - top, {
      wall,
      roof: p.roof,
      glass: '#4a2a5a',
      lit: 0.45,
      lamp: p.accent,
      shape: luck.pick(['flat', 'hip'] as const),
      arches: luck.chance(0.5),
    })
  return (
    rect(0, 0, 1600, 760, down('#4a3a86', '#d8657e', '#ffc680')) +
    streaks(luck, 7, 60, 330, '#ffd59a', 0.5) +
    sun(800, 560, 70, '#fff0c0', 6) +
    quarter(
      luck,
      560,
      1040,
      690,
      80,
      2,
      ['#c46a80', '#a4567c'],
      { roof: '#7b3a6a', glass: '#6b3a70', lit: 0.3, lamp: p.accent },
      '#f0a080',
    ) +
    facade(-30, 220, 120, '#c26f78') +
    facade(186, 180, 220, '#e79a7c') +
    facade(362, 150, 330, '#8f4f78') +
    facade(506, 110, 420, '#b8607c') +
    facade(1410, 230, 100, '#8f4f78') +
    facade(1236, 180, 210, '#d98474') +
    facade(1090, 150, 320, '#a4567c') +
    facade(990, 104, 420, '#c26f78') +
    poly(
      [
        [0, 760],
        [1600, 760],
        [1600, 1000],
        [0, 1000],
      ],
      down('#7a4468', '#2b1a40'),
    ) +
    poly(
      [
        [640, 760],
        [960, 760],
        [1260, 1000],
        [340, 1000],
      ],
      down('#8f5470', '#3a2450'),
    ) +
    repeat(2, (at) =>
      poly(
        [
          [748 + at * 96, 760],
          [756 + at * 96, 760],
          [620 + at * 330, 1000],
          [600 + at * 330, 1000],
        ],
        mix(p.accent, '#8f5470', 0.2),
      ),
    ) +
    poly(
      [
        [700, 760],
        [900, 760],
        [1080, 1000],
        [520, 1000],
      ],
      down(fade('#ffd08a', 0.55), fade('#ffd08a', 0)),
    ) +
    slack([0, 150], [800, 330], 20, '#2b1d4a', 3) +
    slack([1600, 150], [800, 330], 20, '#2b1d4a', 3) +
    stroke(
      [
        [800, 0],
        [800, 360],
      ],
      '#2b1d4a',
      3,
    ) +
    stroke(
      [
        [770, 352],
        [830, 352],
      ],
      p.ink,
      5,
    ) +
    stroke(
      [
        [778, 352],
        [800, 396],
        [822, 352],
      ],
      p.ink,
      4,
    ) +
    oval(800, 890, 190, 20, fade(p.ink, 0.55)) +
    rect(640, 396, 320, 478, across(pale(p.carmine, 0.12), p.carmine, deep(p.carmine, 0.3)), 34) +
    rect(640, 640, 320, 70, '#fbe3c2') +
    path('M664 440Q800 410 936 440L936 628L664 628Z', down('#4b3a78', '#f0a080')) +
    path('M664 440L760 424L700 628L664 628Z', fade('#ffffff', 0.16)) +
    rect(796, 424, 8, 206, deep(p.carmine, 0.35)) +
    inside(
      'cab',
      rect(664, 424, 272, 206, '#000'),
      figure(742, 770, 300, poses.rest, { ...against('#2b1d4a', '#8f4f58'), style: 'cap' }),
    ) +
    rect(640, 630, 320, 14, deep(p.carmine, 0.3)) +
    rect(640, 644, 320, 66, '#fbe3c2') +
    rect(720, 406, 160, 26, p.ink, 6) +
    repeat(3, (at) => circle(764 + at * 36, 419, 6, p.accent)) +
    [700, 900]
      .map(
        (x) =>
          circle(x, 762, 100, rings(fade('#fff3c8', 0.8), fade('#fff3c8', 0.15), fade('#fff3c8', 0))) +
          circle(x, 762, 22, '#fff8dd'),
      )
      .join('') +
    rect(650, 850, 300, 30, p.ink, 10) +
    streetLamp(330, 880, 420, p.ink, p.accent) +
    streetLamp(1270, 880, 420, p.ink, p.accent) +
    figure(
      200,
      985,
      300,
      poses.rest,
      anybody(luck, ['#3f2c66'], { style: 'scarf', hair: p.accent, wear: 'coat' }),
    ) +
    figure(110, 975, 290, poses.walk, anybody(luck, ['#d98474'], { side: true, style: 'short' })) +
    figure(1430, 985, 300, poses.stride, anybody(luck, ['#2c6f86'], { side: true, style: 'bun' }), true) +
    vignette(p.ink, '55')
  )
}

const lane = (luck: Luck): string => {
  const wallA = ['#f6d7a8', '#c98a66'] as const
  return (
    rect(0, 0, 1600, 1000, down('#5fb4c8', '#d8eadb', '#fff3d2')) +
    rect(560, 330, 480, 420, '#cfe3d8') +
    sea(luck, palettes.morning, 560, 640, 0.4) +
    gulls(luck, 4, 640, 200, 940, 420, '#ffffff', 22) +
    poly(
      [
        [-10, -10],
        [610, 210],
        [610, 700],
        [-10, 1010],
      ],
      across(wallA[0], wallA[1]),
    ) +
    poly(
      [
        [1610, -10],
        [1000, 190],
        [1000, 700],
        [1610, 1010],
      ],
      across('#d3755c', '#f0a679'),
    ) +
    poly(
      [
        [1000, 190],
        [1000, 700],
        [900, 660],
        [900, 300],
      ],
      '#a86a78',
    ) +
    poly(
      [
        [610, 210],
        [610, 700],
        [690, 664],
        [690, 320],
      ],
      '#f9e6c4',
    ) +
    poly(
      [
        [1610, -10],
        [1000, 190],
        [1000, 340],
        [1610, 420],
      ],
      fade('#ffd9a0', 0.45),
    ) +
    poly(
      [
        [690, 664],
        [900, 660],
        [1610, 1010],
        [-10, 1010],
      ],
      down('#e9cfa0', '#b98a64'),
    ) +
    repeat(9, (at) => {
      const s = (at / 9) ** 1.6
      const y = 672 + s * 320
      const half = 110 + s * 560
      return path(
        `M${795 - half} ${y}Q795 ${y + 12 + s * 30} ${795 + half} ${y}L${795 + half} ${y + 6 + s * 14}Q795 ${y + 24 + s * 44} ${795 - half} ${y + 6 + s * 14}Z`,
        fade('#8f5f4c', 0.35),
      )
    }) +
    poly(
      [
        [610, 690],
        [1000, 690],
        [1610, 1010],
        [700, 1010],
      ],
      fade('#5b3a5a', 0.3),
    ) +
    repeat(3, (at) => {
      const x = 70 + at * 190
      const s = 1 - at * 0.22
      return (
        poly(
          [
            [x, 250 + at * 60],
            [x + 96 * s, 268 + at * 64],
            [x + 96 * s, 480 + at * 26],
            [x, 500 + at * 20],
          ],
          '#2f6f78',
        ) +
        poly(
          [
            [x - 44 * s, 240 + at * 60],
            [x - 4, 250 + at * 60],
            [x - 4, 500 + at * 20],
            [x - 44 * s, 506 + at * 20],
          ],
          '#3f9a90',
        ) +
        poly(
          [
            [x + 100 * s, 268 + at * 64],
            [x + 140 * s, 276 + at * 66],
            [x + 140 * s, 474 + at * 24],
            [x + 100 * s, 480 + at * 26],
          ],
          '#3f9a90',
        ) +
        repeat(7, (leaf) =>
          circle(
            x + leaf * 16 * s,
            505 + at * 20 + luck.between(-16, 14),
            15 * s,
            luck.pick(['#d63a48', '#e8607a', '#4f8a5a', '#6fa860']),
          ),
        )
      )
    }) +
    poly(
      [
        [1210, 1000],
        [1210, 560],
        [1360, 500],
        [1360, 1000],
      ],
      '#27566a',
    ) +
    poly(
      [
        [1225, 1000],
        [1225, 584],
        [1345, 534],
        [1345, 1000],
      ],
      '#1c3f52',
    ) +
    poly(
      [
        [1400, 330],
        [1520, 290],
        [1520, 470],
        [1400, 480],
      ],
      '#3a2a44',
    ) +
    poly(
      [
        [1410, 338],
        [1454, 322],
        [1454, 474],
        [1410, 478],
      ],
      fade('#ffd9a0', 0.4),
    ) +
    poly(
      [
        [1080, 370],
        [1150, 346],
        [1150, 500],
        [1080, 504],
      ],
      '#3a2a44',
    ) +
    path('M640 300C640 190 960 190 960 300L960 260C930 120 670 120 640 260Z', down('#f3cf9c', '#c98a66')) +
    slack([330, 170], [1230, 120], 60, '#5b3a4a', 3) +
    [
      ['#ffffff', 470, 182],
      ['#d63a48', 590, 188],
      ['#f2b13d', 700, 189],
      ['#ffffff', 810, 184],
      ['#4f8ab0', 930, 173],
      ['#e8a0a0', 1040, 158],
    ]
      .map(([c, x, y], at) =>
        path(
          `M${x} ${y}L${Number(x) + 84} ${Number(y) + (at < 3 ? 8 : -8)}C${Number(x) + 90} ${Number(y) + 70} ${Number(x) + 78} ${Number(y) + 100} ${Number(x) + 86} ${Number(y) + 136}C${Number(x) + 50} ${Number(y) + 150} ${Number(x) + 30} ${Number(y) + 124} ${Number(x) + 2} ${Number(y) + 140}C${Number(x) + 8} ${Number(y) + 90} ${Number(x) - 6} ${Number(y) + 60} ${x} ${y}Z`,
          across(String(c), deep(String(c), 0.16)),
        ),
      )
      .join('') +
    shadow(800, 846, 120, 8, '#5b3a5a', 0.5) +
    figure(800, 846, 210, poses.walk, {
      top: '#d63a48',
      bottom: '#1f4f68',
      skin: '#9a643f',
      hair: '#231d26',
      style: 'bun',
      wear: 'dress',
      away: true,
      side: true,
    }) +
    plant(luck, 420, 880, 170, '#c25a3c', '#6fa860', '#3f7555') +
    plant(luck, 330, 930, 220, '#3f8a90', '#8fb268', '#3f7555') +
    plant(luck, 1170, 900, 150, '#f0d9a9', '#6fa860', '#3f7555') +
    place(
      600,
      840,
      0.85,
      path('M-34 0C-44 -26 -24 -44 0 -40L14 -56L18 -44L28 -56L30 -36C36 -28 28 -20 16 -20L18 0Z', '#3a2a34') +
        `<path d="M-34 -2C-60 -10 -56 -40 -44 -46" fill="none" stroke="#3a2a34" stroke-width="8" stroke-linecap="round"/>`,
    ) +
    vignette('#5b3a4a', '44')
  )
}

const bridge = (luck: Luck): string => {
  const p = palettes.orchard
  const stone = ['#f3d9a8', '#b98a5a'] as const
  return (
    rect(0, 0, 1600, 560, down('#86c0c4', '#dbe8c8', '#fff3cf')) +
    sun(360, 220, 56, '#fffbe6', 6) +
    hills(luck, 520, 180, 5, 600, '#b9d0ab', '#d6dfb5') +
    quarter(
      luck,
      880,
      1640,
      540,
      150,
      3,
      p.walls,
      { roof: p.roof, glass: '#4f6f6a', shutters: '#5f8a7a' },
      '#dfe6c8',
    ) +
    repeat(9, (at) =>
      cypress(
        60 + at * 90 + luck.between(-20, 20),
        560 + luck.between(-16, 6),
        luck.between(110, 200),
        '#7a9a5f',
        '#4a6f4d',
      ),
    ) +
    rect(0, 548, 1600, 452, down('#cfe0be', '#5f9a92', '#2f6a72')) +
    repeat(90, () => {
      const s = luck.between(0, 1)
      return lens(
        luck.between(0, 1600),
        600 + s * 400,
        30 + s * 120,
        2 + s * 6,
        fade(luck.pick(['#f6f0cf', '#2f6a72', '#9fc8b4']), 0.3),
      )
    }) +
    veil(
      0.35,
      path(
        'M-20 640L1620 640L1620 700C1500 700 1480 820 1330 820S1160 700 1100 700S980 850 800 850S640 700 500 700S430 820 270 820S100 700 -20 700Z',
        '#8a6a4a',
      ),
    ) +
    path(
      'M-20 440C300 400 560 372 800 366C1040 372 1300 400 1620 440L1620 640L1430 640C1430 500 1200 500 1200 640L1080 640C1080 430 520 430 520 640L400 640C400 500 170 500 170 640L-20 640Z',
      down(stone[0], mix(stone[0], stone[1], 0.8)),
    ) +
    path(
      'M1430 640C1430 500 1200 500 1200 640L1222 640C1222 530 1410 530 1430 640ZM1080 640C1080 430 520 430 520 640L548 640C548 470 1052 470 1080 640ZM400 640C400 500 170 500 170 640L192 640C192 530 380 530 400 640Z',
      '#8f6442',
    ) +
    path(
      'M-20 440C300 400 560 372 800 366C1040 372 1300 400 1620 440L1620 458C1300 418 1040 390 800 384C560 390 300 418 -20 458Z',
      '#fff0cf',
    ) +
    [460, 1140]
      .map(
        (x) =>
          poly(
            [
              [x - 60, 640],
              [x + 60, 640],
              [x + 44, 690],
              [x - 44, 690],
            ],
            '#8f6442',
          ) + rect(x - 30, 470, 60, 170, across(stone[0], stone[1])),
      )
      .join('') +
    repeat(5, (at) =>
      figure(
        560 + at * 120,
        380 - (at === 2 ? 8 : 3),
        84,
        luck.pick([poses.walk, poses.stride, poses.rest]),
        anybody(luck, p.cloth, { side: true }),
        at % 2 === 0,
      ),
    ) +
    streetLamp(700, 372, 130, '#3a4a44') +
    streetLamp(920, 374, 130, '#3a4a44') +
    rowingBoat(800, 780, 300, p.carmine, '#1f3f3a') +
    figure(770, 784, 220, poses.sit, anybody(luck, ['#fff3d8'], { side: true, style: 'hat' })) +
    path('M-20 1000L-20 820C120 800 260 850 360 930C400 960 420 980 430 1000Z', down('#9fb36b', '#4f6f4d')) +
    grass(luck, 890, 60, 90, ['#6f8f55', '#b3c77a', '#4a6a48'], -10, 300) +
    tree(luck, 1540, 1010, 480, '#a9bd74', '#55754a', '#5a4434') +
    vignette('#263f38', '33')
  )
}

const station = (luck: Luck): string => {
  const arch = (size: number, colour: string, width: number): string =>
    `<path d="M${800 - 760 * size} ${760}L${800 - 760 * size} ${760 - 260 * size}C${800 - 760 * size} ${760 - 860 * size} ${800 + 760 * size} ${760 - 860 * size} ${800 + 760 * size} ${760 - 260 * size}L${800 + 760 * size} 760" fill="none" stroke="${colour}" stroke-width="${width}"/>`
  return (
    rect(0, 0, 1600, 1000, down('#27566a', '#4f8a8c')) +
    path('M40 760L40 500C40 -100 1560 -100 1560 500L1560 760Z', rings('#fff6d8', '#ffe3ac', '#8fc0b8')) +
    [1, 0.8, 0.64, 0.5, 0.4]
      .map((size, at) => arch(size, mix('#1c4152', '#dfae7a', at * 0.17), 22 - at * 4))
      .join('') +
    repeat(9, (at) => {
      const a = Math.PI * (0.1 + at * 0.1)
      return stroke(
        [
          [800 + Math.cos(a) * 300, 480 - Math.sin(a) * 190],
          [800 + Math.cos(a) * 790, 430 - Math.sin(a) * 450],
        ],
        fade('#1c4152', 0.5),
        5,
      )
    }) +
    poly(
      [
        [520, 0],
        [900, 0],
        [1300, 760],
        [700, 760],
      ],
      down(fade('#fff6d8', 0.4), fade('#fff6d8', 0)),
    ) +
    circle(800, 300, 64, '#1c4152') +
    circle(800, 300, 54, '#fff8e6') +
    stroke(
      [
        [800, 300],
        [800, 264],
      ],
      '#1c4152',
      6,
    ) +
    stroke(
      [
        [800, 300],
        [826, 314],
      ],
      '#1c4152',
      6,
    ) +
    rect(0, 756, 1600, 244, down('#3a5a64', '#1c3642')) +
    poly(
      [
        [880, 760],
        [1060, 760],
        [1600, 930],
        [1600, 1000],
        [980, 1000],
      ],
      '#24424e',
    ) +
    [
      [900, 640, 0.9],
      [1060, 760, 1],
    ]
      .map(() => '')
      .join('') +
    poly(
      [
        [905, 500],
        [1040, 470],
        [1640, 300],
        [1640, 930],
        [1040, 770],
        [905, 756],
      ],
      across('#d6404a', '#8f2a3c'),
    ) +
    poly(
      [
        [905, 500],
        [1040, 470],
        [1640, 300],
        [1640, 350],
        [1040, 494],
        [905, 516],
      ],
      '#f4dcb4',
    ) +
    poly(
      [
        [905, 516],
        [880, 560],
        [880, 740],
        [905, 756],
      ],
      '#6f2035',
    ) +
    repeat(5, (at) => {
      const x = 950 + at * at * 14 + at * 84
      const s = 0.5 + at * 0.22
      const y = 545 - at * 26
      return (
        poly(
          [
            [x, y],
            [x + 74 * s, y - 16 * s],
            [x + 74 * s, y + 92 * s],
            [x, y + 96 * s],
          ],
          down('#fff0c0', '#f4b35e'),
        ) +
        (at > 0
          ? place(
              x + 36 * s,
              y + 86 * s,
              s,
              path('M-22 6C-22 -30 22 -30 22 4Z', '#5a2f3a') + circle(0, -34, 12, '#5a2f3a'),
            )
          : '')
      )
    }) +
    poly(
      [
        [905, 690],
        [1040, 680],
        [1640, 760],
        [1640, 790],
        [1040, 700],
        [905, 704],
      ],
      '#f0b049',
    ) +
    poly(
      [
        [0, 756],
        [860, 756],
        [960, 1000],
        [0, 1000],
      ],
      down('#e3c79c', '#b08a68'),
    ) +
    poly(
      [
        [846, 756],
        [872, 756],
        [984, 1000],
        [930, 1000],
      ],
      '#f6e3bd',
    ) +
    [
      [180, 830, 0],
      [330, 800, 1],
      [450, 812, 0],
      [720, 800, 1],
    ]
      .map(
        ([x = 0, y = 0, side]) =>
          shadow(x, y, -110, 8, '#3a2a3a', 0.4) +
          figure(
            x,
            y,
            170 + (y - 790) * 1.2,
            luck.pick([poses.walk, poses.stride, poses.rest]),
            anybody(luck, ['#1f4f68', '#d0444a', '#fbf1dc', '#6a4a63'], { side: true }),
            side === 1,
          ),
      )
      .join('') +
    shadow(560, 960, -260, 16, '#3a2a3a', 0.45) +
    figure(560, 960, 390, poses.give, {
      top: '#1f5a6f',
      bottom: '#2b2f44',
      skin: '#c08558',
      hair: '#231d26',
      style: 'short',
      side: true,
    }) +
    figure(
      672,
      960,
      372,
      poses.give,
      {
        top: '#f0b049',
        bottom: '#8f2a3c',
        skin: '#dba479',
        hair: '#8f2a3c',
        style: 'scarf',
        wear: 'dress',
        side: true,
      },
      true,
    ) +
    rect(420, 860, 86, 100, slant('#9a5f42', '#6a3a30'), 8) +
    rect(446, 846, 34, 16, '#4a2a28', 6) +
    rect(420, 886, 86, 6, '#4a2a28') +
    vignette('#0f2630', '55')
  )
}

const airport = (luck: Luck): string => {
  const plane = (x: number, y: number, s: number): string =>
    place(
      x,
      y,
      s,
      path(
        'M-250 -6C-240 -40 -190 -50 -140 -50L170 -50C210 -50 250 -30 262 -12C250 4 210 8 170 8L-190 8C-230 8 -250 4 -250 -6Z',
        down('#ffffff', '#cfdcec'),
      ) +
        path('M-238 -30L-290 -130L-236 -130L-160 -46Z', across('#d23a4c', '#a82c44')) +
        path('M-40 -8L-130 70L-80 70L90 -8Z', '#a9bdd8') +
        oval(-30, 40, 44, 16, '#d23a4c') +
        repeat(15, (at) => rect(-130 + at * 20, -32, 9, 12, '#4f6f9a', 4)) +
        path('M214 -38L236 -28L216 -24L206 -30Z', '#27486a'),
    )
  return (
    rect(0, 0, 1600, 720, down('#4f78b8', '#a9b8dc', '#ffd9b8')) +
    streaks(luck, 9, 90, 520, '#ffffff', 0.5) +
    sun(1180, 430, 60, '#fff6e0', 6) +
    hills(luck, 610, 70, 7, 640, '#8fa0c8', '#c9b8cc') +
    rect(0, 620, 1600, 110, down('#b9b0c4', '#8f8fae')) +
    stroke(
      [
        [0, 680],
        [1600, 680],
      ],
      '#f4ead8',
      5,
      ' stroke-dasharray="50 40"',
    ) +
    plane(640, 650, 1.35) +
    place(1330, 300, 0.5, turn(-18, 0, 0, plane(0, 0, 1))) +
    repeat(6, (at) =>
      poly(
        [
          [at * 320 - 40, 0],
          [at * 320 - 8, 0],
          [at * 320 - 8, 730],
          [at * 320 - 40, 730],
        ],
        across('#2b3a66', '#1c2850'),
      ),
    ) +
    rect(0, 200, 1600, 12, '#2b3a66') +
    rect(0, 470, 1600, 8, '#2b3a66') +
    rect(0, 0, 1600, 90, down('#1c2850', '#2b3a66')) +
    repeat(9, (at) => rect(60 + at * 180, 40, 110, 12, '#fff0d0', 6)) +
    poly(
      [
        [0, 726],
        [1600, 726],
        [1600, 1000],
        [0, 1000],
      ],
      down('#8a86b0', '#3a3f70'),
    ) +
    repeat(5, (at) =>
      poly(
        [
          [at * 320, 726],
          [at * 320 + 270, 726],
          [at * 320 + 180, 1000],
          [at * 320 - 160, 1000],
        ],
        down(fade('#ffd9b8', 0.65), fade('#ffd9b8', 0.05)),
      ),
    ) +
    repeat(
      3,
      (at) =>
        rect(140 + at * 130, 800, 116, 16, '#d23a4c', 6) +
        rect(140 + at * 130, 740, 14, 76, '#d23a4c', 5) +
        rect(150 + at * 130, 816, 6, 44, '#1c2850'),
    ) +
    figure(
      330,
      862,
      270,
      poses.sit,
      anybody(luck, ['#ffb648'], { side: true, style: 'scarf', hair: '#3f6f8a' }),
    ) +
    [
      [760, 920, 340],
      [860, 930, 200],
      [1180, 960, 380],
      [1390, 880, 300],
    ]
      .map(
        ([x = 0, y = 0, h = 0], at) =>
          shadow(x, y, -140, 12, '#15133a', 0.45) +
          figure(
            x,
            y,
            h,
            [poses.walk, poses.walk, poses.stride, poses.rest][at] ?? poses.walk,
            anybody(luck, ['#1f2f66', '#d23a4c', '#fdf1ea', '#3f7a8a'], { side: true, away: at === 3 }),
            at === 2,
          ),
      )
      .join('') +
    stroke(
      [
        [1232, 820],
        [1290, 900],
      ],
      '#1c2850',
      5,
    ) +
    turn(
      -14,
      1300,
      920,
      rect(1262, 850, 74, 108, across('#ffb648', '#d98a2c'), 10) +
        repeat(3, (at) => rect(1262, 872 + at * 26, 74, 4, '#b8701f')) +
        circle(1276, 962, 8, '#1c2850') +
        circle(1322, 962, 8, '#1c2850'),
    ) +
    stroke(
      [
        [706, 790],
        [668, 866],
      ],
      '#1c2850',
      4,
    ) +
    rect(630, 850, 62, 72, across('#3f8a90', '#2a5f70'), 8) +
    circle(642, 926, 7, '#1c2850') +
    circle(680, 926, 7, '#1c2850') +
    vignette('#15133a', '44')
  )
}

const village = (luck: Luck): string => {
  const p = palettes.dawn
  return (
    rect(0, 0, 1600, 1000, down('#6f86c0', '#d8b0c0', '#ffe3b8')) +
    sun(1180, 260, 56, p.light, 6) +
    peaks(
      luck,
      [
        [260, 190],
        [620, 120],
        [1020, 210],
        [1420, 150],
      ],
      700,
      '#c9a8c0',
      '#8a7ab0',
      '#fff6ee',
    ) +
    mist(600, 60, '#ffe6cf', 0.85) +
    hills(luck, 640, 130, 5, 1000, '#8f8a9a', '#6f6a80') +
    repeat(40, () =>
      cypress(luck.between(0, 1600), luck.between(590, 670), luck.between(40, 80), '#6f7a80', '#4f5a6f'),
    ) +
    mist(690, 40, '#ffdcc0', 0.5) +
    path(
      'M300 1000C330 860 420 760 560 700C680 640 760 560 800 540C850 560 930 640 1040 700C1180 760 1280 860 1320 1000Z',
      down('#b98a8a', '#6a5068'),
    ) +
    quarter(
      luck,
      520,
      1090,
      800,
      260,
      5,
      ['#f8dfc0', '#eebf9c', '#d9a08c', '#fbead2'],
      { roof: '#b9504f', glass: '#5a4570', lit: 0.3, lamp: '#ffd27a' },
      '#c9a0a8',
    ) +
    house(luck, 756, 500, 92, 210, {
      wall: '#fbead2',
      roof: '#b9504f',
      glass: '#5a4570',
      shape: 'tower',
      arches: true,
      lit: 0.4,
      lamp: '#ffd27a',
    }) +
    quarter(
      luck,
      400,
      1220,
      900,
      60,
      2,
      ['#f4d5b8', '#e6b198', '#c98f92'],
      { roof: '#a8454c', glass: '#4a3a66', lit: 0.35, lamp: '#ffd27a' },
      '#b98a9a',
    ) +
    `<path d="M-20 990C160 960 330 930 470 900" fill="none" stroke="#f0cfb0" stroke-width="26"/>` +
    path(
      'M-20 1000L-20 860C200 880 380 900 560 940C800 985 1100 960 1620 850L1620 1000Z',
      down('#5a5068', '#2b2645'),
    ) +
    repeat(26, () =>
      cypress(luck.between(0, 1600), luck.between(930, 1000), luck.between(110, 190), '#5f6a70', '#38405a'),
    ) +
    repeat(4, (at) =>
      thread(
        [
          [640 + at * 120, 560 + (at % 2) * 70],
          [650 + at * 120, 500 + (at % 2) * 70],
          [630 + at * 120, 450 + (at % 2) * 70],
        ],
        fade('#ffffff', 0.3),
        10,
      ),
    ) +
    gulls(luck, 7, 300, 200, 1000, 400, p.ink, 18) +
    vignette(p.ink, '44')
  )
}

/** Streets, squares and ways. */
export const town: Scenes = {
  'council-hall': councilHall,
  'bridge-river': bridge,
  'tram-street': tramStreet,
  'old-town-lane': lane,
  'train-station': station,
  'airport-hall': airport,
  'mountain-village': village,
}
