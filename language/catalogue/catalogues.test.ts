import { describe, expect, test } from 'vitest'
import { facts, type Language, languages } from '../facts.ts'
import { catalogues } from '../say.ts'
import { catalogueFaults, pluralsOf } from './faults.ts'
import type { Catalogue } from './messages.ts'

const { en } = catalogues

function faultsWith(language: Language, changes: Record<string, string | undefined>): string[] {
  const changed = { ...catalogues[language], ...changes }
  const kept = Object.fromEntries(Object.entries(changed).filter(([, message]) => message !== undefined))
  return catalogueFaults(language, kept as Catalogue, facts[language], en).map(
    ({ key, what }) => `${key} ${what}`,
  )
}

test.each(languages)('nothing stands against the catalogue of %s', (language) => {
  expect(catalogueFaults(language, catalogues[language], facts[language], en)).toEqual([])
})

test('Arabic has six plurals, Spanish three, English two', () => {
  expect(languages.map((language) => pluralsOf(language).length)).toEqual([2, 6, 3])
})

describe('each check can fail', () => {
  test.each<[Language, Record<string, string | undefined>, string]>([
    ['ar', { 'front.latest': undefined }, 'front.latest is missing'],
    ['ar', { 'front.oldest': 'أقدم' }, 'front.oldest is no message of ours'],
    ['es', { 'time.updated': 'Actualizado' }, 'time.updated takes {} and English takes {when}'],
    [
      'es',
      { 'time.updated': 'El {when} de {day}' },
      'time.updated takes {day, when} and English takes {when}',
    ],
    [
      'es',
      { 'article.shares': '{count, plural, one {# vez} other {# veces}}' },
      'article.shares says the plurals one, other and needs many, one, other',
    ],
    [
      'ar',
      { 'article.shares': '{count, plural, one {مشاركة} other {# مشاركة}}' },
      'article.shares says the plurals one, other and needs few, many, one, other, two, zero',
    ],
    [
      'ar',
      { 'front.latest': 'آخر news' },
      "front.latest has letters that its language doesn't write with: news",
    ],
    [
      'ar',
      { 'front.latest': 'آخرین خبرها' },
      "front.latest has letters that its language doesn't write with: ی",
    ],
    [
      'es',
      { 'front.latest': 'À la une' },
      "front.latest has letters that its language doesn't write with: à",
    ],
    ['es', { 'front.latest': en['front.latest'] }, 'front.latest reads as in English'],
    ['es', { 'breaking.before': '{who} — {words}' }, 'breaking.before is listed as English and is not'],
    ['es', { 'front.latest': 'Lo {último' }, 'front.latest is no ICU message'],
    [
      'es',
      { 'attribution.source': '{spokenOf, select, plural {Fuentes} other {Una fuente}}' },
      'attribution.source speaks of "plural", and nobody is that',
    ],
  ])('%s with %j', (language, changes, fault) => {
    expect(faultsWith(language, changes)).toEqual([fault])
  })

  test('a message at another place', () => {
    const { 'frame.skip': skip, ...rest } = catalogues.es
    expect(catalogueFaults('es', { ...rest, 'frame.skip': skip }, facts.es, en)).toEqual([
      { key: 'frame.sections', what: 'stands at another place than in the English catalogue' },
    ])
  })

  test('a reason for a message that is gone', () => {
    const stale = { ...facts.es, asInEnglish: { ...facts.es.asInEnglish, 'gone.by': 'why' } }
    expect(catalogueFaults('es', catalogues.es, stale, en)).toEqual([
      { key: 'gone.by', what: 'is listed as English and is no message of ours' },
    ])
  })
})
