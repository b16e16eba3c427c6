import { describe, expect, test } from 'vitest'
import { paragraph } from './block.ts'
import { cardAsset, leadOf } from './lead.ts'

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

  test('lends its first picture to the card: one that is there, of a gallery its first, of a video its poster', () => {
    expect(cardAsset([picture('a', null), picture('b', '2b'), words])).toBe('2b')
    expect(
      cardAsset([{ type: 'gallery', attrs: { id: 'g' }, content: [picture('a', null), picture('b', '3c')] }]),
    ).toBe('3c')
    expect(cardAsset([{ type: 'video', attrs: { id: 'v', asset: '4d', poster: '5e' } }, words])).toBe('5e')
    expect(cardAsset([words, picture('b', '2b')])).toBeNull()
  })
})
