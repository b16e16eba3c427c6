import { describe, expect, it } from 'vitest'
import { liftDateline } from './dateline.ts'

describe('the dateline of a first paragraph', () => {
  it.each([
    ['PORT SAHEL (Wire) -- Talks opened.', 'PORT SAHEL', 'Wire', 'Talks opened.'],
    [
      "ST. JOHN'S HARBOUR, Northern Isles (NW) — Boats left.",
      "ST. JOHN'S HARBOUR, Northern Isles",
      'NW',
      'Boats left.',
    ],
    ['MÁLAGA NUEVA (Cable Sur) – Abrió el puerto.', 'MÁLAGA NUEVA', 'Cable Sur', 'Abrió el puerto.'],
  ])('%s', (first, place, agency, rest) => {
    expect(liftDateline([first, 'More.'])).toEqual({ place, agency, paragraphs: [rest, 'More.'] })
  })

  it.each([
    'Talks opened (at last) - and closed.',
    'The council (of nine) -- it met.',
    'PORT SAHEL said nothing.',
    'PORT SAHEL (Wire) talks.',
    '',
  ])('leaves alone: %s', (first) => {
    expect(liftDateline([first])).toEqual({ place: '', agency: '', paragraphs: [first] })
  })
})
