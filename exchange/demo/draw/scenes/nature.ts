import { deep, fade, mix, pale } from '../colour.ts'
import { against, anybody, figure, poses } from '../figure.ts'
import { vignette } from '../frame.ts'
import { crate } from '../furnishing.ts'
import { bush, cypress, fir, grass, hills, olive, palm, peaks, rock, shadow, specks, tree } from '../land.ts'
import type { Luck } from '../luck.ts'
import { across, down, rings } from '../paint.ts'
import { palettes } from '../palette.ts'
import type { Scenes } from '../scene.ts'
import {
  circle,
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
  veil,
} from '../shape.ts'
import { bird, gulls, mist, rain, streaks, sun, thunderheads } from '../sky.ts'
import { lens } from '../water.ts'

const drought = (luck: Luck): string => {
  const p = palettes.earth
  const cracks: string[] = []
  for (let row = 0; row < 9; row += 1) {
    const t = row / 8
    const y = 640 + t ** 1.5 * 380
    const cell = 50 + t * 190
    for (let x = -60 + (row % 2) * cell * 0.5; x < 1700; x += cell) {
      const high = 16 + t * 74
      const j = (): number => luck.between(-0.12, 0.12) * cell
      const points: Point[] = [
        [x + j(), y - high * 0.5],
        [x + cell * 0.45 + j(), y - high * 0.75],
        [x + cell * 0.92 + j(), y - high * 0.3],
        [x + cell * 0.88 + j(), y + high * 0.4],
        [x + cell * 0.45 + j(), y + high * 0.66],
        [x + j() * 0.4, y + high * 0.36],
      ]
      const tone = mix('#e3b078', '#c98a56', luck.between(0, 1))
      cracks.push(
        poly(points, tone) +
          poly(
            [
              points[0] ?? [0, 0],
              points[1] ?? [0, 0],
              points[2] ?? [0, 0],
              [x + cell * 0.45, y - high * 0.42],
            ],
            fade('#ffe6b8', 0.55),
          ),
      )
    }
  }
  return (
    rect(0, 0, 1600, 640, down('#d98a4a', '#eeb877', '#fbe3b4')) +
    sun(1090, 260, 92, '#fffaea', 6) +
    hills(luck, 600, 120, 6, 640, '#dba678', '#eec898') +
    hills(luck, 620, 60, 8, 640, '#c98a5c', '#e0b080') +
    rect(0, 610, 1600, 390, '#7a4030') +
    cracks.join('') +
    shadow(420, 800, -330, 14, '#4a2526', 0.4) +
    taper([420, 800], 26, [440, 620], 16, '#4a2c2c') +
    taper([436, 640], 15, [350, 480], 7, '#4a2c2c') +
    taper([350, 480], 7, [280, 420], 2, '#4a2c2c') +
    taper([352, 486], 6, [370, 380], 2, '#4a2c2c') +
    taper([440, 630], 14, [520, 470], 7, '#4a2c2c') +
    taper([520, 470], 7, [610, 410], 2, '#4a2c2c') +
    taper([518, 474], 6, [500, 360], 2, '#4a2c2c') +
    taper([490, 530], 6, [580, 510], 2, '#4a2c2c') +
    taper([390, 560], 6, [300, 550], 2, '#4a2c2c') +
    bird(300, 398, 0.1, '#2a1a20') +
    place(
      286,
      412,
      0.5,
      path('M-40 6C-30 -26 10 -36 34 -16L54 -14L34 -4C20 14 -10 14 -34 14L-66 22Z', '#2a1a20'),
    ) +
    path(
      'M760 1010C800 880 900 800 980 760C1040 726 1080 700 1090 660L1130 660C1130 710 1100 740 1060 776C980 840 960 900 980 1010Z',
      down('#a9c2b0', '#5f9a9a'),
    ) +
    path('M800 1010C836 890 920 816 996 770L1010 774C940 830 890 900 880 1010Z', fade('#fdeccb', 0.5)) +
    shadow(1180, 860, -230, 10, '#4a2526', 0.45) +
    figure(
      1180,
      860,
      300,
      poses.look,
      {
        top: '#fbeed2',
        bottom: '#3f6a70',
        skin: '#9a643f',
        hair: p.carmine,
        style: 'scarf',
        wear: 'dress',
        side: true,
      },
      true,
    ) +
    path(
      'M1222 820C1216 790 1230 770 1252 770C1274 770 1288 790 1282 820C1280 850 1274 858 1252 858C1230 858 1224 850 1222 820Z',
      across('#d0744a', '#8f4434'),
    ) +
    rect(1238, 756, 28, 18, '#b0583a') +
    vignette('#4a2526', '44')
  )
}

const oliveHarvest = (luck: Luck): string => {
  const p = palettes.orchard
  return (
    rect(0, 0, 1600, 620, down('#9cc4b8', '#dde5c4', '#fff1cc')) +
    sun(420, 220, 64, '#fffbe3', 6) +
    hills(luck, 560, 160, 5, 620, '#b9c9a0', '#d9d8ac') +
    repeat(3, (row) =>
      repeat(14, (at) =>
        olive(
          luck,
          at * 122 + luck.between(-16, 16) - row * 30,
          590 + row * 36,
          60 + row * 26,
          '#b9c2a0',
          '#84966f',
          '#7a6650',
        ),
      ),
    ) +
    path('M-20 660C400 600 1100 610 1620 650L1620 1000L-20 1000Z', down('#dcc586', '#b0904f')) +
    specks(luck, 160, 0, 670, 1600, 990, '#7a5f38', 6) +
    oval(800, 850, 560, 90, fade('#4a4a3a', 0.3)) +
    path(
      'M300 850C420 790 700 770 860 780C1060 780 1240 810 1310 860C1200 930 960 950 780 944C560 940 380 910 300 850Z',
      down('#c9504f', '#9a3444'),
    ) +
    repeat(9, (at) =>
      path(
        `M${380 + at * 94} ${802 + Math.abs(at - 4) * 7}L${330 + at * 108} ${900 - Math.abs(at - 4) * 8}`,
        'none',
        ` stroke="${fade('#f3d9a8', 0.35)}" stroke-width="6"`,
      ),
    ) +
    repeat(120, () =>
      oval(
        800 + luck.between(-1, 1) * luck.between(0, 400),
        864 + luck.between(-44, 50),
        9,
        7,
        luck.pick(['#4a4a2c', '#6f7a3a', '#3a2a34', '#8a9a4a']),
      ),
    ) +
    olive(luck, 800, 850, 720, '#cbd2b4', '#74875f', '#5f4a3c') +
    stroke(
      [
        [1010, 870],
        [930, 480],
      ],
      '#8a6238',
      11,
    ) +
    stroke(
      [
        [1070, 870],
        [990, 480],
      ],
      '#8a6238',
      11,
    ) +
    repeat(7, (at) =>
      stroke(
        [
          [1003 - at * 11, 836 - at * 52],
          [1060 - at * 11, 836 - at * 52],
        ],
        '#a97a48',
        8,
      ),
    ) +
    figure(
      1000,
      700,
      320,
      poses.reach,
      { top: '#b93545', bottom: '#3a4a56', skin: '#c08558', hair: '#3a2720', style: 'hat', away: true },
      true,
    ) +
    figure(480, 900, 370, poses.reach, {
      top: '#2f4f56',
      bottom: '#5a4a3a',
      skin: '#9a643f',
      hair: '#f3dfb4',
      style: 'scarf',
      wear: 'dress',
      side: true,
    }) +
    stroke(
      [
        [560, 500],
        [650, 330],
      ],
      '#8a6238',
      6,
    ) +
    figure(
      1240,
      950,
      360,
      poses.stoop,
      { top: '#eeb23e', bottom: '#4a4f6a', skin: '#dba479', hair: '#5b3a26', style: 'short', side: true },
      true,
    ) +
    crate(1080, 960, 150, 80, '#b0834a') +
    repeat(26, () =>
      oval(
        1155 + luck.between(-64, 64),
        880 + luck.between(-10, 8),
        10,
        8,
        luck.pick(['#6f7a3a', '#4a4a2c', '#8a9a4a']),
      ),
    ) +
    crate(240, 980, 160, 84, '#9a6f3f') +
    repeat(26, () =>
      oval(
        320 + luck.between(-68, 68),
        896 + luck.between(-10, 8),
        10,
        8,
        luck.pick(['#6f7a3a', '#4a4a2c', '#8a9a4a']),
      ),
    ) +
    vignette(p.ink, '33')
  )
}

const vineyard = (luck: Luck): string => {
  const p = palettes.dusk
  const row = (x0: number, y0: number, x1: number, y1: number, s0: number, s1: number): string =>
    repeat(26, (at) => {
      const t = at / 25
      const x = x0 + (x1 - x0) * t
      const y = y0 + (y1 - y0) * t
      const s = s0 + (s1 - s0) * t
      return (
        oval(x, y + s * 0.4, s * 1.5, s * 0.4, fade('#3a1f34', 0.4)) +
        oval(x, y, s, s * 0.7, mix('#6f7a4a', '#8f9a55', luck.between(0, 1))) +
        oval(x - s * 0.2, y - s * 0.25, s * 0.6, s * 0.36, mix('#d9b05a', '#f3cf7a', luck.between(0, 1)))
      )
    })
  return (
    rect(0, 0, 1600, 620, down('#7a4f8a', '#e8907a', '#ffd890')) +
    streaks(luck, 9, 60, 400, '#fff0c8', 0.4) +
    sun(1000, 430, 86, '#fff3c8', 6) +
    hills(luck, 540, 190, 5, 640, '#c98a80', '#eab488') +
    hills(luck, 600, 130, 6, 660, '#a86f66', '#d99a70') +
    repeat(10, (at) =>
      cypress(
        100 + at * 60 + luck.between(-20, 20),
        590 + luck.between(-20, 20),
        luck.between(70, 130),
        '#8a6a55',
        '#5a4450',
      ),
    ) +
    path(
      'M-20 640C300 540 560 600 800 640C1100 690 1360 600 1620 560L1620 1000L-20 1000Z',
      down('#d99a5c', '#8a4f40'),
    ) +
    repeat(7, (at) => row(340 + at * 40, 610 + at * 8, -300 + at * 190, 1060, 5, 46)) +
    repeat(8, (at) => row(900 + at * 70, 650 - at * 12, 840 + at * 260, 1060, 5, 46)) +
    path('M620 640C640 720 560 860 520 1000L760 1000C740 860 700 720 660 646Z', down('#f3c98a', '#b9744f')) +
    place(
      1300,
      560,
      1,
      rect(-110, -80, 220, 90, across('#ffe0b0', '#d99a70')) +
        poly(
          [
            [-126, -78],
            [0, -130],
            [126, -78],
          ],
          '#a8404a',
        ) +
        rect(70, -150, 60, 160, across('#ffe0b0', '#c98a66')) +
        poly(
          [
            [60, -148],
            [100, -190],
            [140, -148],
          ],
          '#a8404a',
        ) +
        repeat(4, (at) => rect(-90 + at * 40, -52, 16, 26, '#5a3450')),
    ) +
    cypress(1150, 566, 150, '#8a6a50', '#4a3848') +
    cypress(1450, 560, 180, '#8a6a50', '#4a3848') +
    figure(640, 930, 230, poses.walk, { ...anybody(luck, ['#d8344e'], { side: true, style: 'hat' }) }) +
    path('M600 760L650 760L644 812L606 812Z', '#b9804a') +
    repeat(7, (at) =>
      circle(606 + at * 6, 758 - (at % 2) * 5, 8, luck.pick(['#5a2f66', '#7a3f7a', '#43254f'])),
    ) +
    gulls(luck, 9, 300, 120, 900, 320, '#4a2a55', 18) +
    vignette(p.ink, '44')
  )
}

const flood = (luck: Luck): string => {
  const home = (x: number, y: number, w: number, wall: string, roof: string): string =>
    rect(x, y, w, 300, across(wall, deep(wall, 0.25))) +
    poly(
      [
        [x - 20, y + 4],
        [x + w / 2, y - 90],
        [x + w + 20, y + 4],
      ],
      down(roof, deep(roof, 0.2)),
    ) +
    rect(x + w * 0.16, y + 46, w * 0.2, 66, '#23323a', 2) +
    rect(x + w * 0.6, y + 46, w * 0.2, 66, luck.chance(0.6) ? '#f0c06a' : '#23323a', 2)
  return (
    rect(0, 0, 1600, 560, down('#3f5560', '#7a8f92', '#c3c9b8')) +
    thunderheads(luck, 260, '#7d9094', '#43565f') +
    hills(luck, 480, 110, 6, 560, '#6f8683', '#93a59c') +
    repeat(16, (at) =>
      tree(
        luck,
        40 + at * 104,
        520 + luck.between(-10, 20),
        120 + luck.between(-20, 30),
        '#6f8a72',
        '#48645a',
        '#38443f',
      ),
    ) +
    rect(0, 500, 1600, 500, down('#b5a482', '#8f7a5c', '#5a4c40')) +
    home(140, 430, 240, '#c9b08c', '#8f4a44') +
    home(470, 390, 210, '#b0937a', '#6f4044') +
    home(1000, 410, 240, '#d3b994', '#a04a44') +
    home(1300, 450, 220, '#a98f78', '#74464a') +
    path(
      'M-20 610C200 590 420 620 700 600S1200 620 1620 596L1620 1000L-20 1000Z',
      down(fade('#b39c78', 0.9), '#8a7458', '#55483e'),
    ) +
    repeat(110, () => {
      const s = luck.between(0, 1)
      return lens(
        luck.between(-40, 1640),
        620 + s * 370,
        40 + s * 160,
        3 + s * 8,
        fade(luck.pick(['#e3d3ac', '#4f4238', '#cbb68c']), 0.32),
      )
    }) +
    rect(1190, 640, 12, 130, '#4a4a4a') +
    turn(8, 1196, 650, rect(1140, 590, 112, 66, '#e0a83a', 6) + rect(1152, 602, 88, 42, '#f3d27a', 4)) +
    tree(luck, 1470, 780, 420, '#7f9a74', '#4a6658', '#3a3430') +
    oval(1470, 782, 70, 12, fade('#e3d3ac', 0.5)) +
    oval(800, 846, 300, 26, fade('#2f2822', 0.45)) +
    figure(
      700,
      850,
      310,
      poses.sit,
      anybody(luck, ['#b9404a'], { side: true, style: 'scarf', hair: '#e9d9b8' }),
    ) +
    figure(800, 850, 240, poses.sit, anybody(luck, ['#e0a83a'], { side: true, style: 'curls' })) +
    figure(
      980,
      850,
      380,
      poses.work,
      { top: '#f08a2c', bottom: '#2b3a44', skin: '#9a643f', hair: '#23323a', style: 'helmet', side: true },
      true,
    ) +
    figure(
      590,
      850,
      370,
      poses.give,
      { top: '#f08a2c', bottom: '#2b3a44', skin: '#c08558', hair: '#23323a', style: 'helmet', side: true },
      true,
    ) +
    path(
      'M480 780C540 800 1080 800 1150 760C1150 830 1110 866 1060 870L560 870C510 864 480 830 480 780Z',
      down('#d8503f', '#8f2f34'),
    ) +
    path('M480 780C540 800 1080 800 1150 760L1149 780C1080 820 540 820 481 800Z', '#f0d0a0') +
    stroke(
      [
        [560, 690],
        [440, 920],
      ],
      '#e0c08a',
      7,
    ) +
    repeat(14, () =>
      lens(
        luck.between(420, 1200),
        872 + luck.between(-4, 22),
        luck.between(30, 90),
        5,
        fade('#f0e3c4', 0.5),
      ),
    ) +
    rain(luck, 120, '#e9eee4', 0.25) +
    vignette('#1f2628', '55')
  )
}

const wildfire = (luck: Luck): string => {
  const flame = (x: number, y: number, s: number): string =>
    place(
      x,
      y,
      s,
      path(
        'M-40 0C-60 -50 -20 -70 -26 -120C0 -100 6 -80 4 -60C20 -80 22 -110 16 -150C50 -110 66 -50 40 0Z',
        down('#ffd25a', '#ff7a2c', '#d8342a'),
      ) + path('M-20 0C-30 -30 -8 -44 -8 -70C10 -50 24 -34 20 0Z', '#ffe9a0'),
    )
  return (
    rect(0, 0, 1600, 1000, down('#2a1420', '#8a2a2a', '#f07a34', '#ffc060')) +
    repeat(26, () =>
      oval(
        luck.between(-100, 1700),
        luck.between(-40, 330),
        luck.between(160, 340),
        luck.between(70, 150),
        fade(luck.pick(['#2a1622', '#3f1f2a', '#5a2a30']), 0.4),
      ),
    ) +
    sun(1160, 300, 66, '#ff9a5a', 3) +
    hills(luck, 560, 160, 5, 700, '#8a2f30', '#e0602c') +
    repeat(18, (at) =>
      flame(40 + at * 92 + luck.between(-24, 24), 600 + luck.between(-20, 40), luck.between(0.4, 0.8)),
    ) +
    circle(800, 620, 800, rings(fade('#ff9a3a', 0.4), fade('#ff7a2c', 0))) +
    hills(luck, 690, 140, 6, 1000, '#5a1f2a', '#3a1420') +
    repeat(15, (at) =>
      flame(-20 + at * 116 + luck.between(-30, 30), 740 + luck.between(-30, 40), luck.between(0.9, 1.5)),
    ) +
    repeat(20, (at) =>
      fir(
        20 + at * 84 + luck.between(-20, 20),
        720 + luck.between(-20, 30),
        luck.between(120, 210),
        '#4a1a24',
        '#2a0f1a',
      ),
    ) +
    path(
      'M-20 840C300 760 560 790 800 820C1100 850 1400 800 1620 780L1620 1000L-20 1000Z',
      down('#3a1622', '#16090f'),
    ) +
    [
      [120, 900, 330],
      [270, 930, 260],
      [1360, 900, 320],
      [1510, 930, 380],
    ]
      .map(([x = 0, y = 0, h = 0]) => fir(x, y, h, '#2a1018', '#16090f'))
      .join('') +
    path(
      'M620 780C700 760 800 750 880 640C900 600 930 560 980 540',
      'none',
      ` stroke="${fade('#dff0f6', 0.75)}" stroke-width="16" stroke-linecap="round"`,
    ) +
    foam(luck, 990, 540, 70, 60) +
    place(
      800,
      900,
      1,
      rect(-180, -120, 300, 100, across('#d8404a', '#8f2434'), 8) +
        path('M120 -100L170 -100L196 -60L196 -20L120 -20Z', across('#b8323f', '#7a1f30')) +
        path('M132 -92L164 -92L182 -60L132 -60Z', '#ffb36a') +
        rect(-180, -76, 376, 12, '#ffd25a') +
        rect(-160, -140, 250, 10, '#3a1622') +
        circle(-110, -14, 34, '#0f070c') +
        circle(140, -14, 34, '#0f070c') +
        circle(-110, -14, 14, '#8a5a5a') +
        circle(140, -14, 14, '#8a5a5a') +
        rect(140, -116, 26, 14, '#8fd0ff', 4),
    ) +
    figure(560, 910, 190, poses.give, {
      ...against('#1d0b14', '#8a3a2a'),
      style: 'helmet',
      top: '#3a1a20',
      side: true,
    }) +
    figure(500, 920, 190, poses.rest, { ...against('#1d0b14', '#8a3a2a'), style: 'helmet', side: true }) +
    stroke(
      [
        [605, 790],
        [630, 776],
      ],
      '#ffd25a',
      7,
    ) +
    repeat(120, () =>
      circle(
        luck.between(0, 1600),
        luck.between(40, 860),
        luck.between(1.4, 4.4),
        fade(luck.pick(['#ffd25a', '#ff9a3a', '#ffe9a0']), luck.between(0.4, 1)),
      ),
    ) +
    vignette('#12060c', '77')
  )
}

const foam = (luck: Luck, x: number, y: number, wide: number, count: number): string =>
  repeat(count, () =>
    circle(
      x + luck.between(-1, 1) * wide,
      y + luck.between(-0.8, 0.8) * wide * 0.6,
      luck.between(6, 22),
      fade('#eef6f6', luck.between(0.1, 0.35)),
    ),
  )

/** A fish of the reef, looking right. */
const reefFish = (x: number, y: number, s: number, a: string, b: string, turned = false): string =>
  place(
    x,
    y,
    s,
    path('M-34 0L-62 -24C-56 -6 -56 6 -62 24Z', b) +
      path('M-40 0C-20 -40 30 -40 50 0C30 40 -20 40 -40 0Z', across(a, pale(a, 0.15))) +
      path('M-6 -30C2 -10 2 10 -6 30L8 32C16 10 16 -10 8 -32Z', b) +
      path('M-10 -30C0 -46 20 -44 26 -26Z', b) +
      circle(32, -6, 5, '#fff6e3') +
      circle(33, -6, 2.6, '#15133a'),
    turned,
  )

const branching = (luck: Luck, x: number, y: number, high: number, colour: string): string => {
  const grow = (from: Point, angle: number, long: number, thick: number, depth: number): string => {
    const to: Point = [from[0] + Math.cos(angle) * long, from[1] + Math.sin(angle) * long]
    return (
      taper(from, thick, to, thick * 0.8, colour) +
      (depth
        ? grow(to, angle - luck.between(0.25, 0.6), long * 0.76, thick * 0.78, depth - 1) +
          grow(to, angle + luck.between(0.25, 0.6), long * 0.76, thick * 0.78, depth - 1)
        : '')
    )
  }
  return grow([x, y], -Math.PI / 2 + luck.between(-0.1, 0.1), high * 0.32, high * 0.06, 3)
}
const fan = (x: number, y: number, size: number, colour: string): string =>
  repeat(11, (at) => {
    const a = -Math.PI * (0.1 + at * 0.08)
    return thread(
      [
        [x, y],
        [x + Math.cos(a) * size * 0.5, y + Math.sin(a) * size * 0.6],
        [x + Math.cos(a - 0.06) * size, y + Math.sin(a - 0.06) * size],
      ],
      colour,
      size * 0.055,
    )
  }) + oval(x, y - size * 0.52, size * 0.72, size * 0.5, fade(colour, 0.4))
const brain = (x: number, y: number, r: number, colour: string): string =>
  path(
    `M${x - r} ${y}C${x - r} ${y - r * 1.2} ${x + r} ${y - r * 1.2} ${x + r} ${y}Z`,
    down(pale(colour, 0.25), deep(colour, 0.2)),
  ) +
  repeat(5, (at) =>
    path(
      `M${x - r * 0.8 + at * r * 0.32} ${y - r * 0.1}C${x - r * 0.9 + at * r * 0.36} ${y - r * 0.4} ${x - r * 0.6 + at * r * 0.3} ${y - r * 0.5} ${x - r * 0.56 + at * r * 0.28} ${y - r * 0.74}`,
      'none',
      ` stroke="${fade(deep(colour, 0.4), 0.4)}" stroke-width="${r * 0.06}" stroke-linecap="round"`,
    ),
  )

const reef = (luck: Luck): string => {
  return (
    rect(0, 0, 1600, 1000, down('#6fdcd2', '#1f9fb5', '#0f5f94', '#0b3a6a')) +
    repeat(6, (at) =>
      poly(
        [
          [180 + at * 250, -20],
          [300 + at * 250, -20],
          [200 + at * 300, 1000],
          [-60 + at * 300, 1000],
        ],
        down(fade('#effff0', 0.3), fade('#effff0', 0)),
      ),
    ) +
    path(
      'M-20 620C160 520 330 640 520 600S900 700 1100 590S1460 520 1620 600L1620 1000L-20 1000Z',
      fade('#0f4a80', 0.55),
    ) +
    path(
      'M-20 760C200 640 420 780 640 740S1000 820 1200 700S1500 660 1620 720L1620 1000L-20 1000Z',
      down('#1a4a7a', '#123a66'),
    ) +
    branching(luck, 240, 800, 300, '#e8607a') +
    branching(luck, 1370, 770, 340, '#ff9a5a') +
    fan(480, 820, 200, '#c85a9a') +
    fan(1140, 820, 220, '#8a5ac0') +
    branching(luck, 660, 860, 230, '#ffc766') +
    brain(900, 860, 130, '#5fb08a') +
    branching(luck, 980, 830, 190, '#f07a8a') +
    brain(1270, 880, 100, '#e0a85a') +
    brain(370, 890, 110, '#d87a6a') +
    path(
      'M-20 900C200 840 420 900 700 880S1200 930 1620 860L1620 1000L-20 1000Z',
      down('#183f6a', '#0b2444'),
    ) +
    branching(luck, 90, 970, 240, '#7a5ac8') +
    branching(luck, 1520, 980, 260, '#e8506a') +
    repeat(9, (at) =>
      thread(
        [
          [560 + at * 20, 960],
          [550 + at * 22, 900],
          [572 + at * 20, 850],
          [560 + at * 24, 800 + (at % 3) * 20],
        ],
        '#2f9a80',
        11,
      ),
    ) +
    repeat(
      7,
      (at) =>
        rect(1020 + at * 26, 900 - (at % 3) * 26, 22, 100, across('#f3b06a', '#b8643f'), 11) +
        oval(1031 + at * 26, 902 - (at % 3) * 26, 8, 4, '#5a2a34'),
    ) +
    repeat(26, () => {
      const x = luck.between(250, 900)
      const y = luck.between(150, 330)
      return place(x, y, 0.34, path('M-34 0L-62 -24L-62 24Z', '#ffe08a') + oval(0, 0, 44, 20, '#ffc145'))
    }) +
    reefFish(620, 520, 1.1, '#ff8a3a', '#fff6e3') +
    reefFish(470, 600, 0.8, '#ff8a3a', '#fff6e3') +
    reefFish(1040, 470, 1.2, '#f3d34a', '#27486a', true) +
    reefFish(1220, 560, 0.8, '#f3d34a', '#27486a', true) +
    reefFish(300, 430, 0.7, '#8ad0ff', '#2f4fa0') +
    reefFish(880, 640, 0.8, '#e8607a', '#5a2a7a', true) +
    turn(
      16,
      1180,
      250,
      place(
        1180,
        250,
        1,
        path('M-120 0C-80 -26 -10 -30 30 -18L30 18C-10 24 -80 20 -120 0Z', '#122a4a') +
          taper([-110, 6], 14, [-210, -14], 7, '#122a4a') +
          taper([-110, 0], 14, [-206, 30], 7, '#122a4a') +
          path('M-206 -22L-290 -36L-288 -10L-206 -6ZM-202 22L-284 44L-278 64L-200 38Z', '#f0b049') +
          circle(54, -6, 24, '#c08558') +
          path('M34 -20C40 -40 80 -34 78 -8L60 -8Z', '#122a4a') +
          rect(58, -14, 26, 18, '#bff0f0', 6) +
          rect(-70, -48, 84, 26, '#e8c34a', 13) +
          taper([16, 8], 11, [80, 44], 7, '#1d3f66'),
      ),
    ) +
    repeat(9, (at) =>
      circle(1270 + luck.between(-16, 20), 200 - at * 24, luck.between(4, 11), fade('#ffffff', 0.5)),
    ) +
    vignette('#04203f', '55')
  )
}

const turtle = (luck: Luck): string => {
  return (
    rect(0, 0, 1600, 1000, rings('#8fe6dc', '#2fa8b8', '#0f5a88', '#0a3560')) +
    repeat(9, (at) =>
      turn(
        -30 + at * 9,
        800,
        -200,
        poly(
          [
            [760, -200],
            [840, -200],
            [900, 1200],
            [700, 1200],
          ],
          down(fade('#f4fff0', 0.3), fade('#f4fff0', 0)),
        ),
      ),
    ) +
    repeat(90, () =>
      lens(
        luck.between(0, 1600),
        luck.between(0, 130),
        luck.between(40, 130),
        luck.between(3, 9),
        fade('#f4fff0', 0.3),
      ),
    ) +
    path(
      'M-20 900C300 840 600 930 900 890S1400 870 1620 910L1620 1000L-20 1000Z',
      down('#2f7f98', '#164f74'),
    ) +
    oval(820, 930, 330, 26, fade('#0a3050', 0.4)) +
    turn(
      -14,
      800,
      520,
      path('M1060 450C1190 300 1330 250 1420 270C1380 380 1240 480 1090 540Z', across('#3f8a70', '#7fbf8a')) +
        path('M1010 640C1080 720 1090 820 1050 890C980 850 930 760 940 680Z', across('#2f6f60', '#5fa07a')) +
        path('M540 470C450 410 390 400 340 420C380 490 450 530 540 540Z', '#3f8a70') +
        path('M560 640C490 680 440 730 420 780C500 780 570 740 620 690Z', '#2f6f60') +
        path(
          'M1060 480C1100 430 1180 420 1224 452C1256 478 1250 520 1212 540C1160 560 1100 560 1060 560Z',
          down('#8fcf9a', '#4f9a78'),
        ) +
        circle(1186, 482, 13, '#12303a') +
        circle(1190, 478, 4, '#ffffff') +
        path(
          'M1240 512C1216 520 1196 520 1180 516',
          'none',
          ' stroke="#2f6f60" stroke-width="5" stroke-linecap="round"',
        ) +
        [
          [1100, 470],
          [1130, 500],
          [1100, 520],
          [1150, 456],
        ]
          .map(([x = 0, y = 0]) => oval(x, y, 15, 11, fade('#2f6f60', 0.6)))
          .join('') +
        path(
          'M500 560C520 390 700 320 840 330C980 340 1080 430 1090 530C1060 640 940 700 800 700C660 700 530 660 500 560Z',
          down('#d9b05a', '#a8743f', '#6f4a38'),
        ) +
        path(
          'M520 580C560 660 680 700 800 700C940 700 1060 640 1090 530C1060 600 940 650 800 650C680 650 570 620 520 580Z',
          '#f0dca0',
        ) +
        [
          [800, 480, 92],
          [650, 500, 74],
          [950, 490, 76],
          [730, 400, 60],
          [870, 400, 60],
          [730, 580, 58],
          [880, 578, 58],
          [570, 540, 44],
          [1030, 510, 40],
        ]
          .map(
            ([x = 0, y = 0, r = 0]) =>
              poly(
                Array.from(
                  { length: 6 },
                  (_, at): Point => [
                    x + Math.cos((at * Math.PI) / 3) * r,
                    y + Math.sin((at * Math.PI) / 3) * r * 0.82,
                  ],
                ),
                down('#8a5a38', '#5a3a34'),
              ) +
              poly(
                Array.from(
                  { length: 6 },
                  (_, at): Point => [
                    x - r * 0.05 + Math.cos((at * Math.PI) / 3) * r * 0.7,
                    y - r * 0.06 + Math.sin((at * Math.PI) / 3) * r * 0.56,
                  ],
                ),
                fade('#c98f4f', 0.6),
              ),
          )
          .join(''),
    ) +
    [
      [420, 330],
      [350, 390],
      [470, 400],
      [390, 460],
      [300, 330],
    ]
      .map(([x = 0, y = 0], at) => reefFish(x - 60, y - 60, 0.36 + at * 0.03, '#ffc766', '#e8607a'))
      .join('') +
    repeat(26, () =>
      circle(
        luck.between(200, 1500),
        luck.between(150, 900),
        luck.between(3, 9),
        fade('#ffffff', luck.between(0.15, 0.5)),
      ),
    ) +
    branching(luck, 150, 980, 300, '#c8506a') +
    branching(luck, 1460, 990, 260, '#e0925a') +
    repeat(6, (at) =>
      thread(
        [
          [300 + at * 26, 990],
          [290 + at * 26, 920],
          [312 + at * 26, 860],
          [300 + at * 28, 800],
        ],
        '#2f8a78',
        12,
      ),
    ) +
    vignette('#052848', '55')
  )
}

/** A crane in flight; `beat` from -1 (wings down) to 1 (up). */
export const crane = (x: number, y: number, s: number, beat: number, tone: string): string =>
  place(
    x,
    y,
    s,
    path(
      `M-8 4C-30 ${-20 - beat * 40} -80 ${-40 - beat * 50} -130 ${-20 - beat * 70}C-96 ${-beat * 50} -50 ${6 - beat * 20} -14 16Z`,
      deep(tone, 0.15),
    ) +
      path(
        `M8 2C26 ${-26 - beat * 44} 70 ${-52 - beat * 54} 120 ${-40 - beat * 74}C96 ${-10 - beat * 52} 54 ${4 - beat * 18} 12 16Z`,
        tone,
      ) +
      path(
        'M-70 14C-30 0 20 -2 52 2C78 2 100 -6 122 -4L128 0C104 6 84 14 60 16C20 24 -30 22 -70 14Z',
        mix(tone, '#ffffff', 0.1),
      ) +
      stroke(
        [
          [-66, 15],
          [-120, 22],
        ],
        tone,
        3,
      ) +
      path('M122 -5L150 2L126 2Z', '#ffc05c'),
  )

const birds = (luck: Luck): string => {
  const p = palettes.dusk
  const flock: readonly (readonly [number, number, number, number])[] = [
    [800, 300, 1.15, 0.6],
    [660, 360, 0.98, -0.1],
    [950, 370, 0.98, 0.9],
    [530, 420, 0.84, 0.7],
    [1090, 436, 0.86, 0.1],
    [420, 480, 0.72, 0.2],
    [1210, 500, 0.74, 0.8],
    [320, 530, 0.6, 0.9],
    [1320, 560, 0.62, 0.3],
  ]
  return (
    rect(0, 0, 1600, 780, down('#4a66a8', '#e0a0a8', '#ffd9a0')) +
    streaks(luck, 14, 60, 640, '#fff3dc', 0.5) +
    sun(800, 620, 130, '#fff6d8', 5) +
    hills(luck, 740, 90, 7, 780, '#b98aa8', '#e8b8a8') +
    mist(740, 40, '#ffe6c0', 0.7) +
    rect(0, 750, 1600, 250, down('#f3c3a8', '#8a78a8', '#3f3f78')) +
    repeat(40, (at) =>
      lens(
        800 + luck.between(-1, 1) * (60 + at * 5),
        756 + at * 5,
        luck.between(20, 110),
        3,
        fade('#fff6d8', 0.6),
      ),
    ) +
    flock
      .map(([x, y, s, beat]) => crane(x, y, s, beat, mix('#3a2f5c', '#8a6a9a', (1.15 - s) * 0.9)))
      .join('') +
    repeat(17, (at) =>
      bird(
        180 + at * 24 + luck.between(-8, 8),
        250 - Math.abs(at - 8) * -9 - 90,
        13,
        '#6f5a8a',
        luck.between(-0.2, 1),
      ),
    ) +
    path('M-20 880C200 850 400 900 520 1000L-20 1000Z', p.ink) +
    path('M1620 860C1400 850 1220 910 1140 1000L1620 1000Z', p.ink) +
    grass(luck, 970, 70, 260, ['#2b2645', '#3a3060', '#1d1838'], -10, 430) +
    grass(luck, 980, 70, 260, ['#2b2645', '#3a3060', '#1d1838'], 1180, 1620) +
    repeat(9, (at) => {
      const x = 60 + at * 36
      const y = 760 - luck.between(0, 70)
      return (
        stroke(
          [
            [x, 970],
            [x + 8, y],
          ],
          '#2b2645',
          4,
        ) + turn(4, x + 8, y, rect(x + 1, y - 44, 14, 54, '#5a3a44', 7))
      )
    }) +
    place(
      1180,
      900,
      0.9,
      stroke(
        [
          [-6, -70],
          [-6, 60],
        ],
        '#1d1838',
        5,
      ) +
        stroke(
          [
            [12, -70],
            [18, 60],
          ],
          '#1d1838',
          5,
        ) +
        path('M-60 -80C-40 -120 30 -120 56 -90C40 -64 -20 -56 -80 -50Z', '#2b2645') +
        path(
          'M50 -96C80 -110 60 -160 70 -190C76 -208 96 -206 100 -196L134 -184L98 -186C90 -160 100 -110 66 -84Z',
          '#2b2645',
        ),
    ) +
    vignette(p.ink, '44')
  )
}

const forest = (luck: Luck): string => {
  const trunk = (x: number, w: number, tone: string): string =>
    path(
      `M${x - w / 2} -20L${x + w / 2} -20C${x + w * 0.4} 400 ${x + w * 0.46} 700 ${x + w * 0.9} 1000L${x - w * 0.9} 1000C${x - w * 0.46} 700 ${x - w * 0.4} 400 ${x - w / 2} -20Z`,
      across(pale(tone, 0.2), tone, deep(tone, 0.3)),
    )
  return (
    rect(0, 0, 1600, 1000, rings('#fbf6c0', '#bcd68a', '#5f9a6a', '#24554a')) +
    repeat(11, (at) =>
      rect(60 + at * 148 + luck.between(-30, 30), 0, luck.between(16, 30), 660, fade('#6f9a6a', 0.5)),
    ) +
    repeat(9, (at) => veil(0.75, trunk(30 + at * 190 + luck.between(-30, 30), 36, '#4f7f5c'))) +
    repeat(30, () =>
      circle(
        luck.between(0, 1600),
        luck.between(-60, 190),
        luck.between(70, 150),
        fade(luck.pick(['#7fb060', '#a3c96a', '#5f9a5a']), 0.55),
      ),
    ) +
    repeat(5, (at) =>
      poly(
        [
          [760 + at * 60, -40],
          [840 + at * 60, -40],
          [400 + at * 200, 1000],
          [120 + at * 210, 1000],
        ],
        down(fade('#fffbd0', 0.42), fade('#fffbd0', 0)),
      ),
    ) +
    path(
      'M-20 700C300 640 560 660 800 640C1100 650 1400 640 1620 690L1620 1000L-20 1000Z',
      down('#7fae5a', '#3f7550', '#24503f'),
    ) +
    path(
      'M780 640C820 690 700 740 740 800C790 870 520 900 380 1000L1010 1000C1020 900 930 860 900 800C860 730 880 690 820 640Z',
      down('#f6e6a8', '#d3b478', '#a8835a'),
    ) +
    repeat(14, (at) =>
      lens(luck.between(560, 940), 760 + at * 17, luck.between(30, 90), 6, fade('#8a6a44', 0.3)),
    ) +
    trunk(180, 120, '#4a5a44') +
    trunk(430, 70, '#56684a') +
    trunk(1210, 80, '#56684a') +
    trunk(1450, 150, '#425340') +
    repeat(26, () =>
      circle(
        luck.between(-60, 1660),
        luck.between(-80, 90),
        luck.between(80, 150),
        luck.pick(['#3f7a4f', '#5f9a55', '#2f6348', '#7fb45f']),
      ),
    ) +
    figure(800, 830, 200, poses.walk, {
      top: '#d0444a',
      bottom: '#24404a',
      skin: '#c08558',
      hair: '#3a2720',
      style: 'long',
      away: true,
      side: true,
    }) +
    place(
      884,
      836,
      0.66,
      path(
        'M-50 -20C-46 -50 20 -52 40 -40L60 -70L74 -44L70 -26C60 -20 50 -22 44 -14L44 14L34 14L30 -8L-26 -6L-32 14L-42 14L-46 -8L-66 -34Z',
        '#5a3a2a',
      ),
    ) +
    repeat(30, () => {
      const x = luck.chance(0.5) ? luck.between(-20, 430) : luck.between(1060, 1620)
      const y = luck.between(850, 990)
      return repeat(7, (at) =>
        turn(
          -66 + at * 22,
          x,
          y,
          path(
            `M${x} ${y}C${x - 13} ${y - 40} ${x - 6} ${y - 80} ${x} ${y - 96}C${x + 6} ${y - 80} ${x + 13} ${y - 40} ${x} ${y}Z`,
            at % 2 ? '#3f8a55' : '#6fb062',
          ),
        ),
      )
    }) +
    repeat(34, () =>
      circle(
        luck.between(300, 1300),
        luck.between(100, 700),
        luck.between(2, 5),
        fade('#fffbd0', luck.between(0.4, 0.9)),
      ),
    ) +
    vignette('#0f2f2a', '66')
  )
}

const desert = (luck: Luck): string => {
  return (
    rect(0, 0, 1600, 560, down('#2f8fb0', '#8fc9c4', '#fbe6bf')) +
    sun(1240, 190, 60, '#fffdf0', 7) +
    [
      [150, 400, 210],
      [520, 440, 130],
      [1380, 380, 230],
      [1080, 460, 90],
    ]
      .map(
        ([x = 0, y = 0, w = 0]) =>
          path(
            `M${x - w * 1.1} 566C${x - w * 0.8} 540 ${x - w * 0.72} 500 ${x - w * 0.62} ${y}L${x + w * 0.5} ${y - 8}C${x + w * 0.66} 500 ${x + w * 0.8} 540 ${x + w * 1.1} 566Z`,
            down('#cf8f78', '#dfae8a'),
          ) +
          path(
            `M${x + w * 0.1} ${y - 5}L${x + w * 0.5} ${y - 8}C${x + w * 0.66} 500 ${x + w * 0.8} 540 ${x + w * 1.1} 566L${x + w * 0.3} 566C${x + w * 0.2} 520 ${x + w * 0.24} 460 ${x + w * 0.1} ${y - 5}Z`,
            fade('#8a4a66', 0.5),
          ),
      )
      .join('') +
    mist(560, 30, '#ffe9c4', 0.8) +
    path(
      'M-20 560C240 500 420 540 640 556C900 570 1200 500 1620 540L1620 1000L-20 1000Z',
      down('#f3bf7a', '#d98f55'),
    ) +
    path('M-20 640C200 540 460 620 640 600C520 700 300 760 -20 800Z', across('#f9d598', '#e0a062')) +
    path('M1620 620C1400 540 1180 600 980 600C1120 690 1340 760 1620 790Z', across('#c9783f', '#e8ab6a')) +
    path('M-20 860C260 760 480 860 620 1000L-20 1000Z', '#b8663c') +
    path('M1620 840C1360 780 1180 880 1060 1000L1620 1000Z', '#a85a3a') +
    path(
      'M786 556C800 560 806 566 796 580C770 610 840 640 820 690C790 760 640 820 560 1000L1060 1000C1010 860 880 780 880 700C880 640 800 610 812 580C820 566 812 560 806 556Z',
      down('#8a6a78', '#4a3848'),
    ) +
    path(
      'M797 590C800 630 850 650 850 696C850 780 820 860 806 1000L792 1000C800 860 836 780 838 700C836 650 790 630 792 590Z',
      '#ffe3a0',
    ) +
    place(
      846,
      792,
      0.9,
      oval(0, 4, 80, 10, fade('#3a2030', 0.5)) +
        path(
          'M-70 -60C-70 -100 -50 -112 0 -112C50 -112 70 -100 70 -60L72 -6L-72 -6Z',
          across('#e8505a', '#b8343f'),
        ) +
        path('M-56 -64C-56 -94 -40 -100 0 -100C40 -100 56 -94 56 -64Z', down('#27486a', '#8fc0c4')) +
        rect(-60, -150, 120, 36, '#8a5a3c', 4) +
        rect(-50, -170, 60, 22, '#3f7a86', 3) +
        rect(16, -164, 34, 16, '#f0b049', 3) +
        rect(-64, -44, 26, 14, '#fff0b0', 4) +
        rect(38, -44, 26, 14, '#fff0b0', 4) +
        rect(-66, -8, 26, 16, '#2a1a24', 4) +
        rect(40, -8, 26, 16, '#2a1a24', 4),
    ) +
    palm(luck, 330, 720, 300, '#7f9a4f', '#4a6a45', '#8a5a3c') +
    palm(luck, 250, 740, 230, '#7f9a4f', '#4a6a45', '#8a5a3c') +
    bush(luck, 290, 742, 120, '#8fa055', '#5f7040') +
    repeat(3, (at) =>
      place(
        1180 + at * 96,
        640 + at * 7,
        0.62,
        stroke(
          [
            [-30, -40],
            [-32, 4],
          ],
          '#6a3a34',
          8,
        ) +
          stroke(
            [
              [26, -40],
              [30, 4],
            ],
            '#6a3a34',
            8,
          ) +
          stroke(
            [
              [-14, -40],
              [-12, 4],
            ],
            '#6a3a34',
            7,
          ) +
          stroke(
            [
              [14, -40],
              [12, 4],
            ],
            '#6a3a34',
            7,
          ) +
          path(
            'M-50 -50C-44 -76 -20 -70 -6 -92C6 -70 34 -74 40 -60C52 -60 58 -80 62 -100C70 -112 84 -108 92 -98L76 -92C72 -70 66 -40 40 -34L-40 -32Z',
            '#7a4438',
          ) +
          path(
            'M-26 -66C-12 -70 -10 -92 -4 -92C6 -74 20 -72 30 -68L24 -52L-22 -52Z',
            at % 2 ? '#2f7a86' : '#c8343f',
          ),
      ),
    ) +
    specks(luck, 120, 0, 620, 1600, 990, '#8a4a34', 4) +
    repeat(4, (at) =>
      rock(luck, [110, 400, 1240, 1480][at] ?? 0, 900 + (at % 2) * 60, 100, 50, '#e0a070', '#8a4a3c'),
    ) +
    vignette('#4a2526', '33')
  )
}

const snow = (luck: Luck): string => {
  const p = palettes.snow
  return (
    rect(0, 0, 1600, 700, down('#6f9ad0', '#b9d3ec', '#fdeee0')) +
    sun(330, 210, 54, '#fffdf5', 6) +
    peaks(
      luck,
      [
        [520, 230],
        [1080, 260],
        [1420, 330],
        [110, 350],
      ],
      700,
      '#dfe9f6',
      '#7f9fcf',
      '#ffffff',
    ) +
    peaks(luck, [[800, 120]], 720, '#f4f8fd', '#6f92c6', '#ffffff') +
    path(
      'M-20 690C200 620 420 680 620 650C760 640 840 650 960 660C1200 640 1400 620 1620 680L1620 1000L-20 1000Z',
      down('#ffffff', '#d6e3f3'),
    ) +
    path('M-20 790C260 700 460 780 660 760C540 860 340 900 -20 920Z', '#e6eef8') +
    path('M1620 760C1360 700 1140 780 1000 770C1120 850 1360 900 1620 900Z', '#c6d7ec') +
    path(
      'M780 656C820 664 830 676 790 690C720 716 940 736 900 780C860 830 620 850 560 1000L1000 1000C980 880 1040 820 1020 770C1000 720 830 716 850 686C864 668 830 656 800 652Z',
      down('#8aa5cf', '#51709f'),
    ) +
    path(
      'M820 690C800 716 960 740 950 780C930 850 800 870 786 1000L772 1000C784 866 910 850 930 782C930 746 780 716 806 690Z',
      '#fdf1ea',
    ) +
    repeat(16, (at) => {
      const x = at < 8 ? 30 + at * 70 : 1060 + (at - 8) * 72
      return fir(
        x + luck.between(-16, 16),
        760 + luck.between(-40, 50),
        luck.between(110, 220),
        '#f6faff',
        '#3f6a78',
      )
    }) +
    place(
      850,
      870,
      1.05,
      oval(0, 6, 130, 14, fade('#243a63', 0.4)) +
        path(
          'M-110 -110L90 -110C110 -110 118 -90 122 -60L124 -4L-116 -4L-116 -104Z',
          across('#ffb648', '#e8902c'),
        ) +
        rect(-116, -54, 240, 12, '#d23a4c') +
        repeat(4, (at) => rect(-100 + at * 48, -98, 38, 36, down('#27486a', '#8fb0d8'), 4)) +
        path('M96 -98L112 -98L120 -62L96 -62Z', '#8fb0d8') +
        rect(-96, -124, 150, 14, '#8f5d50', 3) +
        oval(-60, 0, 24, 24, '#1c2850') +
        oval(76, 0, 24, 24, '#1c2850') +
        oval(-60, 0, 9, 9, '#c7d8ee') +
        oval(76, 0, 9, 9, '#c7d8ee') +
        rect(-116, -128, 170, 7, '#ffffff', 3),
    ) +
    [
      [110, 960, 330],
      [280, 980, 260],
      [1420, 960, 300],
      [1540, 980, 380],
    ]
      .map(([x = 0, y = 0, h = 0]) => fir(x, y, h, '#ffffff', '#2f566a'))
      .join('') +
    repeat(130, () =>
      circle(
        luck.between(0, 1600),
        luck.between(0, 1000),
        luck.between(2, 6),
        fade('#ffffff', luck.between(0.4, 0.95)),
      ),
    ) +
    vignette(p.ink, '33')
  )
}

/** Land, water, weather and what lives there. */
export const nature: Scenes = {
  'drought-field': drought,
  'olive-harvest': oliveHarvest,
  'vineyard-hills': vineyard,
  'river-flood': flood,
  'wildfire-hills': wildfire,
  'coral-reef': reef,
  'sea-turtle': turtle,
  'birds-migration': birds,
  'forest-path': forest,
  'desert-road': desert,
  'snow-pass': snow,
}
