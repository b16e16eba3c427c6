import { ferry, fishingBoat, freighter, launch, rowingBoat } from '../boats.ts'
import { house, lighthouse, pane, quarter, streetLamp } from '../buildings.ts'
import { deep, fade, mix, pale } from '../colour.ts'
import { against, anybody, figure, poses } from '../figure.ts'
import { vignette } from '../frame.ts'
import { crate, pendant } from '../furnishing.ts'
import { hills, rock, slack, specks } from '../land.ts'
import type { Luck } from '../luck.ts'
import { quayCrane } from '../machines.ts'
import { across, down, rings } from '../paint.ts'
import { palettes, rooms } from '../palette.ts'
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
  turn,
  veil,
} from '../shape.ts'
import { crescent, gulls, heap, mist, rain, sky, stars, streaks, sun, thunderheads } from '../sky.ts'
import { foam, glitter, lens, roll, sea, splash, streak, wake } from '../water.ts'

const fish = (x: number, y: number, size: number, back: string, belly: string, angle = 0): string =>
  turn(
    angle,
    x,
    y,
    place(
      x,
      y,
      size / 100,
      path(
        'M-50 0C-30 -24 16 -24 36 -4L56 -20C52 -6 52 6 56 20L36 4C16 24 -30 22 -50 0Z',
        down(back, belly),
      ) +
        path('M-48 2C-26 14 14 14 34 4C14 24 -30 22 -48 2Z', fade('#ffffff', 0.45)) +
        circle(-34, -4, 4, '#fff6e3') +
        circle(-34, -4, 2, '#15133a') +
        path('M-22 -12C-16 -4 -16 6 -22 12L-19 12C-12 4 -12 -4 -19 -12Z', fade(deep(back, 0.5), 0.5)),
    ),
  )

const bollard = (x: number, base: number, size: number, ink: string): string =>
  place(
    x,
    base,
    size / 100,
    path(
      'M-26 0L-20 -54C-34 -58 -36 -78 -20 -82L20 -82C36 -78 34 -58 20 -54L26 0Z',
      across(pale(ink, 0.2), ink, deep(ink, 0.3)),
    ) + oval(0, -80, 26, 7, pale(ink, 0.25)),
  )

const quay = (y: number, top: string, side: string): string =>
  poly(
    [
      [0, y],
      [1600, y],
      [1600, 1000],
      [0, 1000],
    ],
    down(top, side),
  )

const dawn = (luck: Luck): string => {
  const p = palettes.dawn
  return (
    sky(p, 520) +
    streaks(luck, 9, 90, 400, '#fff0d8', 0.5) +
    streaks(luck, 5, 260, 470, p.carmine, 0.25) +
    sun(930, 455, 64, p.light, 7) +
    hills(luck, 525, 120, 7, 540, p.far, mix(p.far, p.sky[2], 0.5)) +
    mist(520, 30, p.sky[2], 0.7) +
    hills(luck, 540, 60, 9, 560, p.mid, mix(p.mid, p.far, 0.6)) +
    sea(luck, p, 540) +
    glitter(luck, 930, 540, 1000, p.light, 1.15) +
    path('M1620 440C1500 470 1400 500 1330 520L1180 548L1180 558L1620 590Z', down(p.mid, p.near)) +
    lighthouse(1240, 545, 170, mix(p.walls[0], p.mid, 0.35), mix(p.carmine, p.mid, 0.3), p.near, p.light) +
    veil(0.25, place(0, 0, 1, fishingBoat(650, 640, 150, p.ink, p.near, p.ink, p.ink))) +
    fishingBoat(640, 615, 118, p.near, mix(p.walls[1], p.mid, 0.5), p.ink, p.accent) +
    fishingBoat(1120, 690, 190, p.carmine, p.walls[0], p.ink, p.accent, true) +
    streak(luck, 1120, 700, 120, fade(p.ink, 1), 60) +
    fishingBoat(330, 770, 300, mix(p.near, '#2f6a8f', 0.55), p.walls[3], p.ink, p.accent) +
    gulls(luck, 7, 700, 180, 1250, 400, p.near, 30) +
    path('M0 880L520 838L1600 900L1600 1000L0 1000Z', down(mix(p.ink, p.near, 0.4), p.ink)) +
    path('M0 880L520 838L1600 900L1600 912L520 852L0 896Z', mix(p.near, p.sky[1], 0.5)) +
    bollard(700, 930, 105, p.ink) +
    slackRope([690, 850], [395, 745], p.ink) +
    figure(1010, 962, 290, poses.rest, against(p.ink, p.mid)) +
    crate(1100, 960, 120, 70, mix(p.near, p.accent, 0.3)) +
    crate(1130, 892, 96, 58, mix(p.near, p.carmine, 0.3)) +
    vignette(p.ink)
  )
}

const slackRope = (from: Point, to: Point, ink: string): string => slack(from, to, 70, ink, 5)

const night = (luck: Luck): string => {
  const p = palettes.night
  const lamp = p.accent
  return (
    sky(p, 600) +
    stars(luck, 150, 420, p.light) +
    crescent(1220, 170, 56, p.light) +
    hills(luck, 560, 210, 5, 640, p.far, p.mid) +
    quarter(
      luck,
      240,
      1360,
      600,
      210,
      4,
      p.walls,
      { roof: p.roof, glass: '#10193f', lit: 0.5, lamp },
      p.far,
    ) +
    house(luck, 730, 430, 150, 150, {
      wall: '#4a5590',
      roof: '#35609a',
      glass: '#10193f',
      lit: 1,
      lamp,
      shape: 'dome',
      arches: true,
    }) +
    rect(0, 596, 1600, 26, p.ink) +
    rect(0, 594, 1600, 5, mix(p.far, lamp, 0.35)) +
    sea(luck, p, 620) +
    repeat(
      15,
      (at) =>
        streetLamp(60 + at * 106, 600, 58, p.ink, lamp) +
        streak(luck, 60 + at * 106, 626, 230 + luck.between(0, 110), at % 5 === 2 ? p.carmine : lamp, 9),
    ) +
    repeat(34, () => streak(luck, luck.between(280, 1320), 630, luck.between(60, 220), lamp, 4)) +
    glitter(luck, 1220, 640, 900, p.light, 0.7) +
    fishingBoat(360, 740, 200, '#22306a', '#48598f', p.ink, lamp) +
    streak(luck, 345, 748, 100, lamp, 10) +
    fishingBoat(1240, 800, 280, mix(p.carmine, p.ink, 0.35), '#56669c', p.ink, lamp, true) +
    streak(luck, 1262, 812, 140, lamp, 14) +
    rowingBoat(800, 870, 190, '#1a2452', p.ink) +
    figure(800, 868, 190, poses.sit, against(p.ink, '#22306a')) +
    vignette('#03061a', '66')
  )
}

const ferryArriving = (luck: Luck): string => {
  const p = palettes.morning
  return (
    sky(p, 560) +
    heap(luck, 330, 330, 420, '#ffffff', '#bfe0d6') +
    heap(luck, 1260, 270, 520, '#ffffff', '#bfe0d6') +
    hills(luck, 560, 130, 6, 580, p.far, mix(p.far, '#ffffff', 0.35)) +
    sea(luck, p, 560) +
    wake(330, 720, 420, 40, '#ffffff') +
    veil(0.22, path('M230 722L1310 722L1200 860L360 850Z', p.near)) +
    ferry(800, 715, 360, '#fffaf0', p.carmine, p.ink, '#7fb9c4') +
    foam(luck, 1258, 724, 70, 22, 46, '#ffffff', 11) +
    foam(luck, 300, 730, 90, 16, 40, '#ffffff', 9) +
    gulls(luck, 12, 250, 150, 1400, 420, '#ffffff', 34) +
    quay(872, p.ground[0], p.ground[1]) +
    rect(0, 872, 1600, 10, pale(p.ground[0], 0.4)) +
    repeat(5, (at) =>
      figure(
        410 + at * 66 + luck.between(-10, 10),
        985 + luck.between(-8, 10),
        228 + luck.between(-30, 20),
        luck.pick([poses.stand, poses.rest, poses.look]),
        anybody(luck, p.cloth, { away: true }),
        luck.chance(0.5),
      ),
    ) +
    figure(850, 990, 236, poses.cheer, anybody(luck, [p.carmine], { away: true, style: 'long' })) +
    figure(
      925,
      996,
      150,
      poses.cheer,
      anybody(luck, [p.accent], { away: true, style: 'short', wear: 'shorts' }),
    ) +
    repeat(3, (at) =>
      figure(
        1060 + at * 74,
        990 + luck.between(-6, 8),
        232 + luck.between(-30, 14),
        poses.rest,
        anybody(luck, p.cloth, { away: true }),
      ),
    ) +
    bollard(180, 965, 130, p.ink) +
    bollard(1430, 965, 130, p.ink)
  )
}

const cranes = (luck: Luck): string => {
  const p = palettes.dusk
  const boxes = [p.carmine, p.accent, '#35708f', '#7b3f78', '#e6845c', '#2b3f78']
  return (
    sky(p, 640) +
    streaks(luck, 12, 80, 520, p.accent, 0.4) +
    sun(560, 470, 110, p.light, 5) +
    hills(luck, 640, 70, 8, 650, p.far, p.sky[2]) +
    veil(0.55, quayCrane(300, 650, 210, p.far, 30) + quayCrane(470, 650, 210, p.far, 44)) +
    sea(luck, p, 650) +
    glitter(luck, 560, 655, 1000, p.light, 1.2) +
    freighter(luck, 560, 815, 285, p.near, boxes, p.walls[3], p.ink, true) +
    quayCrane(930, 850, 430, p.carmine, 40) +
    quayCrane(1250, 880, 520, mix(p.carmine, p.near, 0.45), 62) +
    place(
      868,
      712,
      1,
      rect(-55, -36, 110, 46, down(p.accent, deep(p.accent, 0.3)), 2) +
        repeat(9, (at) => rect(-48 + at * 11.6, -31, 3, 36, fade(p.ink, 0.22))),
    ) +
    poly(
      [
        [690, 885],
        [1600, 850],
        [1600, 1000],
        [500, 1000],
      ],
      down(p.near, p.ink),
    ) +
    poly(
      [
        [690, 885],
        [1600, 850],
        [1600, 862],
        [676, 897],
      ],
      mix(p.accent, p.near, 0.4),
    ) +
    repeat(6, (at) => {
      const colour = boxes[at % boxes.length] ?? p.carmine
      return (
        rect(
          930 + at * 112,
          900 - (at % 2) * 6,
          106,
          62,
          down(mix(colour, p.ink, 0.3), mix(colour, p.ink, 0.55)),
          2,
        ) + rect(930 + at * 112, 900 - (at % 2) * 6, 106, 4, mix(colour, p.light, 0.35))
      )
    }) +
    figure(800, 985, 120, poses.rest, { ...against(p.ink), style: 'helmet', top: p.accent }) +
    figure(850, 988, 122, poses.speak, { ...against(p.ink), style: 'helmet' }, true) +
    gulls(luck, 6, 300, 200, 760, 380, p.ink, 22) +
    vignette(p.ink, '55')
  )
}

const pilotBoat = (luck: Luck): string => {
  const p = palettes.storm
  return (
    rect(0, 0, 1600, 1000, down('#4f6f78', '#9db8b2', '#e4e3c9')) +
    streaks(luck, 16, 30, 420, '#33505a', 0.5) +
    sun(420, 330, 60, '#fff6da', 7) +
    roll(luck, 520, 18, '#86a6a2', '#4c6f74', 1000, 420) +
    glitter(luck, 420, 520, 700, '#fff3d2', 1.3) +
    path('M1700 -40L1010 -40C990 200 1000 460 1060 640L1700 700Z', across('#1c2f3b', '#0f1c26')) +
    path('M1010 -40C990 200 1000 460 1060 640L1110 646C1050 440 1046 200 1064 -40Z', '#3f5a66') +
    path('M1046 520C1052 566 1054 604 1060 640L1700 700L1700 560Z', '#8d2c38') +
    repeat(9, (at) =>
      stroke(
        [
          [1130, 60 + at * 62],
          [1230, 62 + at * 62],
        ],
        '#e9c48a',
        5,
      ),
    ) +
    stroke(
      [
        [1130, -20],
        [1130, 600],
      ],
      '#c9a06a',
      6,
    ) +
    stroke(
      [
        [1230, -20],
        [1230, 604],
      ],
      '#c9a06a',
      6,
    ) +
    figure(1180, 452, 190, poses.reach, {
      top: '#f09a2d',
      bottom: '#22333c',
      skin: '#c08558',
      hair: '#22333c',
      style: 'helmet',
      away: true,
    }) +
    roll(luck, 640, 34, '#6f9492', '#2f5058', 1000, 520) +
    splash(luck, 930, 730, 120, 190, '#f4f7ea', '#9dbab6') +
    launch(720, 742, 265, '#f08a2c', '#fff2da', '#1b2c36', '#fff0b8', -11) +
    foam(luck, 500, 752, 200, 28, 110, '#f4f7ea', 14) +
    roll(luck, 800, 40, '#57807f', '#1f3d46', 1000, 640) +
    foam(luck, 820, 800, 330, 16, 70, '#e4efe6', 8) +
    roll(luck, 905, 34, '#3d666a', '#152c35', 1000, 720) +
    gulls(luck, 5, 150, 140, 800, 330, '#f7f7ea', 36) +
    vignette(p.ink, '44')
  )
}

const lighthouseScene = (luck: Luck): string => {
  const p = palettes.violet
  return (
    sky(p, 660) +
    stars(luck, 70, 330, p.light) +
    streaks(luck, 9, 330, 610, p.sky[2], 0.4) +
    poly(
      [
        [820, 214],
        [1700, 60],
        [1700, 330],
      ],
      across(fade(p.light, 0.75), fade(p.light, 0)),
    ) +
    poly(
      [
        [820, 214],
        [-100, 130],
        [-100, 310],
      ],
      across(fade(p.light, 0), fade(p.light, 0.55)),
    ) +
    hills(luck, 662, 50, 6, 670, p.far, mix(p.far, p.sky[2], 0.5)) +
    sea(luck, p, 662) +
    glitter(luck, 820, 690, 1000, p.light, 0.6) +
    path(
      'M330 870C390 800 430 740 520 724C580 690 640 660 720 652L930 652C1010 662 1060 710 1130 742C1200 780 1260 810 1320 880Z',
      down('#5a4f96', '#26275c'),
    ) +
    path(
      'M330 870C390 800 430 740 520 724C580 690 640 660 720 652L800 652C720 700 700 780 640 880Z',
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
    circle(820, 206, 120, rings(fade('#fff6cf', 0.9), fade('#fff6cf', 0.2), fade('#fff6cf', 0))) +
    repeat(9, () =>
      rock(
        luck,
        luck.between(300, 1340),
        luck.between(860, 900),
        luck.between(70, 170),
        luck.between(30, 80),
        '#6d5fa3',
        '#2a2a60',
      ),
    ) +
    foam(luck, 420, 880, 140, 18, 60, '#f6dce0', 9) +
    foam(luck, 1220, 884, 150, 18, 60, '#f6dce0', 9) +
    splash(luck, 350, 890, 70, 90, '#f6dce0', p.mid) +
    roll(luck, 930, 20, '#6b5a9c', '#22225a', 1000, 460) +
    vignette(p.ink, '55')
  )
}

const fishMarket = (luck: Luck): string => {
  const r = rooms.teal
  const silver = ['#7fa9b5', '#5f8ea3', '#c8604f', '#8f9fb5', '#d98a5a']
  return (
    rect(0, 0, 1600, 640, down('#17485a', '#2f7a80')) +
    repeat(
      5,
      (at) =>
        pane(90 + at * 300, 90, 220, 420, down('#ffd9a0', '#ffb98a'), true) +
        rect(196 + at * 300, 90, 8, 420, '#17485a') +
        rect(90 + at * 300, 300, 220, 8, '#17485a'),
    ) +
    repeat(5, (at) =>
      path(
        `M${90 + at * 300} 510L${90 + at * 300} 460Q${200 + at * 300} 420 ${310 + at * 300} 470L${310 + at * 300} 510Z`,
        fade('#b0566a', 0.55),
      ),
    ) +
    repeat(6, (at) => rect(20 + at * 300, 0, 36, 640, across('#2a6670', '#113844'))) +
    rect(0, 560, 1600, 440, down('#1f5a66', '#0d303c')) +
    repeat(4, (at) => pendant(250 + at * 370, 210, 64, r.dark, '#fff0bf', 420)) +
    [300, 640, 960, 1300]
      .map((x, at) =>
        figure(
          x,
          800,
          400,
          [poses.work, poses.give, poses.speak, poses.work][at] ?? poses.work,
          anybody(luck, ['#fbf1dc', '#d0444a', '#f0b049', '#3a6a8f'], {
            style: (['cap', 'scarf', 'short', 'bun'] as const)[at] ?? 'cap',
            wear: 'trousers',
            apron: '#f4ead2',
          }),
          at > 1,
        ),
      )
      .join('') +
    poly(
      [
        [120, 640],
        [1480, 640],
        [1600, 800],
        [0, 800],
      ],
      down('#e9f4f2', '#c2dfe0'),
    ) +
    repeat(240, () =>
      circle(
        luck.between(60, 1540),
        luck.between(650, 800),
        luck.between(5, 13),
        fade('#ffffff', luck.between(0.4, 0.9)),
      ),
    ) +
    repeat(3, (row) =>
      repeat(11 - row, (at) =>
        fish(
          170 + row * -30 + at * (124 + row * 22) + luck.between(-10, 10),
          672 + row * 48,
          100 + row * 22,
          silver[(at + row * 2) % silver.length] ?? '#7fa9b5',
          '#f3f6ee',
          luck.between(-24, 14),
        ),
      ),
    ) +
    rect(0, 800, 1600, 200, down('#d0444a', '#8f2a3c')) +
    repeat(17, (at) => rect(at * 100 - 30, 800, 50, 200, fade('#fbf1dc', 0.9))) +
    rect(0, 800, 1600, 18, fade('#10303c', 0.35)) +
    figure(
      520,
      1130,
      430,
      poses.stand,
      anybody(luck, ['#173f4c'], { away: true, style: 'scarf', hair: '#f0b049' }),
    ) +
    figure(1110, 1140, 440, poses.give, anybody(luck, ['#6a4a63'], { away: true, style: 'hat' })) +
    vignette(r.dark, '55')
  )
}

const stormPier = (luck: Luck): string => {
  const p = palettes.storm
  return (
    sky(p, 620) +
    thunderheads(luck, 430, '#5d7378', '#1a272f') +
    poly(
      [
        [980, 0],
        [1040, 0],
        [960, 180],
        [1010, 186],
        [900, 420],
        [930, 220],
        [890, 214],
      ],
      '#f4f0cf',
    ) +
    circle(950, 200, 330, rings(fade('#f4f0cf', 0.5), fade('#f4f0cf', 0.1), fade('#f4f0cf', 0))) +
    roll(luck, 590, 40, '#7d9895', '#40595e', 1000, 380) +
    path(
      'M560 760C700 730 800 640 860 500C900 380 990 250 1150 230C1290 214 1390 300 1380 380C1330 330 1250 330 1200 390C1250 380 1290 400 1300 440C1230 420 1170 470 1180 560C1200 660 1330 720 1640 740L1640 1000L560 1000Z',
      down('#d7e2da', '#7f9c9a', '#31484f'),
    ) +
    path(
      'M700 740C830 680 890 590 930 480C970 380 1040 300 1140 280C1060 330 1010 420 1010 540C1010 640 1060 720 1160 760Z',
      down(fade('#ffffff', 0.75), fade('#ffffff', 0)),
    ) +
    path('M860 760C960 700 990 620 1010 520C1020 640 1060 720 1180 770Z', fade('#40595e', 0.35)) +
    foam(luck, 1010, 330, 120, 100, 90, '#f0f4e8', 15) +
    foam(luck, 1220, 270, 150, 60, 110, '#ffffff', 16) +
    foam(luck, 1340, 380, 60, 60, 46, '#f0f4e8', 12) +
    foam(luck, 900, 560, 130, 130, 70, '#f0f4e8', 9) +
    foam(luck, 1000, 690, 300, 50, 150, '#f0f4e8', 14) +
    poly(
      [
        [-20, 700],
        [1010, 640],
        [1010, 700],
        [-20, 820],
      ],
      down('#4f5f63', '#2b3a41'),
    ) +
    poly(
      [
        [-20, 700],
        [1010, 640],
        [1010, 650],
        [-20, 718],
      ],
      '#93a39c',
    ) +
    repeat(7, (at) => rect(40 + at * 148, 800 - at * 17, 30 - at * 2, 240, '#1d2a31')) +
    repeat(6, (at) =>
      stroke(
        [
          [60 + at * 165, 702 - at * 9],
          [60 + at * 165, 632 - at * 6],
        ],
        '#131f27',
        7 - at * 0.6,
      ),
    ) +
    stroke(
      [
        [-20, 650],
        [900, 606],
      ],
      '#131f27',
      4,
    ) +
    stroke(
      [
        [-20, 676],
        [900, 626],
      ],
      '#131f27',
      3,
    ) +
    streetLamp(640, 664, 340, '#131f27', p.accent) +
    turn(
      -9,
      360,
      690,
      figure(360, 690, 210, poses.stride, {
        top: p.accent,
        bottom: '#1c2a32',
        skin: '#c08558',
        hair: p.accent,
        style: 'scarf',
        wear: 'coat',
        side: true,
      }),
    ) +
    roll(luck, 850, 46, '#5d7b7d', '#1b2f37', 1000, 560) +
    foam(luck, 1050, 830, 420, 46, 190, '#f0f4e8', 13) +
    roll(luck, 940, 36, '#41616a', '#101d24', 1000, 640) +
    rain(luck, 210, '#e3ebe2', 0.5) +
    vignette('#0a1218', '66')
  )
}

const shipyard = (luck: Luck): string => {
  const steel = '#8f3b3f'
  return (
    rect(0, 0, 1600, 1000, down('#f0b06a', '#f8d9a0', '#fdeccb')) +
    sun(1300, 250, 70, '#fffaea', 6) +
    hills(luck, 640, 90, 6, 660, '#e0aa80', '#f0cda0') +
    veil(0.5, quayCrane(180, 700, 320, '#a8643c', 40, true)) +
    veil(
      0.7,
      rect(90, 120, 1420, 30, '#8f4f37') +
        rect(120, 120, 34, 720, '#8f4f37') +
        rect(1446, 120, 34, 720, '#8f4f37') +
        repeat(24, (at) =>
          stroke(
            [
              [110 + at * 58, 120],
              [139 + at * 58, 150],
              [168 + at * 58, 120],
            ],
            '#7a3f30',
            4,
          ),
        ),
    ) +
    rect(0, 800, 1600, 200, down('#b07a52', '#6a3a30')) +
    path(
      'M330 250C420 240 1180 240 1270 250C1262 420 1210 620 1010 760L590 760C390 620 338 420 330 250Z',
      across(pale(steel, 0.28), steel, deep(steel, 0.5)),
    ) +
    path('M330 250C420 240 1180 240 1270 250L1266 300C1180 290 420 290 334 300Z', '#f6dcb0') +
    path(
      'M358 400C440 392 1160 392 1242 400C1236 420 1230 440 1222 462C1140 452 460 452 378 462C370 440 364 420 358 400Z',
      '#f6dcb0',
    ) +
    path('M800 246L812 246C816 420 816 640 806 760L794 760C786 640 786 420 800 246Z', fade('#ffffff', 0.2)) +
    repeat(6, (row) =>
      path(
        `M${352 + row * 22} ${330 + row * 74}Q800 ${318 + row * 74} ${1248 - row * 22} ${330 + row * 74}`,
        'none',
        ` stroke="${fade('#3a1418', 0.35)}" stroke-width="3"`,
      ),
    ) +
    repeat(5, (at) =>
      poly(
        [
          [500 + at * 140, 840],
          [560 + at * 140, 840],
          [548 + at * 140, 752],
          [512 + at * 140, 752],
        ],
        '#5b3038',
      ),
    ) +
    [250, 1290]
      .map(
        (x) =>
          repeat(
            6,
            (at) =>
              rect(x, 300 + at * 90, 130, 8, '#4a2526') +
              stroke(
                [
                  [x + (at % 2 ? 4 : 126), 300 + at * 90],
                  [x + (at % 2 ? 126 : 4), 390 + at * 90],
                ],
                '#6a3a30',
                3,
              ),
          ) +
          rect(x, 260, 7, 560, '#4a2526') +
          rect(x + 123, 260, 7, 560, '#4a2526'),
      )
      .join('') +
    figure(
      1340,
      570,
      120,
      poses.work,
      { top: '#3f6a70', bottom: '#2b2f40', skin: '#9a643f', hair: '#231d26', style: 'helmet' },
      true,
    ) +
    figure(318, 480, 120, poses.give, {
      top: '#d98336',
      bottom: '#3a2a30',
      skin: '#c08558',
      hair: '#231d26',
      style: 'helmet',
    }) +
    circle(1300, 508, 90, rings(fade('#fff6cf', 0.95), fade('#ffd060', 0.3), fade('#ffd060', 0))) +
    repeat(46, () => {
      const a = luck.between(0.1, 1.1) * Math.PI
      const d = luck.between(20, 150)
      return stroke(
        [
          [1300 - Math.cos(a) * d, 510 + Math.sin(a) * d * 0.9],
          [1300 - Math.cos(a) * (d + 12), 510 + Math.sin(a) * (d + 14) * 0.9],
        ],
        luck.pick(['#fff3c0', '#ffb648', '#ff8a3a']),
        luck.between(2, 4),
      )
    }) +
    specks(luck, 90, 0, 860, 1600, 990, '#3a1d20', 5) +
    figure(700, 960, 240, poses.speak, {
      top: '#fbeed2',
      bottom: '#4a2526',
      skin: '#dba479',
      hair: '#3a2720',
      style: 'helmet',
      away: true,
    }) +
    figure(860, 968, 234, poses.rest, {
      top: '#3f6a70',
      bottom: '#38232a',
      skin: '#724529',
      hair: '#231d26',
      style: 'helmet',
      away: true,
    }) +
    vignette('#4a2526', '44')
  )
}

const islandAerial = (luck: Luck): string => {
  const coast = (size: number, wobble: number): Point[] =>
    Array.from({ length: 22 }, (_, at) => {
      const angle = (at / 22) * Math.PI * 2
      const reach =
        (1 +
          0.2 * Math.sin(angle * 2 + 0.6) +
          0.13 * Math.sin(angle * 3 + 2) +
          wobble * Math.sin(angle * 7)) *
        size
      return [800 + Math.cos(angle) * reach * 1.45, 490 + Math.sin(angle) * reach * 0.86]
    })
  return (
    rect(0, 0, 1600, 1000, rings('#2fb0b4', '#1787a0', '#0c4f80')) +
    repeat(120, () =>
      lens(luck.between(0, 1600), luck.between(0, 1000), luck.between(20, 80), 3, fade('#bff0e6', 0.16)),
    ) +
    blob(coast(415, 0.03), fade('#5fd0c4', 0.55)) +
    blob(coast(372, 0.02), fade('#8fe4cf', 0.6)) +
    blob(coast(330, 0.012), '#f7f3dc') +
    blob(coast(318, 0.012), '#f3d9a0') +
    blob(coast(285, 0.016), down('#b9c66f', '#7fa25a')) +
    blob(
      coast(205, 0.03).map(([x, y]): Point => [x + 40, y - 30]),
      '#5f8f52',
    ) +
    blob(
      coast(120, 0.05).map(([x, y]): Point => [x + 70, y - 60]),
      '#3f7548',
    ) +
    blob(
      [
        [862, 350],
        [960, 330],
        [1010, 400],
        [930, 450],
        [850, 420],
      ],
      '#d9b07a',
    ) +
    poly(
      [
        [935, 372],
        [1010, 400],
        [930, 450],
        [900, 410],
      ],
      '#a8744a',
    ) +
    repeat(110, () => {
      const a = luck.between(0, 6.28)
      const d = luck.between(30, 255)
      const x = 810 + Math.cos(a) * d * 1.3
      const y = 480 + Math.sin(a) * d * 0.72
      return (
        circle(x + 3, y + 5, 11, fade('#1f4a38', 0.4)) +
        circle(x, y, luck.between(7, 12), luck.pick(['#4f8a4a', '#3a7548', '#7fa84f']))
      )
    }) +
    path(
      'M480 560C600 520 640 620 760 590S900 500 1010 560S1130 560 1190 500',
      'none',
      ' stroke="#fbeecb" stroke-width="9" stroke-linecap="round"',
    ) +
    repeat(34, (at) => {
      const x = 560 + (at % 9) * 27 + luck.between(-6, 6)
      const y = 590 + Math.floor(at / 9) * 30 + luck.between(-5, 5) + (at % 9) * 3
      return (
        rect(x + 4, y + 5, 20, 16, fade('#3a2720', 0.4)) +
        rect(x, y, 20, 16, luck.pick(['#fff4dd', '#d8503f', '#e9b49a', '#c23b44'])) +
        rect(x, y, 20, 8, fade('#ffffff', 0.25))
      )
    }) +
    path(
      'M545 722C520 760 560 800 610 790',
      'none',
      ' stroke="#e8dfc4" stroke-width="12" stroke-linecap="round"',
    ) +
    repeat(4, (at) => turn(20 + at * 9, 590 + at * 15, 748, oval(590 + at * 15, 748, 4, 12, '#ffffff'))) +
    path('M330 930C380 870 440 830 520 800L526 812C460 846 410 890 372 946Z', fade('#ffffff', 0.5)) +
    turn(
      62,
      530,
      800,
      path('M530 776C546 790 544 820 538 828L522 828C516 820 514 790 530 776Z', '#fffaf0') +
        rect(524, 798, 12, 20, '#c23b44', 2),
    ) +
    path('M1400 250C1360 236 1330 226 1290 222L1290 216C1334 214 1370 222 1404 240Z', fade('#ffffff', 0.5)) +
    turn(-78, 1286, 219, oval(1286, 219, 8, 22, '#ffffff') + oval(1286, 219, 4, 10, '#f0b13d')) +
    repeat(7, (at) =>
      blob(
        coast(60 + at * 4, 0.1).map(
          ([x, y]): Point => [x * 0.3 + 1020 + at * 40, y * 0.25 + 660 + (at % 3) * 40],
        ),
        fade('#2a8a80', 0.5),
      ),
    ) +
    repeat(3, (at) =>
      oval(250 + at * 560, 180 + at * 260, 230, 60, fade('#ffffff', 0.28), ' filter="url(#soft-30)"'),
    ) +
    gulls(luck, 6, 980, 760, 1350, 920, '#ffffff', 20) +
    vignette('#06325c', '55')
  )
}

/** Harbour and sea. */
export const harbour: Scenes = {
  'harbour-dawn': dawn,
  'harbour-night': night,
  'ferry-arriving': ferryArriving,
  'container-cranes': cranes,
  'pilot-boat': pilotBoat,
  lighthouse: lighthouseScene,
  'fish-market': fishMarket,
  'storm-pier': stormPier,
  shipyard,
  'island-aerial': islandAerial,
}
