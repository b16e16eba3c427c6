import type { Block, Embed, More } from '../block.ts'
import { linkAddress } from './address.ts'
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
import type { Here, Reader, Walk } from './here.ts'
import { cut, longest } from './limits.ts'
import { factbox, infographic, note, post, recording } from './ownBoxes.ts'
import { append, flush } from './paragraph.ts'

/** Reads an element as blocks, or gives null where it is not what its class says. */
export type OwnReader = (element: Element, here: Here, walk: Walk) => Block[] | null

/**
 * What our own pages are made of, read back (`model/body/html` writes it): words copied from the site, or fetched
 * from another newsroom with this program, come in as the blocks that they were. By element and first class.
 */
const readers: Readonly<Record<string, OwnReader>> = {
  'aside.embed': embed,
  'aside.factbox': factbox,
  'aside.more': more,
  'aside.note': note,
  'figure.audio': recording,
  'figure.infographic': infographic,
  'figure.post': post,
  'figure.video': recording,
  'p.more': more,
}

/** The reader of a block of our own markup, or null. */
export function ownReader(element: Element): Reader | null {
  const { tagName } = element
  if (tagName !== 'aside' && tagName !== 'figure' && tagName !== 'p') return null
  const key = `${tagName}.${classesOf(element)[0] ?? ''}`
  const read = Object.hasOwn(readers, key) ? readers[key] : undefined
  if (!read) return null
  return (_, here, out, walk) => {
    flush(out, here.role)
    const blocks = read(element, here, walk)
    if (blocks !== null) append(out, blocks)
    else {
      walk(element.childNodes, here, out)
      flush(out, here.role)
    }
  }
}

function embed(element: Element, here: Here): Embed[] | null {
  const way = wayOf(element, here)
  if (way === null) return null
  const { address, words: title } = way
  const textOf = (one: Element | undefined, length: number): string =>
    one === undefined ? '' : cut(rawText(one), length)
  const provider = textOf(elementWithin(element, classed('kind')), longest.name)
  const rest = elementsIn(element).find((one) => classesOf(one).length === 0)
  const description = textOf(rest, longest.lines)
  return [{ type: 'embed', attrs: { id: '', address, provider, title, description } }]
}

function more(element: Element, here: Here): More[] | null {
  const way = wayOf(element, here)
  if (way === null) return null
  return [{ type: 'more', attrs: { id: '', ...way, as: element.tagName === 'p' ? 'line' : 'card' } }]
}

/** The first link in an element, with its words. */
function wayOf(element: Element, here: Here): { address: string; words: string } | null {
  const link = elementWithin(element, named('a'))
  const address = link === undefined ? null : linkAddress(attribute(link, 'href'), here.base)
  if (link === undefined || address === null || address.length > longest.address) return null
  return { address, words: cut(rawText(link), longest.line) }
}
