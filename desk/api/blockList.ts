import { z } from 'zod'
import { type Attribute, attributeFault, longestId } from '../../model/body/attribute.ts'
import type { Block } from '../../model/body/block.ts'
import { bodyBounds } from '../../model/body/bodyFault.ts'
import { type Grammar, grammar } from '../../model/body/grammar.ts'

/**
 * The blocks of a text as the API takes and documents them, made from the body's grammar. The shape is decided here
 * (400); what only the whole list or the characters of a run can tell (an id given twice, bounds, a NUL) is decided
 * by the verb with `bodyFault` (422). Whatever `bodyFault` takes, this takes.
 */
export function blockList(by: Grammar = grammar): z.ZodType<Block[]> {
  const known = new Map<string, z.ZodType>()
  const marks = Object.entries(by.marks).map(([type, rule]) =>
    Object.keys(rule.attributes).length === 0
      ? z.strictObject({ type: z.literal(type) })
      : z.strictObject({ type: z.literal(type), attrs: attributesOf(rule.attributes) }),
  )
  const run = z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1),
    marks: z.array(oneOf(marks)).optional(),
  })
  const part = (type: string): z.ZodType => {
    const made = known.get(type)
    if (made) return made
    const rule = by.parts[type]
    if (!rule) throw new Error(`The body's grammar lets a ${type} stand somewhere and has no rule for it.`)
    const content = rule.holds === 'runs' ? z.array(run) : z.array(oneOf(rule.holds.map(part)))
    const schema = z.strictObject({
      type: z.literal(type),
      attrs: attributesOf(rule.attributes),
      content: content.optional(),
    })
    known.set(type, schema)
    return schema
  }
  const top = Object.keys(by.parts).filter((type) => by.parts[type]?.top)
  return z.array(oneOf(top.map(part))).max(bodyBounds.blocks) as unknown as z.ZodType<Block[]>
}

/** A choice by `type`; of none, nothing is taken. */
function oneOf(choices: readonly z.ZodType[]): z.ZodType {
  const [first, ...more] = choices
  if (!first) return z.never()
  return z.discriminatedUnion('type', [first, ...more] as unknown as Parameters<
    typeof z.discriminatedUnion
  >[1])
}

function attributesOf(attributes: Readonly<Record<string, Attribute>>): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(attributes).map(([name, attribute]) => [
        name,
        attribute.optional ? schemaOf(attribute).optional() : schemaOf(attribute),
      ]),
    ),
  )
}

function schemaOf(attribute: Attribute): z.ZodType {
  const sound = (value: unknown): boolean => attributeFault(value, attribute) === null
  const id = z.string().min(1).max(longestId)
  switch (attribute.is) {
    case 'text':
      return z.string().max(attribute.longest).refine(sound, 'holds a NUL or half of a surrogate pair')
    case 'id':
      return id.refine(sound, 'holds a NUL or half of a surrogate pair')
    case 'ids':
      return z.array(id).max(attribute.most).refine(sound, 'holds something that is no id')
    case 'asset':
      return id.nullable().refine(sound, 'holds a NUL or half of a surrogate pair')
    case 'instant':
      return z.string().refine(sound, 'must be an ISO 8601 instant').meta({ example: '2026-05-01T09:00:00Z' })
    case 'count':
      return z.int().min(attribute.from).max(attribute.to)
    case 'yes or no':
      return z.boolean()
    case 'one of':
      return z.literal([...attribute.of])
  }
}
