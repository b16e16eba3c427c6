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
  const { script, endonym, quotation, comma, colon } = facts[language]
  expect(new Intl.Locale(language).maximize().script).toBe(script)
  expect(direction(language)).toBe(script === 'Arab' ? 'rtl' : 'ltr')
  expect(endonym).toMatch(script === 'Arab' ? /^\p{Script=Arabic}+$/u : /^\p{Script=Latin}+$/u)
  expect(new Set([...quotation.outer, ...quotation.inner]).size).toBe(4)
  expect(comma).toMatch(language === 'ar' ? /^، $/ : /^, $/)
  expect(colon).toBe(': ')
})
