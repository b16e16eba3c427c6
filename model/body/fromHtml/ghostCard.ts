import type { Block, Embed, Words } from '../block.ts'
import { linkAddress, webAddress } from './address.ts'
import {
  attribute,
  classed,
  classesOf,
  type Element,
  elementsIn,
  elementWithin,
  named,
  rawText,
} from './element.ts'
import { providerOf } from './elsewhere.ts'
import { type Figure, type Here, paragraphRole, type Reader, type Walk } from './here.ts'
import { cut, longest, short } from './limits.ts'
import { holding } from './ownBoxes.ts'
import { append, flush, inside } from './paragraph.ts'

/** Reads a card as blocks, or gives null where it lacks what makes it one; it is then read as what it holds. */
type CardReader = (element: Element, here: Here, walk: Walk) => Block[] | null

/**
 * The cards of Ghost's editor that are more than the elements that they are made of, by their class. Pictures,
 * galleries and embeds are figures that are read as such. What only asks readers to sign up is no text.
 */
const readers: ReadonlyMap<string, CardReader> = new Map<string, CardReader>([
  ['kg-bookmark-card', bookmark],
  ['kg-file-card', file],
  ['kg-callout-card', callout],
  ['kg-toggle-card', toggle],
  ['kg-audio-card', recording],
  ['kg-video-card', recording],
  ['kg-signup-card', () => []],
])

/** The reader of a card, or null. */
export function cardReader(element: Element): Reader | null {
  const { tagName } = element
  if (tagName !== 'figure' && tagName !== 'div') return null
  let read: CardReader | undefined
  for (const name of classesOf(element)) read ??= readers.get(name)
  if (!read) return null
  const readCard = read
  return (_, here, out, walk) => {
    flush(out, here.role)
    const blocks = readCard(element, here, walk)
    if (blocks !== null) append(out, blocks)
    else {
      walk(element.childNodes, here, out)
      flush(out, here.role)
    }
  }
}

/** A page elsewhere with its title, what it says of itself, and who runs it; its pictures are not ours. */
function bookmark(element: Element, here: Here, walk: Walk): Block[] | null {
  const address = wayOf(element, here)
  if (address === null) return null
  const provider = said(element, 'kg-bookmark-publisher') || said(element, 'kg-bookmark-author')
  const card = embed(address, {
    title: said(element, 'kg-bookmark-title'),
    description: said(element, 'kg-bookmark-description'),
    provider,
  })
  return [card, ...captionsOf(element, here, walk)]
}

/** A file to take along: a card that leads to it, with its name where it has no title. */
function file(element: Element, here: Here): Block[] | null {
  const address = wayOf(element, here)
  if (address === null) return null
  const name = said(element, 'kg-file-card-filename')
  const title = said(element, 'kg-file-card-title') || name
  const about = [
    said(element, 'kg-file-card-caption'),
    title === name ? '' : name,
    said(element, 'kg-file-card-filesize'),
  ]
  return [embed(address, { title, description: about.filter((one) => one !== '').join(', '), provider: '' })]
}

/** A box without a title. The drawn character beside it is an ornament. */
function callout(element: Element, here: Here, walk: Walk): Block[] {
  const nodes = element.childNodes.filter(
    (node) => !('tagName' in node && classesOf(node).includes('kg-callout-emoji')),
  )
  return boxOf('', nodes, here, walk)
}

/** What opens at a click is a box that is open, under its heading. */
function toggle(element: Element, here: Here, walk: Walk): Block[] {
  const heading = elementsIn(element).find(classed('kg-toggle-heading'))
  const nodes = element.childNodes.filter((node) => node !== heading)
  return boxOf(heading === undefined ? '' : cut(rawText(heading), longest.line), nodes, here, walk)
}

function boxOf(title: string, nodes: Element['childNodes'], here: Here, walk: Walk): Block[] {
  const blocks = inside(nodes, { ...here, role: paragraphRole(), sunk: here.sunk + 1 }, walk)
  if (title === '' && blocks.length === 0) return []
  return holding(
    { type: 'factbox', attrs: { id: '', title } },
    blocks,
    (block) => block.type === 'words' || block.type === 'picture' || block.type === 'table',
  )
}

/** A film or a recording, without the buttons and clocks of its player. */
function recording(element: Element, here: Here, walk: Walk): Block[] {
  const player = elementWithin(element, ({ tagName }) => tagName === 'video' || tagName === 'audio')
  const sources = player === undefined ? [] : [player, ...elementsIn(player).filter(named('source'))]
  const addresses = sources.map((one) => short(webAddress(attribute(one, 'src'), here.base)))
  const address = addresses.find((one) => one !== null) ?? null
  const title = said(element, 'kg-audio-title')
  const captions: Words[] =
    title === ''
      ? []
      : [{ type: 'words', attrs: { id: '', kind: 'caption' }, content: [{ type: 'text', text: title }] }]
  captions.push(...captionsOf(element, here, walk))
  if (player === undefined || address === null) return captions
  return holding(
    { type: player.tagName === 'video' ? 'video' : 'audio', attrs: { id: '', asset: null, address } },
    captions,
    (block) => block.type === 'words',
  )
}

function embed(
  address: string,
  { title, description, provider }: Pick<Embed['attrs'], 'title' | 'description' | 'provider'>,
): Embed {
  const host = URL.parse(address)?.hostname ?? ''
  return {
    type: 'embed',
    attrs: {
      id: '',
      address,
      provider: cut(provider, longest.name) || providerOf(host),
      title: cut(title, longest.line),
      description: cut(description, longest.lines),
    },
  }
}

function wayOf(element: Element, here: Here): string | null {
  const link = elementWithin(element, named('a'))
  return link === undefined ? null : short(linkAddress(attribute(link, 'href'), here.base))
}

/** The words of the first element of a class, in one line. */
function said(element: Element, name: string): string {
  const found = elementWithin(element, classed(name))
  return found === undefined ? '' : cut(rawText(found), longest.lines)
}

function captionsOf(element: Element, here: Here, walk: Walk): Words[] {
  const nodes = elementsIn(element).filter(named('figcaption'))
  const figure: Figure = { captions: [], credit: '', rest: [] }
  inside(nodes, { ...here, role: paragraphRole(), figure }, walk)
  return figure.captions
}
