import type { Mark, Run } from './block.ts'
import { type Grammar, grammar } from './grammar.ts'

/** The text of runs without marks. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** Two lists of marks are equal when this text of them is. */
export function markKey(marks: readonly Mark[] | undefined): string {
  if (marks === undefined || marks.length === 0) return ''
  return marks
    .map((mark) =>
      'attrs' in mark
        ? JSON.stringify([mark.type, ...Object.entries(mark.attrs).sort(byName)])
        : JSON.stringify([mark.type]),
    )
    .join('')
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1
}

/**
 * Runs as the editor would write them: neighbours with equal marks are one run, none is empty, marks stand in the
 * grammar's order. What looks the same to a reader is the same after this.
 */
export function tidyRuns(runs: readonly Run[], by: Grammar = grammar): Run[] {
  const order = Object.keys(by.marks)
  const tidy: Run[] = []
  let text = ''
  let marks: readonly Mark[] = []
  let key = ''
  const close = (): void => {
    if (text !== '')
      tidy.push(marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text })
  }
  for (const run of runs) {
    if (run.text === '') continue
    const sorted = [...(run.marks ?? [])].sort(
      (one, other) => order.indexOf(one.type) - order.indexOf(other.type),
    )
    const own = markKey(sorted)
    if (own === key) text += run.text
    else {
      close()
      text = run.text
      marks = sorted
      key = own
    }
  }
  close()
  return tidy
}

/** The runs between two places in their text, in UTF-16 units. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const slice: Run[] = []
  let start = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (text !== '') slice.push({ ...run, text })
    start += run.text.length
    if (start >= to) break
  }
  return slice
}
