import { ferry, fishingBoat, spinnaker } from '../boats.ts'
import { house, lighthouse, quarter } from '../buildings.ts'
import { fade, mix } from '../colour.ts'
import { against, figure, poses } from '../figure.ts'
import { vignette } from '../frame.ts'
import { grass, hills, rock } from '../land.ts'
import { across, down, rings } from '../paint.ts'
import { palettes } from '../palette.ts'
import { crane } from '../scenes/nature.ts'
import { circle, path, place, poly, rect, repeat, stroke, turn } from '../shape.ts'
import { bird, heap, mist, sky, stars, streaks, sun } from '../sky.ts'
import { foam, lens } from '../water.ts'
import type { Clip } from './clip.ts'
import { beat, drift, glints, rolling, swing } from './motion.ts'

const bobbing = (x: number, y: number, time: number, times: number, start: number, content: string): string =>
  place(x, y + swing(time, times, start) * 5, 1, turn(swing(time, times, start + 0.2) * 1.6, 0, 0, content))

const harbour: Clip = (luck, time) => {
  const p = palettes.dawn
  return (
    sky(p, 520) +
    place(swing(time) * 26, 0, 1, streaks(luck, 9, 90, 400, '#fff0d8', 0.5)) +
    sun(930, 455, 64, p.light, 7) +
    hills(luck, 525, 120, 7, 540, p.far, mix(p.far, p.sky[2], 0.5)) +
    mist(520, 30, p.sky[2], 0.7) +
    hills(luck, 540, 60, 9, 560, p.mid, mix(p.mid, p.far, 0.6)) +
    rect(0, 540, 1600, 460, down(p.sea[0], mix(p.sea[0], p.sea[1], 0.62), p.sea[1])) +
    glints(luck, time, 60, [0, 550], [1600, 880], mix(p.sea[1], p.ink, 0.2)) +
    glints(luck, time, 70, [860, 546], [1000, 870], p.light) +
    place(
      drift(time, -380, 1980, 0.22),
      566,
      1,
      ferry(0, 0, 62, mix('#fffaf0', p.far, 0.25), p.carmine, p.near, p.mid),
    ) +
    path('M1620 440C1500 470 1400 500 1330 520L1180 548L1180 558L1620 590Z', down(p.mid, p.near)) +
    lighthouse(1240, 545, 170, mix(p.walls[0], p.mid, 0.35), mix(p.carmine, p.mid, 0.3), p.near, p.light) +
    bobbing(
      640,
      615,
      time,
      2,
      0.1,
      fishingBoat(0, 0, 118, p.near, mix(p.walls[1], p.mid, 0.5), p.ink, p.accent),
    ) +
    bobbing(1120, 690, time, 2, 0.5, fishingBoat(0, 0, 190, p.carmine, p.walls[0], p.ink, p.accent, true)) +
    bobbing(
      330,
      770,
      time,
      1,
      0.3,
      fishingBoat(0, 0, 300, mix(p.near, '#2f6a8f', 0.55), p.walls[3], p.ink, p.accent),
    ) +
    repeat(6, (at) =>
      bird(
        drift(time, -60, 1660, at * 0.07 + 0.3),
        230 + (at % 3) * 46 + swing(time, 2, at * 0.2) * 14,
        20 + (at % 3) * 6,
        p.near,
        beat(time, 12, at * 0.27),
      ),
    ) +
    path('M0 860L520 820L1600 880L1600 1000L0 1000Z', down(mix(p.ink, p.near, 0.4), p.ink)) +
    figure(1010, 900, 250, poses.rest, against(p.ink, p.mid)) +
    vignette(p.ink)
  )
}

const regatta: Clip = (luck, time) => {
  const p = palettes.noon
  const heel = swing(time, 1, 0.1) * 2.4
  const bounce = (start: number, high: number): number => swing(time, 2, start) * high
  return (
    sky(p, 560) +
    place(
      swing(time) * 20,
      0,
      1,
      heap(luck, 260, 240, 420, '#ffffff', '#bfe0ee') + heap(luck, 1360, 300, 460, '#ffffff', '#bfe0ee'),
    ) +
    hills(luck, 560, 120, 6, 580, '#8fbccc', '#b9d8d8') +
    quarter(
      luck,
      120,
      620,
      572,
      40,
      2,
      ['#ffffff', '#f5ead2', '#ffd9a0'],
      { roof: '#d8705a', glass: '#5f8fa8' },
      '#a9ccd3',
    ) +
    rolling(time, 562, 3, 90, 2, '#5fc0cc', '#2f93b4', 1600, 1000) +
    spinnaker(
      440 + swing(time) * 12,
      606 + bounce(0.2, 3),
      92,
      '#ffffff',
      '#7fc0d8',
      '#ffffff',
      '#f4f8fa',
      '#27486a',
      3 + heel * 0.5,
    ) +
    spinnaker(
      1330 - swing(time) * 10,
      610 + bounce(0.6, 3),
      100,
      '#ffffff',
      '#b9a0d8',
      '#ffffff',
      '#f4f8fa',
      '#27486a',
      4 + heel * 0.5,
    ) +
    rolling(time, 640, 7, 200, 2, '#43abc4', '#1f7fa8', 1600, 1000) +
    spinnaker(
      1170 + swing(time, 1, 0.4) * 26,
      700 + bounce(0.4, 7),
      215,
      '#12304f',
      '#ffc145',
      '#ff8a3a',
      '#fff8ea',
      '#12304f',
      6 + heel,
    ) +
    spinnaker(
      330 + swing(time, 1, 0.7) * 22,
      724 + bounce(0.1, 8),
      250,
      '#ffffff',
      '#2f9aa0',
      '#fff1d6',
      '#ffffff',
      '#12304f',
      7 + heel,
    ) +
    rolling(time, 742, 12, 400, 2, '#2f93ad', '#146a94', 1600, 1000) +
    spinnaker(
      770 + swing(time, 1, 0.2) * 18,
      822 + bounce(0.8, 11),
      420,
      '#1b2c50',
      '#d63a48',
      '#fff1d6',
      '#fff8ea',
      '#12304f',
      8 + heel,
    ) +
    repeat(26, (at) => {
      const life = (time * 3 + at / 26) % 1
      return circle(
        1030 - life * 420 + luck.between(-20, 20),
        826 + bounce(0.8, 6) - Math.sin(life * Math.PI) * luck.between(4, 26),
        luck.between(6, 14) * (1 - life * 0.6),
        fade('#ffffff', 0.9 - life * 0.7),
      )
    }) +
    rolling(time, 862, 16, 533.34, 2, '#2383a6', '#0c4f7c', 1600, 1000) +
    repeat(7, (at) =>
      bird(
        drift(time, -60, 1660, at * 0.141),
        140 + at * 34 + swing(time, 2, at * 0.3) * 16,
        26,
        '#ffffff',
        beat(time, 10, at * 0.37),
      ),
    )
  )
}

const birds: Clip = (luck, time) => {
  const p = palettes.dusk
  const flock = [
    [800, 300, 1.15],
    [660, 360, 0.98],
    [950, 370, 0.98],
    [530, 420, 0.84],
    [1090, 436, 0.86],
    [420, 480, 0.72],
    [1210, 500, 0.74],
    [320, 530, 0.6],
    [1320, 560, 0.62],
  ] as const
  return (
    rect(0, 0, 1600, 780, down('#4a66a8', '#e0a0a8', '#ffd9a0')) +
    place(swing(time) * 40, 0, 1, streaks(luck, 14, 60, 640, '#fff3dc', 0.5)) +
    sun(800, 600, 130, '#fff6d8', 5) +
    hills(luck, 700, 90, 7, 740, '#b98aa8', '#e8b8a8') +
    mist(700, 40, '#ffe6c0', 0.7) +
    rect(0, 712, 1600, 288, down('#f3c3a8', '#8a78a8', '#3f3f78')) +
    glints(luck, time, 80, [620, 716], [980, 900], '#fff6d8') +
    flock
      .map(([x, y, size], at) =>
        crane(
          x + swing(time, 1, at * 0.13) * 16,
          y + swing(time, 1, at * 0.21) * 14 - beat(time, 6, at * 0.31) * 8 * size,
          size,
          beat(time, 6, at * 0.31),
          mix('#3a2f5c', '#8a6a9a', (1.15 - size) * 0.9),
        ),
      )
      .join('') +
    path('M-20 840C200 800 400 850 520 960L-20 960Z', p.ink) +
    path('M1620 820C1400 800 1220 860 1140 960L1620 960Z', p.ink) +
    `<g transform="translate(0 930) skewX(${(swing(time, 1) * 2.2).toFixed(2)}) translate(0 -930)">` +
    grass(luck, 930, 60, 240, ['#2b2645', '#3a3060', '#1d1838'], -10, 430) +
    grass(luck, 930, 60, 240, ['#2b2645', '#3a3060', '#1d1838'], 1180, 1620) +
    repeat(9, (at) => {
      const x = 60 + at * 36
      const y = 720 - luck.between(0, 70)
      return (
        stroke(
          [
            [x, 940],
            [x + 8, y],
          ],
          '#2b2645',
          4,
        ) + rect(x + 1, y - 44, 14, 54, '#5a3a44', 7)
      )
    }) +
    '</g>' +
    vignette(p.ink, '44')
  )
}

const lamp: Clip = (luck, time) => {
  const p = palettes.violet
  // Two beams stand opposite each other; half a turn brings one where the other was, and the film begins again.
  const angle = Math.PI * time
  const beam = (way: number): string => {
    const reach = Math.cos(angle + way)
    const toward = Math.sin(angle + way)
    const long = reach * 1300
    const wide = 60 + 90 * Math.max(0, toward) + 50 * Math.abs(reach)
    return poly(
      [
        [820, 206],
        [820 + long, 190 - wide],
        [820 + long, 190 + wide],
      ],
      reach > 0
        ? across(fade(p.light, 0.75), fade(p.light, 0))
        : across(fade(p.light, 0), fade(p.light, 0.75)),
      ` opacity="${(0.35 + 0.65 * Math.abs(reach)).toFixed(3)}"`,
    )
  }
  const flare = Math.abs(Math.sin(angle)) ** 6
  return (
    sky(p, 640) +
    stars(luck, 70, 330, p.light) +
    place(swing(time) * 24, 0, 1, streaks(luck, 9, 330, 590, p.sky[2], 0.4)) +
    beam(0) +
    beam(Math.PI) +
    hills(luck, 642, 50, 6, 650, p.far, mix(p.far, p.sky[2], 0.5)) +
    rect(0, 640, 1600, 360, down(p.sea[0], mix(p.sea[0], p.sea[1], 0.6), p.sea[1])) +
    glints(luck, time, 70, [0, 650], [1600, 860], mix(p.sea[0], '#ffffff', 0.3)) +
    path(
      'M330 850C390 790 430 736 520 724C580 690 640 660 720 652L930 652C1010 662 1060 710 1130 742C1200 776 1260 800 1320 860Z',
      down('#5a4f96', '#26275c'),
    ) +
    path(
      'M330 850C390 790 430 736 520 724C580 690 640 660 720 652L800 652C720 700 700 780 640 860Z',
      fade('#f3a6a0', 0.25),
    ) +
    house(luck, 900, 690, 150, 74, {
      wall: '#d9b0c0',
      roof: p.carmine,
      glass: p.accent,
      lit: 1,
      lamp: p.accent,
      shape: 'gable',
    }) +
    lighthouse(820, 660, 490, '#fff0e3', p.carmine, p.ink, '#fff6cf') +
    circle(
      820,
      206,
      120 + flare * 260,
      rings(fade('#fff6cf', 0.95), fade('#fff6cf', 0.22), fade('#fff6cf', 0)),
    ) +
    repeat(9, () =>
      rock(
        luck,
        luck.between(300, 1340),
        luck.between(840, 870),
        luck.between(70, 170),
        luck.between(30, 80),
        '#6d5fa3',
        '#2a2a60',
      ),
    ) +
    place(
      0,
      swing(time, 2) * 4,
      1,
      foam(luck, 420, 858, 140, 14, 50, '#f6dce0', 8) + foam(luck, 1220, 862, 150, 14, 50, '#f6dce0', 8),
    ) +
    rolling(time, 868, 10, 400, 1, '#7a68aa', '#33306c', 1600, 1000) +
    rolling(time, 906, 13, 533.34, 1, '#5f5298', '#22225a', 1600, 1000) +
    repeat(5, (at) =>
      lens(200 + at * 300, 890, 60, 3, fade('#f6dce0', 0.2 + 0.2 * swing(time, 1, at * 0.2))),
    ) +
    vignette(p.ink, '55')
  )
}

/** Films in the shape of a screen that lies. */
export const wide: Readonly<Record<string, Clip>> = {
  'clip-harbour': harbour,
  'clip-regatta': regatta,
  'clip-birds': birds,
  'clip-lighthouse': lamp,
}
