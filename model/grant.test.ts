import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Grant, rolesAt } from './grant.ts'
import { roles } from './workflow.ts'

const now = new Date('2026-05-01T09:00:00Z')
const grant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...roles),
  edition: fc.constantFrom(null, 'en', 'ar'),
  section: fc.constantFrom(null, 'news', 'politics', 'opinion'),
  until: fc.constantFrom(null, new Date(now.getTime() - 1), now, new Date(now.getTime() + 1)),
})
const place = fc.record(
  {
    edition: fc.constantFrom(null, 'en', 'ar'),
    sections: fc.constantFrom<string[]>(['news'], ['politics', 'news'], ['opinion'], []),
  },
  { requiredKeys: ['edition'] },
)

describe('the roles at a place', () => {
  test('are those whose grant has not ended, and reaches the edition and a section above', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 6 }), place, (grants, at) => {
        const found = new Set<string>()
        for (const one of grants) {
          if (one.until && one.until.getTime() <= now.getTime()) continue
          if (one.edition && one.edition !== at.edition) continue
          if (one.section && !at.sections?.includes(one.section)) continue
          found.add(one.role)
        }
        const held = rolesAt(grants, at, now)
        expect(new Set(held)).toEqual(found)
        expect(held.length).toBe(found.size)
      }),
      { numRuns: 500 },
    )
  })

  test('of a grant for one edition are none where a thing belongs to no edition', () => {
    const narrow: Grant = { role: 'administrator', edition: 'en', section: null, until: null }
    expect(rolesAt([narrow], { edition: null }, now)).toEqual([])
    expect(rolesAt([{ ...narrow, edition: null }], { edition: null }, now)).toEqual(['administrator'])
  })
})
