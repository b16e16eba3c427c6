import { describe, expect, test } from 'vitest'
import { paragraph } from './block.ts'
import { leadOf } from './lead.ts'

const picture = (id: string, asset: string | null) =>
  ({ type: 'picture', attrs: { id, asset, alt: '' } }) as const
const words = paragraph('w', 'The first boat left at dawn.')

describe('the lead of a body', () => {
  test('is what stands before the first words, and only that', () => {
    const [first, later] = [picture('a', '1a'), picture('b', '2b')]
    expect(leadOf([first, words, later])).toEqual({ lead: [first], text: [words, later] })
    expect(leadOf([words, later])).toEqual({ lead: [], text: [words, later] })
    expect(leadOf([first, later])).toEqual({ lead: [first, later], text: [] })
    expect(leadOf([])).toEqual({ lead: [], text: [] })
  })
})
