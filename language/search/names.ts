import { foldedWords } from './tokens.ts'

/**
 * A name in the letters that names are compared in, whatever language writes it: small, without accents, an Arabic one
 * without its articles. Empty for what holds no word.
 * @example nameKey('Banco Central Español') // 'banco central espanol'
 */
export function nameKey(name: string): string {
  return foldedWords(name, 'ar', mostWords).join(' ')
}

/** Where a name may be looked for from: its beginning, and each later word. */
export function nameBeginnings(name: string): string[] {
  const words = nameKey(name).split(' ')
  return words.map((_, at) => words.slice(at).join(' ')).filter((words) => words !== '')
}

const mostWords = 12
