import { withoutMarkTowers } from '../composed.ts'
import { brokenPlurals } from './arabicPlurals.ts'
import { keptWhole, notArticle, notOfLetters } from './arabicWords.ts'

/**
 * A word in Arabic script in one spelling: compatibility forms resolved, vowel marks, tatweel and what directs text
 * taken out, Persian and Urdu letters as their Arabic ones. Hamza and ta marbuta stay: stemming looks at them.
 */
function clean(word: string): string {
  // Nearly every word of news is these letters alone, for which there is nothing to resolve.
  if (/^[\u0621-\u063a\u0641-\u064a]*$/.test(word)) return word.replaceAll('ى', 'ي')
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
  return holdsHamzaOrTa(word) ? word.replace(/[أإآ]/g, 'ا').replace(/[ءؤئ]/g, '').replace(/ة/g, 'ه') : word
}

/** By hand: it is asked up to ten times of each word, and most hold none of the seven. */
function holdsHamzaOrTa(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at)
    if (unit <= taMarbuta && unit >= hamza && unit !== alef && unit !== ba) return true
  }
  return false
}

const [hamza, alef, ba, taMarbuta] = [0x621, 0x627, 0x628, 0x629]

/**
 * Cuts the article with what is written onto it: وال، بال، كال، فال، لل. Only before a bare alef: ألمانيا begins with
 * a hamza and is no article. Two spellings come out of لل, since للجنة may hide لجنة.
 */
function withoutArticle(word: string): string[] {
  const found = /^[وف]?(?:[بك]?ال|لل)(?=.{2})/.exec(word)
  // The lists are asked of what looks like an article alone.
  if (!found || keptWhole.has(bare(word)) || notArticle.test(bare(word))) return [word]
  const [cut] = found
  const rest = word.slice(cut.length)
  if (cut.endsWith('ال')) {
    // بالغ, والد and كالي are words of their own.
    if (cut !== 'ال' && rest.length < 3) return [word]
    return [notArticle.test(bare(`ال${rest}`)) ? `ال${rest}` : rest]
  }
  if (notArticle.test(bare(`ال${rest}`))) return [`ال${rest}`]
  return rest.length >= 3 ? [rest, `ل${rest}`] : [`ل${rest}`, rest]
}

type Ending = { ending: string; stays: number; opensTa?: true }

/** Endings and how many letters must stay, the longest first; those that follow a ta show that it is a ta marbuta. */
const endings: readonly Ending[] = [
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

/** The same by their last letter, in the same order: a word can have no others. */
const endingsBy: ReadonlyMap<string, readonly Ending[]> = Map.groupBy(
  endings,
  ({ ending }) => ending.at(-1) ?? '',
)

/** Words whose last letters look like an ending and belong to them: أوقات, تحسين. */
const closed = /^(?:أ..ات|ت..ين)$/

/** Cuts endings one after another, each at most once: برلماني, then برلمان, which is kept. */
function withoutEndings(word: string): string {
  let left = word
  const cut: Ending[] = []
  for (let pass = 0; pass < 4; pass += 1) {
    const found = endingOf(left, cut)
    if (!found || keptWhole.has(bare(left)) || closed.test(left)) break
    cut.push(found)
    left = left.slice(0, -found.ending.length)
    if (found.opensTa && left.length >= 4 && left.endsWith('ت')) left = left.slice(0, -1)
  }
  return left
}

function endingOf(word: string, cut: readonly Ending[]): Ending | undefined {
  for (const one of endingsBy.get(word.charAt(word.length - 1)) ?? [])
    if (word.length - one.ending.length >= one.stays && word.endsWith(one.ending) && !cut.includes(one))
      return one
  return undefined
}

function stem(word: string): string {
  const left = withoutEndings(word)
  const letters = bare(left)
  // Without its hamza هيئة would be "she", and ماء "what".
  return letters.length < 3 ? left.replace(/[ؤئ]/g, 'ء').replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه') : letters
}

const pronouns = ['هما', 'ها', 'هم', 'نا', 'ه'] as const

/** A pronoun on a broken plural hides its pattern: مدارسها. */
function withoutPronoun(word: string): string {
  for (const pronoun of pronouns)
    if (word.length >= pronoun.length + 4 && word.endsWith(pronoun)) return word.slice(0, -pronoun.length)
  return word
}

function addTermsOf(word: string, terms: string[]): void {
  addNew(stem(word), terms)
  for (const singular of brokenPlurals(word)) addNew(stem(singular), terms)
  const plain = withoutPronoun(word)
  if (plain !== word) for (const singular of brokenPlurals(plain)) addNew(stem(singular), terms)
}

function addNew(term: string, terms: string[]): void {
  if (!terms.includes(term)) terms.push(term)
}

/** What may be a letter written onto the word, or its first: only the index keeps both readings. */
function withoutLetters(word: string): string[] {
  const hasAnd = word.length >= 4 && (word.startsWith('و') || word.startsWith('ف'))
  const rest = hasAnd ? word.slice(1) : word
  const hasTo = rest.length >= 5 && (rest.startsWith('ب') || rest.startsWith('ل'))
  if (!(hasAnd || hasTo) || notOfLetters.has(bare(word))) return []
  return [...(hasAnd ? [rest] : []), ...(hasTo && !notOfLetters.has(bare(rest)) ? [rest.slice(1)] : [])]
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
  const read = withoutArticle(cleaned)
  const terms: string[] = []
  for (const one of read) addTermsOf(one, terms)
  // Behind an article nothing is a letter written onto the word.
  if (readings === 'every' && read[0] === cleaned)
    for (const rest of withoutLetters(cleaned)) for (const one of withoutArticle(rest)) addTermsOf(one, terms)
  return terms
}

/** The word as a prefix is looked for in it: letters alone, without the article. */
export function foldArabic(word: string): string {
  const cleaned = clean(word)
  const [first = cleaned] = withoutArticle(cleaned)
  return bare(first)
}
