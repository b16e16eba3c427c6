import { withoutMarkTowers } from '../composed.ts'
import { brokenPlurals } from './arabicPlurals.ts'
import { keptWhole, notArticle, notOfLetters } from './arabicWords.ts'

/**
 * A word in Arabic script in one spelling: compatibility forms resolved, vowel marks, tatweel and what directs text
 * taken out, Persian and Urdu letters as their Arabic ones. Hamza and ta marbuta stay: stemming looks at them.
 */
function clean(word: string): string {
  return withoutMarkTowers(word)
    .normalize('NFKC')
    .replace(/[\u00ad\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f]/g, '')
    .replace(/[ٱىیېےکګڪہۀۃھ]/g, (letter) => spelling[letter] ?? letter)
}

const spelling: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ګ: 'ك',
  ڪ: 'ك',
  ہ: 'ه',
  ۀ: 'ة',
  ۃ: 'ة',
  ھ: 'ه',
}

/** The letters alone: hamza carries no difference that writers agree on, and neither does ta marbuta. */
function bare(word: string): string {
  return word.replace(/[أإآ]/g, 'ا').replace(/[ءؤئ]/g, '').replace(/ة/g, 'ه')
}

/**
 * Cuts the article with what is written onto it: وال، بال، كال، فال، لل. Only before a bare alef: ألمانيا begins with
 * a hamza and is no article. Two spellings come out of لل, since للجنة may hide لجنة.
 */
function withoutArticle(word: string): string[] {
  if (keptWhole.has(bare(word)) || notArticle.test(bare(word))) return [word]
  const joined = /^[وف]?(?:[بك]ال|ال)(?=.{2})/.exec(word)
  if (joined) {
    const rest = word.slice(joined[0].length)
    // بالغ, والد and كالي are words of their own.
    if (joined[0] !== 'ال' && rest.length < 3) return [word]
    return [notArticle.test(bare(`ال${rest}`)) ? `ال${rest}` : rest]
  }
  const towards = /^[وف]?لل(?=.{2})/.exec(word)
  if (!towards) return [word]
  const rest = word.slice(towards[0].length)
  if (notArticle.test(bare(`ال${rest}`))) return [`ال${rest}`]
  return rest.length >= 3 ? [rest, `ل${rest}`] : [`ل${rest}`, rest]
}

/** Endings and how many letters must stay, the longest first; those that follow a ta show that it is a ta marbuta. */
const endings: readonly { ending: string; stays: number; opensTa?: true }[] = [
  { ending: 'هما', stays: 4, opensTa: true },
  { ending: 'تين', stays: 4 },
  { ending: 'تان', stays: 4 },
  { ending: 'ها', stays: 3, opensTa: true },
  { ending: 'هم', stays: 4, opensTa: true },
  { ending: 'هن', stays: 4, opensTa: true },
  { ending: 'كم', stays: 4, opensTa: true },
  { ending: 'نا', stays: 4, opensTa: true },
  { ending: 'وا', stays: 3 },
  { ending: 'ان', stays: 3 },
  { ending: 'ات', stays: 3 },
  { ending: 'ون', stays: 3 },
  { ending: 'ين', stays: 3 },
  { ending: 'ية', stays: 3 },
  { ending: 'يه', stays: 3 },
  { ending: 'ة', stays: 3 },
  { ending: 'ه', stays: 3, opensTa: true },
  { ending: 'ي', stays: 3 },
  { ending: 'ا', stays: 3 },
]

/** Words whose last letters look like an ending and belong to them: أوقات, تحسين. */
const closed = /^(?:أ..ات|ت..ين)$/

/** Cuts endings one after another, each at most once: برلماني, then برلمان, which is kept. */
function withoutEndings(word: string): string {
  let left = word
  const cut = new Set<string>()
  for (let pass = 0; pass < 4; pass += 1) {
    if (keptWhole.has(bare(left)) || closed.test(left)) break
    const found = endings.find(
      ({ ending, stays }) =>
        !cut.has(ending) && left.endsWith(ending) && left.length - ending.length >= stays,
    )
    if (!found) break
    cut.add(found.ending)
    left = left.slice(0, -found.ending.length)
    if (found.opensTa && left.length >= 4 && left.endsWith('ت')) left = left.slice(0, -1)
  }
  return left
}

function stem(word: string): string {
  const left = withoutEndings(word)
  const letters = bare(left)
  // Without its hamza هيئة would be "she", and ماء "what".
  return letters.length < 3 ? left.replace(/[ؤئ]/g, 'ء').replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه') : letters
}

/** A pronoun on a broken plural hides its pattern: مدارسها. */
function withoutPronoun(word: string): string {
  return word.replace(/(?<=.{4})(?:هما|ها|هم|نا|ه)$/, '')
}

function termsOf(word: string): string[] {
  const plain = withoutPronoun(word)
  const singular = [...brokenPlurals(word), ...(plain === word ? [] : brokenPlurals(plain))]
  return [stem(word), ...singular.map(stem)]
}

/** What may be a letter written onto the word, or its first: only the index keeps both readings. */
function withoutLetters(word: string): string[] {
  if (notOfLetters.has(bare(word))) return []
  const and = /^[وف](?=.{3})/.exec(word)
  const rest = and ? word.slice(1) : word
  const to = /^[بل](?=.{4})/.exec(rest)
  return [...(and ? [rest] : []), ...(to && !notOfLetters.has(bare(rest)) ? [rest.slice(1)] : [])]
}

/**
 * The terms of an Arabic word: its stem, and the singulars that a broken plural's pattern points to. Light stemming
 * (after Larkey, Ballesteros and Connell, light10) with hamza folded away first, endings cut one after another, and
 * what is no ending kept by a list.
 * @param readings `every` also reads و ف ب ل at the beginning as letters written onto the word: for an index. Somebody
 *   who asks for وزير does not ask for زير
 * @example arabicTerms('وبالحكومة', 'asked') // ['حكوم']
 */
export function arabicTerms(word: string, readings: 'asked' | 'every'): string[] {
  const cleaned = clean(word)
  if (cleaned === '') return []
  const [first = cleaned, ...more] = withoutArticle(cleaned)
  const hasArticle = first !== cleaned
  const read = [
    first,
    ...more,
    ...(readings === 'every' && !hasArticle
      ? withoutLetters(cleaned).flatMap((rest) => withoutArticle(rest))
      : []),
  ]
  return [...new Set(read.flatMap(termsOf))]
}

/** The word as a prefix is looked for in it: letters alone, without the article. */
export function foldArabic(word: string): string {
  const cleaned = clean(word)
  const [first = cleaned] = withoutArticle(cleaned)
  return bare(first)
}
