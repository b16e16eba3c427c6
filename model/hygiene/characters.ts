import { composed } from '../../language/composed.ts'
import { windows1252 } from './codePage.ts'
import { applied, type Edit, editsBy } from './edit.ts'

/** One kind of line end: what Windows, old Macs, Unicode and page breaks write becomes a line feed. */
export function lineEnds(text: string): Edit[] {
  return editsBy(text, /\r\n?|[\v\f\u2028\u2029]/g, 'line end', () => '\n')
}

/**
 * Control characters go, and a tab becomes a blank. Those from 128 to 159 are signs of Windows-1252 that were read as
 * ISO 8859-1, and are read again, as HTML does with their numbers. Byte-order marks, noncharacters, the placeholders
 * of other programs and annotations go; half a surrogate pair becomes the sign for a character that is lost.
 */
export function controls(text: string): Edit[] {
  const gone = editsBy(
    text,
    /[\p{Cc}\ufeff\ufff9-\ufffc\p{Noncharacter_Code_Point}]/gu,
    'control character',
    (found) => {
      if (found === '\n') return found
      if (found === '\t') return ' '
      const code = found.charCodeAt(0)
      if (code < 0x80 || code > 0x9f) return ''
      const meant = windows1252.characters[code - 128] ?? ''
      return meant === found ? '' : meant
    },
  )
  const halves = text.isWellFormed() ? [] : editsBy(text, /\p{Cs}/gu, 'half a character', () => '\ufffd')
  return halves.length === 0 ? gone : [...gone, ...halves].sort((one, other) => one.at - other.at)
}

/**
 * Letters in the shapes of old encodings and of PDF become letters: `ﻣﻴﻨﺎء`, `ﬁn`. Signs that are one character on
 * purpose stay, like the salutation `ﷺ`.
 */
export function presentationForms(text: string): Edit[] {
  return editsBy(
    text,
    /[\ufb00-\ufb06\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe80-\ufefc]+/g,
    'presentation form',
    (found) => found.normalize('NFKC'),
  )
}

/** Composes what is not composed (NFC), letter by letter, so that the place can be told. */
export function compositions(text: string): Edit[] {
  const whole = composed(text)
  if (whole === text) return []
  const edits = editsBy(
    text,
    /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gu,
    'composition',
    composed,
  )
  return applied(text, edits) === whole ? edits : [{ at: 0, before: text, after: whole, what: 'composition' }]
}
