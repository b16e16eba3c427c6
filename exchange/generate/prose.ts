import { type Language, languages } from '../../language/facts.ts'
import { declarationSentences } from './declaration.ts'
import { type InventedName, inventName } from './names.ts'
import { type Seeded, zipf } from './seeded.ts'

/** What a generated story is about, told alike in each language: the subject, and invented names. */
export type Matter = {
  subject: number
  place: InventedName
  people: readonly (readonly InventedName[])[]
  words: number
}

export type Prose = { headline: string; standfirst: string; paragraphs: string[] }

/** Ways to say a sentence with a name in it. None needs to know a person's gender. */
const frames: Readonly<
  Record<Language, readonly ((words: string, person: string, place: string) => string)[]>
> = {
  en: [
    (words, person, place) => `${words}, according to ${person} of ${place}.`,
    (words, person) => `In the words of ${person}: “${words}.”`,
    (words, _person, place) => `A text kept in ${place} says it this way: “${words}.”`,
  ],
  ar: [
    (words, person, place) => `${words}، بحسب ${person} من ${place}.`,
    (words, person) => `وبعبارة ${person}: «${words}».`,
    (words, _person, place) => `وجاء في نص محفوظ في ${place}: «${words}».`,
  ],
  es: [
    (words, person, place) => `${words}, según ${person}, de ${place}.`,
    (words, person) => `En palabras de ${person}: «${words}».`,
    (words, _person, place) => `Un texto guardado en ${place} lo dice así: «${words}».`,
  ],
}

type Source = { all: readonly string[]; headlines: readonly string[]; standfirsts: readonly string[] }
const sources = new Map<Language, Source>()
const wordCount = (text: string): number => text.split(' ').length

function sourceOf(language: Language): Source {
  let source = sources.get(language)
  if (!source) {
    const all = declarationSentences(language)
    const between = (least: number, most: number) =>
      all.filter((sentence) => wordCount(sentence) >= least && wordCount(sentence) <= most)
    source = { all, headlines: between(4, 11), standfirsts: between(12, 32) }
    sources.set(language, source)
  }
  return source
}

const sentenceRank = new Map(languages.map((language) => [language, zipf(sourceOf(language).all.length)]))

/** How many subjects there are: each begins the text's sentences at another place. */
export const subjects = 24

/** Decides what a story is about. Bodies have 300 to 900 words, most of them near the middle. */
export function inventMatter(chance: Seeded, subject: number): Matter {
  return {
    subject,
    place: inventName(chance),
    people: [0, 1].map(() => [inventName(chance), inventName(chance)]),
    words: 300 + Math.round(300 * (chance.next() + chance.next())),
  }
}

/**
 * Tells a matter in a language. Sentences stay whole, since half a sentence about rights may say its contrary; those
 * near the subject come oftener, so that words are spread over articles as unevenly as in life.
 */
export function tell(matter: Matter, language: Language, chance: Seeded): Prose {
  const source = sourceOf(language)
  const place = matter.place[language]
  const start = Math.floor((matter.subject / subjects) * source.all.length)
  const rank = sentenceRank.get(language) ?? (() => 0)
  const person = (): string =>
    chance
      .pick(matter.people)
      .map((name) => name[language])
      .join(' ')

  const headline = chance.pick(source.headlines)
  const paragraphs: string[] = []
  let open: string[] = []
  let openWords = 0
  let words = 0
  const told = new Set<number>()
  while (words < matter.words) {
    let at = (start + rank(chance.next())) % source.all.length
    if (told.size === source.all.length) told.clear()
    while (told.has(at)) at = (at + 1) % source.all.length
    told.add(at)
    const plain = source.all[at] ?? ''
    const said = chance.next() < 0.15 ? chance.pick(frames[language])(plain, person(), place) : `${plain}.`
    open.push(said)
    words += wordCount(said)
    openWords += wordCount(said)
    if (openWords > 35 + chance.below(30) || words >= matter.words) {
      paragraphs.push(open.join(' '))
      open = []
      openWords = 0
    }
  }
  return {
    headline: chance.next() < 0.7 ? `${place}: ${headline}` : headline,
    standfirst: `${chance.pick(source.standfirsts)}.`,
    paragraphs,
  }
}
