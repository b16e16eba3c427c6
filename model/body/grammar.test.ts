import { expect, expectTypeOf, test } from 'vitest'
import type { Attribute } from './attribute.ts'
import type { Block, Mark, Part } from './block.ts'
import { type Grammar, grammar } from './grammar.ts'

type Value<A extends Attribute> = A extends { is: 'ids' }
  ? string[]
  : A extends { is: 'asset' }
    ? string | null
    : A extends { is: 'count' }
      ? number
      : A extends { is: 'yes or no' }
        ? boolean
        : A extends { is: 'one of'; of: readonly (infer One)[] }
          ? One
          : string

type Attributes<Of> = {
  -readonly [Name in keyof Of as Of[Name] extends { optional: true }
    ? never
    : Name]: Of[Name] extends Attribute ? Value<Of[Name]> : never
} & {
  -readonly [Name in keyof Of as Of[Name] extends { optional: true }
    ? Name
    : never]?: Of[Name] extends Attribute ? Value<Of[Name]> : never
}
type Flat<T> = { [Name in keyof T]: T[Name] }

type Rules = typeof grammar.parts
type Ruled = { -readonly [Type in keyof Rules]: Flat<Attributes<Rules[Type]['attributes']>> }
type Typed = { [Type in Part['type']]: Flat<Extract<Part, { type: Type }>['attrs']> }

type RuledHolds = {
  -readonly [Type in keyof Rules]: Rules[Type]['holds'] extends readonly (infer Held)[] ? Held : 'text'
}
type TypedHolds = {
  [Type in Part['type']]: 'content' extends keyof Extract<Part, { type: Type }>
    ? Extract<Part, { type: Type }> extends { content?: { type: infer Held }[] }
      ? Held
      : never
    : never
}
type RuledTop = { [Type in keyof Rules]: Rules[Type]['top'] extends true ? Type : never }[keyof Rules]

type MarkRules = typeof grammar.marks
type RuledMarks = { -readonly [Type in keyof MarkRules]: Flat<Attributes<MarkRules[Type]['attributes']>> }
type TypedMarks = {
  [Type in Mark['type']]: Extract<Mark, { type: Type }> extends { attrs: infer A } ? A : Record<never, never>
}

test('the grammar and the types say the same, attribute by attribute (held by the compiler)', () => {
  expectTypeOf<Ruled>().toEqualTypeOf<Typed>()
  expectTypeOf<RuledHolds>().toEqualTypeOf<TypedHolds>()
  expectTypeOf<RuledTop>().toEqualTypeOf<Block['type']>()
  expectTypeOf<RuledMarks>().toEqualTypeOf<TypedMarks>()
})

test('everything that a part may hold is a part, and every part can be reached from the top', () => {
  const { parts }: Grammar = grammar
  const reached = new Set<string>()
  const reach = (type: string): void => {
    if (reached.has(type)) return
    reached.add(type)
    const rule = parts[type]
    expect(rule, type).toBeDefined()
    if (rule && rule.holds !== 'runs') rule.holds.forEach(reach)
  }
  for (const [type, { top }] of Object.entries(parts)) if (top) reach(type)
  expect([...reached].sort()).toEqual(Object.keys(parts).sort())
})

test('nothing stands deeper than a few steps: no part holds itself, by whatever way', () => {
  const { parts }: Grammar = grammar
  const depth = (type: string, above: readonly string[]): number => {
    expect(above).not.toContain(type)
    const holds = parts[type]?.holds ?? []
    return holds === 'runs' ? 1 : 1 + Math.max(0, ...holds.map((held) => depth(held, [...above, type])))
  }
  expect(Math.max(...Object.keys(parts).map((type) => depth(type, [])))).toBe(5)
})
