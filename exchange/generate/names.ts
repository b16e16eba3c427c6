import type { Language } from '../../language/facts.ts'
import { type Seeded, zipf } from './seeded.ts'

/** An invented name: the same sounds in each script. */
export type InventedName = Readonly<Record<Language, string>>

/** Sounds that every edition can write, and that three of make no word worth blushing for. */
// biome-ignore format: pairs to be read as pairs
const syllables = [
  ['ma', 'ما'], ['ri', 'ري'], ['no', 'نو'], ['la', 'لا'], ['sa', 'سا'], ['lu', 'لو'], ['ne', 'ني'],
  ['ra', 'را'], ['do', 'دو'], ['na', 'نا'], ['li', 'لي'], ['ru', 'رو'], ['fa', 'فا'], ['be', 'بي'],
] as const
// biome-ignore format: pairs to be read as pairs
const endings = [['', ''], ['l', 'ل'], ['m', 'م'], ['s', 'س']] as const

const count = syllables.length ** 3 * endings.length
const rank = zipf(count)

/**
 * An invented name of three syllables, out of 10,976; a few come often and most hardly ever, as names do. It gives
 * texts the long tail of rare words that a search index meets in life.
 */
export function inventName(chance: Seeded): InventedName {
  // Neighbouring ranks share no sound, or the frequent names would all rhyme.
  return spell((1_234 + rank(chance.next()) * 4_093) % count)
}

function spell(number: number): InventedName {
  let rest = number
  const take = <T>(list: readonly T[]): T | undefined => {
    const one = list[rest % list.length]
    rest = Math.floor(rest / list.length)
    return one
  }
  const parts = [take(syllables), take(syllables), take(syllables), take(endings)]
  const latin = parts.map((part) => part?.[0]).join('')
  const name = latin.charAt(0).toUpperCase() + latin.slice(1)
  return { en: name, ar: parts.map((part) => part?.[1]).join(''), es: name }
}
