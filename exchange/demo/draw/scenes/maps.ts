import { sailBoat } from '../boats.ts'
import { chartedCoast, type MapColours, marker, ports, rose } from '../coast.ts'
import { fade } from '../colour.ts'
import { vignette } from '../frame.ts'
import type { Luck } from '../luck.ts'
import { down, rings, slant } from '../paint.ts'
import type { Scenes } from '../scene.ts'
import { blob, circle, type Point, path, place, poly, rect, repeat, through } from '../shape.ts'

const carmine = '#c23b4a'
const paper = '#fff8e8'

const dashes = (points: readonly Point[], colour: string, width = 8, gap = '18 18'): string =>
  `<path d="${through(points)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-dasharray="${gap}"/>`

const day: MapColours = {
  sea: ['#8fd0d4', '#3f93ac'],
  land: ['#f6e3b4', '#e3bf84'],
  hill: '#c9884f',
  water: '#4fa3bc',
  edge: '#a8713f',
}

const fivePorts = (luck: Luck): string =>
  chartedCoast(
    luck,
    day,
    marker(ports.sorrel, carmine, paper, '3', 34) +
      marker(ports.almara, carmine, paper, '2', 34) +
      marker(ports.nerida, '#27486a', paper, '1', 42) +
      marker(ports.belmora, carmine, paper, '4', 34) +
      marker(ports.tamsouna, carmine, paper, '5', 34) +
      repeat(7, (at) => {
        const x = 1190 - at * 150
        const y = 880 - at * 84
        return repeat(3, (one) =>
          place(
            x + one * 34 - (one % 2) * 20,
            y + one * 24,
            0.2,
            path(
              'M-50 0C-30 -24 16 -24 36 -4L56 -20C52 -6 52 6 56 20L36 4C16 24 -30 22 -50 0Z',
              fade(paper, 0.75 - at * 0.06),
            ),
          ),
        )
      }) +
      sailBoat(330, 760, 90, '#27486a', paper, carmine, '#27486a'),
  ) +
  rose(170, 850, 110, '#27486a', paper) +
  vignette('#12304f', '40')

const stormTrack = (luck: Luck): string => {
  const stormy: MapColours = {
    sea: ['#4f6f7c', '#1f343f'],
    land: ['#b9b39a', '#8f8a74'],
    hill: '#6f6a5a',
    water: '#4f7482',
    edge: '#3f4a48',
  }
  const track: readonly Point[] = [
    [1130, 1080],
    [980, 960],
    [800, 850],
    [610, 720],
    [420, 530],
    [290, 380],
    [214, 268],
    [150, 160],
    [110, 60],
  ]
  const gale = (x: number, y: number, size: number, share: number): string =>
    place(
      x,
      y,
      size,
      circle(
        0,
        0,
        130,
        rings(fade('#f0f4ec', 0.75 * share), fade('#dfe9e3', 0.3 * share), fade('#dfe9e3', 0)),
      ) +
        repeat(
          2,
          (at) =>
            `<g transform="rotate(${at * 180})">${path('M0 -30C60 -40 104 0 96 62C90 30 60 8 26 12Z', fade(paper, share))}${path('M-8 -54C70 -90 150 -40 160 40C130 -20 70 -44 10 -30Z', fade(paper, share * 0.55))}</g>`,
        ) +
        circle(0, 0, 34, fade(paper, share)) +
        circle(0, 0, 16, '#2f4a56'),
    )
  return (
    chartedCoast(
      luck,
      stormy,
      path(
        'M846 880C780 760 560 560 420 380C372 300 400 200 520 180C700 160 780 300 820 480C850 640 880 800 870 880Z',
        fade('#f0b04a', 0.28),
      ) +
        dashes(
          [
            [850, 880],
            [760, 700],
            [650, 540],
            [552, 396],
          ],
          fade('#ffd58a', 0.9),
          6,
          '4 20',
        ) +
        circle(552, 392, 18, 'none', ' stroke="#ffd58a" stroke-width="6"') +
        `<path d="${through(track)}" fill="none" stroke="${carmine}" stroke-width="13" stroke-linecap="round"/>` +
        track
          .slice(0, 7)
          .map(([x, y]) => circle(x, y, 17, carmine) + circle(x, y, 8, paper))
          .join('') +
        gale(800, 850, 0.8, 0.65) +
        gale(430, 540, 1.15, 1) +
        [ports.almara, ports.nerida, ports.belmora, ports.tamsouna]
          .map((at) => marker(at, '#27363f', paper, '', 20))
          .join('') +
        marker(ports.sorrel, carmine, paper, '', 30),
    ) +
    repeat(90, () => {
      const x = luck.between(0, 1600)
      const y = luck.between(0, 1000)
      return path(
        `M${x} ${y}l-14 30`,
        'none',
        ` stroke="${fade('#ffffff', 0.16)}" stroke-width="3" stroke-linecap="round"`,
      )
    }) +
    rose(1440, 180, 90, '#27363f', paper) +
    vignette('#0d171d', '66')
  )
}

const ferryRoute = (luck: Luck): string => {
  const gulf: readonly Point[] = [
    [-80, 300],
    [60, 250],
    [170, 290],
    [262, 230],
    [360, 262],
    [430, 200],
    [540, 232],
    [640, 186],
    [760, 226],
    [850, 170],
    [980, 216],
    [1090, 190],
    [1190, 262],
    [1300, 270],
    [1370, 360],
    [1450, 440],
    [1420, 540],
    [1470, 640],
    [1390, 720],
    [1280, 740],
    [1190, 810],
    [1060, 792],
    [950, 850],
    [820, 822],
    [700, 870],
    [560, 836],
    [430, 880],
    [300, 850],
    [180, 906],
    [40, 880],
    [-80, 920],
  ]
  const stops: readonly Point[] = [
    [262, 240],
    [640, 196],
    [850, 182],
    [1090, 202],
    [1300, 282],
    [1436, 446],
    [1456, 636],
    [1282, 728],
    [1060, 780],
    [820, 812],
    [560, 826],
    [300, 840],
  ]
  const route: readonly Point[] = [
    [300, 790],
    [262, 560],
    [262, 300],
    [420, 300],
    [640, 262],
    [850, 246],
    [1070, 270],
    [1240, 346],
    [1354, 460],
    [1370, 620],
    [1240, 672],
    [1060, 716],
    [820, 742],
    [560, 756],
    [330, 800],
  ]
  const isle = (x: number, y: number, s: number): string =>
    blob(
      [
        [x - 60 * s, y],
        [x - 20 * s, y - 34 * s],
        [x + 44 * s, y - 24 * s],
        [x + 64 * s, y + 14 * s],
        [x + 10 * s, y + 34 * s],
      ],
      down('#f9e6b8', '#dcb478'),
      ' stroke="#a8713f" stroke-width="5"',
    )
  const land = `M-200 -200L1800 -200L1800 1200L-200 1200L-200 1000${through([...gulf].reverse()).replace('M', 'L')}L-200 300Z`
  return (
    rect(0, 0, 1600, 1000, slant('#b9e0d4', '#4fa3a8')) +
    repeat(60, () =>
      path(
        `M${luck.between(0, 1300)} ${luck.between(280, 780)}q14 -9 28 0q14 9 28 0`,
        'none',
        ' stroke="#ffffff55" stroke-width="3" stroke-linecap="round"',
      ),
    ) +
    `<path d="${land}" fill="none" stroke="#f6e3b433" stroke-width="120"/><path d="${land}" fill="none" stroke="#f6e3b466" stroke-width="50"/>` +
    path(land, down('#f4dca8', '#e9c68c')) +
    `<path d="${through(gulf)}" fill="none" stroke="#a8713f" stroke-width="7"/>` +
    [
      [120, 120],
      [300, 90],
      [480, 110],
      [700, 70],
      [930, 90],
      [1180, 110],
      [1400, 180],
      [1530, 330],
      [1540, 560],
      [1480, 860],
      [1260, 910],
      [980, 950],
      [700, 960],
      [380, 970],
      [120, 980],
    ]
      .map(([x = 0, y = 0]) =>
        place(
          x,
          y + 20,
          0.9,
          path('M-50 0C-34 -34 -16 -58 0 -62C16 -56 34 -30 52 0Z', down('#e0ab70', '#c9884f')) +
            path('M0 -62C16 -56 34 -30 52 0L8 0C14 -20 4 -40 0 -62Z', fade('#5a2f2a', 0.25)),
        ),
      )
      .join('') +
    isle(640, 470, 1.5) +
    isle(960, 540, 0.9) +
    isle(420, 590, 0.8) +
    isle(1130, 450, 0.6) +
    dashes(route, carmine, 10, '24 18') +
    dashes(
      [
        [262, 300],
        [180, 400],
        [60, 470],
        [-40, 490],
      ],
      '#27486a',
      7,
      '6 18',
    ) +
    stops.map((at, n) => marker(at, n === 0 ? '#27486a' : carmine, paper, '', n === 0 ? 30 : 20)).join('') +
    [
      [760, 252, false],
      [1340, 540, false],
      [700, 752, true],
    ]
      .map(([x, y, back]) =>
        place(
          Number(x),
          Number(y),
          0.42,
          path('M-90 -14L100 -14L80 22L-70 22Z', '#27486a') +
            rect(-66, -54, 40, 40, paper, 4) +
            repeat(5, (at) => rect(-18 + at * 20, -38, 18, 24, at % 2 ? carmine : '#f0b049')),
          back === true,
        ),
      )
      .join('') +
    rose(110, 640, 84, '#27486a', paper) +
    vignette('#12403f', '33')
  )
}

const riverMap = (luck: Luck): string => {
  const soft: MapColours = {
    sea: ['#a9dbe0', '#5fb0c4'],
    land: ['#eef0c8', '#c9d69a'],
    hill: '#d3904f',
    water: '#2f86ae',
    edge: '#7f9a5a',
  }
  const gauges: readonly (readonly [Point, boolean])[] = [
    [[1168, 140], false],
    [[1180, 210], true],
    [[1010, 248], true],
    [[964, 306], true],
    [[988, 374], false],
    [[850, 430], true],
    [[822, 500], true],
  ]
  return (
    chartedCoast(
      luck,
      soft,
      [
        [900, 340],
        [1060, 310],
        [930, 490],
        [1060, 440],
        [760, 420],
        [870, 250],
        [1130, 420],
        [700, 380],
      ]
        .map(([x = 0, y = 0], at) =>
          place(
            x,
            y,
            0.62,
            repeat(4, (row) =>
              poly(
                [
                  [-40 + row * 18, -24],
                  [-26 + row * 18, -24],
                  [-18 + row * 18, 20],
                  [-32 + row * 18, 20],
                ],
                at % 2 ? '#a9be6a' : '#dcc878',
              ),
            ),
          ),
        )
        .join('') +
        place(
          1012,
          246,
          0.5,
          rect(-36, -8, 72, 20, '#6f7a80', 3) + repeat(4, (at) => rect(-30 + at * 18, -2, 8, 14, '#c9d3d6')),
        ) +
        repeat(22, () => circle(luck.between(690, 1200), luck.between(250, 500), 5, '#7f9a5a')) +
        gauges
          .map(
            ([at, automatic]) =>
              circle(at[0] + 2, at[1] + 3, 17, fade('#15133a', 0.25)) +
              circle(at[0], at[1], 16, paper) +
              circle(
                at[0],
                at[1],
                12,
                automatic ? carmine : paper,
                automatic ? '' : ` stroke="${carmine}" stroke-width="5"`,
              ),
          )
          .join('') +
        marker(ports.nerida, '#27486a', paper, '', 20) +
        repeat(5, (at) => rect(838 + at * 13, 520 - (at % 2) * 7, 10, 14, at % 2 ? '#d8705a' : '#fff4dd')),
      1.85,
      [985, 318],
    ) +
    rose(140, 170, 96, '#27486a', paper) +
    vignette('#1f4a4a', '33')
  )
}

/** Maps of the Carmine Coast and of the sea beyond it; no words, so that every language can use them. */
export const maps: Scenes = {
  'map-five-ports': fivePorts,
  'map-storm-track': stormTrack,
  'map-ferry-route': ferryRoute,
  'map-river': riverMap,
}
