import { deep, fade, pale } from '../colour.ts'
import { anybody, audience, figure, poses } from '../figure.ts'
import { vignette } from '../frame.ts'
import { boards, chair, chamber, cup, pendant, plant, sheet } from '../furnishing.ts'
import type { Luck } from '../luck.ts'
import { microphone } from '../machines.ts'
import { across, down, rings, slant } from '../paint.ts'
import { rooms } from '../palette.ts'
import type { Scenes } from '../scene.ts'
import { blob, circle, inside, oval, path, place, poly, rect, repeat, stroke, turn } from '../shape.ts'
import { shaft } from '../sky.ts'
import { lens } from '../water.ts'

const seaView = (x: number, y: number, wide: number, high: number): string =>
  rect(x, y, wide, high, down('#8fc6d6', '#d8eadb', '#fff0cf')) +
  rect(x, y + high * 0.62, wide, high * 0.38, down('#7fc0c4', '#3f8fa0')) +
  repeat(6, (at) =>
    lens(x + wide * (0.2 + 0.12 * at), y + high * (0.68 + (at % 3) * 0.09), wide * 0.08, 3, '#d8f0ea'),
  )

const podium = (luck: Luck): string => {
  const r = rooms.slate
  return (
    chamber({ ...r, wall: ['#3f5f7a', '#243a54'] }, 780) +
    repeat(14, (at) => rect(at * 118 - 10, 0, 60, 780, fade('#5a7d98', 0.25))) +
    circle(800, 330, 270, fade('#f0c98a', 0.18)) +
    circle(800, 330, 210, fade('#f0c98a', 0.2)) +
    path(
      'M560 380C640 330 700 420 800 370S960 330 1040 380L1040 400C960 350 900 440 800 390S640 350 560 400Z',
      fade('#f6dcb0', 0.5),
    ) +
    path(
      'M600 300C670 260 720 340 800 300S930 260 1000 300L1000 318C930 278 880 358 800 318S670 278 600 318Z',
      fade('#f6dcb0', 0.4),
    ) +
    shaft(330, -20, 560, 860, 900, '#fff4d6', 0.34) +
    shaft(1270, -20, 740, 1040, 900, '#fff4d6', 0.34) +
    figure(800, 860, 560, poses.speak, {
      top: '#b8343f',
      bottom: '#26343f',
      skin: '#c08558',
      hair: '#3a2720',
      style: 'long',
    }) +
    poly(
      [
        [600, 560],
        [1000, 560],
        [960, 600],
        [640, 600],
      ],
      '#d9a06a',
    ) +
    poly(
      [
        [640, 600],
        [960, 600],
        [930, 930],
        [670, 930],
      ],
      across('#c98a58', '#9a5f42', '#6f4034'),
    ) +
    poly(
      [
        [690, 640],
        [910, 640],
        [896, 860],
        [704, 860],
      ],
      fade('#3a1d24', 0.25),
    ) +
    circle(800, 740, 56, '#f0c98a') +
    path(
      'M756 748C776 730 788 766 802 748S830 730 846 748L846 760C830 744 818 778 802 760S776 744 756 760Z',
      '#9a5f42',
    ) +
    [-24, -8, 10, 28]
      .map((lean, at) =>
        microphone(
          720 + at * 52,
          574,
          130,
          '#141c26',
          ['#2b3742', '#d0444a', '#2b3742', '#efb046'][at] ?? '#2b3742',
          lean,
        ),
      )
      .join('') +
    audience(luck, 900, 170, r.cloth, '#141c26', 0.45) +
    audience(luck, 985, 210, r.cloth, '#0d141c', 0.75) +
    repeat(3, (at) => {
      const x = 210 + at * 590
      return (
        rect(x - 60, 800, 120, 84, '#0d141c', 10) +
        circle(x, 842, 32, '#2b3742') +
        circle(x, 842, 20, '#55708a') +
        rect(x - 34, 784, 40, 20, '#0d141c', 4) +
        (at === 1 ? '' : circle(x + 44, 812, 5, '#ff5a4a'))
      )
    }) +
    circle(1180, 770, 130, rings(fade('#ffffff', 0.7), fade('#fff4d6', 0.2), fade('#fff4d6', 0))) +
    vignette('#0a121c', '66')
  )
}

const negotiation = (luck: Luck): string => {
  const r = rooms.linen
  const seatBack = (x: number, y: number, s: number, n: number): string =>
    figure(x, y, s, [poses.rest, poses.speak, poses.give][n % 3] ?? poses.rest, anybody(luck, r.cloth))
  return (
    chamber({ ...r, wall: ['#f3e3c8', '#d9bd94'] }, 560) +
    repeat(
      3,
      (at) =>
        rect(180 + at * 440, 70, 360, 430, '#fffaf0') +
        inside(
          `view${at}`,
          rect(194 + at * 440, 84, 332, 402, '#000'),
          seaView(194 + at * 440, 84, 332, 402) +
            (at === 1
              ? path('M740 330L860 330L846 350L756 350Z', '#bf3747') +
                path('M800 324L800 240L850 324Z', '#ffffff')
              : ''),
        ) +
        rect(356 + at * 440, 84, 8, 402, '#fffaf0') +
        path(
          `M${170 + at * 440} 60C${210 + at * 440} 200 ${186 + at * 440} 420 ${160 + at * 440} 540L${210 + at * 440} 540C${240 + at * 440} 380 ${240 + at * 440} 160 ${240 + at * 440} 60Z`,
          across('#c8525a', '#9a3644'),
        ) +
        path(
          `M${550 + at * 440} 60C${510 + at * 440} 200 ${534 + at * 440} 420 ${560 + at * 440} 540L${510 + at * 440} 540C${480 + at * 440} 380 ${480 + at * 440} 160 ${480 + at * 440} 60Z`,
          across('#9a3644', '#c8525a'),
        ),
    ) +
    boards(560, 800, fade('#8a5f42', 0.25)) +
    [0, 1, 2]
      .map((at) =>
        poly(
          [
            [260 + at * 440, 620],
            [560 + at * 440, 620],
            [480 + at * 440, 1000],
            [60 + at * 440, 1000],
          ],
          fade('#fff6dc', 0.25),
        ),
      )
      .join('') +
    [470, 690, 910, 1130].map((x, at) => seatBack(x, 800, 360, at)).join('') +
    oval(800, 790, 620, 150, fade('#3a2030', 0.35)) +
    oval(800, 760, 610, 170, deep('#8a5238', 0.25)) +
    oval(800, 738, 610, 170, slant('#d9a06a', '#a8683f', '#7f4a34')) +
    oval(800, 738, 380, 84, fade('#fff0d0', 0.14)) +
    [
      [430, 690],
      [660, 622],
      [900, 622],
      [1110, 680],
      [1180, 780],
      [800, 830],
      [400, 790],
    ]
      .map(
        ([x = 0, y = 0], at) =>
          sheet(x - 34, y, 70, 52, '#ffffff', '#3a3038', (at - 3) * 7, 4) +
          rect(x + 52, y - 12, 18, 44, across('#d8f0f0', '#8fc0c8'), 4),
      )
      .join('') +
    oval(800, 720, 74, 20, '#39707c') +
    repeat(9, (at) =>
      circle(
        740 + at * 15,
        690 - Math.sin((at / 8) * Math.PI) * 44,
        20,
        luck.pick(['#d84a58', '#f0b049', '#fff4dd', '#7fa85f']),
      ),
    ) +
    [330, 570, 1030, 1270]
      .map(
        (x, at) =>
          figure(
            x,
            1180,
            450,
            poses.rest,
            anybody(luck, r.cloth, {
              away: true,
              style: (['short', 'scarf', 'bun', 'bald'] as const)[at] ?? 'short',
            }),
          ) +
          path(
            `M${x - 84} 1000L${x - 76} 880Q${x} 850 ${x + 76} 880L${x + 84} 1000Z`,
            down('#9a4a44', '#5a2a34'),
          ),
      )
      .join('') +
    vignette('#3a2030', '44')
  )
}

const vaccination = (luck: Luck): string => {
  const r = rooms.mint
  return (
    chamber({ ...r, wall: ['#fdf3dc', '#f3d9ae'] }, 720) +
    rect(0, 520, 1600, 200, down('#8fcabc', '#6fb0a8')) +
    rect(0, 512, 1600, 12, '#fff8e6') +
    rect(90, 90, 420, 360, '#ffffff') +
    inside(
      'playground',
      rect(106, 106, 388, 328, '#000'),
      rect(106, 106, 388, 328, down('#8fd0e0', '#e3f3e3')) +
        circle(400, 180, 34, '#fff3b0') +
        blob(
          [
            [90, 380],
            [220, 310],
            [380, 350],
            [520, 300],
            [520, 460],
            [90, 460],
          ],
          '#9fcf86',
        ),
    ) +
    rect(294, 106, 12, 328, '#ffffff') +
    poly(
      [
        [106, 720],
        [520, 720],
        [900, 1000],
        [300, 1000],
      ],
      fade('#ffffff', 0.3),
    ) +
    [
      ['#d64a55', 1120, 120],
      ['#f2b45a', 1250, 130],
      ['#5f8fc0', 1380, 118],
      ['#7fb86f', 1120, 270],
      ['#8a6ab0', 1250, 280],
      ['#2f8f96', 1380, 268],
    ]
      .map(([c, x, y], at) =>
        turn(
          (at % 3) * 4 - 4,
          Number(x),
          Number(y),
          rect(Number(x), Number(y), 104, 124, '#ffffff') +
            (at % 2
              ? circle(Number(x) + 52, Number(y) + 60, 32, String(c)) +
                rect(Number(x) + 16, Number(y) + 94, 72, 12, '#9fcf86')
              : poly(
                  [
                    [Number(x) + 20, Number(y) + 100],
                    [Number(x) + 52, Number(y) + 30],
                    [Number(x) + 86, Number(y) + 100],
                  ],
                  String(c),
                )),
        ),
      )
      .join('') +
    place(
      1400,
      940,
      1,
      rect(-130, -330, 300, 330, across('#ffffff', '#d0e4e0'), 10) +
        rect(-130, -200, 300, 6, '#a9ccc8') +
        rect(-130, -100, 300, 6, '#a9ccc8') +
        [-260, -150, -50].map((y) => rect(0, y, 44, 10, '#7fb0ac', 5)).join('') +
        rect(-90, -380, 70, 50, down('#bfe6e6', '#5fb0b8'), 6) +
        rect(-10, -366, 110, 36, '#d64a55', 5) +
        rect(0, -356, 90, 8, '#ffffff'),
    ) +
    chair(730, 940, 330, '#c9895a') +
    figure(735, 948, 400, poses.sit, {
      top: '#f2b45a',
      bottom: '#3a5f86',
      skin: '#9a643f',
      hair: '#231d26',
      style: 'curls',
      side: true,
      wear: 'shorts',
    }) +
    figure(
      960,
      960,
      620,
      {
        ...poses.work,
        arms: [
          [
            [16, -62],
            [27, -48],
          ],
          [
            [13, -60],
            [28, -46],
          ],
        ],
      },
      {
        top: '#3f9aa0',
        bottom: '#2f7a86',
        skin: '#dba479',
        hair: '#fdf6ea',
        style: 'scarf',
        side: true,
        wear: 'coat',
      },
      true,
    ) +
    turn(
      -24,
      790,
      670,
      rect(746, 662, 60, 14, '#ffffff', 4) +
        rect(800, 658, 10, 22, '#d64a55') +
        rect(728, 667, 20, 3, '#5a7a80') +
        rect(756, 664, 30, 10, fade('#5fb0d0', 0.8)),
    ) +
    figure(
      430,
      960,
      590,
      {
        ...poses.rest,
        arms: [
          [
            [8, -66],
            [18, -56],
          ],
          [
            [13, -64],
            [26, -54],
          ],
        ],
      },
      {
        top: '#7a4a7f',
        bottom: '#3a3050',
        skin: '#9a643f',
        hair: '#3a2720',
        style: 'long',
        wear: 'dress',
        side: true,
      },
    ) +
    place(
      600,
      950,
      0.9,
      circle(-40, -40, 40, '#b9834f') +
        circle(-40, -100, 32, '#c9935f') +
        circle(-64, -126, 12, '#b9834f') +
        circle(-16, -126, 12, '#b9834f') +
        circle(-50, -104, 4, '#3a2720') +
        circle(-30, -104, 4, '#3a2720') +
        oval(-40, -90, 10, 8, '#f0d0a0'),
    ) +
    rect(150, 880, 150, 80, '#e9d0a0', 10) +
    plant(luck, 220, 880, 210, '#d64a55', '#8fc07a', '#4f8f6a') +
    vignette('#5a4a3a', '33')
  )
}

const kitchen = (luck: Luck): string => {
  const bowl = (x: number, y: number, s: number, c: string, food: string): string =>
    place(
      x,
      y,
      s,
      path('M-60 -20C-56 20 -26 30 0 30C26 30 56 20 60 -20Z', across(pale(c, 0.2), c, deep(c, 0.25))) +
        oval(0, -20, 60, 17, pale(c, 0.35)) +
        oval(0, -19, 52, 13, food),
    )
  return (
    rect(0, 0, 1600, 1000, down('#f6e3bd', '#e3bd85')) +
    repeat(4, (row) =>
      repeat(
        20,
        (at) =>
          rect(at * 82 - 8, 330 + row * 82, 78, 78, (at + row) % 2 ? '#f9efdc' : '#e9dcc0', 3) +
          path(
            `M${at * 82 + 31} ${342 + row * 82}L${at * 82 + 56} ${369 + row * 82}L${at * 82 + 31} ${396 + row * 82}L${at * 82 + 6} ${369 + row * 82}Z`,
            fade((at + row) % 2 ? '#39707c' : '#bf3747', 0.6),
          ),
      ),
    ) +
    rect(560, 60, 480, 400, '#ffffff') +
    inside('kitchenView', rect(578, 78, 444, 364, '#000'), seaView(578, 78, 444, 364)) +
    rect(794, 78, 12, 364, '#ffffff') +
    rect(540, 454, 520, 22, '#fff8e6') +
    plant(luck, 640, 456, 110, '#c25a3c', '#8fb268', '#4f7a52') +
    plant(luck, 960, 456, 100, '#39707c', '#a9c27a', '#4f7a52') +
    [80, 1140]
      .map(
        (x) =>
          rect(x, 200, 380, 16, '#8a5a3c') +
          repeat(4, (at) =>
            bowl(
              x + 54 + at * 92,
              176,
              0.62,
              luck.pick(['#39707c', '#bf3747', '#f0d9b0', '#e0a84a']),
              '#f9efdc',
            ),
          ),
      )
      .join('') +
    pendant(800, 230, 76, '#bf3747', '#fff6cf', 380) +
    figure(420, 1010, 640, poses.give, {
      top: '#bf3747',
      bottom: '#3a3050',
      skin: '#c08558',
      hair: '#e3ded8',
      style: 'bun',
      apron: '#fff3da',
      side: true,
    }) +
    figure(
      1190,
      1010,
      660,
      poses.give,
      { top: '#39707c', bottom: '#2f3f5a', skin: '#9a643f', hair: '#231d26', style: 'short', side: true },
      true,
    ) +
    figure(
      980,
      930,
      430,
      poses.give,
      { top: '#f0b049', bottom: '#5a4a6a', skin: '#c08558', hair: '#3a2720', style: 'curls', side: true },
      true,
    ) +
    poly(
      [
        [210, 740],
        [1390, 740],
        [1560, 920],
        [40, 920],
      ],
      down('#d99f6a', '#b0714a'),
    ) +
    rect(40, 920, 1520, 80, down('#8a5238', '#5f3830')) +
    poly(
      [
        [520, 740],
        [1080, 740],
        [1160, 920],
        [440, 920],
      ],
      down('#fdf6e3', '#ecdcba'),
    ) +
    repeat(2, (at) =>
      poly(
        [
          [560 + at * 440, 740],
          [584 + at * 440, 740],
          [528 + at * 548, 920],
          [500 + at * 548, 920],
        ],
        '#bf3747',
      ),
    ) +
    bowl(800, 800, 1.7, '#39707c', '#c94a3a') +
    repeat(12, () =>
      oval(
        800 + luck.between(-70, 70),
        766 + luck.between(-12, 12),
        luck.between(7, 13),
        luck.between(4, 7),
        luck.pick(['#6f9a4a', '#f0b049', '#fff3da', '#8f2f34']),
      ),
    ) +
    repeat(3, (at) =>
      path(
        `M${760 + at * 40} 720C${740 + at * 40} 690 ${784 + at * 40} 670 ${762 + at * 40} 630`,
        'none',
        ` stroke="${fade('#ffffff', 0.6)}" stroke-width="8" stroke-linecap="round"`,
      ),
    ) +
    bowl(560, 850, 0.9, '#f0d9b0', '#8fa84a') +
    bowl(1060, 850, 0.95, '#bf3747', '#f0cf7a') +
    oval(330, 850, 120, 34, '#fffaf0') +
    oval(330, 846, 96, 26, '#f0e3c8') +
    oval(330, 836, 74, 26, down('#e9b06a', '#c9803f')) +
    oval(1290, 850, 110, 32, '#fffaf0') +
    repeat(6, (at) => circle(1250 + at * 17, 836 - (at % 2) * 16, 19, at % 3 ? '#d8503f' : '#7fa84f')) +
    rect(690, 832, 22, 72, across('#c9e0b0', '#6f9a5a'), 6) +
    rect(696, 812, 10, 24, '#6f9a5a') +
    cup(930, 900, 66, '#ffffff', '#a8602f') +
    vignette('#4a2a20', '44')
  )
}

const courtRoom = (luck: Luck): string => {
  const r = rooms.amber
  return (
    rect(0, 0, 1600, 720, down('#6a3a30', '#8f5238')) +
    repeat(
      8,
      (at) =>
        rect(20 + at * 200, 30, 170, 640, slant('#a8653f', '#7a432f'), 4) +
        rect(44 + at * 200, 60, 122, 580, slant('#8a4f34', '#9a5c3a'), 4),
    ) +
    path('M600 420L600 200C600 40 1000 40 1000 200L1000 420Z', '#d9a86a') +
    path('M620 420L620 206C620 66 980 66 980 206L980 420Z', down('#27404f', '#3f6a74')) +
    place(
      800,
      260,
      1.25,
      rect(-5, -120, 10, 200, '#f3cf8a') +
        circle(0, -126, 13, '#f3cf8a') +
        path('M-120 -92C-60 -110 60 -110 120 -92L120 -82C60 -98 -60 -98 -120 -82Z', '#f3cf8a') +
        [-112, 112]
          .map(
            (x) =>
              stroke(
                [
                  [x, -88],
                  [x - 40, 6],
                ],
                '#f3cf8a',
                3,
              ) +
              stroke(
                [
                  [x, -88],
                  [x + 40, 6],
                ],
                '#f3cf8a',
                3,
              ) +
              path(
                `M${x - 52} 6L${x + 52} 6C${x + 40} 40 ${x - 40} 40 ${x - 52} 6Z`,
                down('#ffe3a8', '#c99a50'),
              ),
          )
          .join('') +
        path('M-60 92L60 92L44 72L-44 72Z', '#f3cf8a'),
    ) +
    [430, 800, 1170]
      .map(
        (x, at) =>
          path(
            `M${x - 100} 700L${x - 92} ${at === 1 ? 380 : 430}Q${x} ${at === 1 ? 330 : 390} ${x + 92} ${at === 1 ? 380 : 430}L${x + 100} 700Z`,
            down('#8f2a3c', '#5a1c30'),
          ) +
          figure(x, 860, at === 1 ? 480 : 440, [poses.rest, poses.speak, poses.rest][at] ?? poses.rest, {
            top: '#231c2c',
            bottom: '#231c2c',
            skin: ['#e6b48c', '#9a643f', '#c08558'][at] ?? '#c08558',
            hair: ['#d9d4d6', '#3a2720', '#231d26'][at] ?? '#231d26',
            style: (['short', 'bun', 'bald'] as const)[at] ?? 'short',
          }) +
          poly(
            [
              [x - 26, 470 + (at === 1 ? 0 : 34)],
              [x + 26, 470 + (at === 1 ? 0 : 34)],
              [x + 10, 540 + (at === 1 ? 0 : 34)],
              [x - 10, 540 + (at === 1 ? 0 : 34)],
            ],
            '#fff6e3',
          ),
      )
      .join('') +
    rect(200, 640, 1200, 30, '#d99a5f') +
    rect(220, 670, 1160, 200, down('#a8653f', '#6f3a2c')) +
    repeat(5, (at) => rect(250 + at * 224, 700, 196, 140, slant('#8a4f34', '#b0704a'), 4)) +
    rect(0, 720, 200, 280, down('#7a4434', '#3a1d24')) +
    rect(1400, 720, 200, 280, down('#7a4434', '#3a1d24')) +
    rect(200, 720, 20, 150, '#5a2f2a') +
    rect(1380, 720, 20, 150, '#5a2f2a') +
    rect(0, 860, 1600, 140, down('#7a3f34', '#3a1d24')) +
    sheet(560, 622, 60, 22, '#fff6e3', '#3a2030', -4, 2) +
    turn(
      -24,
      1010,
      620,
      rect(950, 606, 90, 34, across('#c98a5a', '#7f4a34'), 5) + rect(1040, 617, 130, 12, '#b0714a', 5),
    ) +
    oval(990, 646, 60, 10, '#5a2f2a') +
    poly(
      [
        [1250, -20],
        [1420, -20],
        [900, 900],
        [480, 900],
      ],
      down(fade('#ffe3ac', 0.42), fade('#ffe3ac', 0)),
    ) +
    audience(luck, 945, 190, r.cloth, '#2a1420', 0.5) +
    vignette('#1d0a14', '66')
  )
}

const ballot = (luck: Luck): string => {
  return (
    rect(0, 0, 1600, 1000, down('#2f7a86', '#4f9a98', '#7fb8a8')) +
    repeat(3, (at) => {
      const x = 130 + at * 520
      return (
        rect(x, 170, 300, 520, '#f6e6c4') +
        path(
          `M${x} 170L${x + 300} 170L${x + 300} 560C${x + 260} 540 ${x + 230} 580 ${x + 190} 560S${x + 110} 580 ${x + 70} 556S${x + 20} 580 ${x} 560Z`,
          across('#b8343f', '#d8505a', '#a82c3f', '#cf4652', '#9a2a3c'),
        ) +
        (at !== 1
          ? rect(x + 100, 560, 22, 130, '#2b3a4a', 8) + rect(x + 150, 560, 22, 130, '#2b3a4a', 8)
          : '') +
        rect(x - 12, 156, 324, 20, '#8a5a3c')
      )
    }) +
    rect(0, 680, 1600, 320, down('#d9b98a', '#a8805f')) +
    oval(800, 930, 420, 34, fade('#2a2030', 0.4)) +
    poly(
      [
        [540, 540],
        [1060, 540],
        [1090, 590],
        [510, 590],
      ],
      '#eef6f2',
    ) +
    poly(
      [
        [510, 590],
        [1090, 590],
        [1060, 930],
        [540, 930],
      ],
      across('#f9fdfa', '#d8e6e3', '#b3cbcb'),
    ) +
    rect(700, 556, 200, 16, '#1c3a44', 8) +
    circle(800, 760, 86, fade('#2f7a86', 0.9)) +
    path(
      'M756 762L788 794L848 728',
      'none',
      ' stroke="#ffffff" stroke-width="20" stroke-linecap="round" stroke-linejoin="round"',
    ) +
    repeat(8, (at) =>
      turn(
        luck.between(-30, 30),
        600 + at * 56,
        900,
        rect(570 + at * 56, 884, 70, 40, fade('#ffffff', 0.55)),
      ),
    ) +
    turn(
      6,
      800,
      440,
      rect(720, 330, 160, 232, '#fffdf6') +
        poly(
          [
            [720, 330],
            [800, 330],
            [800, 562],
            [720, 562],
          ],
          fade('#c9b79a', 0.25),
        ) +
        repeat(
          4,
          (at) =>
            rect(744, 362 + at * 40, 18, 18, 'none', 3, ' stroke="#8a7f74" stroke-width="3"') +
            rect(772, 367 + at * 40, 84, 8, fade('#3a3038', 0.3)),
        ) +
        stroke(
          [
            [746, 410],
            [752, 418],
            [762, 400],
          ],
          '#c23b44',
          5,
        ),
    ) +
    path(
      'M1640 120L1250 250C1160 280 1040 290 960 300C900 308 850 330 842 352C838 372 870 376 900 368L860 410C850 428 872 440 896 424L952 384C1010 420 1120 420 1200 396L1640 330Z',
      '#b9794f',
    ) +
    path('M1640 330L1200 396C1150 412 1090 416 1040 412C1130 380 1250 350 1640 250Z', fade('#6f3f2c', 0.35)) +
    path('M1640 70L1290 196C1270 250 1290 360 1320 410L1640 390Z', across('#f0b049', '#c9822f')) +
    path('M1300 192C1276 250 1294 360 1328 408L1300 400C1262 350 1254 260 1276 200Z', '#ffe0a0') +
    vignette('#10303c', '44')
  )
}

/** Rooms where people meet, decide, heal and eat. */
export const assemblies: Scenes = {
  'press-podium': podium,
  'negotiation-table': negotiation,
  'vaccination-room': vaccination,
  'kitchen-table': kitchen,
  'court-room': courtRoom,
  'ballot-box': ballot,
}
