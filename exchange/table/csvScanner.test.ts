import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvRow, CsvScanner } from './csvScanner.ts'
import { separatorOf } from './separator.ts'

function rows(pieces: Iterable<string>, longest = 1000, separator = ','): CsvRow[] {
  const scanner = new CsvScanner(separator, longest)
  const found: CsvRow[] = []
  for (const piece of pieces) for (const row of scanner.feed(piece)) found.push(row)
  return [...found, ...scanner.end()]
}
const short = (found: readonly CsvRow[]): unknown[] =>
  found.map((row) => ('fault' in row ? `${row.at} ${row.fault}` : row.fields))

describe('the rows of a file', () => {
  // biome-ignore format: a table to be read as one
  const cases: [name: string, text: string, expected: unknown[]][] = [
    ['plain', 'a,b\nc,d\n', [['a', 'b'], ['c', 'd']]],
    ['no line end at the end', 'a,b\r\nc,', [['a', 'b'], ['c', '']]],
    ['line ends of three kinds', 'a\rb\r\nc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['quotation marks', '"a","b ""c"" d",""\n', [['a', 'b "c" d', '']]],
    ['line ends and separators in quotation marks', '"a\r\nb,c\n\nd",e\n', [['a\r\nb,c\n\nd', 'e']]],
    ['blanks behind a closing mark', '"a" , b\n"c"  \n', [['a', ' b'], ['c']]],
    ['a mark that opens nothing', 'a "b" c,5" pipe\n', [['a "b" c', '5" pipe']]],
    ['marks that are not doubled', '"He said "no" to it",b\nc,d\n', [['He said "no" to it', 'b'], ['c', 'd']]],
    ['rows of nothing', '\n\n,,\n \r\na,b\n\n', [['a', 'b']]],
    ['a mark that never closes', 'a,b\n"c,d\ne,f\n', [['a', 'b'], '2 It begins a field in quotation marks that never ends; the rest of the file is in it.']],
    ['nothing', '', []],
  ]
  it.each(cases)('%s, split anywhere', (_, text, expected) => {
    expect(short(rows([text]))).toEqual(expected)
    expect(rows(text)).toEqual(rows([text]))
    for (let at = 0; at <= text.length; at += 1)
      expect(rows([text.slice(0, at), text.slice(at)])).toEqual(rows([text]))
  })

  it('says in which line a row begins, and whether its marks are loose', () => {
    expect(rows(['a\n"b\nc"\n\n"d"e"\n'])).toEqual([
      { at: 1, line: 1, fields: ['a'], isLoose: false },
      { at: 2, line: 2, fields: ['b\nc'], isLoose: false },
      { at: 3, line: 5, fields: ['d"e'], isLoose: true },
    ])
  })

  it('of a row that is too long nothing is held, and the next one is read', () => {
    function* pieces(open: string, close: string): Generator<string> {
      yield `a,${open}`
      for (let count = 0; count < 1000; count += 1) yield 'xxxxxxxxxx'
      yield `${close}\nb,c\n`
    }
    const expected = ['1 It is longer than 1,000 characters.', ['b', 'c']]
    expect(short(rows(pieces('"', '"')))).toEqual(expected)
    expect(short(rows(pieces('', '')))).toEqual(expected)
    expect(short(rows([','.repeat(100_000), '\nb,c\n']))).toEqual([
      '1 It has more than 1,000 fields.',
      ['b', 'c'],
    ])
  })

  it('takes time with the length, whatever stands in it', () => {
    for (const pattern of ['"', '""', '"a",', '"a"\n', '"\n', ',', '\n', '" ', '"a" b', '\r'])
      rows([pattern.repeat(Math.floor(2_000_000 / pattern.length))], 10_000_000)
  }, 20_000)

  it('finds what was written by the rules', () => {
    const field = fc.oneof(fc.string(), fc.constantFrom('"', '\n', '\r\n', ',', ';', '" ', 'مركب', '\t'))
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 9 }),
        (table, separator, end, size) => {
          const kept = table.filter((row) => row.some((each) => each.trim() !== ''))
          const text = kept
            .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator) + end)
            .join('')
          const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
          expect(short(rows(pieces, 100_000, separator))).toEqual(kept)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('what separates fields', () => {
  // biome-ignore format: a table to be read as one
  it.each([
    ['Title,Body;more\n', ',', 0], ['Title;Body, more;Date\n;;', ';', 0], ['Title\tBody\n', '\t', 0], ['Title|Body\n', '|', 0],
    ['sep=;\r\nTitle,Body\n', ';', 7], ['\n\n"a;b;c",d\n', ',', 0], ['Title\na;b', ',', 0], ['', ',', 0],
  ])('%j', (text, separator, from) => {
    expect(separatorOf(text)).toEqual({ separator, from })
  })
})
