import type { Block } from '../../model/body/block.ts'
import { blocksFromHtml } from '../../model/body/fromHtml/blocksFromHtml.ts'
import type { Parts } from '../format.ts'
import { blockIds, type IncomingArticle } from '../incomingArticle.ts'
import { hasBlocks, withoutBlockComments } from './blockComments.ts'
import { lineBreaks } from './lineBreaks.ts'
import { attributesOf } from './markup.ts'
import { attachments, partOf, reusables } from './parts.ts'
import { pictureBook } from './pictureBook.ts'
import { fieldIn, metaIn, type RawItem } from './rawItem.ts'
import { type ShortcodeRules, withoutShortcodes } from './shortcodes.ts'
import { shownShortcode } from './shownShortcode.ts'

export type ItemBody = Pick<IncomingArticle, 'blocks' | 'pictures'> & {
  leftBehind: Set<string>
  doubtful: Set<string>
}

/** How deep shortcodes may stand in one another. */
const deepest = 3
const mostNamed = 20
/** What stands beside the name of a file, and says no more than that it is one. */
const downloadButton = /<a\s[^<>]*\bwp-block-file__button\b[^<>]*>[^<]*<\/a>/g

/**
 * The body of an item: its text as blocks, with its featured picture above it unless it opens with that itself.
 * @param base what relative addresses are read against
 */
export function itemBody(item: RawItem, parts: Parts, base: string, language: string | null): ItemBody {
  const leftBehind = new Set<string>()
  const doubtful = new Set<string>()
  const unknown = new Set<string>()
  const filledIn = new Set<string>()
  const book = pictureBook(parts, base)

  const rulesAt = (depth: number): ShortcodeRules => {
    let link = ''
    const inner = (html: string): string =>
      depth >= deepest ? html : withoutShortcodes(html, rulesAt(depth + 1))
    return {
      shown: (code) =>
        shownShortcode(code, {
          post: fieldIn(item, 'wp:post_id').trim(),
          base,
          parts,
          book,
          doubtful,
          inner,
        }),
      unknown(name) {
        unknown.add(name)
      },
      tag(tag, name, isClosing) {
        if (name === 'a') link = isClosing ? '' : (attributesOf(tag).get('href') ?? '')
        return name === 'img' && !isClosing ? book.tag(tag, link) : null
      },
    }
  }

  const content = fieldIn(item, 'content:encoded')
  const isBlocks = hasBlocks(content)
  const uncut = withoutBlockComments(content, {
    reusable: (number) => partOf(parts, reusables, number)?.html ?? null,
    filledIn(name) {
      filledIn.add(name)
    },
    cut() {
      leftBehind.add('marks that cut its text in pages or for lists')
    },
    footnotes: () => footnotes(metaIn(item, 'footnotes')),
  })
  const html = withoutShortcodes(uncut.replace(downloadButton, ''), rulesAt(0))
  const blocks = blocksFromHtml(isBlocks ? html : lineBreaks(html), {
    mint: blockIds(item.identity),
    base,
    ...(language === null ? {} : { language }),
  })
  book.settle(blocks)

  const number = metaIn(item, '_thumbnail_id').trim()
  const featured = partOf(parts, attachments, number)
  const lead = featured === undefined ? null : book.block(featured, blockIds(item.identity, 'lead'))
  const [first] = blocks
  const isThere = first?.type === 'picture' && first.attrs.source === lead?.attrs.source
  const all: Block[] = lead === null || isThere ? blocks : [lead, ...blocks]
  if (number !== '' && number !== '0' && number !== '-1' && lead === null)
    doubtful.add(`Its featured picture is upload ${number.slice(0, 20)}, which the export doesn't have.`)

  if (unknown.size > 0)
    doubtful.add(
      `Shortcodes that are not WordPress' own were taken out, and what they enclosed stays: ${listOf(unknown)}.`,
    )
  if (filledIn.size > 0) leftBehind.add(`blocks that its site fills in (${listOf(filledIn)})`)
  return { blocks: all, pictures: book.picturesIn(all), leftBehind, doubtful }
}

/** Some names in a row, as many as somebody reads. */
export function listOf(names: ReadonlySet<string>): string {
  const shown = [...names].slice(0, mostNamed)
  return names.size > mostNamed ? `${shown.join(', ')} and ${names.size - mostNamed} more` : shown.join(', ')
}

/** Footnotes lie beside the text, as a list of their HTML. */
function footnotes(meta: string): string {
  try {
    const notes: unknown = JSON.parse(meta)
    if (!Array.isArray(notes)) return ''
    const lines = notes.flatMap((note: unknown) =>
      typeof note === 'object' && note !== null && 'content' in note && typeof note.content === 'string'
        ? [`<li>${note.content}</li>`]
        : [],
    )
    return lines.length === 0 ? '' : `<ol>${lines.join('')}</ol>`
  } catch {
    return ''
  }
}
