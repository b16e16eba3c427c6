import type { Embed } from '../block.ts'
import { webAddress } from './address.ts'
import { attribute, type Element, elementsIn, rawText } from './element.ts'
import type { Reader } from './here.ts'
import { cut, longest, short } from './limits.ts'
import { flush } from './paragraph.ts'
import { oneLine } from './text.ts'

const providers: readonly (readonly [string, readonly string[]])[] = [
  ['YouTube', ['youtube.com', 'youtube-nocookie.com', 'youtu.be']],
  ['Vimeo', ['vimeo.com']],
  ['Dailymotion', ['dailymotion.com', 'dai.ly']],
  ['SoundCloud', ['soundcloud.com']],
  ['Spotify', ['spotify.com']],
  ['Facebook', ['facebook.com']],
  ['Datawrapper', ['datawrapper.de', 'dwcdn.net']],
  ['Flourish', ['flourish.studio', 'public.flourish.studio']],
  ['Google Maps', ['google.com', 'maps.google.com']],
]

/** A frame of another site: a card that links to it. Frames of no size, which only count, are nothing. */
export const readFrame: Reader = (element, here, out) => {
  const source = attribute(element, 'src') || attribute(element, 'data-src')
  const address = isUnseen(element) ? null : webAddress(source, here.base)
  const card = address === null ? null : cardOf(address, cut(attribute(element, 'title'), longest.line))
  if (card !== null) out.pieces.push({ is: 'block', block: card })
}

/** An embed of WordPress: the address alone, as words in a box. */
export const readEmbedBox: Reader = (element, here, out, walk) => {
  const text = oneLine(rawText(element).slice(0, 2 * longest.address))
  const isAddress = elementsIn(element).length === 0 && !text.includes(' ')
  const address = isAddress && text.startsWith('http') ? webAddress(text, undefined) : null
  const card = address === null ? null : cardOf(address, '')
  flush(out, here.role)
  if (card === null) walk(element.childNodes, here, out)
  else out.blocks.push(card)
  flush(out, here.role)
}

/** A card for an address, which is turned into the one that people visit where a frame's own is for frames only. */
function cardOf(source: string, title: string): Embed | null {
  const address = short(visited(source))
  const host = address === null ? '' : (URL.parse(address)?.hostname ?? '')
  if (address === null || host === '') return null
  return { type: 'embed', attrs: { id: '', address, provider: providerOf(host), title, description: '' } }
}

/** Who runs a host, by name where it is a known one. */
export function providerOf(host: string): string {
  const own = host.replace(/^www\./, '')
  const known = providers.find(([, hosts]) => hosts.some((each) => own === each || own.endsWith(`.${each}`)))
  return known?.[0] ?? own.slice(0, longest.name)
}

function visited(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  const host = url.hostname.replace(/^www\./, '')
  const [, first, id = ''] = url.pathname.split('/')
  if ((host === 'youtube.com' || host === 'youtube-nocookie.com') && first === 'embed' && isId(id))
    return `https://www.youtube.com/watch?v=${id}`
  if (host === 'player.vimeo.com' && first === 'video' && isId(id)) return `https://vimeo.com/${id}`
  return address
}

const isId = (id: string): boolean => id !== 'videoseries' && /^[\w-]{1,40}$/.test(id)

function isUnseen(element: Element): boolean {
  return ['width', 'height'].some((name) => {
    const value = attribute(element, name)
    return value !== '' && Number.parseFloat(value) <= 1
  })
}
