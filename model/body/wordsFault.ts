import { type ArticleWords, plainText, type Run } from './block.ts'

/** The longest text that one block may hold, in UTF-16 units: a block is a paragraph, not a book. */
const longestBlock = 100_000
const mostBlocks = 5000

/**
 * Says what in the words can't be kept, or null. Lenient: only what would break the store or block identity is
 * refused here; whether a text is complete is asked when it is published.
 */
export function wordsFault(words: ArticleWords): { where: string; what: string } | null {
  const lines: [string, string | undefined][] = [
    ...Object.entries(words.headline).map(([place, line]): [string, string | undefined] => [
      `headline.${place}`,
      line,
    ]),
    ['standfirst', words.standfirst],
  ]
  for (const [where, line] of lines) {
    if (line !== undefined && !storable(line))
      return { where, what: 'holds a NUL or half of a surrogate pair' }
    if (line !== undefined && line.length > 5000) return { where, what: 'is longer than 5,000 characters' }
  }
  if (words.blocks.length > mostBlocks) return { where: 'blocks', what: `are more than ${mostBlocks}` }
  const seen = new Set<string>()
  for (const [at, block] of words.blocks.entries()) {
    const where = `blocks[${at}]`
    const { id } = block.attrs
    if (id === '' || id.length > 64 || !storable(id))
      return { where, what: 'has no usable id (1 to 64 characters)' }
    if (seen.has(id)) return { where, what: `has the id ${id}, which another block has already` }
    seen.add(id)
    const text = plainText(block)
    if (text.length > longestBlock) return { where, what: `is longer than ${longestBlock} characters` }
    if (!storable(text) || !(block.type !== 'words' || (block.content ?? []).every(marksStorable)))
      return { where, what: 'holds a NUL or half of a surrogate pair' }
  }
  return null
}

function marksStorable(run: Run): boolean {
  return (run.marks ?? []).every((mark) => !('attrs' in mark) || Object.values(mark.attrs).every(storable))
}

/** PostgreSQL keeps neither NUL nor half a pair in JSON. */
function storable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}
