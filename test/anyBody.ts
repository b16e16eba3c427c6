import fc from 'fast-check'
import type { Attribute } from '../model/body/attribute.ts'
import type { Block } from '../model/body/block.ts'
import { type Grammar, grammar } from '../model/body/grammar.ts'

type AnyPart = { type: string; attrs: Record<string, unknown>; content?: unknown[] }

const words = fc.constantFrom(
  'The',
  'ministers',
  'met',
  '12',
  'in',
  'Lisbon',
  'el',
  'año',
  '٢٠٢٤',
  'الحكومة',
  'وقال',
  '1,500',
  '%',
  '—',
  '\n',
  '👩‍👧',
  'e\u0301',
)

/** Words in several scripts, never empty. */
export const anyText = fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))

/** Any value that an attribute may have. */
function anyValue(attribute: Attribute): fc.Arbitrary<unknown> {
  switch (attribute.is) {
    case 'text':
      return fc.oneof(
        fc.constant(''),
        anyText.map((text) => text.slice(0, attribute.longest).toWellFormed()),
      )
    case 'id':
      return fc.stringMatching(/^[a-z0-9]{1,8}$/)
    case 'ids':
      return fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { maxLength: 3 })
    case 'asset':
      return fc.option(fc.stringMatching(/^[a-z0-9]{8}$/))
    case 'instant':
      return fc.constantFrom('2026-05-01', '2026-05-01T09:00:00Z', '2026-05-01T09:00+03:00')
    case 'count':
      return fc.integer({ min: attribute.from, max: Math.min(attribute.to, attribute.from + 3) })
    case 'yes or no':
      return fc.boolean()
    case 'one of':
      return fc.constantFrom(...attribute.of)
  }
}

function anyAttributes(rules: Readonly<Record<string, Attribute>>): fc.Arbitrary<Record<string, unknown>> {
  const required = Object.keys(rules).filter((name) => !rules[name]?.optional)
  return fc.record(Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, anyValue(rule)])), {
    requiredKeys: required,
    noNullPrototype: true,
  }) as fc.Arbitrary<Record<string, unknown>>
}

function anyRun(by: Grammar): fc.Arbitrary<unknown> {
  const marks = Object.entries(by.marks).map(([type, rule]) =>
    Object.keys(rule.attributes).length === 0
      ? fc.constant({ type })
      : anyAttributes(rule.attributes).map((attrs) => ({ type, attrs })),
  )
  const plain: fc.Arbitrary<unknown> = anyText.map((text) => ({ type: 'text', text }))
  const marked: fc.Arbitrary<unknown> = fc
    .shuffledSubarray<fc.Arbitrary<unknown>>(marks, { minLength: 1, maxLength: 3 })
    .chain((chosen) => fc.tuple(anyText, fc.tuple(...chosen)))
    .map(([text, all]) => ({ type: 'text', text, marks: all }))
  return fc.oneof(plain, marked)
}

function anyPart(by: Grammar, type: string): fc.Arbitrary<AnyPart> {
  const rule = by.parts[type]
  if (!rule) throw new Error(`The grammar has no ${type}.`)
  const held: fc.Arbitrary<unknown>[] =
    rule.holds === 'runs' ? [anyRun(by)] : rule.holds.map((one) => anyPart(by, one))
  const content =
    held.length === 0
      ? fc.constant(undefined)
      : fc.option(fc.array(fc.oneof(...held), { minLength: 1, maxLength: 4 }), { nil: undefined })
  return fc.tuple(anyAttributes(rule.attributes), content).map(([attrs, inner]) => ({
    type,
    attrs,
    ...(inner === undefined ? {} : { content: inner }),
  }))
}

/** Gives every part an id of its own, so that what is made is a body. */
function identified(parts: readonly AnyPart[], count: { at: number }): AnyPart[] {
  return parts.map((part) => {
    const id = `b${count.at++}`
    const attrs = { ...part.attrs, id }
    if (part.content === undefined) return { ...part, attrs }
    if (part.type === 'words') return { ...part, attrs }
    return { ...part, attrs, content: identified(part.content as AnyPart[], count) }
  })
}

/** Any body that a grammar allows, every kind of block in it, ids unique: b0, b1 … in the order of the text. */
export function anyBody(by: Grammar = grammar, maxLength = 6): fc.Arbitrary<Block[]> {
  const top = Object.keys(by.parts).filter((type) => by.parts[type]?.top)
  return fc
    .array(fc.oneof(...top.map((type) => anyPart(by, type))), { maxLength })
    .map((parts) => identified(parts, { at: 0 }) as unknown as Block[])
}

/** A body with one thing in it replaced, dropped or added: mostly no body any more, sometimes still one. */
export function nearlyBody(by: Grammar = grammar): fc.Arbitrary<unknown> {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      'b0',
      'a\u0000b',
      '\ud83d',
      0,
      1,
      2.5,
      -1,
      true,
      [],
      {},
      'words',
      'row',
    ),
    fc.constantFrom<unknown>(['b1'], 'x'.repeat(65), 'x'.repeat(1001), 'caption', 'card', '2026-13-41', 1e9),
    fc.jsonValue(),
  )
  const act = fc.constantFrom('replace', 'drop', 'add', 'none')
  return fc.tuple(anyBody(by, 3), fc.nat(), act, odd, fc.nat()).map(([body, where, what, value, pick]) => {
    const copy: unknown = structuredClone(body)
    const holders: (Record<string, unknown> | unknown[])[] = []
    const gather = (one: unknown): void => {
      if (typeof one !== 'object' || one === null) return
      holders.push(one as Record<string, unknown>)
      Object.values(one).forEach(gather)
    }
    gather(copy)
    const holder = holders[where % holders.length] as Record<string, unknown>
    const names = Object.keys(holder)
    const name = names[pick % Math.max(1, names.length)] ?? '0'
    if (what === 'replace') holder[name] = value
    if (what === 'drop') Array.isArray(holder) ? holder.splice(Number(name), 1) : delete holder[name]
    if (what === 'add') {
      const added = ['style', 'attrs', 'content', 'marks', 'copyOf', 'level', '__proto__x'][pick % 7] ?? 'x'
      if (Array.isArray(holder)) holder.push(value)
      else holder[added] = value
    }
    return copy
  })
}
