import { safeAddress } from '../html/address.ts'
import { type Block, type Part, plainText, type Table, type Words } from './block.ts'
import { everyPart } from './tree.ts'

/** What an editor may still want to mend; the catalogues say it in the language of the desk. */
export type FindingCode =
  | 'empty words'
  | 'quotation without attribution'
  | 'link that leads nowhere'
  | 'picture without file'
  | 'picture without alt text'
  | 'picture without caption'
  | 'picture without credit'
  | 'gallery without pictures'
  | 'video without file or address'
  | 'video without caption'
  | 'audio without file or address'
  | 'audio without caption'
  | 'embed without address'
  | 'embed without title'
  | 'post without author'
  | 'post without words'
  | 'post without address'
  | 'table without words'
  | 'table with uneven rows'
  | 'infographic without file'
  | 'infographic without alt text'
  | 'infographic without text equivalent'
  | 'read more without target'
  | 'read more without words'
  | 'factbox without title'
  | 'factbox without content'
  | 'note without words'

/** One thing that is missing, and in which block. */
export type Finding = { block: string; code: FindingCode }

type Checks = {
  readonly [Type in Part['type']]: (part: Extract<Part, { type: Type }>) => readonly (FindingCode | false)[]
}

/** What each kind needs to be complete for readers. A new kind is one line here; the compiler asks for it. */
const checks: Checks = {
  words: (words) => [
    // An empty paragraph prints nothing; an empty subhead, quotation or item was meant to say something.
    words.attrs.kind !== 'paragraph' && words.attrs.kind !== 'caption' && silent(words) && 'empty words',
    words.attrs.kind === 'quotation' && blank(words.attrs.attribution) && 'quotation without attribution',
    (words.content ?? []).some(leadsNowhere) && 'link that leads nowhere',
  ],
  picture: (picture) => [
    picture.attrs.asset === null && 'picture without file',
    blank(picture.attrs.alt) && 'picture without alt text',
    silent(picture) && 'picture without caption',
    blank(picture.attrs.credit) && 'picture without credit',
  ],
  gallery: ({ content = [] }) => [content.length === 0 && 'gallery without pictures'],
  video: (video) => [
    sourceless(video.attrs) && 'video without file or address',
    silent(video) && 'video without caption',
  ],
  audio: (audio) => [
    sourceless(audio.attrs) && 'audio without file or address',
    silent(audio) && 'audio without caption',
  ],
  embed: ({ attrs }) => [
    nowhere(attrs.address) && 'embed without address',
    blank(attrs.title) && 'embed without title',
  ],
  post: (post) => [
    blank(post.attrs.author) && 'post without author',
    silent(post) && 'post without words',
    nowhere(post.attrs.address) && 'post without address',
  ],
  table: (table) => [silent(table) && 'table without words', uneven(table) && 'table with uneven rows'],
  row: () => [],
  cell: () => [],
  infographic: (infographic) => [
    infographic.attrs.asset === null && 'infographic without file',
    blank(infographic.attrs.alt) && 'infographic without alt text',
    silent(infographic) && 'infographic without text equivalent',
  ],
  more: ({ attrs }) => [
    blank(attrs.article) && nowhere(attrs.address) && 'read more without target',
    // To an article of ours its headline serves; to another address there is nothing else to print.
    blank(attrs.article) && blank(attrs.words) && 'read more without words',
  ],
  factbox: ({ attrs, content = [] }) => [
    blank(attrs.title) && 'factbox without title',
    content.length === 0 && 'factbox without content',
  ],
  note: (note) => [silent(note) && 'note without words'],
}

/**
 * What is missing in a body that readers would miss, block by block in the order of the text, nested ones included.
 * Apart from the schema on purpose: half-made blocks can always be kept, and nothing here stops a save; whether a
 * finding stops a publishing is the verb's choice. Gives none for a body that is complete. Linear time.
 */
export function completeness(blocks: readonly Block[]): Finding[] {
  const findings: Finding[] = []
  for (const part of everyPart(blocks))
    for (const code of checked(part)) if (code) findings.push({ block: part.attrs.id, code })
  return findings
}

function checked<Type extends Part['type']>(
  part: Extract<Part, { type: Type }>,
): readonly (FindingCode | false)[] {
  return checks[part.type as Type](part)
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

function silent(part: Part): boolean {
  return blank(plainText(part))
}

/** An address that pages would not print. */
function nowhere(address: string | undefined): boolean {
  return address === undefined || safeAddress(address) === '#'
}

function leadsNowhere({ marks = [] }: NonNullable<Words['content']>[number]): boolean {
  return marks.some((mark) => mark.type === 'link' && nowhere(mark.attrs.href))
}

function sourceless(attrs: { asset: string | null; address?: string }): boolean {
  return attrs.asset === null && nowhere(attrs.address)
}

/** Whether the rows of a table are of different widths, cells that reach over columns and rows counted. */
function uneven({ content: rows = [] }: Table): boolean {
  const change = new Map<number, number>()
  const widths = new Set<number>()
  let reachingIn = 0
  for (const [at, { content: cells = [] }] of rows.entries()) {
    reachingIn += change.get(at) ?? 0
    let width = reachingIn
    for (const { attrs } of cells) {
      const columns = attrs.columns ?? 1
      width += columns
      const below = attrs.rows ?? 1
      change.set(at + 1, (change.get(at + 1) ?? 0) + columns)
      change.set(at + below, (change.get(at + below) ?? 0) - columns)
    }
    widths.add(width)
  }
  return widths.size > 1
}
