import sharp from 'sharp'
import { seeded } from '../../generate/seeded.ts'
import { type Frame, framed } from './frame.ts'

const grainSide = 512

// Even grey noise around the middle, so that soft light neither darkens nor lightens the whole.
const grainOf = (strength: number): Buffer => {
  const source = seeded('grain')
  const values = Buffer.alloc(grainSide * grainSide * 4)
  for (let at = 0; at < values.length; at += 4) {
    const tone = 128 + (source.next() + source.next() - 1) * strength
    values.fill(tone, at, at + 3)
    values[at + 3] = 255
  }
  return values
}

const grain = grainOf(11)

/** A drawing as JPEG; with a grain, if wished, that keeps gradients from showing bands. */
export function jpegOf(drawing: string, frame: Frame, quality: number, grained = true): Promise<Buffer> {
  const plain = sharp(Buffer.from(framed(drawing, frame))).flatten({ background: '#ffffff' })
  const picture = grained
    ? plain.composite([
        {
          input: grain,
          raw: { width: grainSide, height: grainSide, channels: 4 },
          tile: true,
          blend: 'soft-light',
        },
      ])
    : plain
  return picture.jpeg({ quality, mozjpeg: true }).toBuffer()
}

/** A drawing as bare pixels, three bytes each, for film. */
export function pixelsOf(drawing: string, frame: Frame, width: number, height: number): Promise<Buffer> {
  return sharp(Buffer.from(framed(drawing, frame)))
    .resize(width, height)
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer()
}
