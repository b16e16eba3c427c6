import { describe, expect, it } from 'vitest'
import { decodeJson } from './decodeJson.ts'
import { isDeeperThan } from './nesting.ts'

async function decoded(bytes: readonly number[], piece: number): Promise<string> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield Uint8Array.from(bytes.slice(at, at + piece))
  }
  let text = ''
  for await (const one of decodeJson(pieces())) text += one
  return text
}

describe('the text of a JSON file', () => {
  const text = '{"a":"ميناء 😀"}'
  const units = [...Array(text.length).keys()].map((at) => text.charCodeAt(at))
  it.each([
    ['UTF-8', [...new TextEncoder().encode(text)]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]],
    ['UTF-16, little end first', units.flatMap((unit) => [unit & 0xff, unit >> 8])],
    [
      'UTF-16, big end first, with its mark',
      [0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff])],
    ],
  ])('%s, in pieces of any size', async (_, bytes) => {
    for (const piece of [1, 2, 3, 100]) expect(await decoded(bytes, piece)).toBe(text)
  })

  it('wrong bytes and a single one', async () => {
    expect(await decoded([0x22, 0xe9, 0x22], 1)).toBe('"\ufffd"')
    expect(await decoded([0x7b], 1)).toBe('{')
    expect(await decoded([], 1)).toBe('')
  })
})

describe('the nesting of JSON', () => {
  it.each([
    ['[[[]]]', 3, false],
    ['[[[[]]]]', 3, true],
    ['[{"[[[[":"]"}]', 3, false],
    ['["\\"[[[["]', 3, false],
    [`${'['.repeat(10_000)}`, 100, true],
  ])('%#', (json, most, isDeeper) => {
    expect(isDeeperThan(most, json)).toBe(isDeeper)
  })
})
