import { composed } from '../../../language/composed.ts'

/** A number with its separators and sign; a word; a sign that goes with a number; an end of a sentence. Bounded throughout. */
const piece =
  /((?:(?<![\p{L}\p{Nd}])[-−])?\p{Nd}{1,50}(?:[.,٫٬]\p{Nd}{1,50}){0,20})|([\p{L}\p{M}'’]{1,100})|([\p{Sc}%٪‰])|([.!?؟۔。…\n])/gu

/** Where the ten digits of a script begin; the others follow in order. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0xff10,
]

/** How many words after a number say what it counts: "12 de marzo", "٣ ملايين دولار". */
const counted = 2

/**
 * What a text claims that can be checked, in the order of the text: numbers (one spelling for all digits and for
 * grouped thousands) with the words that follow and say what they count, which takes in dates; and names, as far as
 * letters show them: words with a capital that don't begin a sentence. Scripts without capitals give no names; there
 * a name is a fact where it is a link. It tells "perhaps the facts changed" apart from "only the wording", so it
 * leans to saying too much. Any string, linear time.
 * @example factsOf('On 12 March 1,500 people met Ana.') // ['12', 'march', '1500', 'people', 'met', 'Ana']
 */
export function factsOf(text: string): string[] {
  const facts: string[] = []
  let begins = true
  let counts = 0
  let first = ''
  for (const [, number, word, sign] of composed(text).matchAll(piece)) {
    if (number !== undefined) {
      if (first !== '') facts.push(first)
      facts.push(spelled(number))
      counts = counted
    } else if (word !== undefined) {
      const capital = /^\p{Lu}/u.test(word)
      if (counts > 0) facts.push(word.toLowerCase())
      else if (capital && !begins) facts.push(word)
      counts = Math.max(0, counts - 1)
      // "March 12 …" begins a sentence with a fact, "On 12 March …" doesn't: months are longer than prepositions.
      first = capital && begins && word.length > 3 ? word : ''
      begins = false
      continue
    } else if (sign !== undefined) {
      facts.push(sign === '٪' ? '%' : sign)
    } else {
      begins = true
      counts = 0
      first = ''
      continue
    }
    first = ''
    begins = false
  }
  return facts
}

/** One spelling of a number: western digits, no separators of thousands, a point before decimals. */
function spelled(number: string): string {
  let western = ''
  for (const letter of number) western += westernDigit(letter)
  const sign = western.startsWith('-') ? '-' : ''
  const digits = sign ? western.slice(1) : western
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return sign + digits.replace(/[.,]/g, '')
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)) return sign + digits.replaceAll(',', '')
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return sign + digits.replaceAll('.', '').replace(',', '.')
  return sign + digits.replaceAll(',', '.')
}

function westernDigit(letter: string): string {
  if (letter === '−') return '-'
  if (letter === '٬') return ','
  if (letter === '٫') return '.'
  const code = letter.codePointAt(0) ?? 0
  const zero = zeros.find((start) => code >= start && code < start + 10)
  return zero === undefined ? letter : String(code - zero)
}
