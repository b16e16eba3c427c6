/**
 * The stem of a Spanish word in small letters whose accents are folded, ñ kept: after the Spanish stemmer of the
 * Snowball project, its endings written without accents, since that is how half of all searches are typed. On top of
 * it, words too short for a region lose their plural's s, and a last z is a c, so that años finds año and luces luz.
 * @example spanishStem('elecciones') // 'eleccion'
 */
export function spanishStem(word: string): string {
  if (word.length < 3) return word
  const rv = verbRegion(word)
  const r1 = regionAfter(word, 0)
  const r2 = regionAfter(word, r1)
  const without = withoutPronoun(word, rv)
  const derived = withoutDerivation(without, r1, r2)
  const inflected = derived ?? withoutVerbEnding(without, rv)
  return lastLetter(withoutVowel(inflected, rv), rv)
}

const vowel = /[aeiou]/

function regionAfter(word: string, from: number): number {
  const found = /[aeiou][^aeiou]/.exec(word.slice(from))
  return found ? from + found.index + 2 : word.length
}

function verbRegion(word: string): number {
  const is = (at: number) => vowel.test(word[at] ?? '')
  if (!is(1)) {
    const next = word.slice(2).search(vowel)
    return next === -1 ? word.length : next + 3
  }
  if (!is(0)) return Math.min(3, word.length)
  const next = word.slice(2).search(/[^aeiou]/)
  return next === -1 ? word.length : next + 3
}

/** A pronoun written onto a verb: reunirse, anunciandolo. */
function withoutPronoun(word: string, rv: number): string {
  // Gobiernos and modernos are no verbs with a pronoun.
  const found = /(?:sel[ao]s?|[mst]e|l[aeo]s?|(?<!er)nos)$/.exec(word)
  if (!found) return word
  const before = word.slice(0, found.index)
  const verb = /(?:iendo|ando|[aei]r|(?<=u)yendo)$/.exec(before)
  return verb && verb.index >= rv ? before : word
}

/** Endings of derivation: what they must lie in, what replaces them, and what may go before them as well. */
const derivations: readonly { ending: RegExp; to?: string; before?: RegExp; region?: 'r1' }[] = [
  {
    ending: /(?:anzas?|ic[oa]s?|ismos?|[ai]bles?|istas?|os[oa]s?|[ai]mientos?)$/,
  },
  { ending: /(?:ador|adoras?|adores|acion|aciones|antes?|ancias?)$/, before: /ic$/ },
  { ending: /logias?$/, to: 'log' },
  { ending: /uciones$|ucion$/, to: 'u' },
  { ending: /encias?$/, to: 'ente' },
  { ending: /amente$/, before: /(?:ativ|iv|os|ic|ad)$/, region: 'r1' },
  { ending: /mente$/, before: /(?:ante|[ai]ble)$/ },
  { ending: /idad(?:es)?$/, before: /(?:abil|ic|iv)$/ },
  { ending: /iv[oa]s?$/, before: /at$/ },
  // Who comes from there: mexicano beside México, colombiana beside Colombia.
  { ending: /an[oa]s?$/, before: /i$/ },
]

/** Null where no ending of derivation was cut. */
function withoutDerivation(word: string, r1: number, r2: number): string | null {
  let longest: { at: number; rule: (typeof derivations)[number] } | null = null
  for (const rule of derivations) {
    const at = word.search(rule.ending)
    if (at !== -1 && (longest === null || at < longest.at)) longest = { at, rule }
  }
  if (!longest || longest.at < (longest.rule.region === 'r1' ? r1 : r2)) return null
  const left = word.slice(0, longest.at) + (longest.rule.to ?? '')
  const more = longest.rule.before ? left.search(longest.rule.before) : -1
  return more >= r2 && more !== -1 ? left.slice(0, more) : left
}

// Without the conditional: in letters without accents secretaria and librería end like it, and nobody searches for it.
// biome-ignore format: a list to be read as one
const verbEndings = [
  'ariamos', 'eriamos', 'iriamos', 'ieramos', 'iesemos', 'ariais', 'aremos', 'eriais', 'eremos', 'iriais', 'iremos',
  'ierais', 'ieseis', 'asteis', 'isteis', 'abamos', 'aramos', 'asemos', 'arian', 'areis', 'erian', 
  'ereis', 'irian', 'ireis', 'ieran', 'iesen', 'ieron', 'iendo', 'ieras', 'ieses', 'abais', 'arais', 'aseis',
  'iamos', 'aran', 'aras', 'eran', 'eras', 'iran', 'iras', 'iera', 'iese', 'aste', 'iste',
  'aban', 'asen', 'aron', 'ando', 'abas', 'adas', 'idas', 'ases', 'ares', 'eres', 'ires', 'enes', 'eses', 'esas', 'anes', 'iais', 'ados', 'idos', 'amos', 'imos', 'emos',
  'esa', 'ara', 'are', 'era', 'ere', 'ira', 'ire', 'aba', 'ada', 'ida', 'ase', 'ian', 'ado', 'ido', 'ias', 'ais', 'eis',
  'ia', 'an', 'io', 'ar', 'er', 'ir', 'as', 'is', 'en', 'es',
] as const

function withoutVerbEnding(word: string, rv: number): string {
  const y = /y(?:eron|endo|amos|ais|an|en|as|es|a|e|o)$/.exec(word)
  if (y && y.index >= rv && word[y.index - 1] === 'u') return word.slice(0, y.index)
  const ending = verbEndings.find((one) => word.endsWith(one) && word.length - one.length >= rv)
  if (!ending) return word
  const left = word.slice(0, -ending.length)
  const hardens =
    ending === 'en' || ending === 'es' || ending === 'eis' || ending === 'emos' || /^es/.test(ending)
  return hardens && left.endsWith('gu') ? left.slice(0, -1) : left
}

function withoutVowel(word: string, rv: number): string {
  const found = /(?:os|[aeio])$/.exec(word)
  if (!found || found.index < rv) return word
  const left = word.slice(0, found.index)
  // Precios beside precio, which has lost both letters as if it were a verb.
  if (found[0] === 'os' && left.endsWith('i') && left.length - 1 >= rv) return left.slice(0, -1)
  return found[0] === 'e' && left.endsWith('gu') && left.length - 1 >= rv ? left.slice(0, -1) : left
}

function lastLetter(word: string, rv: number): string {
  const single = rv >= word.length - 1 && word.length > 3 && /[aeiou]s$/.test(word) ? word.slice(0, -1) : word
  return single.replace(/z$/, 'c')
}
