import { windows1252, windows1256 } from './codePage.ts'
import type { Edit } from './edit.ts'

/**
 * Finds Arabic in Windows-1256 that was read as Windows-1252 or ISO 8859-1 (`ÇáÍßæãÉ`), and gives what it said
 * (`الحكومة`). Such words have no plain letter at all, and small and capital letters mixed inside; a stretch of them
 * is believed where most of its letters are the common ones of Arabic.
 */
export function misreadArabic(text: string): Edit[] {
  if (!/[À-ÿ]{2}/.test(text)) return []
  const edits: Edit[] = []
  let stretch: Stretch = empty(0)
  const settle = (): void => {
    const { from, to } = stretch
    if (isArabic(stretch)) {
      const before = text.slice(from, to)
      edits.push({ at: from, before, after: asArabic(before), what: 'broken encoding' })
    }
  }
  for (const { 0: word, index } of text.matchAll(/[^\s]+/g)) {
    const read = readWord(word)
    if (read === null) {
      settle()
      stretch = empty(index + word.length)
      continue
    }
    if (read.letters === 0) continue
    if (stretch.letters === 0) stretch = empty(index + read.begins)
    stretch.to = index + word.length
    stretch.letters += read.letters
    stretch.common += read.common
    stretch.signs += read.signs
    stretch.mixed ||= read.mixed
  }
  settle()
  return edits
}

type Stretch = { from: number; to: number; letters: number; common: number; signs: number; mixed: boolean }

const empty = (at: number): Stretch => ({ from: at, to: at, letters: 0, common: 0, signs: 0, mixed: false })

/** UTF-8 that was misread has a sign for every letter, Arabic a comma now and then. */
function isArabic({ letters, common, signs, mixed }: Stretch): boolean {
  return signs * 3 < letters && letters >= 4 && common * 2 >= letters && (mixed || letters >= 12)
}

// ا ل ي م ن و ر ت ب ة ع, as the other page reads them.
const commonLetters = new Set('ÇáíãäæÑÊÈÉÚ')
const letter = /\p{L}/u

/** What a word would be in Arabic, or null where it has a letter that it can't have. */
function readWord(
  word: string,
): { begins: number; letters: number; common: number; signs: number; mixed: boolean } | null {
  const read = { begins: 0, letters: 0, common: 0, signs: 0, mixed: false }
  let begun = false
  let afterSmall = false
  for (let at = 0; at < word.length; at += 1) {
    const character = word[at] ?? ''
    const arabic = arabicOf(character)
    if (arabic === character) {
      // A Latin letter, or one that both pages share: nobody writes it inside an Arabic word.
      if (letter.test(character)) return null
      if (character > '\u007f') read.signs += 1
      afterSmall = false
      continue
    }
    if (!begun) read.begins = at
    begun = true
    if (!/[\p{L}\p{M}]/u.test(arabic)) {
      if (letter.test(character)) return null
      read.signs += 1
      continue
    }
    read.letters += 1
    if (commonLetters.has(character)) read.common += 1
    const isSmall = character === character.toLowerCase()
    if (afterSmall && !isSmall) read.mixed = true
    afterSmall = isSmall
  }
  return read
}

function arabicOf(character: string): string {
  const byte = windows1252.byteOf(character.charCodeAt(0))
  return byte === undefined ? character : (windows1256.characters[byte - 128] ?? character)
}

const asArabic = (text: string): string => Array.from(text, arabicOf).join('')
