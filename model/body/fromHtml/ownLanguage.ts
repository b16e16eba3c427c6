import { type Block, type Part, partsIn, type Words } from '../block.ts'
import { tidyRuns } from '../runs.ts'
import { primary } from './marks.ts'

/**
 * Where nobody said what language a text is in, the one that more than half of it is marked with is its own, and
 * nothing in it is foreign. Word marks each run with what its keyboard was set to.
 */
export function ownLanguage(blocks: readonly Block[]): void {
  const lengths = new Map<string, number>()
  let all = 0
  const words = blocks.flatMap(wordsWithin)
  for (const { content = [] } of words)
    for (const { text, marks = [] } of content) {
      all += text.length
      for (const mark of marks)
        if (mark.type === 'foreign' && mark.attrs.language !== 'und') {
          const language = primary(mark.attrs.language)
          lengths.set(language, (lengths.get(language) ?? 0) + text.length)
        }
    }
  const own = [...lengths].find(([, length]) => length * 2 > all)?.[0]
  if (own === undefined) return
  for (const block of words) {
    if (!block.content) continue
    block.content = tidyRuns(
      block.content.map((run) => {
        const marks = (run.marks ?? []).filter(
          (mark) => mark.type !== 'foreign' || primary(mark.attrs.language) !== own,
        )
        return { type: 'text', text: run.text, ...(marks.length > 0 ? { marks } : {}) }
      }),
    )
  }
}

function wordsWithin(part: Part): Words[] {
  return part.type === 'words' ? [part] : partsIn(part).flatMap(wordsWithin)
}
