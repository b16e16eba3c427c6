import { type Attribute, attributeFault, storable } from './attribute.ts'
import { type Grammar, grammar } from './grammar.ts'

/** What can't be kept and where: `blocks[2].content[0]`, then the end of a sentence ("holds …", "is longer than …"). */
export type Fault = { where: string; what: string }

/** How much one body may hold, so that reading, comparing and printing it stay bounded. Lengths in UTF-16 units. */
export const bodyBounds = {
  blocks: 5000,
  /** Nested ones included. */
  parts: 20_000,
  /** In one part: a paragraph is not a book. */
  runsText: 100_000,
  /** In the whole body, marks and attributes not counted. */
  text: 5_000_000,
} as const

type Count = { ids: Set<string>; parts: number; text: number }

/**
 * Says why a list of blocks can't be kept, or null. Takes any JSON and never throws; the time is bounded by
 * `bodyBounds`, since it stops at the first fault and goes no deeper than the grammar does. Lenient: whether a block
 * is complete is `completeness.ts`'s question.
 * @param at what the list is called in `where`
 * @example bodyFault([{ type: 'words', attrs: { id: '', kind: 'paragraph' } }])
 *   // { where: 'blocks[0]', what: 'has an attribute id that is not a usable id (1 to 64 characters)' }
 */
export function bodyFault(blocks: unknown, at = 'blocks', by: Grammar = grammar): Fault | null {
  if (!Array.isArray(blocks)) return { where: at, what: 'is not a list of blocks' }
  if (blocks.length > bodyBounds.blocks)
    return { where: at, what: `holds more than ${bodyBounds.blocks} blocks` }
  const count: Count = { ids: new Set(), parts: 0, text: 0 }
  const top = Object.keys(by.parts).filter((type) => by.parts[type]?.top)
  return partsFault(blocks, at, top, by, count)
}

function partsFault(
  parts: readonly unknown[],
  at: string,
  allowed: readonly string[],
  by: Grammar,
  count: Count,
): Fault | null {
  for (let index = 0; index < parts.length; index += 1) {
    const fault = partFault(parts[index], `${at}[${index}]`, allowed, by, count)
    if (fault) return fault
  }
  return null
}

function partFault(
  part: unknown,
  where: string,
  allowed: readonly string[],
  by: Grammar,
  count: Count,
): Fault | null {
  const shape = shapeFault(part, ['type', 'attrs', 'content'])
  if (shape) return { where, what: shape }
  const { type, attrs, content } = part as { type?: unknown; attrs?: unknown; content?: unknown }
  if (typeof type !== 'string' || !allowed.includes(type))
    return { where, what: `is of the type ${named(type)}, which can't stand here (${allowed.join(', ')})` }
  const rule = by.parts[type]
  if (!rule) return { where, what: `is of the type ${named(type)}, which is not known` }
  const wrong = attributesFault(attrs, rule.attributes)
  if (wrong) return { where, what: wrong }
  const { id } = attrs as { id: string }
  if (count.ids.has(id)) return { where, what: `has the id ${id}, which another block has already` }
  count.ids.add(id)
  count.parts += 1
  if (count.parts > bodyBounds.parts)
    return { where, what: `is one part too many: a body holds at most ${bodyBounds.parts}` }
  if (content === undefined) return null
  if (!Array.isArray(content)) return { where, what: 'has content that is not a list' }
  if (rule.holds === 'runs') return runsFault(content, where, by, count)
  return partsFault(content, `${where}.content`, rule.holds, by, count)
}

function runsFault(runs: readonly unknown[], where: string, by: Grammar, count: Count): Fault | null {
  let length = 0
  for (const run of runs) {
    const what = runFault(run, by)
    if (what) return { where, what }
    length += (run as { text: string }).text.length
    if (length > bodyBounds.runsText)
      return { where, what: `is longer than ${bodyBounds.runsText} characters` }
  }
  count.text += length
  return count.text > bodyBounds.text
    ? { where, what: `ends beyond ${bodyBounds.text} characters, the longest that a body may be` }
    : null
}

function runFault(run: unknown, by: Grammar): string | null {
  const shape = shapeFault(run, ['type', 'text', 'marks'])
  if (shape) return `holds a run that ${shape}`
  const { type, text, marks } = run as { type?: unknown; text?: unknown; marks?: unknown }
  if (type !== 'text') return `holds ${named(type)} where only runs of text can stand`
  if (typeof text !== 'string' || text === '') return 'holds a run without text'
  if (!storable(text)) return 'holds a NUL or half of a surrogate pair'
  if (marks === undefined) return null
  if (!Array.isArray(marks)) return 'holds a run with marks that are not a list'
  if (marks.length > Object.keys(by.marks).length) return 'holds a run with more marks than there are'
  const seen = new Set<unknown>()
  for (const mark of marks) {
    const what = markFault(mark, by)
    if (what) return what
    const { type: marked } = mark as { type: string }
    if (seen.has(marked)) return `holds a run with the mark ${marked} twice`
    seen.add(marked)
  }
  return null
}

function markFault(mark: unknown, by: Grammar): string | null {
  const shape = shapeFault(mark, ['type', 'attrs'])
  if (shape) return `holds a mark that ${shape}`
  const { type, attrs } = mark as { type?: unknown; attrs?: unknown }
  const rule = typeof type === 'string' && Object.hasOwn(by.marks, type) ? by.marks[type] : undefined
  if (!rule) return `holds a mark of the type ${named(type)}, which is not known`
  if (Object.keys(rule.attributes).length === 0)
    return attrs === undefined ? null : `holds the mark ${type} with attributes, which it has none of`
  const what = attributesFault(attrs, rule.attributes)
  return what && `holds the mark ${type} that ${what}`
}

function attributesFault(attrs: unknown, rules: Readonly<Record<string, Attribute>>): string | null {
  if (!isObject(attrs)) return 'has no attributes'
  const given: Readonly<Record<string, unknown>> = attrs
  for (const name of Object.keys(given))
    if (!Object.hasOwn(rules, name)) return `has an attribute ${named(name)}, which is not known`
  for (const [name, rule] of Object.entries(rules)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    if (value === undefined) {
      if (!rule.optional) return `lacks the attribute ${name}`
      continue
    }
    const what = attributeFault(value, rule)
    if (what) return `has an attribute ${name} that ${what}`
  }
  return null
}

function shapeFault(value: unknown, names: readonly string[]): string | null {
  if (!isObject(value)) return 'is not an object'
  const unknown = Object.keys(value).find((name) => !names.includes(name))
  return unknown === undefined ? null : `has the name ${named(unknown)}, which is not known there`
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What came in, short enough to be told and safe to be stored in a log. */
function named(value: unknown): string {
  if (typeof value !== 'string') return `"${value === null ? 'null' : typeof value}"`
  return JSON.stringify(value.slice(0, 40).toWellFormed())
}
