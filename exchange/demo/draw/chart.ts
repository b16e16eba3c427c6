import { type Chart, charts, type Tongue } from './chartData.ts'
import { fade, pale } from './colour.ts'
import { down } from './paint.ts'
import type { Scenes } from './scene.ts'
import { circle, type Point, rect, repeat, stroke } from './shape.ts'

const ink = '#22304a'
const carmine = '#c23b4a'
const calm = '#4a8099'
const ground = '#fbf5e8'

const left = 120
const right = 1480
const top = 330
const base = 850

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Words in the language's own type; the shaping is left to the renderer, which knows the script. */
const words = (
  x: number,
  y: number,
  size: number,
  text: string,
  tongue: Tongue,
  {
    anchor = 'middle',
    bold = false,
    colour = ink,
  }: { anchor?: 'start' | 'middle' | 'end'; bold?: boolean; colour?: string } = {},
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" font-family="${tongue === 'ar' ? 'Noto Sans Arabic, Noto Sans' : 'Noto Sans, Noto Sans Arabic'}" font-weight="${bold ? 700 : 400}" fill="${colour}"${
    tongue === 'ar' ? ' direction="rtl"' : ''
  }>${escaped(text)}</text>`

const number = (value: number, decimals: number, tongue: Tongue): string =>
  tongue === 'es' ? value.toFixed(decimals).replace('.', ',') : value.toFixed(decimals)

/** One chart in one language; time runs the way the language is read. */
export function chartIn(chart: Chart, tongue: Tongue): string {
  const back = tongue === 'ar'
  const [from, to, step] = chart.axis
  const labels = chart.labels[tongue]
  const count = labels.length
  const slot = (right - left) / count
  const x = (at: number): number => left + slot * ((back ? count - 1 - at : at) + 0.5)
  const y = (value: number): number => base - ((value - from) / (to - from)) * (base - top)
  const lines = repeat(Math.round((to - from) / step) + 1, (at) => {
    const value = from + at * step
    return (
      stroke(
        [
          [left, y(value)],
          [right, y(value)],
        ],
        fade(ink, at ? 0.14 : 0.7),
        at ? 2.5 : 5,
      ) +
      words(
        back ? right + 20 : left - 20,
        y(value) + 11,
        30,
        number(value, chart.decimals === 2 ? 1 : 0, tongue),
        'en',
        { anchor: back ? 'start' : 'end', colour: fade(ink, 0.75) },
      )
    )
  })
  const foot = labels
    .map((label, at) =>
      words(x(at), base + 62, count > 6 ? 38 : slot < 240 ? 34 : 38, label, tongue, {
        bold: chart.marked.includes(at) && chart.marked.length < count,
      }),
    )
    .join('')
  const drawn =
    chart.kind === 'bars'
      ? bars(chart, tongue, x, y, slot)
      : chart.series.map((_, n) => run(chart, n, tongue, x, y, slot)).join('')
  const usual = chart.usual
    ? stroke(
        [
          [left, y(chart.usual.value)],
          [right, y(chart.usual.value)],
        ],
        ink,
        4,
        ' stroke-dasharray="14 12"',
      ) +
      rect(back ? left : right - 250, y(chart.usual.value) - 62, 250, 50, ground, 8) +
      words(
        back ? left + 125 : right - 125,
        y(chart.usual.value) - 24,
        36,
        chart.usual.name[tongue],
        tongue,
        { bold: true },
      )
    : ''
  return (
    rect(0, 0, 1600, 1000, ground) +
    rect(back ? 1480 : 90, 84, 30, 118, carmine) +
    words(back ? 1450 : 150, 140, 66, chart.title[tongue], tongue, { anchor: 'start', bold: true }) +
    words(back ? 1450 : 150, 202, 40, chart.unit[tongue], tongue, {
      anchor: 'start',
      colour: fade(ink, 0.8),
    }) +
    lines +
    drawn +
    usual +
    foot
  )
}

function bars(
  chart: Chart,
  tongue: Tongue,
  x: (at: number) => number,
  y: (value: number) => number,
  slot: number,
): string {
  const wide = slot * 0.62
  // A line across the bars would cut through numbers above them.
  const within = chart.usual !== undefined
  return (chart.series[0]?.values ?? [])
    .map((value, at) => {
      const colour = chart.marked.includes(at) ? carmine : calm
      return (
        rect(x(at) - wide / 2, y(value), wide, base - y(value), down(pale(colour, 0.16), colour), 6) +
        words(
          x(at),
          within ? base - 22 : y(value) - 18,
          slot < 170 ? 40 : 50,
          number(value, chart.decimals, tongue),
          'en',
          {
            bold: true,
            colour: within ? '#ffffff' : chart.marked.includes(at) ? carmine : ink,
          },
        )
      )
    })
    .join('')
}

function run(
  chart: Chart,
  n: number,
  tongue: Tongue,
  x: (at: number) => number,
  y: (value: number) => number,
  slot: number,
): string {
  const series = chart.series[n]
  if (!series) return ''
  const colour = series.quiet ? calm : carmine
  const points = series.values.map((value, at): Point => [x(at), y(value)])
  const last = points[points.length - 1] ?? [0, 0]
  const way = tongue === 'ar' ? -1 : 1
  const stairs = points.flatMap((point, at): Point[] => {
    const before = points[at - 1]
    const edge = point[0] - (way * slot) / 2
    return before
      ? [
          [edge, before[1]],
          [edge, point[1]],
        ]
      : [[edge, point[1]]]
  })
  const line: readonly Point[] =
    chart.kind === 'steps' ? [...stairs, [last[0] + (way * slot) / 2, last[1]]] : points
  const first = line[0] ?? [0, 0]
  const end = line[line.length - 1] ?? [0, 0]
  const area = `<path d="M${line.map(([a, b]) => `${a} ${b}`).join('L')}L${end[0]} ${base}L${first[0]} ${base}Z" fill="${down(fade(colour, 0.26), fade(colour, 0.04))}"/>`
  const under = series.quiet === true
  return (
    area +
    stroke(line, colour, 12) +
    (chart.kind === 'steps'
      ? ''
      : points.map(([a, b]) => circle(a, b, 17, ground) + circle(a, b, 12, colour)).join('')) +
    series.values
      .map((value, at) => {
        const ends = at === 0 || at === series.values.length - 1
        if (chart.series.length > 1 && !ends) return ''
        return words(x(at), y(value) + (under ? 62 : -32), 50, number(value, chart.decimals, tongue), 'en', {
          bold: true,
          colour: under ? '#3f7286' : carmine,
        })
      })
      .join('') +
    (series.name[tongue]
      ? words(x(3), y(series.values[3] ?? 0) + (under ? 76 : -56), 44, series.name[tongue], tongue, {
          bold: true,
          colour: under ? '#3f7286' : carmine,
        })
      : '')
  )
}

/** Every chart in every language, by key. */
export const chartPictures: Scenes = Object.fromEntries(
  Object.entries(charts).flatMap(([key, chart]) =>
    (['ar', 'en', 'es'] as const).map((tongue) => [`${key}-${tongue}`, () => chartIn(chart, tongue)]),
  ),
)
