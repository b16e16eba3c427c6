import { deep, fade, pale } from '../colour.ts'
import { anybody, figure, poses } from '../figure.ts'
import { vignette } from '../frame.ts'
import { cup, screen, sheet } from '../furnishing.ts'
import type { Luck } from '../luck.ts'
import { microphone } from '../machines.ts'
import { across, down, rings, slant } from '../paint.ts'
import type { Scenes } from '../scene.ts'
import { circle, inside, oval, type Point, path, place, poly, rect, repeat, stroke, turn } from '../shape.ts'

const dataCentre = (luck: Luck): string => {
  const leds = ['#4fd0d0', '#8fe0ff', '#e2465f', '#ffc766', '#4fd0d0']
  const lane = (side: -1 | 1): string =>
    repeat(6, (at) => {
      const near = (t: number): Point => [800 + side * (90 + t ** 2.1 * 900), 0]
      const a = near((at + 0.2) / 6)[0]
      const b = near((at + 1.1) / 6)[0]
      const hi = (t: number): number => 430 - t ** 2.1 * 520
      const lo = (t: number): number => 560 + t ** 2.1 * 560
      const ta = (at + 0.2) / 6
      const tb = (at + 1.1) / 6
      const lights = repeat(11, (row) =>
        repeat(4, (column) => {
          const u = 0.14 + column * 0.2
          const x = a + (b - a) * u
          const t = ta + (tb - ta) * u
          const y = hi(t) + (lo(t) - hi(t)) * (0.07 + row * 0.082)
          const s = 2 + t * t * 6
          return luck.chance(0.75)
            ? rect(x, y, s * 3, s, fade(luck.pick(leds), luck.between(0.5, 1)), s / 2)
            : ''
        }),
      )
      return (
        poly(
          [
            [a, hi(ta)],
            [b, hi(tb)],
            [b, lo(tb)],
            [a, lo(ta)],
          ],
          across('#1d2a66', '#111a48'),
        ) +
        poly(
          [
            [a, hi(ta)],
            [a + side * 6, hi(ta)],
            [a + side * 6, lo(ta)],
            [a, lo(ta)],
          ],
          '#4fa8d8',
        ) +
        lights
      )
    })
  return (
    rect(0, 0, 1600, 1000, down('#0b1030', '#18235a', '#0b1030')) +
    poly(
      [
        [710, 560],
        [890, 560],
        [1700, 1120],
        [-100, 1120],
      ],
      down('#3f5fb0', '#141c4c'),
    ) +
    repeat(7, (at) => {
      const t = (at + 1) / 7
      const y = 560 + t ** 2.1 * 440
      return rect(800 - (90 + t ** 2.1 * 720), y, 2 * (90 + t ** 2.1 * 720), 2 + t * 4, fade('#8fe0ff', 0.3))
    }) +
    poly(
      [
        [720, 430],
        [880, 430],
        [1500, -40],
        [100, -40],
      ],
      '#0f1740',
    ) +
    poly(
      [
        [784, 430],
        [816, 430],
        [920, -40],
        [680, -40],
      ],
      down('#e8f6ff', '#8fd8ff'),
    ) +
    rect(710, 426, 180, 138, rings('#ffffff', '#8fe0ff', '#3f7fc8')) +
    circle(800, 490, 380, rings(fade('#8fe0ff', 0.5), fade('#8fe0ff', 0.1), fade('#8fe0ff', 0))) +
    lane(-1) +
    lane(1) +
    oval(800, 848, 120, 16, fade('#05081c', 0.7)) +
    figure(800, 850, 380, poses.rest, {
      top: '#e2465f',
      bottom: '#10163c',
      skin: '#9a643f',
      hair: '#141026',
      style: 'curls',
      away: true,
    }) +
    rect(824, 632, 60, 40, '#bfe6ff', 4) +
    circle(854, 652, 80, rings(fade('#bfe6ff', 0.5), fade('#bfe6ff', 0))) +
    vignette('#03051a', '88')
  )
}

const phones = (luck: Luck): string => {
  const hand = (
    x: number,
    y: number,
    s: number,
    skin: string,
    sleeve: string,
    lean: number,
    body: string,
    face: string,
  ): string =>
    turn(
      lean,
      x,
      y,
      place(
        x,
        y,
        s,
        path(
          'M-130 900L-110 300C-120 200 -110 120 -60 90L90 90C150 130 150 220 140 320L150 900Z',
          across(pale(skin, 0.12), skin, deep(skin, 0.25)),
        ) +
          path(
            'M-150 920L-140 420C-80 396 100 396 172 420L180 920Z',
            across(pale(sleeve, 0.15), sleeve, deep(sleeve, 0.25)),
          ) +
          rect(-120, -230, 240, 470, body, 34) +
          rect(-106, -214, 212, 438, face, 24) +
          rect(-34, -206, 68, 16, body, 8) +
          inside(`face${x}`, rect(-106, -214, 212, 438, '#000', 24), content(x)) +
          path(
            'M-150 130C-170 90 -160 40 -130 30C-108 24 -96 50 -100 90L-92 180C-110 200 -140 180 -150 130Z',
            across(pale(skin, 0.2), skin),
          ) +
          repeat(4, (at) =>
            path(
              `M150 ${20 + at * 66}C130 ${10 + at * 66} 104 ${14 + at * 66} 98 ${34 + at * 66}C98 ${56 + at * 66} 120 ${64 + at * 66} 152 ${62 + at * 66}Z`,
              across(pale(skin, 0.15), deep(skin, 0.12)),
            ),
          ),
      ),
    )
  const content = (x: number): string =>
    x < 600
      ? rect(-106, -214, 212, 200, down('#ffb070', '#e8607a')) +
        circle(0, -90, 40, '#fff3c8') +
        path('M-106 -40C-60 -80 0 -50 40 -70S90 -60 110 -50L110 -10L-106 -10Z', '#5a3a7a') +
        repeat(5, (at) => rect(-86, 12 + at * 38, at % 2 ? 120 : 172, 14, fade('#3a2f5a', 0.3), 7))
      : x < 1000
        ? repeat(
            4,
            (at) =>
              rect(at % 2 ? -60 : -90, -170 + at * 92, 150, 66, at % 2 ? '#4fb0b0' : '#f0e3f6', 22) +
              rect(
                (at % 2 ? -60 : -90) + 18,
                -152 + at * 92,
                96,
                10,
                fade(at % 2 ? '#ffffff' : '#3a2f5a', 0.6),
                5,
              ) +
              rect(
                (at % 2 ? -60 : -90) + 18,
                -130 + at * 92,
                60,
                10,
                fade(at % 2 ? '#ffffff' : '#3a2f5a', 0.4),
                5,
              ),
          )
        : rect(-106, -214, 212, 438, '#d3ecdc') +
          path('M-106 -60C-40 -100 20 20 110 -40L110 60C20 110 -20 20 -106 60Z', '#7fc8d8') +
          stroke(
            [
              [-70, 180],
              [-50, 90],
              [20, 80],
              [40, -120],
            ],
            '#e2465f',
            10,
          ) +
          circle(40, -130, 24, '#e2465f') +
          circle(40, -130, 9, '#ffffff') +
          repeat(7, (at) =>
            rect(-90 + (at % 3) * 70, -180 + Math.floor(at / 3) * 150, 40, 30, fade('#ffffff', 0.7), 4),
          )
  return (
    rect(0, 0, 1600, 1000, slant('#4a3f9a', '#b0578f', '#ff9a7a')) +
    repeat(16, (at) =>
      circle(
        luck.between(0, 1600),
        luck.between(0, 700),
        luck.between(30, 110),
        fade(luck.pick(['#ffd9a0', '#ff9a8a', '#8f7ae0', '#ffffff']), 0.12 + (at % 3) * 0.04),
      ),
    ) +
    [
      [420, 480],
      [800, 430],
      [1180, 480],
    ]
      .map(([x = 0, y = 0]) => circle(x, y, 380, rings(fade('#fff3e0', 0.5), fade('#fff3e0', 0))))
      .join('') +
    hand(400, 500, 1.15, '#c08558', '#2f6f86', -9, '#1d1838', '#fff8f0') +
    hand(1200, 500, 1.15, '#e6b48c', '#f0b049', 9, '#1d1838', '#ffffff') +
    hand(800, 430, 1.3, '#724529', '#b8343f', 0, '#15122c', '#ffffff') +
    [
      [600, 170, '#e2465f', 0],
      [1010, 130, '#ffc766', 1],
      [250, 170, '#4fd0d0', 2],
      [1380, 210, '#ffffff', 0],
      [1010, 320, '#4fb0b0', 2],
    ]
      .map(([x, y, c, k]) =>
        place(
          Number(x),
          Number(y),
          1,
          path(
            'M-50 -36L50 -36C60 -36 66 -30 66 -20L66 20C66 30 60 36 50 36L-10 36L-34 58L-30 36L-50 36C-60 36 -66 30 -66 20L-66 -20C-66 -30 -60 -36 -50 -36Z',
            String(c),
          ) +
            (k === 0
              ? path(
                  'M0 22C-30 0 -26 -22 -10 -22C-2 -22 0 -14 0 -12C0 -14 2 -22 10 -22C26 -22 30 0 0 22Z',
                  c === '#ffffff' ? '#e2465f' : '#ffffff',
                )
              : k === 1
                ? circle(-26, 0, 8, '#5a2f4a') + circle(0, 0, 8, '#5a2f4a') + circle(26, 0, 8, '#5a2f4a')
                : rect(-36, -12, 72, 8, '#ffffff', 4) + rect(-36, 6, 46, 8, '#ffffff', 4)),
        ),
      )
      .join('') +
    vignette('#2a1440', '55')
  )
}

const scale = (luck: Luck): string => {
  const coin = (x: number, y: number, s: number): string =>
    place(
      x,
      y,
      s,
      path('M-60 0L-60 16C-60 34 60 34 60 16L60 0Z', across('#e0a03a', '#b8742a', '#8a5220')) +
        repeat(12, (at) =>
          rect(-56 + at * 10, 4 + Math.sin((at / 11) * Math.PI) * 10, 3, 14, fade('#7a451c', 0.4)),
        ) +
        oval(0, 0, 60, 18, slant('#ffe9a0', '#f0b95a', '#d08a34')) +
        oval(0, 0, 44, 12, fade('#b8742a', 0.35)) +
        path('M-24 0C-10 -8 0 6 12 -1S22 -4 26 0L26 3C14 -1 6 8 -6 3S-18 2 -24 3Z', '#fff0b8'),
    )
  const loaf = (x: number, y: number, s: number): string =>
    place(
      x,
      y,
      s,
      path('M-110 0C-130 -60 -70 -100 0 -100C70 -100 130 -60 110 0Z', down('#f0b870', '#d08840', '#9a5a2f')) +
        repeat(4, (at) =>
          path(
            `M${-74 + at * 44} -80Q${-54 + at * 44} -54 ${-62 + at * 44} -22L${-48 + at * 44} -26Q${-40 + at * 44} -56 ${-58 + at * 44} -86Z`,
            fade('#fff0cf', 0.85),
          ),
        ),
    )
  return (
    rect(0, 0, 1600, 1000, rings('#5a8f8a', '#2f6068', '#173844')) +
    circle(800, 380, 560, rings(fade('#ffe9b8', 0.4), fade('#ffe9b8', 0))) +
    repeat(8, (at) =>
      oval(
        luck.between(0, 1600),
        luck.between(40, 560),
        luck.between(30, 90),
        luck.between(30, 90),
        fade('#ffe9b8', 0.05 + (at % 3) * 0.02),
      ),
    ) +
    rect(0, 820, 1600, 180, down('#8a5238', '#4a2a28')) +
    rect(0, 816, 1600, 10, '#c98f5f') +
    oval(800, 900, 300, 30, fade('#1d0f14', 0.5)) +
    path(
      'M640 890C640 850 720 840 770 830L830 830C880 840 960 850 960 890Z',
      across('#f6d98a', '#c9923f', '#8a5a26'),
    ) +
    path('M784 836L790 240L810 240L816 836Z', across('#ffe9b0', '#d9a24a', '#8a5a26')) +
    circle(800, 500, 22, '#e0b050') +
    circle(800, 700, 18, '#e0b050') +
    turn(
      6,
      800,
      250,
      path(
        'M330 262C480 214 700 214 800 232C900 214 1120 214 1270 262L1270 276C1120 236 900 240 800 260C700 240 480 236 330 276Z',
        down('#ffe9b0', '#c9923f'),
      ) +
        circle(800, 240, 36, slant('#ffe9b0', '#c9923f')) +
        circle(800, 240, 15, '#8a5a26'),
    ) +
    [
      [334, 220, 590],
      [1266, 318, 690],
    ]
      .map(
        ([x = 0, top = 0, y = 0]) =>
          stroke(
            [
              [x, top],
              [x - 180, y],
            ],
            '#e9c06a',
            4,
          ) +
          stroke(
            [
              [x, top],
              [x + 180, y],
            ],
            '#e9c06a',
            4,
          ) +
          stroke(
            [
              [x, top],
              [x, y],
            ],
            fade('#e9c06a', 0.6),
            3,
          ),
      )
      .join('') +
    repeat(3, (at) => coin(264 + at * 70, 584 - (at % 2) * 6, 0.8)) +
    repeat(3, (at) => coin(300 + at * 40, 564 - at * 4, 0.8)) +
    coin(340, 540, 0.8) +
    path(
      'M130 590L538 590C520 670 440 700 334 700C228 700 148 670 130 590Z',
      across('#ffe9b0', '#d9a24a', '#8a5a26'),
    ) +
    oval(334, 590, 204, 10, '#b8803a') +
    loaf(1220, 690, 1.05) +
    loaf(1340, 692, 0.8) +
    path(
      'M1062 690L1470 690C1452 770 1372 800 1266 800C1160 800 1080 770 1062 690Z',
      across('#ffe9b0', '#d9a24a', '#8a5a26'),
    ) +
    oval(1266, 690, 204, 10, '#b8803a') +
    [
      [180, 960, 3],
      [320, 980, 5],
      [470, 950, 2],
      [1180, 970, 4],
      [1330, 940, 2],
      [1450, 980, 6],
    ]
      .map(([x = 0, y = 0, n = 0]) => repeat(n, (at) => coin(x + (at % 2) * 4, y - at * 22, 1)))
      .join('') +
    vignette('#0d1f28', '77')
  )
}

const printing = (luck: Luck): string => {
  const roll = (x: number, y: number, r: number, a: string): string =>
    circle(x, y, r, slant(pale(a, 0.35), a, deep(a, 0.4))) +
    circle(x, y, r * 0.3, '#1f2a34') +
    circle(x, y, r * 0.12, '#c3d0d8')
  const page = (x: number, y: number, w: number, h: number): string =>
    rect(x, y, w, h, '#fbf6ea') +
    rect(x + w * 0.08, y + h * 0.06, w * 0.84, h * 0.07, '#27343f') +
    rect(x + w * 0.08, y + h * 0.18, w * 0.5, h * 0.3, luck.pick(['#c23d48', '#2f7a86', '#efb046'])) +
    repeat(7, (at) =>
      rect(x + w * 0.62, y + h * (0.19 + at * 0.042), w * 0.3, h * 0.016, fade('#27343f', 0.5)),
    ) +
    repeat(
      9,
      (at) =>
        rect(x + w * 0.08, y + h * (0.54 + at * 0.046), w * 0.38, h * 0.018, fade('#27343f', 0.45)) +
        rect(x + w * 0.54, y + h * (0.54 + at * 0.046), w * 0.38, h * 0.018, fade('#27343f', 0.45)),
    )
  return (
    rect(0, 0, 1600, 1000, down('#2a3642', '#4f606a', '#2b343e')) +
    repeat(
      5,
      (at) =>
        rect(100 + at * 320, 30, 150, 18, '#fff4d6', 8) +
        poly(
          [
            [100 + at * 320, 48],
            [250 + at * 320, 48],
            [370 + at * 320, 760],
            [-20 + at * 320, 760],
          ],
          down(fade('#fff4d6', 0.22), fade('#fff4d6', 0)),
        ),
    ) +
    rect(0, 800, 1600, 200, down('#3f4c56', '#1c242c')) +
    rect(150, 220, 1300, 600, across('#2f6f86', '#25586e', '#1c4356'), 20) +
    rect(150, 220, 1300, 50, '#3f8aa0', 20) +
    rect(150, 760, 1300, 60, '#163444') +
    repeat(3, (at) => rect(230 + at * 420, 300, 320, 430, '#122a38', 16)) +
    [
      [390, 400, 92],
      [310, 590, 66],
      [470, 590, 66],
      [810, 390, 92],
      [730, 590, 66],
      [890, 590, 66],
      [1230, 400, 92],
      [1150, 590, 66],
      [1310, 590, 66],
    ]
      .map(([x = 0, y = 0, r = 0], at) =>
        roll(
          x,
          y,
          r,
          at % 3 === 0 ? '#a9b8c0' : (['#c23d48', '#efb046', '#3f9aa8'][Math.floor(at / 3)] ?? '#a9b8c0'),
        ),
      )
      .join('') +
    path(
      'M-20 480C120 480 250 470 330 420L390 308C460 300 480 380 470 430L560 520C640 520 690 460 740 400L810 298C890 300 900 380 890 430L990 520C1060 520 1110 460 1160 410L1230 308C1310 310 1320 390 1310 430C1340 500 1420 520 1620 520L1620 548C1420 548 1310 520 1290 440C1300 400 1290 340 1230 334L1180 424C1120 500 1060 548 980 548L868 440C880 400 860 330 810 324L760 414C700 500 640 548 550 548L448 440C460 400 440 330 390 334L348 436C260 500 120 508 -20 508Z',
      down('#ffffff', '#dcd8cc'),
    ) +
    path('M-20 900L1620 760L1620 1000L-20 1000Z', '#141c24') +
    poly(
      [
        [-20, 900],
        [1620, 760],
        [1620, 790],
        [-20, 940],
      ],
      '#3f4c56',
    ) +
    repeat(8, (at) => {
      const x = 40 + at * 206
      const y = 800 - at * 17.4
      return `<g transform="translate(${x} ${y}) skewY(-4.9)">${rect(6, 10, 166, 118, fade('#000000', 0.35)) + page(0, 0, 166, 118)}</g>`
    }) +
    figure(
      1330,
      1000,
      470,
      poses.give,
      {
        top: '#c23d48',
        bottom: '#1f2a34',
        skin: '#dba479',
        hair: '#3a2720',
        style: 'short',
        apron: '#3f5a74',
        side: true,
      },
      true,
    ) +
    turn(8, 1200, 690, page(1130, 640, 110, 150)) +
    vignette('#0b1218', '77')
  )
}

const radio = (luck: Luck): string => {
  return (
    rect(0, 0, 1600, 1000, down('#5a2f4f', '#3a1d42')) +
    repeat(7, (row) =>
      repeat(17, (at) => {
        const x = at * 96 - 10
        const y = row * 96 - 20
        return (
          rect(x, y, 92, 92, '#4a2548', 3) +
          poly(
            [
              [x, y],
              [x + 92, y],
              [x + 46, y + 46],
            ],
            fade('#8a4a6f', 0.5),
          ) +
          poly(
            [
              [x, y],
              [x, y + 92],
              [x + 46, y + 46],
            ],
            fade('#6f3a60', 0.5),
          ) +
          poly(
            [
              [x + 92, y + 92],
              [x, y + 92],
              [x + 46, y + 46],
            ],
            fade('#2a1434', 0.5),
          )
        )
      }),
    ) +
    rect(480, 120, 640, 380, '#2a1434', 8) +
    inside(
      'booth',
      rect(500, 140, 600, 340, '#000', 4),
      rect(500, 140, 600, 340, down('#ffcf8a', '#d9864a')) +
        rect(500, 400, 600, 90, '#7a3f3a') +
        repeat(
          3,
          (at) =>
            rect(560 + at * 180, 180, 140, 90, '#5a2f3a', 4) +
            repeat(5, (bar) =>
              rect(
                574 + at * 180 + bar * 24,
                250 - luck.between(10, 56),
                14,
                60,
                luck.pick(['#4fd0b0', '#f0a24a', '#ffe2ae']),
              ),
            ),
        ) +
        figure(720, 640, 340, poses.give, {
          top: '#2f4f6a',
          bottom: '#2f4f6a',
          skin: '#9a643f',
          hair: '#231d26',
          style: 'curls',
        }) +
        figure(930, 640, 330, poses.rest, {
          top: '#fdeedb',
          bottom: '#3a2a40',
          skin: '#e6b48c',
          hair: '#b8343f',
          style: 'scarf',
        }),
    ) +
    rect(700, 66, 200, 44, '#e2364f', 10) +
    circle(800, 88, 150, rings(fade('#ff5a6a', 0.7), fade('#ff5a6a', 0.1), fade('#ff5a6a', 0))) +
    circle(740, 88, 9, '#ffffff') +
    rect(764, 80, 110, 16, '#ffe0e0', 8) +
    figure(
      370,
      1010,
      700,
      { ...poses.give, hip: [0, -48] },
      { top: '#f0a24a', bottom: '#2a1434', skin: '#c08558', hair: '#2a1a24', style: 'bun', side: true },
    ) +
    figure(
      1230,
      1010,
      720,
      poses.give,
      { top: '#3f8a90', bottom: '#241030', skin: '#724529', hair: '#d9d4d6', style: 'short', side: true },
      true,
    ) +
    [
      [376, 348, 1],
      [1224, 334, -1],
    ]
      .map(
        ([x = 0, y = 0, side = 1]) =>
          `<path d="M${x - 38} ${y + 34}C${x - 40} ${y - 50} ${x + 40} ${y - 50} ${x + 38} ${y + 34}" fill="none" stroke="#1d0f2a" stroke-width="11"/>` +
          rect(x - 12 - side * 6, y + 4, 30, 54, '#d33a55', 13),
      )
      .join('') +
    poly(
      [
        [60, 780],
        [1540, 780],
        [1640, 1000],
        [-40, 1000],
      ],
      down('#9a5a48', '#5a2c3a'),
    ) +
    rect(60, 774, 1480, 12, '#c98a68') +
    [
      [600, 800, 1],
      [1000, 800, -1],
    ]
      .map(
        ([x = 0, y = 0, side = 1]) =>
          oval(x, y + 4, 70, 14, '#1d0f2a') +
          stroke(
            [
              [x, y],
              [x - side * 20, y - 190],
            ],
            '#1d0f2a',
            9,
          ) +
          place(x - side * 20, y - 150, 2.1, microphone(0, 0, 100, '#1d0f2a', '#c3b8cf', side * -14)),
      )
      .join('') +
    rect(660, 850, 280, 130, '#241030', 10) +
    repeat(
      8,
      (at) =>
        rect(684 + at * 32, 866, 5, 80, '#5a3a66', 2) +
        rect(
          676 + at * 32,
          880 + ((at * 29) % 50),
          21,
          14,
          ['#d33a55', '#f0a24a', '#4fd0b0'][at % 3] ?? '#d33a55',
          3,
        ),
    ) +
    sheet(430, 830, 120, 84, '#fdeedb', '#3a2030', -10) +
    sheet(1060, 836, 120, 84, '#fdeedb', '#3a2030', 9) +
    cup(330, 900, 80, '#fdeedb', '#5a2f2a') +
    vignette('#14081f', '77')
  )
}

const control = (luck: Luck): string => {
  const pictures: readonly ((x: number, y: number, w: number, h: number) => string)[] = [
    (x, y, w, h) =>
      rect(x, y, w, h, down('#e8a3a0', '#ffdca6')) +
      circle(x + w * 0.5, y + h * 0.5, h * 0.2, '#fff3d2') +
      rect(x, y + h * 0.6, w, h * 0.4, '#5a6199'),
    (x, y, w, h) =>
      rect(x, y, w, h, '#3f8a5a') +
      rect(x + w * 0.49, y, 2, h, '#cfe6c0') +
      circle(x + w * 0.5, y + h * 0.5, h * 0.2, 'none', ' stroke="#cfe6c0" stroke-width="2"') +
      circle(x + w * 0.3, y + h * 0.4, 4, '#ff5a6a') +
      circle(x + w * 0.62, y + h * 0.6, 4, '#ffc766'),
    (x, y, w, h) =>
      rect(x, y, w, h, down('#2f6f96', '#1c3a66')) +
      path(
        `M${x + w * 0.3} ${y + h}C${x + w * 0.3} ${y + h * 0.6} ${x + w * 0.7} ${y + h * 0.6} ${x + w * 0.7} ${y + h}Z`,
        '#b8343f',
      ) +
      oval(x + w * 0.5, y + h * 0.42, w * 0.09, h * 0.19, '#c08558') +
      path(
        `M${x + w * 0.4} ${y + h * 0.42}C${x + w * 0.38} ${y + h * 0.16} ${x + w * 0.62} ${y + h * 0.16} ${x + w * 0.6} ${y + h * 0.42}C${x + w * 0.56} ${y + h * 0.3} ${x + w * 0.46} ${y + h * 0.3} ${x + w * 0.4} ${y + h * 0.42}Z`,
        '#231d26',
      ) +
      rect(x, y + h * 0.82, w * 0.66, h * 0.1, '#e2465f'),
    (x, y, w, h) =>
      rect(x, y, w, h, '#d3ecdc') +
      path(
        `M${x} ${y + h * 0.3}C${x + w * 0.4} ${y + h * 0.1} ${x + w * 0.5} ${y + h * 0.8} ${x + w} ${y + h * 0.5}L${x + w} ${y + h}L${x} ${y + h}Z`,
        '#7fc0d0',
      ) +
      circle(x + w * 0.5, y + h * 0.42, 6, '#e2465f'),
    (x, y, w, h) =>
      rect(x, y, w, h, '#141a44') +
      repeat(7, (at) =>
        rect(
          x + w * (0.1 + at * 0.12),
          y + h * (0.8 - ((at * 37) % 55) / 100),
          w * 0.07,
          h * (0.1 + ((at * 37) % 55) / 100),
          at % 2 ? '#4fd0d0' : '#ffc766',
        ),
      ),
    (x, y, w, h) =>
      rect(x, y, w, h, down('#2a1440', '#8f3f63')) +
      poly(
        [
          [x + w * 0.5, y],
          [x + w * 0.3, y + h],
          [x + w * 0.7, y + h],
        ],
        fade('#ffe2ae', 0.5),
      ) +
      circle(x + w * 0.5, y + h * 0.6, h * 0.08, '#1d0f2a') +
      rect(x + w * 0.47, y + h * 0.64, w * 0.06, h * 0.3, '#1d0f2a'),
  ]
  const picture = (n: number, x: number, y: number, w: number, h: number): string =>
    pictures[n % pictures.length]?.(x, y, w, h) ?? ''
  return (
    rect(0, 0, 1600, 1000, down('#131a3a', '#1d2750', '#0a0e24')) +
    rect(90, 40, 1420, 540, '#0a0e24', 12) +
    circle(800, 300, 800, rings(fade('#5f8fff', 0.3), fade('#5f8fff', 0))) +
    repeat(12, (at) => {
      const column = at % 6
      const row = Math.floor(at / 6)
      return column > 1 && column < 4
        ? ''
        : screen(
            120 + column * 232,
            70 + row * 250,
            206,
            210,
            '#05081a',
            picture(at * 5 + row, 120 + column * 232, 70 + row * 250, 206, 210),
          )
    }) +
    screen(590, 70, 420, 300, '#05081a', picture(2, 590, 70, 420, 300)) +
    repeat(2, (at) =>
      screen(590 + at * 218, 400, 202, 130, '#05081a', picture(at * 3 + 1, 590 + at * 218, 400, 202, 130)),
    ) +
    rect(582, 62, 436, 316, 'none', 6, ' stroke="#e2465f" stroke-width="8"') +
    poly(
      [
        [0, 1000],
        [0, 800],
        [260, 660],
        [1340, 660],
        [1600, 800],
        [1600, 1000],
      ],
      down('#2b3566', '#10163a'),
    ) +
    poly(
      [
        [0, 800],
        [260, 660],
        [1340, 660],
        [1600, 800],
        [1600, 814],
        [1340, 674],
        [260, 674],
        [0, 814],
      ],
      '#5f78c8',
    ) +
    repeat(3, (row) =>
      repeat(26 - row, (at) =>
        rect(
          270 - row * 66 + at * (41 + row * 7),
          694 + row * 34,
          22 + row * 3,
          15,
          fade(luck.pick(['#e2465f', '#ffc766', '#4fd0d0', '#8f9ad0', '#39407e', '#39407e']), 0.9),
          4,
        ),
      ),
    ) +
    [430, 800, 1170]
      .map(
        (x, at) =>
          figure(
            x,
            1220,
            560,
            [poses.rest, poses.reach, poses.speak][at] ?? poses.rest,
            anybody(luck, [['#4f5fa8', '#b8343f', '#2f8a86'][at] ?? '#39407e'], {
              away: true,
              style: (['bun', 'short', 'curls'] as const)[at] ?? 'short',
            }),
            at === 2,
          ) +
          path(
            `M${x - 100} 1010L${x - 90} 830C${x - 80} 800 ${x + 80} 800 ${x + 90} 830L${x + 100} 1010Z`,
            across('#1d2550', '#0d1230'),
          ),
      )
      .join('') +
    vignette('#040618', '77')
  )
}

/** The press, the air waves, data and money. */
export const signals: Scenes = {
  'data-centre': dataCentre,
  'phone-screens': phones,
  'coins-scale': scale,
  'newspaper-press': printing,
  'radio-studio': radio,
  'tv-control-room': control,
}
