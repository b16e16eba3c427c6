import { describe, expect, it } from 'vitest'
import { datelineIn } from './dateline.ts'

describe('the dateline of a first paragraph', () => {
  it.each([
    ['PORT SAHEL (Wire) -- Talks opened.', 'PORT SAHEL', 'Wire'],
    ["ST. JOHN'S HARBOUR, Northern Isles (NW) — Boats left.", "ST. JOHN'S HARBOUR, Northern Isles", 'NW'],
    ['MÁLAGA NUEVA (Cable Sur) – Abrió el puerto.', 'MÁLAGA NUEVA', 'Cable Sur'],
  ])('%s', (first, place, agency) => {
    expect(datelineIn(first)).toEqual({ place, agency })
  })

  it.each([
    'Talks opened (at last) - and closed.',
    'The council (of nine) -- it met.',
    'PORT SAHEL said nothing.',
    'PORT SAHEL (Wire) talks.',
    '',
  ])('is not seen in: %s', (first) => {
    expect(datelineIn(first)).toBeNull()
  })
})
