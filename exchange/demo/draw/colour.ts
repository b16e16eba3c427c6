/** A colour as `#rrggbb`, or `#rrggbbaa` where something shines through. */
export type Colour = string

const channels = (colour: Colour): [number, number, number] => {
  const value = Number.parseInt(colour.slice(1, 7), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const hex = (value: number): string =>
  Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, '0')

/** A colour between two: share 0 is all `from`, 1 all `to`. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const [a, b, c] = channels(from)
  const [x, y, z] = channels(to)
  return `#${hex(a + (x - a) * share)}${hex(b + (y - b) * share)}${hex(c + (z - c) * share)}`
}

/** The same colour, so much of it left: 1 covers, 0 is not there. */
export function fade(colour: Colour, left: number): Colour {
  return `${colour.slice(0, 7)}${hex(left * 255)}`
}

/** A deeper tone. Towards indigo, not black: shadows outdoors take the sky's colour. */
export function deep(colour: Colour, share = 0.25): Colour {
  return mix(colour, '#15133a', share)
}

/** A lighter tone, towards warm paper white. */
export function pale(colour: Colour, share = 0.25): Colour {
  return mix(colour, '#fff6e3', share)
}
