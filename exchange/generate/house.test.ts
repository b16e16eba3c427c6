import { describe, expect, it } from 'vitest'
import { direction } from '../../language/direction.ts'
import { languageOf, languages } from '../../language/facts.ts'
import { sectionSlugFault } from '../../model/address.ts'
import { city, contributors, editions, firstLine, houseByline, sectionSlug, sections } from './house.ts'

const own = {
  en: /^[\p{Script=Latin}\s&,'-]+$/u,
  ar: /^[\p{Script=Arabic}\s،]+$/u,
  es: /^[\p{Script=Latin}\s,'-]+$/u,
}

describe('the invented house', () => {
  it('has an edition in each language, one of them the default', () => {
    expect(editions.map(({ language }) => languageOf(language)).sort()).toEqual([...languages].sort())
    expect(editions.filter(({ isDefault }) => isDefault)).toHaveLength(1)
    for (const edition of editions) {
      expect(edition.direction).toBe(direction(edition.language))
      expect(() => new Intl.DateTimeFormat(edition.language, { timeZone: edition.timeZone })).not.toThrow()
    }
  })

  it.each(languages)('names everything in %s, in its script', (language) => {
    for (const words of [
      ...sections.map((one) => one.names),
      ...contributors.flatMap((one) => [one.names, one.sortNames]),
      firstLine,
      city,
    ])
      expect(words[language]).toMatch(own[language])
  })

  it.each(languages)('has sections that can stand in addresses in %s', (language) => {
    for (const one of sections)
      expect(sectionSlugFault(sectionSlug(one, language), one.parent === null)).toBeNull()
    const paths = sections.map((one) => `${one.parent}/${sectionSlug(one, language)}`)
    expect(new Set(paths).size).toBe(sections.length)
  })

  it('holds each section under one that comes before it', () => {
    for (const [at, { parent }] of sections.entries())
      if (parent !== null) expect(sections.slice(0, at).map(({ id }) => id)).toContain(parent)
  })

  it('signs with one contributor of kind house', () => {
    expect(contributors.filter(({ kind }) => kind === 'house').map(({ id }) => id)).toEqual([houseByline])
    expect(new Set(contributors.map(({ id }) => id)).size).toBe(contributors.length)
  })
})
