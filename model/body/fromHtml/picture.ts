import type { Block, Picture } from '../block.ts'
import { webAddress } from './address.ts'
import { attribute, classesOf, type Element } from './element.ts'
import type { Reader } from './here.ts'
import { cut, longest, short } from './limits.ts'

/** Smaller than this in both directions, in pixels, a picture is an ornament or counts visitors. */
const ornament = 32

/** An `img`: a picture among the words, or the characters that it stands for. */
export const readPicture: Reader = (element, here, out) => {
  const alt = cut(attribute(element, 'alt'), longest.lines)
  const emoji = emojiOf(element, alt)
  if (emoji !== null) {
    out.pieces.push({ is: 'text', text: emoji, marks: here.marks })
    return
  }
  if (isOrnament(element)) return
  const source = sourceOf(element, here.base)
  // What can't be fetched is kept only where a caption stands with it; there an editor sees that a picture is missing.
  if (source === null && here.figure === null) return
  const block: Picture = {
    type: 'picture',
    attrs: {
      id: '',
      asset: null,
      ...(source === null ? {} : { source }),
      alt: isFileName(alt) ? '' : alt,
    },
  }
  out.pieces.push({ is: 'block', block })
}

/** Whether a block is a picture that nothing is known of but that it was there. */
export function isLost(block: Block): boolean {
  return (
    block.type === 'picture' &&
    block.attrs.source === undefined &&
    block.attrs.alt === '' &&
    block.content === undefined
  )
}

/**
 * Where the picture is: its source, where a page that loads late keeps it, or the widest of its source set. Data
 * in place of an address is none.
 */
function sourceOf(element: Element, base: string | undefined): string | null {
  const parent = element.parentNode
  const sets =
    parent && 'tagName' in parent && parent.tagName === 'picture'
      ? parent.childNodes.flatMap((node) =>
          'tagName' in node && node.tagName === 'source' ? [attribute(node, 'srcset')] : [],
        )
      : []
  const candidates = [
    ...['data-src', 'data-original', 'data-lazy-src', 'src'].map((name) => attribute(element, name)),
    ...[attribute(element, 'srcset'), attribute(element, 'data-srcset'), ...sets].map(widest),
  ]
  for (const candidate of candidates) {
    const address = candidate === '' ? null : short(webAddress(candidate, base))
    if (address !== null) return address
  }
  return null
}

/** The last candidate of the largest width or density (WHATWG HTML, section 4.8.4.2.1), or an empty string. */
function widest(set: string): string {
  let best = ''
  let size = -1
  for (const candidate of set.slice(0, 10_000).split(/,[\t\n\f\r ]+/)) {
    const [address = '', descriptor = '1x'] = candidate.trim().split(/[\t\n\f\r ]+/)
    const own = Number.parseFloat(descriptor)
    if (address !== '' && own > size) {
      best = address
      size = own
    }
  }
  return best
}

/** Chats and blogs draw emoji as pictures whose text is the character. */
function emojiOf(element: Element, alt: string): string | null {
  const plain = attribute(element, 'data-plain-text')
  if (plain !== '') return plain.slice(0, 32)
  if (alt === '' || alt.length > 32) return null
  const named = classesOf(element).some((name) => name === 'wp-smiley' || name.includes('emoji'))
  return named || (/\p{Extended_Pictographic}/u.test(alt) && !/[\p{L}\p{N}]/u.test(alt)) ? alt : null
}

function isOrnament(element: Element): boolean {
  const width = sizeOf(element, 'width')
  const height = sizeOf(element, 'height')
  return width !== null && height !== null && width <= ornament && height <= ornament
}

function sizeOf(element: Element, name: string): number | null {
  const value = attribute(element, name)
  const size = Number.parseFloat(value)
  return value.endsWith('%') || !Number.isFinite(size) ? null : size
}

/** `IMG_2041.jpg` describes nothing. */
const isFileName = (alt: string): boolean =>
  !alt.includes(' ') && /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i.test(alt)
