import { embedOf } from './embeds.ts'
import { markupPieces, type Piece } from './markup.ts'

/** Elements beside which line ends in the source say nothing. */
// biome-ignore format: a list to be read as one
const blocks = new Set([
  'address', 'article', 'aside', 'audio', 'blockquote', 'caption', 'center', 'col', 'colgroup', 'dd', 'details', 'dir', 'div', 'dl',
  'dt', 'embed', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup',
  'hr', 'legend', 'li', 'main', 'map', 'menu', 'nav', 'object', 'ol', 'optgroup', 'option', 'p', 'param', 'pre', 'script',
  'section', 'select', 'source', 'style', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'track', 'ul', 'video',
])

/** Whether HTML has no element that parts paragraphs. */
export function isLoose(html: string): boolean {
  for (const { is, name } of markupPieces(html)) if (is === 'tag' && blocks.has(name)) return false
  return true
}

/**
 * The classic editor of WordPress keeps no paragraphs: a blank line parts them, a single line end is a line break, and
 * beside the tags of blocks, in `pre` and in programs they are nothing (what `wpautop` does when a page is shown).
 * Here they become `<br>`, two of which part paragraphs wherever they stand. An address alone on its line is what
 * stands there, where it can be shown. Comments are gone.
 */
export function lineBreaks(html: string): string {
  const pieces = [...markupPieces(html)].filter(({ is }) => is !== 'comment')
  let out = ''
  let pending = 0
  let isBesideBlock = true
  let kept = 0

  const settle = (): void => {
    if (pending > 0 && !isBesideBlock) out += pending === 1 ? '<br>' : '<br><br>'
    pending = 0
    isBesideBlock = false
  }
  const words = (text: string, next: Piece | undefined): void => {
    const lines = text.split('\n')
    for (const [index, line] of lines.entries()) {
      if (index > 0) pending += 1
      const isBlank = line.trim() === ''
      if (isBlank) {
        // Between two words of one line a space is a space.
        if (index === 0 && lines.length === 1 && pending === 0) out += line
        continue
      }
      const isLast = index === lines.length - 1
      const beginsLine = index > 0 || pending > 0 || isBesideBlock
      const endsLine = !isLast || next === undefined || blocks.has(next.name)
      const shown = beginsLine && endsLine ? embedOf(line.trim()) : null
      if (shown !== null) {
        pending = 0
        out += shown
        isBesideBlock = true
      } else {
        settle()
        out += line
      }
    }
  }

  for (const [index, piece] of pieces.entries()) {
    const text = html.slice(piece.from, piece.to)
    if (kept > 0 || piece.is === 'raw') {
      if (piece.is !== 'tag') settle()
      out += text
    } else if (piece.is === 'text') words(text, pieces[index + 1])
    else if (blocks.has(piece.name)) {
      pending = 0
      isBesideBlock = true
      out += text
    } else if (piece.name === 'br') {
      // A written line break takes the line end behind it along.
      settle()
      out += text
      const following = pieces[index + 1]
      if (
        following?.is === 'text' &&
        /^[^\S\n]{0,20}\n/.test(html.slice(following.from, following.from + 21))
      )
        pending -= 1
    } else {
      settle()
      out += text
    }
    if (piece.name === 'pre') kept = Math.max(0, kept + (piece.isClosing ? -1 : 1))
  }
  return out
}
