import { describe, expect, it } from 'vitest'
import { direction } from '../../language/direction.ts'
import { languageOf, languages } from '../../language/facts.ts'
import { sectionSlugFault } from '../../model/address.ts'
import { isPublicId } from '../../model/identity.ts'
import { harbour } from './house.ts'

const { editions, sections, contributors, labels } = harbour
const own = {
  en: /^[\p{Script=Latin}\s&,'-]+$/u,
  ar: /^[\p{Script=Arabic}\p{M}\s،]+$/u,
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
    const words = [
      ...sections.map(({ names }) => names[language]?.name),
      ...contributors.flatMap(({ names }) => [names[language]?.name, names[language]?.sortName]),
      ...labels.map(({ names }) => names[language]),
    ]
    for (const one of words) expect(one).toMatch(own[language])
  })

  it.each(languages)('has sections that can stand in addresses in %s', (language) => {
    for (const { parent, names } of sections)
      expect(sectionSlugFault(names[language]?.slug ?? '', parent === undefined)).toBeNull()
    const paths = sections.map(({ parent, names }) => `${parent}/${names[language]?.slug}`)
    expect(new Set(paths).size).toBe(sections.length)
  })

  it('holds each section under one that comes before it', () => {
    for (const [at, { parent }] of sections.entries())
      if (parent !== undefined) expect(sections.slice(0, at).map(({ id }) => id)).toContain(parent)
  })

  it('signs with its one contributor of kind house, and names each by an id fit for an address', () => {
    const house = contributors.filter(({ kind }) => kind === 'house').map(({ id }) => id)
    expect(house).toHaveLength(1)
    for (const edition of editions) expect(edition.houseByline).toBe(house[0])
    expect(new Set(contributors.map(({ id }) => id)).size).toBe(contributors.length)
    for (const { id } of contributors) expect(isPublicId(id)).toBe(true)
  })
})
