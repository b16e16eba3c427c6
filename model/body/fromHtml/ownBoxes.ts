import { instantShape } from '../attribute.ts'
import type { Block, Note, Picture, Table, Words } from '../block.ts'
import { linkAddress, webAddress } from './address.ts'
import {
  attribute,
  classed,
  classesOf,
  type Element,
  elementsIn,
  elementWithin,
  everyElement,
  named,
  rawText,
} from './element.ts'
import { type Figure, type Here, paragraphRole, type Walk } from './here.ts'
import { cut, longest, short } from './limits.ts'
import { inside } from './paragraph.ts'
import { unseenWords } from './unseen.ts'

const noteKinds: Readonly<Record<string, Note['attrs']['kind']>> = {
  correction: 'correction',
  clarification: 'clarification',
  'editors-note': "editor's note",
  update: 'update',
}
const furniture = new Set(['kind', 'when'])

/** A note; null where its class names no kind of note. */
export function note(element: Element, here: Here, walk: Walk): Block[] | null {
  const name = classesOf(element)[1] ?? ''
  const kind = Object.hasOwn(noteKinds, name) ? noteKinds[name] : undefined
  if (kind === undefined) return null
  const nodes = element.childNodes.filter(
    (node) => !('tagName' in node && furniture.has(classesOf(node)[0] ?? '')),
  )
  const blocks = inside(nodes, { ...here, role: paragraphRole() }, walk)
  return holding({ type: 'note', attrs: { id: '', kind } }, blocks, isWords)
}

/** A factbox with its title. */
export function factbox(element: Element, here: Here, walk: Walk): Block[] {
  const [title] = elementsIn(element)
  const isTitled = title !== undefined && /^h[2-5]$/.test(title.tagName)
  const nodes = isTitled ? element.childNodes.filter((node) => node !== title) : element.childNodes
  // In a box each subhead is printed one level deeper than it is.
  const blocks = inside(nodes, { ...here, role: paragraphRole(), sunk: here.sunk + 1 }, walk)
  const box: Block = {
    type: 'factbox',
    attrs: { id: '', title: isTitled ? cut(rawText(title), longest.line) : '' },
  }
  return holding(box, blocks, (block) => isWords(block) || block.type === 'picture' || block.type === 'table')
}

/** A video or a recording of sound, or the way to it; null where it is neither. */
export function recording(element: Element, here: Here, walk: Walk): Block[] | null {
  const source = elementWithin(element, named('source'))
  const played = source === undefined ? null : webAddress(attribute(source, 'src'), here.base)
  const way = elementWithin(element, (one) => one.tagName === 'a' && isWay(one))
  const led = way === undefined ? null : linkAddress(attribute(way, 'href'), here.base)
  const address = short(played ?? led)
  // Asked before anything inside is read: what is read twice at each level never ends.
  if (address === null && elementWithin(element, classed('unseen')) === undefined) return null
  const figure: Figure = { captions: [], credit: '', rest: [] }
  const caption = elementsIn(element).filter(named('figcaption'))
  inside(caption, { ...here, role: paragraphRole(), figure }, walk)
  const block: Holding = {
    type: classesOf(element)[0] === 'audio' ? 'audio' : 'video',
    attrs: { id: '', asset: null, ...(address === null ? {} : { address }) },
  }
  return [...holding(block, figure.captions, isWords), ...figure.rest]
}

const isWay = ({ parentNode }: Element): boolean =>
  parentNode !== null && 'tagName' in parentNode && classesOf(parentNode).includes('way')

/** A graphic with all that it says in words. */
export function infographic(element: Element, here: Here, walk: Walk): Block[] {
  const image = elementWithin(element, named('img'))
  const source = image === undefined ? null : short(webAddress(attribute(image, 'src'), here.base))
  const unseen = elementWithin(element, classed('unseen'))
  const nodes = element.childNodes
    .filter((node) => node !== image && node !== unseen)
    .flatMap((node) =>
      node.nodeName === 'details' && 'childNodes' in node
        ? node.childNodes.filter((inner) => inner.nodeName !== 'summary')
        : [node],
    )
  const block: Block = {
    type: 'infographic',
    attrs: {
      id: '',
      asset: null,
      ...(source === null ? {} : { source }),
      alt: image === undefined ? unseenWords(unseen) : cut(attribute(image, 'alt'), longest.lines),
    },
  }
  return holding(block, inside(nodes, { ...here, role: paragraphRole() }, walk), isWords)
}

/** A quoted post; null where it doesn't say where it is. */
export function post(element: Element, here: Here, walk: Walk): Block[] | null {
  const source = elementsIn(element).find(named('figcaption'))
  const quoted = elementsIn(element).find(named('blockquote'))
  const link = source === undefined ? undefined : elementWithin(source, named('a'))
  const said = (quoted && attribute(quoted, 'cite')) || (link && attribute(link, 'href')) || ''
  const address = short(linkAddress(said, here.base))
  if (address === null || source === undefined) return null
  const names = [...everyElement(source)].filter(named('bdi'))
  const handle = names.find(classed('handle'))
  const [author, network] = names.filter((one) => one !== handle)
  const nameOf = (one: Element | undefined): string =>
    one === undefined ? '' : cut(rawText(one), longest.name)
  const time = elementWithin(source, named('time'))
  const at = time === undefined ? '' : attribute(time, 'datetime')
  const block: Block = {
    type: 'post',
    attrs: {
      id: '',
      author: nameOf(author),
      handle: nameOf(handle),
      network: nameOf(network),
      ...(instantShape.test(at) && !Number.isNaN(Date.parse(at)) ? { at } : {}),
      address,
    },
  }
  const nodes = quoted?.childNodes ?? []
  return holding(block, inside(nodes, { ...here, role: paragraphRole() }, walk), isWords)
}

type Holding = Extract<Block, { type: 'note' | 'factbox' | 'video' | 'audio' | 'infographic' | 'post' }>

/** A block with what it may hold; the rest follows it, so that nothing is lost. */
export function holding(
  block: Holding,
  blocks: readonly Block[],
  isHeld: (block: Block) => boolean,
): Block[] {
  const held = blocks.filter(isHeld) as (Words | Picture | Table)[]
  if (held.length > 0) (block as { content?: typeof held }).content = held
  return [block, ...blocks.filter((one) => !isHeld(one))]
}

const isWords = (block: Block): block is Words => block.type === 'words'
