import { describe, expect, test } from 'vitest'
import { say, sayPieces } from './say.ts'

describe('numbers', () => {
  test.each([
    ['en', 1, 'Please try again in 1 second.'],
    ['en', 5, 'Please try again in 5 seconds.'],
    ['ar', 0, 'نرجو المحاولة الآن.'],
    ['ar', 1, 'نرجو المحاولة بعد ثانية واحدة.'],
    ['ar', 2, 'نرجو المحاولة بعد ثانيتين.'],
    ['ar', 5, 'نرجو المحاولة بعد 5 ثوانٍ.'],
    ['ar', 30, 'نرجو المحاولة بعد 30 ثانية.'],
    ['ar', 100, 'نرجو المحاولة بعد 100 ثانية.'],
    ['ar-u-nu-arab', 30, 'نرجو المحاولة بعد ٣٠ ثانية.'],
    ['ar-EG', 30, 'نرجو المحاولة بعد 30 ثانية.'],
    ['es', 1, 'Vuelva a intentarlo dentro de 1 segundo.'],
    ['es-419', 5, 'Vuelva a intentarlo dentro de 5 segundos.'],
  ])('%s counts %d', (language, seconds, said) => {
    expect(say(language, 'unavailable.again', { seconds })).toBe(said)
  })
})

describe('gender', () => {
  test.each([
    ['en', 'feminine', 'Our correspondent'],
    ['ar', 'feminine', 'مراسلتنا'],
    ['ar', 'masculine', 'مراسلنا'],
    ['ar', 'unknown', 'مراسلنا'],
    ['ar', 'several', 'مراسلونا'],
    ['es', 'feminine', 'Nuestra corresponsal'],
    ['es', 'several', 'Nuestros corresponsales'],
  ] as const)('%s speaks of %s', (language, spokenOf, said) => {
    expect(say(language, 'attribution.correspondent', { spokenOf })).toBe(said)
  })
})

test('pieces keep what the caller gave untouched, through holes and through grammar', () => {
  const link = { any: 'thing' }
  expect(sayPieces('en', 'byline.writer', { names: link, spokenOf: 'unknown' })).toEqual(['By ', link])
  const pieces = sayPieces('ar', 'byline.writer', { names: link, spokenOf: 'feminine' })
  expect(pieces).toEqual(['كتبته ', link])
  expect(pieces[1]).toBe(link)
})

test('a language without a catalogue is spoken to in English', () => {
  expect(say('fr', 'front.latest')).toBe('Latest')
})

test('words that look like ICU grammar stay words', () => {
  expect(say('en', 'time.published', { when: '{count, plural, other {#}}' })).toBe(
    'Published {count, plural, other {#}}',
  )
})
