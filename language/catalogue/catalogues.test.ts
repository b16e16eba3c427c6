import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { facts, type Language, languages } from '../facts.ts'
import { catalogues } from '../say.ts'
import { en } from './en.ts'
import type { MessageKey } from './messages.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** What a message says and asks for, with every branch of its grammar opened. */
type Opened = { literals: string[]; taken: Set<string>; plurals: string[][] }

function open(message: string, language: Language): Opened {
  const opened: Opened = { literals: [], taken: new Set(), plurals: [] }
  const walk = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type === 0) opened.literals.push(element.value)
      else if (element.type !== 7 && 'value' in element) opened.taken.add(element.value)
      if (element.type === 6) opened.plurals.push(Object.keys(element.options).sort())
      if ('options' in element) for (const branch of Object.values(element.options)) walk(branch.value)
    }
  }
  walk(new IntlMessageFormat(message, language).getAst())
  return opened
}

const keys = Object.keys(en) as MessageKey[]
const all = languages.flatMap((language) => keys.map((key) => ({ language, key })))

/** Messages that may read as they do in English, with the reason. */
const asInEnglish: Partial<Record<Language, Partial<Record<MessageKey, string>>>> = {
  ar: {
    'breaking.before': 'a colon after the speaker, in both',
    'breaking.after': 'a dash before the speaker, in both',
    'attribution.correspondentNamed': 'a title before the name, in both',
  },
  es: {
    'time.zoned': 'day, time and zone in the same order',
    'breaking.before': 'a colon after the speaker, in both',
    'breaking.after': 'a dash before the speaker, in both',
    'attribution.correspondentNamed': 'a title before the name, in both',
  },
}

describe('every catalogue', () => {
  test.each(languages)('%s has the same keys as English, in the same order', (language) => {
    expect(Object.keys(catalogues[language])).toEqual(keys)
  })

  test.each(all)('$language $key takes what English takes', ({ language, key }) => {
    const message = catalogues[language][key]
    const english = open(en[key], 'en').taken
    // Grammar may look at who is spoken of in one language and not in another; words must all be placed.
    const grammar = new Set(['spokenOf', 'count'])
    const placed = (taken: Set<string>): string[] => [...taken].filter((name) => !grammar.has(name)).sort()
    expect(placed(open(message, language).taken)).toEqual(placed(english))
  })

  test.each(all)('$language $key says every plural of its language', ({ language, key }) => {
    const required = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()
    for (const plural of open(catalogues[language][key], language).plurals) expect(plural).toEqual(required)
  })

  test.each(all)('$language $key is in its language’s script', ({ language, key }) => {
    const letters = open(catalogues[language][key], language).literals.join('').match(/\p{L}/gu) ?? []
    const own = facts[language].script === 'Arab' ? /\p{Script_Extensions=Arabic}/u : /\p{Script=Latin}/u
    expect(letters.filter((letter) => !own.test(letter))).toEqual([])
  })

  test.each(all.filter(({ language }) => language !== 'en'))(
    '$language $key is translated',
    ({ language, key }) => {
      if (asInEnglish[language]?.[key] !== undefined) expect(catalogues[language][key]).toBe(en[key])
      else expect(catalogues[language][key]).not.toBe(en[key])
    },
  )
})

test('Arabic has six plurals and Spanish three, so the rule above asks for what it should', () => {
  const count = (language: Language): number =>
    Math.max(
      0,
      ...keys.flatMap((key) => open(catalogues[language][key], language).plurals.map((each) => each.length)),
    )
  expect([count('en'), count('ar'), count('es')]).toEqual([2, 6, 3])
})
