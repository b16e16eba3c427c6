import { describe, expect, test } from 'vitest'
import { nameOf, shippedSynonyms, synonymsOf } from './synonyms.ts'
import { askedTokens, searchTokens } from './tokens.ts'

describe.each(['ar', 'es', 'en'])('the groups that come with %s', (language) => {
  const groups = shippedSynonyms(language)

  test('are many, and each has at least two names that differ', () => {
    expect(groups.length).toBeGreaterThan(50)
    for (const group of groups) {
      const names = group.map((name) => nameOf(askedTokens(name, language).map(({ terms }) => terms)))
      expect(new Set(names).size, group.join(' · ')).toBeGreaterThan(1)
      expect(names).not.toContain('')
    }
  })

  test('none says what stemming finds by itself', () => {
    const finds = (one: string, other: string) => {
      const [asked, ...more] = askedTokens(one, language)
      const held = searchTokens(other, language)
      return (
        more.length === 0 && held.length === 1 && asked?.terms.some((term) => held[0]?.terms.includes(term))
      )
    }
    for (const group of groups)
      expect(
        group.every((one) => group.every((other) => finds(one, other))),
        group.join(' · '),
      ).toBe(false)
  })
})

test('a name asks for the others of its group, of one word or several', () => {
  const { longest, others } = synonymsOf([['onu', 'naciones unidas', '…']], 'es')
  expect(longest).toBe(2)
  expect(others.get('onu')).toEqual([[['nacion'], ['unid']]])
  expect(others.get('nacion unid')).toEqual([[['onu']]])
})

test('a name in two groups asks for both', () => {
  const { others } = synonymsOf(
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
    'tr',
  )
  expect(others.get('a')).toEqual([[['b']], [['c']]])
})
