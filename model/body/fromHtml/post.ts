import { instantShape } from '../attribute.ts'
import { type Block, type Post, plainText, type Words } from '../block.ts'
import { webAddress } from './address.ts'
import { attribute, classesOf, type Element, everyElement } from './element.ts'
import { type Here, paragraphRole, type Reader } from './here.ts'
import { cut, longest, short } from './limits.ts'
import { append, flush, inside } from './paragraph.ts'

type Network = {
  readonly name: string
  readonly classes: readonly string[]
  /** Attributes that hold the post's address. */
  readonly attributes: readonly string[]
  readonly hosts: readonly string[]
}

/** The networks whose posts pages carry as quotations, by the marks of their own embed codes. */
const networks: readonly Network[] = [
  { name: 'X', classes: ['twitter-tweet', 'twitter-video', 'x-post'], attributes: [], hosts: ['twitter.com', 'x.com'] },
  { name: 'Instagram', classes: ['instagram-media'], attributes: ['data-instgrm-permalink'], hosts: ['instagram.com'] },
  { name: 'Threads', classes: ['text-post-media'], attributes: ['data-text-post-permalink'], hosts: ['threads.net', 'threads.com'] },
  { name: 'Telegram', classes: ['telegram-post', 'tgme_widget_message'], attributes: [], hosts: ['t.me'] },
  { name: 'TikTok', classes: ['tiktok-embed'], attributes: ['cite'], hosts: ['tiktok.com'] },
  { name: 'Facebook', classes: ['fb-post', 'fb-video'], attributes: ['data-href', 'cite'], hosts: ['facebook.com'] },
  { name: 'Bluesky', classes: ['bluesky-embed'], attributes: [], hosts: ['bsky.app'] },
  { name: 'Mastodon', classes: ['mastodon-embed'], attributes: ['data-embed-url', 'cite'], hosts: [] },
] // biome-ignore format: a table to be read as one

/** The network whose embed code an element is, or null. */
export function networkOf(element: Element): Network | null {
  const classes = classesOf(element)
  if (classes.length === 0) return null
  return networks.find((network) => network.classes.some((name) => classes.includes(name))) ?? null
}

/** A quoted post. One that doesn't say where it is stays a quotation or words. */
export function readPost(network: Network, otherwise: Reader): Reader {
  return (element, here, out, walk) => {
    const address = addressOf(element, network, here)
    if (address === null) {
      otherwise(element, here, out, walk)
      return
    }
    flush(out, here.role)
    const blocks = inside(
      element.childNodes,
      { ...here, role: paragraphRole(), depth: 0, figure: null },
      walk,
    )
    const signed = signature(blocks)
    const at = timeOf(element, network, address)
    const words = blocks.filter(
      (block): block is Words =>
        block.type === 'words' && block !== signed?.block && !leadsOnlyTo(block, address),
    )
    const post: Post = {
      type: 'post',
      attrs: {
        id: '',
        author: signed?.author ?? '',
        handle: signed?.handle ?? handleIn(address),
        network: network.name,
        ...(at === null ? {} : { at }),
        address,
      },
      ...(words.length > 0 ? { content: words } : {}),
    }
    out.blocks.push(post)
    append(
      out,
      blocks.filter((block) => block.type !== 'words'),
    )
  }
}

/** Telegram embeds a post by a program that names it: only the name is taken. */
export const readTelegramScript: Reader = (element, here, out) => {
  const name = attribute(element, 'data-telegram-post')
  if (!/^[A-Za-z0-9_]{1,64}\/\d{1,12}$/.test(name)) return
  flush(out, here.role)
  const [channel = ''] = name.split('/')
  out.blocks.push({
    type: 'post',
    attrs: {
      id: '',
      author: '',
      handle: `@${channel}`,
      network: 'Telegram',
      address: `https://t.me/${name}`,
    },
  })
}

/** The post's own address: what its code says, else the last link that leads to the network, without what follows it about. */
function addressOf(element: Element, network: Network, here: Here): string | null {
  for (const name of network.attributes) {
    const address = short(webAddress(attribute(element, name), here.base))
    if (address !== null) return bare(address, network)
  }
  let found: string | null = null
  for (const one of everyElement(element)) {
    if (one.tagName !== 'a') continue
    const address = short(webAddress(attribute(one, 'href'), here.base))
    const url = address === null ? null : URL.parse(address)
    const host = url?.hostname.replace(/^www\./, '') ?? ''
    // A post lies at least two steps deep; profiles and tags lie less deep or elsewhere.
    const steps = url?.pathname.split('/').filter((step) => step !== '') ?? []
    if (network.hosts.includes(host) && steps.length >= 2 && steps[0] !== 'hashtag') found = address
  }
  return found === null ? null : bare(found, network)
}

/** An address without the query that counts where it was embedded. Facebook names some posts in it. */
function bare(address: string, network: Network): string {
  const url = URL.parse(address)
  if (url === null || network.name === 'Facebook') return address
  return `${url.origin}${url.pathname}`
}

const sharedBy = [
  'A post shared by', 'A video posted by', 'A photo posted by', 'Una publicación compartida de',
  'Una publicación compartida por', 'تمت مشاركة منشور بواسطة', 'تمت مشاركة منشور من قبل',
] // biome-ignore format: a list to be read as one

/** The last line that names somebody with a handle: `— Name (@handle) March 1, 2026`. */
function signature(blocks: readonly Block[]): { block: Block; author: string; handle: string } | null {
  const block = blocks.findLast((one) => one.type === 'words' && plainText(one).includes('(@'))
  if (!block) return null
  const text = plainText(block)
  const from = text.lastIndexOf('(@')
  const to = text.indexOf(')', from)
  if (to < 0) return null
  let author = text
    .slice(0, from)
    .replace(/^(?:[—–-]|\s)+/, '')
    .trim()
  const phrase = sharedBy.find((each) => author.startsWith(each))
  if (phrase !== undefined) author = author.slice(phrase.length).trim()
  // Words that merely name somebody are the post's own.
  if (author.length > 100 || author.includes('\n')) return null
  return { block, author: cut(author, longest.name), handle: cut(text.slice(from + 1, to), longest.name) }
}

function handleIn(address: string): string {
  const [first = '', second = ''] = URL.parse(address)?.pathname.split('/').slice(1) ?? []
  if (first.startsWith('@')) return cut(first, longest.name)
  return second === 'status' ? cut(`@${first}`, longest.name) : ''
}

/** "View this post", in whatever language: a line that only leads to the post itself. */
function leadsOnlyTo(words: Words, address: string): boolean {
  return (words.content ?? []).every(
    ({ text, marks = [] }) =>
      text.trim() === '' ||
      marks.some((mark) => mark.type === 'link' && mark.attrs.href.startsWith(address.replace(/\/$/, ''))),
  )
}

/** When X counts the milliseconds in the numbers of its posts from. */
const epochOfX = 1_288_834_974_657n

/** When a post was written: as its markup says, or as its number does. */
function timeOf(element: Element, network: Network, address: string): string | null {
  for (const one of everyElement(element)) {
    const said = one.tagName === 'time' ? attribute(one, 'datetime').trim() : ''
    if (instantShape.test(said) && !Number.isNaN(Date.parse(said))) return said
  }
  if (network.name !== 'X') return null
  const number = /\/status\/(\d{15,19})$/.exec(address)?.[1]
  if (number === undefined) return null
  const at = new Date(Number((BigInt(number) >> 22n) + epochOfX))
  return `${at.toISOString().slice(0, 19)}Z`
}
