import { say } from '../../../language/say.ts'
import { attributes } from '../../html/attributes.ts'
import { type Html, html } from '../../html/html.ts'
import { srcset } from '../../html/srcset.ts'
import type { Picture } from '../block.ts'
import { leadsTo } from './link.ts'
import type { Place, Printed } from './place.ts'
import type { PictureAround, Surroundings } from './surroundings.ts'
import { briefWords } from './words.ts'

/** A picture with its caption and credit; in words while it can't be seen. */
export function picture({ attrs, content = [] }: Picture, place: Place): Printed {
  const { alt, credit } = attrs
  const graphic = attrs.graphic === true
  const words = briefWords(content, place)
  const seen = seenAt(attrs, place.around)
  // A credit alone tells a reader nothing.
  if (seen === null && words === null && alt.trim() === '') return null
  const label = say(place.around.language, graphic ? 'body.graphic' : 'body.picture')
  const shown = seen ? image(seen, alt, place.around) : unseen(label, alt)
  return html`<figure class="${graphic ? 'picture graphic' : 'picture'}">${shown}${caption(words, credit)}</figure>\n`
}

/** Where a picture can be seen; null while it can't, or at an address that may not be printed. */
export function seenAt(
  of: { asset: string | null; source?: string },
  around: Surroundings,
): PictureAround | null {
  const seen = around.picture(of)
  const address = seen && leadsTo(seen.address, around)
  return address ? { ...seen, address } : null
}

/**
 * A picture in the sizes and formats that it has. Fetched only when it comes near, unless it is seen first of all; its
 * size is said so that nothing moves when it comes.
 */
export function image(
  { address, width, height, choices = [] }: PictureAround,
  alt: string,
  { sizes = '100vw', first = false }: Pick<Surroundings, 'sizes' | 'first'> = {},
): Html {
  const when = first
    ? attributes({ fetchpriority: 'high' })
    : attributes({ loading: 'lazy', decoding: 'async' })
  const img = html`<img src="${address}" alt="${alt}"${attributes({ width, height })}${when}>`
  if (choices.length === 0) return img
  return html`<picture>${choices.map(
    ({ mediaType, widths }) => html`<source type="${mediaType}"${srcset(widths)} sizes="${sizes}">`,
  )}${img}</picture>`
}

/**
 * What stands where something can't be shown: what it is, and what it shows in the words written for those who
 * don't see. So nobody is told less than a listener is, and no empty or broken box is left.
 */
export function unseen(label: string, words: string): Html {
  return html`<p class="unseen"><b>${label}</b>${words.trim() !== '' && html` ${words}`}</p>`
}

/** What stands under a picture, a video, a recording. */
export function caption(words: Printed, credit?: string): Printed {
  const line = credit?.trim() ? html`<small class="credit"><bdi>${credit}</bdi></small>` : null
  if (words === null && line === null) return null
  return html`<figcaption>${words}${words && line && ' '}${line}</figcaption>`
}
