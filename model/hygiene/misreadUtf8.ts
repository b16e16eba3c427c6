import { type CodePage, windows1252, windows1256 } from './codePage.ts'
import type { Edit } from './edit.ts'

/** Characters that are the bytes of one UTF-8 character, if the text was read in the wrong code page. */
type Sequence = { at: number; length: number; character: string; code: number; sure: boolean }

/**
 * Finds UTF-8 that was read as Windows-1252 or ISO 8859-1 (`ErdoÄŸan`, `seÃ±or`) or as Windows-1256 (`ط§ظ„`), and
 * gives what it said. One round: what was misread twice is mended by asking again.
 *
 * Any capital letter with an accent before a closing quotation mark could be such bytes too (`CAFÉ”`), so a sequence
 * is believed only for something that good text never has: a capital in the middle of a small word, a sign that never
 * follows a letter, two sequences touching, a control character. Once one is sure, doubtful ones beside it count too.
 */
export function misreadUtf8(text: string): Edit[] {
  const western = anyLead.test(text) ? believed(text, windows1252, isSureWestern) : []
  if (western.length > 0) return western
  return arabicLead.test(text) ? believed(text, windows1256, isSureArabic) : []
}

const anyLead = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]/
const arabicLead = /[آأؤإئذرطظعغâ][^\p{L}\s\p{N}]/u

type Sure = (text: string, sequence: Sequence) => boolean

/** The sequences in a text, and whether they are all that it has beside ASCII. */
function sequencesIn(text: string, page: CodePage): { found: Sequence[]; areAll: boolean } {
  const found: Sequence[] = []
  let areAll = true
  let at = 0
  while (at < text.length) {
    const sequence = sequenceAt(text, at, page) ?? (page === windows1252 ? cutClosingMark(text, at) : null)
    if (sequence) found.push(sequence)
    else if (text.charCodeAt(at) > 127) areAll = false
    at += sequence?.length ?? 1
  }
  return { found, areAll }
}

/** A closing quotation mark whose last byte has no sign in Windows-1252, and got lost: `â€œNoâ€`. */
function cutClosingMark(text: string, at: number): Sequence | null {
  return text.startsWith('â€', at) ? { at, length: 2, character: '”', code: 0x201d, sure: false } : null
}

/** Strict: no overlong forms, no surrogates, nothing past U+10FFFF (RFC 3629, section 4). */
function sequenceAt(text: string, at: number, page: CodePage): Sequence | null {
  const lead = page.byteOf(text.charCodeAt(at))
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return null
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  if (at + length > text.length) return null
  let code = lead & (0xff >> (length + 1))
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = page.byteOf(text.charCodeAt(next))
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return null
    code = (code << 6) | (byte & 0x3f)
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return { at, length, character: String.fromCodePoint(code), code, sure: false }
}

/** Keeps what is sure, and what is doubtful but stands where only a misreading can be meant; joined where they touch. */
function believed(text: string, page: CodePage, isSure: Sure): Edit[] {
  const { found, areAll } = sequencesIn(text, page)
  for (const sequence of found) sequence.sure = isSure(text, sequence)
  for (const run of runsOf(found)) {
    const proven = run.some(({ sure }) => sure) || (run.length > 1 && run.every(isPlausible))
    if (proven) for (const sequence of run) sequence.sure = true
  }
  const isWhole = areAll && found.length > 2 && found.some((sequence) => !mayClose(text, sequence))
  if (!isWhole && !found.some(({ sure }) => sure)) return []
  const kept = isWhole ? found : found.filter((each) => each.sure || isLikely(text, each, found))
  return runsOf(kept).map((run) => {
    const at = run[0]?.at ?? 0
    const last = run.at(-1)
    const before = text.slice(at, (last?.at ?? 0) + (last?.length ?? 0))
    return { at, before, after: run.map(({ character }) => character).join(''), what: 'broken encoding' }
  })
}

/** A letter with what may well end a word or a sentence after it: `É”`, `ط،`. */
function mayClose(text: string, { at, length }: Sequence): boolean {
  const ends = !letters.test(text[at + length] ?? '')
  return (
    ends && [...text.slice(at + 1, at + length)].every((sign) => /[\p{P}\p{Z}\u00ad™®©°¹²³†‡]/u.test(sign))
  )
}

function runsOf(found: readonly Sequence[]): Sequence[][] {
  const runs: Sequence[][] = []
  let end = -1
  for (const sequence of found) {
    if (sequence.at === end) runs.at(-1)?.push(sequence)
    else runs.push([sequence])
    end = sequence.at + sequence.length
  }
  return runs
}

/** In a text that surely was misread: the leads that nearly all misread western text begins with, or inside a word. */
function isLikely(
  text: string,
  { at, length, character, code }: Sequence,
  found: readonly Sequence[],
): boolean {
  if (!isPlausible({ code })) return false
  const lead = text[at] ?? ''
  if (lead === 'Ã' || lead === 'Â' || (lead === 'â' && code >= 0x2000 && code < 0x2c00)) return true
  if (/[طظأآ]/.test(lead) && hardSign.test(text.slice(at + 1, at + length))) return true
  const mends = /^\p{L}$/u.test(character) && /^\p{L}/u.test(text.slice(at + length, at + length + 2))
  return mends && found.length > 2
}

const letters = /\p{L}/u
const small = /\p{Ll}/u
const western = /[\u00c2-\u00d6\u00d8-\u00de]/
const control = /[\u0080-\u009f]/
/** Signs that stand after no letter in good text. Not the acute and the daggers, which people do put there. */
const never = /[¡¢£¤¥¦§¨¬¯±µ¶¸¼½¾¿ƒ„‚ˆ˜‹‰€]/
/** What may well follow a word: a sequence that ends so proves nothing by it. */
const closing = /[’‘“”»«›–—…•\u00a0\u00ad]/
const quoteOrLetter = /[\p{L}'"«»‹›“”„‘’(]/u

function isSureWestern(text: string, { at, length, code }: Sequence): boolean {
  const bytes = text.slice(at, at + length)
  const [lead = '', second = ''] = bytes
  if (control.test(bytes)) return true
  const previous = text[at - 1] ?? ''
  if (western.test(lead) && small.test(previous)) return true
  if (length === 4) return second === 'Ÿ' && code >= 0x1f000
  if (length === 3) {
    if (lead === 'â' && code >= 0x2000 && code < 0x2c00)
      return !closing.test(second) && !/^\p{Ll}+$/u.test(bytes)
    if (lead === 'á' && code >= 0x1e00 && code < 0x1f00 && !closing.test(bytes.slice(2)))
      return !/[†‡¹²³°ªº®]/.test(bytes.slice(2)) || letters.test(text.slice(at + length, at + length + 1))
    return never.test(bytes.slice(1)) && isPlausible({ code })
  }
  if (lead === 'Â' && !quoteOrLetter.test(previous) && /[\u00a0«»°·¿¡§©®™]/.test(second)) return true
  if (lead === 'Ã' && second === '\u00ad') return !letters.test(previous)
  if (never.test(second)) return true
  // The degree sign and the like end a word; before a letter they are the rest of one: `Ä°nsan`.
  if (/[°ªº²³¹®©™†‡]/.test(second) && letters.test(text[at + length] ?? '') && isPlausible({ code }))
    return true
  if (lead !== 'Ã' && lead !== 'Â') return false
  if (!closing.test(second)) return true
  // An opening mark, or a closing one, between two letters: `CANCIÃ“N`.
  return /[‘“”»«]/.test(second) && small.test((text[at + length] ?? '').toLowerCase())
}

const hardSign = /[\u0080-\u009f¢£¤¥¦§¨©¬®¯°±²³´µ¶·¸¹¼½¾€ƒ„†‡ˆ‰‹Œ™›œ‚]/

/** In Arabic every letter could be a lead, so it takes two that touch, or one inside a Latin word, with a hard sign. */
function isSureArabic(text: string, { at, length, code }: Sequence): boolean {
  const bytes = text.slice(at, at + length)
  if (!hardSign.test(bytes.slice(1)) || !isPlausible({ code })) return false
  if (bytes[0] === 'â') return code >= 0x2000 && code < 0x2c00
  if (/[a-zA-Z]/.test(text[at - 1] ?? '') && code < 0x250) return true
  return touchesAnother(text, at - 2) || touchesAnother(text, at + length)
}

function touchesAnother(text: string, at: number): boolean {
  const other = at < 0 ? null : sequenceAt(text, at, windows1256)
  return other !== null && other.length === 2 && other.code >= 0x600 && other.code < 0x700
}

/** Characters that texts are written with, as against what stray bytes come out as. */
function isPlausible({ code }: Pick<Sequence, 'code'>): boolean {
  return plausible.some(([from, to]) => code >= from && code <= to)
}

const plausible: readonly (readonly [number, number])[] = [
  [0x80, 0x17f], // Latin with accents; below 160 after a double misreading
  [0x18f, 0x18f], [0x192, 0x192], [0x1a0, 0x1a1], [0x1af, 0x1b0], [0x218, 0x21b], [0x259, 0x259],
  [0x2bb, 0x2dc],
  [0x300, 0x6ff], // Greek, Cyrillic, Armenian, Hebrew, Arabic
  [0x900, 0x1fff], // Indic, Thai, Georgian, Ethiopic, Vietnamese
  [0x2000, 0x206f], [0x20a0, 0x2bff],
  [0x3000, 0x30ff], [0x4e00, 0x9fff], [0xac00, 0xd7af],
  [0xfb50, 0xfdff], [0xfe0f, 0xfeff], [0xff00, 0xffef],
  [0x1f000, 0x1faff],
] // biome-ignore format: a table to be read as one
