import type { Block, TextKind, Words } from '../block.ts'
import { changeAround } from '../tree.ts'

type Said = Omit<Words['attrs'], 'id' | 'kind' | 'copyOf' | 'splitFrom' | 'absorbed'>

/** What only some kinds of words say. */
const says: Readonly<Record<TextKind, readonly (keyof Said)[]>> = {
  paragraph: [],
  subhead: ['level'],
  'list item': ['level', 'ordered'],
  quotation: ['attribution'],
  'pull quote': ['attribution'],
  caption: [],
}

/**
 * Makes words something else: a quotation of a paragraph, a subhead of a list item. Words and identity stay; what the
 * new kind can't say (a paragraph has no level) is dropped, what it can stays unless `more` says otherwise. Null
 * where no words have the id.
 */
export function changeKind(
  blocks: readonly Block[],
  id: string,
  kind: TextKind,
  more: Said = {},
): Block[] | null {
  return changeAround(blocks, id, (siblings, index) => {
    const block = siblings[index]
    if (block?.type !== 'words') return null
    const { kind: _, level, ordered, attribution, ...identity } = block.attrs
    const said = { level, ordered, attribution, ...more }
    // A subhead of the first level is the headline's.
    if (kind === 'subhead' && said.level === 1) said.level = 2
    const kept = Object.fromEntries(
      says[kind].flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]])),
    )
    return siblings.with(index, { ...block, attrs: { ...identity, kind, ...kept } })
  })
}
