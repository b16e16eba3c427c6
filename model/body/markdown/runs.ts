import type { Mark, Run } from '../block.ts'
import { leadsTo } from '../html/link.ts'
import type { Surroundings } from '../html/surroundings.ts'
import { escapeLineStart, escapeMarkdown } from './escape.ts'

/** What each mark becomes. Direction and language Markdown does not know: a foreign run is its words. */
const becomes: { readonly [Type in Mark['type']]: 'link' | 'strong' | 'emphasis' | null } = {
  link: 'link',
  foreign: null,
  figure: 'strong',
  strong: 'strong',
  emphasis: 'emphasis',
}

/** Runs of words as lines of Markdown, one for each line break in them; lines without a word are left out. */
export function linesOf(content: readonly Run[], around: Surroundings): string[] {
  const runs = content.filter(({ text }) => text !== '')
  const lines: string[] = ['']
  for (const [at, { text, marks = [] }] of runs.entries()) {
    const before = runs[at - 1]?.text.at(-1) ?? ' '
    const after = runs[at + 1]?.text.at(0) ?? ' '
    const pieces = text.split('\n')
    for (const [line, piece] of pieces.entries()) {
      if (line > 0) lines.push('')
      const next = line < pieces.length - 1 ? ' ' : after
      lines.push(`${lines.pop()}${run(piece, marks, line > 0 ? ' ' : before, next, around)}`)
    }
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** Lines as one paragraph, each break a hard one. */
export function paragraphOf(lines: readonly string[]): string {
  return lines.map(escapeLineStart).join('\\\n')
}

function run(
  text: string,
  marks: readonly Mark[],
  before: string,
  after: string,
  around: Surroundings,
): string {
  const words = text.trim()
  if (words === '') return text === '' ? '' : ' '
  const start = /^\s/.test(text) ? ' ' : ''
  const end = /\s$/.test(text) ? ' ' : ''
  const wanted = new Set(marks.map(({ type }) => becomes[type]))
  const weighed = weigh(words, wanted, isClear(words, start || before, end || after))
  const link = wanted.has('link') ? marks.find((mark) => mark.type === 'link') : undefined
  return start + (link ? linkOf(weighed, leadsTo(link.attrs.href, around)) : weighed) + end
}

const letter = /[\p{L}\p{N}]/u

/** Where every reader of Markdown takes signs for such (CommonMark 0.31, section 6.2): letters within, none without. */
function isClear(words: string, before: string, after: string): boolean {
  return (
    letter.test(words.at(0) ?? '') &&
    letter.test(words.at(-1) ?? '') &&
    /\s/.test(before) &&
    !letter.test(after)
  )
}

/** By signs where they are clear, else by the elements that Markdown lets through. */
function weigh(words: string, wanted: ReadonlySet<string | null>, clear: boolean): string {
  const plain = escapeMarkdown(words)
  const strong = wanted.has('strong')
  const emphasis = wanted.has('emphasis')
  if (strong && emphasis) return `<strong><em>${plain}</em></strong>`
  if (strong) return clear ? `**${plain}**` : `<strong>${plain}</strong>`
  if (emphasis) return clear ? `_${plain}_` : `<em>${plain}</em>`
  return plain
}

const inAngles: Readonly<Record<string, string>> = { '<': '%3C', '>': '%3E', '\\': '%5C', '&': '&amp;' }

/**
 * A link, or its words where it leads nowhere. Between angle brackets an address needs no more than this
 * (CommonMark 0.31, section 6.3).
 * @param words Markdown already
 */
export function linkOf(words: string, address: string | null): string {
  return address === null ? words : `[${words}](${angled(address)})`
}

/** An address as links and pictures take it. */
export function angled(address: string): string {
  return `<${address.replace(/[<>\\&]/g, (sign) => inAngles[sign] ?? '')}>`
}
