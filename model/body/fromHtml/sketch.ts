import { type Block, type Part, partsIn, type Run } from '../block.ts'

/**
 * Blocks in short, one a line, for tests: what it is, its attributes without ids and what is at rest, its words with
 * their marks in brackets. What stands inside is indented.
 * @example sketch(blocks) // ['list item 2 ordered: One [strong two]']
 */
export function sketch(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => lines(block, ''))
}

function lines(part: Part, indent: string): string[] {
  if (part.type === 'words') {
    const { kind, level, ordered, attribution } = part.attrs
    const signs = [kind, level, ordered && 'ordered', attribution && `(${attribution})`]
    return [`${indent}${signs.filter(Boolean).join(' ')}: ${(part.content ?? []).map(run).join('')}`]
  }
  const { id: _, ...attrs } = part.attrs
  const said = Object.entries(attrs)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => ` ${name}=${value}`)
  return [
    `${indent}${part.type}${said.join('')}`,
    ...partsIn(part).flatMap((inner) => lines(inner, `${indent}  `)),
  ]
}

function run({ text, marks = [] }: Run): string {
  if (marks.length === 0) return text
  const signs = marks.map((mark) =>
    'attrs' in mark ? `${mark.type}=${Object.values(mark.attrs).join(',')}` : mark.type,
  )
  return `[${signs.join(' ')} ${text}]`
}
