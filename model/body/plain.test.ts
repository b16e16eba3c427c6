import { describe, expect, test } from 'vitest'
import { type Block, paragraph, type Words, wordsOf } from './block.ts'
import { bareSurroundings } from './html/surroundings.ts'
import { ninjsBodies, ninjsBodyProperties } from './ninjs.ts'
import { plainBody, plainParts } from './plain.ts'

const said: Words = {
  ...wordsOf('q', 'quotation', 'It sailed.'),
  attrs: { id: 'q', kind: 'quotation', attribution: 'Nadia' },
}
const body: Block[] = [
  paragraph('p', 'Two\nlines & <more>'),
  wordsOf('s', 'subhead', 'Fares'),
  said,
  wordsOf('u', 'pull quote', 'Two evenings.'),
  { type: 'picture', attrs: { id: 'i', asset: null, alt: 'A quay', credit: 'Noor' }, content: [wordsOf('c', 'caption', 'At nine')] },
  { type: 'gallery', attrs: { id: 'g' }, content: [{ type: 'picture', attrs: { id: 'gi', asset: null, alt: 'A sack' } }] },
  { type: 'video', attrs: { id: 'v', asset: null }, content: [wordsOf('vc', 'caption', 'The ramp')] },
  { type: 'audio', attrs: { id: 'a', asset: null }, content: [wordsOf('ac', 'caption', 'The horn')] },
  { type: 'embed', attrs: { id: 'e', address: 'https://map.example/', provider: 'Map', title: 'Ships', description: '' } },
  { type: 'post', attrs: { id: 'o', author: 'Irene', handle: '', network: 'Harbour', address: '' }, content: [paragraph('ow', 'Early!')] },
  { type: 'table', attrs: { id: 't', caption: 'One way', headerRows: 0, headerColumns: 0 }, content: [
    { type: 'row', attrs: { id: 'r' }, content: [
      { type: 'cell', attrs: { id: 'c1' }, content: [paragraph('c1w', 'Deck'), paragraph('c1x', 'seat')] },
      { type: 'cell', attrs: { id: 'c2' }, content: [paragraph('c2w', '18')] } ] } ] },
  { type: 'infographic', attrs: { id: 'n', asset: null, alt: 'Decks' }, content: [paragraph('nw', 'Four.')] },
  { type: 'more', attrs: { id: 'm', address: '/en/x', words: 'Another story', as: 'line' } },
  { type: 'factbox', attrs: { id: 'f', title: 'In brief' }, content: [paragraph('fw', 'Seven hours.')] },
  { type: 'note', attrs: { id: 'z', kind: 'update' }, content: [paragraph('zw', 'New figures.')] },
] // biome-ignore format: a text, to be read down

test('every kind says its words once, in order, each known by its block and by what it is for', () => {
  expect(plainParts(body).map(({ block, as, words }) => [block, as, words])).toEqual([
    ['p', 'text', 'Two\nlines & <more>'],
    ['s', 'text', 'Fares'],
    ['q', 'text', 'It sailed.'],
    ['q', 'source', 'Nadia'],
    ['u', 'pulled', 'Two evenings.'],
    ['i', 'alt', 'A quay'],
    ['c', 'caption', 'At nine'],
    ['i', 'source', 'Noor'],
    ['gi', 'alt', 'A sack'],
    ['vc', 'caption', 'The ramp'],
    ['ac', 'caption', 'The horn'],
    ['e', 'caption', 'Ships'],
    ['e', 'source', 'Map'],
    ['ow', 'text', 'Early!'],
    ['o', 'source', 'Irene, Harbour'],
    ['t', 'caption', 'One way'],
    ['r', 'text', 'Deck seat\t18'],
    ['n', 'alt', 'Decks'],
    ['nw', 'text', 'Four.'],
    ['f', 'text', 'In brief'],
    ['fw', 'text', 'Seven hours.'],
    ['zw', 'text', 'New figures.'],
  ])
})

test('as one string, all of it or what is wanted', () => {
  expect(plainBody(body.slice(0, 5), ['text', 'pulled'])).toBe(
    'Two\nlines & <more>\n\nFares\n\nIt sailed.\n\nTwo evenings.',
  )
  expect(plainBody(body.slice(4, 5))).toBe('A quay\n\nAt nine\n\nNoor')
  expect(plainBody([])).toBe('')
})

test('a kind of a later version says nothing', () => {
  expect(plainParts([{ type: 'hologram', attrs: { id: 'h' } } as unknown as Block])).toEqual([])
})

describe('ninjs', () => {
  const around = {
    ...bareSurroundings('ar', () => ''),
    address: (path: string) => new URL(path, 'https://own.example').href,
  }

  test('3.1: the same words as HTML and as text, counted without captions', () => {
    const [html, text, ...none] = ninjsBodies(
      [paragraph('p', 'قالت الحكومة أمس'), ...body.slice(4, 5)],
      around,
    )
    expect(none).toEqual([])
    expect(html).toMatchObject({ role: 'main', contentType: 'text/html', charCount: 16, wordCount: 3 })
    expect(html?.value).toMatch(/^<p>قالت الحكومة أمس<\/p>\n<figure class="picture">/)
    expect(text).toEqual({
      ...{ role: 'main', contentType: 'text/plain', charCount: 16, wordCount: 3 },
      value: 'قالت الحكومة أمس\n\nA quay\n\nAt nine\n\nNoor',
    })
  })

  test('1.x: a property for each format; addresses are absolute', () => {
    const more = body.slice(12, 13)
    expect(ninjsBodyProperties([paragraph('p', 'a'), ...more], around)).toEqual({
      body_html:
        '<p>a</p>\n<p class="more"><b>اقرأ أيضًا</b> <a href="https://own.example/en/x"><bdi>Another story</bdi></a></p>\n',
      body_text: 'a',
    })
  })
})
