import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepestElement, parseXml, wordsIn, xmlOf } from './element.ts'
import { ElementStream, type Streamed } from './elementStream.ts'

function streamed(pieces: Iterable<string>, longest = 10_000): Streamed[] {
  const stream = new ElementStream(longest, (name) => name === 'item')
  const found: Streamed[] = []
  for (const piece of pieces) found.push(...stream.feed(piece))
  return [...found, ...stream.end()]
}
const short = (found: readonly Streamed[]): string[] =>
  found.map((one) => ('element' in one ? `${one.at} ${wordsIn(one.element)}` : `${one.at} ${one.fault}`))

const file =
  '<x:list xmlns:x="urn:x" xmlns="urn:y"><head>no</head><x:item a="1" xml:lang="ar">one &amp; <b>t<!-- -->wo</b></x:item>' +
  '<item><![CDATA[<three>]]></item><deep><item>four<item>five</item></item></deep></x:list>'

describe('elements in a stream of XML', () => {
  it('are found wherever they stand, with their namespaces', () => {
    const found = streamed([file])
    expect(short(found)).toEqual(['1 one & two', '2 <three>', '3 fourfive'])
    expect(found[0]).toMatchObject({
      element: { name: 'item', uri: 'urn:x', attributes: { a: '1', 'xml:lang': 'ar' } },
    })
    expect(found.map((one) => ('element' in one ? xmlOf(one.element) : ''))).toEqual([
      '<item xmlns="urn:x" a="1" xml:lang="ar">one &amp; <b xmlns="urn:y">two</b></item>',
      '<item xmlns="urn:y">&lt;three&gt;</item>',
      '<item xmlns="urn:y">four<item>five</item></item>',
    ])
  })

  it('are the same, however the file is split', () => {
    const whole = streamed([file])
    for (let at = 0; at <= file.length; at += 1)
      expect(streamed([file.slice(0, at), file.slice(at)])).toEqual(whole)
    expect(streamed(file)).toEqual(whole)
  })

  it('can be written and read again', () => {
    for (const one of streamed([file]))
      if ('element' in one) expect(parseXml(xmlOf(one.element))).toEqual(one.element)
  })

  it('what is not well-formed spoils itself only', () => {
    const xml = '<list><item>one</item><item id="7">two &nosuch; <b></item><item>three</item></list>'
    expect(short(streamed([xml]))).toEqual([
      '1 one',
      expect.stringMatching(/^2 It is not well-formed XML: (undefined entity|unexpected close tag)\.$/),
      '3 three',
    ])
    expect(streamed([xml])[1]).toMatchObject({ attributes: { id: '7' } })
  })

  it('a file that was cut off keeps what was whole', () => {
    expect(short(streamed(['<list><item>one</item><item>tw']))).toEqual([
      '1 one',
      '2 The file ends in the middle of this item.',
    ])
  })

  it.each([
    ['', 'document must contain a root element'],
    ['{"no": "xml"}', 'text data outside of root node'],
    ['<list></list>', 'it holds no item'],
    ['<'.repeat(5000), 'not well-formed in a thousand places'],
    [`<list>${'<a>'.repeat(30_000)}`, 'deeper than 20000'],
  ])('%#: a file without any says so once', (xml, words) => {
    const found = short(streamed([xml]))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(words)
  })

  it('of what is too long or too deep nothing is held, and the next one is read', () => {
    function* pieces(): Generator<string> {
      yield '<list><item>one</item><item id="9">'
      for (let count = 0; count < 20_000; count += 1) yield '<b>x</b>'
      yield `</item><item>${'<c>'.repeat(deepestElement)}${'</c>'.repeat(deepestElement)}</item>`
      yield `<item d="${'d'.repeat(20_000)}"/><item>last</item></list>`
    }
    expect(short(streamed(pieces()))).toEqual([
      '1 one',
      '2 It is longer than 10000 characters.',
      `3 It is nested deeper than ${deepestElement} elements.`,
      '4 It is longer than 10000 characters.',
      '5 last',
    ])
  })

  it('entities are never multiplied', () => {
    const bomb = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(9)}">]><l><item>&b;</item><item>one</item></l>`
    expect(short(streamed([bomb]))).toEqual(['1 It is not well-formed XML: undefined entity.', '2 one'])
  })

  it('never throws', () => {
    const signs = fc.constantFrom(
      '<', '>', '/', '<item>', '</item>', '<a:b', ' xmlns:a="u"', '&', ';', '&#x110000;', '&constructor;', '__proto__', '"', '=',
      ']]>', '<![CDATA[', '\ud800', '\r', ' ',
    ) // biome-ignore format: a list to be read as one
    fc.assert(fc.property(fc.array(signs, { maxLength: 80 }), (all) => void streamed(all)))
    fc.assert(fc.property(fc.array(signs, { maxLength: 80 }), (all) => void parseXml(all.join(''))))
  })
})
