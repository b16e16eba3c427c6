import { escapeText } from '../../model/html/escape.ts'
import { isFilm, isSound, webAddressOf } from './uploadAddress.ts'

/** Where an address alone on its line stands for what it leads to. */
// biome-ignore format: a list to be read as one
const providers = new Set([
  'animoto.com', 'bsky.app', 'cloudup.com', 'crowdsignal.com', 'dai.ly', 'dailymotion.com', 'facebook.com', 'flic.kr', 'flickr.com',
  'imgur.com', 'instagram.com', 'issuu.com', 'kickstarter.com', 'mixcloud.com', 'on.soundcloud.com', 'open.spotify.com',
  'pinterest.com', 'polldaddy.com', 'reddit.com', 'reverbnation.com', 'scribd.com', 'slideshare.net', 'smugmug.com',
  'soundcloud.com', 'speakerdeck.com', 'spotify.com', 't.me', 'ted.com', 'threads.net', 'tiktok.com', 'tumblr.com',
  'twitter.com', 'videopress.com', 'vimeo.com', 'wordpress.tv', 'x.com', 'youtu.be', 'youtube.com',
])

/** What an address alone on its line shows, as HTML; null where it is a mere address, or no address. */
export function embedOf(line: string): string | null {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(line)) return null
  const url = webAddressOf(line, 'about:blank')
  if (url === null) return null
  if (isFilm(url.pathname) || isSound(url.pathname)) return recordingHtml(url, '')
  const host = url.hostname.replace(/^(?:www|m|mobile)\./, '')
  return providers.has(host) && url.pathname.length > 1 ? cardHtml(url) : null
}

/** A card that leads to an address. */
export const cardHtml = (url: URL): string =>
  `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">${escapeText(url.href)}</div></figure>`

/** A film or a recording of sound, with what is said of it. */
export function recordingHtml(url: URL, caption: string, isVideo = isFilm(url.pathname)): string {
  const tag = isVideo ? 'video' : 'audio'
  const said = caption === '' ? '' : `<figcaption>${escapeText(caption)}</figcaption>`
  return `<figure><${tag} src="${escapeText(url.href)}"></${tag}>${said}</figure>`
}
