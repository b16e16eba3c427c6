import { expect, test } from 'vitest'
import { direction } from './direction.ts'
import { facts, factsOf, languageOf, languages } from './facts.ts'

test.each([
  ['ar-PS-u-nu-arab', 'ar'],
  ['ES', 'es'],
  ['en', 'en'],
  ['fr-CA', 'en'],
])('%s reads %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language)
  expect(factsOf(tag)).toBe(facts[languageOf(tag)])
})

test.each(languages)('the facts of %s agree with each other and with Unicode', (language) => {
  const { script, letters, endonym, quotation, comma, colon, digits, calendars, roles } = facts[language]
  const own = new RegExp(`^\\p{Script_Extensions=${script}}+$`, 'u')
  expect(new Intl.Locale(language).maximize().script).toBe(script)
  expect(direction(language)).toBe(script === 'Arab' ? 'rtl' : 'ltr')
  expect(endonym).toBe(
    new Intl.DisplayNames(language, { type: 'language' }).of(language)?.replace(/^./, upper),
  )
  expect(letters).toMatch(own)
  expect(letters).toBe(letters.normalize('NFC').toLocaleLowerCase(language))
  expect(new Set([...quotation.outer, ...quotation.inner]).size).toBe(4)
  expect(comma).toMatch(language === 'ar' ? /^، $/ : /^, $/)
  expect(colon).toBe(': ')
  expect(Intl.supportedValuesOf('numberingSystem')).toEqual(expect.arrayContaining([...digits]))
  expect(Intl.supportedValuesOf('calendar')).toEqual(expect.arrayContaining([...calendars]))
  for (const forms of Object.values(roles))
    for (const word of Object.values(forms))
      for (const letter of word.toLocaleLowerCase(language).match(/\p{L}/gu) ?? [])
        expect(letters).toContain(letter)
})

function upper(letter: string): string {
  return letter.toUpperCase()
}
