/** A place in the picture. */
export type Point = readonly [x: number, y: number]

const short = (value: number): string => String(Math.round(value * 100) / 100)
const xy = ([x, y]: Point): string => `${short(x)} ${short(y)}`

/** Any outline, filled. */
export const path = (outline: string, fill: string, more = ''): string =>
  `<path d="${outline}" fill="${fill}"${more}/>`

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  round = 0,
  more = '',
): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(Math.max(0, width))}" height="${short(Math.max(0, height))}"${
    round ? ` rx="${short(round)}"` : ''
  } fill="${fill}"${more}/>`

export const oval = (x: number, y: number, across: number, high: number, fill: string, more = ''): string =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(across)}" ry="${short(high)}" fill="${fill}"${more}/>`

export const circle = (x: number, y: number, radius: number, fill: string, more = ''): string =>
  oval(x, y, radius, radius, fill, more)

/** Straight-edged shape. */
export const poly = (points: readonly Point[], fill: string, more = ''): string =>
  path(`M${points.map(xy).join('L')}Z`, fill, more)

/** A stroke along straight stretches: ropes, masts, wires. */
export const stroke = (points: readonly Point[], colour: string, width: number, more = ''): string =>
  `<path d="M${points.map(xy).join('L')}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round"${more}/>`

/** A stroke along a soft line through the points. */
export const thread = (points: readonly Point[], colour: string, width: number, more = ''): string =>
  `<path d="${through(points)}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="round"${more}/>`

/** Outline of a soft line through the points (Catmull-Rom as Béziers). */
export function through(points: readonly Point[]): string {
  return `M${xy(points[0] ?? [0, 0])}${softly(points, (at) => points[Math.max(0, Math.min(points.length - 1, at))])}`
}

function softly(points: readonly Point[], point: (at: number) => Point | undefined, closed = false): string {
  let outline = ''
  for (let at = 0; at < points.length - (closed ? 0 : 1); at += 1) {
    const before = point(at - 1) ?? [0, 0]
    const from = point(at) ?? [0, 0]
    const to = point(at + 1) ?? [0, 0]
    const after = point(at + 2) ?? [0, 0]
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const arrive: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    outline += `C${xy(leave)} ${xy(arrive)} ${xy(to)}`
  }
  return outline
}

/** Soft closed shape through the points. */
export function blob(points: readonly Point[], fill: string, more = ''): string {
  const count = points.length
  const around = (at: number): Point | undefined => points[(at + count) % count]
  return path(`M${xy(points[0] ?? [0, 0])}${softly(points, around, true)}Z`, fill, more)
}

/** Soft upper edge, straight down to `floor`: hills, swells, crowds. */
export const mound = (points: readonly Point[], floor: number, fill: string, more = ''): string => {
  const first = points[0] ?? [0, 0]
  const last = points[points.length - 1] ?? [0, 0]
  return path(
    `${through(points)}L${short(last[0])} ${short(floor)}L${short(first[0])} ${short(floor)}Z`,
    fill,
    more,
  )
}

/** Two rounds of different size and what lies between: limbs, beams, branches. */
export function taper(from: Point, fromRadius: number, to: Point, toRadius: number, fill: string): string {
  const wide = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (wide <= Math.abs(fromRadius - toRadius)) {
    return fromRadius > toRadius
      ? circle(from[0], from[1], fromRadius, fill)
      : circle(to[0], to[1], toRadius, fill)
  }
  const turn = Math.atan2(to[1] - from[1], to[0] - from[0])
  const open = Math.acos((fromRadius - toRadius) / wide)
  const rim = ([x, y]: Point, radius: number, angle: number): Point => [
    x + radius * Math.cos(angle),
    y + radius * Math.sin(angle),
  ]
  const arc = (radius: number, large: boolean, end: Point): string =>
    `A${short(radius)} ${short(radius)} 0 ${large ? 1 : 0} 0 ${xy(end)}`
  return path(
    `M${xy(rim(from, fromRadius, turn + open))}L${xy(rim(to, toRadius, turn + open))}${arc(
      toRadius,
      open > Math.PI / 2,
      rim(to, toRadius, turn - open),
    )}L${xy(rim(from, fromRadius, turn - open))}${arc(
      fromRadius,
      open < Math.PI / 2,
      rim(from, fromRadius, turn + open),
    )}Z`,
    fill,
  )
}

/** Content drawn around 0 0, moved to its place; a negative `size` across turns it round. */
export const place = (x: number, y: number, size: number, content: string, turned = false): string =>
  `<g transform="translate(${short(x)} ${short(y)}) scale(${turned ? -size : size} ${size})">${content}</g>`

/** Content turned by degrees around a point. */
export const turn = (degrees: number, x: number, y: number, content: string): string =>
  `<g transform="rotate(${short(degrees)} ${short(x)} ${short(y)})">${content}</g>`

/** Content seen as through a veil. */
export const veil = (opacity: number, content: string, more = ''): string =>
  `<g opacity="${short(opacity)}"${more}>${content}</g>`

/** Content shown only inside an outline; the name must be the only one of its kind in the picture. */
export const inside = (name: string, outline: string, content: string): string =>
  `<clipPath id="${name}">${outline}</clipPath><g clip-path="url(#${name})">${content}</g>`

/** `count` results of `make`, one after the other. */
export const repeat = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('')
