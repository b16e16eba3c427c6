import { instantShape } from '../attribute.ts'
import type { Block, Embed, Factbox, Infographic, More, Note, Picture, Post, Table, Words } from '../block.ts'
import { plainText } from '../block.ts'
import { linkAddress, webAddress } from './address.ts'
import { attribute, classesOf, type Element, elementsIn, everyElement, rawText } from './element.ts'
import { type Figure, type Here, paragraphRole, type Reader, type Walk } from './here.ts'
import { cut, longest } from './limits.ts'
import { flush, inside } from './paragraph.ts'

/**
 * What our own pages are made of, read back (`model/body/html` writes it): words copied from the site, or fetched
 * from another newsroom with this program, come in as the blocks that they were. By element and class.
 */
const readers: Readonly<Record<string, (element: Element, here: Here, walk: Walk) => Block | null>> = {
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
  const name = classesOf(element)[0]
  const key = `${tagName}.${name}`
  const read = name !== undefined && Object.hasOwn(readers, key) ? readers[key] : undefined
  if (!read) return null
  return (_, here, out, walk) => {
    const block = read(element, here, walk)
    flush(out, here.role)
    if (block !== null) out.blocks.push(block)
    else {
      walk(element.childNodes, here, out)
      flush(out, here.role)
    }
  }
}

const first = (element: Element, wanted: (one: Element) => boolean): Element | undefined => {
  for (const one of everyElement(element)) if (one !== element && wanted(one)) return one
  return undefined
}
const classed =
  (name: string) =>
  (element: Element): boolean =>
    classesOf(element).includes(name)
const named =
  (name: string) =>
  (element: Element): boolean =>
    element.tagName === name
const textOf = (element: Element | undefined, length: number): string =>
  element === undefined ? '' : cut(rawText(element), length)

function wayOf(element: Element, here: Here): { address: string; words: string } | null {
  const link = first(element, named('a'))
  const address = link === undefined ? null : linkAddress(attribute(link, 'href'), here.base)
  return address === null || address.length > longest.address
    ? null
    : { address, words: textOf(link, longest.line) }
}

function embed(element: Element, here: Here): Embed | null {
  const way = wayOf(element, here)
  if (way === null) return null
  const { address, words: title } = way
  const provider = textOf(first(element, classed('kind')), longest.name)
  const rest = elementsIn(element).find((one) => classesOf(one).length === 0)
  return {
    type: 'embed',
    attrs: { id: '', address, provider, title, description: textOf(rest, longest.lines) },
  }
}

function more(element: Element, here: Here): More | null {
  const way = wayOf(element, here)
  if (way === null) return null
  return { type: 'more', attrs: { id: '', ...way, as: element.tagName === 'p' ? 'line' : 'card' } }
}

const noteKinds: Readonly<Record<string, Note['attrs']['kind']>> = {
  correction: 'correction',
  clarification: 'clarification',
  'editors-note': "editor's note",
  update: 'update',
}

function note(element: Element, here: Here, walk: Walk): Note | null {
  const kind = noteKinds[classesOf(element)[1] ?? '']
  if (kind === undefined) return null
  const furniture = new Set(['kind', 'when'])
  const nodes = element.childNodes.filter(
    (node) => !('tagName' in node && furniture.has(classesOf(node)[0] ?? '')),
  )
  const words = wordsIn(inside(nodes, { ...here, role: paragraphRole() }, walk))
  return { type: 'note', attrs: { id: '', kind }, ...(words.length > 0 ? { content: words } : {}) }
}

function factbox(element: Element, here: Here, walk: Walk): Factbox {
  const [title] = elementsIn(element)
  const isTitled = title !== undefined && /^h[2-5]$/.test(title.tagName)
  const nodes = isTitled ? element.childNodes.filter((node) => node !== title) : element.childNodes
  // Under the box's title each subhead is printed one level deeper than it is.
  const sunk = here.sunk + (isTitled ? 1 : 0)
  const content = inside(nodes, { ...here, role: paragraphRole(), sunk }, walk).filter(
    (block): block is Words | Picture | Table =>
      block.type === 'words' || block.type === 'picture' || block.type === 'table',
  )
  return {
    type: 'factbox',
    attrs: { id: '', title: isTitled ? textOf(title, longest.line) : '' },
    ...(content.length > 0 ? { content } : {}),
  }
}

function recording(element: Element, here: Here, walk: Walk): Block | null {
  const type = element.tagName === 'figure' && classesOf(element)[0] === 'audio' ? 'audio' : 'video'
  const source = first(element, named('source'))
  const played = source === undefined ? null : webAddress(attribute(source, 'src'), here.base)
  const address = played ?? wayOf(element, here)?.address ?? null
  // Asked before anything inside is read: what is read twice at each level never ends.
  if (address === null && first(element, classed('unseen')) === undefined) return null
  const { captions } = captionOf(element, here, walk)
  return {
    type,
    attrs: { id: '', asset: null, ...(address === null ? {} : { address }) },
    ...(captions.length > 0 ? { content: captions } : {}),
  }
}

function infographic(element: Element, here: Here, walk: Walk): Infographic {
  const image = first(element, named('img'))
  const source = image === undefined ? null : webAddress(attribute(image, 'src'), here.base)
  const unseen = first(element, classed('unseen'))
  const nodes = elementsIn(element)
    .filter((one) => one !== image && one !== unseen)
    .flatMap((one) =>
      one.tagName === 'details' ? one.childNodes.filter((node) => node.nodeName !== 'summary') : [one],
    )
  const words = wordsIn(inside(nodes, { ...here, role: paragraphRole() }, walk))
  return {
    type: 'infographic',
    attrs: {
      id: '',
      asset: null,
      ...(source === null || source.length > longest.address ? {} : { source }),
      alt: image === undefined ? unseenWords(unseen) : cut(attribute(image, 'alt'), longest.lines),
    },
    ...(words.length > 0 ? { content: words } : {}),
  }
}

/** What stands in place of a picture: its kind in bold, then its words. */
export function unseenWords(element: Element | undefined): string {
  if (element === undefined) return ''
  const label = first(element, named('b'))
  const text = textOf(element, 2 * longest.lines)
  const kind = textOf(label, longest.lines)
  return cut(kind !== '' && text.startsWith(kind) ? text.slice(kind.length) : text, longest.lines)
}

function post(element: Element, here: Here, walk: Walk): Post | null {
  const way = wayOf(element, here)
  const source = elementsIn(element).find(named('figcaption'))
  const quoted = elementsIn(element).find(named('blockquote'))
  if (way === null || source === undefined) return null
  const names = [...everyElement(source)].filter(named('bdi'))
  const handle = names.find(classed('handle'))
  const [author, network] = names.filter((one) => one !== handle)
  const time = first(source, named('time'))
  const at = time === undefined ? '' : attribute(time, 'datetime')
  const words =
    quoted === undefined ? [] : wordsIn(inside(quoted.childNodes, { ...here, role: paragraphRole() }, walk))
  return {
    type: 'post',
    attrs: {
      id: '',
      author: textOf(author, longest.name),
      handle: textOf(handle, longest.name),
      network: textOf(network, longest.name),
      ...(instantShape.test(at) && !Number.isNaN(Date.parse(at)) ? { at } : {}),
      address: way.address,
    },
    ...(words.length > 0 ? { content: words } : {}),
  }
}

function captionOf(element: Element, here: Here, walk: Walk): Figure {
  const figure: Figure = { captions: [], credit: '' }
  const caption = elementsIn(element).find(named('figcaption'))
  if (caption) inside([caption], { ...here, role: paragraphRole(), figure }, walk)
  return figure
}

const wordsIn = (blocks: readonly Block[]): Words[] =>
  blocks.filter((block): block is Words => block.type === 'words' && plainText(block) !== '')
