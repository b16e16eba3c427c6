import { say } from '../../../language/say.ts'
import type { Block, Note, Row, TextKind, Words } from '../block.ts'
import { hostOf, leadsTo } from '../html/link.ts'
import type { Surroundings } from '../html/surroundings.ts'
import { groupEnd, holdsWords } from '../html/words.ts'
import { escapeMarkdown } from './escape.ts'
import { angled, linesOf, linkOf, paragraphOf } from './runs.ts'

/** Blocks of Markdown; a blank line parts them. */
type Printed = string[]
type Group = readonly [Words, ...Words[]]

/** How each kind of words is written. A new kind is one line here; the compiler asks for it. */
const kinds: { readonly [Kind in TextKind]: (group: Group, around: Surroundings) => Printed } = {
  paragraph: ([block], around) => [paragraphOf(lines(block, around))],
  caption: ([block], around) => [paragraphOf(lines(block, around))],
  subhead: ([block], around) => [
    `${'#'.repeat(around.heading + (block.attrs.level === 3 ? 1 : 0))} ${lines(block, around).join(' ')}`,
  ],
  'list item': (group, around) => [list(group, '', around)],
  quotation: (group, around) => [
    quoted([
      ...group.map((block) => paragraphOf(lines(block, around))),
      ...attributed(group.at(-1)?.attrs.attribution),
    ]),
  ],
  'pull quote': ([block], around) => [
    quoted([paragraphOf(lines(block, around)), ...attributed(block.attrs.attribution)]),
  ],
}

type Blocks = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, around: Surroundings) => Printed
}

/** How each kind of block is written. */
const blocks: Blocks = {
  words: (block, around) => flow([block], around),
  picture: ({ attrs, content = [] }, around) => {
    const seen = around.picture(attrs)
    const label = say(around.language, attrs.graphic === true ? 'body.graphic' : 'body.picture')
    return shown(label, attrs.alt, seen && leadsTo(seen.address, around), [
      ...flow(content, around),
      ...line(attrs.credit),
    ])
  },
  gallery: ({ content = [] }, around) => flow(content, around),
  video: ({ attrs, content = [] }, around) => [
    ...wayTo(attrs.address, 'body.watchOn', 'body.video', around),
    ...flow(content, around),
  ],
  audio: ({ attrs, content = [] }, around) => [
    ...wayTo(attrs.address, 'body.listenOn', 'body.audio', around),
    ...flow(content, around),
  ],
  embed: ({ attrs }, around) => {
    const address = leadsTo(attrs.address, around)
    const title = attrs.title.trim() || address
    return [...(title === null ? [] : [linkOf(escapeMarkdown(title), address)]), ...line(attrs.description)]
  },
  post: ({ attrs, content = [] }, around) => {
    const { author, handle, network, at } = attrs
    const from = [author, handle, network].filter((each) => each.trim() !== '').join(', ')
    const when = at === undefined || Number.isNaN(Date.parse(at)) ? '' : ` ${around.when(Date.parse(at))}`
    const source =
      from === ''
        ? []
        : [`— ${linkOf(escapeMarkdown(from), leadsTo(attrs.address, around))}${escapeMarkdown(when)}`]
    return [quoted([...flow(content, around), ...source])]
  },
  table: ({ attrs, content = [] }, around) => {
    if (content.every((row) => (row.content ?? []).length === 0)) return []
    return [...line(attrs.caption), table(content, attrs.headerRows > 0, around)]
  },
  infographic: ({ attrs, content = [] }, around) => {
    const seen = around.picture(attrs)
    const label = say(around.language, 'body.graphic')
    return shown(label, attrs.alt, seen && leadsTo(seen.address, around), flow(content, around))
  },
  more: ({ attrs }, around) => {
    const article = attrs.article === undefined ? null : around.article(attrs.article)
    const to = article?.address ?? (attrs.article === undefined ? attrs.address : undefined)
    const address = to === undefined ? null : leadsTo(to, around)
    if (address === null) return []
    const words = attrs.words.trim() || article?.title || address
    return [`**${say(around.language, 'body.more')}** ${linkOf(escapeMarkdown(words), address)}`]
  },
  factbox: ({ attrs, content = [] }, around) => [quoted([...strong(attrs.title), ...flow(content, around)])],
  note: ({ attrs, content = [] }, around) => note(attrs.kind, content, around),
}

/**
 * A body as Markdown that people read and write on in: CommonMark 0.31, tables as GitHub's extension has them.
 * Whatever the words hold stays words. What Markdown has no sign for (directions, spans of cells, kinds of boxes) is
 * left out; notes that stand at a block follow it.
 */
export function bodyMarkdown(body: readonly Block[], around: Surroundings): string {
  return flow(body, around).join('\n\n')
}

function flow(body: readonly Block[], around: Surroundings): Printed {
  const printed: Printed = []
  for (let at = 0; at < body.length; ) {
    const end = groupEnd(body, at)
    const together = body.slice(at, end)
    const first = body[at] as Block
    printed.push(...(first.type === 'words' ? words(together as Words[], around) : one(first, around)))
    for (const { attrs } of together) {
      for (const each of around.notes.get(attrs.id) ?? [])
        printed.push(...note(each.kind, each.blocks, around))
    }
    at = end
  }
  return printed.filter((block) => block !== '')
}

function one<Type extends Block['type']>(
  block: Extract<Block, { type: Type }>,
  around: Surroundings,
): Printed {
  const type = block.type as Type
  return Object.hasOwn(blocks, type) ? (blocks[type] as Blocks[Type])(block, around) : []
}

function words(group: readonly Words[], around: Surroundings): Printed {
  const [first, ...rest] = group.filter(holdsWords)
  if (first === undefined) return []
  const { kind } = first.attrs
  return (Object.hasOwn(kinds, kind) ? kinds[kind] : kinds.paragraph)([first, ...rest], around)
}

function lines({ content = [] }: Words, around: Surroundings): string[] {
  return linesOf(content, around)
}

/** Deeper items stand under the words of the item above them, as CommonMark asks (section 5.2). */
function list(items: readonly Words[], indent: string, around: Surroundings): string {
  const printed: string[] = []
  let number = 0
  for (let at = 0; at < items.length; ) {
    const item = items[at] as Words
    let end = at + 1
    while (end < items.length && (items[end]?.attrs.level ?? 1) > (item.attrs.level ?? 1)) end += 1
    number = item.attrs.ordered === true ? number + 1 : 0
    const sign = item.attrs.ordered === true ? `${number}. ` : '- '
    const deeper = indent + ' '.repeat(sign.length)
    printed.push(`${indent}${sign}${paragraphOf(lines(item, around)).replaceAll('\n', `\n${deeper}`)}`)
    if (end > at + 1) printed.push(list(items.slice(at + 1, end), deeper, around))
    at = end
  }
  return printed.join('\n')
}

function table(rows: readonly Row[], headed: boolean, around: Surroundings): string {
  const cells = rows.map((row) =>
    (row.content ?? []).map(({ content = [] }) =>
      content.flatMap((each) => lines(each, around)).join('<br>'),
    ),
  )
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0)
  const lineOf = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`
  const [head, ...rest] = headed ? cells : [[], ...cells]
  return [lineOf(head ?? []), lineOf(Array.from({ length: width }, () => '---')), ...rest.map(lineOf)].join(
    '\n',
  )
}

function note(kind: Note['attrs']['kind'], content: readonly Block[], around: Surroundings): Printed {
  const inside = flow(content, { ...around, notes: new Map() })
  return inside.length === 0 ? [] : [quoted([`**${say(around.language, `note.${kind}`)}**`, ...inside])]
}

/** The picture where it can be seen, else what it shows. */
function shown(label: string, alt: string, address: string | null, under: Printed): Printed {
  if (address !== null) return [`![${escapeMarkdown(alt.trim())}](${angled(address)})`, ...under]
  if (alt.trim() === '' && under.length === 0) return []
  return [[`**${label}**`, escapeMarkdown(alt.trim())].join(' ').trim(), ...under]
}

function wayTo(
  to: string | undefined,
  on: 'body.watchOn' | 'body.listenOn',
  label: 'body.video' | 'body.audio',
  around: Surroundings,
): Printed {
  const address = to === undefined ? null : leadsTo(to, around)
  if (address === null) return []
  const where = hostOf(address)
  const words = where === null ? say(around.language, label) : say(around.language, on, { where })
  return [linkOf(escapeMarkdown(words), address)]
}

function quoted(inside: Printed): string {
  const text = inside.filter((block) => block !== '').join('\n\n')
  return text === '' ? '' : text.replace(/^/gm, '> ').replace(/ $/gm, '')
}

function attributed(attribution: string | undefined): Printed {
  return attribution?.trim() ? [`— ${escapeMarkdown(attribution.trim())}`] : []
}

function strong(words: string): Printed {
  return words.trim() === '' ? [] : [`<strong>${escapeMarkdown(words.trim())}</strong>`]
}

function line(words: string | undefined): Printed {
  return words?.trim() ? [paragraphOf([escapeMarkdown(words.trim())])] : []
}
