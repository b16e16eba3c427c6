import { mediaAddress } from '../../model/address.ts'
import { type Block, type Part, partsIn } from '../../model/body/block.ts'
import type { PictureAround, RecordingAround } from '../../model/body/html/surroundings.ts'
import type { LiveAsset, LiveRendition } from '../live/assets.ts'

/** The width that a reader without any of the newer ways gets: fit for a phone, and not too coarse for a desk. */
const plainWidth = 960

/**
 * Where a picture can be seen: one file for everybody, and by format the widths that a browser may choose from. Null
 * while it has no rendition: its words stand for it.
 */
export function pictureAround({ id, renditions }: LiveAsset): PictureAround | null {
  const jpeg = renditions.filter(({ format }) => format === 'jpeg').toSorted(byWidth)
  const plain = jpeg.findLast(({ width }) => (width ?? 0) <= plainWidth) ?? jpeg[0]
  if (!plain) return null
  const avif = renditions.filter(({ format }) => format === 'avif').toSorted(byWidth)
  const choices = [avif, jpeg]
    .filter((list) => list.length > 1 || (list !== jpeg && list.length > 0))
    .map((list) => ({
      mediaType: list[0]?.mime ?? '',
      widths: list.flatMap((file) =>
        file.width === null ? [] : [{ address: mediaAddress(id, file), width: file.width }],
      ),
    }))
  return {
    address: mediaAddress(id, plain),
    ...(plain.width === null ? {} : { width: plain.width }),
    ...(plain.height === null ? {} : { height: plain.height }),
    ...(choices.length > 0 ? { choices } : {}),
  }
}

/** Where a video or a recording can be played: as it came in. */
export function recordingAround({ id, width, height, renditions }: LiveAsset): RecordingAround | null {
  const original = renditions.find(({ format }) => format === 'original')
  if (!original) return null
  return {
    address: mediaAddress(id, original),
    mediaType: original.mime,
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  }
}

const byWidth = (one: LiveRendition, other: LiveRendition): number => (one.width ?? 0) - (other.width ?? 0)

/** Every asset that blocks show, nested ones included. */
export function assetsIn(blocks: readonly Block[]): string[] {
  const found: string[] = []
  const look = (part: Part): void => {
    const { asset, poster } = part.attrs as { asset?: string | null; poster?: string }
    if (asset) found.push(asset)
    if (poster) found.push(poster)
    for (const inner of partsIn(part)) look(inner)
  }
  for (const block of blocks) look(block)
  return found
}
