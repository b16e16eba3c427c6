import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldOf, type PhpValue, phpValue } from './phpValue.ts'

const serialized = (value: unknown): string => {
  if (value === null) return 'N;'
  if (typeof value === 'boolean') return `b:${value ? 1 : 0};`
  if (typeof value === 'number') return Number.isInteger(value) ? `i:${value};` : `d:${value};`
  if (typeof value === 'string') return `s:${Buffer.byteLength(value)}:"${value}";`
  const entries = Object.entries(value ?? {})
  return `a:${entries.length}:{${entries.map(([key, each]) => serialized(key) + serialized(each)).join('')}}`
}
const plain = (value: PhpValue | undefined): unknown =>
  value instanceof Map ? Object.fromEntries([...value].map(([key, each]) => [key, plain(each)])) : value

describe('what PHP serialized', () => {
  it('is read as it was', () => {
    fc.assert(
      fc.property(
        fc.letrec((tie) => ({
          value: fc.oneof(
            { maxDepth: 5 },
            fc.string({ unit: 'grapheme' }),
            fc.integer(),
            fc.boolean(),
            fc.constant(null),
            fc.dictionary(
              fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'),
              tie('value'),
              { maxKeys: 4 },
            ),
          ),
        })).value,
        (value) => {
          expect(plain(phpValue(serialized(value)))).toEqual(value)
        },
      ),
    )
  })

  it('never throws, whatever it is', () => {
    const piece = fc.constantFrom(
      'a:',
      's:',
      'i:',
      'b:',
      'd:',
      'O:',
      'N;',
      '1',
      '9999999999',
      '-1',
      ':',
      '"',
      '{',
      '}',
      ';',
      'x',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(() => phpValue(pieces.join(''))).not.toThrow()
      }),
    )
  })

  it('whose lengths are wrong since names were exchanged is read all the same', () => {
    expect(plain(phpValue('a:1:{s:4:"file";s:9:"https://much-longer.example/a.jpg";}'))).toEqual({
      file: 'https://much-longer.example/a.jpg',
    })
  })

  it('that makes an object is its fields', () => {
    expect(plain(phpValue('O:8:"stdClass":1:{s:1:"a";i:2;}'))).toEqual({ a: 2 })
    expect(fieldOf(phpValue('a:1:{s:1:"a";R:1;}'), 'a')).toBeNull()
  })

  it.each([
    ['nothing', ''],
    ['words', 'a boat'],
    ['what is cut off', 'a:2:{s:1:"a";i:1;'],
    ['what nests without end', 'a:1:{i:0;'.repeat(10_000)],
    ['what says that it is large', 'a:999999999:{}'],
    ['what is large', `s:2000000:"${'a'.repeat(2_000_000)}";`],
  ])('is not %s', (_name, text) => {
    expect(phpValue(text)).toBeUndefined()
  })
})
