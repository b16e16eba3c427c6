import type { Block, Mark, Run, Words } from '../block.ts'
import { tidyRuns } from '../runs.ts'
import type { Node } from './element.ts'
import type { Here, Out, Piece, Role, Walk } from './here.ts'
import { foldable } from './text.ts'

/** One line of a paragraph: its runs, folded and trimmed, and the blocks that stand before and after its words. */
type Line = { runs: Run[]; before: Block[]; after: Block[]; broken: readonly Mark[] }

/** Closes the paragraph that is open: its words become blocks of the role. Line breaks in a row part paragraphs. */
export function flush(out: Out, role: Role): void {
  if (out.pieces.length === 0) return
  const lines = linesOf(out.pieces)
  out.pieces = []
  let open: Line[] = []
  const close = (): void => {
    if (open.length === 0) return
    for (const { before } of open) append(out, before)
    write(out, role, joined(open))
    for (const { after } of open) append(out, after)
    open = []
  }
  for (const line of lines) {
    if (line.runs.length > 0) {
      open.push(line)
      continue
    }
    // An empty line parts paragraphs, and so does a picture with a line of its own.
    close()
    append(out, line.before)
  }
  close()
}

/** What stands inside some nodes, as blocks of their own. */
export function inside(nodes: readonly Node[], here: Here, walk: Walk): Block[] {
  const out: Out = { blocks: [], pieces: [] }
  walk(nodes, here, out)
  flush(out, here.role)
  return out.blocks
}

/** What is strong as a whole, where all is set in bold anyway, is not strong. */
export function lighten(words: Words): void {
  const { content = [] } = words
  const isStrong = ({ marks = [] }: Run): boolean => marks.some(({ type }) => type === 'strong')
  if (content.length === 0 || !content.every(isStrong)) return
  words.content = content.map(({ text, marks = [] }) =>
    run(
      text,
      marks.filter(({ type }) => type !== 'strong'),
    ),
  )
}

/** Adds blocks one by one: a call takes only so many arguments. */
export function append(out: Out, blocks: readonly Block[]): void {
  for (const block of blocks) out.blocks.push(block)
}

function write(out: Out, role: Role, runs: Run[]): void {
  const { last } = role
  if (role.kind === 'list item' && last?.content && out.blocks.at(-1) === last) {
    last.content = tidyRuns([...last.content, { type: 'text', text: '\n' }, ...runs])
    return
  }
  const { kind, level, ordered } = role
  const words: Words = {
    type: 'words',
    attrs: {
      id: '',
      kind,
      ...(level === undefined ? {} : { level }),
      ...(ordered === undefined ? {} : { ordered }),
    },
    content: runs,
  }
  out.blocks.push(words)
  role.last = words
}

function joined(lines: readonly Line[]): Run[] {
  return tidyRuns(lines.flatMap(({ runs, broken }, at) => (at === 0 ? runs : [run('\n', broken), ...runs])))
}

function run(text: string, marks: readonly Mark[]): Run {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: [...marks] }
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let line: Line = { runs: [], before: [], after: [], broken: [] }
  for (const piece of pieces) {
    if (piece.is === 'break') {
      trimEnd(line.runs)
      lines.push(line)
      line = { runs: [], before: [], after: [], broken: piece.marks }
    } else if (piece.is === 'block') {
      // A picture never parts a sentence: it stands before the words that it precedes, else after them.
      ;(line.runs.length === 0 ? line.before : line.after).push(piece.block)
    } else add(line.runs, piece.text, piece.marks)
  }
  trimEnd(line.runs)
  lines.push(line)
  return lines
}

/** White space folds over the ends of elements: of two neighbours the first keeps it, and none begins a line. */
function add(runs: Run[], text: string, marks: readonly Mark[]): void {
  let folded = text.replace(foldable, ' ')
  const before = runs.at(-1)
  if (before === undefined) folded = folded.trimStart()
  else if (before.text.endsWith(' ') && folded.startsWith(' ')) folded = folded.slice(1)
  if (folded !== '') runs.push(run(folded, marks))
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    const text = last.text.trimEnd()
    if (text !== '') {
      last.text = text
      return
    }
    runs.pop()
  }
}
