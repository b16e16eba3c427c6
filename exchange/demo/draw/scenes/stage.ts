import { spinnaker } from '../boats.ts'
import { bunting, house, quarter } from '../buildings.ts'
import { fade, mix } from '../colour.ts'
import { against, audience, figure, type Look, type Pose, poses } from '../figure.ts'
import { vignette } from '../frame.ts'
import { hills, shadow } from '../land.ts'
import type { Luck } from '../luck.ts'
import { microphone } from '../machines.ts'
import { across, down, rings, slant } from '../paint.ts'
import { palettes } from '../palette.ts'
import type { Scenes } from '../scene.ts'
import { circle, oval, path, place, poly, rect, repeat, stroke, turn } from '../shape.ts'
import { gulls, heap, sky, stars, streaks } from '../sky.ts'
import { foam, roll, sea } from '../water.ts'

const player = (
  shirt: string,
  shorts: string,
  skin: string,
  hair: string,
  style: Look['style'] = 'short',
): Look => ({ top: shirt, bottom: shorts, skin, hair, style, wear: 'shorts', side: true })

const ball = (x: number, y: number, r: number): string =>
  circle(x, y, r, slant('#ffffff', '#d3dbe6')) +
  poly(
    Array.from({ length: 5 }, (_, at): readonly [number, number] => [
      x + Math.sin((at * 2 * Math.PI) / 5) * r * 0.42,
      y - Math.cos((at * 2 * Math.PI) / 5) * r * 0.42,
    ]),
    '#27343f',
  ) +
  repeat(5, (at) =>
    circle(
      x + Math.sin((at * 2 * Math.PI) / 5 + 0.63) * r * 0.82,
      y - Math.cos((at * 2 * Math.PI) / 5 + 0.63) * r * 0.82,
      r * 0.17,
      '#27343f',
    ),
  )

const mast = (x: number, y: number, turned: boolean): string =>
  place(
    x,
    y,
    1,
    stroke(
      [
        [0, 420],
        [10, 60],
      ],
      '#15193f',
      14,
    ) +
      turn(
        8,
        0,
        0,
        rect(-70, -40, 150, 100, '#15193f', 6) +
          repeat(3, (row) => repeat(5, (at) => circle(-52 + at * 28, -20 + row * 30, 11, '#fffbe0'))) +
          circle(0, 10, 260, rings(fade('#fff8d8', 0.65), fade('#fff8d8', 0.14), fade('#fff8d8', 0))),
      ),
    turned,
  )

const stadium = (luck: Luck): string => {
  return (
    rect(0, 0, 1600, 620, down('#1a1f56', '#6a3f8a', '#e8708a', '#ffb98a')) +
    streaks(luck, 8, 60, 320, '#ffd0b0', 0.4) +
    stars(luck, 40, 160, '#ffffff') +
    hills(luck, 360, 60, 6, 420, '#5a3f86', '#8a5a94') +
    path('M-20 470C200 320 500 280 800 280S1400 320 1620 470L1620 720L-20 720Z', down('#2b2a66', '#3f3a80')) +
    path(
      'M-20 470C200 320 500 280 800 280S1400 320 1620 470L1620 440C1400 286 1100 240 800 240S200 286 -20 440Z',
      '#f0e3f0',
    ) +
    path(
      'M-20 440C200 286 500 240 800 240S1400 286 1620 440L1620 424C1400 266 1100 224 800 224S200 266 -20 424Z',
      '#c83a5a',
    ) +
    repeat(13, (at) => {
      const u = (at - 6) / 6
      return stroke(
        [
          [800 + u * 800, 262 + u * u * 180],
          [800 + u * 780, 330 + u * u * 190],
        ],
        fade('#1a1f56', 0.7),
        6,
      )
    }) +
    repeat(430, () => {
      const u = luck.between(-1, 1)
      const v = luck.between(0, 1)
      const x = 800 + u * 830
      const y = 318 + u * u * 165 + v * (260 - Math.abs(u) * 30)
      return y < 640
        ? circle(
            x,
            y,
            luck.between(6, 9),
            luck.pick(['#ffc766', '#e2506a', '#f6e6f0', '#8f7ac8', '#5f5aa8', '#3f6fa8', '#c83a5a']),
          )
        : ''
    }) +
    path('M-20 700C240 590 560 560 800 560S1360 590 1620 700L1620 1000L-20 1000Z', '#c83a5a') +
    repeat(16, (at) => {
      const u = (at - 7.5) / 8
      return rect(
        800 + u * 800 - 40,
        566 + u * u * 116,
        86,
        30,
        ['#ffc766', '#f6e6f0', '#2f6f9a', '#e2506a'][at % 4] ?? '#ffc766',
        3,
      )
    }) +
    path(
      'M-20 760C240 640 560 606 800 606S1360 640 1620 760L1620 1000L-20 1000Z',
      down('#5fbf7a', '#2f8f5f', '#1d6a50'),
    ) +
    repeat(7, (at) =>
      poly(
        [
          [260 + at * 160, 606 + Math.abs(at - 3.2) * 12],
          [340 + at * 160, 606 + Math.abs(at - 3.7) * 12],
          [180 + at * 280 - 300, 1000],
          [20 + at * 280 - 300, 1000],
        ],
        fade('#ffffff', 0.07),
      ),
    ) +
    `<g fill="none" stroke="#e9f6e6" stroke-width="5"><path d="M140 720L1460 720"/><path d="M-60 1000L260 650L1340 650L1660 1000"/><ellipse cx="800" cy="790" rx="210" ry="56"/><path d="M800 650L800 1000"/></g>` +
    mast(150, 130, false) +
    mast(1450, 130, true) +
    mast(430, 90, false) +
    mast(1170, 90, true) +
    [
      [170, 40, 640],
      [1430, 960, 1560],
    ]
      .map(([x = 0, a = 0, b = 0]) =>
        poly(
          [
            [x, 150],
            [b, 1000],
            [a, 1000],
          ],
          down(fade('#fff8d8', 0.3), fade('#fff8d8', 0)),
        ),
      )
      .join('') +
    [
      [420, 800, 0],
      [620, 760, 1],
      [760, 860, 0],
      [1000, 770, 1],
      [1160, 830, 0],
      [900, 700, 1],
      [560, 700, 0],
      [300, 890, 1],
      [1290, 740, 1],
    ]
      .map(
        ([x = 0, y = 0, team]) =>
          shadow(x, y, 46, 4, '#0f3a30', 0.6) +
          figure(
            x,
            y,
            60 + (y - 640) * 0.28,
            luck.pick([poses.run, poses.stride, poses.walk]),
            player(
              team ? '#c83a5a' : '#f6f2fa',
              team ? '#2a1540' : '#2f5f9a',
              luck.pick(['#c08558', '#724529', '#e6b48c']),
              '#231d26',
            ),
            team === 1,
          ),
      )
      .join('') +
    ball(812, 782, 9) +
    audience(luck, 960, 120, ['#c83a5a', '#3a2f70', '#ffc766', '#f6e6f0'], '#12103a', 0.55) +
    vignette('#0d0d30', '55')
  )
}

const football = (luck: Luck): string => {
  return (
    rect(0, 0, 1600, 480, down('#ffd08a', '#ffb46a', '#f08a5a')) +
    repeat(4, (row) =>
      repeat(
        30,
        (at) =>
          circle(
            at * 56 + luck.between(-8, 8) + (row % 2) * 28,
            150 + row * 72 + luck.between(-8, 8),
            24,
            mix(luck.pick(['#c83a48', '#fff1d6', '#2f5f86', '#e8a03a', '#7a3f5a']), '#e8835a', 0.35),
          ) +
          rect(
            at * 56 - 25 + (row % 2) * 28,
            176 + row * 72,
            50,
            50,
            mix(luck.pick(['#c83a48', '#fff1d6', '#2f5f86']), '#e8835a', 0.45),
            12,
          ),
      ),
    ) +
    rect(0, 420, 1600, 90, '#c83a48') +
    repeat(9, (at) =>
      rect(20 + at * 180, 434, 160, 62, ['#ffd34a', '#fff1d6', '#2f7a9a'][at % 3] ?? '#fff1d6', 3),
    ) +
    rect(0, 505, 1600, 495, down('#8fc060', '#5f9f50', '#3a7f4a')) +
    repeat(5, (at) =>
      poly(
        [
          [at * 360 - 160, 505],
          [at * 360 + 20, 505],
          [at * 480 - 380, 1000],
          [at * 480 - 640, 1000],
        ],
        fade('#ffffff', 0.08),
      ),
    ) +
    stroke(
      [
        [-20, 560],
        [1620, 620],
      ],
      fade('#ffffff', 0.85),
      8,
    ) +
    poly(
      [
        [0, 505],
        [1600, 505],
        [1600, 560],
        [0, 540],
      ],
      fade('#ffe3a8', 0.35),
    ) +
    place(
      1390,
      610,
      1,
      stroke(
        [
          [-220, 10],
          [-220, -290],
          [230, -290],
          [230, 24],
        ],
        '#ffffff',
        13,
      ) +
        repeat(14, (at) =>
          stroke(
            [
              [-214 + at * 34, -284],
              [-190 + at * 30, 0],
            ],
            fade('#ffffff', 0.4),
            2,
          ),
        ) +
        repeat(8, (at) =>
          stroke(
            [
              [-214, -274 + at * 36],
              [226, -268 + at * 36],
            ],
            fade('#ffffff', 0.4),
            2,
          ),
        ),
    ) +
    turn(
      -16,
      1330,
      560,
      figure(1330, 620, 300, poses.cheer, player('#ffd34a', '#1f3a2f', '#9a643f', '#231d26')),
    ) +
    [
      [360, 720, 260, 1],
      [1010, 690, 240, 1],
    ]
      .map(
        ([x = 0, y = 0, h = 0]) =>
          shadow(x, y, -210, 9, '#1d4a36', 0.5) +
          figure(
            x,
            y,
            h,
            poses.run,
            player('#fff6e6', '#2f5f9a', luck.pick(['#e6b48c', '#c08558']), '#5b3a26', 'curls'),
            false,
          ),
      )
      .join('') +
    shadow(620, 950, -420, 18, '#1d4a36', 0.55) +
    figure(620, 950, 640, poses.kick, player('#c8283f', '#26183a', '#724529', '#1b1a22', 'curls')) +
    ball(960, 700, 46) +
    repeat(3, (at) =>
      path(
        `M${836 - at * 10} ${796 - at * 10}Q${870} ${750 - at * 14} ${910} ${724 - at * 12}`,
        'none',
        ` stroke="${fade('#ffffff', 0.5)}" stroke-width="${7 - at * 2}" stroke-linecap="round"`,
      ),
    ) +
    shadow(1190, 880, -300, 15, '#1d4a36', 0.5) +
    figure(1200, 885, 470, poses.stride, player('#fff6e6', '#2f5f9a', '#dba479', '#3a2720'), true) +
    repeat(26, () => {
      const x = 800 + luck.between(-60, 130)
      const y = 880 + luck.between(-60, 60)
      return oval(x, y, luck.between(3, 9), luck.between(2, 5), luck.pick(['#3a6f3a', '#7fb060', '#5a4a2a']))
    }) +
    vignette('#2a2a1a', '44')
  )
}

const regatta = (luck: Luck): string => {
  const p = palettes.noon
  return (
    sky(p, 620) +
    heap(luck, 260, 240, 420, '#ffffff', '#bfe0ee') +
    heap(luck, 1360, 320, 460, '#ffffff', '#bfe0ee') +
    hills(luck, 620, 120, 6, 640, '#8fbccc', '#b9d8d8') +
    quarter(
      luck,
      120,
      620,
      630,
      40,
      2,
      ['#ffffff', '#f5ead2', '#ffd9a0'],
      { roof: '#d8705a', glass: '#5f8fa8' },
      '#a9ccd3',
    ) +
    sea(luck, p, 620) +
    spinnaker(420, 668, 100, '#ffffff', '#7fc0d8', '#ffffff', '#f4f8fa', '#27486a', 3) +
    spinnaker(620, 664, 84, '#ffffff', '#f0a88a', '#ffffff', '#f4f8fa', '#27486a', 5) +
    spinnaker(1330, 672, 110, '#ffffff', '#b9a0d8', '#ffffff', '#f4f8fa', '#27486a', 4) +
    spinnaker(1150, 760, 230, '#12304f', '#ffc145', '#ff8a3a', '#fff8ea', '#12304f', 6) +
    foam(luck, 1150, 770, 150, 8, 40, '#ffffff', 8) +
    spinnaker(330, 800, 270, '#ffffff', '#2f9aa0', '#fff1d6', '#ffffff', '#12304f', 7) +
    foam(luck, 320, 812, 180, 9, 50, '#ffffff', 9) +
    roll(luck, 850, 12, '#2f93ad', '#146a94', 1000, 420) +
    spinnaker(760, 890, 470, '#1b2c50', '#d63a48', '#fff1d6', '#fff8ea', '#12304f', 8) +
    foam(luck, 1040, 880, 110, 30, 90, '#ffffff', 14) +
    foam(luck, 620, 912, 260, 14, 80, '#ffffff', 11) +
    roll(luck, 950, 16, '#2383a6', '#0c4f7c', 1000, 520) +
    gulls(luck, 8, 100, 120, 1500, 420, '#ffffff', 32) +
    place(
      1480,
      900,
      1,
      oval(0, 6, 60, 8, fade('#12304f', 0.4)) +
        path('M-44 0L44 0L16 -130L-16 -130Z', across('#ffc145', '#e8902c')) +
        rect(-30, -74, 60, 18, '#12304f'),
    )
  )
}

const marathon = (luck: Luck): string => {
  const tops = ['#d63a48', '#ffc145', '#2f8f9a', '#ffffff', '#7a4a9a', '#ff8a4a', '#3f6fb0']
  const runner = (x: number, y: number, h: number, pose: Pose = poses.run, turned = false): string => {
    const top = luck.pick(tops)
    return (
      shadow(x, y, -h * 0.5, h * 0.03, '#5b2a4a', 0.45) +
      figure(
        x,
        y,
        h,
        pose,
        {
          top,
          bottom: luck.pick(['#27304f', '#3a2a44', '#1f4a5a']),
          skin: luck.pick(['#e6b48c', '#c08558', '#724529', '#9a643f']),
          hair: luck.pick(['#231d26', '#3a2720', '#8a8289']),
          style: luck.pick(['short', 'bun', 'curls', 'bald', 'cap'] as const),
          wear: 'shorts',
          side: true,
        },
        turned,
      ) +
      (h > 240 ? rect(x - h * 0.02, y - h * 0.7, h * 0.085, h * 0.07, '#fffaf0', 3) : '')
    )
  }
  return (
    rect(0, 0, 1600, 520, down('#7fb8d8', '#ffd9b8', '#ffe9c8')) +
    repeat(6, (at) =>
      house(luck, -40 + at * 106, 520 + at * 4, 110, 420 - at * 52, {
        wall: ['#f6c9a0', '#f3dcb8', '#e8a08a', '#fbe6c4'][at % 4] ?? '#f6c9a0',
        roof: '#c8564a',
        glass: '#5a6f8f',
        shutters: '#5f9a90',
        shape: 'hip',
        arches: at % 2 === 0,
      }),
    ) +
    repeat(6, (at) =>
      house(luck, 1530 - at * 106, 520 + at * 4, 110, 440 - at * 56, {
        wall: ['#f3dcb8', '#e8a08a', '#f6c9a0'][at % 3] ?? '#f6c9a0',
        roof: '#c8564a',
        glass: '#5a6f8f',
        shutters: '#4f7fa8',
        shape: 'flat',
        from: 'right',
      }),
    ) +
    bunting([60, 210], [800, 300], 60, ['#d63a48', '#ffc145', '#2f8f9a', '#ffffff'], '#7a4a5a', 14) +
    bunting([800, 300], [1540, 190], 60, ['#d63a48', '#ffc145', '#2f8f9a', '#ffffff'], '#7a4a5a', 14) +
    rect(0, 520, 1600, 480, down('#b08a98', '#6a5070')) +
    poly(
      [
        [560, 520],
        [1040, 520],
        [1700, 1000],
        [-100, 1000],
      ],
      down('#c9a0a0', '#80607f'),
    ) +
    poly(
      [
        [794, 520],
        [806, 520],
        [830, 1000],
        [770, 1000],
      ],
      fade('#fff3d8', 0.6),
    ) +
    audience(luck, 560, 66, tops, '#a87a88', 0.35, -40, 520) +
    audience(luck, 560, 66, tops, '#a87a88', 0.35, 1080, 1640) +
    poly(
      [
        [-100, 1000],
        [-100, 720],
        [520, 560],
        [560, 560],
      ],
      '#d63a48',
    ) +
    poly(
      [
        [1700, 1000],
        [1700, 720],
        [1080, 560],
        [1040, 560],
      ],
      '#d63a48',
    ) +
    poly(
      [
        [-100, 820],
        [-100, 780],
        [540, 562],
        [546, 566],
      ],
      '#fff3d8',
    ) +
    poly(
      [
        [1700, 820],
        [1700, 780],
        [1060, 562],
        [1054, 566],
      ],
      '#fff3d8',
    ) +
    repeat(9, (at) =>
      runner(620 + at * 46, 590 + (at % 3) * 12, 96, luck.pick([poses.run, poses.stride]), at % 3 === 0),
    ) +
    [
      [520, 700, 190],
      [690, 690, 180],
      [860, 700, 186],
      [1030, 690, 184],
    ]
      .map(([x = 0, y = 0, h = 0]) => runner(x, y, h))
      .join('') +
    [
      [400, 860, 330],
      [620, 850, 320],
      [1180, 850, 320],
    ]
      .map(([x = 0, y = 0, h = 0]) => runner(x, y, h))
      .join('') +
    runner(860, 965, 500) +
    vignette('#3a1f3a', '33')
  )
}

const concert = (luck: Luck): string => {
  const beam = (x: number, a: number, b: number, c: string): string =>
    poly(
      [
        [x - 10, 40],
        [x + 10, 40],
        [b, 780],
        [a, 780],
      ],
      down(fade(c, 0.75), fade(c, 0)),
    )
  return (
    rect(0, 0, 1600, 1000, down('#16092e', '#4a1450', '#a82a5f')) +
    repeat(9, (at) =>
      circle(
        160 + at * 160,
        330,
        180,
        rings(fade(['#ff5a8a', '#ffb84d', '#7a5aff'][at % 3] ?? '#ff5a8a', 0.3), fade('#ff5a8a', 0)),
      ),
    ) +
    rect(100, 20, 1400, 34, '#0d0520') +
    repeat(24, (at) =>
      stroke(
        [
          [100 + at * 58, 22],
          [129 + at * 58, 54],
          [158 + at * 58, 22],
        ],
        '#2a1450',
        4,
      ),
    ) +
    beam(240, 60, 420, '#ff5a8a') +
    beam(460, 480, 820, '#7ab8ff') +
    beam(800, 640, 960, '#fff0c0') +
    beam(1140, 780, 1120, '#7ab8ff') +
    beam(1360, 1180, 1540, '#ff5a8a') +
    beam(640, 300, 560, '#ffb84d') +
    beam(960, 1040, 1300, '#ffb84d') +
    [240, 460, 640, 800, 960, 1140, 1360]
      .map(
        (x) =>
          rect(x - 22, 40, 44, 40, '#0d0520', 8) +
          circle(x, 82, 16, '#fff8e0') +
          circle(x, 82, 70, rings(fade('#ffffff', 0.8), fade('#ffffff', 0))),
      )
      .join('') +
    path('M60 760C400 720 1200 720 1540 760L1540 840L60 840Z', down('#7a2a6a', '#2a0f3f')) +
    [130, 1330]
      .map((x) =>
        repeat(
          2,
          (row) =>
            rect(x, 480 + row * 140, 140, 132, '#120722', 8) +
            circle(x + 70, 546 + row * 140, 46, '#2f1a4a') +
            circle(x + 70, 546 + row * 140, 20, '#5a3a7a'),
        ),
      )
      .join('') +
    place(
      1060,
      750,
      1,
      oval(-40, -60, 66, 62, '#c83a5a') +
        oval(-40, -60, 44, 42, '#f6e3c8') +
        oval(60, -90, 36, 30, '#e8903a') +
        oval(60, -100, 36, 10, '#ffe3b0') +
        stroke(
          [
            [110, 0],
            [110, -150],
          ],
          '#d9c9a8',
          4,
        ) +
        oval(110, -152, 52, 8, '#f0c95a') +
        oval(-120, -140, 52, 8, '#f0c95a') +
        stroke(
          [
            [-120, 0],
            [-120, -140],
          ],
          '#d9c9a8',
          4,
        ),
    ) +
    figure(1060, 730, 250, poses.cheer, { ...against('#1a0a30', '#7a3a6a'), style: 'curls' }) +
    figure(500, 770, 320, poses.work, {
      top: '#2f6f9a',
      bottom: '#12082a',
      skin: '#c08558',
      hair: '#1b1024',
      style: 'hat',
      side: true,
    }) +
    turn(
      -24,
      520,
      600,
      path(
        'M430 610C430 560 500 560 516 590C530 570 590 560 600 610C606 660 540 650 520 636C500 660 430 660 430 610Z',
        across('#e8a04a', '#a8502a'),
      ) +
        rect(580, 594, 190, 14, '#5a2a24') +
        circle(512, 612, 16, '#3a1420'),
    ) +
    oval(800, 800, 140, 16, fade('#0d0520', 0.6)) +
    figure(
      800,
      800,
      480,
      {
        ...poses.speak,
        arms: [
          [
            [-20, -86],
            [-32, -98],
          ],
          [
            [13, -70],
            [10, -82],
          ],
        ],
      },
      { top: '#ffc145', bottom: '#ffc145', skin: '#9a643f', hair: '#1d0f1a', style: 'long', wear: 'dress' },
    ) +
    microphone(846, 430, 60, '#0d0520', '#d3c9e6', -30) +
    repeat(60, () => {
      const x = luck.between(200, 1400)
      const y = luck.between(120, 760)
      return turn(
        luck.between(0, 90),
        x,
        y,
        rect(x, y, 11, 6, fade(luck.pick(['#ffc145', '#ff7aa8', '#8fd8ff', '#ffffff']), 0.85)),
      )
    }) +
    audience(luck, 900, 110, ['#3a1450', '#5a1f5f'], '#16092e', 0.6) +
    repeat(11, (at) => {
      const x = 60 + at * 150 + luck.between(-30, 30)
      const y = 850 + luck.between(-30, 20)
      return (
        stroke(
          [
            [x, 1010],
            [x + 8, y + 60],
            [x + luck.between(-16, 24), y],
          ],
          '#120722',
          26,
        ) +
        circle(x + 8, y - 4, 18, '#120722') +
        (at % 3 === 1 ? rect(x - 8, y - 56, 32, 56, '#bfe0ff', 4) : '')
      )
    }) +
    audience(luck, 975, 150, ['#1d0a35'], '#0d0520', 0.75) +
    vignette('#080316', '66')
  )
}

const theatre = (luck: Luck): string => {
  const drape = (x: number, w: number, lean: number): string =>
    repeat(7, (at) => {
      const a = x + (at * w) / 7
      const b = x + ((at + 1) * w) / 7
      return path(
        `M${a} 100L${b} 100C${b + lean * 0.2} 400 ${b + lean * 0.9} 600 ${b + lean} 800L${a + lean} 800C${a + lean * 0.9} 600 ${a + lean * 0.2} 400 ${a} 100Z`,
        across('#7a1428', '#d0344a', '#8f1c32'),
      )
    })
  return (
    rect(0, 0, 1600, 1000, '#2a0d1a') +
    rect(330, 150, 940, 650, down('#1f3f6a', '#5a7fb0', '#f3c9a0')) +
    circle(1000, 380, 70, '#fff3d0') +
    circle(1000, 380, 170, rings(fade('#fff3d0', 0.5), fade('#fff3d0', 0))) +
    path('M330 560C480 480 640 520 800 500S1100 460 1270 520L1270 800L330 800Z', '#3f5f8a') +
    path('M330 640C500 600 700 640 900 600S1180 600 1270 620L1270 800L330 800Z', '#2a4470') +
    repeat(
      5,
      (at) =>
        stroke(
          [
            [420 + at * 190, 100],
            [420 + at * 190, 250 + (at % 2) * 60],
          ],
          fade('#fff3d0', 0.5),
          2,
        ) +
        poly(
          [
            [420 + at * 190, 240 + (at % 2) * 60],
            [430 + at * 190, 262 + (at % 2) * 60],
            [454 + at * 190, 264 + (at % 2) * 60],
            [436 + at * 190, 280 + (at % 2) * 60],
            [442 + at * 190, 304 + (at % 2) * 60],
            [420 + at * 190, 290 + (at % 2) * 60],
            [398 + at * 190, 304 + (at % 2) * 60],
            [404 + at * 190, 280 + (at % 2) * 60],
            [386 + at * 190, 264 + (at % 2) * 60],
            [410 + at * 190, 262 + (at % 2) * 60],
          ],
          '#ffe3a0',
        ),
    ) +
    place(
      560,
      800,
      1,
      path('M-120 0L-90 -60L160 -60L190 0Z', '#8a4a34') +
        stroke(
          [
            [30, -60],
            [30, -330],
          ],
          '#5a2f2a',
          10,
        ) +
        path('M40 -320C140 -280 160 -180 150 -90L40 -80Z', '#f6e3c8') +
        path('M22 -300C-40 -250 -70 -160 -76 -90L22 -80Z', '#e9cfa8'),
    ) +
    poly(
      [
        [700, 60],
        [860, 60],
        [1010, 810],
        [600, 810],
      ],
      down(fade('#fff3d0', 0.45), fade('#fff3d0', 0.02)),
    ) +
    rect(160, 790, 1280, 60, down('#a8653f', '#5a2f2a')) +
    oval(800, 806, 200, 14, fade('#fff3d0', 0.4)) +
    figure(740, 812, 330, poses.speak, {
      top: '#f0b049',
      bottom: '#b8343f',
      skin: '#c08558',
      hair: '#3a2720',
      style: 'long',
      wear: 'dress',
    }) +
    figure(900, 812, 350, poses.cheer, {
      top: '#2f6f86',
      bottom: '#1d2a4a',
      skin: '#724529',
      hair: '#1b1a22',
      style: 'hat',
    }) +
    drape(130, 260, -40) +
    place(1600, 0, 1, drape(130, 260, -40), true) +
    path(
      'M120 60L1480 60L1480 150C1440 260 1320 260 1270 170C1230 270 1080 270 1035 170C990 270 845 270 800 170C755 270 610 270 565 170C520 270 370 270 330 170C280 260 160 260 120 150Z',
      down('#8f1c32', '#d0344a'),
    ) +
    path(
      'M120 150C160 260 280 260 330 170C370 270 520 270 565 170C610 270 755 270 800 170C845 270 990 270 1035 170C1080 270 1230 270 1270 170C1320 260 1440 260 1480 150L1480 168C1440 282 1320 282 1270 190C1230 290 1080 290 1035 190C990 290 845 290 800 190C755 290 610 290 565 190C520 290 370 290 330 190C280 282 160 282 120 168Z',
      '#f0b95a',
    ) +
    rect(0, 0, 1600, 76, down('#e0a850', '#8a5a2a')) +
    rect(0, 0, 134, 870, across('#8a5a2a', '#e9b860', '#7a4a24')) +
    rect(1466, 0, 134, 870, across('#7a4a24', '#e9b860', '#8a5a2a')) +
    repeat(6, (at) =>
      [67, 1533]
        .map((x) => circle(x, 150 + at * 124, 30, '#a8743a') + circle(x, 150 + at * 124, 17, '#f3cf8a'))
        .join(''),
    ) +
    path('M700 76C700 0 900 0 900 76Z', '#f0c070') +
    circle(800, 50, 22, '#b8343f') +
    rect(0, 846, 1600, 154, down('#3a1020', '#16060f')) +
    repeat(
      17,
      (at) =>
        path(`M${90 + at * 90} 852A22 22 0 0 1 ${134 + at * 90} 852Z`, '#ffe3a0') +
        circle(112 + at * 90, 846, 50, rings(fade('#ffe3a0', 0.5), fade('#ffe3a0', 0))),
    ) +
    audience(luck, 950, 150, ['#5a2a44', '#3a2a5a', '#7a3f4a'], '#1a0814', 0.6) +
    vignette('#0d0309', '66')
  )
}

const projector = (luck: Luck): string => {
  const reel = (x: number, y: number, r: number, turned: number): string =>
    circle(x, y, r, slant('#8f9aa8', '#3f4856', '#1d232e')) +
    circle(x, y, r * 0.9, '#141824') +
    circle(x, y, r * 0.86, across('#4a3a34', '#2a2024')) +
    repeat(5, (at) => {
      const a = ((turned + at * 72) * Math.PI) / 180
      return (
        circle(x + Math.cos(a) * r * 0.52, y + Math.sin(a) * r * 0.52, r * 0.2, '#0b0e16') +
        circle(x + Math.cos(a) * r * 0.5, y + Math.sin(a) * r * 0.5, r * 0.17, '#6f5a44')
      )
    }) +
    circle(x, y, r * 0.2, '#c3ccd6') +
    circle(x, y, r * 0.08, '#141824')
  return (
    rect(0, 0, 1600, 1000, slant('#0b1a24', '#16303a', '#0a141c')) +
    poly(
      [
        [660, 520],
        [1640, 60],
        [1640, 800],
      ],
      across(fade('#fff3c8', 0.95), fade('#ffd98a', 0.25)),
    ) +
    poly(
      [
        [660, 520],
        [1640, 200],
        [1640, 330],
      ],
      across(fade('#ffffff', 0.5), fade('#ffffff', 0.06)),
    ) +
    poly(
      [
        [660, 520],
        [1640, 480],
        [1640, 620],
      ],
      across(fade('#ffffff', 0.4), fade('#ffffff', 0.05)),
    ) +
    repeat(120, () => {
      const x = luck.between(720, 1600)
      const half = (x - 660) * 0.36
      return circle(
        x,
        480 + luck.between(-1, 1) * half,
        luck.between(1.5, 5),
        fade('#ffffff', luck.between(0.3, 0.9)),
      )
    }) +
    audience(luck, 850, 130, ['#27404a', '#3a2f44', '#5a3a3a'], '#0a161e', 0.55, 660, 1680) +
    repeat(8, (at) =>
      path(
        `M${600 + at * 140} 1010L${606 + at * 140} 900C${610 + at * 140} 876 ${716 + at * 140} 876 ${722 + at * 140} 900L${728 + at * 140} 1010Z`,
        across('#8f2a3a', '#4a1424'),
      ),
    ) +
    reel(250, 250, 170, 12) +
    reel(560, 210, 150, 40) +
    path('M84 250C84 420 150 470 240 500L240 512C140 480 72 430 72 250Z', '#1d1418') +
    path('M410 210C408 330 430 400 450 440L440 446C410 400 396 330 398 210Z', '#1d1418') +
    path(
      'M130 440L470 420C500 420 512 440 512 466L512 690C512 716 500 730 470 730L150 730C124 730 112 714 112 690L112 470C112 452 116 442 130 440Z',
      across('#5a6a74', '#3a4a54', '#1f2a34'),
    ) +
    rect(150, 480, 150, 200, '#27343f', 10) +
    repeat(6, (at) => rect(166, 500 + at * 28, 118, 12, '#141c24', 5)) +
    circle(400, 560, 66, '#1d2731') +
    circle(400, 560, 48, slant('#e0a84a', '#8a5a2a')) +
    circle(400, 560, 17, '#1d2731') +
    rect(330, 650, 140, 20, '#c83a48', 6) +
    rect(508, 466, 80, 110, across('#27343f', '#4f606a'), 6) +
    rect(584, 482, 70, 78, across('#8f9aa8', '#3f4856'), 8) +
    oval(656, 521, 15, 42, '#ffffff') +
    circle(660, 521, 150, rings(fade('#fff8e0', 0.95), fade('#ffd98a', 0.25), fade('#ffd98a', 0))) +
    path('M170 730L100 1010L170 1010L280 730Z', '#141c24') +
    path('M440 730L520 1010L450 1010L340 730Z', '#0d141c') +
    rect(90, 724, 450, 22, '#27343f', 6) +
    path(
      'M-20 860C60 830 80 900 160 880S280 940 380 930L380 980C280 990 240 930 160 930S60 890 -20 910Z',
      '#2a1c1c',
    ) +
    repeat(9, (at) => rect(-10 + at * 42, 866 + at * 8 - Math.sin(at) * 8, 24, 24, fade('#e0a84a', 0.6), 3)) +
    vignette('#03080c', '77')
  )
}

/** Sport, music, theatre and film. */
export const stage: Scenes = {
  'stadium-evening': stadium,
  'football-match': football,
  'regatta-sails': regatta,
  'marathon-runners': marathon,
  'concert-stage': concert,
  'theatre-curtain': theatre,
  'film-projector': projector,
}
