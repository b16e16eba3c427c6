import { direction } from '../../../language/direction.ts'
import type { Block, Part } from '../block.ts'
import { partsIn } from '../block.ts'
import { boundedTree } from './boundedTree.ts'
import { type Here, type Out, paragraphRole } from './here.ts'
import { languageTag } from './marks.ts'
import { ownLanguage } from './ownLanguage.ts'
import { flush } from './paragraph.ts'
import { roughReading } from './roughReading.ts'
import { walk } from './walk.ts'

export type FromHtml = {
  /** The id of the part with this number, counted from 0 in the order of the text, nested ones included. */
  mint: (index: number) => string
  /**
   * The address that relative ones are read against; without one, paths are kept, as paths of the place that the
   * text comes to. One that resolves nothing (`about:blank`) drops them.
   */
  base?: string
  /** The language of the text (BCP 47), where it is known: words in it are no foreign words. */
  language?: string
}

/**
 * HTML, as pages, documents, chats and agencies give it, as blocks of a body. Parsed as browsers do (WHATWG HTML,
 * section 13.2), so nothing in it is an error: never throws. Pure; the time and memory that it takes are in
 * proportion to the length of the HTML, whatever stands in it. Nothing that could run survives: programs, handlers,
 * styles, frames (a card that links to them stays) and addresses that are not http, https, mailto or tel are gone;
 * of what is unknown the words stay. What is deeper than browsers go (512 elements) comes in as plain paragraphs.
 * The blocks fit the grammar's attributes; whether they are too many or too long to be kept, `bodyFault` says.
 * @example blocksFromHtml('<p>One <b>two</b>', { mint: String })
 *   // [{ type: 'words', attrs: { id: '0', kind: 'paragraph' }, content: [{ type: 'text', text: 'One ' }, …] }]
 */
export function blocksFromHtml(html: string, { mint, base, language = '' }: FromHtml): Block[] {
  const tree = boundedTree(html)
  if (tree === null) return named(roughReading(html), mint)
  const home = languageTag(language)
  const here: Here = {
    base,
    marks: [],
    role: paragraphRole(),
    depth: 0,
    ordered: false,
    sunk: 0,
    lines: false,
    heavy: false,
    home,
    language: home,
    direction: home === '' ? null : direction(home),
    shift: null,
    figure: null,
  }
  const out: Out = { blocks: [], pieces: [] }
  walk(tree.childNodes, here, out)
  flush(out, here.role)
  if (home === '') ownLanguage(out.blocks)
  liftSubheads(out.blocks)
  return named(out.blocks, mint)
}

/** Subheads of the lower level only would leave out the upper one: they are the upper one. */
function liftSubheads(blocks: readonly Block[]): void {
  const subheads = blocks.filter((block) => block.type === 'words' && block.attrs.kind === 'subhead')
  if (subheads.some((block) => block.type === 'words' && block.attrs.level === 2)) return
  for (const block of subheads) if (block.type === 'words') block.attrs.level = 2
}

/** Gives every part its id, in the order of the text. */
function named(blocks: Block[], mint: (index: number) => string): Block[] {
  let index = 0
  const name = (part: Part): void => {
    part.attrs.id = mint(index)
    index += 1
    for (const one of partsIn(part)) name(one)
  }
  for (const block of blocks) name(block)
  return blocks
}
