import type { Colour } from './colour.ts'
import { definitionsFor, rings } from './paint.ts'
import { rect } from './shape.ts'

/** Size of a picture in its own units, which are its pixels. */
export type Frame = { width: number; height: number }

/** What articles carry: 16:10, cut to 16:9, 4:3 and 1:1 by whoever shows it. */
export const sceneFrame: Frame = { width: 1600, height: 1000 }
export const portraitFrame: Frame = { width: 1000, height: 1000 }

/** A finished SVG from a drawing. */
export function framed(drawing: string, { width, height }: Frame = sceneFrame): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${definitionsFor(drawing)}</defs>${drawing}</svg>`
}

/** Corners a little deeper, so that the eye stays in the middle. */
export const vignette = (tone: Colour, strength = '38', { width, height }: Frame = sceneFrame): string =>
  rect(
    -width * 0.2,
    -height * 0.2,
    width * 1.4,
    height * 1.4,
    rings(`${tone}00`, `${tone}00`, `${tone}${strength}`),
  )
