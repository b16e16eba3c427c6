import { IntlMessageFormat } from 'intl-messageformat'
import type { LanguageFacts } from '../facts/languageFacts.ts'
import type { Catalogue, MessageKey } from './messages.ts'

/** What is wrong with one message, or with the listing of one. */
export type CatalogueFault = { key: string; what: string }

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** What a message says and asks for, with every branch of its grammar opened. */
type Opened = { literals: string; taken: Set<string>; plurals: string[][]; selects: string[][] }

/**
 * Everything that stands against a catalogue: a key that is missing, too much or out of order, a message that can't be
 * read, that takes something else than the English one, leaves out a plural of its language, has letters that its
 * language doesn't write with, or says what the English one says without a reason in the language's facts. A catalogue
 * with a fault ends the build.
 * @param language BCP 47, whose plurals are asked for
 */
export function catalogueFaults(
  language: string,
  catalogue: Readonly<Partial<Catalogue>>,
  facts: Pick<LanguageFacts, 'letters' | 'asInEnglish'>,
  english: Catalogue,
): CatalogueFault[] {
  const keys = Object.keys(english) as MessageKey[]
  const own = Object.keys(catalogue)
  const faults: CatalogueFault[] = [
    ...keys.filter((key) => !own.includes(key)).map((key) => ({ key, what: 'is missing' })),
    ...own
      .filter((key) => !(keys as string[]).includes(key))
      .map((key) => ({ key, what: 'is no message of ours' })),
    ...Object.keys(facts.asInEnglish)
      .filter((key) => !(keys as string[]).includes(key))
      .map((key) => ({ key, what: 'is listed as English and is no message of ours' })),
  ]
  const shared = own.filter((key) => (keys as string[]).includes(key))
  const inOrder = keys.filter((key) => own.includes(key))
  const strayed = shared.find((key, at) => key !== inOrder[at])
  if (strayed !== undefined)
    faults.push({ key: strayed, what: 'stands at another place than in the English catalogue' })
  const isEnglish = catalogue === english
  for (const key of inOrder) {
    const message = catalogue[key]
    if (message === undefined) continue
    for (const what of messageFaults(language, message, english[key], facts.letters))
      faults.push({ key, what })
    if (isEnglish) continue
    const reason = facts.asInEnglish[key]
    if (message === english[key] && reason === undefined) faults.push({ key, what: 'reads as in English' })
    if (message !== english[key] && reason !== undefined)
      faults.push({ key, what: 'is listed as English and is not' })
  }
  return faults
}

// Grammar may look at who is spoken of, or at how many, in one language and not in another; words must all be placed.
const grammar = new Set(['spokenOf', 'count'])
const people = ['feminine', 'masculine', 'several', 'unknown', 'other']

function messageFaults(language: string, message: string, english: string, letters: string): string[] {
  const opened = open(message, language)
  const expected = open(english, 'en')
  if (opened === null || expected === null) return ['is no ICU message']
  const placed = (taken: Set<string>): string =>
    [...taken]
      .filter((name) => !grammar.has(name))
      .sort()
      .join(', ')
  const faults: string[] = []
  if (placed(opened.taken) !== placed(expected.taken))
    faults.push(`takes {${placed(opened.taken)}} and English takes {${placed(expected.taken)}}`)
  const required = pluralsOf(language)
  for (const plurals of opened.plurals)
    if (plurals.join() !== required.join())
      faults.push(`says the plurals ${plurals.join(', ')} and needs ${required.join(', ')}`)
  for (const forms of opened.selects) {
    const strange = forms.filter((form) => !people.includes(form))
    if (strange.length > 0) faults.push(`speaks of "${strange.join('", "')}", and nobody is that`)
  }
  const foreign = foreignLetters(opened.literals, letters, language)
  if (foreign !== '') faults.push(`has letters that its language doesn't write with: ${foreign}`)
  return faults
}

/** All plural categories of a language, sorted: six in Arabic, three in Spanish. */
export function pluralsOf(language: string): string[] {
  return [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()
}

/** Letters outside the language's own alphabet. Marks count with their letter, so that a word may be vowelled. */
function foreignLetters(words: string, letters: string, language: string): string {
  const own = new Set(letters.normalize('NFC'))
  const lower = words.normalize('NFC').toLocaleLowerCase(language)
  return [...new Set(lower.match(/\p{L}/gu) ?? [])].filter((letter) => !own.has(letter)).join('')
}

function open(message: string, language: string): Opened | null {
  const opened: Opened = { literals: '', taken: new Set(), plurals: [], selects: [] }
  const walk = (elements: readonly Element[]): void => {
    for (const element of elements) {
      // The parser's numbers: 0 words, 5 select, 6 plural, 7 the number sign.
      if (element.type === 0) opened.literals += element.value
      else if (element.type !== 7 && 'value' in element) opened.taken.add(element.value)
      if (element.type === 5) opened.selects.push(Object.keys(element.options))
      if (element.type === 6) opened.plurals.push(Object.keys(element.options).sort())
      if ('options' in element) for (const branch of Object.values(element.options)) walk(branch.value)
    }
  }
  try {
    walk(new IntlMessageFormat(message, language).getAst())
  } catch {
    return null
  }
  return opened
}
