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

/** Text is misread twice now and then, and more often never. */
const mostMisreadings = 4

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
  // First, since two of its letters can look like the bytes of one in UTF-8.
  run(misreadArabic)
  for (let round = 0; round < mostMisreadings && run(misreadUtf8); round += 1);
  for (const rule of rules) run(rule)
  const found = refusals(now)
  const places = placesBefore(
    repairs,
    found.map(({ at }) => at),
  )
  const refused = found.map(({ what }, index) => ({ at: places[index] ?? 0, what }))
  return { text: now, repairs, refused }
}

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
