import type { Colour } from './colour.ts'

// A fill is named after what it looks like, so a primitive stays a pure function to a string and the
// definitions are read off the finished picture.
const named = (kind: string, stops: readonly Colour[]): string =>
  `url(#${kind}${stops.map((stop) => `-${stop.slice(1)}`).join('')})`

/** Colours from top to bottom. */
export const down = (...stops: readonly Colour[]): string => named('down', stops)
/** Colours from left to right. */
export const across = (...stops: readonly Colour[]): string => named('across', stops)
/** Colours from the top left corner to the bottom right one. */
export const slant = (...stops: readonly Colour[]): string => named('slant', stops)
/** Colours from the middle to the rim. */
export const rings = (...stops: readonly Colour[]): string => named('rings', stops)
/** Attribute that blurs by so many units. */
export const soft = (units: number): string => ` filter="url(#soft-${units})"`

const directions: Readonly<Record<string, string>> = {
  down: 'x1="0" y1="0" x2="0" y2="1"',
  across: 'x1="0" y1="0" x2="1" y2="0"',
  slant: 'x1="0" y1="0" x2="1" y2="1"',
}

/** The definitions of every fill and blur that the drawing names. */
export function definitionsFor(drawing: string): string {
  const names = new Set(
    [...drawing.matchAll(/url\(#((?:down|across|slant|rings|soft)-[^)]+)\)/g)].map(([, name]) => name ?? ''),
  )
  return [...names].map(definition).join('')
}

function definition(name: string): string {
  const [kind = '', ...parts] = name.split('-')
  if (kind === 'soft') {
    return `<filter id="${name}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${parts[0]}"/></filter>`
  }
  const stops = parts
    .map((part, at) => {
      const opacity = part.length > 6 ? Number.parseInt(part.slice(6), 16) / 255 : 1
      const offset = parts.length > 1 ? at / (parts.length - 1) : 0
      return `<stop offset="${offset.toFixed(3)}" stop-color="#${part.slice(0, 6)}" stop-opacity="${opacity.toFixed(3)}"/>`
    })
    .join('')
  return kind === 'rings'
    ? `<radialGradient id="${name}">${stops}</radialGradient>`
    : `<linearGradient id="${name}" ${directions[kind] ?? ''}>${stops}</linearGradient>`
}
