import type { Block, Words } from './block.ts'
import { plainText } from './block.ts'

/**
 * A line of a body in plain words. `as` says what it is for, so that each use takes what it needs: a search all of
 * it, a word count the text alone, a voice the text without what is printed twice.
 */
export type PlainPart = {
  /** The id of the block that it is of. */
  block: string
  /** `pulled`: a pull quote, which repeats the text. `source`: whose words or picture it is. */
  as: 'text' | 'pulled' | 'caption' | 'alt' | 'source'
  words: string
}

type Kinds = { readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => PlainPart[] }

/** What each kind of block says in plain words. A new kind is one line here; the compiler asks for it. */
const kinds: Kinds = {
  words: (block) => text([block], 'text'),
  picture: ({ attrs, content = [] }) => [
    { block: attrs.id, as: 'alt', words: attrs.alt },
    ...text(content, 'caption'),
    { block: attrs.id, as: 'source', words: attrs.credit ?? '' },
  ],
  gallery: ({ content = [] }) => content.flatMap(kindOf),
  video: ({ content = [] }) => text(content, 'caption'),
  audio: ({ content = [] }) => text(content, 'caption'),
  embed: ({ attrs }) => [
    { block: attrs.id, as: 'caption', words: attrs.title },
    { block: attrs.id, as: 'caption', words: attrs.description },
    { block: attrs.id, as: 'source', words: attrs.provider },
  ],
  post: ({ attrs, content = [] }) => [
    ...text(content, 'text'),
    { block: attrs.id, as: 'source', words: joined([attrs.author, attrs.handle, attrs.network], ', ') },
  ],
  table: ({ attrs, content = [] }) => [
    { block: attrs.id, as: 'caption', words: attrs.caption ?? '' },
    ...content.map((row): PlainPart => {
      const cells = (row.content ?? []).map((cell) => plainText(cell).replaceAll('\n', ' ').trim())
      return { block: row.attrs.id, as: 'text', words: cells.join('\t') }
    }),
  ],
  infographic: ({ attrs, content = [] }) => [
    { block: attrs.id, as: 'alt', words: attrs.alt },
    ...text(content, 'text'),
  ],
  more: () => [],
  factbox: ({ attrs, content = [] }) => [
    { block: attrs.id, as: 'text', words: attrs.title },
    ...content.flatMap(kindOf),
  ],
  note: ({ content = [] }) => text(content, 'text'),
}

/**
 * A body in plain words, line by line in its order: without addresses, without read-more lines (they are of another
 * article), without the labels that a page adds, without lines that hold no word.
 */
export function plainParts(blocks: readonly Block[]): PlainPart[] {
  return blocks.flatMap(kindOf).filter(({ words }) => /\S/.test(words))
}

/**
 * The same as one string, a blank line between two; cells of a row are parted by tabs.
 * @param wanted what to take; everything when left out
 * @example plainBody(blocks, ['text']) // what is counted and read aloud
 */
export function plainBody(blocks: readonly Block[], wanted?: readonly PlainPart['as'][]): string {
  const parts = plainParts(blocks)
  const taken = wanted === undefined ? parts : parts.filter((part) => wanted.includes(part.as))
  return taken.map(({ words }) => words.trim()).join('\n\n')
}

function kindOf<Type extends Block['type']>(block: Extract<Block, { type: Type }>): PlainPart[] {
  const type = block.type as Type
  return Object.hasOwn(kinds, type) ? (kinds[type] as Kinds[Type])(block) : []
}

function text(blocks: readonly Words[], as: PlainPart['as']): PlainPart[] {
  return blocks.flatMap((block): PlainPart[] => {
    const { id, kind, attribution = '' } = block.attrs
    const own = as !== 'text' ? as : kind === 'pull quote' ? 'pulled' : kind === 'caption' ? 'caption' : as
    return [
      { block: id, as: own, words: plainText(block) },
      { block: id, as: 'source', words: attribution },
    ]
  })
}

function joined(words: readonly string[], between: string): string {
  return words.filter((word) => word.trim() !== '').join(between)
}
