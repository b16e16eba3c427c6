import { expect, test } from 'vitest'
import { facts, languages } from './facts.ts'
import { roleName } from './roleName.ts'

test.each([
  ['en', 'translator', 'feminine', 'Translator'],
  ['en', 'translator', 'several', 'Translators'],
  ['ar', 'translator', 'feminine', 'مترجمة'],
  ['ar', 'translator', 'masculine', 'مترجم'],
  ['ar', 'translator', 'unknown', 'ترجمة'],
  ['ar', 'translator', 'several', 'مترجمون'],
  ['es', 'photographer', 'feminine', 'Fotógrafa'],
  ['es', 'correspondent', 'feminine', 'Corresponsal'],
  ['es-419', 'presenter', 'unknown', 'Presentación'],
  ['fr', 'guest', 'unknown', 'Guest'],
] as const)('%s calls a %s, %s: %s', (language, role, spokenOf, said) => {
  expect(roleName(language, role, spokenOf)).toBe(said)
})

test('what names a person of unknown gender is neither the feminine nor the masculine form', () => {
  for (const language of languages)
    for (const { neutral, feminine, masculine } of Object.values(facts[language].roles))
      expect([feminine, masculine]).not.toContain(neutral)
})
