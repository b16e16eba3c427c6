import { foldedWords } from './tokens.ts'

/**
 * Words that a question need not have answered while it holds others: they stand in every text. They are in the index
 * all the same, so that a phrase is found as it is written.
 */
const lists: Readonly<Record<string, string>> = {
  en: `a an the and or but if of to in on at by for from with as is are was were be been am do does did has have had it its
    this that these those what which how why when where about into than then not no he she they we you i his her their our your my`,
  es: `a al de del el la los las lo un una unos unas y e o u en con por para sin sobre entre que se su sus es son fue ha han
    como cuando donde cual quien no si mas ya le les me te nos este esta esto ese esa eso muy hay`,
  ar: `في من الي على علي عن مع ان او ام ثم لا لم لن ما هل قد كان كانت يكون هو هي هم هذا هذه ذلك تلك الذي التي الذين كل بعد قبل
    بين حتي عند منذ كما كيف متي اين لماذا اذا و ف ب ل به بها له لها فيه فيها منه منها عليه عليها التى الى`,
}

const folded = new Map<string, ReadonlySet<string>>()

/** True for a word that a question of this language need not have answered. */
export function isStopWord(word: string, language: string): boolean {
  const [plain = ''] = language.split('-', 1)
  let words = folded.get(plain)
  if (!words) {
    words = new Set(foldedWords(Object.hasOwn(lists, plain) ? (lists[plain] ?? '') : '', plain))
    if (words.size > 0) folded.set(plain, words)
  }
  const [one] = foldedWords(word, plain, 1)
  return one !== undefined && words.has(one)
}
