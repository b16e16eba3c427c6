import { composed } from './composed.ts'
import { factsOf, languageOf } from './facts.ts'

const longest = 60

/** Words by script. A Latin word stays in an Arabic slug: "G20" is how people would look for it. */
const words = new Map<string, RegExp>()

function wordsIn(script: string): RegExp {
  let found = words.get(script)
  if (found === undefined) {
    const letter = `(?:[[\\p{Script=${script}}\\p{Script=Latin}]&&\\p{L}]|\\p{Nd})`
    found = new RegExp(`${letter}(?:${letter}|\\p{M})*`, 'gv')
    words.set(script, found)
  }
  return found
}

/**
 * The readable part of an address, from a headline or a name: words of the edition's script joined by hyphens,
 * NFC, lower case where the script has it, digits as 0–9, at most 60 letters (code points) cut at a word. Words
 * in other scripts fall away, so it may come out empty; the address is then the id alone. A slug's own slug is
 * itself.
 * @example slugOf('Harbour talks: what’s next?', 'en') // 'harbour-talks-whats-next'
 * @example slugOf('انطلاق محادثات الميناء', 'ar') // 'انطلاق-محادثات-الميناء'
 */
export function slugOf(text: string, language: string): string {
  const { script, insideWord } = factsOf(language)
  // Soft hyphens, joiners and marks of direction show nothing, so they part no word either.
  const plain = asciiDigits(composed(text))
    .replace(insideWord, '')
    .replace(/\p{Cf}/gu, '')
  // Lower case for all: capitals in an Arabic edition are Latin words, and addresses differ by case. By the
  // language's own rule: Turkish makes ı of I, and i of İ.
  const found = composed(plain.toLocaleLowerCase(languageOf(language))).match(wordsIn(script)) ?? []
  const kept: string[] = []
  let length = 0
  for (const word of found) {
    const letterCount = [...word].length
    const grown = length + letterCount + (kept.length > 0 ? 1 : 0)
    if (grown > longest) {
      // A first word too long for any slug is cut rather than lost.
      if (kept.length === 0) kept.push([...word].slice(0, longest).join(''))
      break
    }
    kept.push(word)
    length = grown
  }
  return kept.join('-')
}

/** One spelling for digits, so that an edition may change how it prints them without moving addresses. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
}
