/** What was wrong with a piece of text. */
export type What =
  | 'broken encoding'
  | 'control character'
  | 'half a character'
  | 'line end'
  | 'composition'
  | 'presentation form'
  | 'blank'
  | 'hyphen'
  | 'invisible character'
  | 'mark of direction'

/** A piece of text written anew. `at` counts UTF-16 units; `before` is what stood there and never empty. */
export type Edit = { at: number; before: string; after: string; what: What }

/** The text with its edits done. They come in order and do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { at, before, after } of edits) {
    pieces.push(text.slice(from, at), after)
    from = at + before.length
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

/**
 * An edit for every match that is to be written in another way.
 * @param pattern global, and without a quantifier inside a quantifier, so that it stays linear
 * @param written what is to stand in a match's place
 */
export function editsBy(
  text: string,
  pattern: RegExp,
  what: What,
  written: (match: string, at: number) => string,
): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(pattern)) {
    const [before] = match
    const after = written(before, match.index)
    if (after !== before) edits.push({ at: match.index, before, after, what })
  }
  return edits
}

/**
 * Two rounds of edits as one, told in the places of the text before both. Edits of the second round that touch what
 * the first one wrote become one with it.
 * @param text before the first round
 * @param between after the first round
 */
export function composedEdits(
  text: string,
  first: readonly Edit[],
  between: string,
  second: readonly Edit[],
): Edit[] {
  if (first.length === 0) return [...second]
  if (second.length === 0) return [...first]
  const both: Edit[] = []
  let shift = 0
  let one = 0
  let two = 0
  while (one < first.length || two < second.length) {
    const begun = Math.min(placeOf(first[one], shift), second[two]?.at ?? Infinity)
    let end = begun
    let grown = shift
    let after = ''
    let written = begun
    let what: What | null = null
    // Takes everything that touches, until nothing does.
    for (;;) {
      const nextFirst = first[one]
      const nextSecond = second[two]
      if (nextFirst && touches(placeOf(nextFirst, grown), begun, end, nextFirst.after.length)) {
        end = Math.max(end, placeOf(nextFirst, grown) + nextFirst.after.length)
        grown += nextFirst.after.length - nextFirst.before.length
        what ??= nextFirst.what
        one += 1
      } else if (nextSecond && touches(nextSecond.at, begun, end, nextSecond.before.length)) {
        after += between.slice(written, nextSecond.at) + nextSecond.after
        written = nextSecond.at + nextSecond.before.length
        end = Math.max(end, written)
        what ??= nextSecond.what
        two += 1
      } else break
    }
    after += between.slice(written, end)
    const at = begun - shift
    const before = text.slice(at, end - grown)
    if (before !== after && what) both.push({ at, before, after, what })
    shift = grown
  }
  return both
}

const placeOf = (edit: Edit | undefined, shift: number): number => (edit ? edit.at + shift : Infinity)

/** Whether a piece begins where a group begins, or inside it; two deletions at one place belong together too. */
function touches(place: number, begun: number, end: number, length: number): boolean {
  return place === begun || place < end || (place === end && length === 0)
}

/**
 * Where places of the edited text lie in the text before. Inside something new it is where that begins.
 * @param places in rising order
 */
export function placesBefore(edits: readonly Edit[], places: readonly number[]): number[] {
  let shift = 0
  let next = 0
  return places.map((place) => {
    for (;;) {
      const edit = edits[next]
      if (!edit || place < edit.at + shift) return place - shift
      if (place < edit.at + shift + edit.after.length) return edit.at
      shift += edit.after.length - edit.before.length
      next += 1
    }
  })
}

/**
 * Edits of a text that lies in several runs, done run by run. What an edit writes goes to the run in which it begins.
 * @returns as many texts as came in; one of them may come out empty
 */
export function editedRuns(runs: readonly string[], edits: readonly Edit[]): string[] {
  let begins = 0
  let done = 0
  let next = 0
  return runs.map((run) => {
    const ends = begins + run.length
    let text = ''
    for (let edit = edits[next]; edit && edit.at < ends; edit = edits[next]) {
      text += run.slice(Math.max(done - begins, 0), edit.at - begins) + edit.after
      done = edit.at + edit.before.length
      next += 1
    }
    text += run.slice(Math.max(done - begins, 0))
    begins = ends
    return text
  })
}
