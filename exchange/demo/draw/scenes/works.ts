import { deep, fade, mix, pale } from '../colour.ts'
import { against, anybody, figure, poses } from '../figure.ts'
import { vignette } from '../frame.ts'
import { bush, grass, hills, shadow, slack } from '../land.ts'
import type { Luck } from '../luck.ts'
import { cog, dish, panel, pylon, robotArm, tank, turbine } from '../machines.ts'
import { across, down, rings, slant } from '../paint.ts'
import { palettes } from '../palette.ts'
import type { Scenes } from '../scene.ts'
import {
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
  taper,
  thread,
  turn,
} from '../shape.ts'
import { gulls, heap, mist, stars, streaks, sun } from '../sky.ts'
import { foam, glitter, lens, sea } from '../water.ts'

const solar = (luck: Luck): string => {
  const p = palettes.earth
  return (
    rect(0, 0, 1600, 520, down('#4f9fc0', '#b8dcd0', '#fdeecb')) +
    sun(1180, 190, 78, '#fffdf0', 7) +
    hills(luck, 500, 130, 6, 540, '#d9a878', '#eac99a') +
    hills(luck, 520, 50, 8, 540, '#b9834f', '#d9a870') +
    pylon(220, 520, 260, '#7a5a4a') +
    pylon(520, 516, 170, '#8f6a55') +
    pylon(700, 512, 110, '#a07a60') +
    slack([170, 348], [486, 404], 26, '#7a5a4a', 2) +
    slack([272, 348], [552, 404], 26, '#7a5a4a', 2) +
    slack([486, 404], [680, 438], 12, '#7a5a4a', 1.5) +
    rect(0, 516, 1600, 484, down('#efc98a', '#c98f55')) +
    repeat(5, (row) => {
      const t = row / 4
      const wide = 110 + t * 300
      const y = 560 + t ** 1.4 * 340
      const high = 34 + t * 120
      return repeat(Math.ceil(1900 / (wide * 1.12)), (at) => {
        const x = -180 + at * wide * 1.12 + (row % 2) * wide * 0.4
        return (
          shadow(x + wide * 0.2, y + high * 0.3, wide * 0.9, high * 0.12, '#5b3038', 0.4) +
          panel(x, y, wide, high, '#1f4f8a', row % 2 ? '#5fa8d8' : '#7fc0e0', '#e9eef2')
        )
      })
    }) +
    figure(800, 800, 250, poses.work, {
      top: '#f0a02f',
      bottom: '#27486a',
      skin: '#9a643f',
      hair: '#231d26',
      style: 'helmet',
      side: true,
    }) +
    shadow(800, 800, 120, 8, '#4a2526') +
    grass(luck, 996, 90, 90, ['#a3a05a', '#7f8a4a', '#c9b06a']) +
    repeat(20, () =>
      circle(
        luck.between(0, 1600),
        luck.between(930, 980),
        luck.between(4, 8),
        luck.pick([p.carmine, '#fff3d0', '#f0a02f']),
      ),
    ) +
    vignette('#4a2526', '22')
  )
}

const wind = (luck: Luck): string => {
  const p = palettes.noon
  return (
    rect(0, 0, 1600, 700, down('#2f7fc0', '#86c6e0', '#eef6e6')) +
    heap(luck, 300, 300, 440, '#ffffff', '#b9dcec') +
    heap(luck, 1180, 220, 560, '#ffffff', '#b9dcec') +
    heap(luck, 820, 480, 380, '#ffffff', '#cfe6ee') +
    sea(luck, p, 660) +
    [
      [180, 250, 20],
      [400, 290, 70],
      [1480, 240, 100],
      [1220, 200, 40],
    ]
      .map(([x = 0, h = 0, a = 0]) => turbine(x, 672, h, '#f4fafc', '#a9c9dc', a))
      .join('') +
    turbine(1020, 720, 470, '#ffffff', '#b9cfe0', 85) +
    turbine(630, 800, 660, '#ffffff', '#a9c3d8', 12) +
    repeat(3, (at) =>
      oval(
        [630, 1020, 1480][at] ?? 0,
        [804, 724, 674][at] ?? 0,
        [60, 40, 20][at] ?? 0,
        7,
        fade('#ffffff', 0.7),
      ),
    ) +
    rect(612, 750, 36, 56, '#ffc145', 4) +
    rect(1006, 688, 28, 36, '#ffc145', 4) +
    place(
      1180,
      850,
      1.2,
      oval(0, 6, 150, 8, fade('#12304f', 0.3)) +
        rect(-80, -70, 70, 56, across('#ffffff', '#d3e0e8'), 4) +
        rect(-72, -60, 54, 16, '#27486a', 3) +
        path(
          'M-140 -20L150 -34C140 -6 126 4 112 8L-120 8C-132 2 -138 -8 -140 -20Z',
          down(p.carmine, deep(p.carmine, 0.35)),
        ) +
        stroke(
          [
            [40, -28],
            [40, -120],
          ],
          '#ffc145',
          7,
        ) +
        stroke(
          [
            [40, -118],
            [110, -70],
          ],
          '#ffc145',
          5,
        ) +
        stroke(
          [
            [-40, -70],
            [-40, -110],
          ],
          '#12304f',
          4,
        ),
    ) +
    foam(luck, 1000, 862, 60, 10, 30, '#ffffff', 7) +
    path('M-20 900C200 850 380 880 520 930C700 990 900 1000 900 1010L-20 1010Z', down('#7fb069', '#2f7355')) +
    grass(luck, 980, 80, 90, ['#7fb069', '#4f9060', '#b9d67a'], -10, 620) +
    figure(300, 930, 190, poses.look, anybody(luck, [p.carmine], { away: true, style: 'long' })) +
    figure(
      370,
      940,
      130,
      poses.reach,
      anybody(luck, ['#ffc145'], { away: true, style: 'short', wear: 'shorts' }),
    ) +
    gulls(luck, 8, 200, 160, 1300, 520, '#ffffff', 30)
  )
}

const desalination = (luck: Luck): string => {
  const p = palettes.violet
  const pipe = (points: readonly Point[], colour: string, w: number): string =>
    stroke(points, deep(colour, 0.3), w) +
    stroke(
      points.map(([x, y]): Point => [x - w * 0.1, y - w * 0.14]),
      colour,
      w * 0.62,
    )
  return (
    rect(0, 0, 1600, 560, down('#2f4f9a', '#b884b0', '#ffc9a0')) +
    streaks(luck, 9, 80, 460, '#ffe3cf', 0.5) +
    sun(360, 440, 70, '#fff3d8', 6) +
    hills(luck, 540, 100, 6, 570, '#8a74b0', '#c79ab8') +
    rect(0, 556, 1600, 444, down('#8a7ab0', '#4a4a8a')) +
    rect(0, 556, 560, 444, down('#eab0a8', '#5a6fb0', '#2f3f80')) +
    repeat(50, () => {
      const s = luck.between(0, 1)
      return lens(
        luck.between(-40, 520 - s * 40),
        570 + s * 420,
        20 + s * 90,
        2 + s * 6,
        fade(luck.pick(['#ffe3cf', '#2f3f80', '#c99ac0']), 0.35),
      )
    }) +
    glitter(luck, 340, 560, 960, '#fff3d8', 0.7) +
    path('M540 556C600 640 560 760 640 1000L1620 1000L1620 556Z', down('#c79aa8', '#6a5a90')) +
    path('M540 556C600 640 560 760 640 1000L612 1000C536 770 576 640 520 556Z', '#f6dcc8') +
    rect(690, 330, 520, 270, down('#f3dcd8', '#b99ac0')) +
    poly(
      [
        [690, 334],
        [790, 270],
        [864, 334],
      ],
      '#5a4f96',
    ) +
    poly(
      [
        [864, 334],
        [964, 270],
        [1038, 334],
      ],
      '#5a4f96',
    ) +
    poly(
      [
        [1038, 334],
        [1138, 270],
        [1212, 334],
      ],
      '#5a4f96',
    ) +
    repeat(6, (at) => rect(720 + at * 82, 390, 52, 90, down('#ffd9a0', '#ffb070'), 3)) +
    rect(690, 520, 520, 12, p.carmine) +
    rect(900, 540, 100, 60, '#3a3470') +
    tank(1250, 600, 150, 210, '#f6e6e6', '#8a74a8') +
    tank(1420, 600, 170, 260, '#f6e6e6', '#8a74a8') +
    stroke(
      [
        [1270, 600],
        [1270, 390],
      ],
      '#5a4f96',
      4,
    ) +
    repeat(7, (at) => {
      const y = 690 + (at % 4) * 58
      const x = 700 + Math.floor(at / 4) * 470 - (at % 4) * 14
      return (
        rect(x + 6, y + 12, 420, 42, fade('#15133a', 0.3), 20) +
        rect(x, y, 420, 42, down('#ffffff', '#dfe8f4', '#8fa6cf'), 20) +
        repeat(5, (ring) => rect(x + 30 + ring * 84, y - 3, 14, 48, mix('#5f86c0', p.carmine, ring % 2), 3)) +
        circle(x + 14, y + 21, 16, '#c3d3ea')
      )
    }) +
    pipe(
      [
        [700, 720],
        [640, 720],
        [610, 800],
        [420, 850],
        [300, 930],
      ],
      '#4fb0c0',
      38,
    ) +
    pipe(
      [
        [1120, 711],
        [1150, 711],
        [1150, 600],
      ],
      '#e04a63',
      22,
    ) +
    pipe(
      [
        [1600, 640],
        [1500, 640],
        [1500, 600],
      ],
      '#4fb0c0',
      30,
    ) +
    repeat(
      3,
      (at) =>
        circle(540 - at * 90, 818 + at * 24, 26, '#2f7f96') +
        circle(540 - at * 90, 818 + at * 24, 10, '#8fe0e0'),
    ) +
    figure(1240, 980, 250, poses.give, {
      top: '#ffcb6e',
      bottom: '#2f2f6b',
      skin: '#c08558',
      hair: '#231d26',
      style: 'helmet',
      side: true,
    }) +
    figure(
      1330,
      985,
      240,
      poses.speak,
      {
        top: '#fff3e3',
        bottom: '#322f6b',
        skin: '#724529',
        hair: '#e04a63',
        style: 'scarf',
        wear: 'coat',
        side: true,
      },
      true,
    ) +
    gulls(luck, 6, 120, 200, 560, 430, '#fff3e3', 24) +
    vignette(p.ink, '44')
  )
}

const robot = (luck: Luck): string => {
  return (
    rect(0, 0, 1600, 720, down('#dfe9ee', '#a9bfcc')) +
    repeat(8, (at) => rect(at * 210 - 30, 0, 120, 720, fade('#ffffff', 0.22))) +
    repeat(
      5,
      (at) =>
        rect(120 + at * 300, 50, 180, 26, '#ffffff', 8) +
        poly(
          [
            [120 + at * 300, 76],
            [300 + at * 300, 76],
            [400 + at * 300, 720],
            [20 + at * 300, 720],
          ],
          down(fade('#ffffff', 0.35), fade('#ffffff', 0)),
        ),
    ) +
    cog(1370, 250, 140, 14, '#c3d0d8', '#a9bfcc') +
    cog(1180, 170, 84, 10, '#d3dde3', '#b0c3cf', 12) +
    cog(200, 210, 110, 12, '#c3d0d8', '#a9bfcc', 6) +
    rect(0, 700, 1600, 300, down('#7f929e', '#3f5260')) +
    rect(-20, 770, 1640, 44, '#27343f') +
    repeat(34, (at) => circle(at * 50, 792, 13, '#6f828e')) +
    rect(-20, 814, 1640, 90, '#33434f') +
    rect(-20, 820, 1640, 12, '#f0b049') +
    repeat(18, (at) =>
      poly(
        [
          [at * 96, 820],
          [at * 96 + 40, 820],
          [at * 96 + 20, 832],
          [at * 96 - 20, 832],
        ],
        '#27343f',
      ),
    ) +
    [180, 480, 1080, 1380]
      .map((x, at) =>
        place(
          x,
          770,
          1,
          rect(-70, -100, 140, 100, across(pale('#2f8f96', 0.2), '#2f8f96', '#1f5f6a'), 8) +
            rect(-70, -70, 140, 14, '#fbf1dc') +
            (at < 2
              ? ''
              : circle(0, -100, 40, '#f0b049') + path('M-40 -100C-40 -150 40 -150 40 -100Z', '#f7cf7a')),
        ),
      )
      .join('') +
    oval(800, 772, 180, 20, fade('#15202a', 0.5)) +
    path('M660 770L700 660L900 660L940 770Z', across('#4f626e', '#27343f')) +
    rect(690, 640, 220, 40, '#3a4a56', 8) +
    robotArm(
      [
        [800, 640],
        [620, 400],
        [900, 210],
        [1050, 400],
      ],
      74,
      '#e2603f',
      '#2f3f4a',
    ) +
    taper([1050, 400], 30, [1074, 500], 22, '#3a4a56') +
    stroke(
      [
        [1060, 500],
        [1030, 560],
        [1044, 610],
      ],
      '#27343f',
      18,
    ) +
    stroke(
      [
        [1090, 500],
        [1120, 560],
        [1106, 610],
      ],
      '#27343f',
      18,
    ) +
    rect(1040, 590, 72, 62, across('#f7cf7a', '#e0a03a'), 8) +
    thread(
      [
        [700, 620],
        [560, 500],
        [560, 360],
        [640, 330],
        [800, 180],
        [930, 170],
      ],
      '#27343f',
      9,
    ) +
    figure(330, 985, 330, poses.give, {
      top: '#2f6f96',
      bottom: '#27343f',
      skin: '#9a643f',
      hair: '#231d26',
      style: 'bun',
      side: true,
    }) +
    rect(398, 752, 84, 60, '#1f2a34', 6) +
    rect(404, 758, 72, 48, '#8fe0d8', 3) +
    repeat(10, (at) => circle(1075 + luck.between(-60, 60), 690 + at * 4, 2, '#fff3c8')) +
    vignette('#1f2a34', '44')
  )
}

const dishScene = (luck: Luck): string => {
  const p = palettes.night
  return (
    rect(0, 0, 1600, 760, down('#0c1238', '#3a2f7a', '#c06a9a', '#ffb08a')) +
    rect(0, 756, 1600, 244, '#33245c') +
    stars(luck, 210, 640, '#ffffff') +
    turn(
      -28,
      800,
      300,
      oval(800, 300, 1100, 70, fade('#e9d8ff', 0.1), ' filter="url(#soft-30)"') +
        oval(800, 300, 900, 26, fade('#ffffff', 0.14), ' filter="url(#soft-16)"'),
    ) +
    `<path d="M-20 420C400 160 1000 60 1640 180" fill="none" stroke="${fade('#ffffff', 0.35)}" stroke-width="2" stroke-dasharray="4 14"/>` +
    circle(1330, 128, 5, '#ffffff') +
    circle(1330, 128, 24, rings(fade('#ffffff', 0.8), fade('#ffffff', 0))) +
    hills(luck, 720, 170, 6, 780, '#5a3f7f', '#8a5a8f') +
    mist(730, 40, '#ffb9a0', 0.5) +
    path(
      'M-20 800C300 740 600 760 800 780C1100 810 1400 740 1620 760L1620 1000L-20 1000Z',
      down('#33245c', '#120d30'),
    ) +
    dish(240, 790, 170, '#d3c3e6', '#6a5a9a', '#241a48') +
    dish(1380, 790, 200, '#d3c3e6', '#6a5a9a', '#241a48') +
    dish(800, 880, 430, '#fff3f0', '#8a74b0', '#1d1640') +
    rect(1020, 800, 160, 90, '#241a48') +
    poly(
      [
        [1008, 802],
        [1100, 764],
        [1192, 802],
      ],
      '#3a2f6a',
    ) +
    rect(1040, 826, 44, 34, '#ffc766', 2) +
    rect(1110, 830, 36, 60, '#ffc766', 2) +
    circle(1090, 850, 130, rings(fade('#ffc766', 0.4), fade('#ffc766', 0))) +
    figure(540, 930, 150, poses.reach, against('#0d0a26', '#3a2f6a')) +
    figure(590, 934, 100, poses.look, against('#0d0a26', '#3a2f6a')) +
    repeat(24, (at) => bush(luck, at * 70, 990, 110, '#1d1640', '#120d30')) +
    circle(800, 400, 1, p.light) +
    vignette('#060418', '66')
  )
}

const orbit = (luck: Luck): string => {
  return (
    rect(0, 0, 1600, 1000, slant('#050a22', '#0b1a44', '#0a0f2c')) +
    stars(luck, 260, 1000, '#ffffff') +
    circle(1370, 180, 60, rings('#fffdf0', '#fff3c8', fade('#ffe08a', 0))) +
    circle(1370, 180, 200, rings(fade('#fff3c8', 0.5), fade('#fff3c8', 0))) +
    circle(
      560,
      1420,
      960,
      rings(
        fade('#5fd0ff', 0),
        fade('#5fd0ff', 0),
        fade('#5fd0ff', 0),
        fade('#8fe0ff', 0.7),
        fade('#8fe0ff', 0),
      ),
    ) +
    inside(
      'globe',
      circle(560, 1420, 830, '#000'),
      circle(560, 1420, 830, across('#1a5f9a', '#2f9ac8', '#6fd0e0')) +
        path(
          'M60 900C140 760 300 720 420 760C500 790 460 860 540 890C600 910 580 990 480 1010L60 1010Z',
          '#5f9a6a',
        ) +
        path('M60 900C140 760 300 720 420 760C360 760 260 800 200 1010L60 1010Z', fade('#e0b46a', 0.6)) +
        path(
          'M700 700C800 660 900 700 960 740C940 800 1010 840 1100 850L1200 1010L820 1010C800 930 700 900 720 830C740 780 690 750 700 700Z',
          '#7fa85a',
        ) +
        path(
          'M860 700C900 700 940 720 960 740C940 800 1010 840 1100 850L1200 1010L1000 1010C960 900 880 860 900 800Z',
          fade('#e9c47a', 0.7),
        ) +
        repeat(9, (at) =>
          oval(
            200 + at * 110 + luck.between(-60, 60),
            720 + luck.between(-40, 240),
            luck.between(60, 160),
            luck.between(8, 20),
            fade('#ffffff', 0.55),
            ' filter="url(#soft-5)"',
          ),
        ) +
        circle(300, 1500, 860, rings(fade('#04102c', 0.75), fade('#04102c', 0.5), fade('#04102c', 0))),
    ) +
    `<ellipse cx="800" cy="470" rx="900" ry="270" transform="rotate(-16 800 470)" fill="none" stroke="${fade('#8fe0ff', 0.35)}" stroke-width="2.5" stroke-dasharray="6 16"/>` +
    turn(
      -20,
      800,
      400,
      [-1, 1]
        .map((side) => {
          const x0 = side < 0 ? 330 : 900
          return (
            rect(side < 0 ? 690 : 866, 392, 50, 14, '#c3cfe0') +
            rect(x0, 310, 370, 180, slant('#6fb0f0', '#2f5fb0', '#1c3a80'), 4) +
            repeat(5, (at) => rect(x0 + (at + 1) * 61 - 2, 310, 4, 180, '#c9dcf6')) +
            rect(x0, 398, 370, 4, '#c9dcf6') +
            rect(x0, 310, 370, 6, '#e9f0fb')
          )
        })
        .join('') +
        rect(730, 290, 150, 220, across('#fff3cf', '#f0b95a', '#b8743a'), 8) +
        rect(730, 340, 150, 8, fade('#8a4a2a', 0.4)) +
        rect(730, 440, 150, 8, fade('#8a4a2a', 0.4)) +
        rect(756, 360, 98, 66, '#2a3560', 5) +
        circle(805, 393, 26, '#8fe0ff') +
        circle(805, 393, 13, '#1c3a80') +
        circle(798, 386, 5, '#ffffff') +
        path('M740 510C740 600 870 600 870 510Z', across('#ffffff', '#a9b8d0')) +
        oval(805, 576, 54, 10, '#c3cfe0') +
        stroke(
          [
            [805, 574],
            [805, 630],
          ],
          '#e9f0fb',
          5,
        ) +
        circle(805, 632, 9, '#e2465f') +
        stroke(
          [
            [770, 290],
            [750, 230],
          ],
          '#e9f0fb',
          4,
        ) +
        stroke(
          [
            [840, 290],
            [866, 220],
          ],
          '#e9f0fb',
          4,
        ) +
        circle(866, 218, 7, '#e2465f'),
    ) +
    repeat(
      4,
      (at) =>
        `<path d="M${700 - at * 46} ${690 + at * 50}A${70 + at * 66} ${40 + at * 38} 14 0 0 ${830 + at * 84} ${716 + at * 66}" fill="none" stroke="${fade('#8fe0ff', 0.6 - at * 0.13)}" stroke-width="6" stroke-linecap="round"/>`,
    ) +
    vignette('#02040f', '77')
  )
}

const mill = (): string => {
  const threads = ['#c23b54', '#e08a3f', '#f0c95a', '#4f9a8a', '#3f6f9a', '#7a4a86', '#f3e3c8']
  return (
    rect(0, 0, 1600, 1000, down('#3f4a5a', '#6f7a80', '#8a8478')) +
    repeat(
      6,
      (at) =>
        rect(60 + at * 262, 40, 170, 260, down('#dcecf0', '#f9e9c4'), 4) +
        rect(140 + at * 262, 40, 8, 260, '#3f4a5a') +
        repeat(3, (row) => rect(60 + at * 262, 100 + row * 66, 170, 6, '#3f4a5a')),
    ) +
    rect(0, 10, 1600, 22, '#27303c') +
    repeat(6, (at) =>
      poly(
        [
          [60 + at * 262, 300],
          [230 + at * 262, 300],
          [330 + at * 262, 1000],
          [20 + at * 262, 1000],
        ],
        down(fade('#fff3cf', 0.25), fade('#fff3cf', 0)),
      ),
    ) +
    rect(0, 620, 1600, 380, down('#6a5a50', '#3a3038')) +
    rect(240, 330, 36, 520, across('#5a6a74', '#2b3640')) +
    rect(1324, 330, 36, 520, across('#5a6a74', '#2b3640')) +
    rect(220, 320, 1160, 34, down('#7f929c', '#3f4f5a')) +
    rect(220, 470, 1160, 22, down('#a8683f', '#6f4034')) +
    repeat(70, (at) => {
      const c = threads[Math.floor(at / 10)] ?? '#c23b54'
      return stroke(
        [
          [300 + at * 14.4, 352],
          [300 + at * 14.4, 480],
          [250 + at * 15.8, 760],
        ],
        c,
        5.4,
      )
    }) +
    poly(
      [
        [244, 700],
        [1356, 700],
        [1440, 880],
        [160, 880],
      ],
      '#f3e3c8',
    ) +
    repeat(7, (at) =>
      poly(
        [
          [244 + at * 158.8, 700],
          [244 + (at + 1) * 158.8, 700],
          [160 + (at + 1) * 182.8, 880],
          [160 + at * 182.8, 880],
        ],
        down(threads[at] ?? '#c23b54', deep(threads[at] ?? '#c23b54', 0.15)),
      ),
    ) +
    repeat(7, (row) =>
      repeat(16, (at) => {
        const t = row / 7
        const y = 712 + t * 160
        const half = 556 + t * 84
        const x = 800 - half + ((at + 0.5) / 16) * half * 2
        return poly(
          [
            [x, y - 9],
            [x + 16, y],
            [x, y + 9],
            [x - 16, y],
          ],
          fade((at + row) % 2 ? '#fff6e3' : '#27303c', 0.5),
        )
      }),
    ) +
    rect(150, 872, 1300, 44, across('#c98a58', '#8a5238', '#5f3a34'), 20) +
    turn(
      -4,
      760,
      600,
      path('M560 610C620 580 900 580 960 610C900 640 620 640 560 610Z', across('#d9a06a', '#8a5238')) +
        rect(690, 596, 140, 26, '#c23b54', 12),
    ) +
    repeat(
      7,
      (at) =>
        rect(
          330 + at * 138,
          250,
          66,
          76,
          across(
            pale(threads[at] ?? '#c23b54', 0.25),
            threads[at] ?? '#c23b54',
            deep(threads[at] ?? '#c23b54', 0.3),
          ),
          8,
        ) +
        rect(340 + at * 138, 240, 46, 12, '#8a5238', 4) +
        rect(340 + at * 138, 324, 46, 10, '#8a5238', 4),
    ) +
    figure(130, 990, 480, poses.give, {
      top: '#4f6f8a',
      bottom: '#27303c',
      skin: '#c08558',
      hair: '#e0a84a',
      style: 'scarf',
      apron: '#f3e3c8',
      side: true,
    }) +
    figure(
      1480,
      990,
      480,
      poses.work,
      {
        top: '#b8473f',
        bottom: '#2b3040',
        skin: '#724529',
        hair: '#231d26',
        style: 'cap',
        apron: '#d9c9a8',
        side: true,
      },
      true,
    ) +
    vignette('#1a1a24', '66')
  )
}

/** Energy, machines, and science from above. */
export const works: Scenes = {
  'solar-field': solar,
  'wind-turbines': wind,
  'desalination-plant': desalination,
  'robot-arm': robot,
  'satellite-dish': dishScene,
  'satellite-orbit': orbit,
  'textile-mill': mill,
}
