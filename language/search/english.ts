/**
 * The stem of an English word in small ASCII letters: the algorithm "Porter2" of the Snowball project, step by step as
 * published there.
 * @example englishStem('elections') // 'elect'
 */
export function englishStem(word: string): string {
  if (word.length < 3) return word
  const fixed = exceptions.get(word)
  if (fixed !== undefined) return fixed
  // A y that begins a word or follows a vowel is a consonant: written large until the end.
  let left = word.replace(/^y|(?<=[aeiouy])y/g, 'Y')
  const r1 = firstRegion(left)
  const r2 = regionAfter(left, r1)
  left = plurals(left)
  if (ended.has(left)) return left
  left = pastAndGerund(left, r1)
  left = left.replace(/(?<=.[^aeiouy])[yY]$/, 'i')
  left = derived(left, r1, r2)
  left = standard(left, r2)
  if (left.endsWith('e')) {
    const at = left.length - 1
    if (at >= r2 || (at >= r1 && !endsShort(left.slice(0, -1)))) left = left.slice(0, -1)
  } else if (left.endsWith('ll') && left.length - 1 >= r2) left = left.slice(0, -1)
  return left.toLowerCase()
}

const exceptions: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word): [string, string] => [
    word,
    word,
  ]),
])

const ended: ReadonlySet<string> = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
])

/** Where the first region begins: after the first consonant that follows a vowel, or after a known beginning. */
function firstRegion(word: string): number {
  const known = /^(?:gener|commun|arsen|past|univers|later|emerg|organ)/.exec(word)
  return known ? known[0].length : regionAfter(word, 0)
}

function regionAfter(word: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from))
  return found ? from + found.index + 2 : word.length
}

function endsShort(word: string): boolean {
  return /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/.test(word)
}

function plurals(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1)
  if (/[us]s$/.test(word)) return word
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word
}

function pastAndGerund(word: string, r1: number): string {
  const agreed = /eed(?:ly)?$/.exec(word)
  if (agreed) return agreed.index >= r1 ? `${word.slice(0, agreed.index)}ee` : word
  const found = /(?:ed|ing)(?:ly)?$/.exec(word)
  const before = found ? word.slice(0, found.index) : ''
  if (!found || !/[aeiouy]/.test(before)) return word
  if (/(?:at|bl|iz)$/.test(before)) return `${before}e`
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(before)) return before.slice(0, -1)
  return endsShort(before) && r1 >= before.length ? `${before}e` : before
}

/** Second step: an ending within the first region, and what it becomes. The longest that fits decides. */
const second: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
]
const third: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]

function derived(word: string, r1: number, r2: number): string {
  let left = word
  const two = second.find(([ending]) => left.endsWith(ending))
  if (two && left.length - two[0].length >= r1) {
    const before = left.slice(0, -two[0].length)
    const fits =
      two[0] === 'ogi' ? before.endsWith('l') : two[0] === 'li' ? /[cdeghkmnrt]$/.test(before) : true
    if (fits) left = before + two[1]
  }
  const three = third.find(([ending]) => left.endsWith(ending))
  if (three) {
    const at = left.length - three[0].length
    if (at >= (three[0] === 'ative' ? r2 : r1)) left = left.slice(0, at) + three[1]
  }
  return left
}

const fourth = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ion',
  'al',
  'er',
  'ic',
] as const

function standard(word: string, r2: number): string {
  const ending = fourth.find((one) => word.endsWith(one))
  if (!ending || word.length - ending.length < r2) return word
  const before = word.slice(0, -ending.length)
  return ending === 'ion' && !/[st]$/.test(before) ? word : before
}
