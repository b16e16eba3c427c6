import { blanks } from './blanks.ts'
import { compositions, controls, lineEnds, presentationForms } from './characters.ts'
import { marksOfDirection } from './directions.ts'
import { applied, composedEdits, type Edit, placesBefore } from './edit.ts'
import { hyphens } from './hyphens.ts'
import { invisible } from './invisible.ts'
import { misreadArabic } from './misreadArabic.ts'
import { misreadUtf8 } from './misreadUtf8.ts'
import { type Refusal, refusals } from './refusals.ts'

/** A text made clean, what was done to it, and what stands against taking it at all; places are in the text as it came. */
export type Cleaned = { text: string; repairs: Edit[]; refused: Refusal[] }

/** Text that was misread three times and more is nobody's, and the work stays bounded. */
const mostRounds = 6

/**
 * A text from outside as it was meant: its encoding, its composition, its blanks, hyphens and invisible characters.
 * Good text comes out as it went in. Never throws, takes any string, and time in proportion to its length.
 * @param language BCP 47; decides what direction the edges of a line have
 * @example clean('ErdoÄŸan', 'en').repairs // [{ at: 4, before: 'ÄŸ', after: 'ğ', what: 'broken encoding' }]
 */
export function clean(text: string, language: string): Cleaned {
  let now = text
  let repairs: Edit[] = []
  const run = (rule: (text: string, language: string) => Edit[]): boolean => {
    const edits = rule(now, language)
    if (edits.length === 0) return false
    repairs = composedEdits(text, repairs, now, edits)
    now = applied(now, edits)
    return true
  }
  // A misreading may show only once something invisible is gone, so all is asked again until nothing changes.
  for (let round = 0; round < mostRounds; round += 1) {
    const mended = untilStill(() => misreadings.map(run).includes(true))
    const changed = rules.map(run)
    if (!mended && !changed.includes(true)) break
  }
  const found = refusals(now)
  const places = placesBefore(
    repairs,
    found.map(({ at }) => at),
  )
  const refused = found.map(({ what }, index) => ({ at: places[index] ?? 0, what }))
  return { text: now, repairs, refused }
}

/** Repeats what mends, since a text may be misread twice; says whether it mended anything. */
function untilStill(mends: () => boolean): boolean {
  let round = 0
  while (round < mostRounds && mends()) round += 1
  return round > 0
}

// Before all others, since misreadings are told by the very characters that the others take out. Arabic before UTF-8,
// since two of its letters can look like the bytes of one.
const misreadings = [misreadArabic, misreadUtf8]

// What is invisible goes before composing, which it could stand in the way of, and before blanks, which look at their
// neighbours.
const rules = [
  lineEnds,
  controls,
  invisible,
  marksOfDirection,
  presentationForms,
  compositions,
  hyphens,
  blanks,
]
