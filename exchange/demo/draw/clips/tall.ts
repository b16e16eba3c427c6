import { deep, fade, mix, pale } from '../colour.ts'
import { anybody, figure, poses } from '../figure.ts'
import { grass } from '../land.ts'
import type { Luck } from '../luck.ts'
import { down, rings } from '../paint.ts'
import { palettes } from '../palette.ts'
import { kite } from '../scenes/townLife.ts'
import { circle, oval, path, place, rect, repeat, stroke, thread, turn } from '../shape.ts'
import { bird, heap } from '../sky.ts'
import type { Clip } from './clip.ts'
import { beat, drift, rolling, swing } from './motion.ts'

const loaf = (x: number, y: number, size: number, tone: string): string =>
  place(
    x,
    y,
    size / 100,
    path('M-50 0C-58 -30 -30 -46 0 -46C30 -46 58 -30 50 0Z', down(pale(tone, 0.25), tone, deep(tone, 0.25))) +
      repeat(3, (at) =>
        path(
          `M${-30 + at * 24} -36Q${-22 + at * 24} -24 ${-26 + at * 24} -10L${-20 + at * 24} -12Q${-14 + at * 24} -26 ${-22 + at * 24} -38Z`,
          fade('#fff0cf', 0.8),
        ),
      ),
  )

const flatbread = (x: number, y: number, size: number): string =>
  oval(x, y, size, size * 0.34, deep('#e0a45c', 0.15)) +
  oval(x, y - size * 0.08, size, size * 0.32, down('#f3c884', '#d9904a'))

const steam = (x: number, y: number, time: number, start: number): string =>
  repeat(3, (at) => {
    const life = (time * 2 + start + at / 3) % 1
    return thread(
      [
        [x, y - life * 150],
        [x + 16 * swing(time, 2, start + at * 0.3), y - 34 - life * 150],
        [x - 14, y - 70 - life * 150],
      ],
      fade('#fff3e0', 0.4 * Math.sin(life * Math.PI)),
      13,
    )
  })

const bakery: Clip = (luck: Luck, time) => {
  const reach = 0.5 + 0.5 * swing(time, 1, -0.25)
  const glow = 0.72 + 0.06 * swing(time, 5) + 0.04 * swing(time, 8, 0.3)
  const peel = 640 - reach * 150
  return (
    rect(0, 0, 900, 1600, down('#3f2430', '#7a3f34', '#8a4a38')) +
    repeat(11, (row) =>
      repeat(8, (at) =>
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
    rect(70, 250, 760, 16, '#b0714a') +
    repeat(6, (at) => loaf(140 + at * 124, 252, 108, at % 2 ? '#d9904a' : '#c97f3c')) +
    circle(450, 640, 640, rings(fade('#ffb45a', glow), fade('#ff9a44', 0.2), fade('#ff9a44', 0))) +
    path('M100 870L100 640C100 390 800 390 800 640L800 870Z', '#c98a66') +
    repeat(11, (at) => {
      const a = Math.PI * (1 - at / 10)
      return turn(
        90 - (a * 180) / Math.PI,
        450 + Math.cos(a) * 318,
        660 - Math.sin(a) * 222,
        rect(417 + Math.cos(a) * 318, 614 - Math.sin(a) * 222, 66, 92, at % 2 ? '#e0a97f' : '#d3936c', 4),
      )
    }) +
    path('M190 870L190 664C190 512 710 512 710 664L710 870Z', rings('#fff0b0', '#ff9a3a', '#8f2a24')) +
    repeat(8, (at) => {
      const x = 232 + at * 58
      const high = 150 + 40 * swing(time, 3 + (at % 3), at * 0.37)
      const lean = 12 * swing(time, 4, at * 0.23)
      return path(
        `M${x - 24} 846C${x - 36} ${846 - high * 0.4} ${x + lean - 6} ${846 - high * 0.6} ${x + lean} ${846 - high}C${x + lean + 14} ${846 - high * 0.6} ${x + 34} ${846 - high * 0.3} ${x + 24} 846Z`,
        fade('#ffe38a', 0.75),
      )
    }) +
    flatbread(330, 852, 74) +
    flatbread(peel - 120, 856, 78) +
    stroke(
      [
        [peel - 40, 862],
        [peel + 420, 930],
      ],
      '#e0b48a',
      15,
    ) +
    oval(peel - 110, 868, 94, 15, '#e9c49a') +
    flatbread(peel - 112, 856, 70) +
    rect(60, 866, 780, 36, '#e0b48a') +
    rect(0, 896, 900, 704, down('#5a2f2a', '#3a1d24')) +
    figure(
      830 - reach * 40,
      1420,
      820,
      {
        ...poses.give,
        arms: [
          [
            [11 + reach * 3, -68],
            [24 + reach * 5, -64],
          ],
          [
            [8 + reach * 3, -66],
            [25 + reach * 5, -60],
          ],
        ],
        nod: 6,
      },
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
    path('M-20 1250L920 1250L980 1430L-80 1430Z', down('#c98a5a', '#9a5f3e')) +
    rect(0, 1430, 900, 170, down('#7f4a34', '#4a2a28')) +
    repeat(60, () =>
      oval(
        luck.between(0, 900),
        luck.between(1256, 1422),
        luck.between(4, 26),
        luck.between(1.5, 5),
        fade('#fff6e3', luck.between(0.25, 0.7)),
      ),
    ) +
    loaf(200, 1370, 250, '#d9904a') +
    loaf(460, 1400, 220, '#c97f3c') +
    flatbread(680, 1370, 130) +
    steam(200, 1240, time, 0) +
    steam(460, 1290, time, 0.4) +
    repeat(30, () => {
      const life = (time + luck.between(0, 1)) % 1
      return circle(
        luck.between(200, 700) + 20 * swing(time, 2, luck.between(0, 1)),
        850 - life * 330,
        luck.between(2, 4),
        fade('#ffd27a', Math.sin(life * Math.PI) * 0.9),
      )
    }) +
    rect(0, 0, 900, 1600, rings('#1d0f1800', '#1d0f1800', '#1d0f1877'))
  )
}

const kites: Clip = (luck, time) => {
  const p = palettes.noon
  const floating = (
    x: number,
    y: number,
    size: number,
    a: string,
    b: string,
    lean: number,
    hand: readonly [number, number],
    start: number,
  ): string =>
    kite(
      x + 34 * swing(time, 1, start),
      y + 20 * swing(time, 2, start + 0.2),
      size,
      a,
      b,
      lean + 9 * swing(time, 2, start),
      hand,
      '#3a4a5a',
      0.3 * swing(time, 3, start),
    )
  return (
    rect(0, 0, 900, 1180, down('#2f96cc', '#8fd0e0', '#f4f4d8')) +
    place(swing(time) * 26, 0, 1, heap(luck, 190, 830, 420, '#ffffff', '#c5e6ea')) +
    place(
      swing(time, 1, 0.3) * 18,
      0,
      1,
      heap(luck, 720, 660, 460, '#ffffff', '#c5e6ea') + heap(luck, 300, 380, 300, '#ffffff', '#d3ecea'),
    ) +
    rolling(time, 1080, 4, 150, 1, '#5fc0cc', '#1f7fa8', 900, 1300) +
    path(
      'M-20 1210C160 1150 380 1130 540 1160C700 1190 820 1150 920 1160L920 1600L-20 1600Z',
      down('#c9d67a', '#7fae62'),
    ) +
    floating(300, 320, 150, p.carmine, '#ffd9a0', -14, [250, 1110], 0) +
    floating(620, 210, 176, '#ffc145', '#ff8a4a', 14, [560, 1130], 0.35) +
    floating(760, 600, 112, '#2f8f9a', '#d3f0e6', 24, [742, 1080], 0.6) +
    floating(140, 680, 92, '#7a4a9a', '#f4c0d0', -24, [142, 1150], 0.8) +
    path('M-20 1330C200 1250 520 1280 920 1240L920 1600L-20 1600Z', down('#9fc46a', '#4f8f5a')) +
    [
      [230, 1390, 270],
      [530, 1440, 310],
      [724, 1330, 236],
    ]
      .map(([x = 0, y = 0, high = 0], at) => {
        const lift = swing(time, 2, at * 0.3) * 1.6
        const pose = at === 1 ? poses.cheer : poses.reach
        const [back, front] = pose.arms
        return figure(
          x,
          y,
          high,
          {
            ...pose,
            arms: [
              back,
              [
                [front[0][0], front[0][1] + lift],
                [front[1][0] + lift, front[1][1] + lift * 2],
              ],
            ],
          },
          anybody(luck, [['#d63a48', '#ffffff', '#2f6f9a'][at] ?? '#ffffff'], {
            wear: 'shorts',
            side: true,
            style: (['short', 'curls', 'long'] as const)[at] ?? 'short',
          }),
        )
      })
      .join('') +
    figure(
      124,
      1400,
      230,
      poses.stand,
      anybody(luck, ['#ffc145'], { style: 'scarf', hair: '#d8607a', wear: 'dress' }),
    ) +
    repeat(5, (at) =>
      bird(
        drift(time, -50, 950, at * 0.19),
        480 + at * 62 + swing(time, 2, at * 0.3) * 12,
        22,
        '#ffffff',
        beat(time, 11, at * 0.4),
      ),
    ) +
    `<g transform="translate(0 1600) skewX(${(swing(time, 2) * 4).toFixed(2)}) translate(0 -1600)">${grass(luck, 1590, 100, 130, ['#6fa85a', '#3f7f52', '#b9d67a'], -20, 920)}</g>` +
    repeat(26, () =>
      circle(
        luck.between(0, 900),
        luck.between(1460, 1590),
        luck.between(5, 10),
        mix(luck.pick(['#ffffff', '#ffd34a', '#e8505a']), '#4f8f5a', 0.1),
      ),
    )
  )
}

/** Films in the shape of a screen that stands. */
export const tall: Readonly<Record<string, Clip>> = {
  'clip-bakery': bakery,
  'clip-kites': kites,
}
