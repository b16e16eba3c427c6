import { type Html, html } from '../../html/html.ts'
import type { TextKind, Words } from '../block.ts'
import { heading } from './heading.ts'
import { list } from './list.ts'
import type { Place, Printed } from './place.ts'
import { runs } from './runs.ts'

/** Words that are set together: one block, or the neighbours that `groupEnd` gave it. All of them hold words. */
type Group = readonly [Words, ...Words[]]

/** How each kind of words is set. A new kind is one line here; the compiler asks for it. */
const kinds: { readonly [Kind in TextKind]: (group: Group, place: Place) => Html } = {
  paragraph: ([block], place) => html`<p>${inline(block, place)}</p>\n`,
  subhead: ([block], place) => heading(inline(block, place), block.attrs.level === 3 ? 1 : 0, place),
  'list item': (group, place) => html`${list(group, (item) => inline(item, place))}\n`,
  quotation: (group, place) => html`<figure class="quotation"><blockquote>${group.map(
    (block) => html`<p>${inline(block, place)}</p>`,
  )}</blockquote>${caption(group.at(-1)?.attrs.attribution)}</figure>
`,
  'pull quote': (
    [block],
    place,
  ) => html`<aside class="pull-quote"><p>${inline(block, place)}</p>${attributed(block.attrs.attribution)}</aside>
`,
  caption: ([block], place) => html`<p class="caption">${inline(block, place)}</p>\n`,
}

/** Whether a block holds a word at all. Those that don't print nothing. */
export function holdsWords({ content }: Words): boolean {
  return content?.some(({ text }) => /\S/.test(text)) ?? false
}

/** A block's words without the element of its kind. */
export function inline({ content = [] }: Words, { around }: Place): Html {
  return runs(content, around)
}

/**
 * Where the group ends that begins at a place: items of lists stand together, and paragraphs of one quotation, which
 * the one with the attribution closes. Every other block stands alone.
 */
export function groupEnd(blocks: readonly { type: string }[], start: number): number {
  const kind = kindAt(blocks, start)
  let end = start + 1
  if (kind === 'list item') while (kindAt(blocks, end) === kind) end += 1
  if (kind === 'quotation') {
    while (!(blocks[end - 1] as Words).attrs.attribution && kindAt(blocks, end) === kind) end += 1
  }
  return end
}

function kindAt(blocks: readonly { type: string }[], at: number): TextKind | null {
  const block = blocks[at]
  return block?.type === 'words' ? (block as Words).attrs.kind : null
}

/** One group; null where none of its blocks holds a word. A kind of a later version of the schema is a paragraph. */
export function group(blocks: readonly Words[], place: Place): Printed {
  const [first, ...rest] = blocks.filter(holdsWords)
  if (first === undefined) return null
  const { kind } = first.attrs
  return (Object.hasOwn(kinds, kind) ? kinds[kind] : kinds.paragraph)([first, ...rest], place)
}

/** Words alone, one under another. */
export function allWords(blocks: readonly Words[], place: Place): Printed {
  const pieces: Printed[] = []
  for (let at = 0; at < blocks.length; ) {
    const end = groupEnd(blocks, at)
    pieces.push(group(blocks.slice(at, end), place))
    at = end
  }
  return pieces.some((piece) => piece !== null) ? html`${pieces}` : null
}

/** Words where one paragraph needs no element of its own: in a caption, in a cell. */
export function briefWords(blocks: readonly Words[], place: Place): Printed {
  const [first, ...rest] = blocks.filter(holdsWords)
  if (first === undefined) return null
  const plain = first.attrs.kind === 'paragraph' || first.attrs.kind === 'caption'
  return plain && rest.length === 0 ? inline(first, place) : allWords(blocks, place)
}

function caption(attribution: string | undefined): Printed {
  return attribution ? html`<figcaption><bdi>${attribution}</bdi></figcaption>` : null
}

function attributed(attribution: string | undefined): Printed {
  return attribution ? html`<p class="attribution"><bdi>${attribution}</bdi></p>` : null
}
