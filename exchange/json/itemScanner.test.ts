import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ItemScanner, type Scanned } from './itemScanner.ts'

function scanned(pieces: Iterable<string>, longest = 1000): Scanned[] {
  const scanner = new ItemScanner(longest)
  const found: Scanned[] = []
  for (const piece of pieces) found.push(...scanner.feed(piece))
  return [...found, ...scanner.end()]
}
const short = (found: readonly Scanned[]): string[] =>
  found.map((one) => `${one.at} ${'raw' in one ? one.raw : one.fault}`)

describe('the items in a file of JSON', () => {
  const cases: [string, string, string[]][] = [
    ['one item', '\ufeff{"a":"}\\""}\n', ['1 {"a":"}\\""}']],
    ['one item over several lines', '{\n "a": [1,\n 2]\n}', ['1 {\n "a": [1,\n 2]\n}']],
    ['an array', '[{"a":1} ,\n{"b":[]}]', ['1 {"a":1}', '2 {"b":[]}']],
    ['an array of other things', '[1, "two", null, [3]]', ['1 1', '2 "two"', '3 null', '4 [3]']],
    ['an empty array', ' [ ] ', []],
    ['one a line', '{"a":1}\r\n\n{"b":2}\n', ['1 {"a":1}', '3 {"b":2}']],
    ['a broken line among others', '{"a":1}\n{"b":\n{"c":3}', ['1 {"a":1}', '2 {"b":', '3 {"c":3}']],
    ['one after the other', '{"a":1}{"b":\n2}', ['1 {"a":1}', '2 {"b":\n2}']],
    ['nothing', ' \n ', []],
    ['no JSON', '<rss>\n<channel>\n</rss>', ['1 This is not JSON: it begins neither a list nor an object.']],
    [
      'a list that was cut off',
      '[{"a":1},',
      ['1 {"a":1}', '2 The file ends in the middle of its list of items.'],
    ],
    [
      'an item that was cut off',
      '[{"a":1},{"b',
      ['1 {"a":1}', '2 The file ends in the middle of this item.'],
    ],
    ['brackets that close nothing', '[}}{"a":1}}]', ['1 {"a":1}']],
  ]

  it.each(cases)('%s, split anywhere', (_, file, expected) => {
    expect(short(scanned([file]))).toEqual(expected)
    expect(scanned(file)).toEqual(scanned([file]))
    for (let at = 0; at <= file.length; at += 1)
      expect(scanned([file.slice(0, at), file.slice(at)])).toEqual(scanned([file]))
  })

  it('a quotation mark that is missing spoils what stands up to the end of its item', () => {
    const found = short(scanned(['[{"a":"one\n},\n{"b":2}]']))
    expect(found).toEqual(['1 {"a":"one\n}', '2 {"b":2}'])
  })

  it('of an item that is too long nothing is held, and the next one is read', () => {
    function* pieces(open: string, between: string, close: string): Generator<string> {
      yield `${open}{"a":"`
      for (let count = 0; count < 1000; count += 1) yield 'xxxxxxxxxx'
      yield `"}${between}{"b":2}${close}`
    }
    const expected = ['1 It is longer than 1000 characters.', '2 {"b":2}']
    expect(short(scanned(pieces('[', ',', ']')))).toEqual(expected)
    expect(short(scanned(pieces('', '\n', '')))).toEqual(expected)
    expect(short(scanned(pieces('{"c":1}\n', '\n', '')))).toEqual([
      '1 {"c":1}',
      '2 It is longer than 1000 characters.',
      '3 {"b":2}',
    ])
  })

  it('finds every value of an array, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 8 }),
        fc.constantFrom(0, 2),
        fc.nat(12),
        (values, indent, size) => {
          const file = JSON.stringify(values, null, indent)
          const pieces = file.match(new RegExp(`[^]{1,${size + 1}}`, 'g')) ?? []
          const found = scanned(pieces, 100_000)
          expect(found.map((one) => ('raw' in one ? JSON.parse(one.raw) : one))).toEqual(JSON.parse(file))
        },
      ),
    )
  })

  it('is the same for any signs, however they are split', () => {
    const signs = fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', '\n', ' ', 'a', '1', '\ufeff')
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (all) => {
        expect(scanned(all)).toEqual(scanned([all.join('')]))
      }),
    )
  })
})
